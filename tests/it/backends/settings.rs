//! Keys and addresses: where they come from, and where they do not go.

use std::fs;
use std::sync::{Arc, LazyLock};

use talmach::backends::{Settings, SettingsError, Surroundings, Transport, Variables, connect};
use talmach::workflow::draft::{Backend, Destination};

use super::stage::{KEY, surroundings};

/// Nothing is sent here.
static CLIENT: LazyLock<Arc<Transport>> = LazyLock::new(|| Arc::new(Transport::new().unwrap()));

fn around(variables: &[(&str, &str)]) -> Surroundings {
    let variables = Variables::new(variables.iter().copied());
    Surroundings { variables, ..surroundings(Arc::clone(&CLIENT)) }
}

fn make(name: &str, table: &str, around: &Surroundings) -> Result<Box<dyn Backend>, SettingsError> {
    connect(&Settings::new(name, toml::from_str(table).unwrap())?, around)
}

fn refused(name: &str, table: &str, around: &Surroundings) -> String {
    make(name, table, around).err().unwrap().to_string()
}

#[test]
fn a_key_in_the_settings_is_refused_and_not_repeated() {
    for key in ["key", "api-key", "token"] {
        let said = refused("deepl", &format!("{key} = '{KEY}'"), &around(&[]));
        assert_eq!(said, format!("[backends.deepl]: {key} is a secret and does not belong here"));
    }
}

#[test]
fn a_key_in_the_place_of_its_place_is_not_repeated() {
    for key in [KEY, "0123ABCD", "sk-123", ""] {
        let said = refused("deepl", &format!("key-env = '{key}'"), &around(&[]));
        assert_eq!(said, "[backends.deepl]: key-env is the name of a variable, in capitals");
    }
}

#[test]
fn a_missing_key_is_said_with_its_place() {
    let nobody = around(&[("EMPTY", "  ")]);
    for (table, said) in [
        ("", "[backends.deepl]: no key in DEEPL_API_KEY"),
        ("key-env = 'MY_KEY'", "[backends.deepl]: no key in MY_KEY"),
        ("key-env = 'EMPTY'", "[backends.deepl]: no key in EMPTY"),
        ("url = 'https://proxy.example'", "[backends.deepl]: key-env is missing"),
    ] {
        assert_eq!(refused("deepl", table, &nobody), said);
    }
}

#[test]
fn a_makers_own_key_does_not_go_to_another_address() {
    let keys = around(&[("OPENAI_API_KEY", KEY), ("DEEPL_API_KEY", KEY)]);
    make("openai", "model = 'm'", &keys).unwrap();
    make("openai", "model = 'm'\nurl = 'http://models.example/v1'", &keys).unwrap();
    refused("deepl", "url = 'https://proxy.example'", &keys);
}

#[test]
fn a_key_does_not_go_in_the_clear_to_another_machine() {
    let keys = around(&[("K", KEY)]);
    let table = "url = 'http://mt.example:5000'\nkey-env = 'K'";
    let said = refused("libretranslate", table, &keys);
    assert_eq!(
        said,
        "[backends.libretranslate]: \"http://mt.example:5000\" would carry the key in the clear"
    );
    make("libretranslate", &format!("{table}\nallow-plain-http = true"), &keys).unwrap();
    for here in ["http://localhost:5000", "http://127.0.0.1", "http://[::1]:5000"] {
        make("libretranslate", &format!("url = '{here}'\nkey-env = 'K'"), &keys).unwrap();
    }
}

#[test]
fn an_address_is_an_address_without_a_password() {
    for url in [
        "",
        "mt.example",
        "ftp://mt.example",
        "http://",
        "https://me:pass@mt.example",
        "file:///etc/passwd",
        "https://mt.example/?key=k",
    ] {
        let said = refused("libretranslate", &format!("url = '{url}'"), &around(&[]));
        assert!(said.ends_with("url is no plain address of http or https"), "{url}: {said}");
    }
}

#[test]
fn where_texts_go_is_known_before_anything_is_sent() {
    let keys = around(&[("DEEPL_API_KEY", "abc:fx"), ("GOOGLE_TRANSLATE_API_KEY", KEY)]);
    let remote = |host: &str| Destination::Remote { host: host.into() };
    let here = Destination::Loopback { address: "localhost:11434".into() };
    for (name, table, goes) in [
        ("deepl", "", remote("api-free.deepl.com")),
        ("google", "", remote("translation.googleapis.com")),
        ("ollama", "kind = 'openai'\nmodel = 'm'\nurl = 'http://localhost:11434/v1'", here),
        (
            "openai",
            "model = 'm'\nurl = 'https://localhost.example/v1'",
            remote("localhost.example"),
        ),
    ] {
        assert_eq!(make(name, table, &keys).unwrap().profile().destination, goes, "{name}");
    }
}

