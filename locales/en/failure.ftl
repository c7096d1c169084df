# Why a command could not run, where no area of its own says it.

failure_output = cannot write to standard output: { $reason }
failure_current_folder = cannot tell the current folder: { $reason }
failure_source_date_epoch = SOURCE_DATE_EPOCH must be a whole number of seconds, not “{ $value }”
