//! stub
use std::ops::Range;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Sure,
    Unsure,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept { translation: Range<usize> },
    Changed { old_source: Range<usize>, translation: Option<Range<usize>> },
    New,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedSegment {
    pub source: Range<usize>,
    pub fate: Fate,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub segments: Vec<CarriedSegment>,
    pub removed: Vec<Range<usize>>,
    pub alignment: Alignment,
}
pub fn carry(_: &str, _: &str, _: &str, _: &str) -> Carried {
    Carried { segments: vec![], removed: vec![], alignment: Alignment::Unsure }
}
pub fn divide(_s: &str, _t: &str, _p: &[&str], _l: &str) -> Option<Vec<String>> {
    None
}
