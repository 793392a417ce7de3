//! The style sheet: the look's tokens as custom properties in front of the theme's own rules.

use crate::look::Look;

/// `assets/style.css`.
pub(super) fn sheet(look: &Look) -> String {
    let colours = &look.colours;
    let mut out = String::from(":root {\n");
    let mut token = |name: &str, value: &str| {
        out.push_str(&format!("  --{name}: {};\n", harmless(value)));
    };
    token("colour-text", &colours.text);
    token("colour-muted", &colours.muted);
    token("colour-background", &colours.background);
    token("colour-surface", &colours.surface);
    token("colour-border", &colours.border);
    token("colour-brand", &colours.brand);
    token("colour-on-brand", &colours.on_brand);
    token("colour-link", &colours.link);
    token("colour-focus", &colours.focus);
    for (index, colour) in colours.series.iter().enumerate() {
        token(&format!("colour-series-{}", index + 1), colour);
    }
    token("fonts", &look.html_fonts);
    out.push_str("}\n\n");
    out.push_str(&look.css);
    out
}

/// A token cannot end its declaration, whatever it holds.
fn harmless(value: &str) -> String {
    value
        .chars()
        .filter(|c| !matches!(c, ';' | '{' | '}' | '<' | '\\') && !c.is_control())
        .collect()
}
