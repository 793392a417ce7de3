//! The look: colours, fonts and logo of a theme, as tokens, what an SVG may hold, and how wide text and tables are
//! in print.
//! Does not know who uses them.

pub mod colour;
pub mod contrast;
pub mod dark;
pub mod fonts;
pub mod long_words;
pub mod pairs;
pub mod svg;
pub mod tables;
pub mod typeface;

/// A theme, read and checked (`themes/<name>/`).
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The folder's name.
    pub name: String,
    /// Colours by their purpose: of pages in daylight, of print, of PDFs.
    pub colours: Colours,
    /// The same for dark screens.
    pub dark: Colours,
    /// The fonts of the PDFs.
    pub pdf_fonts: fonts::PdfFonts,
    /// The CSS font stack of the web pages.
    pub html_fonts: String,
    /// The logo.
    pub logo: Option<Logo>,
    /// `style.css` of the theme, and its `additions.css` behind it.
    pub css: String,
    /// `theme.typ` of the theme; none where it cannot be read.
    pub typst: Option<Template>,
    /// `theme.typ` of the default theme, which another theme's may build on.
    pub base_typst: Option<Template>,
}

/// Colours as `#RRGGBB`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colours {
    /// Body text.
    pub text: String,
    /// Secondary text: captions, sources.
    pub muted: String,
    /// The page.
    pub background: String,
    /// Panels and table heads.
    pub surface: String,
    /// Lines between things: decoration, so that they may be faint.
    pub border: String,
    /// Lines that mean something: edges of fields, the mark of a quotation.
    pub edge: String,
    /// The office's colour: masthead, cover, rules.
    pub brand: String,
    /// Text on the office's colour.
    pub on_brand: String,
    /// Links.
    pub link: String,
    /// The mark of what has the keyboard's focus.
    pub focus: String,
    /// Text on that mark.
    pub on_focus: String,
    /// Series of a chart, in order; at least six.
    pub series: Vec<String>,
    /// Sequential shades of a chart, dark to light.
    pub sequential: Vec<String>,
}

impl Colours {
    /// The colours that have one shade, by the names style sheets and templates know them by.
    pub fn named(&self) -> [(&'static str, &str); 11] {
        [
            ("text", &self.text),
            ("muted", &self.muted),
            ("background", &self.background),
            ("surface", &self.surface),
            ("border", &self.border),
            ("edge", &self.edge),
            ("brand", &self.brand),
            ("on-brand", &self.on_brand),
            ("link", &self.link),
            ("focus", &self.focus),
            ("on-focus", &self.on_focus),
        ]
    }
}

/// The logo of an office.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// The SVG.
    pub svg: String,
    /// How large it is drawn in itself, which says how wide it is for its height.
    pub size: svg::Size,
    /// Its words.
    pub alt: String,
}

/// The templates of pages and papers by file name, an office's own in front of the built-in ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Templates {
    /// Tera templates: `panel-report.html`.
    pub html: std::collections::BTreeMap<String, Template>,
    /// Typst templates: `panel-report.typ`.
    pub pdf: std::collections::BTreeMap<String, Template>,
}

/// A template's text and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The file.
    pub file: crate::diagnostic::FileId,
    /// Its text.
    pub text: String,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Colours;

    /// The default theme's colours.
    pub(crate) fn colours() -> Colours {
        let text = |value: &str| value.to_owned();
        Colours {
            text: text("#1b1f23"),
            muted: text("#4d5761"),
            background: text("#ffffff"),
            surface: text("#f3f5f7"),
            border: text("#c3cad1"),
            edge: text("#6b7680"),
            brand: text("#12436d"),
            on_brand: text("#ffffff"),
            link: text("#12436d"),
            focus: text("#ffbf47"),
            on_focus: text("#1b1f23"),
            series: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"]
                .map(text)
                .to_vec(),
            sequential: ["#12436D", "#2073BC", "#6BACE6"].map(text).to_vec(),
        }
    }
}
