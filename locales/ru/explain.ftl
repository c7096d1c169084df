explain_nothing = Рассказать нечего

explain_finds = Что находит

explain_why = Почему это важно

explain_silence = Когда её скрыть

explain_options = Что можно настроить в talmach.toml

explain_examples = Примеры

explain_fails = Это найдёт:

explain_passes = Так правильно:

explain_group =
    { $group ->
        [freshness] Свежесть
        [integrity] Сохранность
        [language] Язык
        [typography] Типографика
        [terms] Термины
       *[file] Каталоги как файлы
    }

explain_level =
    { $level ->
        [error] ошибка
        [warning] предупреждение
        [info] заметка
       *[off] выключена
    }
