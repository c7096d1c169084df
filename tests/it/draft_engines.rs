//! Where `draft` gets its texts from: engines that are missing, remote, failing, slow, or ask in another language.

use std::io::ErrorKind;
use std::net::TcpListener;

use crate::draft::{ENGINE, MINE, asked, entry, has_no_catalogs, project};
use crate::local_backends::setup::installed;
use crate::sandbox::{Sandbox, catalog};

#[test]
fn without_a_model_it_names_the_command_that_gets_it() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\ndraft = ['firefox']\n");
    sandbox.write("source_texts/a.md", "Freedom now.\n\nGo home.\n");
    sandbox.write("source_texts/b.md", "Pay now.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    assert_eq!(
        ran.stdout,
        "ru: firefox was given up (6 words in 3 passages wait for it): something it needs is not \
         installed (talmach models get en-ru)\n0 passages drafted, 3 left\n"
    );
    assert!(!ran.stderr.contains("[y/N]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("`talmach backends`"), "{}", ran.stderr);
    assert!(has_no_catalogs(&sandbox));
    let backends = sandbox.run(&["backends"]).expect_status(0);
    assert!(backends.stdout.starts_with("firefox  en → ru: not usable: "), "{}", backends.stdout);
    assert!(backends.stdout.contains("talmach models get en-ru"), "{}", backends.stdout);
}

/// A proxy that hangs up, so that whatever leaves the program by HTTPS is seen.
fn remote() -> (Sandbox, TcpListener) {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let address = format!("http://{}", proxy.local_addr().unwrap());
    let sandbox = Sandbox::new().with("HTTPS_PROXY", &address).with("DEEPL_KEY", "top-secret:fx");
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\ndraft = ['deepl']\n[backends.deepl]\nkey-env = 'DEEPL_KEY'\ntimeout = 1\n",
    );
    sandbox.write("source_texts/a.md", "Freedom.\n");
    (sandbox, proxy)
}

