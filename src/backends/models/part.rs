//! The files that a model is made of.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A file's part in a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The weights.
    Model,
    /// The vocabulary of both languages.
    Vocab,
    /// The vocabulary of the source language, where the two are apart.
    #[serde(rename = "srcvocab")]
    SourceVocab,
    /// The vocabulary of the target language.
    #[serde(rename = "trgvocab")]
    TargetVocab,
    /// The shortlist: which target words are likely for a source word. Optional.
    Lex,
}

impl Part {
    /// Every part there is.
    pub const ALL: [Self; 5] =
        [Self::Model, Self::Vocab, Self::SourceVocab, Self::TargetVocab, Self::Lex];

    /// As records name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::Vocab => "vocab",
            Self::SourceVocab => "srcvocab",
            Self::TargetVocab => "trgvocab",
            Self::Lex => "lex",
        }
    }

    /// Reads the name of a record.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// The ending of its file.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Model | Self::Lex => "bin",
            Self::Vocab | Self::SourceVocab | Self::TargetVocab => "spm",
        }
    }

    /// The name of the file that holds it, made of what we know, never of what a record says.
    pub(super) fn file_name(self, sha256: &str) -> String {
        let short = sha256.get(..16).unwrap_or(sha256);
        format!("{}-{short}.{}", self.name(), self.extension())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a set of parts lacks to be a model; `None` where it is one.
pub(super) fn missing(parts: &[Part]) -> Option<Part> {
    if !parts.contains(&Part::Model) {
        return Some(Part::Model);
    }
    if parts.contains(&Part::Vocab) {
        return None;
    }
    match (parts.contains(&Part::SourceVocab), parts.contains(&Part::TargetVocab)) {
        (true, true) => None,
        (true, false) => Some(Part::TargetVocab),
        (false, true) => Some(Part::SourceVocab),
        (false, false) => Some(Part::Vocab),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_weights_and_one_vocabulary_or_two() {
        use Part::{Lex, Model, SourceVocab, TargetVocab, Vocab};
        assert_eq!(missing(&[Model, Vocab]), None);
        assert_eq!(missing(&[TargetVocab, Lex, SourceVocab, Model]), None);
        assert_eq!(missing(&[Vocab, Lex]), Some(Model));
        assert_eq!(missing(&[Model, Lex]), Some(Vocab));
        assert_eq!(missing(&[Model, SourceVocab]), Some(TargetVocab));
    }
}
