//! The words of a language with which a number or a passage to be passed over can begin.
//!
//! English has its table (`lexicon`). For other languages the messages say: months, number words, and the
//! words behind which a number only names something (`number-labels`). Forms that a language gives such
//! words by the sound in front of them stand in `month-forms` and `number-forms`.

use std::collections::BTreeMap;

use super::lexicon::{self, Sense};
use crate::model::Words;
use crate::model::words::COMPLETE;

/// The words of one language.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    /// None: the English table.
    own: Option<BTreeMap<String, Sense>>,
}

impl Vocabulary {
    /// The words of a paper's language.
    pub(super) fn of(words: &Words) -> Self {
        if words.language() == COMPLETE {
            return Self::default();
        }
        let mut own = BTreeMap::new();
        for number in 1..20 {
            let word = words.own(&format!("number-{number}"));
            add(&mut own, word, |_| Sense::Unit(number));
        }
        for tens in 2..10 {
            let Some(spoken) = words.own(&format!("number-{tens}0")) else { continue };
            // `dau ddeg`, twice ten, or one word: `twenty`.
            match spoken.split_once(' ') {
                Some((times, ten)) => {
                    own.entry(times.to_lowercase()).or_insert(Sense::Unit(tens));
                    own.insert(ten.to_lowercase(), Sense::Scale(10));
                }
                None => add(&mut own, Some(spoken), |_| Sense::Tens(tens * 10)),
            }
        }
        let forms = words.own("number-forms").unwrap_or_default();
        let forms: Vec<&str> = forms.split_whitespace().collect();
        for pair in forms.chunks_exact(2) {
            if let Ok(number) = pair[1].parse() {
                own.entry(pair[0].to_lowercase()).or_insert(Sense::Unit(number));
            }
        }
        for label in words.own("number-labels").unwrap_or_default().split_whitespace() {
            own.insert(label.to_lowercase(), Sense::Label);
        }
        let months = words.months().into_iter();
        let forms = words.own("month-forms").unwrap_or_default();
        let forms: Vec<String> = forms.split_whitespace().map(str::to_owned).collect();
        months.chain(forms).for_each(|month| add(&mut own, Some(month), |_| Sense::Month));
        Self { own: Some(own) }
    }

    /// The sense of a word, whatever its capitals.
    pub(super) fn sense(&self, word: &str) -> Option<Sense> {
        match &self.own {
            Some(own) => own.get(&word.to_lowercase()).copied(),
            None => lexicon::sense(word),
        }
    }

    /// Whether a text can hold a number at all.
    pub(super) fn may_hold_number(&self, text: &str) -> bool {
        match &self.own {
            // Other languages are few: their texts are looked at closely.
            Some(_) => true,
            None => lexicon::may_hold_number(text),
        }
    }
}

/// Adds a word; a phrase of several is no word.
fn add(own: &mut BTreeMap<String, Sense>, word: Option<String>, sense: impl Fn(&str) -> Sense) {
    if let Some(word) = word.filter(|word| !word.contains(' ')) {
        own.insert(word.to_lowercase(), sense(&word));
    }
}
