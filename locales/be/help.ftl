# Тэксты --help.

help_heading_usage = Выкарыстанне
help_heading_commands = Каманды
help_heading_arguments = Аргументы
help_heading_options = Параметры
help_heading_global = Агульныя параметры
help_heading_examples = Прыклады
help_default = [прадвызначана: { $value }]
help_possible_values = [магчымыя значэнні: { $values }]

help_value_command = КАМАНДА
help_value_options = ПАРАМЕТРЫ
help_value_dir = ПАПКА
help_value_lang = МОВА
help_value_when = КАЛІ
help_value_file = ФАЙЛ
help_value_id = ID
help_value_text = ТЭКСТ
help_value_date = ДАТА
help_value_url = АДРАС
help_value_statement = ЗАЯВА
help_value_locale = МОВА
help_value_state = СТАН
help_value_order = ПАРАДАК
help_value_format = ФАРМАТ
help_value_source = КРЫНІЦА
help_value_rev = РЭВІЗІЯ
help_value_n = N
help_value_name = ІМЯ
help_value_span = ТЭРМІН
help_value_shell = АБАЛОНКА
help_value_action = ДЗЕЯННЕ
help_value_pair = ПАРА
help_value_check = ПРАВЕРКА
help_value_level = ВАГА
help_value_rendering = МОВА=ТЭКСТ
help_value_weight = ПРАВЕРКА=ВАГА
help_value_type = ВІД

help_global_project = Папка праекта; калі не ўказана — папка найбліжэйшага talmach.toml уверх па дрэве
help_global_lang = Мова паведамленняў і даведкі
help_global_color = Калі выкарыстоўваць колер
help_global_quiet = Выводзіць толькі папярэджанні і памылкі
help_global_verbose = Выводзіць таксама падрабязнасці
help_global_help = Паказаць даведку
help_global_version = Паказаць версію

help_any_statements = Заявы: ідэнтыфікатар, шлях або шаблон; калі не ўказаныя — усе
help_any_statement = Заява: ідэнтыфікатар, шлях або шаблон
help_any_locale = Мовы перакладаў праз коску; калі не ўказаныя — усе
help_any_dry_run = Паказаць, што было б зроблена, і нічога не запісваць
help_any_format = Фармат справаздачы

help_talmach = Дапамагае падтрымліваць апублікаваныя заявы дакладнымі і актуальнымі на некалькіх мовах
help_talmach_details =
    talmach супастаўляе англійскія заявы з іх каталогамі gettext, урывак за ўрыўкам, і паведамляе, што перакладзена, што састарэла са зменай англійскага тэксту і чаго бракуе. Усё захоўваецца ў файлах: базы даных няма, а праект змяняюць толькі init, add, sync, accept, review, draft, terms і check --fix.
help_talmach_examples =
    talmach status
        што трэба зрабіць, горшае — напачатку
    talmach diff 2026-05-01-strike -l be
        што змянілася ў англійскім тэксце пасля беларускага перакладу
    talmach sync
        прывесці каталогі ў адпаведнасць з англійскім тэкстам
    talmach check
        праверка перад публікацыяй: код выхаду 1, калі пераклад не гатовы

help_init = Стварыць праект
help_init_details =
    Стварае talmach.toml з тлумачэннямі і папкі для заяў і перакладаў. Нічога з таго, што ўжо ёсць, не перазапісвае.
help_init_dir = Папка, у якой стварыць праект; калі не ўказана — бягучая
help_init_examples =
    talmach init
        стварыць праект у бягучай папцы
    talmach init statements
        стварыць праект у папцы statements

help_add = Дадаць тэксты як заявы, гатовыя да перакладу
help_add_details =
    Склейвае жорстка перанесеныя радкі, прыбірае паўтораны загаловак, знаходзіць падзагалоўкі, дату і назву і адкідае тэкст пачынаючы з радка, які адпавядае ўзору «cut-from» з talmach.toml. Радок за радком паведамляе, што адкінута. Паўторнае дадаванне пад тым жа ідэнтыфікатарам абнаўляе заяву; пераклады застаюцца некранутымі.
help_add_files = Зыходныя тэксты; знак «-» азначае стандартны ўвод
help_add_id = Ідэнтыфікатар заявы; калі не ўказаны, складаецца з загалоўка і даты або з назвы файла
help_add_title = Назва; калі не ўказана, шукаецца ў тэксце
help_add_date = Дата заявы; калі не ўказана, шукаецца ў тэксце
help_add_source_url = Адрас, па якім апублікаваны арыгінал
help_add_dry_run = Паказаць ачышчаны тэкст і нічога не запісваць
help_add_examples =
    talmach add --dry-run letter.txt
        паказаць, што атрымаецца з тэксту
    talmach add --id 2020/solidarity letter.txt
        дадаць пад гэтым ідэнтыфікатарам заяву або яе выпраўлены тэкст
    pdftotext letter.pdf - | talmach add --id 2020/letter -
        прачытаць тэкст, атрыманы ад іншай праграмы

