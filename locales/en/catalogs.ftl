catalog_format_found = The catalog is not written as gettext writes it: `talmach check --fix` or `msgcat` writes it anew

catalog_format_finds = A catalog whose lines are folded, ordered or quoted otherwise than gettext would do it.

catalog_format_why = The next tool that writes the file folds every line anew, and a review drowns in changes that change nothing.

catalog_format_silence = Where all translators use one tool with a folding of its own. It is info by default.

duplicate_entry_finds = Two entries of one catalog that are for the same English.

duplicate_entry_why = Nobody can tell which of the two translations counts; gettext refuses such a file.

duplicate_entry_silence = Never: remove one of the two, or merge the file with `msguniq`.

header_none = The catalog has no header: `talmach sync` adds one

header_lacks = The header lacks { $field }; expected: { $expected }

header_wrong = The header says { $field }: { $value }; expected: { $expected }

header_charset = The catalog is in { $charset }: `msgconv -t UTF-8` turns it into UTF-8

header_finds = A catalog without a header, or a header that names another language, other plural forms or another charset than UTF-8.

header_why = Editors of catalogs choose the dictionary and the plural forms by the header.

header_silence = Where a tool of yours insists on a header of its own.

broken_catalog_finds = A catalog that cannot be read as a PO file.

broken_catalog_why = Nothing in it can be checked, published or carried over before that is mended.

broken_catalog_silence = Never.

unused_silence_found = “talmach: ignore { $check }” silences nothing: remove the comment

unused_silence_gate = { $check } cannot be silenced by a comment: translate, review or accept the passage, or set the level in talmach.toml

unused_silence_unknown = There is no check “{ $check }”: `talmach explain` lists them

unused_silence_unknown_meant = There is no check “{ $check }”: perhaps { $meant } was meant

unused_silence_word = “{ $said }” says nothing to talmach: remove the comment, or write “talmach: ignore CHECK: reason”

unused_silence_meant = “{ $said }” says nothing to talmach: perhaps “{ $meant }” was meant

unused_silence_mark = The mark “{ $said } …” cannot be read and counts for nothing: remove the comment; marks are written by `talmach review` and `talmach accept`

unused_silence_finds = A comment “talmach: ignore …” beside a translation in which that check finds nothing, or that names no check; any other comment “talmach: …” that is misspelt or cannot be read.

unused_silence_why = A silence that has outlived its reason hides the next real mistake; one that is misspelt hides nothing.

unused_silence_silence = Set its level to off in talmach.toml.
