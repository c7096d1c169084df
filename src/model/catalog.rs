//! The translations of one statement into one locale.

use super::entry::{Entry, Place};

/// A catalog: its entries in the order of the file, header and retired ones included.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    pub entries: Vec<Entry>,
}

impl Catalog {
    /// The header entry, where there is one.
    pub fn header(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is_header() && entry.place == Place::Live)
    }

    /// A field of the header, by its name in any case.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.header()?.field(name)
    }

    /// The entries in use, without the header, with their indices.
    pub fn live(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().filter(|(_, e)| e.place == Place::Live && !e.is_header())
    }

    /// The retired entries, with their indices.
    pub fn retired(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().filter(|(_, e)| e.place == Place::Retired)
    }

    /// Whether two catalogs say the same in the same order.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.entries.len() == other.entries.len()
            && self.entries.iter().zip(&other.entries).all(|(a, b)| a.says_the_same(b))
    }
}