help_sync = Прывесці каталогі ў адпаведнасць з англійскім тэкстам
help_sync_details =
    Дадае запісы для новых урыўкаў; пазначае састарэлымі тыя, чый англійскі тэкст змяніўся, і захоўвае побач ранейшы англійскі тэкст; спісвае зніклыя; пераносіць каталогі следам за перайменаванымі заявамі. Файл запісваецца, толькі калі мяняецца яго змест; ніводзін пераклад не губляецца.
help_sync_prune = Выдаліць спісаныя запісы
help_sync_examples =
    talmach sync --dry-run
        паказаць план
    talmach sync -l ru,be '2026-05-*'
        абнавіць каталогі часткі заяў на дзвюх мовах

help_status = Паказаць, што перакладзена, састарэла, не перакладзена і чакае праверкі
help_status_details =
    Выводзіць адну табліцу — заявы па мовах — з колькасцю ўрыўкаў і слоў у кожным стане, горшае напачатку, і з агульным падлікам. Нічога не запісвае.
help_status_only = Паказаць толькі заявы з такімі ўрыўкамі
help_status_sort = Парадак заяў: паводле аб’ёму працы, ідэнтыфікатара, назвы або ўзросту
help_status_examples =
    talmach status
        усё; спачатку тое, дзе найбольш працы
    talmach status --only stale -l be
        дзе беларускі пераклад адстаў ад англійскага тэксту
    talmach status --format json
        тое самае для праграм

help_diff = Паказаць, што змянілася ў англійскім тэксце пасля перакладу
help_diff_details =
    Паказвае ў парадку чытання кожны зменены ўрывак: ранейшы і новы англійскі тэкст, слова за словам, цяперашні пераклад і яго закранутыя сказы; затым новыя і зніклыя ўрыўкі. Чыста тыпаграфскія праўкі так і названыя. З параметрам --from параўноўваюцца дзве рэвізіі Git.
help_diff_from = Рэвізія Git, з англійскім тэкстам якой параўноўваць
help_diff_to = Рэвізія Git, якую параўноўваць; калі не ўказана — файлы як ёсць
help_diff_examples =
    talmach diff 2026-05-01-strike -l ru
        на што зірнуць перакладчыку на рускую мову
    talmach diff --from HEAD~1 --to HEAD
        што апошні каміт змяніў у англійскім тэксце
    talmach diff --format html > changes.html
        старонка, якую можна паслаць перакладчыкам

help_accept = Запісаць, што праўка англійскага тэксту не закранула пераклад
help_accept_details =
    Для выпраўленых памылак друку і перастаўленых косак: урыўкі становяцца актуальнымі, а ў каталог запісваецца, хто і чаму так вырашыў. Рашэнне губляе сілу, калі англійскі тэкст або пераклад зноў мяняецца.
help_accept_unit = Нумары ўрыўкаў, як іх паказвае diff, праз коску
help_accept_locale = Мовы перакладаў праз коску
help_accept_reason = Чаму пераклад застаецца правільным; абавязкова, калі няма --undo
help_accept_by = Хто вырашыў; калі не ўказана — карыстальнік Git
help_accept_undo = Скасаваць рашэнне
help_accept_examples =
    talmach accept 2026-05-01-strike --unit 4 -l ru,be --reason 'памылка друку'
        адзін зменены ўрывак па-ранейшаму правільны на дзвюх мовах
    talmach accept 2026-05-01-strike --unit 4 -l ru --undo
        скасаваць гэта для рускага перакладу

help_review = Пацвердзіць пераклад
help_review_details =
    Запісвае, што нехта зверыў менавіта гэты пераклад менавіта з гэтым англійскім тэкстам. Чарнавікі і састарэлыя ўрыўкі становяцца актуальнымі. Пацвярджэнне само губляе сілу, калі мяняецца любы з двух тэкстаў.
help_review_unit = Нумары ўрыўкаў праз коску; калі не ўказаныя — усе перакладзеныя
help_review_locale = Мовы перакладаў праз коску
help_review_by = Хто пацвярджае; калі не ўказана — карыстальнік Git
help_review_examples =
    talmach review 2026-05-01-strike -l be
        пацвердзіць увесь беларускі пераклад
    talmach review 2026-05-01-strike -l be --unit 2,5 --by Ганна
        пацвердзіць два ўрыўкі ад імя Ганны

