//! Whatever happens, files are whole, nothing outside of the project is touched, and nobody waits for ever.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use talmach::commands::{Context, Selection, add, sync};
use talmach::l10n::{Language, Localizer};
use talmach::project::lock::Lock;
use talmach::project::places::Project;
use talmach::terminal::{Look, Terminal};

use crate::sandbox::{Sandbox, catalog};
use crate::tools;

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n");
    sandbox.write("source_texts/a.md", "Free them all.\n");
    sandbox
}

/// All files below the sandbox's project, with their content; for comparing before and after.
fn content(sandbox: &Sandbox) -> Vec<(PathBuf, Vec<u8>)> {
    files(&sandbox.project())
        .into_iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    walk.filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

#[track_caller]
fn nothing_is_left_behind(sandbox: &Sandbox) {
    for file in files(&sandbox.project()) {
        assert!(!file.display().to_string().contains(".talmach-"), "{}", file.display());
    }
}

/// A program that is ended with its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_read_only_file_is_refused_and_the_others_are_written() {
    let sandbox = project();
    sandbox.write("source_texts/b.md", "And us.\n");
    sandbox.write("translations/ru/a.po", catalog(&[("Free them.", "Свободу.")]));
    let path = sandbox.project().join("translations/ru/a.po");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let before = fs::read(&path).unwrap();
    let ran = sandbox.run(&["sync"]).expect_status(2);
    let said = "error: translations/ru/a.po is read-only; nothing was changed\n";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(sandbox.project().join("translations/ru/b.po").is_file());
    nothing_is_left_behind(&sandbox);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_said() {
    // Permissions do not bind everybody; a file where a folder should be does.
    let sandbox = project();
    sandbox.write("translations/ru", "a file");
    let before = content(&sandbox);
    for args in [&["sync"][..], &["check"], &["status"]] {
        let ran = sandbox.run(args);
        assert!(ran.status != 101 && !ran.stderr.contains("panicked"), "{}", ran.stderr);
        if args == ["sync"] {
            assert_eq!(ran.status, 2);
            let said = "translations/ru is a file, and a folder is expected there";
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
        }
        assert_eq!(content(&sandbox), before);
    }
}

#[test]
fn a_folder_without_permission_is_refused() {
    let sandbox = project();
    let folder = sandbox.project().join("translations/ru");
    fs::create_dir_all(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let binding = fs::write(folder.join("probe"), "").is_err();
    let ran = sandbox.run(&["sync"]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    if binding {
        let ran = ran.expect_status(2);
        assert!(ran.stderr.contains("permission denied"), "{}", ran.stderr);
        nothing_is_left_behind(&sandbox);
    } else {
        // The superuser may write anywhere.
        let _ = ran.expect_status(0);
    }
}

#[test]
fn a_write_that_does_not_fit_leaves_the_old_file_and_nothing_else() {
    let sandbox = project();
    let _ = sandbox.run(&["sync"]).expect_status(0);
    sandbox.write("source_texts/a.md", "Free them all, and soon. ".repeat(400));
    let before = content(&sandbox);
    // A limit on the size of files stands in for a full disk: the write fails half way.
    let mut shell = Command::new("sh");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" sync";
    shell.args(["-c", script, env!("CARGO_BIN_EXE_talmach")]).current_dir(sandbox.project());
    let output = shell.env("LC_ALL", "C").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: translations/ru/a.po cannot be written: it would be larger"),
        "{said}"
    );
    assert_eq!(content(&sandbox), before);
    let _ = sandbox.run(&["sync"]).expect_status(0);
}

#[test]
fn a_full_standard_output_is_a_failure() {
    let sandbox = project();
    let Ok(full) = fs::File::options().write(true).open("/dev/full") else { return };
    let output = sandbox.command(&["check"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("cannot write to standard output: no space left"), "{said}");
}

#[test]
fn what_leads_out_of_the_project_is_refused() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("a.md"), "Secret.\n").unwrap();
    fs::write(outside.path().join("a.po"), catalog(&[("Secret.", "Тайна.")])).unwrap();
    let before = fs::read(outside.path().join("a.po")).unwrap();
    for (link, target) in [
        ("source_texts", ""),
        ("source_texts/a.md", "a.md"),
        ("source_texts/deep", ""),
        ("translations", ""),
        ("translations/ru", ""),
        ("translations/ru/a.po", "a.po"),
        ("translations/ru/a.po", "not-there.po"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("talmach.toml", "[locales.ru]\n");
        let link = sandbox.project().join(link);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(outside.path().join(target), &link).unwrap();
        if !link.starts_with(sandbox.project().join("source_texts")) {
            sandbox.write("source_texts/a.md", "Free them all.\n");
        }
        for command in ["check", "status", "sync"] {
            let ran = sandbox.run(&[command]).expect_status(2);
            assert!(!ran.stdout.contains("Secret"), "{}", ran.stdout);
            assert!(ran.stderr.starts_with("error: ") || ran.stderr.contains("\nerror: "));
        }
        let raw = "Added\n\nText to add.\n";
        let ran = sandbox.run_with_input(&["add", "-", "--id", "deep/b"], raw);
        assert!(ran.status == 2 || !link.starts_with(sandbox.project().join("source_texts")));
        assert_eq!(files(outside.path()).len(), 2);
        assert_eq!(fs::read(outside.path().join("a.po")).unwrap(), before);
    }
}

#[test]
fn links_inside_of_the_project_are_followed_and_stay_links() {
    let sandbox = project();
    sandbox.write("shared/a.po", catalog(&[("Free them.", "Свободу.")]));
    fs::create_dir_all(sandbox.project().join("translations/ru")).unwrap();
    let link = sandbox.project().join("translations/ru/a.po");
    symlink("../../shared/a.po", &link).unwrap();
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert!(link.is_symlink());
    assert!(sandbox.read("shared/a.po").contains("Free them all."));
    nothing_is_left_behind(&sandbox);
}

#[test]
fn the_mode_of_a_file_is_kept() {
    let sandbox = project();
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let path = sandbox.project().join("translations/ru/a.po");
    for mode in [0o600, 0o664, 0o755] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        sandbox.write("source_texts/a.md", format!("Free them all {mode}.\n"));
        let _ = sandbox.run(&["sync"]).expect_status(0);
        assert!(sandbox.read("translations/ru/a.po").contains(&mode.to_string()));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
    }
    nothing_is_left_behind(&sandbox);
}

/// Runs a command in this process, without patience for other writers; what it said, and why it failed.
fn impatient<T>(
    sandbox: &Sandbox,
    run: impl FnOnce(&Context<'_>) -> Result<T, talmach::commands::Failure>,
) -> String {
    let (terminal, captured) =
        Terminal::captured(Localizer::new(Language::English), Look::default());
    let context = Context {
        models: None,
        consents: None,
        dictionary_folders: Vec::new(),
        variables: talmach::backends::Variables::default(),
        terminal: &terminal,
        project: None,
        directory: sandbox.project(),
        now: "2026-11-21T12:00:00Z".parse().unwrap(),
        patience: Duration::from_millis(1),
    };
    if let Err(failure) = run(&context) {
        failure.tell(&terminal);
    }
    captured.err()
}

#[test]
fn a_second_writer_waits_and_says_so_and_gives_up() {
    let sandbox = project();
    sandbox.write("raw.txt", "Title of it\n\nText of it.\n");
    let before = content(&sandbox);
    let lock = Lock::acquire(&Project::at(&sandbox.project()).unwrap(), Duration::ZERO).unwrap();
    let added = impatient(&sandbox, |context| {
        let args = add::Args {
            files: vec!["raw.txt".into()],
            id: None,
            title: None,
            date: None,
            source_url: None,
            dry_run: false,
        };
        add::run(&args, context)
    });
    let synced = impatient(&sandbox, |context| {
        let selection = Selection::default();
        let args = sync::Args { selection, dry_run: false, prune: false };
        sync::run(&args, context)
    });
    for said in [added, synced] {
        assert_eq!(
            said,
            "Waiting for another talmach that is writing in this project\n\
             error: Another talmach is writing in this project; wait until it is done, then try again\n"
        );
    }
    assert_eq!(content(&sandbox), before);
    // Who only reads need not wait.
    let _ = sandbox.run(&["check"]).expect_status(1);
    let _ = sandbox.run(&["sync", "--dry-run"]).expect_status(0);
    let _ = sandbox.run(&["add", "--dry-run", "raw.txt"]).expect_status(0);
    drop(lock);
    let _ = sandbox.run(&["sync"]).expect_status(0);
}

#[test]
fn two_writers_at_once_lose_nothing() {
    let sandbox = project();
    for number in 0..10 {
        sandbox.write(format!("source_texts/{number}.md"), format!("Text {number}.\n"));
    }
    let start = || {
        let mut command = sandbox.command(&["sync"]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        Running(command.spawn().unwrap())
    };
    let mut writers = [start(), start(), start()];
    for writer in &mut writers {
        assert_eq!(writer.0.wait().unwrap().code(), Some(0));
    }
    let ran = sandbox.run(&["sync"]).expect_status(0);
    assert!(ran.stderr.contains("0 catalogs written"), "{}", ran.stderr);
    assert_eq!(files(&sandbox.project().join("translations")).len(), 11);
    nothing_is_left_behind(&sandbox);
}

#[test]
fn an_interrupted_sync_leaves_whole_files_and_can_be_taken_up_again() {
    let sandbox = project();
    let text: String = (0..20).map(|n| format!("Passage {n} of a long statement.\n\n")).collect();
    for number in 0..200 {
        sandbox.write(format!("source_texts/{number}.md"), &text);
    }
    let folder = sandbox.project().join("translations/ru");
    let mut command = sandbox.command(&["sync"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
    let mut sync = Running(command.spawn().unwrap());
    // As soon as it is known to write.
    while fs::read_dir(&folder).is_ok_and(|mut found| found.next().is_none()) || !folder.exists() {
        if sync.0.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::yield_now();
    }
    let interrupt = Command::new("kill").args(["-INT", &sync.0.id().to_string()]).status();
    assert!(interrupt.is_ok());
    let status = sync.0.wait().unwrap().code();
    assert!(matches!(status, Some(130 | 0)), "{status:?}");
    nothing_is_left_behind(&sandbox);
    let written = files(&folder);
    assert!(!written.is_empty());
    for file in written {
        assert!(fs::read(file).unwrap().ends_with(b"statement.\"\nmsgstr \"\"\n"));
    }
    let ran = sandbox.run(&["status", "--format", "json"]).expect_status(0);
    assert_eq!(ran.stderr.matches("error").count(), 0, "{}", ran.stderr);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    assert_eq!(files(&folder).len(), 201);
    if let Some(mut msgfmt) = tools::gettext("msgfmt") {
        msgfmt.args(["--check", "--output-file=/dev/null"]).arg(&files(&folder)[0]);
        assert!(tools::run(msgfmt, b"").status.success());
    }
}

#[test]
fn statements_of_every_bad_kind_are_told_and_harm_nothing() {
    let sandbox = project();
    sandbox.write("source_texts/nul.md", "a\0b\n");
    sandbox.write("source_texts/utf8.md", b"ok\n\xff\xfe\n");
    sandbox.write("source_texts/deep.md", format!("{} deep\n", ">".repeat(10_000)));
    sandbox.write("source_texts/huge.md", "x".repeat((16 << 20) + 1));
    fs::create_dir(sandbox.project().join("source_texts/folder.md")).unwrap();
    let pipe = sandbox.project().join("source_texts/pipe.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for args in [&["check"][..], &["status"], &["status", "--format=json"]] {
        let ran = sandbox.run(args).expect_status(2);
        for said in [
            "error: source_texts/nul.md:1:2: a NUL byte",
            "error: source_texts/utf8.md:2:1: this is not UTF-8",
            "error: source_texts/deep.md:1: lists or quotations are nested too deep",
            "error: source_texts/huge.md: the file is larger than 16 MiB",
            "error: source_texts/pipe.md is not a regular file",
        ] {
            assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
        }
    }
    let _ = sandbox.run(&["sync"]).expect_status(2);
    let _ = sandbox.run(&["check", "a"]).expect_status(1);
    nothing_is_left_behind(&sandbox);
}

#[test]
fn a_statement_that_is_one_line_of_ten_megabytes_is_a_statement() {
    let sandbox = project();
    sandbox.write("source_texts/a.md", "word ".repeat(2_000_000));
    let ran = sandbox.run(&["check"]).expect_status(1);
    assert!(ran.stderr.contains("2,000,000 words to do"), "{}", ran.stderr);
    // What was is quoted, but not all of it.
    let long = "word ".repeat(20_000);
    sandbox.write("source_texts/a.md", format!("{long}end"));
    sandbox.write("translations/ru/a.po", catalog(&[(long.trim(), "Слово.")]));
    let ran = sandbox.run(&["check"]).expect_status(1);
    assert!(ran.stdout.contains("[stale]"), "{} bytes", ran.stdout.len());
    assert!(ran.stdout.len() < 1_000, "{} bytes", ran.stdout.len());
}

#[test]
fn catalogs_of_every_bad_kind_are_told_and_stay_as_they_are() {
    let sandbox = project();
    for (name, bytes) in [
        ("garbage", "\"\\z garbage\n".repeat(900_000).into_bytes()),
        ("nul", b"msgid \"\0\"\nmsgstr \"\"\n".to_vec()),
        ("utf8", b"msgid \"a\"\nmsgstr \"\xff\"\n".to_vec()),
        ("quotes", vec![b'"'; 10_000]),
        ("binary", (0..=255).cycle().take(100_000).collect()),
    ] {
        sandbox.write(format!("source_texts/{name}.md"), "Text.\n");
        sandbox.write(format!("translations/ru/{name}.po"), bytes);
    }
    sandbox.write("source_texts/folder.md", "Text.\n");
    fs::create_dir(sandbox.project().join("translations/ru/folder.po")).unwrap();
    let before = content(&sandbox);
    let ran = sandbox.run(&["check"]).expect_status(2);
    for (name, line) in [("garbage", 1), ("nul", 1), ("utf8", 2), ("quotes", 1), ("binary", 1)] {
        let mut told = ran.stdout.lines();
        let place = format!("translations/ru/{name}.po:{line}:");
        let told =
            told.any(|said| said.starts_with(&place) && said.contains("error [broken-catalog]"));
        assert!(told, "{name}: {}", ran.stdout);
    }
    let said = "error: translations/ru/folder.po is not a regular file";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    let _ = sandbox.run(&["sync"]).expect_status(2);
    let after = content(&sandbox);
    assert!(before.iter().all(|file| after.contains(file)), "sync touched a broken file");
    // The one statement whose catalog can be made has it.
    assert_eq!(after.len(), before.len() + 1);
}
