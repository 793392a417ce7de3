//! `templates/words/`: the words candour writes itself, by language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::text;
use super::word_slips::Own;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::model::Kind;
use crate::model::words::{BUILT_IN, Languages, MessageFile};
use crate::source::Sources;

const FOLDER: &str = "templates/words/";

/// Reads the words of every language: those built in, then the office's own, message by message.
pub(super) fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Languages {
    let built_in = |text: &str| MessageFile::parse(text).0;
    let mut files: BTreeMap<String, Vec<MessageFile>> =
        BUILT_IN.iter().map(|(code, text)| ((*code).to_owned(), vec![built_in(text)])).collect();
    for (file, source) in sources.under(FOLDER).filter(|(_, file)| !file.built_in) {
        let name = &source.path[FOLDER.len()..];
        let Some(code) = name.strip_suffix(".ftl").filter(|code| is_code(code)) else {
            diagnostics.push(
                Diagnostic::new(
                    Code::StrayFile,
                    Span::file_start(file),
                    "this is no file of words",
                )
                .help("name it by a language's code: `templates/words/cy.ftl`"),
            );
            continue;
        };
        let own = text::of(sources, file, diagnostics)
            .and_then(|text| own(text, file, code, &files, diagnostics));
        if let Some(own) = own {
            files.entry(code.to_owned()).or_default().push(own);
        }
    }
    Languages::new(&files)
}

/// Reports what the office's own files say of kinds, fields, sections and options that there are not.
pub(super) fn check_kinds(
    sources: &Sources,
    kinds: &BTreeMap<String, Arc<Kind>>,
    diagnostics: &mut Diagnostics,
) {
    for (file, _) in sources.under(FOLDER).filter(|(_, file)| !file.built_in) {
        // What cannot be read is reported where the file is loaded.
        let Some(text) = text::of(sources, file, &mut Diagnostics::new()) else { continue };
        let own = MessageFile::parse(text).0;
        for (id, name) in own.ids().filter_map(|id| Some((id, id.strip_prefix("kind-")?))) {
            let at = place(text, id);
            let Some(kind) = kinds.get(name) else {
                let span = Span::new(file, at, at + id.len());
                let names = || kinds.keys().map(String::as_str);
                let message = format!("there is no kind `{name}`");
                diagnostics.push(
                    Diagnostic::new(Code::UnknownMessage, span, message)
                        .suggest(name, names())
                        .help(format!("the kinds are {}", list_of(names()))),
                );
                continue;
            };
            let known = kind.message_attributes();
            let names = || known.iter().map(String::as_str);
            for attribute in own.attributes(id).filter(|own| !known.iter().any(|name| name == own))
            {
                let at = at + text[at..].find(&format!(".{attribute}")).unwrap_or_default();
                let span = Span::new(file, at, at + attribute.len() + 1);
                let message = format!("the kind `{name}` has nothing called `.{attribute}`");
                diagnostics.push(
                    Diagnostic::new(Code::UnknownMessage, span, message)
                        .suggest(attribute, names())
                        .help(
                            "an attribute is `.plural`, `.description`, or the id of a field \
                             (`.field-...`), section (`.section-...`) or option (`.option-...`) of the \
                             kind",
                        ),
                );
            }
        }
    }
}