help_check = Праверыць, ці гатовыя пераклады
help_check_details =
    Праверка перад публікацыяй. Код выхаду 0: усё ў парадку; 1: ёсць заўвагі з вагой «error»; 2: праверыць не ўдалося, напрыклад таму, што правяраць няма чаго. Вага праверак задаецца ў talmach.toml.
help_check_since = Толькі тое, што змянілася пасля гэтай рэвізіі Git; астатняе толькі палічыць
help_check_grace = Састарэлае менш за гэты тэрмін таму (12h, 7d, 2w; паводле Git) — толькі папярэджанне
help_check_require = Якім павінен быць кожны ўрывак
help_check_max_stale_words = Дапусціць столькі састарэлых слоў
help_check_max_missing_words = Дапусціць столькі неперакладзеных слоў
help_check_only = Толькі гэтыя праверкі
help_check_level = Вага праверкі: dash=error або, для адной мовы, be:dash=error
help_check_least = Не паведамляць пра заўвагі, лягчэйшыя за гэтую вагу: info, warning або error
help_check_baseline = Прапускаць заўвагі, пералічаныя ў гэтым файле
help_check_write_baseline = Спачатку запісаць у гэты файл сённяшнія заўвагі
help_check_fix = Выправіць тое, што выпраўляецца механічна, і паказаць
help_check_fix_reviewed = Выпраўляць і правераныя ўрыўкі; іх праверка страціць сілу
help_check_ignored = Паказаць заўвагі, схаваныя перакладчыкамі
help_check_examples =
    talmach check
        ці ўсё гатова?
    talmach check --since origin/main --grace 7d
        толькі тое, што гэтая змена зрабіла састарэлым або пакінула без перакладу
    talmach check --require reviewed -l ru --format json
        падыходзіць толькі правераны рускі пераклад; справаздача для праграм
    talmach check --fix
        выправіць двукоссе, працяжнікі і да таго падобнае і паказаць выпраўленае
    talmach check --format sarif > talmach.sarif
        для code scanning

help_explain = Растлумачыць, што знаходзіць праверка і чаму гэта важна
help_explain_details = Без назвы друкуе спіс усіх праверак. Старонка праверкі кажа, што яна знаходзіць, чаму гэта важна, калі яе схаваць і што можна наладзіць, і дае прыклады.
help_explain_checks = Праверкі
help_explain_examples =
    talmach explain
        якія ёсць праверкі?
    talmach explain number-changed
        што знаходзіць гэтая праверка і як правільна?

help_publish = Апублікаваць усе заявы на ўсіх мовах
help_publish_details =
    Запісвае тое, што атрымаюць чытачы: сайт (у public/) або файлы для іншых праграм. Калі пераклад не адпавядае патрабаванням раздзела [publish] у talmach.toml, заява публікуецца па-англійску, і на старонцы пра гэта сказана; састарэлыя ўрыўкі пазначаюцца, як і тое, што пераклала машына, а чалавек не праверыў. Запісваецца толькі тое, што змянілася, выдаляецца толькі тое, што стварыла праграма talmach.
help_publish_out = Куды запісаць; калі не ўказана — public/ або public-ФАРМАТ/ у праекце
help_publish_format = Што запісаць: старонкі, Markdown для генератараў сайтаў, просты тэкст, кнігі або ўрыўкі з іх станамі
help_publish_base_url = Адрас, па якім будзе даступны сайт, напрыклад https://example.org/statements/
help_publish_watch = Публікаваць нанава пры кожнай змене файлаў, да Ctrl-C
help_publish_audit = Пералічыць у JSON усе апублікаваныя ўрыўкі, якія пераклала машына; «-» — стандартны вывад
help_publish_examples =
    talmach publish --dry-run
        сказаць, чым будзе кожная старонка і чаму
    talmach publish --base-url https://example.org/
        запісаць сайт з поўнымі адрасамі, стужкамі і картай сайта
    talmach publish --format epub 2026-05-01-strike -l be
        сабраць кнігу з адной заявы

help_completions = Вывесці сцэнарый аўтадапаўнення для каманднай абалонкі
help_completions_details =
    Сцэнарый друкуецца ў стандартны вывад; куды яго змясціць, залежыць ад абалонкі.
help_completions_shell = Камандная абалонка
help_completions_examples =
    talmach completions bash > ~/.local/share/bash-completion/completions/talmach
        для bash
    talmach completions fish > ~/.config/fish/completions/talmach.fish
        для fish

help_man = Запісаць старонкі дапаможніка
help_man_details =
    Запісвае talmach.1 і па старонцы на кожную каманду на мове праграмы.
help_man_dir = Папка для старонак; калі яе няма, яна ствараецца
help_man_examples =
    talmach man ~/.local/share/man/man1
        старонкі для бягучага карыстальніка
    talmach --lang be man ~/.local/share/man/be/man1
        тое самае па-беларуску

