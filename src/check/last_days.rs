//! Papers keep the last days that laws and rules set.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Date, LastDay, Site, Status};

/// Tells the writer of a draft the last day, and warns of a paper dated later that does not say why.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        for day in &paper.last_days {
            let Some((first, last)) = day.between else {
                diagnostics.push(unknown(day));
                continue;
            };
            match last.days_until(paper.date) {
                Some(late) if late > 0 && day.reason_given => {}
                Some(late) if late > 0 => diagnostics.push(missed(day, first, last, late)),
                _ if paper.status == Status::Draft => diagnostics.push(note(day, first, last)),
                _ => {}
            }
        }
    }
}

fn unknown(day: &LastDay) -> Diagnostic {
    let message = format!("{}: the last day cannot be worked out", day.label);
    let source = source(day);
    Diagnostic::new(Code::LastDay, day.span, message)
        .help("give the day it counts from: `2020-01-10`")
        .help(format!(
            "it is the last of {} days, of which that day is the first{source}",
            day.days
        ))
}

fn note(day: &LastDay, first: Date, last: Date) -> Diagnostic {
    let message = format!("{}: the last day is {}", day.label, last.long());
    Diagnostic::new(Code::LastDay, day.span, message).help(reckoning(day, first))
}

fn missed(day: &LastDay, first: Date, last: Date, late: u32) -> Diagnostic {
    let days = if late == 1 { "day" } else { "days" };
    let message = format!(
        "{}: the last day was {}, so this paper is {late} {days} late",
        day.label,
        last.long()
    );
    let finding =
        Diagnostic::new(Code::LastDayMissed, day.date_span, message).help(reckoning(day, first));
    match &day.reason_field {
        Some(field) => finding.help(format!("say why: `{field}: ...`")),
        None => finding,
    }
}

/// How the day is worked out: "56 days, 10 January 2020 the first (Police Act 1996, section 55)".
fn reckoning(day: &LastDay, first: Date) -> String {
    format!("{} days, of which {} is the first{}", day.days, first.long(), source(day))
}

fn source(day: &LastDay) -> String {
    day.source.as_deref().map(|source| format!(" ({source})")).unwrap_or_default()
}
