# Што паведамляе man, і загалоўкі старонкі дапаможніка.

man_written = { $count ->
    [one] Запісана { $count } старонка ў папку { $folder }
    [few] Запісаны { $count } старонкі ў папку { $folder }
   *[many] Запісана { $count } старонак у папку { $folder }
}
man_not_written = не ўдаецца запісаць { $path }: { $reason }
man_heading_name = НАЗВА
man_heading_synopsis = СІНТАКСІС
man_heading_description = АПІСАННЕ
man_heading_examples = ПРЫКЛАДЫ
man_heading_exit_status = КОДЫ ВЫХАДУ
man_heading_see_also = ГЛЯДЗІЦЕ ТАКСАМА
man_manual = Дапаможнік па talmach
man_exit_done = Выканана; для check — усё ў парадку.
man_exit_findings = Ёсць заўвагі з вагой «error».
man_exit_failed = Каманда не змагла працаваць або выклікана няправільна.
man_exit_interrupted = Праца перапынена.
