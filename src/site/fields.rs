//! Names and what they stand for, as templates see them.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

/// A few names, each once: they are looked for one after the other.
#[derive(Debug)]
pub(super) struct Fields<const COUNT: usize>(pub(super) [(&'static str, Value); COUNT]);

impl<const COUNT: usize> Object for Fields<COUNT> {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        let found = self.0.iter().find(|(name, _)| *name == key);
        found.map(|(_, value)| value.clone())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.iter().map(|(name, _)| Value::from(*name)).collect())
    }

    fn enumerator_len(self: &Arc<Self>) -> Option<usize> {
        Some(COUNT)
    }
}

/// A value with names in it: `fields! { title => "a", count => 2 }`. Unlike `minijinja::context!` it does not ask of each
/// name whether it was there before.
macro_rules! fields {
    ($($name:ident => $value:expr),* $(,)?) => {
        ::minijinja::Value::from_object($crate::site::fields::Fields([
            $((stringify!($name), ::minijinja::Value::from($value))),*
        ]))
    };
    ($($name:ident),* $(,)?) => { $crate::site::fields::fields! { $($name => $name),* } };
}

pub(super) use fields;

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_known_to_templates_in_any_way_of_asking() {
        let mut templates = minijinja::Environment::new();
        templates.add_template("t", "{{ a.b }}{{ a['c'] }}{{ a|length }}{% for x in a %}{{ x }}{% endfor %}{% if a.d is defined %}d{% endif %}").unwrap();
        let known = fields! { a => fields! { b => 1, c => "x" } };
        let text = templates.get_template("t").unwrap().render(known).unwrap();
        assert_eq!(text, "1x2bc");
    }
}
