//! The colours of a theme, for light and for dark pages, and whether they can be read.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::yaml::{Fields, Node, read_text};
use crate::look::Colours;
use crate::look::colour::Rgb;
use crate::look::dark;
use crate::look::pairs::{Scheme, TooNear, better, too_near};

/// The fewest colours of series: more than a chart may have.
const SERIES: usize = 6;

/// The colours of light pages and those of dark ones. Of `dark`, what is not named is worked out.
pub(super) fn read(
    light: &Node,
    dark: Option<&Node>,
    diagnostics: &mut Diagnostics,
) -> Option<(Colours, Colours)> {
    let mut group = Group::open(light, "`colours`", diagnostics)?;
    let colours = group.whole(diagnostics);
    let spans = group.finish(diagnostics);
    let colours = colours?;
    let (dark_colours, dark_spans) = match dark {
        None => (dark::derived(&colours), None),
        Some(node) => {
            let mut group = Group::open(node, "`dark`", diagnostics)?;
            let dark = group.over(dark::derived(&colours), diagnostics);
            (dark, Some(group.finish(diagnostics)))
        }
    };
    for found in too_near(&colours, Scheme::Light, |key, index| spans.has(key, index)) {
        let span = spans.at(&found).unwrap_or(light.span);
        diagnostics.push(finding(&found, "", span));
    }
    let is_own = |key: &str, index| dark_spans.as_ref().is_some_and(|spans| spans.has(key, index));
    for found in too_near(&dark_colours, Scheme::Dark, is_own) {
        let own = dark_spans.as_ref().and_then(|spans| spans.at(&found));
        let span = own.or_else(|| spans.at(&found)).unwrap_or(light.span);
        let mut problem = finding(&found, " on dark pages", span);
        if own.is_none() {
            let key = found.key;
            problem = problem.help(format!("name a colour of your own under `dark:`, as `{key}`"));
        }
        diagnostics.push(problem);
    }
    Some((colours, dark_colours))
}

fn finding(found: &TooNear, where_: &str, span: Span) -> Diagnostic {
    let TooNear { key, index, colour, with, used, ratio, least, nearest } = found;
    let name = match index {
        Some(index) => format!("colour {} of `{key}`", index + 1),
        None => format!("`{key}`"),
    };
    // Rounded down, so that what fails never reads as if it passed.
    let shown = (ratio * 100.0).floor() / 100.0;
    let with = with.map_or_else(String::new, |other| format!(" with {other}"));
    let message = format!("{name} cannot be told apart{where_}: {used}");
    let problem = Diagnostic::new(Code::UnreadableColours, span, message)
        .label(format!("{colour} has a contrast of {shown:.2}{with}, but needs {least:.1}"));
    match nearest {
        Some(nearest) => problem.help(format!("the nearest colour that passes is `\"{nearest}\"`")),
        None => problem.help(
            "no lighter or darker shade of it passes: change the colours it stands on or beside",
        ),
    }
}

