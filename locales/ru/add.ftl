add_written =
    { $file }: { $units ->
        [one] { $units } отрывок
        [few] { $units } отрывка
       *[many] { $units } отрывков
    }

add_updated = { $file } обновлён; отрывки: изменено — { $changed }, новых — { $new }, удалено — { $removed }

add_same = В { $file } уже стоит именно этот текст

add_left_out = строка { $line } пропущена: { $text }

add_repeated_title = строка { $line } пропущена: повтор названия

add_joined = строки { $from }–{ $to } соединены

add_heading = строка { $line } — заголовок

add_break_kept = в строке { $line } разрыв сохранён

add_title = строка { $line } — название: { $text }

add_date = строка { $line } — дата: { $date }

add_kept = из вводной части заявления сохранено поле { $field }

add_dry_run = { $file } не записан (--dry-run)

add_empty = В { $file } нет текста, который можно добавить

add_not_utf8 = { $file } не в UTF-8 (строка { $line }); сначала перекодируйте его, например: iconv -f windows-1251 -t utf-8

add_nul = { $file } — не текст: в строке { $line } нулевой байт; сначала сохраните его как простой текст в UTF-8

add_one_id = --id, --title, --date и --source-url относятся к одному тексту; укажите один ФАЙЛ

add_same_id = { $one } и { $other } попали бы в один файл { $file }; добавьте их по одному, каждый со своим --id

add_no_id = Не из чего составить идентификатор для { $file }; задайте его параметром --id

add_other_format = Заявление { $id } уже есть: { $file }; удалите этот файл или задайте другой --id

add_hint_input = назовите сами файлы; вывод программы принимает «talmach add -»
add_another_text = { $file } — другой текст с тем же заголовком; ничего не изменено
add_hint_id = с --id { $id } этот текст встанет на место прежнего, с другим идентификатором — рядом с ним

add_hint_status = что устарело, покажет «talmach status»; каталоги обновит «talmach sync»
