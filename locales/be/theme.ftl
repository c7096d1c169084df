# Тэмы афармлення і папка сайта.

theme_unknown = { $file }: такога файла ў тэме афармлення няма

theme_files = файлы тэмы: { $known }

theme_template = { $file }, радок { $line }: { $detail }

theme_expected = тут вядомыя імёны: { $names }

theme_described = усе шаблоны апісаны ў docs/themes.md

output_not_ours = Файл { $path } створаны не праграмай talmach і застаецца як ёсць

output_hint_elsewhere = перамясціце гэты файл або выберыце іншую папку параметрам --out

output_outside = { $path } вядзе за межы папкі сайта

output_manifest = Не ўдаецца прачытаць { $path }: { $detail }

output_hint_remove = выдаліце папку сайта і апублікуйце сайт нанава
