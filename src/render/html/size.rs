//! Sizes of files in words.

use crate::model::words::{Argument, Words};

/// `512 bytes`, `245 kB` or `1.2 MB`: decimal units, rounded.
pub(super) fn words(bytes: usize, words: &Words) -> String {
    let of = |id: &str, number: String| words.say_with(id, &[("number", Argument::Text(&number))]);
    match bytes {
        0..1_000 => words.say_with("size-bytes", &[("count", Argument::Count(bytes))]),
        1_000..999_500 => of("size-kilobytes", ((bytes + 500) / 1_000).to_string()),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            of("size-megabytes", format!("{}.{}", tenths / 10, tenths % 10))
        }
    }
}

/// `1 page`, `12 pages`.
pub(super) fn pages(pages: usize, words: &Words) -> String {
    words.say_with("pages-count", &[("count", Argument::Count(pages))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Languages;

    #[test]
    fn units() {
        let languages = Languages::built_in();
        let (en, cy) = (languages.of("en"), languages.of("cy"));
        assert_eq!(words(1, en), "1 byte");
        assert_eq!(words(312, en), "312 bytes");
        assert_eq!(words(244_600, en), "245 kB");
        assert_eq!(words(999_500, en), "1.0 MB");
        assert_eq!(words(1_234_567, cy), "1.2 MB");
        assert_eq!(words(312, cy), "312 beit");
        assert_eq!(pages(1, en), "1 page");
        assert_eq!((pages(2, cy), pages(5, cy)), ("2 dudalen".into(), "5 tudalen".into()));
    }
}
