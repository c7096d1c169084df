//! Numbers in running text: what digits, words and Roman numerals may mean.
//!
//! `digits` finds what is written in digits, `spelt` what is written in words by the tables of `vocabulary`, `months` names the
//! months, `roman`
//! reads Roman numerals. All of them give an [`Amount`], in which separators, leading zeros and languages are gone.

mod amount;
mod digits;
mod months;
mod roman;
mod spelt;
mod vocabulary;

pub(super) use amount::Amount;
pub(super) use digits::{Number, Weight, read};
pub(super) use months::dates;
pub(super) use spelt::spelt;
