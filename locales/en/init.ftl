init_done = A project begins in { $folder }
init_made = { $path }
init_exists = { $path } exists; nothing was changed
init_hint = `talmach add FILE` brings a text in, `talmach sync` makes its catalogs, `talmach status` shows how far they are
