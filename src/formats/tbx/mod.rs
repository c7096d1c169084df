//! TBX: termbases as other programs exchange them (ISO 30042).
//!
//! [`read()`] takes TBX-Basic of 2019 in both its styles (`conceptEntry`, `langSec`, `termSec`) and the older `martif`
//! (`termEntry`, `langSet`, `tig` or `ntig`), and leaves out what we have no use for; [`Tbx::termbase`] makes concepts
//! of it; [`write()`] writes TBX-Basic of 2019, DCA style.

pub mod concepts;
pub mod read;
pub mod write;

#[cfg(test)]
mod tests;

pub use read::{Standing, Tbx, TbxEntry, TbxError, TbxErrorKind, TbxTerm, read};
pub use write::write;
