//! What files were made from, as one hash: files that were made from the same once need not be made again.

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

/// A hash of everything that files depend on: BLAKE3, the first 128 bits.
///
/// It is compared with those of earlier runs of the same program only: how values are hashed may change with the
/// program, which is a part of what is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Seal([u8; 16]);

impl Seal {
    /// The seal of values.
    pub fn of(values: &impl Hash) -> Self {
        // Room for a short statement.
        let mut gathered = Gathered(Vec::with_capacity(32 << 10));
        values.hash(&mut gathered);
        let mut seal = [0; 16];
        seal.copy_from_slice(&blake3::hash(&gathered.0).as_bytes()[..16]);
        Self(seal)
    }
}

impl From<Seal> for String {
    fn from(seal: Seal) -> Self {
        format!("{:032x}", u128::from_be_bytes(seal.0))
    }
}

impl TryFrom<String> for Seal {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let are_digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u128::from_str_radix(&text, 16).ok().filter(|_| are_digits);
        number
            .map(|number| Self(number.to_be_bytes()))
            .ok_or_else(|| format!("{text:?} is no seal"))
    }
}

/// All that values say of themselves, one after the other.
struct Gathered(Vec<u8>);

impl Hasher for Gathered {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Nobody asks for it.
    fn finish(&self) -> u64 {
        0
    }
}

/// Files as they would be made, without making them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// Of everything that they depend on.
    pub seal: Seal,
    /// Where they would stand, as paths of the site, in any order.
    pub paths: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_tells_values_apart_and_comes_back_from_its_text() {
        let one = Seal::of(&("ab", "c"));
        assert_ne!(one, Seal::of(&("a", "bc")));
        let text = String::from(one);
        assert_eq!(Seal::try_from(text.clone()), Ok(one), "{text}");
        for wrong in ["", "b3:", "+0000000000000000000000000000000", "0"] {
            assert!(Seal::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
