# Тексты --help.

help_heading_usage = Использование
help_heading_commands = Команды
help_heading_arguments = Аргументы
help_heading_options = Параметры
help_heading_global = Общие параметры
help_heading_examples = Примеры
help_default = [по умолчанию: { $value }]
help_possible_values = [возможные значения: { $values }]

help_value_command = КОМАНДА
help_value_options = ПАРАМЕТРЫ
help_value_dir = ПАПКА
help_value_lang = ЯЗЫК
help_value_when = КОГДА
help_value_file = ФАЙЛ
help_value_id = ID
help_value_text = ТЕКСТ
help_value_date = ДАТА
help_value_url = АДРЕС
help_value_statement = ЗАЯВЛЕНИЕ
help_value_locale = ЯЗЫК
help_value_state = СОСТОЯНИЕ
help_value_order = ПОРЯДОК
help_value_format = ФОРМАТ
help_value_source = ИСТОЧНИК
help_value_rev = РЕВИЗИЯ
help_value_n = N
help_value_name = ИМЯ
help_value_span = СРОК
help_value_shell = ОБОЛОЧКА
help_value_action = ДЕЙСТВИЕ
help_value_pair = ПАРА
help_value_check = ПРОВЕРКА
help_value_level = ВЕС
help_value_rendering = ЯЗЫК=ТЕКСТ
help_value_weight = ПРОВЕРКА=ВЕС
help_value_type = ВИД

help_global_project = Папка проекта; если не указана — папка ближайшего talmach.toml вверх по дереву
help_global_lang = Язык сообщений и справки
help_global_color = Когда использовать цвет
help_global_quiet = Выводить только предупреждения и ошибки
help_global_verbose = Выводить также подробности
help_global_help = Показать справку
help_global_version = Показать версию

help_any_statements = Заявления: идентификатор, путь или шаблон; если не указаны — все
help_any_statement = Заявление: идентификатор, путь или шаблон
help_any_locale = Языки переводов через запятую; если не указаны — все
help_any_dry_run = Показать, что было бы сделано, и ничего не записывать
help_any_format = Формат отчёта

help_talmach = Помогает поддерживать опубликованные заявления точными и актуальными на нескольких языках
help_talmach_details =
    talmach сопоставляет английские заявления с их каталогами gettext, отрывок за отрывком, и сообщает, что переведено, что устарело с изменением английского текста и чего недостаёт. Всё хранится в файлах: базы данных нет, а проект изменяют только init, add, sync, accept, review, draft, terms и check --fix.
help_talmach_examples =
    talmach status
        что нужно сделать, худшее — в начале
    talmach diff 2026-05-01-strike -l be
        что изменилось в английском тексте после белорусского перевода
    talmach sync
        привести каталоги в соответствие с английским текстом
    talmach check
        проверка перед публикацией: код выхода 1, если перевод не готов

help_init = Создать проект
help_init_details =
    Создаёт talmach.toml с пояснениями и папки для заявлений и переводов. Ничего из того, что уже есть, не перезаписывает.
help_init_dir = Папка, в которой создать проект; если не указана — текущая
help_init_examples =
    talmach init
        создать проект в текущей папке
    talmach init statements
        создать проект в папке statements

help_add = Добавить тексты как заявления, готовые к переводу
help_add_details =
    Склеивает жёстко перенесённые строки, убирает повторённый заголовок, находит подзаголовки, дату и название и отбрасывает текст начиная со строки, подходящей под образец «cut-from» из talmach.toml. Строка за строкой сообщает, что отброшено. Повторное добавление под тем же идентификатором обновляет заявление; переводы остаются нетронутыми.
