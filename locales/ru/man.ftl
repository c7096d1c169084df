# Что сообщает man, и заголовки страницы руководства.

man_written = { $count ->
    [one] Записана { $count } страница в папку { $folder }
    [few] Записаны { $count } страницы в папку { $folder }
   *[many] Записано { $count } страниц в папку { $folder }
}
man_not_written = не удаётся записать { $path }: { $reason }
man_heading_name = ИМЯ
man_heading_synopsis = СИНТАКСИС
man_heading_description = ОПИСАНИЕ
man_heading_examples = ПРИМЕРЫ
man_heading_exit_status = КОДЫ ВЫХОДА
man_heading_see_also = СМ. ТАКЖЕ
man_manual = Руководство по talmach
man_exit_done = Выполнено; для check — всё в порядке.
man_exit_findings = Есть замечания с весом «error».
man_exit_failed = Команда не смогла работать или вызвана неверно.
man_exit_interrupted = Работа прервана.
