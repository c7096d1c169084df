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
io_other = { $reason }
