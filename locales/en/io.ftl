# Why the operating system refused something.

io_not_found = no such file or folder
io_permission = permission denied
io_full = no space left on the device
io_read_only = the file system can only be read
io_is_folder = it is a folder
io_not_a_folder = it is not a folder
io_exists = it exists already
io_bad_name = this name is not possible here
io_too_large = it would be larger than the system allows
io_loop = symbolic links lead in a circle; remove one of them
io_many_open = too many files are open; close other programs, or raise the limit (ulimit -n)
io_device = the device could not read or write
io_busy = another program is using it
io_no_memory = there is not enough memory
io_timed_out = the device did not answer in time
io_gone = the network drive no longer has it
io_other = { $reason }