#[test]
fn unknown_and_senseless_settings_are_refused() {
    let keys = around(&[("DEEPL_API_KEY", KEY), ("GOOGLE_TRANSLATE_API_KEY", KEY), ("K", KEY)]);
    for (name, table) in [
        ("babel", ""),
        ("deepl", "formalty = 'more'"),
        ("deepl", "formality = 'very'"),
        ("deepl", "concurrency = 0"),
        ("deepl", "concurrency = 'many'"),
        ("deepl", "rate = -1.0"),
        ("deepl", "rate = 0.0"),
        ("deepl", "timeout = 1e99"),
        ("deepl", "timeout = nan"),
        ("deepl", "batch-items = 0"),
        ("deepl", "price-per-million-characters = -1.0"),
        ("deepl", "kind = 1"),
        ("openai", ""),
        ("google", "region = 'europe-west1'"),
        ("google", "project = '../p'\nkey-env = 'K'"),
        ("azure", "api-version = '2.0'\nkey-env = 'K'"),
    ] {
        refused(name, table, &keys);
    }
}

#[test]
fn limits_are_the_users_up_to_the_engines() {
    let keys = around(&[("DEEPL_API_KEY", KEY)]);
    let table = "batch-items = 500\nbatch-characters = 2000\nconcurrency = 9";
    let backend = make("deepl", table, &keys).unwrap();
    let profile = backend.profile();
    assert_eq!((profile.limits.items, profile.limits.characters), (50, 2_000));
    assert_eq!(profile.concurrency, 9);
}

#[test]
fn a_key_with_what_no_header_takes_is_refused() {
    let keys = around(&[("DEEPL_API_KEY", "two\nlines")]);
    assert_eq!(
        refused("deepl", "", &keys),
        "[backends.deepl]: the key has characters that cannot be sent"
    );
}

#[cfg(unix)]
#[test]
fn a_key_file_is_read_only_where_nobody_else_may() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let mut around = around(&[]);
    around.root = folder.path().to_owned();
    let path = folder.path().join("key");
    fs::write(&path, format!("{KEY}\n")).unwrap();
    for (mode, fine) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let made = make("deepl", "key-file = 'key'", &around);
        assert_eq!(made.is_ok(), fine, "{mode:o}: {:?}", made.err());
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(&path, "\n").unwrap();
    assert!(refused("deepl", "key-file = 'key'", &around).contains("no key in"));
    assert!(refused("deepl", "key-file = 'absent'", &around).contains("absent"));
    assert!(refused("deepl", "key-file = '.'", &around).contains("not a file"));
}

#[test]
fn nothing_prints_a_key() {
    let keys = around(&[("THE_KEY", KEY)]);
    let settings = Settings::new("deepl", toml::from_str("key-env = 'THE_KEY'").unwrap()).unwrap();
    assert!(!format!("{keys:?} {settings:?}").contains(KEY));
}

#[test]
fn settings_that_do_not_go_together_are_refused() {
    let keys = around(&[("THE_KEY", KEY)]);
    for (name, table) in [
        ("google", "glossary-id = 'g1'"),
        ("google", "project = 'p'\nglossary-id = 'g1'"),
        ("google", "project = 'p'\nregion = 'global'\nglossary-id = 'g1'"),
        ("google", "project = 'p/q'"),
        ("azure", "deployment = 'm'"),
        ("azure", "api-version = '2026-06-06'\ntone = 'formal'"),
        ("azure", "api-version = '2026-06-06'\ncategory = 'law'"),
        ("deepl", "glossary-id = 'g1'\nglossary-name = 'ours'"),
        ("deepl", "glossary-name = ' '"),
    ] {
        let said = refused(name, &format!("key-env = 'THE_KEY'\n{table}"), &keys);
        assert!(said.starts_with(&format!("[backends.{name}]: ")), "{table}: {said}");
    }
    let together = "key-env = 'THE_KEY'\nproject = 'p'\nregion = 'us-central1'\nglossary-id = 'g1'";
    make("google", together, &keys).map(drop).unwrap();
}

#[test]
fn every_example_of_the_documentation_is_taken() {
    let page =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/backends.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let variables = [
        "DEEPL_API_KEY",
        "MY_DEEPL_KEY",
        "GOOGLE_TRANSLATE_API_KEY",
        "GOOGLE_TOKEN",
        "AZURE_TRANSLATOR_KEY",
        "YANDEX_API_KEY",
        "OPENAI_API_KEY",
        "ANTHROPIC_API_KEY",
    ];
    let mut around = around(&variables.map(|variable| (variable, KEY)));
    around.root = folder.path().to_owned();
    let mut taken = 0;
    for block in page.split("```toml\n").skip(1) {
        let text = block.split("```").next().unwrap();
        let table: toml::Table = toml::from_str(text).unwrap();
        let Some(backends) = table.get("backends").and_then(toml::Value::as_table) else {
            continue;
        };
        for (name, table) in backends {
            let mut settings = table.as_table().unwrap().clone();
            // There is no file here; that a file is taken is seen elsewhere.
            if settings.remove("key-file").is_some() {
                settings.insert("key-env".into(), "MY_DEEPL_KEY".into());
            }
            connect(&Settings::new(name, settings).unwrap(), &around).map(drop).unwrap();
            taken += 1;
        }
    }
    assert!(taken >= 10, "{taken}");
}