/// Where the colours stand in the file.
struct Spans(BTreeMap<(&'static str, Option<usize>), Span>);

impl Spans {
    fn at(&self, found: &TooNear) -> Option<Span> {
        self.0.get(&(found.key, found.index)).copied()
    }

    fn has(&self, key: &str, index: Option<usize>) -> bool {
        self.0.keys().any(|(each, at)| *each == key && *at == index)
    }
}

/// A group of colours that is being read.
struct Group<'a> {
    fields: Fields<'a>,
    spans: BTreeMap<(&'static str, Option<usize>), Span>,
}

impl<'a> Group<'a> {
    fn open(node: &'a Node, name: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        Some(Self { fields: Fields::open(node, name, diagnostics)?, spans: BTreeMap::new() })
    }

    fn finish(self, diagnostics: &mut Diagnostics) -> Spans {
        self.fields.finish(diagnostics);
        Spans(self.spans)
    }

    /// All colours; only `edge` and `on_focus` need not be named.
    fn whole(&mut self, diagnostics: &mut Diagnostics) -> Option<Colours> {
        let mut one = |key: &'static str| {
            let node = self.fields.require(key, diagnostics)?;
            self.spans.insert((key, None), node.span);
            colour(node, &format!("`{key}`"), diagnostics)
        };
        let single = [
            one("text"),
            one("muted"),
            one("background"),
            one("surface"),
            one("border"),
            one("brand"),
            one("on_brand"),
            one("link"),
            one("focus"),
        ];
        let (edge, on_focus) =
            (self.maybe("edge", diagnostics), self.maybe("on_focus", diagnostics));
        for key in ["series", "sequential"] {
            self.fields.require(key, diagnostics);
        }
        let series = self.several("series", SERIES, diagnostics);
        let sequential = self.several("sequential", 1, diagnostics);
        let [text, muted, background, surface, border, brand, on_brand, link, focus] = single;
        let (text, muted, background, focus) = (text?, muted?, background?, focus?);
        Some(Colours {
            edge: edge.unwrap_or_else(|| muted.clone()),
            on_focus: on_focus.unwrap_or_else(|| readable(&text, &background, &focus)),
            text,
            muted,
            background,
            surface: surface?,
            border: border?,
            brand: brand?,
            on_brand: on_brand?,
            link: link?,
            focus,
            series: series?,
            sequential: sequential?,
        })
    }

    /// The colours that are named, the others as they are.
    fn over(&mut self, mut colours: Colours, diagnostics: &mut Diagnostics) -> Colours {
        let named = self.fields.entries().iter().map(|entry| entry.key.clone());
        let named: Vec<String> = named.collect();
        for (key, place) in [
            ("text", &mut colours.text),
            ("muted", &mut colours.muted),
            ("background", &mut colours.background),
            ("surface", &mut colours.surface),
            ("border", &mut colours.border),
            ("edge", &mut colours.edge),
            ("brand", &mut colours.brand),
            ("on_brand", &mut colours.on_brand),
            ("link", &mut colours.link),
            ("focus", &mut colours.focus),
            ("on_focus", &mut colours.on_focus),
        ] {
            if let Some(own) = self.maybe(key, diagnostics) {
                *place = own;
            }
        }
        if let Some(own) = self.several("series", SERIES, diagnostics) {
            colours.series = own;
        }
        if let Some(own) = self.several("sequential", 1, diagnostics) {
            colours.sequential = own;
        }
        if !named.iter().any(|key| key == "on_focus") {
            let Colours { text, background, focus, .. } = &colours;
            colours.on_focus = readable(text, background, focus);
        }
        colours
    }

    fn maybe(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<String> {
        let node = self.fields.take(key)?;
        self.spans.insert((key, None), node.span);
        colour(node, &format!("`{key}`"), diagnostics)
    }

    fn several(
        &mut self,
        key: &'static str,
        least: usize,
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<String>> {
        let node = self.fields.take(key)?;
        let items = self.fields.list(key, diagnostics);
        let what = format!("an item of `{key}`");
        for (index, item) in items.iter().enumerate() {
            self.spans.insert((key, Some(index)), item.span);
        }
        let colours: Vec<_> =
            items.iter().filter_map(|item| colour(item, &what, diagnostics)).collect();
        if items.len() < least {
            let message =
                format!("`{key}` has {} colours, but needs at least {least}", items.len());
            diagnostics.push(Diagnostic::new(Code::BadTemplate, node.span, message));
        }
        (colours.len() == items.len() && colours.len() >= least).then_some(colours)
    }
}

/// The one of two colours that can be read better on a third.
fn readable(first: &str, second: &str, ground: &str) -> String {
    let rgb = |text: &str| Rgb::parse(text).unwrap_or(Rgb(0, 0, 0));
    let (first_rgb, second_rgb, ground) = (rgb(first), rgb(second), rgb(ground));
    let is_first = better(first_rgb, second_rgb, ground) == first_rgb;
    if is_first { first.to_owned() } else { second.to_owned() }
}

fn colour(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = read_text(node, what, diagnostics)?;
    if Rgb::parse(&text).is_some() {
        return Some(text);
    }
    diagnostics.push(
        Diagnostic::new(
            Code::BadTemplate,
            node.span,
            format!("{what} must be a colour, but this is `{text}`"),
        )
        .help("write a colour as `\"#12436D\"`: six hexadecimal digits, in quotation marks"),
    );
    None
}
