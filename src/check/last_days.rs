//! Papers keep the last days that laws and rules set.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{LastDay, Site, Status};

/// Tells the writer of a draft the last day, and warns of a paper dated later that does not say why.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        for day in &paper.last_days {
            match day.last.days_until(paper.date) {
                Some(late) if late > 0 => {
                    if !day.reason_given {
                        diagnostics.push(missed(day, late));
                    }
                }
                _ if paper.status == Status::Draft => diagnostics.push(note(day)),
                _ => {}
            }
        }
    }
}

fn note(day: &LastDay) -> Diagnostic {
    let message = format!("{}: the last day is {}", day.label, day.last.long());
    Diagnostic::new(Code::LastDay, day.span, message).help(reckoning(day))
}

fn missed(day: &LastDay, late: u32) -> Diagnostic {
    let days = if late == 1 { "day" } else { "days" };
    let message = format!(
        "{}: the last day was {}, so this paper is {late} {days} late",
        day.label,
        day.last.long()
    );
    let finding = Diagnostic::new(Code::LastDayMissed, day.date_span, message).help(reckoning(day));
    match &day.reason_field {
        Some(field) => finding.help(format!("say why: `{field}: ...`")),
        None => finding,
    }
}

/// How the day is worked out: "56 days, 10 January 2020 the first (Police Act 1996, section 55)".
fn reckoning(day: &LastDay) -> String {
    let source = day.source.as_deref().map(|source| format!(" ({source})")).unwrap_or_default();
    format!("{} days, of which {} is the first{source}", day.days, day.first.long())
}
