//! What a paper's template is given beside the body: the dictionary `meta`, described at the top of
//! `templates/pdf/candour.typ`.

use super::code::Code;
use super::context::{Context, Part};
use super::inline::{self, Place, Setting};
use super::languages;
use super::source;
use crate::model::BlankPage;
use crate::model::words::Argument;
use crate::model::{
    Block, Edition, Field, FieldContent, FieldValue, Inline, NumberFormat, NumberStyle, Numbering,
    Status, plain_text,
};

/// Writes the part of `meta` that is known before the body is written: everything but the notes.
pub(super) fn write(code: &mut Code, context: &Context) {
    let (paper, words) = (context.paper, context.words());
    code.raw("title:");
    let item = context.part.as_ref().and_then(|part| part.item.as_ref());
    if let Some(item) = item {
        code.raw("as-item(");
        around_title(code, context, item);
        code.raw(",");
    }
    inline::write_at(code, context, &paper.title, Place::Heading);
    item.map(|_| code.raw(")"));
    code.raw(",title-text:").words(plain_text(&paper.title).trim());
    code.raw(",organisation:").words(&paper.organisation).raw(",author:").words(&paper.author);
    code.raw(",language:").name(&source::language(&paper.language).0);
    code.raw(",date:").text(&words.date(paper.date)).raw(",date-iso:").text(&paper.date.iso());
    code.raw(",kind:").name(&paper.kind.name).raw(",kind-label:").text(&paper.kind.label);
    code.raw(",status:").name(match paper.status {
        Status::Draft => "draft",
        Status::Final => "final",
    });
    code.raw(",edition:").name(match context.site.edition {
        Edition::Public => "public",
        Edition::Restricted => "restricted",
    });
    code.raw(",banners:").array(banners(context), |code, id| {
        code.text(&words.say(id));
    });
    code.raw(",languages:");
    languages::write(code, context);
    code.raw(",versions:").array(paper.shown_versions(), |code, version| {
        code.raw("(status:").words(&version.status);
        code.raw(",date:").text(&words.date(version.date));
        code.raw(",author:")
            .words(&version.author)
            .raw(",clearance:")
            .words(&version.clearance(words));
        code.raw(")");
    });
    code.raw(",numbering:").name(match paper.kind.numbering {
        _ if context.numbers_paragraphs() => "paragraphs",
        Numbering::Sections => "sections",
        _ => "none",
    });
    let blank = match paper.blank_page {
        BlankPage::Never => "never",
        BlankPage::Even => "even",
        BlankPage::Always => "always",
    };
    code.raw(",blank-page:").name(blank);
    code.raw(",summary:");
    match &paper.summary {
        Some(summary) => inline::write_at(code, context, summary, Place::Field),
        None => _ = code.raw("none"),
    }
    code.raw(",header:").array(&paper.kind.header, |code, id| entry(code, context, id));
    code.raw(".filter(entry => entry != none)");
    code.raw(",closing:").array(&paper.kind.closing, |code, id| entry(code, context, id));
    code.raw(".filter(entry => entry != none)");
    code.raw(",labels:(");
    for field in &paper.kind.fields {
        code.name(&field.id).raw(":").words(&field.label).raw(",");
    }
    code.raw(if paper.kind.fields.is_empty() { ":)" } else { ")" });
    code.raw(",fields:");
    fields(code, context);
    code.raw(",contents:");
    contents(code, context);
    code.raw(",part:");
    part(code, context);
    code.raw(",pack:");
    pack(code, context);
    code.raw(",");
}

/// Writes which part of a pack the paper is: where it begins and where the next part does; or `none`.
fn part(code: &mut Code, context: &Context) {
    let Some(part) = &context.part else {
        code.raw("none");
        return;
    };
    code.raw(&format!("(number:{},start:", part.number)).name(&Part::start(part.number));
    code.raw(",item:");
    match &part.item {
        Some(item) => around_title(code, context, item),
        None => _ = code.raw("none"),
    }
    code.raw(",next:").name(&part.next()).raw(",last:").flag(part.last).raw(")");
}

/// Writes what a bookmark says before and after the title of a paper bound as this item.
fn around_title(code: &mut Code, context: &Context, item: &str) {
    let number = [("number", Argument::Text(item))];
    let (before, after) = context.words().around("item-title", "title", &number);
    code.raw("(").text(&before).raw(",").text(&after).raw(")");
}

/// Writes the items of a pack: dictionaries of number, title, purpose, exempt, language and region (of the item's
/// paper) and start, the place where that paper begins; or `none` for a paper that is no pack.
fn pack(code: &mut Code, context: &Context) {
    let Some(pack) = &context.paper.pack else {
        code.raw("none");
        return;
    };
    let mut parts = 0;
    code.array(&pack.items, |code, item| {
        code.raw("(number:").text(&item.number).raw(",title:").words(&item.title);
        for (name, words) in [(",purpose:", &item.purpose), (",exempt:", &item.exempt)] {
            code.raw(name);
            match words {
                Some(words) => code.words(words),
                None => code.raw("none"),
            };
        }
        parts += usize::from(item.paper.is_some());
        let paper = item.paper.as_ref();
        let paper = paper.and_then(|url| context.site.papers.iter().find(|one| one.url == *url));
        let tag = paper.map(|paper| source::language(&paper.language));
        let (language, region) = tag.map_or((None, None), |(tag, region)| (Some(tag), region));
        code.raw(",language:").text_or_none(language.as_deref());
        code.raw(",region:").text_or_none(region.as_deref());
        let start = item.paper.as_ref().map(|_| Part::start(parts));
        code.raw(",start:").text_or_none(start.as_deref()).raw(")");
    });
}

