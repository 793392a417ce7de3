use super::*;
use crate::model::Date;

fn words(language: &str) -> Arc<Words> {
    Arc::clone(Languages::built_in().of(language))
}

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

#[test]
fn the_files_that_come_with_the_program_can_be_read() {
    let english = MessageFile::parse(BUILT_IN[1].1).0;
    for (code, text) in BUILT_IN {
        let (file, troubles) = MessageFile::parse(text);
        assert_eq!(troubles, [], "{code}");
        let mut seen = BTreeSet::new();
        for id in file.ids() {
            assert!(seen.insert(id), "{code}: `{id}` is given twice");
            let known = english.ids().any(|known| known == id);
            let ending =
                ["ordinal-ending", "kind-", "law-", "month-forms", "number-forms", "number-labels"]
                    .iter()
                    .any(|family| id.starts_with(family));
            assert!(known || ending, "{code}: English has no `{id}`");
            let used = file.arguments(id);
            let given = english.arguments(id);
            assert!(used.iter().all(|name| given.contains(name)), "{code}: arguments of `{id}`");
        }
    }
}

#[test]
fn welsh_has_every_message_that_has_to_do_with_a_paper() {
    let (english, welsh) =
        (MessageFile::parse(BUILT_IN[1].1).0, MessageFile::parse(BUILT_IN[0].1).0);
    let numbers = |id: &str| id.starts_with("number-") || id.starts_with("ordinal-");
    let missing: Vec<&str> =
        english.ids().filter(|id| !numbers(id) && !welsh.ids().any(|known| known == *id)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn dates_and_periods() {
    let (en, cy) = (words("en-GB"), words("cy"));
    assert_eq!(en.date(date("2019-10-09")), "9 October 2019");
    assert_eq!(cy.date(date("2019-10-09")), "9 Hydref 2019");
    assert_eq!(en.date(date("2019-05")), "May 2019");
    assert_eq!(en.period("2019-Q3"), "July to September 2019");
    assert_eq!(cy.period("2019-Q3"), "Gorffennaf i Fedi 2019");
    for as_it_is in ["2018/19", "2019", "2019-13", "autumn"] {
        assert_eq!(en.period(as_it_is), as_it_is);
    }
}

#[test]
fn english_numbers() {
    let en = words("en");
    let cases =
        [(0, "zero"), (11, "eleven"), (20, "twenty"), (27, "twenty-seven"), (100, "one hundred")];
    for (number, word) in cases {
        assert_eq!(en.number(number).as_deref(), Some(word));
    }
    assert_eq!(en.number(101), None);
    let ordinals = [
        (1, "first"),
        (8, "eighth"),
        (12, "twelfth"),
        (20, "twentieth"),
        (33, "thirty-third"),
        (100, "one hundredth"),
        (101, "101st"),
        (112, "112th"),
        (1404, "1,404th"),
    ];
    for (number, word) in ordinals {
        assert_eq!(en.ordinal(number).as_deref(), Some(word));
    }
    assert_eq!(en.ordinal(0), None);
    assert_eq!((en.ordinal_in_prose(10), en.ordinal_in_prose(11)), ("tenth".into(), "11th".into()));
    assert_eq!((en.number_in_prose(9), en.number_in_prose(43)), ("nine".into(), "43".into()));
}

#[test]
fn welsh_numbers() {
    let cy = words("cy");
    let cases = [(0, "dim"), (11, "un deg un"), (27, "dau ddeg saith"), (100, "cant")];
    for (number, word) in cases {
        assert_eq!(cy.number(number).as_deref(), Some(word));
    }
    let ordinals = [
        (1, "cyntaf"),
        (2, "ail"),
        (10, "degfed"),
        (11, "11eg"),
        (21, "21ain"),
        (40, "40fed"),
        (112, "112fed"),
    ];
    for (number, word) in ordinals {
        assert_eq!(cy.ordinal(number).as_deref(), Some(word), "{number}");
    }
    let names = ["Bangor", "Caernarfon", "Llandudno"].map(str::to_owned);
    assert_eq!(cy.list(&names), "Bangor, Caernarfon a Llandudno");
    assert_eq!(words("en").list(&names[..1]), "Bangor");
}

#[test]
fn plurals_follow_the_language() {
    let points = |language: &str, count: usize| {
        let number = count.to_string();
        let given = [("number", Argument::Text(&number)), ("count", Argument::Count(count))];
        words(language).say_with("percentage-points", &given)
    };
    assert_eq!(points("en", 1), "1 percentage point");
    assert_eq!(points("en", 2), "2 percentage points");
    assert_eq!(points("cy", 2), "2 pwynt canran");
}

#[test]
fn the_plural_forms_of_a_language() {
    let forms = |language: &str| -> Vec<(String, usize)> {
        words(language).plural_forms().clone().into_iter().collect()
    };
    let of = |all: &[(&str, usize)]| -> Vec<(String, usize)> {
        all.iter().map(|(form, count)| ((*form).to_owned(), *count)).collect()
    };
    assert_eq!(forms("en"), of(&[("one", 1), ("other", 0)]));
    let welsh = [("few", 3), ("many", 6), ("one", 1), ("other", 4), ("two", 2), ("zero", 0)];
    assert_eq!(forms("cy"), of(&welsh));
}

#[test]
fn every_message_without_arguments_is_given_to_templates() {
    let plain = words("cy").plain();
    assert_eq!(plain.get("contents").map(String::as_str), Some("Cynnwys"));
    assert!(!plain.contains_key("figure-label"), "it needs a number");
    assert_eq!(words("fr").language(), "en");
}
