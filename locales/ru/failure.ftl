# Почему команда не смогла работать, если об этом не говорит её собственный раздел.

failure_output = не удаётся записать в стандартный вывод: { $reason }
failure_current_folder = не удаётся определить текущую папку: { $reason }
failure_source_date_epoch = SOURCE_DATE_EPOCH должна быть целым числом секунд, а не «{ $value }»
