//! Holds an engine to its word: no batch beyond its limits, as many answers as questions, none of them empty.

use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, ErrorKind, Limits, Pair, Profile, Retry, Support,
};

/// The innermost layer.
pub(super) struct Guard {
    inner: Box<dyn Backend>,
}

impl Guard {
    pub(super) fn new(inner: Box<dyn Backend>) -> Self {
        Self { inner }
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        // Blank texts have one translation, and some engines take them for a missing argument.
        let blank = |text: &str| text.trim().is_empty();
        if batch.queries.iter().any(|query| blank(&query.text)) {
            let mut asked = batch.clone();
            asked.queries.retain(|query| !blank(&query.text));
            let mut answers = self.ask_sound(&asked).await?.into_iter();
            let answer =
                |text: &str| if blank(text) { Some(text.to_owned()) } else { answers.next() };
            let texts = batch.queries.iter().map(|query| query.text.as_str());
            return texts.map(answer).collect::<Option<_>>().ok_or_else(|| miscounted(0, 0));
        }
        self.ask_sound(batch).await
    }

    async fn ask_sound(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        if batch.queries.is_empty() {
            return Ok(Vec::new());
        }
        fits(batch, &self.inner.profile().limits)?;
        let answers = self.inner.translate(batch).await?;
        if answers.len() != batch.queries.len() {
            return Err(miscounted(batch.queries.len(), answers.len()));
        }
        if answers.iter().any(|answer| answer.trim().is_empty()) {
            return Err(bad("an empty answer to a text that is not empty".to_owned()));
        }
        Ok(answers)
    }
}

impl Backend for Guard {
    fn profile(&self) -> &Profile {
        self.inner.profile()
    }

    fn engine(&self, pair: &Pair) -> String {
        self.inner.engine(pair)
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        self.inner.supports(pair)
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}

fn fits(batch: &Batch, limits: &Limits) -> Result<(), BackendError> {
    let items = batch.queries.len();
    let characters: usize = batch.queries.iter().map(|query| query.text.chars().count()).sum();
    let bytes: usize = batch.queries.iter().map(|query| query.text.len()).sum();
    if items <= limits.items && characters <= limits.characters && bytes <= limits.bytes {
        return Ok(());
    }
    let detail = format!(
        "{items} texts, {characters} characters, {bytes} bytes; at most {}, {} and {}",
        limits.items, limits.characters, limits.bytes
    );
    Err(BackendError { kind: ErrorKind::TooLarge, retry: Retry::Never, detail })
}

fn miscounted(asked: usize, answered: usize) -> BackendError {
    bad(format!("{answered} answers to {asked} texts"))
}

fn bad(detail: String) -> BackendError {
    BackendError { kind: ErrorKind::BadAnswer, retry: Retry::Never, detail }
}

#[cfg(test)]
mod tests {
    use super::super::script::{Script, batch};
    use super::*;

    #[tokio::test]
    async fn blank_texts_are_given_back_unasked() {
        let script = Script::answering();
        let watch = script.watch();
        let answer = Guard::new(Box::new(script)).translate(&batch(&["", "a", " ", "b"])).await;
        assert_eq!(answer.unwrap(), ["", "A", " ", "B"]);
        assert_eq!(watch.texts(), ["a", "b"]);
    }

    #[tokio::test]
    async fn nothing_is_asked_for_nothing() {
        let script = Script::answering();
        let watch = script.watch();
        assert_eq!(Guard::new(Box::new(script)).translate(&batch(&[])).await, Ok(Vec::new()));
        assert_eq!(watch.asked(), 0);
    }

    #[tokio::test]
    async fn a_batch_beyond_the_limits_is_not_sent() {
        for texts in [vec!["a"; 11], vec!["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"; 30].split_off(0)] {
            let script = Script::answering();
            let watch = script.watch();
            let error = Guard::new(Box::new(script)).translate(&batch(&texts)).await.unwrap_err();
            assert_eq!((error.kind, error.retry), (ErrorKind::TooLarge, Retry::Never));
            assert_eq!(watch.asked(), 0);
        }
    }

    #[tokio::test]
    async fn a_wrong_count_and_an_empty_answer_are_refused() {
        for text in ["count", "nothing"] {
            let guard = Guard::new(Box::new(Script::answering()));
            let error = guard.translate(&batch(&["a", text])).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::BadAnswer, "{text}");
        }
    }
}
