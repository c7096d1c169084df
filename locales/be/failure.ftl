# Чаму каманда не змагла працаваць, калі пра гэта не кажа яе ўласны раздзел.

failure_output = не ўдаецца запісаць у стандартны вывад: { $reason }
failure_current_folder = не ўдаецца вызначыць бягучую папку: { $reason }
failure_source_date_epoch = SOURCE_DATE_EPOCH павінна быць цэлым лікам секунд, а не «{ $value }»