help_add_files = Исходные тексты; знак «-» означает стандартный ввод
help_add_id = Идентификатор заявления; если не указан, составляется из заголовка и даты или из имени файла
help_add_title = Название; если не указано, ищется в тексте
help_add_date = Дата заявления; если не указана, ищется в тексте
help_add_source_url = Адрес, по которому опубликован оригинал
help_add_dry_run = Показать очищенный текст и ничего не записывать
help_add_examples =
    talmach add --dry-run letter.txt
        показать, что получится из текста
    talmach add --id 2020/solidarity letter.txt
        добавить под этим идентификатором заявление или его исправленный текст
    pdftotext letter.pdf - | talmach add --id 2020/letter -
        прочитать текст, полученный от другой программы

help_sync = Привести каталоги в соответствие с английским текстом
help_sync_details =
    Добавляет записи для новых отрывков; помечает устаревшими те, чей английский текст изменился, и сохраняет рядом прежний английский текст; снимает исчезнувшие; переносит каталоги вслед за переименованными заявлениями. Файл записывается, только если меняется его содержание; ни один перевод не теряется.
help_sync_prune = Удалить снятые записи
help_sync_examples =
    talmach sync --dry-run
        показать план
    talmach sync -l ru,be '2026-05-*'
        обновить каталоги части заявлений на двух языках

help_status = Показать, что переведено, устарело, не переведено и ждёт проверки
help_status_details =
    Выводит одну таблицу — заявления по языкам — с числом отрывков и слов в каждом состоянии, худшее в начале, и с итогами. Ничего не записывает.
help_status_only = Показать только заявления с такими отрывками
help_status_sort = Порядок заявлений: по объёму работы, идентификатору, названию или возрасту
help_status_examples =
    talmach status
        всё; сначала то, где больше всего работы
    talmach status --only stale -l be
        где белорусский перевод отстал от английского текста
    talmach status --format json
        то же для программ

help_diff = Показать, что изменилось в английском тексте после перевода
help_diff_details =
    Показывает в порядке чтения каждый изменённый отрывок: прежний и новый английский текст, слово за словом, нынешний перевод и его затронутые предложения; затем новые и исчезнувшие отрывки. Чисто типографские правки так и названы. С параметром --from сравниваются две ревизии Git.
help_diff_from = Ревизия Git, с английским текстом которой сравнивать
help_diff_to = Ревизия Git, которую сравнивать; если не указана — файлы как есть
help_diff_examples =
    talmach diff 2026-05-01-strike -l ru
        на что взглянуть переводчику на русский
    talmach diff --from HEAD~1 --to HEAD
        что последний коммит изменил в английском тексте
    talmach diff --format html > changes.html
        страница, которую можно послать переводчикам

help_accept = Записать, что правка английского текста не задела перевод
help_accept_details =
    Для исправленных опечаток и переставленных запятых: отрывки становятся актуальными, а в каталог записывается, кто и почему так решил. Решение теряет силу, когда английский текст или перевод снова меняется.
help_accept_unit = Номера отрывков, как их показывает diff, через запятую
help_accept_locale = Языки переводов через запятую
help_accept_reason = Почему перевод остаётся верным; обязательно, если нет --undo
help_accept_by = Кто решил; если не указано — пользователь Git
help_accept_undo = Отменить решение
help_accept_examples =
    talmach accept 2026-05-01-strike --unit 4 -l ru,be --reason 'опечатка'
        один изменённый отрывок по-прежнему верен на двух языках
    talmach accept 2026-05-01-strike --unit 4 -l ru --undo
        отменить это для русского перевода

help_review = Подтвердить перевод
help_review_details =
    Записывает, что кто-то сверил именно этот перевод именно с этим английским текстом. Черновики и устаревшие отрывки становятся актуальными. Подтверждение само теряет силу, когда меняется любой из двух текстов.
help_review_unit = Номера отрывков через запятую; если не указаны — все переведённые
help_review_locale = Языки переводов через запятую
help_review_by = Кто подтверждает; если не указано — пользователь Git
help_review_examples =
    talmach review 2026-05-01-strike -l be
        подтвердить весь белорусский перевод
    talmach review 2026-05-01-strike -l be --unit 2,5 --by Ганна
        подтвердить два отрывка от имени Ганны

