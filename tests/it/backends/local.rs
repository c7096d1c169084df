//! Engines that run on this machine, and the programs that play their other side.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use talmach::backends::models::Models;
use talmach::workflow::draft::Backend;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::local_backends::setup;
use crate::tiny_model::{LEXICON, TinyModel, build};

/// An engine on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Local {
    /// Its format and its starter; the translating is done by `sed`.
    Apertium,
    /// A program in a shell.
    Command,
    /// With the generated model.
    Firefox,
    Pseudo,
}

/// What the other side does.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Puts every text between guillemets, or translates it.
    Translates,
    /// Is silent the first time, and translates the second.
    TranslatesLater,
    /// Says this, whatever it is asked.
    Says(Vec<u8>),
    CutOff,
    HangsUp,
    Silent,
    Drips,
    Endless,
    Absent,
}

/// An engine, and the folder in which it lives.
pub(super) struct Played {
    pub(super) backend: Box<dyn Backend>,
    pub(super) folder: TempDir,
}

impl Played {
    /// Comes when the other side has been asked; for an engine in this process, when it has begun.
    pub(super) async fn was_asked(&self) {
        let asked = self.folder.path().join("asked");
        if self.backend.profile().engine.starts_with("firefox") {
            return;
        }
        while !asked.exists() {
            sleep(Duration::from_millis(5)).await;
        }
    }

    /// Comes when the program that was asked is no more.
    pub(super) async fn is_at_rest(&self) {
        let Ok(id) = fs::read_to_string(self.folder.path().join("asked")) else { return };
        let state = || {
            let state =
                Command::new("ps").args(["-o", "state=", "-p", id.trim()]).output().unwrap();
            String::from_utf8(state.stdout).unwrap()
        };
        // One that was killed is gone, or waits for somebody to take notice.
        let gone = async {
            while !state().trim().is_empty() && !state().starts_with('Z') {
                sleep(Duration::from_millis(5)).await;
            }
        };
        timeout(Duration::from_secs(10), gone).await.expect("the program is killed");
    }
}

static MODEL: LazyLock<TinyModel> = LazyLock::new(|| build(LEXICON));

impl Local {
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Apertium => "apertium",
            Self::Command => "command",
            Self::Firefox => "firefox",
            Self::Pseudo => "pseudo",
        }
    }

    /// Whether what it stands on is there; if not, the test is skipped, loudly.
    pub(super) fn is_installed(self) -> bool {
        match self {
            Self::Apertium => setup::installed("/usr/bin/apertium-wblank-mode"),
            Self::Command | Self::Firefox | Self::Pseudo => true,
        }
    }

    /// The engine with somebody who plays this part.
    pub(super) fn play(self, part: &Part, more: &str) -> Played {
        let folder = tempfile::tempdir().unwrap();
        let settings = match self {
            Self::Apertium => {
                if !matches!(part, Part::Absent) {
                    let script = folder.path().join("script");
                    fs::write(&script, self.script(part, folder.path())).unwrap();
                    fs::create_dir(folder.path().join("modes")).unwrap();
                    // What starts modes gives `-z` to the first program.
                    let mode = format!(": ; sh {}\n", script.display());
                    fs::write(folder.path().join("modes/eng-rus.mode"), mode).unwrap();
                }
                "modes = 'modes'".to_owned()
            }
            Self::Command => {
                fs::write(folder.path().join("script"), self.script(part, folder.path())).unwrap();
                let program = if matches!(part, Part::Absent) { "not-there" } else { "sh" };
                format!("command = ['{program}', 'script']")
            }
            Self::Firefox => {
                if !matches!(part, Part::Absent) {
                    install(folder.path());
                }
                "threads = 1".to_owned()
            }
            Self::Pseudo => String::new(),
        };
        let settings = format!("{settings}\n{more}");
        let backend = setup::engine(folder.path(), self.kind(), &settings).unwrap();
        Played { backend, folder }
    }

    /// A program for the shell. What it says goes through files, so that nothing has to be quoted.
    fn script(self, part: &Part, folder: &Path) -> String {
        let folder_path = folder.display();
        let read = match self {
            // One question ends with a null byte.
            Self::Apertium => "head -z -n 1 > /dev/null",
            Self::Command | Self::Firefox | Self::Pseudo => "head -n 1 > /dev/null",
        };
        let translate = format!("exec sed {} -u -f {folder_path}/program", self.null());
        fs::write(folder.join("program"), self.sed()).unwrap();
        match part {
            Part::Translates => translate,
            Part::TranslatesLater => format!(
                "if [ -e {folder_path}/asked ]; then {translate}; fi\n\
                 {read}; echo $$ > {folder_path}/new; mv {folder_path}/new {folder_path}/asked; exec sleep 1000"
            ),
            Part::Says(bytes) => {
                fs::write(folder.join("said"), bytes).unwrap();
                let end = if self == Self::Apertium { "\\000" } else { "\\n" };
                format!("{read}; cat {folder_path}/said; printf '{end}'; exec sleep 1000")
            }
            Part::CutOff => format!("{read}; printf '{{\"id\":1,\"te'"),
            Part::HangsUp => read.to_owned(),
            Part::Silent => "exec sleep 1000".to_owned(),
            Part::Drips => "while printf ' '; do sleep 0.01; done".to_owned(),
            Part::Endless => format!("{read}; yes | tr -d '\\n'"),
            Part::Absent => String::new(),
        }
    }

    /// What this one may say that is no answer.
    pub(super) fn no_answers(self) -> &'static [&'static [u8]] {
        match self {
            Self::Apertium => &[b"", b"\n[]", b"1", b"\xff\xfe", b"[]"],
            Self::Command => &[
                b"",
                b"hello",
                b"\xff\xfe",
                b"null",
                b"[]",
                b"{}",
                b"{\"id\":1}",
                b"{\"id\":1,\"text\":null}",
                b"{\"id\":1,\"text\":7}",
                b"{\"id\":2,\"text\":\"x\"}",
                b"{\"id\":\"1\",\"text\":\"x\"}",
                b"{\"id\":1,\"text\":\"x",
            ],
            Self::Firefox | Self::Pseudo => &[],
        }
    }

    fn null(self) -> &'static str {
        if self == Self::Apertium { "-z" } else { "" }
    }

    /// Puts the text of a question between guillemets.
    fn sed(self) -> &'static str {
        match self {
            Self::Apertium => "s/^\\n\\{0,1\\}\\(.*\\)\\[\\]$/«\\1»[]/\n",
            Self::Command | Self::Firefox | Self::Pseudo => {
                "s/^{\"id\":\\([0-9]*\\),.*\"text\":\"\\(\\([^\"\\\\]\\|\\\\.\\)*\\)\".*$/{\"id\":\\1,\"text\":\"«\\2»\"}/\n"
            }
        }
    }
}

/// Installs the generated model where the engine looks for it.
fn install(folder: &Path) {
    let files = [
        ("model.enru.intgemm.alphas.bin", &MODEL.model),
        ("srcvocab.enru.spm", &MODEL.source_vocab),
        ("trgvocab.enru.spm", &MODEL.target_vocab),
    ];
    let paths = files.map(|(name, bytes)| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    });
    Models::at(folder.join("cache/models")).add(&paths, None).unwrap();
}
