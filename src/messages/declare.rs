//! The macros that turn declarations into typed functions and into the table of all messages.

/// A message as the table has it: its id and the names of its arguments.
pub type Row = (&'static str, &'static [&'static str]);

/// Declares messages: `name(count: Number, file: Text);` makes `pub fn name(count: …, file: …) -> Message`.
///
/// `Number` takes any count (`usize`, `u64`, `u32`, `i64`), `Text` whatever can be displayed, `Said` another message.
macro_rules! messages {
    ($( $(#[$doc:meta])* $name:ident ( $($arg:ident : $kind:ident),* $(,)? ); )*) => {
        $(
            $(#[$doc])*
            pub fn $name($($arg: messages!(@type $kind)),*) -> $crate::model::message::Message {
                $crate::model::message::Message {
                    id: stringify!($name),
                    args: vec![$((stringify!($arg), messages!(@value $kind $arg))),*],
                }
            }
        )*

        /// The messages of this area.
        pub(super) const ROWS: &[super::declare::Row] =
            &[$((stringify!($name), &[$(stringify!($arg)),*])),*];
    };
    (@type Number) => { impl Into<$crate::model::message::Number> };
    (@type Text) => { impl ::std::fmt::Display };
    (@type Said) => { $crate::model::message::Message };
    (@value Number $arg:ident) => {
        $crate::model::message::Value::Number($arg.into().0)
    };
    (@value Text $arg:ident) => {
        $crate::model::message::Value::Text($arg.to_string())
    };
    (@value Said $arg:ident) => {
        $crate::model::message::Value::Message($arg)
    };
}

/// Declares the areas: their modules, their functions in one name space, and the table of all.
macro_rules! areas {
    ($($area:ident),* $(,)?) => {
        $(mod $area;)*
        $(pub use $area::*;)*
        pub use declare::{Row, find};

        /// Each area with its messages; an area is the name of a file in `locales/*/`.
        pub const AREAS: &[(&str, &[Row])] = &[$((stringify!($area), $area::ROWS)),*];

        const COUNT: usize = declare::count(AREAS);
        const ROWS: [Row; COUNT] = declare::concatenate(AREAS);

        /// Every message: its id and the names of its arguments.
        pub const ALL: &[Row] = &ROWS;
    };
}

/// How many messages the areas have together.
pub(super) const fn count(areas: &[(&str, &[Row])]) -> usize {
    let (mut total, mut area) = (0, 0);
    while area < areas.len() {
        total += areas[area].1.len();
        area += 1;
    }
    total
}

/// The messages of all areas one after the other. `COUNT` is [`count`] of the same areas.
pub(super) const fn concatenate<const COUNT: usize>(areas: &[(&str, &[Row])]) -> [Row; COUNT] {
    let mut rows: [Row; COUNT] = [("", &[]); COUNT];
    let (mut filled, mut area) = (0, 0);
    while area < areas.len() {
        let mut row = 0;
        while row < areas[area].1.len() {
            rows[filled] = areas[area].1[row];
            filled += 1;
            row += 1;
        }
        area += 1;
    }
    rows
}

/// The message without arguments that has this id, where there is one: for ids that are made from names, as those of
/// `--help` are made from the names of commands and options.
pub fn find(id: &str) -> Option<crate::model::message::Message> {
    let (id, _) = super::ALL.iter().find(|(known, args)| *known == id && args.is_empty())?;
    Some(crate::model::message::Message { id, args: Vec::new() })
}
