//! Footnotes at the end of a paper, with the links back to their marks.

use super::blocks::Writer;
use super::escape::push_attribute;
use super::place::Place;
use super::sentence::{self, Put};
use crate::model::Footnote;

/// The anchor of the notes' heading. Ids of a writer have no colon, so it is free.
pub(super) const SECTION_ID: &str = "end:notes";

/// The items of the list of notes.
pub(super) fn write(writer: &mut Writer<'_>, footnotes: &[Footnote]) {
    for note in footnotes {
        writer.out.push_str("<li");
        push_attribute(&mut writer.out, "id", &note.id);
        writer.out.push_str(">\n");
        writer.blocks_with_end(&note.blocks, &links_back(note, writer.place));
        writer.out.push_str("</li>\n");
    }
}

fn links_back(note: &Footnote, place: &Place) -> String {
    let mut out = String::new();
    for (index, mark) in note.marks.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str("<a class=\"note-back\" data-furniture");
        push_attribute(&mut out, "href", &place.anchor(mark));
        out.push_str(" role=\"doc-backlink\">");
        let (number, mention) = (note.number.to_string(), (index + 1).to_string());
        let mut puts = vec![("number", Put::Text(&number)), ("hidden", Put::Hidden)];
        let mut id = "note-back";
        if index > 0 {
            id = "note-back-mention";
            puts.push(("mention", Put::Text(&mention)));
        }
        out.push_str(&sentence::say(&place.words, id, &puts));
        out.push_str("</a>");
    }
    out
}
