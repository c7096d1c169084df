//! Why the operating system refused something, as reasons inside failures.

messages! {
    /// There is nothing at that path.
    io_not_found();
    /// Not allowed.
    io_permission();
    /// The disk is full, or the quota used up.
    io_full();
    /// The file system can only be read.
    io_read_only();
    /// A file was expected.
    io_is_folder();
    /// A folder was expected.
    io_not_a_folder();
    /// Something is in the way.
    io_exists();
    /// The name is too long, or not allowed.
    io_bad_name();
    /// The file would grow beyond a limit.
    io_too_large();
    /// Symbolic links lead in a circle.
    io_loop();
    /// The process or the system has too many files open.
    io_many_open();
    /// The device failed.
    io_device();
    /// Another program uses it.
    io_busy();
    /// There is no memory left.
    io_no_memory();
    /// The device or the network did not answer in time.
    io_timed_out();
    /// A network drive no longer has the file.
    io_gone();
    /// Anything else, in the words of the operating system.
    io_other(reason: Text);
}
