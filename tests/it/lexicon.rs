//! What our lexicon knows, beside what Hunspell knows.

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;
use std::process::Command;

use talmach::checks::language::SpellingOptions;
use talmach::checks::lexicon::{Class, Desk, Fold, Forms, Lexicon};
use talmach::model::locale::{Locale, Orthography};
use talmach::project::dictionaries::{Dictionaries, usual_folders};

use crate::tools::run;

/// Where Debian puts what is compared.
const FOLDER: &str = "/usr/share/hunspell";

/// Runs a test with the dictionary of a locale and a `hunspell` that has the same one. Without them the test is
/// skipped, loudly; in CI (`CI=true`) their absence is a failure.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn with_peer(tag: &str, name: &str, test: impl FnOnce(&Lexicon, &dyn Fn() -> Command)) {
    let locale = Locale::parse(tag).unwrap();
    let dictionaries = Dictionaries::new(
        usual_folders(None, None),
        &SpellingOptions::default(),
        &PathBuf::from("/"),
        [(locale.clone(), Orthography::Official)],
    );
    let peer = Command::new("hunspell").arg("--version").output().is_ok_and(|o| o.status.success());
    match dictionaries.lexicon(&locale) {
        Some(Ok(lexicon)) if peer => test(lexicon, &|| {
            let mut command = Command::new("hunspell");
            command.args(["-i", "UTF-8", "-d", &format!("{FOLDER}/{name}")]);
            command
        }),
        _ => {
            assert!(
                env::var("CI").as_deref() != Ok("true"),
                "hunspell and hunspell-{tag} have to be installed in CI"
            );
            eprintln!("skipped: hunspell or hunspell-{tag} is not installed");
        }
    }
}

/// Some words of a dictionary, each also damaged in two ways.
fn sample(name: &str) -> Vec<String> {
    let dic = std::fs::read_to_string(format!("{FOLDER}/{name}.dic")).unwrap();
    let words = dic.lines().skip(1).step_by(97).filter_map(|line| line.split('/').next());
    // Hyphens, digits and points are another matter: Hunspell cuts words there.
    let plain = words.filter(|word| word.chars().all(|c| c.is_alphabetic() || c == '\''));
    let mut words = BTreeSet::new();
    for word in plain.filter(|word| word.chars().count() > 3) {
        let letters: Vec<char> = word.chars().collect();
        let mut swapped = letters.clone();
        swapped.swap(1, 2);
        let doubled = [&letters[..2], &letters[1..]].concat();
        words.extend(
            [letters, swapped, doubled].map(|letters| letters.into_iter().collect::<String>()),
        );
    }
    // у at the beginning stands for ў, whatever the word; apostrophes at the ends are quotes to Hunspell.
    words.retain(|word| !word.starts_with(['у', 'ў', 'У', 'Ў', '\'']) && !word.ends_with('\''));
    words.into_iter().collect()
}

fn knows_what_hunspell_knows(tag: &str, name: &str) {
    with_peer(tag, name, |lexicon, hunspell| {
        let words = sample(name);
        let mut command = hunspell();
        command.arg("-l");
        let output = run(command, words.join("\n").as_bytes());
        let output = String::from_utf8(output.stdout).unwrap();
        let unknown: BTreeSet<&str> = output.lines().collect();
        assert!(words.len() > 1_000 && unknown.len() > 500, "{} {}", words.len(), unknown.len());
        let wrong: Vec<&String> = words
            .iter()
            .filter(|word| lexicon.knows(word) == unknown.contains(word.as_str()))
            .collect();
        assert!(wrong.is_empty(), "of {} words {wrong:?}", words.len());
    });
}

#[test]
fn russian_words_are_known_as_hunspell_knows_them() {
    knows_what_hunspell_knows("ru", "ru_RU");
}

#[test]
fn belarusian_words_are_known_as_hunspell_knows_them() {
    knows_what_hunspell_knows("be", "be_BY");
}

/// Every form that the affixes make is a word to Hunspell.
fn makes_words(tag: &str, name: &str) {
    with_peer(tag, name, |lexicon, hunspell| {
        let words: BTreeSet<String> = sample(name).into_iter().step_by(5).collect();
        let forms: BTreeSet<String> = lexicon.forms(&words).into_values().flatten().collect();
        assert!(forms.len() > 1_000, "{}", forms.len());
        let mut command = hunspell();
        command.arg("-l");
        let text = forms.into_iter().collect::<Vec<_>>().join("\n");
        let output = run(command, text.as_bytes());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
    });
}

#[test]
fn the_forms_of_russian_words_are_words() {
    makes_words("ru", "ru_RU");
}

#[test]
fn the_forms_of_belarusian_words_are_words() {
    makes_words("be", "be_BY");
}

#[test]
fn suggestions_are_few_and_the_right_one_is_among_them() {
    with_peer("ru", "ru_RU", |lexicon, _| {
        let found = lexicon.suggestions("забостовка");
        assert!(found.len() <= 3 && found.contains(&"забастовка".to_owned()), "{found:?}");
    });
}

/// How many of a hundred forms of nouns and adjectives stems and endings find without a dictionary.
fn found_by_stems(tag: &str, name: &str) -> usize {
    let mut share = 100;
    with_peer(tag, name, |lexicon, _| {
        let dic = std::fs::read_to_string(format!("{FOLDER}/{name}.dic")).unwrap();
        let words = dic.lines().skip(1).step_by(61).filter_map(|line| line.split('/').next());
        // What looks like a form of a verb.
        let verbs = [
            "ть", "ти", "чь", "ся", "сь", "ць", "ца", "ю", "у", "м", "це", "чы", "сці", "лі", "й",
            "п",
        ];
        let names = words.filter(|word| !verbs.iter().any(|end| word.ends_with(end)));
        let lemmas: BTreeSet<String> =
            names.filter(|word| word.chars().count() > 3).map(str::to_owned).collect();
        let (mut all, mut found) = (0, 0);
        for (lemma, made) in lexicon.forms(&lemmas) {
            let mut forms = Forms::new(tag, Fold::Loose);
            forms.add_stems(0, &lemma, Class::Noun);
            for form in made {
                all += 1;
                found += forms.find(&form, &mut Desk::default()).len();
            }
        }
        assert!(all > 3_000, "{all}");
        share = found * 100 / all;
    });
    share
}

#[test]
fn stems_find_nearly_every_form_of_a_russian_name() {
    let share = found_by_stems("ru", "ru_RU");
    assert!(share >= 98, "{share} %");
}

#[test]
fn stems_find_nearly_every_form_of_a_belarusian_name() {
    let share = found_by_stems("be", "be_BY");
    assert!(share >= 98, "{share} %");
}