help_check = Проверить, готовы ли переводы
help_check_details =
    Проверка перед публикацией. Код выхода 0: всё в порядке; 1: есть замечания с весом «error»; 2: проверить не удалось, например потому, что проверять нечего. Вес проверок задаётся в talmach.toml.
help_check_since = Только изменившееся после этой ревизии Git; остальное лишь сосчитать
help_check_grace = Устаревшее меньше этого срока назад (12h, 7d, 2w; по Git) — только предупреждение
help_check_require = Каким должен быть каждый отрывок
help_check_max_stale_words = Допустить столько устаревших слов
help_check_max_missing_words = Допустить столько непереведённых слов
help_check_only = Только эти проверки
help_check_level = Вес проверки: dash=error или, для одного языка, be:dash=error
help_check_least = Не сообщать о замечаниях легче этого веса: info, warning или error
help_check_baseline = Пропускать замечания, перечисленные в этом файле
help_check_write_baseline = Сначала записать в этот файл сегодняшние замечания
help_check_fix = Исправить то, что исправляется механически, и показать
help_check_fix_reviewed = Исправлять и проверенные отрывки; их проверка потеряет силу
help_check_ignored = Показать замечания, скрытые переводчиками
help_check_examples =
    talmach check
        всё ли готово?
    talmach check --since origin/main --grace 7d
        только то, что это изменение сделало устаревшим или оставило без перевода
    talmach check --require reviewed -l ru --format json
        годится только проверенный русский перевод; отчёт для программ
    talmach check --fix
        исправить кавычки, тире и тому подобное и показать исправленное
    talmach check --format sarif > talmach.sarif
        для code scanning

help_explain = Объяснить, что находит проверка и почему это важно
help_explain_details = Без имени печатает список всех проверок. Страница проверки говорит, что она находит, почему это важно, когда её скрыть и что можно настроить, и приводит примеры.
help_explain_checks = Проверки
help_explain_examples =
    talmach explain
        какие есть проверки?
    talmach explain number-changed
        что находит эта проверка и как правильно?

help_publish = Опубликовать все заявления на всех языках
help_publish_details =
    Записывает то, что получат читатели: сайт (в public/) или файлы для других программ. Если перевод не отвечает требованиям раздела [publish] в talmach.toml, заявление публикуется по-английски, и на странице об этом сказано; устаревшие отрывки помечаются, как и то, что перевела машина, а человек не проверил. Записывается только изменившееся, удаляется только созданное программой talmach.
help_publish_out = Куда записать; если не указано — public/ или public-ФОРМАТ/ в проекте
help_publish_format = Что записать: страницы, Markdown для генераторов сайтов, простой текст, книги или отрывки с их состояниями
help_publish_base_url = Адрес, по которому будет доступен сайт, например https://example.org/statements/
help_publish_watch = Публиковать заново при каждом изменении файлов, до Ctrl-C
help_publish_audit = Перечислить в JSON все опубликованные отрывки, переведённые машиной; «-» — стандартный вывод
help_publish_examples =
    talmach publish --dry-run
        сказать, чем будет каждая страница и почему
    talmach publish --base-url https://example.org/
        записать сайт с полными адресами, лентами и картой сайта
    talmach publish --format epub 2026-05-01-strike -l be
        собрать книгу из одного заявления

help_completions = Вывести сценарий автодополнения для командной оболочки
help_completions_details =
    Сценарий печатается в стандартный вывод; куда его поместить, зависит от оболочки.
help_completions_shell = Командная оболочка
help_completions_examples =
    talmach completions bash > ~/.local/share/bash-completion/completions/talmach
        для bash
    talmach completions fish > ~/.config/fish/completions/talmach.fish
        для fish

help_man = Записать страницы руководства
help_man_details =
    Записывает talmach.1 и по странице на каждую команду на языке программы.
help_man_dir = Папка для страниц; если её нет, она создаётся
help_man_examples =
    talmach man ~/.local/share/man/man1
        страницы для текущего пользователя
    talmach --lang be man ~/.local/share/man/be/man1
        то же по-белорусски

