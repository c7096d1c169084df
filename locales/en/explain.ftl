explain_nothing = There is nothing to tell

explain_finds = What it finds

explain_why = Why it matters

explain_silence = When to silence it

explain_options = What can be set in talmach.toml

explain_examples = Examples

explain_fails = This is found:

explain_passes = This is right:

explain_group =
    { $group ->
        [freshness] Freshness
        [integrity] Integrity
        [language] Language
        [typography] Typography
        [terms] Terms
       *[file] Catalogs as files
    }

explain_level =
    { $level ->
        [error] error
        [warning] warning
        [info] info
       *[off] off
    }
