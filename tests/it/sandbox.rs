//! A project of its own for each test, and the real program in an environment that shows nothing of the machine.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The day on which all tests take place: 2026-11-21, 12:00 UTC.
pub(crate) const NOW: &str = "1795262400";

/// A temporary folder with an empty project folder in it, and the environment to run programs with.
#[derive(Debug)]
pub(crate) struct Sandbox {
    root: TempDir,
    environment: BTreeMap<String, String>,
}

/// A catalog as any tool may write it, from pairs of source and translation.
pub(crate) fn catalog(pairs: &[(&str, &str)]) -> String {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    let entry = |(source, translation)| format!("\nmsgid {source:?}\nmsgstr {translation:?}\n");
    header.to_owned() + &pairs.iter().copied().map(entry).collect::<String>()
}

/// How a program ended, and what it said.
#[must_use = "compare what was said, or call expect_status"]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        let root = TempDir::with_prefix("talmach-").unwrap();
        fs::create_dir(root.path().join("home")).unwrap();
        fs::create_dir(root.path().join("project")).unwrap();
        let home = root.path().join("home").display().to_string();
        let mut environment: BTreeMap<String, String> = [
            ("HOME", home.as_str()),
            ("LANG", "C"),
            ("COLUMNS", "80"),
            ("TZ", "UTC"),
            ("SOURCE_DATE_EPOCH", NOW),
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_AUTHOR_NAME", "Author"),
            ("GIT_AUTHOR_EMAIL", "author@example.org"),
            ("GIT_AUTHOR_DATE", "2026-11-20T12:00:00Z"),
            ("GIT_COMMITTER_NAME", "Committer"),
            ("GIT_COMMITTER_EMAIL", "committer@example.org"),
            ("GIT_COMMITTER_DATE", "2026-11-20T12:00:00Z"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        // What runs programs on this machine, but nothing that changes what they do.
        for name in ["PATH", "SystemRoot", "LLVM_PROFILE_FILE"] {
            environment.extend(std::env::var(name).ok().map(|value| (name.to_owned(), value)));
        }
        Self { root, environment }
    }

    /// The same sandbox with a variable of the environment set.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The project's folder: programs run in it, paths are relative to it.
    pub(crate) fn project(&self) -> PathBuf {
        self.root.path().join("project")
    }

    /// The program with arguments, ready to be started by a test that needs more than [`Sandbox::run`].
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        self.program(env!("CARGO_BIN_EXE_talmach"), args)
    }

    /// Runs the program with nothing on standard input.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.run_with_input(args, "")
    }

    /// Runs the program with a text on standard input.
    pub(crate) fn run_with_input(&self, args: &[&str], input: &str) -> Ran {
        finish(&mut self.command(args), input)
    }

    /// Runs Git, which must succeed; what it printed.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        finish(&mut self.program("git", args), "").expect_status(0).stdout
    }

    /// Commits all there is in the project's folder, at noon UTC of a day such as `2026-11-01`.
    pub(crate) fn commit(&self, day: &str) {
        if !self.project().join(".git").exists() {
            let _ = self.git(&["init", "--quiet", "--initial-branch=main"]);
        }
        let _ = self.git(&["add", "--all"]);
        let date = format!("{day}T12:00:00Z");
        let mut git = self.program("git", &["commit", "--quiet", "--allow-empty", "--message=x"]);
        git.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
        let _ = finish(&mut git, "").expect_status(0);
    }

    /// Writes a file of the project, and the folders that it needs.
    pub(crate) fn write(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.project().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Reads a file of the project.
    pub(crate) fn read(&self, path: impl AsRef<Path>) -> String {
        let path = self.project().join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub(crate) fn program(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).current_dir(self.project()).env_clear().envs(&self.environment);
        command
    }
}

impl Ran {
    /// The same, if the program ended with this status.
    #[track_caller]
    pub(crate) fn expect_status(self, status: i32) -> Self {
        assert_eq!(self.status, status, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }
}

fn finish(command: &mut Command, input: &str) -> Ran {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A program that does not read its input closes the pipe, which is its right.
            let _ = stdin.write_all(input.as_bytes());
        });
        child.wait_with_output().unwrap()
    });
    Ran {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap_or(-1),
    }
}

#[test]
fn a_sandbox_is_its_own_world() {
    let sandbox = Sandbox::new().with("TALMACH_LANG", "be");
    sandbox.write("source_texts/a.md", "Свабода\n");
    assert_eq!(sandbox.read("source_texts/a.md"), "Свабода\n");
    let _ = sandbox.git(&["init", "--quiet", "--initial-branch=main"]);
    let _ = sandbox.git(&["add", "."]);
    let _ = sandbox.git(&["commit", "--quiet", "--message=first"]);
    assert_eq!(
        sandbox.git(&["log", "--format=%an %cn %cI"]),
        "Author Committer 2026-11-20T12:00:00Z\n"
    );
    let help = sandbox.run(&["--help"]).expect_status(0);
    assert!(help.stdout.contains("Выкарыстанне"), "{}", help.stdout);
}
