//! The forms of regular verbs: those in -ать, -ять, -аць and -яць, which new verbs are made in.

use super::letters::Language;

const RUSSIAN: &str = "ю ешь ет ем ете ют й йте я";
const RUSSIAN_PAST: &str = "л ла ло ли в вший";
const BELARUSIAN: &str = "ю еш е ем еце юць й йце ючы";
const BELARUSIAN_PAST: &str = "ў ла лі ўшы";

/// The forms of a verb given as its infinitive, without it and its participles; none of any other word.
pub(super) fn forms(verb: &str, language: Language) -> Vec<String> {
    match language {
        Language::Russian => match verb.strip_suffix("ся") {
            Some(plain) => {
                let vowel = |form: &str| form.ends_with(['а', 'о', 'и', 'у', 'ю', 'е', 'я']);
                let with = |form: &String| form.clone() + if vowel(form) { "сь" } else { "ся" };
                forms(plain, language).iter().map(with).collect()
            }
            None => russian(verb),
        },
        Language::Belarusian => match verb.strip_suffix("цца") {
            Some(plain) => {
                belarusian(&format!("{plain}ць")).iter().map(|form| reflexive(form)).collect()
            }
            None => belarusian(verb),
        },
        Language::Other => Vec::new(),
    }
}

/// The participle of a verb, in the form of a dictionary.
pub(super) fn participle(verb: &str, language: Language) -> Option<String> {
    let (ending, participle) = match language {
        Language::Russian => ("ть", "нный"),
        Language::Belarusian => ("ць", "ны"),
        Language::Other => return None,
    };
    stem(verb, ending).map(|stem| format!("{stem}{participle}"))
}

fn russian(verb: &str) -> Vec<String> {
    let Some(stem) = stem(verb, "ть") else { return Vec::new() };
    let mut present = vec![stem.to_owned()];
    if let Some(root) = stem.strip_suffix("ова") {
        present = vec![format!("{root}у")];
    } else if let Some(root) = stem.strip_suffix("ева") {
        present = vec![format!("{root}у"), format!("{root}ю"), stem.to_owned()];
    }
    all(&present, RUSSIAN, stem, RUSSIAN_PAST)
}

fn belarusian(verb: &str) -> Vec<String> {
    let Some(stem) = stem(verb, "ць") else { return Vec::new() };
    let mut present = stem.to_owned();
    if let Some(root) = stem.strip_suffix("ава") {
        present = format!("{root}у");
    } else if let Some(root) = stem.strip_suffix("ява") {
        present = format!("{root}ю");
    }
    all(&[present], BELARUSIAN, stem, BELARUSIAN_PAST)
}

/// A verb without its ending, if a vowel of regular verbs stands before it.
fn stem<'a>(verb: &'a str, ending: &str) -> Option<&'a str> {
    verb.strip_suffix(ending)
        .filter(|stem| stem.ends_with(['а', 'я']) && stem.chars().nth(2).is_some())
}

fn all(present: &[String], endings: &str, past: &str, past_endings: &str) -> Vec<String> {
    let now =
        present.iter().flat_map(|stem| endings.split(' ').map(move |end| format!("{stem}{end}")));
    now.chain(past_endings.split(' ').map(|end| format!("{past}{end}"))).collect()
}

fn reflexive(form: &str) -> String {
    match form.strip_suffix("ць") {
        Some(begin) => format!("{begin}цца"),
        None if form.ends_with('е') => format!("{form}цца"),
        None => format!("{form}ся"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has(verb: &str, language: Language, wanted: &str) {
        let forms = forms(verb, language);
        for form in wanted.split(' ') {
            assert!(forms.iter().any(|known| known == form), "{form}: {forms:?}");
        }
    }

    #[test]
    fn regular_verbs_have_their_forms_and_other_words_have_none() {
        has("мониторингать", Language::Russian, "мониторингаю мониторингают мониторингали");
        has("гуглировать", Language::Russian, "гуглирую гуглирует гуглируйте гуглировал гуглируя");
        has("лайкаться", Language::Russian, "лайкаюсь лайкается лайкались лайкался");
        has("маніторваць", Language::Belarusian, "маніторваю маніторвае маніторваў");
        has("ігнараваць", Language::Belarusian, "ігнарую ігнаруе ігнаруюць ігнараваў ігнаруючы");
        has("рэдагавацца", Language::Belarusian, "рэдагуецца рэдагуюцца рэдагаваўся рэдагавалася");
        assert_eq!(participle("ігнараваць", Language::Belarusian).as_deref(), Some("ігнараваны"));
        assert!(forms("мать", Language::Russian).is_empty());
        assert!(forms("площадь", Language::Russian).is_empty());
    }
}
