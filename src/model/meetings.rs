//! What the law of the office's nation says about the papers of meetings.

use std::collections::BTreeMap;

use super::{NoticePeriod, Words};

/// The rules for the papers of meetings: `templates/law/` with what `site.yaml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingRules {
    /// The nation: `England`.
    pub nation: String,
    /// Where the descriptions of exempt information stand: "Schedule 12A to the Local Government Act 1972".
    pub act: String,
    /// The descriptions of exempt information by paragraph.
    pub exempt: BTreeMap<u32, String>,
    /// When papers must be published.
    pub notice: NoticePeriod,
}

impl MeetingRules {
    /// The act in a language: that of a message `law-<nation>`, else as the law's file has it.
    pub fn act_in(&self, words: &Words) -> String {
        words.own(&self.message()).unwrap_or_else(|| self.act.clone())
    }

    /// The description of exempt information in a language: the attribute `paragraph-<number>` of the
    /// message `law-<nation>`, else as the law's file has it.
    pub fn says_in(&self, paragraph: u32, says: &str, words: &Words) -> String {
        let own = words.own_attribute(&self.message(), &format!("paragraph-{paragraph}"));
        own.unwrap_or_else(|| says.to_owned())
    }

    fn message(&self) -> String {
        format!("law-{}", self.nation.to_lowercase().replace(' ', "-"))
    }
}

/// A pack binds papers for a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// The items of the agenda, in order.
    pub items: Vec<PackItem>,
}

/// An item of a meeting's agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackItem {
    /// Its number as printed: `5` or `5a`.
    pub number: String,
    /// What it is about.
    pub title: String,
    /// The language of these words where they are the title of its paper.
    pub language: Option<String>,
    /// What the meeting is asked to do with it.
    pub purpose: Option<String>,
    /// Why the public may not have it, where it is exempt.
    pub exempt: Option<String>,
    /// The address of its paper, where it has one that this edition has too.
    pub paper: Option<String>,
}

impl Pack {
    /// The addresses of the bound papers with the position of their items, in order.
    pub fn papers(&self) -> impl Iterator<Item = (usize, &str)> {
        let items = self.items.iter().enumerate();
        items.filter_map(|(index, item)| Some((index, item.paper.as_deref()?)))
    }
}
