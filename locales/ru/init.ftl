init_done = Проект создан: { $folder }
init_exists = { $path } уже есть; ничего не изменено
init_hint_other = измените этот файл или создайте проект в другом месте: «talmach init ПАПКА»
init_hint = «talmach add ФАЙЛ» добавит текст, «talmach sync» создаст каталоги, «talmach status» покажет, что уже переведено
