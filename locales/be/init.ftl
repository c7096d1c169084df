init_done = Праект створаны: { $folder }
init_exists = { $path } ужо ёсць; нічога не зменена
init_hint_other = змяніце гэты файл або стварыце праект у іншым месцы: «talmach init ПАПКА»
init_hint = «talmach add ФАЙЛ» дадасць тэкст, «talmach sync» створыць каталогі, «talmach status» пакажа, што ўжо перакладзена
