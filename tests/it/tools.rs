//! Programs of others that tests compare us with.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A program of GNU gettext, speaking English. Where it is not installed the caller skips its test, loudly; in CI
/// (`CI=true`) its absence is a failure.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub(crate) fn gettext(tool: &str) -> Option<Command> {
    let installed = Command::new(tool).arg("--version").output().is_ok_and(|o| o.status.success());
    if !installed {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{tool} has to be installed in CI");
        eprintln!("skipped: {tool} is not installed");
        return None;
    }
    let mut command = Command::new(tool);
    command.env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE").env_remove("OLD_PO_FILE_OUTPUT");
    Some(command)
}

/// Whether the gettext that is installed is of a version, such as `0.21`.
pub(crate) fn is_gettext(version: &str) -> bool {
    let Some(output) = gettext("msgcat").and_then(|mut c| c.arg("--version").output().ok()) else {
        return false;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().next().is_some_and(|line| line.ends_with(&format!(" {version}")))
}

/// A Python that has a module: the one of `.ci/run`, or that of the machine. Where there is none the caller skips its
/// test, loudly; in CI that is a failure.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub(crate) fn python(module: &str) -> Option<Command> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers/bin/python3");
    let has_module = |python: &Path| {
        let import = Command::new(python).args(["-c", &format!("import {module}")]).output();
        import.is_ok_and(|output| output.status.success())
    };
    let found = [own, PathBuf::from("python3")].into_iter().find(|python| has_module(python));
    if found.is_none() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{module} has to be installed in CI");
        eprintln!("skipped: no python3 that can import {module}");
    }
    found.map(|python| {
        let mut command = Command::new(python);
        command.env("PYTHONIOENCODING", "utf-8");
        command
    })
}

/// Runs a program on an input.
pub(crate) fn run(mut command: Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("an installed program starts");
    let mut stdin = child.stdin.take().expect("the input is a pipe");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        // A program that refuses its input may close it before its end.
        stdin.write_all(&input).ok();
    });
    let output = child.wait_with_output().expect("a started program ends");
    writer.join().expect("writing does not panic");
    output
}
