//! How early papers for a meeting are published: the rule of clear days, for kinds that have it.

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::load::yaml::Node;
use crate::model::in_words;
use crate::model::{Date, FieldValue, Kind, MeetingRules};

/// Tells the writer the last day to publish, in a warning where the paper is published later or does not
/// say when.
pub(super) fn check(
    kind: &Kind,
    front: &Node,
    date: Option<Date>,
    values: &[(String, FieldValue)],
    rules: &MeetingRules,
    context: &mut Context<'_>,
) {
    let Some(rule) = kind.clear_days.as_ref().filter(|_| rules.notice.clear_days > 0) else {
        return;
    };
    let value = |id: &str| values.iter().find(|(name, _)| name == id).map(|(_, value)| value);
    let meeting = match value(&rule.before) {
        Some(FieldValue::Date(day)) => Some(*day),
        _ => date.filter(|_| rule.before == "date"),
    };
    let (Some(meeting), Some(node)) = (meeting, front.get(&rule.before)) else { return };
    if meeting.is_month_only() {
        context.diagnostics.push(
            Diagnostic::new(
                Code::LatePublication,
                node.span,
                "without the day of the meeting, nobody can tell when its papers must be published",
            )
            .help(format!(
                "write year, month and day: `{}: {}-09`",
                rule.before,
                meeting.iso()
            )),
        );
        return;
    }
    let notice = Words { rules, meeting, span: node.span };
    let warning = match (value(&rule.published), front.get(&rule.published)) {
        (Some(FieldValue::Date(day)), Some(node)) => notice.late(*day, node.span),
        (None, None) => Some(notice.undated(&rule.published)),
        // What is wrong with the date is a finding already.
        _ => None,
    };
    // A warning says the last day as well.
    context.diagnostics.push(warning.unwrap_or_else(|| notice.latest()));
}

/// A number in words up to a hundred, then in digits.
fn spelled(number: u32) -> String {
    in_words(f64::from(number)).unwrap_or_else(|| number.to_string())
}

struct Words<'a> {
    rules: &'a MeetingRules,
    meeting: Date,
    span: Span,
}

impl Words<'_> {
    /// "five clear working days".
    fn days(&self) -> String {
        let notice = &self.rules.notice;
        let count = spelled(notice.clear_days);
        let days = if notice.clear_days == 1 { "day" } else { "days" };
        let working = if notice.working_days { "working " } else { "" };
        format!("{count} clear {working}{days}")
    }

    fn latest(&self) -> Diagnostic {
        let notice = &self.rules.notice;
        let (latest, days) = (notice.latest(self.meeting), self.days());
        let message = format!("publish these papers on {} at the latest", latest.with_weekday());
        let finding = Diagnostic::new(Code::LatestPublication, self.span, message)
            .help(format!("{days} lie between that day and {}", self.meeting.with_weekday()));
        if notice.knows(latest, self.meeting) {
            return finding;
        }
        let (first, last) = notice.years;
        finding.help(format!(
            "bank holidays are known for {first} to {last}; add others to site.yaml: \
             `notice: {{ bank_holidays: [{}-12-25] }}`",
            self.meeting.parts().0
        ))
    }

    fn late(&self, published: Date, span: Span) -> Option<Diagnostic> {
        let notice = &self.rules.notice;
        if published.is_month_only() {
            let message = "without a day, nobody can tell whether these papers are in time";
            return Some(Diagnostic::new(Code::LatePublication, span, message).help(format!(
                "write year, month and day: `{}`",
                notice.latest(self.meeting).iso()
            )));
        }
        let between = notice.between(published, self.meeting);
        if between >= notice.clear_days {
            return None;
        }
        let message = format!(
            "published on {}, these papers have {} before the meeting, not {}",
            published.with_weekday(),
            match between {
                0 => "no clear day".to_owned(),
                1 => "one clear day".to_owned(),
                more => format!("{} clear days", spelled(more)),
            },
            spelled(notice.clear_days)
        );
        let latest = notice.latest(self.meeting);
        Some(
            Diagnostic::new(Code::LatePublication, span, message)
                .help(format!("the last day in time is {}", latest.with_weekday()))
                .help("a later item can be taken only where the chair gives a special reason (section 100B(4)(b))"),
        )
    }

    fn undated(&self, key: &str) -> Diagnostic {
        let latest = self.rules.notice.latest(self.meeting);
        Diagnostic::new(
            Code::LatePublication,
            self.span,
            format!("`{key}` does not say when these papers are published"),
        )
        .help(format!("write the day: `{key}: {}`", latest.iso()))
    }
}
