use super::*;
use crate::model::{FieldContent, RecordNumbering};

fn load_text(text: &str) -> (Option<Arc<Kind>>, Vec<String>) {
    let mut sources = Sources::default();
    sources.add_text("templates/kinds/note.yaml", text);
    let mut diagnostics = Diagnostics::new();
    let kind = load(&sources, &OfficeLists::new(), &mut diagnostics).remove("note");
    let line = |d: Diagnostic| format!("{} {} {:?}", d.code.number(), d.message, d.help);
    (kind, diagnostics.into_sorted().into_iter().map(line).collect())
}

#[test]
fn the_kinds_that_come_with_the_program_are_right() {
    let sources = crate::source::read(std::path::Path::new("no such folder")).expect("defaults");
    let mut diagnostics = Diagnostics::new();
    let kinds = load(&sources, &OfficeLists::new(), &mut diagnostics);
    assert_eq!(diagnostics.into_sorted(), []);
    let names: Vec<_> = kinds.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "board-report",
            "delivery-plan",
            "inspection-response",
            "letter",
            "locality-review",
            "meeting-pack",
            "meeting-register",
            "needs-assessment",
            "panel-report"
        ]
    );
    let letter = &kinds["letter"];
    assert!(matches!(&letter.fields[0].content, FieldContent::Record(fields) if fields.len() == 6));
    let response = &kinds["inspection-response"];
    assert_eq!(response.template_names().collect::<Vec<_>>(), ["inspection-response", "letter"]);
    assert_eq!(response.fields.len(), letter.fields.len() + 3);
    assert_eq!(response.deadlines[0].from, ["inspection", "published"]);
    assert_eq!(kinds["board-report"].numbering, Numbering::Continuous);
}

#[test]
fn field_types() {
    let (kind, found) = load_text(
        "label: Note\nplural: Notes\ndescription: Short.\nheader: [date, who]\nfields:
  - { id: who, label: Who, type: list, items: record, help: Names., fields: [
  { id: name, label: Name, type: text, required: yes, help: The name. } ] }
  - { id: access, label: Access, type: choice, options: [Public, Exempt], help: Which. }\n",
    );
    assert_eq!(found, Vec::<String>::new());
    let kind = kind.expect("there");
    let FieldContent::List(items) = &kind.fields[0].content else { panic!("a list") };
    assert!(matches!(&**items, FieldContent::Record(fields) if fields[0].required));
    let options = vec!["Public".to_owned(), "Exempt".to_owned()];
    assert_eq!(kind.fields[1].content, FieldContent::Choice(crate::model::Choice::new(options)));
    assert_eq!(kind.header, ["date", "who"]);
}

#[test]
fn wrong_kinds() {
    let (_, found) = load_text(
        "label: Note\nplural: Notes\ndescription: Short.\nheader: [whom]\nfields:
  - { id: who, label: Who, type: texts, help: Names. }
  - { id: who, label: Who, type: text, help: Names. }
  - { id: title, label: Title, type: text, help: It. }
  - { id: My field, label: Mine, type: choice, help: It. }\n",
    );
    assert_eq!(
        found,
        [
            "C504 `header` names `whom`, but this kind has no such field [\"did you mean `who`?\", \
             \"the fields are `who`, `title`, `My field` and `date`\"]",
            "C109 `type` cannot be `texts` in this field [\"did you mean `text`?\", \"it can be \
             `text`, `date`, `number`, `yes-no`, `email`, `telephone`, `url`, `lines`, `image`, \
             `paper`, `document`, `choice`, `record`, `list` and `records`\"]",
            "C504 a field cannot be called `title`: every paper has that key [\"choose another id \
             for the field\"]",
            "C105 `options` is missing in this field [\"add a line `options: ...`\"]",
            "C111 `My field` cannot be the id of a field [\"write `my-field`\", \"an id has \
             lower-case letters, digits, hyphens and underscores\"]",
        ]
    );
}

#[test]
fn records_and_what_is_asked_of_them() {
    let (kind, found) = load_text(
        "label: Note\nplural: Notes\ndescription: Short.\nparts_folder: parts\nparts_header: [who]\nfields:
  - { id: themes, label: Themes, type: records, singular: Theme, lead: name, fields: [
  { id: name, label: Name, type: text } ] }
  - { id: actions, label: Actions, type: records, singular: Action, numbering: alpha, lead: what, fields: [
  { id: what, label: What, type: text }, { id: more, label: More, type: blocks },
  { id: answers, label: Answers, type: list, items: reference, to: themes, back: Answered by } ] }
parts_fields:
  - { id: short, label: Visit, type: text }
  - { id: who, label: Who, type: text }
  - { id: findings, label: Findings, type: records, singular: Finding, lead: theme, group: visit, fields: [
  { id: theme, label: Theme, type: reference, to: themes } ] }
rules:
  evidence: [ { of: actions, by: answers, in: findings, theme: theme, across: visit } ]\n",
    );
    assert_eq!(found, Vec::<String>::new());
    let kind = kind.expect("there");
    let sets: Vec<_> = kind.record_sets().map(|(field, d, parts)| (&*field.id, d, parts)).collect();
    let ids: Vec<_> = sets.iter().map(|(id, _, in_parts)| (*id, *in_parts)).collect();
    assert_eq!(ids, [("themes", false), ("actions", false), ("findings", true)]);
    assert_eq!(sets[1].1.numbering, RecordNumbering::Alpha);
    // The column of a part is called as the parts' short name is.
    let group = sets[2].1.group.as_ref().map(|group| (&*group.id, &*group.label));
    assert_eq!(group, Some(("visit", "Visit")));
    assert_eq!(kind.rules.evidence[0].within, "findings");
}

#[test]
fn wrong_records() {
    let fields = "label: N\nplural: N\ndescription: S.\nfields:\n  - { id: a, label: A, type: records, singular: B";
    for (text, message) in [
        (
            ", lead: x, fields: [ { id: x, label: X, type: lines } ] }\n",
            "C109 `type` cannot be `lines`",
        ),
        (
            ", lead: x, fields: [ { id: x, label: X, type: date } ] }\n",
            "C504 `lead` names `x`, which is no",
        ),
        (
            ", lead: x, fields: [ { id: x, label: X, type: text }, { id: timing, label: T, type: text } ] }\n",
            "C504 a field of a record cannot be called `timing`",
        ),
        (
            ", lead: x, group: g, fields: [ { id: x, label: X, type: text } ] }\n",
            "C504 `group` is for the records of parts",
        ),
        (
            ", lead: x, fields: [ { id: x, label: X, type: text } ] }\n  - { id: r, label: R, type: reference, to: a }\n",
            "C109 `type` cannot be `reference`",
        ),
        (
            ", lead: x, fields: [ { id: x, label: X, type: text } ] }\nrules: { tally: [ { of: a, in: a, by: x, option: x } ] }\n",
            "C504 `x` is no choice",
        ),
        (
            ", lead: x, fields: [ { id: x, label: X, type: text } ] }\nrules: { answers: [ { of: a, one_of: [y] } ] }\n",
            "C504 `a` has no field `y`",
        ),
    ] {
        let (_, found) = load_text(&format!("{fields}{text}"));
        assert!(found.iter().any(|found| found.starts_with(message)), "{message}: {found:?}");
    }
}
