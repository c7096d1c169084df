//! Numbers in running text: what digits, words and Roman numerals may mean.
//!
//! `digits` finds what is written in digits, `spelt` what is written in words by the tables of `vocabulary`, `months` names
//! the months, `roman` reads Roman numerals, `percent` says which numbers are shares, `times` finds times of day. All of them give an [`Amount`], in which separators, leading zeros and languages are gone.

mod amount;
mod digits;
mod months;
mod percent;
mod roman;
mod spelt;
mod times;
mod vocabulary;

pub(super) use amount::Amount;
pub(in crate::checks) use digits::Number;
pub(super) use digits::{Weight, read};
pub(super) use months::{dates, named};
pub(super) use percent::{is_share, may_be_share, may_have_shares};
pub(super) use spelt::{Months, spelt};
pub(super) use times::times;
