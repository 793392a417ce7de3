//! Which colours of a theme meet on a page, in print and in charts, and whether they can be told apart.
//!
//! A colour that is wrong fails with everything it meets. Only the one at fault is named: the one whose change mends
//! most. What is offered in its place goes with all it meets, and with what is offered for others.

use super::Colours;
use super::colour::{Oklch, Rgb};
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
    /// What stands on or beside it, where that is what is said of: text on a ground, if this is the ground.
    pub with: Option<Rgb>,
    /// What is used on what, in words: "text on `background`".
    pub used: String,
    /// The contrast there.
    pub ratio: f64,
    /// The contrast it needs there.
    pub least: f64,
    /// The nearest colour that would do everywhere, with the others that are offered.
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

/// A colour's key, and its place in the list of that key.
type Key = (&'static str, Option<usize>);

/// One use of a colour on or beside others, of which the best counts.
struct Use {
    key: Key,
    words: String,
    against: Vec<Key>,
    least: f64,
}

impl Use {
    fn is_of(&self, key: Key) -> bool {
        self.key == key || self.against.contains(&key)
    }

    fn ratio(&self, palette: &Palette) -> f64 {
        let own = palette.get(self.key);
        self.against.iter().map(|other| ratio(own, palette.get(*other))).fold(1.0, f64::max)
    }

    fn is_met(&self, palette: &Palette) -> bool {
        self.ratio(palette) >= self.least
    }

    /// What this use asks of one of its colours; nothing where the others do without it.
    fn need(&self, key: Key, palette: &Palette) -> Option<Need> {
        if self.key == key {
            let against = self.against.iter().map(|other| palette.get(*other)).collect();
            return Some(Need { against, least: self.least });
        }
        let own = palette.get(self.key);
        let mut others = self.against.iter().filter(|other| **other != key);
        let without = others.any(|other| ratio(own, palette.get(*other)) >= self.least);
        (!without).then(|| Need::of(own, self.least))
    }
}

/// The colours by their keys.
#[derive(Clone)]
struct Palette(Vec<(Key, Rgb)>);

impl Palette {
    fn of(colours: &Colours) -> Self {
        let single = [
            ("text", &colours.text),
            ("muted", &colours.muted),
            ("background", &colours.background),
            ("surface", &colours.surface),
            ("edge", &colours.edge),
            ("brand", &colours.brand),
            ("on_brand", &colours.on_brand),
            ("link", &colours.link),
            ("focus", &colours.focus),
            ("on_focus", &colours.on_focus),
        ];
        let single = single.map(|(key, colour)| ((key, None), colour));
        let several = [("series", &colours.series), ("sequential", &colours.sequential)];
        let several = several.into_iter().flat_map(|(key, list)| {
            list.iter().enumerate().map(move |(index, colour)| ((key, Some(index)), colour))
        });
        let rgb = |text: &str| Rgb::parse(text).unwrap_or(Rgb(0, 0, 0));
        Self(single.into_iter().chain(several).map(|(key, text)| (key, rgb(text))).collect())
    }

    fn get(&self, key: Key) -> Rgb {
        self.0.iter().find(|(other, _)| *other == key).map_or(Rgb(0, 0, 0), |(_, colour)| *colour)
    }

    fn with(&self, key: Key, colour: Rgb) -> Self {
        let mut other = self.clone();
        other.0.iter_mut().filter(|(each, _)| *each == key).for_each(|(_, each)| *each = colour);
        other
    }
}

/// Every colour that cannot be read or seen where it is used, in the order of the keys, once, with the place it
/// fails worst in. `named` says which colours the writer chose: those are looked at first.
pub fn too_near(
    colours: &Colours,
    scheme: Scheme,
    named: impl Fn(&str, Option<usize>) -> bool,
) -> Vec<TooNear> {
    let uses = uses(colours, scheme, &named);
    let before = Palette::of(colours);
    let mut palette = before.clone();
    let mut failing: Vec<&Use> = uses.iter().filter(|each| !each.is_met(&palette)).collect();
    let mut found: Vec<TooNear> = Vec::new();
    while let Some(first) = failing.first().copied() {
        let is_free = |key: Key| !found.iter().any(|each| (each.key, each.index) == key);
        let changes = changes(&failing, &uses, &palette, is_free);
        let best = changes.into_iter().min_by(|a, b| a.rank(&named).total_cmp(&b.rank(&named)));
        let (key, nearest) = match best {
            Some(change) => (change.key, Some(change.colour)),
            None => (first.key, None),
        };
        let after = nearest.map(|colour| palette.with(key, colour));
        let is_mended = |each: &Use| match &after {
            Some(after) => each.is_met(after),
            None => each.key == key,
        };
        let mended = failing.iter().filter(|each| is_mended(each));
        // Uses of the colour itself are said first.
        let share =
            |each: &Use| each.ratio(&before) / each.least + if each.key == key { 0.0 } else { 1.0 };
        if let Some(worst) = mended.min_by(|a, b| share(a).total_cmp(&share(b)))
            && is_free(key)
        {
            found.push(TooNear {
                key: key.0,
                index: key.1,
                colour: before.get(key),
                with: (worst.key != key).then(|| before.get(worst.key)),
                used: worst.words.clone(),
                ratio: worst.ratio(&before),
                least: worst.least,
                nearest,
            });
        }
        failing.retain(|each| !is_mended(each));
        palette = after.unwrap_or(palette);
    }
    let place = |it: &TooNear| before.0.iter().position(|(key, _)| *key == (it.key, it.index));
    found.sort_by_key(place);
    found
}

/// A change of one colour that mends something and spoils nothing.
struct Change {
    key: Key,
    colour: Rgb,
    /// How many uses it mends.
    mends: usize,
    /// Whether one of these is a use of the colour itself, and not of what stands on it.
    own: bool,
    /// How far it is from the colour as it was.
    distance: f64,
}

impl Change {
    /// The smallest is best: what the writer chose, what mends most, what stands on something rather than
    /// its ground, what changes least.
    fn rank(&self, named: impl Fn(&str, Option<usize>) -> bool) -> f64 {
        let not = |is: bool| if is { 0.0 } else { 1.0 };
        let mends = 1000.0 - self.mends.min(999) as f64;
        not(named(self.key.0, self.key.1)) * 10_000.0
            + mends * 10.0
            + not(self.own) * 5.0
            + self.distance
    }
}

/// The changes of single colours that would mend some of what fails.
fn changes(
    failing: &[&Use],
    uses: &[Use],
    palette: &Palette,
    is_free: impl Fn(Key) -> bool,
) -> Vec<Change> {
    let takes_part = |key: &Key| failing.iter().any(|each| each.is_of(*key));
    let keys = palette.0.iter().map(|(key, _)| *key).filter(takes_part);
    let change = |key: Key| {
        let colour = palette.get(key);
        let needs = |wanted: &dyn Fn(&Use) -> bool| -> Vec<Need> {
            let of_key = uses.iter().filter(|each| each.is_of(key) && wanted(each));
            of_key.filter_map(|each| each.need(key, palette)).collect()
        };
        // Where it cannot go with all it meets, it may yet do for itself.
        let colour_now = nearest(colour, &needs(&|_| true))
            .or_else(|| nearest(colour, &needs(&|each| each.key == key || each.is_met(palette))))?;
        let after = palette.with(key, colour_now);
        let mended: Vec<&&Use> = failing.iter().filter(|each| each.is_met(&after)).collect();
        let distance = (Oklch::from(colour).lightness - Oklch::from(colour_now).lightness).abs();
        let own = mended.iter().any(|each| each.key == key);
        (!mended.is_empty()).then_some(Change {
            key,
            colour: colour_now,
            mends: mended.len(),
            own,
            distance,
        })
    };
    keys.filter(|key| is_free(*key)).filter_map(change).collect()
}

/// All uses of colours, in the order of the keys. What the writer left to be worked out from other colours is a use
/// of these.
fn uses(
    colours: &Colours,
    scheme: Scheme,
    named: impl Fn(&str, Option<usize>) -> bool,
) -> Vec<Use> {
    const BACKGROUND: Key = ("background", None);
    const SURFACE: Key = ("surface", None);
    let mut uses = Vec::new();
    let mut add = |key: Key, words: String, against: Vec<Key>, least: f64| {
        uses.push(Use { key, words, against, least });
    };
    for (key, what, least) in [
        ("text", "text", TEXT),
        ("muted", "small text", TEXT),
        ("link", "links", TEXT),
        ("edge", "edges of fields and quotations", PARTS),
    ] {
        if key == "edge" && !named(key, None) && colours.edge == colours.muted {
            continue;
        }
        add((key, None), format!("{what} on `background`"), vec![BACKGROUND], least);
        add((key, None), format!("{what} on `surface`"), vec![SURFACE], least);
    }
    if scheme == Scheme::Light {
        let words = "headings in print on `background`".to_owned();
        add(("brand", None), words, vec![BACKGROUND], TEXT);
    }
    let brand = || vec![("brand", None)];
    add(("on_brand", None), "text on `brand`".to_owned(), brand(), TEXT);
    add(("focus", None), "the mark of the focus on `brand`".to_owned(), brand(), PARTS);
    let label = || vec![BACKGROUND, ("text", None)];
    let on_focus = "text on `focus`".to_owned();
    if named("on_focus", None) {
        add(("on_focus", None), on_focus, vec![("focus", None)], TEXT);
    } else {
        add(("focus", None), on_focus, label(), TEXT);
    }
    let marks = || "marks of charts on `background`".to_owned();
    for index in 0..colours.series.len() {
        let key = ("series", Some(index));
        add(key, marks(), vec![BACKGROUND], PARTS);
        add(key, "labels in bars of this colour".to_owned(), label(), TEXT);
        // A pair takes the first and the fourth, and neighbours stand side by side.
        let beside = [index.checked_sub(1), (index == 3).then_some(0)];
        for other in beside.into_iter().flatten() {
            let words = format!("bars beside `{}`", colours.series[other]);
            add(key, words, vec![("series", Some(other))], PARTS);
        }
    }
    for index in 0..colours.sequential.len() {
        let key = ("sequential", Some(index));
        add(key, "numbers in cells of this colour".to_owned(), label(), TEXT);
        if index == 0 {
            add(key, marks(), vec![BACKGROUND], PARTS);
        }
    }
    uses
}

/// Which of two colours can be read better on a ground.
pub fn better(first: Rgb, second: Rgb, ground: Rgb) -> Rgb {
    if ratio(second, ground) > ratio(first, ground) { second } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::tests::colours;

    fn found(colours: &Colours) -> Vec<TooNear> {
        too_near(colours, Scheme::Light, |_, _| true)
    }

    /// The colours with what is offered for each.
    fn mended(colours: &Colours, found: &[TooNear]) -> Colours {
        let mut colours = colours.clone();
        for TooNear { key, index, nearest, .. } in found {
            let Some(new) = nearest.map(|colour| colour.to_string()) else { continue };
            let place = match (*key, *index) {
                ("text", _) => &mut colours.text,
                ("muted", _) => &mut colours.muted,
                ("background", _) => &mut colours.background,
                ("surface", _) => &mut colours.surface,
                ("edge", _) => &mut colours.edge,
                ("brand", _) => &mut colours.brand,
                ("on_brand", _) => &mut colours.on_brand,
                ("link", _) => &mut colours.link,
                ("focus", _) => &mut colours.focus,
                ("on_focus", _) => &mut colours.on_focus,
                ("series", Some(index)) => &mut colours.series[index],
                ("sequential", Some(index)) => &mut colours.sequential[index],
                other => panic!("{other:?}"),
            };
            *place = new;
        }
        colours
    }

    #[test]
    fn the_default_colours_pass() {
        assert_eq!(found(&colours()), []);
    }

    /// Each colour, put where it cannot be told from its ground, is the only one that is named, and what is
    /// offered in its place passes.
    #[test]
    fn each_use_is_checked() {
        type Change = fn(&mut Colours, String);
        let cases: [(&str, Option<usize>, &str, Change); 14] = [
            ("text", None, "#ffffff", |c, new| c.text = new),
            ("text", None, "#333333", |c, new| c.text = new),
            ("muted", None, "#949494", |c, new| c.muted = new),
            ("background", None, "#222222", |c, new| c.background = new),
            ("link", None, "#ff8800", |c, new| c.link = new),
            ("edge", None, "#c3cad1", |c, new| c.edge = new),
            ("brand", None, "#ffdd00", |c, new| c.brand = new),
            ("brand", None, "#ffee00", |c, new| c.brand = new),
            ("on_brand", None, "#6b7f93", |c, new| c.on_brand = new),
            ("focus", None, "#2a5580", |c, new| c.focus = new),
            ("on_focus", None, "#ffffff", |c, new| c.on_focus = new),
            ("series", Some(0), "#cfe3f3", |c, new| c.series[0] = new),
            ("series", Some(1), "#1f4f7d", |c, new| c.series[1] = new),
            ("sequential", Some(1), "#7b7b7b", |c, new| c.sequential[1] = new),
        ];
        for (key, index, colour, change) in cases {
            let mut colours = colours();
            change(&mut colours, colour.to_owned());
            let all = found(&colours);
            let [one] = all.as_slice() else { panic!("{key} {colour}: {all:#?}") };
            assert_eq!((one.key, one.index), (key, index), "{one:?}");
            assert!(one.ratio < one.least && one.nearest.is_some(), "{one:?}");
            assert_eq!(found(&mended(&colours, &all)), []);
        }
    }

    /// Whatever several colours are, those that are offered go together.
    #[test]
    fn what_is_offered_holds_together() {
        let shade = |step: u32| {
            Rgb((step * 71 % 256) as u8, (step * 151 % 256) as u8, (step * 37 % 256) as u8)
        };
        for step in 1..120 {
            let mut colours = colours();
            let new = |offset: u32| shade(step * 3 + offset).to_string();
            (colours.brand, colours.link, colours.on_brand) = (new(0), new(1), new(2));
            if step % 3 == 0 {
                (colours.muted, colours.series[1]) = (new(3), new(4));
            }
            let all = found(&colours);
            let again = found(&mended(&colours, &all));
            let hopeless = all.iter().any(|each| each.nearest.is_none());
            assert!(hopeless || again.is_empty(), "{colours:?}\n{all:#?}\n{again:#?}");
        }
    }

    #[test]
    fn of_several_colours_the_one_the_writer_chose_is_at_fault() {
        let mut colours = crate::look::dark::derived(&colours());
        colours.text = "#222222".to_owned();
        let named = |key: &str, _| key == "text";
        let keys: Vec<&str> =
            too_near(&colours, Scheme::Dark, named).iter().map(|it| it.key).collect();
        assert_eq!(keys, ["text"]);
    }

    #[test]
    fn headings_in_print_do_not_ask_for_anything_in_the_dark() {
        let mut colours = colours();
        (colours.brand, colours.on_brand) = ("#ffdd00".to_owned(), "#000000".to_owned());
        colours.focus = "#12436d".to_owned();
        colours.on_focus = "#ffffff".to_owned();
        assert_eq!(found(&colours).iter().map(|it| it.key).collect::<Vec<_>>(), ["brand"]);
        assert_eq!(too_near(&colours, Scheme::Dark, |_, _| true), []);
    }
}