help_models = Управлять моделями перевода встроенного движка
help_models_details =
    Движок «firefox» переводит на этом компьютере с помощью моделей Firefox Translations; они скачиваются один раз для каждой пары языков и хранятся в папке кеша. Модель используется, только если её сумма SHA-256 верна.
help_models_action = Что сделать
help_models_names = Пары языков; для «add» — файлы; «verify» без имён проверяет все
help_models_available = Показать, что есть на сервере
help_models_pair = Пара языков, если её нет в именах файлов
help_models_records = Зеркало списков моделей
help_models_attachments = Зеркало файлов
help_models_examples =
    talmach models get en-ru en-be
        скачать модели для русского и белорусского
    talmach models list --available
        что можно скачать
    talmach models add model.enru.bin srcvocab.enru.spm trgvocab.enru.spm
        на компьютере без сети

help_terms = Согласовать термины и следить за ними
help_terms_details =
    Термины записаны в terms.toml: как что называется на каждом языке и как называть нельзя. «add» и «import» дополняют этот файл и не трогают остального. «check» ищет противоречия и пробелы в самом файле; если они есть, код выхода 1. «extract» предлагает то, что часто встречается в заявлениях и ещё не согласовано. TBX — формат, в котором терминами обмениваются программы.
help_terms_action = Что сделать
help_terms_names = Английские названия для «add», файл TBX для «import» и «export», заявления для «extract»
help_terms_locale = Какие языки показать, через запятую; для «add» — язык и перевод (ЯЗЫК=ТЕКСТ), сначала предпочтительный
help_terms_forbid = Язык и перевод, который не годится, для «add»
help_terms_kind = Что это, для «add»; «verbatim» не переводится ни на один язык
help_terms_note = Что нужно знать переводчикам, для «add»
help_terms_min = Сколько раз термин должен встретиться; если не указано — 2
help_terms_examples =
    talmach terms add lawyer -l ru=адвокат -l be=адвакат --forbid be=адвокат
        согласовать термин
    talmach terms extract --min 3
        что встречается три раза или чаще и ещё не согласовано
    talmach terms export glossary.tbx
        для других программ

help_draft = Составить черновики для пропущенного и устаревшего
help_draft_details =
    Заполняет отрывки из памяти переводов, из ещё верных предложений старого перевода и машинным переводом — в том порядке, который talmach.toml задаёт для каждого языка. Написанное или исправленное человеком не трогает никогда. Каждый черновик ждёт проверки и говорит, откуда он. Прежде чем что-либо отправить, сообщает, сколько и куда уйдёт. Прерванный запуск сохраняет готовое, и следующий продолжит с того же места. Код выхода 1: остались отрывки без черновика.
help_draft_from = Источники вместо настроенных, в этом порядке
help_draft_stale = Составить черновики и для устаревших отрывков
help_draft_redo = Составить нетронутые черновики заново
help_draft_replace = Составить черновики только для этих отрывков, кто бы их ни перевёл; прежний текст останется в комментарии
help_draft_limit = Составить черновики не больше чем для стольких отрывков
help_draft_yes = Согласиться с отправкой текстов третьим лицам
help_draft_no_cache = Спрашивать движки заново, даже если они уже отвечали
help_draft_examples =
    talmach draft --dry-run
        сказать, сколько и у кого будет запрошено
    talmach draft -l ru --stale
        черновики пропущенных и устаревших отрывков по-русски
    talmach draft 2026-06-12-observers -l be --from memory,apertium
        черновики одного заявления только из этих источников
help_backends = Показать, какие движки готовы к работе
help_backends_details =
    Спрашивает каждый настроенный движок о каждой нужной проекту паре языков и сообщает, куда ушли бы тексты или чего не хватает. Ваших текстов не отправляет.
help_backends_examples =
    talmach backends
        узнать, почему черновика нет