/// Two or three small letters, as languages have them.
fn is_code(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A file of an office's own; what is wrong with it is reported, what is right counts.
fn own(
    text: &str,
    file: FileId,
    code: &str,
    files: &BTreeMap<String, Vec<MessageFile>>,
    diagnostics: &mut Diagnostics,
) -> Option<MessageFile> {
    let (own, troubles) = MessageFile::parse(text);
    for trouble in troubles {
        let at = trouble.range.start + leading_space(&text[trouble.range.clone()]);
        let end = text[at..].find('\n').map_or(text.len(), |line| at + line);
        diagnostics.push(
            Diagnostic::new(Code::BadMessage, Span::new(file, at, end), "this is no message")
                .help("write a message as its id, an equals sign and the text: `notes = Notes`")
                .help("a text of several lines is indented, and `{` opens what is put in: `{ $number }`"),
        );
    }
    let complete = &files[crate::model::words::COMPLETE][0];
    let built_in = files.get(code).map_or(&[][..], Vec::as_slice);
    Own { text, file, code, messages: &own, built_in, complete }.check(diagnostics);
    let mut seen = BTreeSet::new();
    for id in own.ids().filter(|id| seen.insert(*id)) {
        let at = place(text, id);
        let span = Span::new(file, at, at + id.len());
        // Names of an office's own kinds are known to no other file, and languages have number words,
        // places in an order and their endings for different numbers.
        let open = ["kind-", "law-", "month-forms", "number-", "ordinal-"]
            .iter()
            .any(|family| id.starts_with(family));
        if !open && !complete.ids().any(|known| known == id) {
            diagnostics.push(
                Diagnostic::new(Code::UnknownMessage, span, format!("there is no message `{id}`"))
                    .suggest(id, complete.ids())
                    .help("the messages are those of `templates/words/en.ftl`"),
            );
            continue;
        }
        let known = complete.arguments(id);
        let used = own.arguments(id);
        if let Some(finding) = lost(id, &used, &known, span) {
            diagnostics.push(finding);
        }
        for name in used.into_iter().filter(|name| !known.contains(name)) {
            let message = format!("`{id}` is given nothing called `${name}`");
            let mut finding = Diagnostic::new(Code::BadMessage, span, message)
                .suggest(name, known.iter().copied());
            finding = match known.as_slice() {
                [] => finding.help("write the text without anything to put in"),
                known => {
                    let known: Vec<String> = known.iter().map(|name| format!("${name}")).collect();
                    let known = known.iter().map(String::as_str);
                    finding.help(format!("it can use {}", list_of(known)))
                }
            };
            diagnostics.push(finding);
        }
    }
    Some(own)
}

/// What is put into messages that a figure, a label or a date is lost without.
const NUMBERS: [&str; 8] =
    ["number", "letter", "value", "amount", "figure", "count", "day", "year"];

/// A finding about a message that uses none of the numbers it is given, or that opens the words of a link
/// and does not close them.
fn lost(id: &str, used: &[&str], known: &[&str], span: Span) -> Option<Diagnostic> {
    let has = |name: &str| used.contains(&name);
    for end in known {
        let Some(begin) = end.strip_suffix("-end").filter(|begin| has(begin) != has(end)) else {
            continue;
        };
        let (there, missing) = if has(begin) { (begin, *end) } else { (*end, begin) };
        let message = format!("`{id}` has `${there}` without `${missing}`");
        let help = format!("put the words between `{{ ${begin} }}` and `{{ ${end} }}`");
        return Some(Diagnostic::new(Code::BadMessage, span, message).help(help));
    }
    let numbers: Vec<&str> = known.iter().copied().filter(|name| NUMBERS.contains(name)).collect();
    let first = numbers.first()?;
    if numbers.iter().any(|name| has(name)) || !used.iter().all(|name| known.contains(name)) {
        return None;
    }
    let message = format!("`{id}` leaves out `${first}`, the number it is for");
    let help = format!("write `{{ ${first} }}` where the number is to stand");
    Some(Diagnostic::new(Code::BadMessage, span, message).help(help))
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Where a message begins.
fn place(text: &str, id: &str) -> usize {
    let begins =
        |line: &&str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.split('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len() + 1;
            Some((start, line))
        })
        .find(|(_, line)| begins(line))
        .map_or(0, |(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load_text(files: &[(&str, &str)]) -> (Languages, Vec<String>) {
        let mut sources = Sources::default();
        files.iter().for_each(|(path, text)| sources.add_text(path, text));
        let mut diagnostics = Diagnostics::new();
        let languages = load(&sources, &mut diagnostics);
        let line = |d: Diagnostic| format!("{} {} {:?}", d.code.number(), d.message, d.help);
        (languages, diagnostics.into_sorted().into_iter().map(line).collect())
    }

    #[test]
    fn an_office_corrects_single_messages() {
        let own = "notes = Endnotes\nkind-visit-note = Visit\n";
        let (languages, found) = load_text(&[("templates/words/en.ftl", own)]);
        assert_eq!(found, Vec::<String>::new());
        let words = languages.of("en-GB");
        assert_eq!(
            (words.say("notes").as_str(), words.say("contents").as_str()),
            ("Endnotes", "Contents")
        );
        assert_eq!(words.own("kind-visit-note").as_deref(), Some("Visit"));
        // A third language has what it is given and English for the rest.
        let (languages, found) = load_text(&[("templates/words/gd.ftl", "notes = Notaichean\n")]);
        assert_eq!(found, Vec::<String>::new());
        let words = languages.of("gd");
        assert_eq!((words.say("notes").as_str(), words.say("yes").as_str()), ("Notaichean", "Yes"));
    }

    #[test]
    fn messages_that_lose_a_number_or_the_end_of_a_link() {
        let own = "figure-label = Ffig.\nnot-found-moved = Yn y { $link }rhestr.\n\
                   papers-count = { $count ->\n    [one] un papur\n   *[other] llawer\n}\n";
        let (_, found) = load_text(&[("templates/words/cy.ftl", own)]);
        assert_eq!(
            found,
            [
                "C090 `figure-label` leaves out `$number`, the number it is for [\"write `{ $number }` where \
                 the number is to stand\"]",
                "C090 `not-found-moved` has `$link` without `$link-end` [\"put the words between `{ $link }` \
                 and `{ $link-end }`\"]",
            ]
        );
    }

    #[test]
    fn messages_that_would_be_passed_over() {
        let own = "month-february = {\"\"}\nnotes = { notes }\ncontents = { page-not-found }\n\
                   page-not-found = { contents }\nyes = { yess }\nno = Na\nno = Nage\n\
                   size-kilobytes = { NUMBER($number) } kB\n\
                   papers-count = { $count ->\n    [bananas] { $number } papur\n    [tow] { $number } bapur\n   \
                   *[other] { $number } papur\n}\nkind-letter = Llythyr\n    .plural = {\" \"}\n";
        let (_, found) = load_text(&[("templates/words/cy.ftl", own)]);
        let found: Vec<&str> =
            found.iter().map(|line| line.split(" [\"").next().unwrap_or(line)).collect();
        assert_eq!(
            found,
            [
                "C090 `month-february` says nothing",
                "C090 `notes` uses itself",
                "C090 `contents` uses a message that uses `contents`",
                "C090 `page-not-found` uses a message that uses `page-not-found`",
                "C090 `yes` uses `yess`, which stands in no file of this language",
                "C090 the message `no` stands twice",
                "C090 `size-kilobytes` leaves out `$number`, the number it is for",
                "C090 `size-kilobytes` uses the function `NUMBER`, which candour does not have",
                "C090 `[bananas]` of `papers-count` is no form of a number: it is never said",
                "C090 `kind-letter.plural` says nothing",
            ]
        );
        // Texts may use each other, numbers stand for themselves, and `$initial` is no number.
        let own = "-swyddfa = Y swyddfa\nnotes = { -swyddfa }: { contents }\n\
                   papers-count = { $count ->\n    [0] Dim papur\n    [two] { $number } bapur\n   \
                   *[other] { $number } papur\n}\n\
                   list-and = { $initial ->\n    [y] { $most } a { $last }\n   *[other] { $most } ac { $last }\n}\n";
        assert_eq!(load_text(&[("templates/words/cy.ftl", own)]).1, Vec::<String>::new());
    }

    /// The words that come with the program keep to the rule.
    #[test]
    fn built_in_words_lose_nothing() {
        for (code, text) in BUILT_IN {
            let path = format!("templates/words/{code}.ftl");
            assert_eq!(load_text(&[(&path, text)]).1, Vec::<String>::new(), "{code}");
        }
    }

    #[test]
    fn wrong_messages() {
        let own = "nots = Nodiadau\ndate-day = { $dya } { $month-year }\n = oops\nnotes = { open\n";
        let (languages, found) = load_text(&[
            ("templates/words/cy.ftl", own),
            ("templates/words/Welsh.ftl", "notes = Nodiadau\n"),
        ]);
        assert_eq!(
            found,
            [
                "C091 there is no message `nots` [\"did you mean `notes`?\", \"the messages are those of \
                 `templates/words/en.ftl`\"]",
                "C090 `date-day` is given nothing called `$dya` [\"it can use `$day` and `$month-year`\"]",
                "C090 this is no message [\"write a message as its id, an equals sign and the text: \
                 `notes = Notes`\", \"a text of several lines is indented, and `{` opens what is put in: \
                 `{ $number }`\"]",
                "C002 this is no file of words [\"name it by a language's code: \
                 `templates/words/cy.ftl`\"]",
            ]
        );
        assert_eq!(languages.of("cy").say("notes"), "Nodiadau");
    }
}