/// The messages that mark a paper that is not an ordinary public one.
fn banners(context: &Context) -> Vec<&'static str> {
    let draft = (context.paper.status == Status::Draft).then_some("draft");
    let exempt = context.paper.exempt.as_ref().map(|_| "exempt-paper");
    let restricted = (context.site.edition == Edition::Restricted).then_some("restricted-edition");
    draft.into_iter().chain(exempt).chain(restricted).collect()
}

/// An entry of the header block or the end: `(label, value)`, or `none` where there is nothing.
fn entry(code: &mut Code, context: &Context, id: &str) {
    let (paper, words) = (context.paper, context.words());
    let line = |code: &mut Code, label: &str, value: &str| {
        code.raw("(").words(label).raw(",").words(value).raw(")");
    };
    match (context.paper.kind.fields.iter().find(|field| field.id == id), paper.fields.get(id)) {
        (Some(field), Some(value)) => {
            code.raw("(").words(&field.label).raw(",in-lines(");
            lines(code, context, value, Some(&field.content));
            code.raw("))");
        }
        (Some(_), None) => _ = code.raw("none"),
        // The one key of every paper that a kind may show.
        (None, _) => match id {
            "date" => line(code, &words.say("date"), &words.date(paper.date)),
            _ => _ = code.raw("none"),
        },
    }
}

/// Writes a value as the lines it is shown in, each followed by a comma.
fn lines(code: &mut Code, context: &Context, value: &FieldValue, content: Option<&FieldContent>) {
    match value {
        FieldValue::List(values) => {
            let inner = match content {
                Some(FieldContent::List(inner)) => Some(inner.as_ref()),
                _ => None,
            };
            values.iter().for_each(|value| lines(code, context, value, inner));
        }
        FieldValue::Record(parts) => {
            let named: &[Field] = match content {
                Some(FieldContent::Record(fields)) => fields,
                _ => &[],
            };
            for (id, value) in parts {
                let content = named.iter().find(|field| &field.id == id).map(|f| &f.content);
                lines(code, context, value, content);
            }
        }
        FieldValue::Lines(all) => all.iter().for_each(|line| _ = code.words(line).raw(",")),
        FieldValue::YesNo(yes) => {
            code.text(&context.words().say(if *yes { "yes" } else { "no" })).raw(",");
        }
        FieldValue::Text(inlines) => {
            text(code, context, inlines, content);
            code.raw(",");
        }
        FieldValue::Date(_) | FieldValue::Number(_) | FieldValue::Image(_) => {
            field(code, context, value);
            code.raw(",");
        }
    }
}

/// Writes a text; an address of the post or the web becomes a link.
fn text(code: &mut Code, context: &Context, inlines: &[Inline], content: Option<&FieldContent>) {
    let plain = plain_text(inlines);
    let plain = plain.trim();
    let address = match content {
        Some(FieldContent::Email) if plain.contains('@') => Some(format!("mailto:{plain}")),
        Some(FieldContent::Url) if plain.starts_with("http") => Some(plain.to_owned()),
        _ => None,
    };
    match address.filter(|address| address.bytes().all(|byte| byte.is_ascii_graphic())) {
        Some(address) => _ = code.raw("web(").name(&address).raw(",").words(plain).raw(")"),
        None => inline::write_at(code, context, inlines, Place::Field),
    }
}

/// Writes all fields as a dictionary from id to value.
fn fields(code: &mut Code, context: &Context) {
    code.raw("(");
    for (id, value) in &context.paper.fields {
        code.name(id).raw(":");
        field(code, context, value);
        code.raw(",");
    }
    code.raw(if context.paper.fields.is_empty() { ":)" } else { ")" });
}

/// Writes a value as templates have it: content, a string, an array or a dictionary.
fn field(code: &mut Code, context: &Context, value: &FieldValue) {
    match value {
        // No link is made of an address here: a template may put it into a footer.
        FieldValue::Text(inlines) => inline::write_at(code, context, inlines, Place::Field),
        FieldValue::Date(date) => _ = code.text(&context.words().date(*date)),
        FieldValue::Number(number) => {
            let plain = NumberFormat { style: NumberStyle::Count, decimals: None };
            code.text(&plain.format(*number));
        }
        FieldValue::YesNo(yes) => _ = code.flag(*yes),
        FieldValue::Lines(lines) => _ = code.array(lines, |code, line| _ = code.words(line)),
        FieldValue::Image(image) => inline::picture(code, context, image, Setting::Block),
        FieldValue::List(values) => {
            code.array(values, |code, value| field(code, context, value));
        }
        FieldValue::Record(parts) => {
            code.raw("(");
            for (id, value) in parts {
                code.name(id).raw(":");
                field(code, context, value);
                code.raw(",");
            }
            code.raw(if parts.is_empty() { ":)" } else { ")" });
        }
    }
}

/// Writes the headings of the body, for kinds with a page of contents: dictionaries of level, number,
/// text and anchor. Empty for other kinds.
fn contents(code: &mut Code, context: &Context) {
    let headings = context.paper.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if context.paper.kind.contents => Some(heading),
        _ => None,
    });
    code.array(headings, |code, heading| {
        code.raw(&format!("(level:{},number:", heading.level))
            .text_or_none(heading.number.as_deref());
        code.raw(",text:").text(&plain_text(&heading.content));
        code.raw(",anchor:").name(&context.label(&heading.id)).raw(")");
    });
}
