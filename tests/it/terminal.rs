//! The program at a terminal: standard input and standard error are one, standard output is a pipe.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::sandbox::Ran;

/// A program that runs at a terminal.
pub(crate) struct AtTerminal {
    pub(crate) child: Child,
    shown: JoinHandle<String>,
    stdout: JoinHandle<String>,
}

impl AtTerminal {
    /// Starts a program and types to it, before it asks: terminals keep what is typed.
    pub(crate) fn start(mut command: Command, typed: &str) -> Self {
        let main = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&main).unwrap();
        unlockpt(&main).unwrap();
        let name = ptsname(&main, Vec::new()).unwrap().into_string().unwrap();
        let flags = i32::try_from(OFlags::NOCTTY.bits()).unwrap();
        let end = || OpenOptions::new().read(true).write(true).custom_flags(flags).open(&name);
        command.stdin(end().unwrap()).stderr(end().unwrap()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // It holds the terminal; as long as we do, too, its end is not seen.
        drop(command);
        let mut main = File::from(main);
        main.write_all(typed.as_bytes()).unwrap();
        let mut out = child.stdout.take().unwrap();
        let stdout = thread::spawn(move || {
            let mut text = String::new();
            out.read_to_string(&mut text).unwrap();
            text
        });
        Self { child, shown: thread::spawn(move || everything(main)), stdout }
    }

    /// How it ended; as standard error, all that appeared on the terminal, with what was typed.
    pub(crate) fn wait(mut self) -> Ran {
        let status = self.child.wait().unwrap();
        Ran {
            stdout: self.stdout.join().unwrap(),
            stderr: self.shown.join().unwrap().replace("\r\n", "\n"),
            status: status.code().unwrap_or(-1),
        }
    }
}

/// Runs a program at a terminal.
pub(crate) fn run(command: Command, typed: &str) -> Ran {
    AtTerminal::start(command, typed).wait()
}

/// Reads until the other end is closed, which Linux tells as an error.
fn everything(mut main: File) -> String {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = main.read(&mut buffer) {
        bytes.extend_from_slice(&buffer[..count]);
    }
    String::from_utf8(bytes).unwrap()
}
