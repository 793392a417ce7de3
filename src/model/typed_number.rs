//! Typed numbers: numbers in a paper that come from no dataset and cite no source.

use crate::diagnostic::Span;

/// A number typed into running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNumber {
    /// As written: `12`, `£80 million`, `a third`.
    pub text: String,
    /// The sentence it stands in, figures as printed; of a table, the row.
    pub sentence: String,
    /// Where it was written. Where a text was folded or escaped in YAML, the place of the whole text.
    pub span: Span,
    /// The paragraph, caption, heading or table it stands in.
    pub passage: Span,
    /// Why it needs no source, where the front matter exempts it.
    pub reason: Option<String>,
    /// Whether it is the value a chart compares with (`reference`), as the chart prints numbers.
    pub compared: bool,
}

/// How many figures a paper has, and how many of them a reader can trace. Those that are bound or cited are
/// the figures of its register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FiguresCount {
    /// Made from datasets.
    pub bound: usize,
    /// Typed with their source named: `{{ cited(...) }}`.
    pub cited: usize,
    /// Typed without source or reason.
    pub typed: usize,
    /// Typed, with the reason why they need no source. Not among the figures to be bound.
    pub exempt: usize,
}

impl FiguresCount {
    /// The figures that should have a source: all but the exempt.
    pub fn total(self) -> usize {
        self.bound + self.cited + self.typed
    }

    /// Those that have one.
    pub fn sourced(self) -> usize {
        self.bound + self.cited
    }

    /// Whether every figure has a source or a reason.
    pub fn is_complete(self) -> bool {
        self.typed == 0
    }

    /// Sourced figures in a hundred, rounded down, so that 100 means all. 100 where there is no figure.
    pub fn percent(self) -> usize {
        (self.sourced() * 100).checked_div(self.total()).unwrap_or(100)
    }

    /// `46 of 52 bound`, with the cited and exempt where there are any: `46 of 52 bound, 4 of them
    /// cited; 3 exempt`.
    pub fn words(self) -> String {
        let mut words = format!("{} of {} bound", self.sourced(), self.total());
        if self.cited > 0 {
            words.push_str(&format!(", {} of them cited", self.cited));
        }
        if self.exempt > 0 {
            words.push_str(&format!("; {} exempt", self.exempt));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::FiguresCount;

    #[test]
    fn coverage() {
        let count = FiguresCount { bound: 42, cited: 4, typed: 6, exempt: 3 };
        assert_eq!(count.words(), "46 of 52 bound, 4 of them cited; 3 exempt");
        assert_eq!((count.percent(), count.is_complete()), (88, false));
        let nearly = FiguresCount { bound: 199, typed: 1, ..FiguresCount::default() };
        assert_eq!(nearly.percent(), 99);
        let none = FiguresCount::default();
        assert_eq!((none.words().as_str(), none.percent()), ("0 of 0 bound", 100));
    }
}
