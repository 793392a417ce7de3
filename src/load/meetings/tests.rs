use super::*;
use crate::source::Sources;

/// The built-in law under an office that says `said`.
fn rules(said: RawMeetings) -> (MeetingRules, Vec<String>) {
    let mut sources = crate::source::built_in();
    sources.add_text("content/site.yaml", "");
    let mut diagnostics = Diagnostics::new();
    let (office, _) = office(said);
    let rules = load(&sources, Some(&office), &mut diagnostics);
    (rules, diagnostics.into_sorted().into_iter().map(|found| found.message).collect())
}

fn office(said: RawMeetings) -> (RawOffice, Span) {
    let mut sources = Sources::default();
    sources.add_text(
        "content/site.yaml",
        "title: A\ndescription: B\norganisation: C\nbase_url: https://a.example.org/\n\
         contact: { email: a@example.org }\naccessibility: { compliance: full, alternatives: D, \
         response_days: 10, prepared: 2026-11-20, reviewed: 2026-11-20, testing: E }\n",
    );
    let loaded = super::super::site::load(&sources, &mut Diagnostics::new());
    let (office, span) = loaded.expect("a sound site");
    (RawOffice { meetings: said, ..office }, span)
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

fn nation(name: &str) -> RawMeetings {
    let span = Span::file_start(crate::diagnostic::FileId(0));
    RawMeetings { nation: Some((name.to_owned(), span)), ..RawMeetings::default() }
}

#[test]
fn england_and_wales() {
    let (england, found) = rules(RawMeetings::default());
    assert_eq!(found, Vec::<String>::new());
    assert_eq!((england.nation.as_str(), england.notice.clear_days), ("England", 5));
    assert_eq!(england.exempt.keys().copied().collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
    let (wales, _) = rules(nation("Wales"));
    assert_eq!(wales.notice.clear_days, 3);
    assert_eq!(wales.exempt.keys().copied().collect::<Vec<_>>(), [12, 13, 14, 15, 16, 17, 18]);
    let (_, found) = rules(nation("Walse"));
    assert_eq!(found, ["`nation` cannot be `Walse` in site.yaml"]);
}

#[test]
fn an_office_adds_its_own() {
    let (rules, _) = rules(RawMeetings {
        clear_days: Some(7),
        working_days: Some(false),
        bank_holidays: vec![date("2028-01-03")],
        ..RawMeetings::default()
    });
    assert_eq!((rules.notice.clear_days, rules.notice.working_days), (7, false));
    assert!(rules.notice.holidays.contains(&date("2028-01-03")));
    assert_eq!(rules.notice.years, (2019, 2028));
}

/// Easter Sunday by the Gregorian rule (the anonymous one of 1876, as Meeus prints it).
fn easter(year: i32) -> (i32, i32) {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    (sum / 31, sum % 31 + 1)
}

/// Good Friday is two days before Easter Sunday, Easter Monday the day after: the shipped list is held
/// against the rule. The other holidays number eight a year, plus the one-off ones.
#[test]
fn the_bank_holidays_are_those_of_the_calendar() {
    let (rules, _) = rules(RawMeetings::default());
    let holidays = &rules.notice.holidays;
    assert_eq!(rules.notice.years, (2019, 2027));
    for year in 2019..=2027 {
        let (month, day) = easter(year);
        let sunday = date(&format!("{year}-{month:02}-{day:02}"));
        let friday = sunday.day_before().day_before();
        assert!(holidays.contains(&friday), "Good Friday {year}");
        let monday = holidays.iter().find(|holiday| **holiday > sunday).expect("one after Easter");
        assert_eq!(monday.day_before(), sunday, "Easter Monday {year}");
        let extra = match year {
            2022 => 2, // Platinum Jubilee, state funeral
            2023 => 1, // Coronation
            _ => 0,
        };
        let count = holidays.iter().filter(|day| i32::from(day.parts().0) == year).count();
        assert_eq!(count, 8 + extra, "{year}");
        assert!(holidays.iter().all(|day| !day.is_weekend()), "each falls on a working day");
    }
}

fn latest(nation_name: &str, meeting: &str) -> String {
    rules(nation(nation_name)).0.notice.latest(date(meeting)).with_weekday()
}

/// Each worked by hand on a calendar: the clear days in brackets, newest first.
#[test]
fn the_last_day_to_publish() {
    // No holiday near. (Wed 5, Tue 4, Mon 3 Feb, Fri 31, Thu 30 Jan) so issue on Wed 29 January.
    assert_eq!(latest("England", "2020-02-06"), "Wednesday 29 January 2020");
    // Wales: (Wed 5, Tue 4, Mon 3 Feb) so Friday 31 January: the weekend lies between.
    assert_eq!(latest("Wales", "2020-02-06"), "Friday 31 January 2020");
    // The day before the first clear day is a Sunday: (Fri 6, Thu 5, Wed 4, Tue 3, Mon 2 March) so the
    // office issues on Friday 28 February, a working day (Sunday 1 March would leave five clear days too).
    // 2020 is a leap year, but the 29th is a Saturday.
    assert_eq!(latest("England", "2020-03-09"), "Friday 28 February 2020");
    // Easter 2024: Good Friday 29 March and Easter Monday 1 April do not count.
    // (Wed 3, Tue 2 April, Thu 28, Wed 27, Tue 26 March) so Monday 25 March.
    assert_eq!(latest("England", "2024-04-04"), "Monday 25 March 2024");
    // Wales, the same meeting: (Wed 3, Tue 2 April, Thu 28 March) so Wednesday 27 March.
    assert_eq!(latest("Wales", "2024-04-04"), "Wednesday 27 March 2024");
    // Christmas 2021: the 25th is a Saturday, so Monday 27 and Tuesday 28 are holidays, and Monday 3
    // January 2022 is one for New Year's Day, a Saturday.
    // (Wed 5, Tue 4 January, Fri 31, Thu 30, Wed 29 December) so Friday 24 December.
    assert_eq!(latest("England", "2022-01-06"), "Friday 24 December 2021");
    // Christmas 2020: Friday 25 and, for Saturday 26, Monday 28 December.
    // (Tue 5, Mon 4 January, Thu 31, Wed 30, Tue 29 December; Fri 1 January is a holiday) so
    // Thursday 24 December.
    assert_eq!(latest("England", "2021-01-06"), "Thursday 24 December 2020");
    // Two holidays added for one event: Thursday 2 and Friday 3 June 2022.
    // (Wed 8, Tue 7, Mon 6, Wed 1 June, Tue 31 May) so Monday 30 May, a working day that year.
    assert_eq!(latest("England", "2022-06-09"), "Monday 30 May 2022");
}

#[test]
fn clear_days_between_issue_and_meeting() {
    let notice = rules(RawMeetings::default()).0.notice;
    let between = |issued, meeting| notice.between(date(issued), date(meeting));
    assert_eq!(between("2020-01-29", "2020-02-06"), 5);
    assert_eq!(between("2020-01-30", "2020-02-06"), 4);
    // Issued on the Sunday before five clear days: late for an office, in time for the law.
    assert_eq!(between("2020-03-01", "2020-03-09"), 5);
    assert_eq!(between("2020-03-02", "2020-03-09"), 4);
    // On the day before, on the day, after the meeting.
    for issued in ["2020-02-05", "2020-02-06", "2020-02-10"] {
        assert_eq!(between(issued, "2020-02-06"), 0);
    }
    let every_day = NoticePeriod { working_days: false, ..notice.clone() };
    // Friday to Thursday: (Wed, Tue, Mon, Sun, Sat).
    assert_eq!(every_day.between(date("2020-01-31"), date("2020-02-06")), 5);
    assert_eq!(every_day.latest(date("2020-02-06")), date("2020-01-31"));
    assert!(notice.knows(date("2027-12-01"), date("2027-12-20")));
    assert!(!notice.knows(date("2027-12-20"), date("2028-01-06")));
}
