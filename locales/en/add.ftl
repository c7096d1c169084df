add_written =
    { $file }: { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }

add_updated = { $file } updated; passages: { $changed } changed, { $new } new, { $removed } removed

add_same = { $file } already says just this

add_left_out = line { $line } left out: { $text }

add_repeated_title = line { $line } left out: the title again

add_joined = lines { $from } to { $to } joined

add_heading = line { $line } is a heading

add_break_kept = line { $line } keeps its line break

add_title = line { $line } is the title: { $text }

add_date = line { $line } gives the date: { $date }

add_kept = kept from the front matter of the statement: { $field }

add_dry_run = { $file } was not written (--dry-run)

add_empty = { $file } has no text to add

add_not_utf8 = { $file } is not UTF-8 (line { $line }); convert it first, for example: iconv -f windows-1251 -t utf-8

add_nul = { $file } is not a text: there is a NUL byte in line { $line }; save it as plain text in UTF-8 first

add_one_id = --id, --title, --date and --source-url are for one text; give one FILE

add_same_id = { $one } and { $other } would both become { $file }; add them one by one, each with its own --id

add_no_id = No id can be made for { $file }; give one with --id

add_other_format = The statement { $id } exists as { $file }; remove that file first, or give another --id

add_hint_input = name files one by one; a program’s output comes in with talmach add -
add_another_text = { $file } is another text with the same title; nothing was changed
add_hint_id = --id { $id } puts this one in its place, another id beside it

add_hint_status = `talmach status` shows what that made stale, `talmach sync` brings the catalogs in step