#[test]
fn nothing_is_sent_to_others_before_somebody_agrees() {
    let (sandbox, proxy) = remote();
    let ran = sandbox.run(&["draft"]).expect_status(2);
    assert!(ran.stderr.contains("sends texts to api-free.deepl.com"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error: Nothing was sent"), "{}", ran.stderr);
    assert!(ran.stderr.contains("--yes") && ran.stderr.contains("allow-remote"));
    assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    assert_eq!(proxy.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    assert!(has_no_catalogs(&sandbox));
}

#[test]
fn an_engine_that_only_follows_another_needs_consent_too() {
    let (sandbox, proxy) = remote();
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\ndraft = ['memory', 'firefox', 'deepl']\n[backends.deepl]\nkey-env = 'DEEPL_KEY'\n",
    );
    for arguments in [&["draft"][..], &["draft", "-q"]] {
        let ran = sandbox.run(arguments).expect_status(2);
        assert!(ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
        assert!(ran.stderr.contains("api-free.deepl.com"), "{}", ran.stderr);
    }
    let ran = sandbox.run(&["draft", "--dry-run"]).expect_status(0);
    assert!(ran.stderr.contains("sends texts to api-free.deepl.com"), "{}", ran.stderr);
    proxy.set_nonblocking(true).unwrap();
    assert!(proxy.accept().is_err(), "nobody was asked");
}

#[test]
fn who_agrees_on_the_line_or_in_the_configuration_sends() {
    let (sandbox, proxy) = remote();
    // Nobody is behind the proxy, so that the run ends without drafts.
    proxy_hangs_up(&proxy, || {
        let ran = sandbox.run(&["draft", "--yes"]).expect_status(1);
        assert!(ran.stdout.contains("deepl was given up"), "{}", ran.stdout);
        assert!(!ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
        assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    });
    let toml = sandbox.read("talmach.toml");
    sandbox.write("talmach.toml", format!("[draft]\nallow-remote = true\n{toml}"));
    proxy_hangs_up(&proxy, || {
        let ran = sandbox.run(&["draft"]).expect_status(1);
        assert!(!ran.stderr.contains("Nothing was sent"), "{}", ran.stderr);
        assert!(!(ran.stderr + &ran.stdout).contains("top-secret"));
    });
}

/// Closes every connection while something runs; there was at least one.
fn proxy_hangs_up(proxy: &TcpListener, work: impl FnOnce()) {
    let done = std::sync::atomic::AtomicBool::new(false);
    let met = std::thread::scope(|scope| {
        let closer = scope.spawn(|| {
            let mut met = 0;
            while !done.load(std::sync::atomic::Ordering::Acquire) {
                met += usize::from(proxy.accept().is_ok());
                std::thread::yield_now();
            }
            met
        });
        work();
        done.store(true, std::sync::atomic::Ordering::Release);
        closer.join().unwrap()
    });
    assert!(met > 0, "nothing was sent");
}

#[test]
fn a_failing_engine_falls_through_to_the_next_and_is_told() {
    let Some(sandbox) = project("['dead', 'mine', 'pseudo']") else { return };
    let toml = sandbox.read("talmach.toml");
    let dead = "[backends.dead]\nkind = 'command'\ncommand = ['sh', '-c', 'exit 3']\n";
    sandbox.write("talmach.toml", toml + dead);
    sandbox.write("source_texts/a.md", "Freedom.\n\nHard words.\n");
    sandbox.write("source_texts/b.md", "Crash here.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    let why = "its server failed (exit status: 3";
    let dead = format!("ru: dead failed on 3 passages: {why}");
    assert!(ran.stdout.contains(&dead), "{}", ran.stdout);
    assert!(ran.stdout.contains("ru: mine failed on 2 passages: "), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("3 passages drafted, 0 left\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("`talmach backends`"), "{}", ran.stderr);
    // What the engine has no answer to takes nothing from its neighbour.
    let catalog = sandbox.read("translations/ru/a.po");
    assert!(entry(&catalog, "Freedom.").contains("drafted by word list 1"), "{catalog}");
    assert!(entry(&catalog, "Hard words.").contains("drafted by pseudo"), "{catalog}");
    let catalog = sandbox.read("translations/ru/b.po");
    assert!(entry(&catalog, "Crash here.").contains("drafted by pseudo"), "{catalog}");
}

#[test]
fn a_failure_is_told_once_with_what_waits() {
    let Some(sandbox) = project("['dead']") else { return };
    let toml = sandbox.read("talmach.toml");
    let dead = "[backends.dead]\nkind = 'command'\ncommand = ['sh', '-c', 'exit 3']\n";
    sandbox.write("talmach.toml", toml + dead);
    sandbox.write("source_texts/a.md", "One word.\n\nTwo.\n\nThree.\n\nFour.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    let why = "its server failed (exit status: 3)";
    assert_eq!(
        ran.stdout,
        format!(
            "ru: dead was given up (5 words in 4 passages wait for it): {why}\n\
             0 passages drafted, 4 left\n"
        )
    );
    // One that goes on is told once, too; of a single passage, where that is.
    let toml = sandbox.read("talmach.toml").replace("['dead']", "['mine']");
    sandbox.write("talmach.toml", toml);
    sandbox.write("source_texts/a.md", "Hard words.\n\nFreedom.\n\nHard.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    assert_eq!(
        ran.stdout,
        "ru: 1 drafted by word list 1\nru: mine failed on 2 passages (3 words in 2 passages \
         without a draft): it does not take the request (too hard)\n\
         1 passage drafted, 2 left\n"
    );
    sandbox.write("source_texts/a.md", "Freedom.\n\nHard.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    assert_eq!(
        ran.stdout,
        "a → ru, passage 2: no draft (mine: it does not take the request (too hard))\n\
         0 passages drafted, 1 left\n"
    );
}

#[test]
fn an_engine_that_is_not_set_up_is_told_with_what_it_lacks() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\ndraft = ['deepl']\n[backends.deepl]\nkey-env = 'NO_KEY'\n",
    );
    sandbox.write("source_texts/a.md", "Freedom.\n");
    let ran = sandbox.run(&["draft"]).expect_status(1);
    let cannot = "ru: deepl cannot be used (1 word in 1 passage waits for it): there is no key";
    assert!(ran.stderr.starts_with(cannot), "{}", ran.stderr);
    // It is told once; who is not told before, is told at the end.
    assert_eq!(ran.stdout, "0 passages drafted, 1 left\n");
    let ran = sandbox.run(&["draft", "-q"]).expect_status(1);
    assert!(ran.stdout.starts_with(cannot), "{}", ran.stdout);
    let backends = sandbox.run(&["backends"]).stdout;
    assert!(backends.contains("there is no key in NO_KEY"), "{backends}");
    let toml = sandbox.read("talmach.toml").replace("['deepl']", "['nosuch']");
    sandbox.write("talmach.toml", toml);
    let ran = sandbox.run(&["draft"]).expect_status(1);
    assert!(ran.stderr.contains("nosuch is no kind of engine"), "{}", ran.stderr);
    assert!(has_no_catalogs(&sandbox));
}

#[test]
fn a_pivot_starts_from_current_translations_alone() {
    if !installed("/usr/bin/python3") {
        return;
    }
    let sandbox = Sandbox::new();
    let toml = format!(
        "[locales.ru]\n[locales.be]\ndraft = [{{ backend = 'mine', from = 'ru' }}]\n{MINE}"
    );
    sandbox.write("talmach.toml", toml);
    sandbox.write("engine.py", ENGINE.replace("\"слово\"", "\"слова\""));
    sandbox.write("source_texts/a.md", "Pay now.\n\nGo home.\n\nFreedom.\n");
    let russian = catalog(&[("Pay now.", "Заплатите сейчас.")])
        + "\n#, fuzzy\nmsgid \"Go home.\"\nmsgstr \"Идите домой.\"\n";
    sandbox.write("translations/ru/a.po", &russian);
    let ran = sandbox.run(&["draft", "-l", "be"]).expect_status(1);
    assert!(ran.stdout.contains("1 passage drafted, 2 left"), "{}", ran.stdout);
    assert_eq!(ran.stdout.matches("the translation to start from is not ready").count(), 2);
    assert_eq!(asked(&sandbox), "ru be Заплатите сейчас.\n");
    let drafted = sandbox.read("translations/be/a.po");
    let entry = entry(&drafted, "Pay now.");
    assert!(entry.contains("# talmach: drafted by word list 1 from ru b3:"), "{entry}");
    assert!(entry.ends_with("#, fuzzy\nmsgid \"Pay now.\"\nmsgstr \"слова слова.\""), "{entry}");
    assert!(drafted.contains("msgid \"Go home.\"\nmsgstr \"\"\n"), "{drafted}");
    assert_eq!(sandbox.read("translations/ru/a.po"), russian);
}

#[test]
fn backends_lists_pairs_and_where_texts_go() {
    let Some(sandbox) = project("['memory', 'mine']") else { return };
    let toml = sandbox.read("talmach.toml")
        + "pairs = ['en-be']\n[backends.other]\nkind = 'libretranslate'\nurl = 'http://127.0.0.1:1'\n";
    sandbox.write("talmach.toml", toml);
    let ran = sandbox.run(&["backends"]).expect_status(0);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "mine  en → ru: not usable: it does not translate this pair");
    assert!(lines[1].starts_with("other  en → ru: not usable: it cannot be reached"), "{lines:?}");
    let toml = sandbox.read("talmach.toml").replace("en-be", "en-ru");
    sandbox.write("talmach.toml", toml);
    let ran = sandbox.run(&["backends"]).expect_status(0);
    assert!(ran.stdout.starts_with("mine  en → ru: usable; the texts stay on this machine\n"));
}

#[test]
fn apertium_drafts_belarusian_from_russian() {
    if !installed("/usr/share/apertium/modes/rus-bel.mode") {
        return;
    }
    let sandbox = Sandbox::new();
    sandbox.write(
        "talmach.toml",
        "[locales.ru]\n[locales.be]\ndraft = [{ backend = 'apertium', from = 'ru' }]\n",
    );
    sandbox.write("source_texts/a.md", "We live in a big city, and that is good.\n");
    let text = "Мы живём в большом городе, и это хорошо.";
    let known = [("We live in a big city, and that is good.", text)];
    sandbox.write("translations/ru/a.po", catalog(&known));
    let _ = sandbox.run(&["draft", "-l", "be"]).expect_status(0);
    let drafted = sandbox.read("translations/be/a.po");
    assert!(drafted.contains("drafted by apertium rus-bel from ru b3:"), "{drafted}");
    assert!(drafted.contains("вялікім горадзе"), "{drafted}");
}

#[test]
fn a_language_without_sources_is_passed_over_unless_it_is_named() {
    let Some(sandbox) = project("['mine']") else { return };
    let toml = sandbox.read("talmach.toml");
    sandbox.write("talmach.toml", format!("{toml}[locales.be]\ndraft = []\n"));
    sandbox.write("source_texts/a.md", "Freedom.\n");
    let ran = sandbox.run(&["draft"]).expect_status(0);
    assert!(ran.stderr.starts_with("be: not drafted"), "{}", ran.stderr);
    assert!(ran.stdout.ends_with("1 passage drafted, 0 left\n"), "{}", ran.stdout);
    let ran = sandbox.run(&["draft", "-l", "be"]).expect_status(2);
    assert!(ran.stderr.starts_with("error: be: not drafted"), "{}", ran.stderr);
    let ran = sandbox.run(&["draft", "-l", "be", "--from", "pseudo"]).expect_status(0);
    assert!(ran.stdout.contains("be: 1 drafted by pseudo"), "{}", ran.stdout);
}
