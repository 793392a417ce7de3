//! The look: colours, fonts and logo of a theme, as tokens, and how wide text and tables are in print.
//! Does not know who uses them.

pub mod fonts;
pub mod long_words;
pub mod tables;
pub mod text_width;

/// A theme, read and checked (`themes/<name>/`).
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// The folder's name.
    pub name: String,
    /// Colours by their purpose.
    pub colours: Colours,
    /// The CSS font stack of the web pages.
    pub html_fonts: String,
    /// The logo.
    pub logo: Option<Logo>,
    /// `style.css` of the theme.
    pub css: String,
    /// `theme.typ` of the theme.
    pub typst: String,
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
    /// Lines between things.
    pub border: String,
    /// The office's colour: masthead, cover, rules.
    pub brand: String,
    /// Text on the office's colour.
    pub on_brand: String,
    /// Links.
    pub link: String,
    /// The outline of what has the keyboard's focus.
    pub focus: String,
    /// Series of a chart, in order; at least six.
    pub series: Vec<String>,
    /// Sequential shades of a chart, dark to light.
    pub sequential: Vec<String>,
}

/// The logo of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The SVG.
    pub svg: String,
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
