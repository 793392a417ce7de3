//! The colours of dark screens, worked out from those of the page where a theme names none.

use super::Colours;
use super::colour::{Oklch, Rgb};
use super::contrast::{Need, PARTS, TEXT, luminance, nearest};
use super::pairs::better;

/// How light the grounds are: nearly black, so that six colours of series find room between them and white.
const BACKGROUND: f64 = 0.19;
const SURFACE: f64 = 0.245;
const BORDER: f64 = 0.4;
/// How colourful the grounds and greys are at most: a touch of the office's own hue.
const TOUCH: f64 = 0.02;

/// Colours for dark screens: the same hues, with enough contrast for every use. `focus` stays.
pub fn derived(light: &Colours) -> Colours {
    let rgb = |text: &str| Rgb::parse(text).unwrap_or(Rgb(0, 0, 0));
    let brand = Oklch::from(rgb(&light.brand));
    let ground = |lightness: f64| Oklch { chroma: brand.chroma.min(TOUCH), ..brand }.at(lightness);
    let grey =
        |lightness: f64| Oklch { chroma: brand.chroma.min(TOUCH / 2.0), ..brand }.at(lightness);
    let (background, surface) = (ground(BACKGROUND), ground(SURFACE));
    let text = grey(0.93);
    let on_both = |least| [Need::of(background, least), Need::of(surface, least)];
    let lifted = |colour: &str, lightness: f64, needs: &[Need]| {
        let raised = Oklch::from(rgb(colour)).at(lightness);
        nearest(raised, needs).unwrap_or(text)
    };
    let focus = rgb(&light.focus);
    let near_focus = [Need::of(focus, PARTS), Need::of(text, TEXT)];
    // Text is light on the office's colour, which stays as dark as it was or becomes so.
    let brand = nearest(brand.at(brand.lightness.clamp(0.3, 0.45)), &near_focus).unwrap_or(surface);
    let series = series(&light.series, background, text);
    let strongest = light.sequential.len().max(2) - 1;
    let sequential = light.sequential.iter().enumerate().map(|(index, colour)| {
        // The other way round: what is most is lightest.
        let share = index as f64 / strongest as f64;
        let label = Need { against: vec![background, text], least: TEXT };
        let seen = Need::of(background, if index == 0 { PARTS } else { 1.0 });
        lifted(colour, 0.82 - 0.38 * share, &[label, seen])
    });
    Colours {
        text: text.to_string(),
        muted: lifted(&light.muted, 0.75, &on_both(TEXT)).to_string(),
        background: background.to_string(),
        surface: surface.to_string(),
        border: ground(BORDER).to_string(),
        edge: lifted(&light.edge, 0.62, &on_both(PARTS)).to_string(),
        brand: brand.to_string(),
        on_brand: text.to_string(),
        link: lifted(&light.link, 0.8, &on_both(TEXT)).to_string(),
        focus: light.focus.clone(),
        on_focus: better(background, text, focus).to_string(),
        series: series.iter().map(Rgb::to_string).collect(),
        sequential: sequential.map(|colour| colour.to_string()).collect(),
    }
}

/// Light and middling by turns, so that neighbours are apart as well as off the ground.
fn series(colours: &[String], background: Rgb, text: Rgb) -> Vec<Rgb> {
    let mut made: Vec<Rgb> = Vec::new();
    for (index, colour) in colours.iter().enumerate() {
        let seen = Oklch::from(Rgb::parse(colour).unwrap_or(Rgb(0, 0, 0)));
        let mut needs = vec![
            Need::of(background, PARTS),
            Need { against: vec![background, text], least: TEXT },
        ];
        let beside = [index.checked_sub(1), (index == 3).then_some(0)];
        needs.extend(beside.into_iter().flatten().map(|other| Need::of(made[other], PARTS)));
        let raised = seen.at(if index % 2 == 0 { 0.82 } else { 0.5 });
        let fallback = if luminance(raised) > 0.3 { text } else { raised };
        made.push(nearest(raised, &needs).unwrap_or(fallback));
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::pairs::{Scheme, too_near};
    use crate::look::tests::colours;

    #[test]
    fn derived_colours_pass() {
        assert_eq!(too_near(&derived(&colours()), Scheme::Dark, |_, _| true), []);
    }

    /// Offices of any colour get a dark page that can be read.
    #[test]
    fn derived_colours_pass_whatever_the_offices_colour() {
        for degrees in (0..360).step_by(15) {
            for (lightness, chroma) in [(0.2, 0.05), (0.35, 0.12), (0.5, 0.2), (0.45, 0.0)] {
                let hue = f64::from(degrees).to_radians();
                let shade = Oklch { lightness, chroma, hue }.at(lightness).to_string();
                let mut colours = colours();
                (colours.brand, colours.link) = (shade.clone(), shade.clone());
                colours.series[0] = shade.clone();
                colours.series[3] = Oklch { lightness, chroma, hue: hue + 2.0 }.at(0.7).to_string();
                let found = too_near(&derived(&colours), Scheme::Dark, |_, _| true);
                assert_eq!(found, [], "from {shade}");
            }
        }
    }
}
