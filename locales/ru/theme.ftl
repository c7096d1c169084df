# Темы оформления и папка сайта.

theme_unknown = { $file }: такого файла в теме оформления нет

theme_files = файлы темы: { $known }

theme_template = { $file }, строка { $line }: { $detail }

theme_expected = здесь известны имена: { $names }

theme_described = все шаблоны описаны в docs/themes.md

output_not_ours = Файл { $path } создан не программой talmach и остаётся как есть

output_hint_elsewhere = переместите этот файл или выберите другую папку параметром --out

output_outside = { $path } ведёт за пределы папки сайта

output_manifest = Не удаётся прочитать { $path }: { $detail }

output_hint_remove = удалите папку сайта и опубликуйте сайт заново
