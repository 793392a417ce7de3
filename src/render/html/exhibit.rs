//! Charts and tables with their caption, source, notes and data.

use super::blocks::Writer;
use super::escape::{self, push_attribute};
use super::sentence::{self, Put};
use super::{datasets, size, table};
use crate::model::{Exhibit, ExhibitBody, Inline, Table, plain_text};
use crate::render::{Artefact, data};

/// Appends an exhibit.
pub(super) fn write(writer: &mut Writer<'_>, exhibit: &Exhibit) {
    match &exhibit.body {
        ExhibitBody::Chart { alt, data, .. } => write_chart(writer, exhibit, alt, data),
        ExhibitBody::Table(table) => write_table(writer, exhibit, table),
    }
}

fn write_chart(writer: &mut Writer<'_>, exhibit: &Exhibit, alt: &str, data: &Table) {
    writer.out.push_str("<figure class=\"exhibit\"");
    push_attribute(&mut writer.out, "id", &exhibit.id);
    writer.origin(exhibit.span);
    let out = &mut writer.out;
    out.push_str(">\n<figcaption");
    push_attribute(out, "id", &caption_id(exhibit));
    out.push('>');
    out.push_str(&caption(exhibit, writer.place));
    out.push_str("</figcaption>\n");
    // Drawn twice: small screens are shown the narrow drawing rather than shrunken words.
    out.push_str("<div class=\"chart\" role=\"img\"");
    push_attribute(out, "aria-label", alt);
    out.push('>');
    if let Some(drawing) = writer.drawings.get(&exhibit.id) {
        write_svg(out, &drawing.wide, "chart-wide");
        write_svg(out, &drawing.narrow, "chart-narrow");
    }
    out.push_str("</div>\n");
    write_source_and_notes(writer, exhibit);
    write_chart_data(writer, exhibit, data);
    writer.out.push_str("</figure>\n");
}

/// The drawing inside the page: its words are in the alternative text, so it is hidden from screen
/// readers, and nothing in it takes the focus.
fn write_svg(out: &mut String, svg: &str, class: &str) {
    let Some(start) = svg.find("<svg") else { return };
    out.push_str("<svg aria-hidden=\"true\" focusable=\"false\"");
    push_attribute(out, "class", class);
    out.push_str(svg[start + "<svg".len()..].trim_end());
}

/// The same data as a table and a download: only on the web, so not part of the paper's text.
fn write_chart_data(writer: &mut Writer<'_>, exhibit: &Exhibit, data: &Table) {
    let (name, title) = (in_sentence(&exhibit.label), plain_text(&exhibit.title));
    let words = &writer.place.words;
    let mut puts = vec![("exhibit", Put::Text(&name))];
    let out = &mut writer.out;
    out.push_str("<details class=\"chart-data\" data-furniture>\n<summary>");
    out.push_str(&sentence::say(words, "data-of-exhibit", &puts));
    out.push_str("</summary>\n");
    puts.push(("title", Put::Text(&title)));
    let caption = sentence::say(words, "data-of-exhibit-title", &puts);
    let captioned = table::Captioned {
        table: data,
        caption_id: &format!("{}:data", exhibit.id),
        caption: &caption,
        caption_hidden: true,
    };
    table::write(out, &captioned, writer.place);
    out.push_str("</details>\n");
    write_download(writer, exhibit, data);
}

fn write_table(writer: &mut Writer<'_>, exhibit: &Exhibit, table: &Table) {
    writer.out.push_str("<div class=\"exhibit\"");
    push_attribute(&mut writer.out, "id", &exhibit.id);
    writer.origin(exhibit.span);
    let out = &mut writer.out;
    out.push_str(">\n");
    let captioned = table::Captioned {
        table,
        caption_id: &caption_id(exhibit),
        caption: &caption(exhibit, writer.place),
        caption_hidden: false,
    };
    table::write(out, &captioned, writer.place);
    write_source_and_notes(writer, exhibit);
    write_download(writer, exhibit, table);
    writer.out.push_str("</div>\n");
}

fn write_source_and_notes(writer: &mut Writer<'_>, exhibit: &Exhibit) {
    let out = &mut writer.out;
    if let Some(source) = &exhibit.source {
        out.push_str("<p class=\"exhibit-source\">");
        escape::text(out, &writer.place.words.source_line(source));
        out.push_str("</p>\n");
    }
    for note in &exhibit.notes {
        write_note(writer, note);
    }
}

fn write_note(writer: &mut Writer<'_>, note: &[Inline]) {
    writer.out.push_str("<p class=\"exhibit-note\">");
    writer.inlines(note);
    writer.out.push_str("</p>\n");
}

/// The CSV file and the link to it.
fn write_download(writer: &mut Writer<'_>, exhibit: &Exhibit, table: &Table) {
    let Some(name) = &exhibit.csv else { return };
    let words = &writer.place.words;
    let bytes = data::csv::file(table, words);
    let metadata = format!("{name}-metadata.json");
    let used = writer.data.zip(exhibit.origin.data.as_ref());
    let dataset = used.and_then(|((paper, _), data)| paper.datasets.get(&data.dataset));
    let dataset = dataset.map(|used| used.dataset.as_ref());
    let description = data::csvw::of_exhibit(exhibit, table, dataset, name, words);
    let out = &mut writer.out;
    out.push_str("<p class=\"download\" data-furniture><a");
    push_attribute(out, "href", &writer.place.beside(name));
    out.push_str(" type=\"text/csv\" download>");
    let label = in_sentence(&exhibit.label);
    let words = &writer.place.words;
    out.push_str(&sentence::say(words, "download-data", &[("exhibit", Put::Text(&label))]));
    out.push_str("</a> <span class=\"file\">(CSV, ");
    out.push_str(&size::words(bytes.len(), words));
    out.push_str(")</span>, <a");
    push_attribute(out, "href", &writer.place.beside(&metadata));
    out.push_str(" type=\"application/csvm+json\">");
    let puts = [("dataset", Put::Text(&label)), ("hidden", Put::Hidden)];
    out.push_str(&sentence::say(words, "dataset-description", &puts));
    out.push_str("</a> <span class=\"file\">(JSON, ");
    out.push_str(&size::words(description.len(), words));
    out.push_str(")</span>");
    write_dataset(writer, exhibit);
    writer.out.push_str("</p>\n");
    writer.downloads.push(Artefact::new(name.as_str(), bytes));
    writer.downloads.push(Artefact::new(metadata, description));
}

/// Where the whole dataset is, behind the link to the exhibit's own data.
fn write_dataset(writer: &mut Writer<'_>, exhibit: &Exhibit) {
    let (Some((paper, offers)), Some(data)) = (writer.data, &exhibit.origin.data) else { return };
    let Some(offer) = offers.of(paper, &data.dataset) else { return };
    let out = &mut writer.out;
    let mut link = String::new();
    datasets::link(&mut link, offer, writer.place);
    out.push_str("<br>\n");
    let puts = [("dataset", Put::Html(&link))];
    out.push_str(&sentence::say(&writer.place.words, "from-dataset", &puts));
    if let Some(files) = &offer.files {
        out.push_str(", ");
        datasets::file_link(out, files, &offer.dataset.title, writer.place);
    }
}

fn caption(exhibit: &Exhibit, place: &super::place::Place) -> String {
    table::caption(&exhibit.label, &exhibit.title, exhibit.subtitle.as_deref(), place)
}

/// Ids of a writer have no colon, so this one is free.
fn caption_id(exhibit: &Exhibit) -> String {
    format!("{}:caption", exhibit.id)
}

/// `Figure 2` in the middle of a sentence: `figure 2`.
fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
