catalog_format_found = Каталог запісаны не так, як яго піша gettext: `talmach check --fix` або `msgcat` перапіша яго

catalog_format_finds = Каталог, радкі якога разбітыя, упарадкаваныя або ўзятыя ў двукоссе не так, як гэта робіць gettext.

catalog_format_why = Наступная праграма, якая запіша файл, разаб’е ўсе радкі нанава, і сутнасць праўкі патоне ў зменах, якія нічога не мяняюць.

catalog_format_silence = Калі ўсе перакладчыкі карыстаюцца адной праграмай, якая разбівае радкі па-свойму. Прадвызначана гэта толькі нататка.

duplicate_entry_finds = Два запісы каталога з тым самым англійскім тэкстам.

duplicate_entry_why = Немагчыма сказаць, які з двух перакладаў лічыць правільным; gettext такі файл не прымае.

duplicate_entry_silence = Ніколі: выдаліце адзін з двух запісаў або аб’яднайце іх з дапамогай `msguniq`.

header_none = У каталогу няма загалоўка: яго дадасць `talmach sync`

header_lacks = У загалоўку няма поля { $field }; мусіць быць: { $expected }

header_wrong = У загалоўку стаіць { $field }: { $value }; мусіць быць: { $expected }

header_charset = Каталог у кадаванні { $charset }: `msgconv -t UTF-8` перавядзе яго ў UTF-8

header_finds = Каталог без загалоўка або загаловак з іншай мовай, іншымі формамі множнага ліку ці кадаваннем, адрозным ад UTF-8.

header_why = Рэдактары каталогаў выбіраюць паводле загалоўка слоўнік і формы множнага ліку.

header_silence = Калі ваша праграма патрабуе свайго загалоўка.

broken_catalog_finds = Каталог, які не чытаецца як файл PO.

broken_catalog_why = Пакуль гэта не выпраўлена, у ім нічога нельга ні праверыць, ні апублікаваць, ні перанесці.

broken_catalog_silence = Ніколі.

unused_silence_found = «talmach: ignore { $check }» нічога не хавае: выдаліце гэты каментарый

unused_silence_gate = { $check } нельга схаваць каментарыем: перакладзіце, праверце або прыміце ўрывак ці задайце вагу ў talmach.toml

unused_silence_unknown = Праверкі «{ $check }» няма: спіс друкуе `talmach explain`

unused_silence_unknown_meant = Праверкі «{ $check }» няма: магчыма, мелася на ўвазе { $meant }

unused_silence_word = «{ $said }» talmach не разумее: выдаліце гэты каментарый або напішыце «talmach: ignore ПРАВЕРКА: прычына»

unused_silence_meant = «{ $said }» talmach не разумее: магчыма, мелася на ўвазе «{ $meant }»

unused_silence_mark = Пазнаку «{ $said } …» немагчыма прачытаць, і яна не дзейнічае: выдаліце гэты каментарый; пазнакі ставяць `talmach review` і `talmach accept`

unused_silence_finds = Каментарый «talmach: ignore …» ля перакладу, у якім гэтая праверка нічога не знаходзіць, або з назвай праверкі, якой няма; любы іншы каментарый «talmach: …», які напісаны з памылкай або не чытаецца.

unused_silence_why = Такі каментарый, перажыўшы сваю прычыну, схавае наступную сапраўдную памылку; напісаны з памылкай не хавае нічога.

unused_silence_silence = Задайце ёй вагу off у talmach.toml.
