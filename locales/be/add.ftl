add_written =
    { $file }: { $units ->
        [one] { $units } урывак
        [few] { $units } урыўкі
       *[many] { $units } урыўкаў
    }

add_updated = { $file } абноўлены; урыўкі: зменена — { $changed }, новых — { $new }, выдалена — { $removed }

add_same = У { $file } ужо стаіць менавіта гэты тэкст

add_left_out = радок { $line } прапушчаны: { $text }

add_repeated_title = радок { $line } прапушчаны: паўтор назвы

add_joined = радкі { $from }–{ $to } злучаныя

add_heading = радок { $line } — загаловак

add_break_kept = у радку { $line } разрыў захаваны

add_title = радок { $line } — назва: { $text }

add_date = радок { $line } — дата: { $date }

add_kept = з уступнай часткі заявы захавана поле { $field }

add_dry_run = { $file } не запісаны (--dry-run)

add_empty = У { $file } няма тэксту, які можна дадаць

add_not_utf8 = { $file } не ў UTF-8 (радок { $line }); спачатку перакадуйце яго, напрыклад: iconv -f windows-1251 -t utf-8

add_nul = { $file } — не тэкст: у радку { $line } нулявы байт; спачатку захавайце яго як просты тэкст у UTF-8

add_one_id = --id, --title, --date і --source-url адносяцца да аднаго тэксту; назавіце адзін ФАЙЛ

add_same_id = { $one } і { $other } трапілі б у адзін файл { $file }; дадайце іх па адным, кожны са сваім --id

add_no_id = Няма з чаго скласці ідэнтыфікатар для { $file }; задайце яго параметрам --id

add_other_format = Заява { $id } ужо ёсць: { $file }; выдаліце гэты файл або задайце іншы --id

add_hint_input = назавіце самі файлы; вывад праграмы прымае «talmach add -»
add_another_text = { $file } — іншы тэкст з такім самым загалоўкам; нічога не зменена
add_hint_id = з --id { $id } гэты тэкст стане на месца ранейшага, з іншым ідэнтыфікатарам — побач з ім

add_hint_status = што састарэла, пакажа «talmach status»; каталогі абновіць «talmach sync»
