//! The files that other projects' CI takes from us, and the page about them: services accept them, and what they run
//! does what the page says.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::check_texts::alone;
use crate::sandbox::{Sandbox, catalog};
use crate::tools::{python, run};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page() -> String {
    fs::read_to_string(root().join("docs/ci.md")).unwrap()
}

/// The blocks of a page in one language, without the indent of lists.
fn blocks(language: &str) -> Vec<String> {
    let page = page();
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line.trim_start() == format!("```{language}") {
            let text = lines.by_ref().take_while(|line| line.trim_start() != "```");
            let indent = line.len() - line.trim_start().len();
            blocks
                .push(text.map(|line| format!("{}\n", &line[indent.min(line.len())..])).collect());
        }
    }
    assert!(!blocks.is_empty(), "no block of {language}");
    blocks
}

/// A YAML text as JSON; `None` where no Python can read it.
fn yaml(text: &str) -> Option<Value> {
    let mut command = python("yaml")?;
    command.args([
        "-c",
        "import json, sys, yaml\nprint(json.dumps(yaml.safe_load(sys.stdin.read())))",
    ]);
    let output = run(command, text.as_bytes());
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

fn file(path: &str) -> Option<Value> {
    yaml(&fs::read_to_string(root().join(path)).unwrap())
}

/// What a service's own validator says about a file.
#[track_caller]
fn accepted(module: &str, args: &[&str]) {
    let Some(mut command) = python(module) else { return };
    command.args(["-m", module]).args(args).current_dir(root());
    let output = run(command, b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn services_accept_the_files() {
    accepted("check_jsonschema", &["--builtin-schema", "vendor.github-actions", "action.yml"]);
    accepted("check_jsonschema", &["--builtin-schema", "vendor.gitlab-ci", "ci/gitlab.yml"]);
    accepted("pre_commit", &["validate-manifest", ".pre-commit-hooks.yaml"]);
}

#[test]
fn the_examples_of_the_page_are_accepted_and_name_what_there_is() {
    let [github, gitlab, hooks] = &blocks("yaml")[..] else { panic!("three examples") };
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let workflow = write("workflow.yml", github);
    accepted("check_jsonschema", &["--builtin-schema", "vendor.github-workflows", &workflow]);
    accepted(
        "check_jsonschema",
        &["--builtin-schema", "vendor.gitlab-ci", &write("ci.yml", gitlab)],
    );
    accepted("pre_commit", &["validate-config", &write("hooks.yaml", hooks)]);
    let (Some(action), Some(workflow)) = (file("action.yml"), yaml(github)) else { return };
    let inputs = action["inputs"].as_object().unwrap();
    let steps = workflow["jobs"]["check"]["steps"].as_array().unwrap();
    for name in steps[1]["with"].as_object().unwrap().keys() {
        assert!(inputs.contains_key(name), "{name}");
    }
    for (name, input) in inputs {
        let default = input["default"].as_str().unwrap();
        let cell = if default.is_empty() { String::new() } else { format!("`{default}` ") };
        assert!(page().contains(&format!("| `{name}` | {cell}|")), "{name}: {default}");
        assert!(input["description"].as_str().is_some_and(|said| said.ends_with('.')), "{name}");
    }
    let names = |value: Value| -> Vec<String> {
        let ids = value.as_array().unwrap().clone().into_iter();
        ids.map(|hook| hook["id"].as_str().unwrap().to_owned()).collect()
    };
    let offered = names(file(".pre-commit-hooks.yaml").unwrap());
    for name in names(yaml(hooks).unwrap()["repos"][0]["hooks"].clone()) {
        assert!(offered.contains(&name), "{name}");
    }
    let job = file("ci/gitlab.yml").unwrap();
    for name in yaml(gitlab).unwrap()["variables"].as_object().unwrap().keys() {
        assert!(job["talmach"]["variables"].get(name).is_some(), "{name}");
    }
}

/// A project with one stale passage, and talmach where a service would have put it.
fn project(program: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", alone("[locales.ru]\n"));
    sandbox.write("source_texts/a.md", "Free them all now.\n");
    sandbox.write(
        "translations/ru/a.po",
        catalog(&[]) + "\n#, fuzzy\n#| msgid \"Free them all.\"\nmsgid \"Free them all now.\"\nmsgstr \"Х\"\n",
    );
    let at = sandbox.project().join(program);
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_talmach"), at).unwrap();
    sandbox
}

fn ended(mut command: Command) -> (i32, String) {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap(), text + &String::from_utf8_lossy(&output.stderr))
}

#[test]
fn the_step_of_the_action_annotates_sums_up_and_ends_as_the_gate_does() {
    let Some(action) = file("action.yml") else { return };
    let steps = action["runs"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["id"] == "check").unwrap();
    let defaults = |name: &str| action["inputs"][name]["default"].as_str().unwrap().to_owned();
    for (arguments, sarif, status) in [
        ("", "false", 1),
        ("--max-stale-words 4  --level  orphan=off", "true", 0),
        ("--bogus", "true", 2),
    ] {
        let sandbox = project("temp/talmach/bin/talmach");
        let mut bash =
            sandbox.program("bash", &["-e", "-o", "pipefail", "-c", step["run"].as_str().unwrap()]);
        let folder = sandbox.project();
        bash.env("RUNNER_TEMP", folder.join("temp"))
            .env("GITHUB_OUTPUT", folder.join("temp/output"))
            .env("GITHUB_STEP_SUMMARY", folder.join("temp/summary.md"))
            .env("TALMACH_LANG", defaults("language"))
            .env("PROJECT", defaults("project"))
            .env("SINCE", defaults("since"))
            .env("SUMMARY", defaults("summary"))
            .env("ARGUMENTS", arguments)
            .env("SARIF", sarif);
        let (ended, said) = ended(bash);
        assert_eq!(ended, status, "{said}");
        assert_eq!(sandbox.read("temp/output"), format!("status={status}\n"));
        if status < 2 {
            assert!(said.contains("file=translations/ru/a.po,line=6,title=stale::"), "{said}");
            assert!(sandbox.read("temp/summary.md").starts_with("### Translations: "));
        }
        assert_eq!(folder.join("temp/talmach.sarif").exists(), sarif == "true");
        if status == 0 {
            let log: Value = serde_json::from_str(&sandbox.read("temp/talmach.sarif")).unwrap();
            assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 1);
        }
    }
}

#[test]
fn the_script_of_the_gitlab_job_leaves_its_reports_and_ends_as_the_gate_does() {
    let Some(job) = file("ci/gitlab.yml") else { return };
    let job = &job["talmach"];
    let lines = job["script"].as_array().unwrap().iter().map(|line| line.as_str().unwrap());
    let script = lines.collect::<Vec<_>>().join("\n");
    for (arguments, status) in [("", 1), ("--max-stale-words 4", 0), ("--bogus", 2)] {
        let sandbox = project(".talmach/bin/talmach");
        let mut shell = sandbox.program("bash", &["-e", "-o", "pipefail", "-c", &script]);
        shell.env("TALMACH_ARGUMENTS", arguments).env("TALMACH_INSTALL", "nothing");
        let (ended, said) = ended(shell);
        assert_eq!(ended, status, "{said}");
        let reports = job["artifacts"]["reports"].as_object().unwrap();
        assert_eq!(reports.len(), 2);
        for (kind, path) in reports {
            let report = sandbox.read(path.as_str().unwrap());
            assert!(status == 2 || report.contains("stale"), "{kind}: {report}");
        }
    }
}

#[test]
fn the_gitlab_job_installs_nothing_that_nobody_named() {
    let Some(job) = file("ci/gitlab.yml") else { return };
    assert_eq!(job["talmach"]["variables"]["TALMACH_INSTALL"], "");
    let install = job["talmach"]["script"][0].as_str().unwrap();
    let sandbox = Sandbox::new();
    let mut shell = sandbox.program("bash", &["-e", "-o", "pipefail", "-c", install]);
    shell.env("TALMACH_INSTALL", "");
    let (status, said) = ended(shell);
    assert!(status != 0 && said.contains("TALMACH_INSTALL: it says where"), "{status} {said}");
}

#[test]
fn the_page_names_commands_options_formats_and_configuration_that_there_are() {
    let sandbox = Sandbox::new();
    let help = |command: &str| sandbox.run(&[command, "--help"]).expect_status(0).stdout;
    let check = help("check");
    let knows = |help: &str, option: &str| {
        let mut words = help.split(|c: char| c.is_whitespace() || c == ',');
        words.any(|word| word == option)
    };
    let commands = blocks("sh").concat();
    for line in commands.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[0], "talmach");
        let help = help(words[1]);
        for option in words.iter().filter(|word| word.starts_with('-')) {
            assert!(knows(&help, option), "{line}");
        }
    }
    // And those in the text and in the other examples.
    let page = page();
    let mentioned = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let cargo = ["--git"];
    for option in mentioned.filter(|word| word.starts_with("--") && word.len() > 3) {
        assert!(cargo.contains(&option) || knows(&check, option), "{option}");
    }
    let formats = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let formats: Vec<&str> =
        formats.map(|(name, _)| name).take_while(|name| *name != "project").collect();
    assert_eq!(formats.len(), 7);
    for format in formats {
        assert!(knows(&check.replace(']', ","), format), "{format}");
    }
    for config in blocks("toml") {
        sandbox.write("talmach.toml", &config);
        sandbox.write("source_texts/a.md", "And so on…\n");
        for po in blocks("po") {
            sandbox.write("translations/be/a.po", catalog(&[]) + "\n" + &po);
        }
        let ran =
            sandbox.run(&["check", "-l", "be", "--grace", "0d", "--ignored"]).expect_status(0);
        assert!(ran.stdout.contains("silenced: the leaflet is quoted"), "{}", ran.stdout);
    }
}
