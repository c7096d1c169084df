//! The real server of llama.cpp with a generated model: requests, schemas, limits and errors as they really are.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use talmach::workflow::draft::{Backend, ErrorKind, Retry, Support};

use super::setup::{batch, engine, pair, run};
use super::tiny_gguf;

/// Python in which `.ci/run` has installed the server.
fn python() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers/bin/python3")
}

/// Whether the server is there. Where it is not the test is skipped, loudly; in CI its absence is a failure.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn installed() -> bool {
    let find =
        "import importlib.util, sys; sys.exit(importlib.util.find_spec('xllamacpp') is None)";
    let found = Command::new(python()).args(["-c", find]).stderr(Stdio::null()).status();
    let there = found.is_ok_and(|status| status.success());
    if !there {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "xllamacpp has to be there in CI");
        eprintln!("skipped: xllamacpp is not in target/peers (.ci/run installs it)");
    }
    there
}

/// The server on a free port of loopback, killed at the end.
struct Server {
    child: Child,
    url: String,
    folder: tempfile::TempDir,
}

const START: &str = "\
import sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.hostnames = ['127.0.0.1']
params.port = int(sys.argv[2])
params.n_ctx = int(sys.argv[3])
params.n_parallel = 1
params.api_keys = ['the-right-key']
params.cpuparams.n_threads = 1
server = xllamacpp.Server(params)
sys.stdin.read()
";

impl Server {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let model = folder.path().join("tiny.gguf");
        fs::write(&model, tiny_gguf::build()).unwrap();
        for (name, key) in [("right", "the-right-key"), ("wrong", "a-wrong-key")] {
            let path = folder.path().join(name);
            fs::write(&path, key).unwrap();
            #[cfg(unix)]
            fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))
                .unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new(python())
            .args(["-c", START])
            .arg(model)
            .args([port.to_string(), tiny_gguf::WINDOW.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { child, url: format!("http://127.0.0.1:{port}"), folder };
        // It needs a moment to listen, and another to load.
        let ready = server.openai("");
        let ready = async {
            while let Err(error) = ready.supports(&pair("en", "ru")).await {
                let may_pass = matches!(error.kind, ErrorKind::Unreachable | ErrorKind::Server);
                assert!(may_pass, "{error}");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), ready).await.unwrap();
        server
    }

    fn openai(&self, more: &str) -> Box<dyn Backend> {
        let key = if more.contains("key-file") { "" } else { "key-file = 'right'" };
        let url = format!("url = '{}/v1'\nmodel = 'tiny'\ntemperature = 0.0", self.url);
        engine(self.folder.path(), "openai", &format!("{url}\n{key}\n{more}")).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn the_real_server_translates_refuses_and_breaks_off() {
    if !installed() {
        return;
    }
    run(async {
        let server = Server::start().await;
        let into = |texts: &[&str]| batch(pair("en", "ru"), texts);
        let openai = server.openai("");
        assert_eq!(openai.supports(&pair("en", "ru")).await, Ok(Support::Yes));

        // The schema is kept to.
        for text in ["peace", "\"We\" ⟦1⟧ \\ want\t**peace** ў."] {
            assert_eq!(openai.translate(&into(&[text])).await.unwrap(), ["мир"]);
        }
        // It has no sense of order and answers twice to the first; that is seen.
        let unmatched = openai.translate(&into(&["peace", "freedom"])).await.unwrap_err();
        assert_eq!((unmatched.kind, unmatched.retry), (ErrorKind::BadAnswer, Retry::Never));
        assert_eq!(unmatched.detail, "the model answered twice to text 1");

        let short = server.openai("max-tokens = 9").translate(&into(&["peace"])).await.unwrap_err();
        assert_eq!(short.kind, ErrorKind::BadAnswer);
        assert_eq!(short.detail, "the model's answer was cut off");

        let long = "peace ".repeat(tiny_gguf::WINDOW as usize / 2);
        let long = openai.translate(&into(&[&long])).await.unwrap_err();
        assert_eq!((long.kind, long.retry), (ErrorKind::TooLarge, Retry::Never), "{long}");

        let wrong = server.openai("key-file = 'wrong'");
        for error in [
            wrong.translate(&into(&["peace"])).await.unwrap_err(),
            wrong.supports(&pair("en", "ru")).await.unwrap_err(),
        ] {
            assert_eq!((error.kind, error.retry), (ErrorKind::Key, Retry::Never), "{error}");
            assert!(!error.to_string().contains("a-wrong-key"), "{error}");
        }

        // In the form of Anthropic there is no schema: the model goes on and on, until it is stopped.
        let settings =
            format!("url = '{}'\nmodel = 'tiny'\nkey-file = 'right'\nmax-tokens = 64", server.url);
        let anthropic = engine(server.folder.path(), "anthropic", &settings).unwrap();
        assert_eq!(anthropic.supports(&pair("en", "be")).await, Ok(Support::Yes));
        let endless = anthropic.translate(&into(&["peace"])).await.unwrap_err();
        assert_eq!(endless.detail, "the model's answer was cut off", "{endless}");
    });
}
