//! Letters and what is based on them.

use candour::model::Edition;

use super::support::example::build;
use super::{assert_in_order, example, headings, made, office, place};

const LETTER: &str = include_str!("../../docs/kinds/letter.md");
const RESPONSE: &str = include_str!("../../docs/kinds/inspection-response.md");

#[test]
fn a_letter_reads_from_the_sender_to_the_copies() {
    let letter = example(LETTER, "letters/reply");
    assert_in_order(
        &letter.pdf,
        &[
            "Police and Crime Commissioner 1 Example Street Exampletown",
            "18 March 2020 Our reference: PCC/1 Your reference: PANEL/2",
            "The Chair Police and Crime Panel 2 Example Street Exampletown",
            "Dear Chair Your questions on county lines Thank you",
            "Schools We work",
            "Yours sincerely Signature of the Police and Crime Commissioner Police and Crime Commissioner",
            "Enclosures • The data behind this letter",
            "Copies to • The Chief Constable",
        ],
    );
    let levels: Vec<u8> = headings(&letter.pdf).iter().map(|(level, _)| *level).collect();
    assert_eq!(levels, [1, 2], "the subject, and the heading in the text");
    let structure = letter.pdf.structure();
    let signature = &structure.find("Figure")[0];
    assert_eq!(signature.alt.as_deref(), Some("Signature of the Police and Crime Commissioner"));
    assert!(letter.page.contains("alt=\"Signature of the Police and Crime Commissioner\""));
    let artifacts = letter.pdf.artifact_text().join(" ");
    assert!(artifacts.contains("01632 960 000"), "the contacts stand at the foot: {artifacts}");
}

/// What shows in the window of a DL envelope wherever the sheet lies in it: 57 to 81 mm from the top of
/// the sheet and 20 to 100 mm from its left; nothing else may show from 46 to 92 mm.
#[test]
fn the_recipient_stands_in_the_window_of_the_envelope() {
    let letter = example(LETTER, "letters/reply");
    let (left, first) = place(&letter.pdf, 0, "The Chair");
    let (_, last) = place(&letter.pdf, 0, "2 Example Street");
    assert!((20.0..30.0).contains(&left), "{left} mm from the left");
    assert!(first >= 57.0 && last + 12.0 <= 81.0, "{first} to {last} mm from the top");
    let (_, sender) = place(&letter.pdf, 0, "1 Example Street");
    assert!(sender + 10.0 < 46.0, "the sender ends above the window: {sender}");
    let (date, _) = place(&letter.pdf, 0, "18 March 2020");
    assert!(date > 120.0, "the date stands beside the window: {date}");
    let (_, salutation) = place(&letter.pdf, 0, "Dear Chair");
    assert!(salutation > 92.0, "the letter begins below the window: {salutation}");
}

/// Nine lines are set smaller, and still lie within the 35 mm that the window is high.
#[test]
fn a_long_address_stays_in_the_window() {
    let lines: Vec<String> = (1..=9).map(|line| format!("Line {line} of the address")).collect();
    let long = format!("recipient: [{}]", lines.join(", "));
    let short = "recipient: [The Chair, Police and Crime Panel, 2 Example Street, Exampletown]";
    let letter = example(&LETTER.replace(short, &long), "letters/reply");
    let (_, first) = place(&letter.pdf, 0, "Line 1 of");
    let (_, last) = place(&letter.pdf, 0, "Line 9 of");
    let size = 10.0 * 25.4 / 72.0;
    assert!(last + size - first <= 35.5, "{first} to {last} mm");
    assert!(first > 50.0 && last + size < 88.0, "{first} to {last} mm");
    assert_eq!(letter.pdf.pages(), 1);
}

#[test]
fn a_longer_letter_goes_on_with_a_running_header() {
    let more = "\n\n## Schools again\n\nWe work with every school.".repeat(24);
    let rest = "We work with every secondary school.";
    let letter = example(&LETTER.replace(rest, &format!("{rest}{more}")), "letters/reply");
    assert!(letter.pdf.pages() >= 2);
    let second = letter.pdf.artifact_text_of(1, "Header");
    assert!(second.contains("Reply to the panel"), "{second}");
    assert!(!letter.pdf.artifact_text_of(1, "Footer").contains("01632"), "contacts on page 1 only");
}

#[test]
fn an_inspection_response_is_a_letter_that_names_the_report() {
    let response = example(RESPONSE, "letters/response");
    assert_in_order(
        &response.pdf,
        &[
            "Dear Home Secretary Response to the report on county lines",
            "Report answered Both sides of the coin, HMICFRS, published 10 January 2020",
            "I welcome the report, and answer each of its points. Answers",
            "Point 1: Task lines nationally",
            "Accepted in part",
            "A stronger national role is welcome. • Local priorities must still count.",
            "Reason for no action Tasking is for national bodies to change.",
            "Point 2: Collate better data",
            "Owner Assistant chief constable Due 30 June 2020",
            "Table 1: One point is accepted and one in part",
            "Yours sincerely",
        ],
    );
    assert!(response.page.contains("class=\"paper letter\""), "the letter's own template");
    let structure = response.pdf.structure();
    let summary = &structure.find("Table").into_iter().last().expect("the summary");
    assert_eq!(summary.find("TR").len(), 3, "{}", summary.dump());
    assert!(response.page.contains("href=\"#point-tasking\""), "the summary leads to the answers");
    assert!(response.page.contains("href=\"https://www.example.org/both-sides-of-the-coin\""));
}

/// A kind of an office that is based on another: its fields and sections join those of the other.
#[test]
fn a_kind_takes_over_what_another_has() {
    let mut sources = office(&[(
        "letters/one/index.md",
        "---\nkind: reply\ntitle: A reply\ndate: 2026-01-02\n\
         sender: { title: Commissioner, address: [1 Example Street] }\nrecipient: [The Chair]\n\
         salutation: Dear Chair\nsubject: Your question\nsign_off: Yours sincerely\n\
         question: Where is the money?\n---\n\n## Answer\n\nIn the bank.\n",
    )]);
    sources.add_text(
        "templates/kinds/reply.yaml",
        "label: Reply\nplural: Replies\ndescription: An answer.\nbased_on: letter\n\
         header: [question]\nfields:\n\
         \x20 - { id: signatory, label: Signatory, type: text }\n\
         \x20 - { id: question, label: Question, type: text, required: true }\n\
         sections:\n  - { id: answer, title: Answer, required: true, help: The answer. }\n",
    );
    let reply = made(&build(&sources, Edition::Public), "letters/one");
    assert_in_order(&reply.pdf, &["Dear Chair Your question Question Where is the money? Answer"]);
}