help_models = Кіраваць мадэлямі перакладу ўбудаванага рухавіка
help_models_details =
    Рухавік «firefox» перакладае на гэтым камп’ютары з дапамогай мадэляў Firefox Translations; яны спампоўваюцца адзін раз для кожнай пары моў і захоўваюцца ў папцы кэша. Мадэль выкарыстоўваецца, толькі калі яе сума SHA-256 правільная.
help_models_action = Што зрабіць
help_models_names = Пары моў; для «add» — файлы; «verify» без назваў правярае ўсе
help_models_available = Паказаць, што ёсць на серверы
help_models_pair = Пара моў, калі яе няма ў назвах файлаў
help_models_records = Люстэрка спісаў мадэляў
help_models_attachments = Люстэрка файлаў
help_models_examples =
    talmach models get en-ru en-be
        спампаваць мадэлі для рускай і беларускай
    talmach models list --available
        што можна спампаваць
    talmach models add model.enru.bin srcvocab.enru.spm trgvocab.enru.spm
        на камп’ютары без сеткі

help_terms = Узгадніць тэрміны і сачыць за імі
help_terms_details =
    Тэрміны запісаныя ў terms.toml: як што называецца на кожнай мове і як называць нельга. «add» і «import» дапаўняюць гэты файл і не кранаюць астатняга. «check» шукае супярэчнасці і прагалы ў самім файле; калі яны ёсць, код выхаду 1. «extract» прапануе тое, што часта сустракаецца ў заявах і яшчэ не ўзгоднена. TBX — фармат, у якім тэрмінамі абменьваюцца праграмы.
help_terms_action = Што зрабіць
help_terms_names = Англійскія назвы для «add», файл TBX для «import» і «export», заявы для «extract»
help_terms_locale = Якія мовы паказаць, праз коску; для «add» — мова і пераклад (МОВА=ТЭКСТ), спачатку найлепшы
help_terms_forbid = Мова і пераклад, які не падыходзіць, для «add»
help_terms_kind = Што гэта, для «add»; «verbatim» не перакладаецца ні на адну мову
help_terms_note = Што трэба ведаць перакладчыкам, для «add»
help_terms_min = Колькі разоў тэрмін павінен сустрэцца; калі не ўказана — 2
help_terms_examples =
    talmach terms add lawyer -l ru=адвокат -l be=адвакат --forbid be=адвокат
        узгадніць тэрмін
    talmach terms extract --min 3
        што сустракаецца тры разы або часцей і яшчэ не ўзгоднена
    talmach terms export glossary.tbx
        для іншых праграм

help_draft = Скласці чарнавікі для прапушчанага і састарэлага
help_draft_details =
    Запаўняе ўрыўкі з памяці перакладаў, з яшчэ правільных сказаў старога перакладу і машынным перакладам — у тым парадку, які talmach.toml задае для кожнай мовы. Напісанага або выпраўленага чалавекам не кранае ніколі. Кожны чарнавік чакае праверкі і кажа, адкуль ён. Перш чым нешта адправіць, паведамляе, колькі і куды пойдзе. Перапынены запуск захоўвае гатовае, і наступны працягне з таго ж месца. Код выхаду 1: засталіся ўрыўкі без чарнавіка.
help_draft_from = Крыніцы замест настроеных, у гэтым парадку
help_draft_stale = Скласці чарнавікі і для састарэлых урыўкаў
help_draft_redo = Скласці некранутыя чарнавікі нанава
help_draft_replace = Скласці чарнавікі толькі для гэтых урыўкаў, хто б іх ні пераклаў; ранейшы тэкст застанецца ў каментарыі
help_draft_limit = Скласці чарнавікі не больш чым для столькіх урыўкаў
help_draft_yes = Згадзіцца з адпраўкай тэкстаў трэцім асобам
help_draft_no_cache = Пытацца ў рухавікоў нанава, нават калі яны ўжо адказвалі
help_draft_examples =
    talmach draft --dry-run
        сказаць, колькі і ў каго будзе запытана
    talmach draft -l ru --stale
        чарнавікі прапушчаных і састарэлых урыўкаў па-руску
    talmach draft 2026-06-12-observers -l be --from memory,apertium
        чарнавікі адной заявы толькі з гэтых крыніц
help_backends = Паказаць, якія рухавікі гатовыя да працы
help_backends_details =
    Пытаецца ў кожнага настроенага рухавіка пра кожную патрэбную праекту пару моў і паведамляе, куды пайшлі б тэксты або чаго бракуе. Вашых тэкстаў не адпраўляе.
help_backends_examples =
    talmach backends
        даведацца, чаму чарнавіка няма
