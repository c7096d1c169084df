# What `man` says, and the headings of a manual page.

man_written = { $count ->
    [one] Wrote { $count } page to { $folder }
   *[other] Wrote { $count } pages to { $folder }
}
man_not_written = cannot write { $path }: { $reason }
man_heading_name = NAME
man_heading_synopsis = SYNOPSIS
man_heading_description = DESCRIPTION
man_heading_examples = EXAMPLES
man_heading_exit_status = EXIT STATUS
man_heading_see_also = SEE ALSO
man_manual = talmach manual
man_exit_done = Done; for check: everything holds.
man_exit_findings = There are findings at level error.
man_exit_failed = The command could not run, or was called wrongly.
man_exit_interrupted = The run was interrupted.
