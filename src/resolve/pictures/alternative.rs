//! Whether the words for a picture say anything of what it shows.

/// Words that name no picture in particular, in English and Welsh.
const EMPTY: [&str; 18] = [
    "alt text",
    "alternative text",
    "chart",
    "diagram",
    "figure",
    "graph",
    "graphic",
    "image",
    "img",
    "llun",
    "photo",
    "photograph",
    "pic",
    "picture",
    "screen shot",
    "screenshot",
    "siart",
    "untitled",
];

/// What telephones and cameras begin the names of their files with.
const NAMES: [&str; 9] =
    ["img", "dsc", "dscn", "image", "picture", "photo", "screenshot", "pxl", "whatsapp image"];

/// Whether alternative text only repeats the name of its file, is a name that a camera gave, or says no more than
/// that there is a picture.
pub(super) fn says_nothing(alt: &str, file: &str) -> bool {
    let plain =
        |text: &str| text.trim().trim_end_matches('.').to_lowercase().replace(['_', '-'], " ");
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = plain(alt);
    let file_name = words == plain(name)
        || words == plain(stem)
            && !words.contains(' ')
            && words.contains(|c: char| c.is_ascii_digit());
    let numbered = NAMES.iter().any(|start| {
        words.strip_prefix(start).is_some_and(|rest| {
            !rest.trim().is_empty()
                && rest.chars().all(|c| c.is_ascii_digit() || " .:()at".contains(c))
        })
    });
    file_name || numbered || EMPTY.contains(&words.as_str())
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn names_of_files_and_empty_words_say_nothing() {
        for (alt, file) in [
            ("map.png", "img/map.png"),
            ("IMG_0001", "scan.jpg"),
            ("plan2", "plan2.png"),
            ("Screenshot 2026-03-01 at 10.15", "a.png"),
            ("Image", "a.png"),
            ("photo.", "a.png"),
            ("Llun", "a.png"),
        ] {
            assert!(says_nothing(alt, file), "{alt}");
        }
        for (alt, file) in [
            ("Map of the county's four districts", "map.png"),
            ("Signature", "signature.png"),
            ("Image of the new station", "a.png"),
            ("Districts", "districts.png"),
        ] {
            assert!(!says_nothing(alt, file), "{alt}");
        }
    }
}
