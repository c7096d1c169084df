//! English words that are never terms by themselves, and what a noun is called by in the plural.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words that no term begins or ends with: those of grammar, numbers, days and months, and the commonest verbs,
/// adverbs and nouns in the forms in which they stand in texts.
const WORDS: &str = "\
a about above across after again against ago all almost alone along already also although always am among an and \
another any anybody anyone anything anywhere are around as at away back be because become been before began begin \
begins begun behind being below beside besides between beyond both but by came can cannot come comes coming could \
day days did do does doing done down during each either else enough even ever every everybody everyone everything \
everywhere far few first for from full gave get gets getting give given gives giving go goes going gone got great \
had half has have having he held help her here hers herself him himself his hold holds how however hundred i if in \
instead into is it its itself join just keep keeps kept knew know known knows last late least left less let like \
little long look made make makes making man many may me mean means men might mine month months more most much must \
my myself near need needs neither never new next no nobody none nor not nothing now nowhere number of off often old \
on once one ones only open or other others our ours ourselves out over own part people per perhaps place put quite \
rather read really right said same saw say saying says second see seem seems seen send sent several shall she should \
show shows since so some somebody someone something sometimes soon still such sure take taken takes taking tell than \
that the their theirs them themselves then there therefore these they thing things think this those though thought \
thousand three through thus time times to today together told tomorrow tonight too took toward towards turn turned \
two under unless until up upon us use used uses using very want wanted wants was way ways we week weeks well went \
were what whatever when where whether which while who whole whom whose why will with within without woman women word \
words work would write writes writing written wrote year years yes yesterday yet you your yours yourself \
zero four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety million \
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
october november december mr mrs ms dr st etc eg ie vs don didn doesn isn aren wasn weren won t s ll re ve d m \
ask asked asks answer answered answers call called calls find finds found follow follows good bad better best able \
big small large high low less least true own ready able dear please";

const DETERMINERS: &str =
    "the a an our your their its his her my this that these those each every no any some";

/// Words that a term may have inside: `freedom of speech`.
pub(super) const INNER: &str = "of";

static STOP: LazyLock<BTreeSet<&str>> = LazyLock::new(|| WORDS.split(' ').collect());

/// Whether no term begins or ends with the word; it is given in small letters.
pub(super) fn is_ordinary(word: &str) -> bool {
    STOP.contains(word)
}

/// Whether a noun follows the word, sooner or later; it is given in small letters.
pub(super) fn is_determiner(word: &str) -> bool {
    DETERMINERS.split(' ').any(|known| known == word)
}

/// The word as it stands for all its forms: small letters, singular. A word that has no letters is empty.
pub(super) fn folded(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word);
    singular(word)
}

fn singular(word: &str) -> String {
    let stem = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.chars().count() > 2);
    if let Some(stem) = stem("ies") {
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] {
        if word.len() > ending.len() + 1 && word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    let kept = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    match stem("s") {
        Some(stem) if !kept => stem.to_owned(),
        Some(_) | None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_folded_and_other_words_stay() {
        for (word, fold) in [
            ("Ballots", "ballot"),
            ("parties", "party"),
            ("boxes", "box"),
            ("searches", "search"),
            ("classes", "class"),
            ("press", "press"),
            ("census", "census"),
            ("analysis", "analysis"),
            ("worker’s", "worker"),
            ("gas", "gas"),
            ("ties", "tie"),
            ("café", "café"),
        ] {
            assert_eq!(folded(word), fold, "{word}");
        }
        assert!(is_ordinary("the") && is_ordinary("we") && !is_ordinary("strike"));
    }
}
