use super::*;

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
        ["board-report", "inspection-response", "letter", "locality-review", "panel-report"]
    );
    let letter = &kinds["letter"];
    assert!(matches!(&letter.fields[0].content, FieldContent::Record(fields) if fields.len() == 6));
    let response = &kinds["inspection-response"];
    assert_eq!(response.template_names().collect::<Vec<_>>(), ["inspection-response", "letter"]);
    assert_eq!(response.fields.len(), letter.fields.len() + 2);
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
    assert_eq!(kind.fields[1].content, FieldContent::Choice(options));
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
             `text`, `date`, `number`, `yes-no`, `email`, `telephone`, `url`, `lines`, `image`, `document`, \
             `choice`, `record` and 1 more\"]",
            "C504 a field cannot be called `title`: every paper has that key [\"choose another id \
             for the field\"]",
            "C105 `options` is missing in this field [\"add a line `options: ...`\"]",
            "C111 `My field` cannot be the id of a field [\"write `my-field`\", \"an id has \
             lower-case letters, digits, hyphens and underscores\"]",
        ]
    );
}
