//! What a translator expects of a catalog whose English moves on, case by case.

mod desk;
mod edits;
mod places;
