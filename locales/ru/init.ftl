init_done = Проект создан: { $folder }
init_made = { $path }
init_exists = { $path } уже есть; ничего не изменено
init_hint = «talmach add ФАЙЛ» добавит текст, «talmach sync» создаст каталоги, «talmach status» покажет, что уже переведено
