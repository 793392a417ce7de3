//! Passages set apart: quotations, callouts, recommendations, reprints.

use super::blocks::Writer;
use super::escape::push_attribute;
use super::inlines;
use super::sentence::{self, Put};
use crate::model::{Container, ContainerRole};

/// Appends a passage set apart.
pub(super) fn write(writer: &mut Writer<'_>, container: &Container) {
    match container.role {
        ContainerRole::Quotation => write_quotation(writer, container, "quotation"),
        ContainerRole::Voice => write_quotation(writer, container, "voice"),
        ContainerRole::Closing => write_quotation(writer, container, "closing-words"),
        ContainerRole::Callout => write_box(writer, container, "callout"),
        ContainerRole::Recommendation => write_box(writer, container, "recommendation"),
        ContainerRole::Response => write_box(writer, container, "response"),
        ContainerRole::Reprint => write_reprint(writer, container),
        ContainerRole::Restricted => write_restricted(writer, container),
    }
}

fn open(writer: &mut Writer<'_>, element: &str, class: &str, container: &Container) {
    writer.out.push_str(&format!("<{element} class=\"{class}\""));
    if let Some(anchor) = &container.anchor {
        push_attribute(&mut writer.out, "id", anchor);
    }
    writer.out.push_str(">\n");
}

/// Somebody's words, then who said them.
fn write_quotation(writer: &mut Writer<'_>, container: &Container, class: &str) {
    open(writer, "figure", class, container);
    writer.out.push_str("<blockquote>\n");
    writer.blocks(&container.blocks);
    writer.out.push_str("</blockquote>\n");
    if container.title.is_some() || container.source.is_some() {
        writer.out.push_str("<figcaption>");
        for line in [&container.title, &container.source].into_iter().flatten() {
            writer.out.push_str("<span class=\"line\">");
            writer.inlines(line);
            writer.out.push_str("</span>");
        }
        writer.out.push_str("</figcaption>\n");
    }
    writer.out.push_str("</figure>\n");
}

/// A box with its heading in bold as the first line.
fn write_box(writer: &mut Writer<'_>, container: &Container, class: &str) {
    open(writer, "div", class, container);
    if let Some(title) = &container.title {
        writer.out.push_str("<p class=\"container-title\">");
        writer.inlines(title);
        writer.out.push_str("</p>\n");
    }
    writer.blocks(&container.blocks);
    write_source(writer, container);
    writer.out.push_str("</div>\n");
}

fn write_source(writer: &mut Writer<'_>, container: &Container) {
    if let Some(source) = &container.source {
        writer.out.push_str("<p class=\"container-source\">");
        writer.inlines(source);
        writer.out.push_str("</p>\n");
    }
}

/// An earlier paper inside this one: its title is a heading above its own headings.
fn write_reprint(writer: &mut Writer<'_>, container: &Container) {
    writer.reprints += 1;
    let id = reprint_id(writer.reprints);
    let level = reprint_level(container);
    open(writer, "section", "reprint", container);
    if let Some(title) = &container.title {
        writer.out.push_str(&format!("<h{level} class=\"reprint-title\""));
        push_attribute(&mut writer.out, "id", &id);
        writer.out.push('>');
        inlines::write_title(&mut writer.out, title, writer.place);
        writer.out.push_str(&format!("</h{level}>\n"));
    }
    write_source(writer, container);
    writer.blocks(&container.blocks);
    writer.out.push_str("</section>\n");
}

/// The anchor of the nth reprint of a paper. Ids of a writer have no colon, so it is free.
pub(super) fn reprint_id(number: usize) -> String {
    format!("reprint:{number}")
}

/// The heading level of a reprint's title: one above the highest heading inside, at least 2.
pub(super) fn reprint_level(container: &Container) -> u8 {
    container.reprint_level()
}

/// Only in the restricted edition: marked in words, not by colour alone.
fn write_restricted(writer: &mut Writer<'_>, container: &Container) {
    open(writer, "div", "restricted", container);
    writer.out.push_str("<p class=\"container-title\">");
    let words = &writer.place.words;
    let title = match &container.title {
        None => sentence::say(words, "restricted-passage", &[]),
        Some(reason) => {
            let mut html = String::new();
            inlines::write(&mut html, reason, writer.place);
            let puts = [("reason", Put::Html(&html))];
            sentence::say(words, "restricted-passage-why", &puts)
        }
    };
    writer.out.push_str(&title);
    writer.out.push_str("</p>\n");
    writer.blocks(&container.blocks);
    write_source(writer, container);
    writer.out.push_str("</div>\n");
}
