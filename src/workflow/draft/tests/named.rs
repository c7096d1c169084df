//! Units that somebody names.

use std::collections::BTreeMap;

use super::*;

#[test]
fn where_units_are_named_no_other_is_drafted() {
    let texts = ["It is cold.", "Go home.", "Pay now.", "Go home."];
    let mut case = Case::new(&texts, vec![entry("Go home.", "Идите домой.")]);
    case.wanted.redo = Redo::Again;
    for named in [1, 3] {
        case.wanted.replace = BTreeSet::from([named]);
        let asked = case.run(&[fake()], |plan| {
            assert_eq!(plan.items().len(), 1);
            assert_eq!(plan.left(), &BTreeMap::from([(Left::NotNamed, 2)]));
        });
        assert_eq!(asked, [["Go home."]]);
    }
    case.wanted.replace = BTreeSet::from([2]);
    let asked = case.run(&[fake()], |plan| {
        assert_eq!(plan.items()[0].occasion, Occasion::Missing);
        assert_eq!(plan.left(), &BTreeMap::from([(Left::Current, 1), (Left::NotNamed, 1)]));
    });
    assert_eq!(asked, [["Pay now."]]);
}
