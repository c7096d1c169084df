//! Every variable of the environment that the program reads, in one place.

use std::env;
use std::ffi::OsString;
use std::io::{stderr, stdout};

use crate::backends::Variables;
use terminal_size::{Width, terminal_size_of};

/// The environment, read once at the start. A variable that is not UTF-8 counts as unset.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `TALMACH_LANG`: the program's language, before the locale's.
    pub talmach_lang: Option<String>,
    /// `LC_ALL`, `LC_MESSAGES`, `LANG`: the locale, as POSIX ranks them.
    pub lc_all: Option<String>,
    pub lc_messages: Option<String>,
    pub lang: Option<String>,
    /// `NO_COLOR`: no colour, where it is not empty.
    pub no_color: Option<String>,
    /// `CLICOLOR_FORCE`: colour even into pipes, where it is neither empty nor `0`.
    pub clicolor_force: Option<String>,
    /// `TERM`: no colour, where it is `dumb`.
    pub term: Option<String>,
    /// `COLUMNS`: the width to write for.
    pub columns: Option<String>,
    /// `SOURCE_DATE_EPOCH`: the time to take for now, in seconds since 1970.
    pub source_date_epoch: Option<String>,
    /// `XDG_CACHE_HOME`: where what can be had again is kept; without it, `.cache` under `HOME`.
    pub xdg_cache_home: Option<OsString>,
    /// `XDG_STATE_HOME`: where what was agreed to is kept; without it, `.local/state` under `HOME`.
    pub xdg_state_home: Option<OsString>,
    pub home: Option<OsString>,
    /// All that are UTF-8: the configuration names those that hold keys of engines.
    pub variables: Variables,
    /// The width of the terminal at the end of standard output or standard error, in columns.
    pub terminal_width: Option<usize>,
}

impl Environment {
    /// The environment of this process.
    pub fn of_process() -> Self {
        let read = |name| env::var(name).ok();
        let width = terminal_size_of(stdout()).or_else(|| terminal_size_of(stderr()));
        Self {
            talmach_lang: read("TALMACH_LANG"),
            lc_all: read("LC_ALL"),
            lc_messages: read("LC_MESSAGES"),
            lang: read("LANG"),
            no_color: read("NO_COLOR"),
            clicolor_force: read("CLICOLOR_FORCE"),
            term: read("TERM"),
            columns: read("COLUMNS"),
            source_date_epoch: read("SOURCE_DATE_EPOCH"),
            xdg_cache_home: env::var_os("XDG_CACHE_HOME"),
            xdg_state_home: env::var_os("XDG_STATE_HOME"),
            home: env::var_os("HOME"),
            variables: Variables::new(
                env::vars_os()
                    .filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?))),
            ),
            terminal_width: width.map(|(Width(columns), _)| usize::from(columns)),
        }
    }

    /// The wishes for a language, the most important first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        [&self.talmach_lang, &self.lc_all, &self.lc_messages, &self.lang]
            .into_iter()
            .filter_map(|wish| wish.as_deref())
    }
}
