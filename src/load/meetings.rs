//! `templates/law/`: what the law says about the papers of meetings, with what `site.yaml` adds.

use std::collections::{BTreeMap, BTreeSet};

use super::yaml::{self, Fields, Node, read_date};
use super::{RawOffice, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::model::{Date, MeetingRules, NoticePeriod};
use crate::source::Sources;

const MEETINGS: &str = "templates/law/meetings.yaml";
const HOLIDAYS: &str = "templates/law/bank-holidays.yaml";

/// What `site.yaml` says about meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawMeetings {
    /// `nation`, with its place.
    pub nation: Option<(String, Span)>,
    /// `notice: { clear_days: 5 }`.
    pub clear_days: Option<u32>,
    /// `notice: { working_days: no }`.
    pub working_days: Option<bool>,
    /// `notice: { bank_holidays: [...] }`: days beside those of the law's list.
    pub bank_holidays: Vec<Date>,
}

/// Reads `nation` and `notice` of `site.yaml`.
pub(super) fn of_site(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> RawMeetings {
    let span = fields.take("nation").map(|node| node.span);
    let mut raw =
        RawMeetings { nation: fields.text("nation", diagnostics).zip(span), ..Default::default() };
    let notice = fields.take("notice");
    let Some(mut notice) = notice.and_then(|node| Fields::open(node, "`notice`", diagnostics))
    else {
        return raw;
    };
    raw.clear_days = notice.whole("clear_days", diagnostics);
    raw.working_days = notice.yes_no("working_days", diagnostics);
    raw.bank_holidays = dates(notice.list("bank_holidays", diagnostics), diagnostics);
    notice.finish(diagnostics);
    raw
}

/// The rules for the office's nation: England where it names none. Without the files of `templates/law/`
/// there are no rules.
pub(super) fn load(
    sources: &Sources,
    office: Option<&RawOffice>,
    diagnostics: &mut Diagnostics,
) -> MeetingRules {
    let mut rules = MeetingRules::default();
    let none = RawMeetings::default();
    let said = office.map_or(&none, |office| &office.meetings);
    holidays(sources, &mut rules.notice, diagnostics);
    nations(sources, said, &mut rules, diagnostics);
    let notice = &mut rules.notice;
    notice.holidays.extend(&said.bank_holidays);
    notice.clear_days = said.clear_days.unwrap_or(notice.clear_days);
    notice.working_days = said.working_days.unwrap_or(notice.working_days);
    if let Some(last) = said.bank_holidays.iter().max() {
        notice.years.1 = notice.years.1.max(last.parts().0);
    }
    rules
}

fn parsed(path: &str, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Node> {
    let file = sources.find(path)?;
    yaml::parse(text::of(sources, file, diagnostics)?, file, 0, diagnostics)
}

fn holidays(sources: &Sources, notice: &mut NoticePeriod, diagnostics: &mut Diagnostics) {
    let node = parsed(HOLIDAYS, sources, diagnostics);
    let fields = node.as_ref().and_then(|node| Fields::open(node, HOLIDAYS, diagnostics));
    let Some(mut fields) = fields else { return };
    let mut year = |key| {
        let year = fields.whole(key, diagnostics).unwrap_or_default();
        i16::try_from(year).unwrap_or_default()
    };
    notice.years = (year("from"), year("to"));
    let mut days = BTreeSet::new();
    for item in fields.list("holidays", diagnostics) {
        let Some(mut holiday) = Fields::open(item, "this bank holiday", diagnostics) else {
            continue;
        };
        days.extend(holiday.required_date("date", diagnostics));
        holiday.text("name", diagnostics);
        holiday.finish(diagnostics);
    }
    fields.finish(diagnostics);
    notice.holidays = days;
}

fn nations(
    sources: &Sources,
    said: &RawMeetings,
    rules: &mut MeetingRules,
    diagnostics: &mut Diagnostics,
) {
    let node = parsed(MEETINGS, sources, diagnostics);
    let fields = node.as_ref().and_then(|node| Fields::open(node, MEETINGS, diagnostics));
    let Some(mut fields) = fields else { return };
    let nations = fields.require("nations", diagnostics);
    let nations = nations.and_then(|node| Fields::open(node, "`nations`", diagnostics));
    fields.finish(diagnostics);
    let Some(nations) = nations else { return };
    let name = said.nation.as_ref().map_or("England", |(name, _)| name.as_str());
    let Some(found) = nations.entries().iter().find(|entry| entry.key == name) else {
        let names = || nations.entries().iter().map(|entry| entry.key.as_str());
        let span = said.nation.as_ref().map(|(_, span)| *span);
        let message = format!("`nation` cannot be `{name}` in site.yaml");
        diagnostics.push(
            Diagnostic::new(Code::BadChoice, span, message)
                .suggest(name, names())
                .help(format!("it can be {}", list_of(names()))),
        );
        return;
    };
    let Some(mut nation) = Fields::open(&found.value, "this nation", diagnostics) else { return };
    name.clone_into(&mut rules.nation);
    rules.notice.clear_days = nation.whole("clear_days", diagnostics).unwrap_or_default();
    rules.act = nation.required_text("act", diagnostics).unwrap_or_default();
    rules.exempt = paragraphs(nation.list("exempt", diagnostics), diagnostics);
    nation.finish(diagnostics);
}

fn paragraphs(items: &[Node], diagnostics: &mut Diagnostics) -> BTreeMap<u32, String> {
    let mut paragraphs = BTreeMap::new();
    for item in items {
        let Some(mut fields) = Fields::open(item, "this description", diagnostics) else {
            continue;
        };
        fields.require("paragraph", diagnostics);
        let number = fields.whole("paragraph", diagnostics);
        let says = fields.required_text("says", diagnostics);
        fields.finish(diagnostics);
        paragraphs.extend(number.zip(says));
    }
    paragraphs
}

fn dates(items: &[Node], diagnostics: &mut Diagnostics) -> Vec<Date> {
    let read = |item| read_date(item, "an item of `bank_holidays`", diagnostics);
    items.iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests;
