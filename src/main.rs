//! The `talmach` program: parse, run, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    talmach::commands::main()
}
