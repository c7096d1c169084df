explain_nothing = Расказаць няма чаго

explain_finds = Што знаходзіць

explain_why = Чаму гэта важна

explain_silence = Калі яе схаваць

explain_options = Што можна наладзіць у talmach.toml

explain_examples = Прыклады

explain_fails = Гэта знойдзе:

explain_passes = Так правільна:

explain_group =
    { $group ->
        [freshness] Свежасць
        [integrity] Захаванасць
        [language] Мова
        [typography] Тыпаграфіка
        [terms] Тэрміны
       *[file] Каталогі як файлы
    }

explain_level =
    { $level ->
        [error] памылка
        [warning] папярэджанне
        [info] нататка
       *[off] выключана
    }
