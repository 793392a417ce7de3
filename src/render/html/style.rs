//! The style sheet: the look's tokens as custom properties in front of the theme's own rules.
//!
//! Dark colours are for screens only: print is always light.

use crate::chart;
use crate::look::colour::Rgb;
use crate::look::contrast::{Need, PARTS, nearest};
use crate::look::{Colours, Look};

/// `assets/style.css`.
pub(super) fn sheet(look: &Look) -> String {
    let charts = chart::named(&look.colours, &look.dark);
    let mut out = String::from(":root {\n");
    colours(&mut out, &look.colours);
    // What stays light on dark pages, as paper does.
    token(&mut out, "colour-paper", &look.colours.background);
    for each in &charts {
        token(&mut out, &format!("chart-{}", each.name), &each.light.to_string());
    }
    token(&mut out, "fonts", &look.html_fonts);
    out.push_str("}\n\n@media screen and (prefers-color-scheme: dark) {\n:root {\n");
    colours(&mut out, &look.dark);
    for each in &charts {
        token(&mut out, &format!("chart-{}", each.name), &each.dark.to_string());
    }
    out.push_str("}\n}\n\n");
    for each in &charts {
        let name = &each.name;
        out.push_str(&format!(
            ".f-{name} {{ fill: var(--chart-{name}); }}\n.s-{name} {{ stroke: var(--chart-{name}); }}\n"
        ));
    }
    out.push('\n');
    out.push_str(&look.css);
    out
}

fn colours(out: &mut String, colours: &Colours) {
    for (name, value) in colours.named() {
        token(out, &format!("colour-{name}"), value);
    }
    token(out, "colour-accent", &accent(colours));
    for (index, colour) in colours.series.iter().enumerate() {
        token(out, &format!("colour-series-{}", index + 1), colour);
    }
}

/// The office's colour for lines, which must be seen on the page: on dark ones a lighter shade of it.
fn accent(colours: &Colours) -> String {
    let rgb = |text: &str| Rgb::parse(text).unwrap_or(Rgb(0, 0, 0));
    let grounds = [&colours.background, &colours.surface];
    let needs = grounds.map(|ground| Need::of(rgb(ground), PARTS));
    let brand = rgb(&colours.brand);
    if needs.iter().all(|need| need.is_met(brand)) {
        return colours.brand.clone();
    }
    nearest(brand, &needs).map_or_else(|| colours.edge.clone(), |colour| colour.to_string())
}

fn token(out: &mut String, name: &str, value: &str) {
    out.push_str(&format!("  --{name}: {};\n", harmless(value)));
}

/// A token cannot end its declaration, whatever it holds.
fn harmless(value: &str) -> String {
    value
        .chars()
        .filter(|c| !matches!(c, ';' | '{' | '}' | '<' | '\\') && !c.is_control())
        .collect()
}
