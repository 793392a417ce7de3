//! Sizes of files in words.

/// `512 bytes`, `245 kB` or `1.2 MB`: decimal units, rounded.
pub(super) fn words(bytes: usize) -> String {
    match bytes {
        1 => "1 byte".to_owned(),
        0..1_000 => format!("{bytes} bytes"),
        1_000..999_500 => format!("{} kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// `1 page`, `12 pages`.
pub(super) fn pages(pages: usize) -> String {
    if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        assert_eq!(words(312), "312 bytes");
        assert_eq!(words(244_600), "245 kB");
        assert_eq!(words(999_500), "1.0 MB");
        assert_eq!(words(1_234_567), "1.2 MB");
        assert_eq!(pages(1), "1 page");
    }
}
