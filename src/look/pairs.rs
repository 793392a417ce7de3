//! Which colours of a theme meet on a page, in print and in charts, and whether they can be told apart.

use super::Colours;
use super::colour::Rgb;
use super::contrast::{Need, PARTS, TEXT, nearest, ratio};

/// A colour that is too near to another it meets.
#[derive(Debug, Clone, PartialEq)]
pub struct TooNear {
    /// Its key in `theme.yaml`.
    pub key: &'static str,
    /// Its place in the list of that key, from 0, where it has one.
    pub index: Option<usize>,
    /// The colour.
    pub colour: Rgb,
    /// What it is used for and on, in words: "text on `background`".
    pub used: String,
    /// The contrast it has there.
    pub ratio: f64,
    /// The contrast it needs there.
    pub least: f64,
    /// The nearest colour that would do everywhere.
    pub nearest: Option<Rgb>,
}

/// Where colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Pages in daylight, print and PDFs.
    Light,
    /// Pages on dark screens.
    Dark,
}

/// One use of a colour.
struct Use {
    words: String,
    need: Need,
}

impl Use {
    fn new(words: impl Into<String>, against: Rgb, least: f64) -> Self {
        Self { words: words.into(), need: Need::of(against, least) }
    }
}

/// Every colour that cannot be read or seen where it is used, in the order of the keys. One that fails in
/// several places is there once, with the place it fails worst in.
pub fn too_near(colours: &Colours, scheme: Scheme) -> Vec<TooNear> {
    let rgb = |text: &str| Rgb::parse(text).unwrap_or(Rgb(0, 0, 0));
    let (background, surface) = (rgb(&colours.background), rgb(&colours.surface));
    let (brand, focus) = (rgb(&colours.brand), rgb(&colours.focus));
    let both = |what: &str, least: f64| {
        vec![
            Use::new(format!("{what} on `background`"), background, least),
            Use::new(format!("{what} on `surface`"), surface, least),
        ]
    };
    let one = |what: &str, against, least| vec![Use::new(what, against, least)];
    let mut found = Vec::new();
    let mut check = |key, index, colour: &str, uses: Vec<Use>| {
        found.extend(worst(key, index, rgb(colour), &uses));
    };
    check("text", None, &colours.text, both("text", TEXT));
    check("muted", None, &colours.muted, both("small text", TEXT));
    check("link", None, &colours.link, both("links", TEXT));
    check("edge", None, &colours.edge, both("edges of fields and quotations", PARTS));
    if scheme == Scheme::Light {
        let headings = one("headings in print on `background`", background, TEXT);
        check("brand", None, &colours.brand, headings);
    }
    check("on_brand", None, &colours.on_brand, one("text on `brand`", brand, TEXT));
    check("focus", None, &colours.focus, one("the mark of the focus on `brand`", brand, PARTS));
    check("on_focus", None, &colours.on_focus, one("text on `focus`", focus, TEXT));
    let label =
        |colours: &Colours| Need { against: vec![background, rgb(&colours.text)], least: TEXT };
    for (index, colour) in colours.series.iter().enumerate() {
        let mut uses = vec![
            Use::new("marks of charts on `background`", background, PARTS),
            Use { words: "labels in bars of this colour".to_owned(), need: label(colours) },
        ];
        // A pair takes the first and the fourth, and neighbours stand side by side.
        let beside = [index.checked_sub(1), (index == 3).then_some(0)];
        for other in beside.into_iter().flatten() {
            let words = format!("bars beside `{}`", colours.series[other]);
            uses.push(Use::new(words, rgb(&colours.series[other]), PARTS));
        }
        check("series", Some(index), colour, uses);
    }
    for (index, colour) in colours.sequential.iter().enumerate() {
        let words = "numbers in cells of this colour".to_owned();
        let mut uses = vec![Use { words, need: label(colours) }];
        if index == 0 {
            uses.push(Use::new("marks of charts on `background`", background, PARTS));
        }
        check("sequential", Some(index), colour, uses);
    }
    found
}

fn worst(key: &'static str, index: Option<usize>, colour: Rgb, uses: &[Use]) -> Option<TooNear> {
    let failing = uses.iter().filter(|each| !each.need.is_met(colour));
    let share = |each: &Use| each.need.ratio(colour) / each.need.least;
    let worst = failing.min_by(|a, b| share(a).total_cmp(&share(b)))?;
    let needs: Vec<Need> = uses.iter().map(|each| each.need.clone()).collect();
    Some(TooNear {
        key,
        index,
        colour,
        used: worst.words.clone(),
        ratio: worst.need.ratio(colour),
        least: worst.need.least,
        nearest: nearest(colour, &needs),
    })
}

/// Which of two colours can be read better on a ground.
pub fn better(first: Rgb, second: Rgb, ground: Rgb) -> Rgb {
    if ratio(second, ground) > ratio(first, ground) { second } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::tests::colours;

    #[test]
    fn the_default_colours_pass() {
        assert_eq!(too_near(&colours(), Scheme::Light), []);
    }

    /// Each colour, put where it cannot be told from its ground, is the one that is named, and what is
    /// offered in its place passes.
    #[test]
    fn each_use_is_checked() {
        type Change = fn(&mut Colours, String);
        let cases: [(&str, Option<usize>, &str, Change); 11] = [
            ("text", None, "#ffffff", |c, new| c.text = new),
            ("muted", None, "#949494", |c, new| c.muted = new),
            ("link", None, "#ff8800", |c, new| c.link = new),
            ("edge", None, "#c3cad1", |c, new| c.edge = new),
            ("brand", None, "#ffdd00", |c, new| c.brand = new),
            ("on_brand", None, "#6b7f93", |c, new| c.on_brand = new),
            ("focus", None, "#2a5580", |c, new| c.focus = new),
            ("on_focus", None, "#ffffff", |c, new| c.on_focus = new),
            ("series", Some(0), "#cfe3f3", |c, new| c.series[0] = new),
            ("series", Some(1), "#1f4f7d", |c, new| c.series[1] = new),
            ("sequential", Some(1), "#7a7a7a", |c, new| {
                c.sequential[1] = new;
                c.text = "#333333".to_owned();
            }),
        ];
        for (key, index, colour, change) in cases {
            let mut colours = colours();
            change(&mut colours, colour.to_owned());
            let found = too_near(&colours, Scheme::Light);
            let found = found.iter().find(|each| (each.key, each.index) == (key, index));
            let found = found.unwrap_or_else(|| panic!("{key} {colour} was not found"));
            assert!(found.ratio < found.least, "{found:?}");
            if let Some(nearest) = found.nearest {
                change(&mut colours, nearest.to_string());
                let again = too_near(&colours, Scheme::Light);
                assert!(!again.iter().any(|it| (it.key, it.index) == (key, index)), "{again:?}");
            }
        }
    }

    #[test]
    fn headings_in_print_do_not_ask_for_anything_in_the_dark() {
        let mut colours = colours();
        colours.brand = "#ffdd00".to_owned();
        let keys =
            |scheme| -> Vec<&str> { too_near(&colours, scheme).iter().map(|it| it.key).collect() };
        assert!(keys(Scheme::Light).contains(&"brand"));
        assert!(!keys(Scheme::Dark).contains(&"brand"));
    }
}
