init_done = A project begins in { $folder }
init_exists = { $path } exists; nothing was changed
init_hint_other = edit that file, or begin a project elsewhere: `talmach init DIR`
init_hint = `talmach add FILE` brings a text in, `talmach sync` makes its catalogs, `talmach status` shows how far they are
