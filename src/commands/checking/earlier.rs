//! A statement as it was at a commit, looked at with the same eyes as the one of now.

use super::inspect::{Inspection, Scene, of_texts, pivots, texts};
use super::known::Known;
use super::past::{Failings, Former, Past};
use super::rules::Rules;
use crate::commands::Failure;
use crate::commands::survey::{Side, Survey};
use crate::workflow::draft::PivotTexts;

/// The statement as it was, looked up when it is first asked for.
pub(super) enum Then {
    Unasked,
    Absent,
    Known { former: Box<Former>, sides: Vec<Side>, pivots: Vec<PivotTexts> },
}

impl Then {
    /// What did not pass then in the locale of `side`, which is the catalog of now; `own` is what was found in it.
    #[expect(clippy::too_many_arguments, reason = "now, then, and what is asked of both")]
    pub(super) fn failings(
        &mut self,
        past: &Past,
        scene: &Scene<'_>,
        side: &Side,
        own: &Inspection,
        rules: &Rules<'_>,
        known: &Known<'_>,
        survey: &Survey<'_>,
    ) -> Result<Failings, Failure> {
        if matches!(self, Self::Unasked) {
            *self = Self::look_up(past, scene, survey)?;
        }
        let Self::Known { former, sides, pivots } = self else { return Ok(Failings::default()) };
        let Some(was) = sides.iter().find(|was| was.locale == side.locale) else {
            return Ok(Failings::default());
        };
        let mut failings = past.failings(former, was, scene.document, rules.requirement);
        // What stands in words is known by the words; the rest has to be found once more.
        if own.found.iter().any(|found| found.finding.column.is_none()) {
            let document = &former.document;
            let texts = texts(document, survey, known);
            let scene = Scene { document, texts: &texts, levels: scene.levels.clone(), ..*scene };
            let own = of_texts(&[(&scene, was)], known, pivots);
            let found = own.iter().flat_map(|own| &own.found);
            failings.findings = found.map(|found| found.finding.identity()).collect();
        }
        Ok(failings)
    }

    fn look_up(past: &Past, scene: &Scene<'_>, survey: &Survey<'_>) -> Result<Self, Failure> {
        let Some(former) = past.statement(scene.file, survey.project)? else {
            return Ok(Self::Absent);
        };
        let sides = survey.locales.iter().map(|locale| past.side(&former, locale, survey));
        let sides: Vec<Side> = sides.collect::<Result<_, _>>()?;
        let pivots = pivots(&sides.iter().collect::<Vec<_>>());
        Ok(Self::Known { former: Box::new(former), sides, pivots })
    }
}
