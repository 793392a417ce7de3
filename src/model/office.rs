//! Whose papers they are.

use super::{Date, Inline};

/// The office whose papers the site holds (`content/site.yaml`).
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// The site's title: "Example papers".
    pub title: String,
    /// One sentence on what the site holds.
    pub description: String,
    /// The body's name: "Office of the Police and Crime Commissioner for ...".
    pub organisation: String,
    /// The site's address on the web, with a slash at the end; needed for feed and sitemap.
    pub base_url: String,
    /// Language of the site: `en-GB`.
    pub language: String,
    /// How the office is reached.
    pub contact: Contact,
    /// The name of the look: a folder under `themes/`.
    pub theme: String,
    /// The accessibility statement.
    pub accessibility: AccessibilityStatement,
    /// Words at the foot of every page, where given.
    pub footer: Option<String>,
}

/// How a body or officer is reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// The role or office.
    pub role: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number as printed.
    pub telephone: Option<String>,
    /// Postal address, line by line.
    pub address: Vec<String>,
}

/// The accessibility statement (Public Sector Bodies Accessibility Regulations 2018, regulation 8).
#[derive(Debug, Clone, PartialEq)]
pub struct AccessibilityStatement {
    /// `fully`, `partially` or `not` compliant with WCAG 2.2 AA.
    pub compliance: Compliance,
    /// What is not accessible and why, one item each. Empty only where fully compliant.
    pub issues: Vec<Vec<Inline>>,
    /// How to ask for another format, in the office's words.
    pub alternatives: Vec<Inline>,
    /// How many working days an answer takes.
    pub response_days: u32,
    /// When the statement was prepared.
    pub prepared: Date,
    /// When it was last reviewed.
    pub reviewed: Date,
    /// How the site was tested.
    pub testing: Vec<Inline>,
}

/// How far the site meets the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compliance {
    /// Meets it.
    Full,
    /// Meets most of it.
    Partial,
    /// Does not meet it.
    None,
}
