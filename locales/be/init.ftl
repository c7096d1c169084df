init_done = Праект створаны: { $folder }
init_made = { $path }
init_exists = { $path } ужо ёсць; нічога не зменена
init_hint = «talmach add ФАЙЛ» дадасць тэкст, «talmach sync» створыць каталогі, «talmach status» пакажа, што ўжо перакладзена
