//! The forms of English words.

use crate::model::termbase::ConceptKind;

/// Words that end a noun phrase's head: `freedom of speech`, `work to rule`.
const LINKS: &[&str] =
    &["of", "in", "on", "for", "to", "at", "from", "with", "by", "without", "and", "under"];

/// Plurals that no rule makes.
const PLURALS: &[(&str, &str)] = &[
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("person", "people"),
    ("foot", "feet"),
    ("life", "lives"),
    ("wife", "wives"),
    ("leaf", "leaves"),
    ("medium", "media"),
    ("criterion", "criteria"),
    ("datum", "data"),
];

/// Pasts and participles that no rule makes, after their verbs.
const VERBS: &[&[&str]] = &[
    &["be", "is", "are", "was", "were", "been", "am"],
    &["beat", "beaten"],
    &["become", "became"],
    &["begin", "began", "begun"],
    &["break", "broke", "broken"],
    &["bring", "brought"],
    &["build", "built"],
    &["buy", "bought"],
    &["catch", "caught"],
    &["choose", "chose", "chosen"],
    &["come", "came"],
    &["do", "did", "done", "does"],
    &["draw", "drew", "drawn"],
    &["drive", "drove", "driven"],
    &["eat", "ate", "eaten"],
    &["fall", "fell", "fallen"],
    &["feel", "felt"],
    &["fight", "fought"],
    &["find", "found"],
    &["forbid", "forbade", "forbidden"],
    &["forget", "forgot", "forgotten"],
    &["freeze", "froze", "frozen"],
    &["get", "got", "gotten"],
    &["give", "gave", "given"],
    &["go", "went", "gone", "goes"],
    &["grow", "grew", "grown"],
    &["have", "has", "had"],
    &["hear", "heard"],
    &["hide", "hid", "hidden"],
    &["hold", "held"],
    &["keep", "kept"],
    &["know", "knew", "known"],
    &["lead", "led"],
    &["leave", "left"],
    &["lose", "lost"],
    &["make", "made"],
    &["meet", "met"],
    &["pay", "paid"],
    &["rise", "rose", "risen"],
    &["run", "ran"],
    &["say", "said"],
    &["see", "saw", "seen"],
    &["sell", "sold"],
    &["send", "sent"],
    &["shoot", "shot"],
    &["sit", "sat"],
    &["speak", "spoke", "spoken"],
    &["spend", "spent"],
    &["stand", "stood"],
    &["steal", "stole", "stolen"],
    &["strike", "struck"],
    &["swear", "swore", "sworn"],
    &["take", "took", "taken"],
    &["teach", "taught"],
    &["tell", "told"],
    &["think", "thought"],
    &["throw", "threw", "thrown"],
    &["understand", "understood"],
    &["win", "won"],
    &["withdraw", "withdrew", "withdrawn"],
    &["write", "wrote", "written"],
];

/// The forms of each word of a name in lower case, the word itself first.
pub(super) fn forms(words: &[String], kind: ConceptKind) -> Vec<Vec<String>> {
    let head = words
        .iter()
        .position(|word| LINKS.contains(&word.as_str()))
        .and_then(|at| at.checked_sub(1));
    let last = words.len().saturating_sub(1);
    let of = |(at, word): (usize, &String)| match kind {
        ConceptKind::Noun | ConceptKind::Phrase if at == last || Some(at) == head => noun(word),
        ConceptKind::Verb if at == 0 => verb(word),
        ConceptKind::Noun
        | ConceptKind::Verb
        | ConceptKind::Adjective
        | ConceptKind::Phrase
        | ConceptKind::Person
        | ConceptKind::Place
        | ConceptKind::Organisation
        | ConceptKind::Verbatim => vec![word.clone()],
    };
    words.iter().enumerate().map(of).collect()
}

/// Whether a word is the past of an irregular verb.
pub(super) fn is_past(word: &str) -> bool {
    VERBS.iter().any(|forms| forms.get(1..).is_some_and(|pasts| pasts.contains(&word)))
}

/// Singular and plural. The possessive is stripped where a word is looked up.
fn noun(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned(), with_s(word)];
    forms.extend(PLURALS.iter().filter_map(|(one, many)| {
        let before = word.strip_suffix(one)?;
        // `policeman` is as `man`, `human` is not.
        (before.is_empty() || (*one == "man" && before.len() > 2) || *one == "woman")
            .then(|| format!("{before}{many}"))
    }));
    if let Some(before) = word.strip_suffix("is") {
        forms.push(format!("{before}es"));
    }
    if word.ends_with('o') {
        forms.push(format!("{word}es"));
    }
    if let Some(before) = word.strip_suffix('f') {
        forms.push(format!("{before}ves"));
    }
    forms
}

fn verb(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned(), with_s(word)];
    if let Some(before) = word.strip_suffix("ie") {
        forms.extend([format!("{word}d"), format!("{before}ying")]);
    } else if let Some(before) = word.strip_suffix('e') {
        forms.extend([format!("{word}d"), format!("{before}ing"), format!("{word}ing")]);
    } else if let Some(before) = consonant_y(word) {
        forms.extend([format!("{before}ied"), format!("{word}ing")]);
    } else {
        forms.extend([format!("{word}ed"), format!("{word}ing")]);
        // stop, stopped; cancel, cancelled and canceled
        if let [.., b'a' | b'e' | b'i' | b'o' | b'u', last] = word.as_bytes()
            && last.is_ascii_lowercase()
            && !b"aeiouwxy".contains(last)
        {
            let last = char::from(*last);
            forms.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
        }
    }
    let irregular = VERBS.iter().filter_map(|forms| forms.split_first());
    forms.extend(
        irregular
            .filter(|(verb, _)| **verb == word)
            .flat_map(|(_, rest)| rest.iter().map(|form| (*form).to_owned())),
    );
    forms
}

fn with_s(word: &str) -> String {
    if let Some(before) = consonant_y(word) {
        format!("{before}ies")
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) {
        format!("{word}es")
    } else {
        format!("{word}s")
    }
}

/// What stands before a final `y` that follows a consonant.
fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|before| !before.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(phrase: &str, kind: ConceptKind) -> Vec<Vec<String>> {
        let words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
        forms(&words, kind)
    }

    #[test]
    fn nouns_have_plurals() {
        assert_eq!(of("trade union", ConceptKind::Noun), [vec!["trade"], vec!["union", "unions"]]);
        assert_eq!(of("party", ConceptKind::Noun), [["party", "parties"]]);
        assert_eq!(of("crisis", ConceptKind::Noun), [["crisis", "crisises", "crises"]]);
        assert!(of("policewoman", ConceptKind::Noun)[0].contains(&"policewomen".to_owned()));
        assert!(!of("human", ConceptKind::Noun)[0].contains(&"humen".to_owned()));
    }

    #[test]
    fn the_head_of_a_phrase_has_a_plural() {
        let forms = of("prisoner of conscience", ConceptKind::Noun);
        assert_eq!(forms[0], ["prisoner", "prisoners"]);
    }

    #[test]
    fn verbs_have_their_pasts_and_participles() {
        for (verb, form) in [
            ("release", "releasing"),
            ("deny", "denied"),
            ("ban", "banned"),
            ("cancel", "canceled"),
            ("strike", "struck"),
            ("free", "freeing"),
            ("lie", "lying"),
            ("march", "marches"),
        ] {
            assert!(of(verb, ConceptKind::Verb)[0].contains(&form.to_owned()), "{form}");
        }
        assert_eq!(of("go on strike", ConceptKind::Verb)[2], ["strike"]);
    }
}
