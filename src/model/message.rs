//! A sentence that the program can say, before anybody has chosen a language for it.

use std::fmt;

/// A message: the id of a sentence and what fills it. Made by the typed functions of `messages`; turned into text by
/// `l10n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub id: &'static str,
    /// The arguments by name, in the order of the function that made the message.
    pub args: Vec<(&'static str, Value)>,
}

/// What fills a place in a message. The type decides how it is printed, never the look of the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Printed as it is: names, paths, years, anything that must not be grouped.
    Text(String),
    /// A count: printed with the language's grouping, and plural forms are chosen by it.
    Number(i64),
    /// Another message, said in the same language: a reason inside a failure.
    Message(Message),
}

/// A count on its way into a message; counts beyond `i64` are printed as the largest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub i64);

impl From<usize> for Number {
    fn from(count: usize) -> Self {
        Self(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Number {
    fn from(count: u64) -> Self {
        Self(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Number {
    fn from(count: u32) -> Self {
        Self(i64::from(count))
    }
}

impl From<i64> for Number {
    fn from(count: i64) -> Self {
        Self(count)
    }
}

/// For logs and test failures only: the id and its arguments, in no language.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)?;
        for (name, value) in &self.args {
            match value {
                Value::Text(text) => write!(f, " {name}={text:?}")?,
                Value::Number(number) => write!(f, " {name}={number}")?,
                Value::Message(message) => write!(f, " {name}=({message})")?,
            }
        }
        Ok(())
    }
}
