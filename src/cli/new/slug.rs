//! The name of a paper's folder, which becomes its address.

use crate::cli::outcome::Failure;

/// The longest name, in letters: paths on Windows may not be long.
const LONGEST: usize = 60;

/// A title as the name of a folder: `Update on drugs & crime` is `update-on-drugs-and-crime`. Accents
/// of Welsh and its neighbours are dropped, since addresses have plain letters.
pub(super) fn of_title(title: &str) -> Result<String, Failure> {
    let mut slug = String::with_capacity(title.len());
    for letter in title.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letter) => slug.push(letter),
            None if letter == '&' => {
                hyphen(&mut slug);
                slug.push_str("and-");
            }
            // An apostrophe joins ("Police's" is one word), and so does an accent set apart.
            None if matches!(letter, '\'' | '\u{2019}' | '\u{300}'..='\u{36f}') => {}
            None => hyphen(&mut slug),
        }
    }
    let slug = shortened(slug.trim_matches('-'));
    if slug.is_empty() {
        return Err(Failure::wrong_use("the title has no letters for the name of a folder")
            .help("use a title with letters from a to z, and change it in the file later"));
    }
    Ok(slug.to_owned())
}

fn hyphen(slug: &mut String) {
    if !slug.ends_with('-') {
        slug.push('-');
    }
}

/// Cut behind a whole word where it is too long.
fn shortened(slug: &str) -> &str {
    if slug.len() <= LONGEST {
        return slug;
    }
    match slug[..=LONGEST].rfind('-') {
        Some(end) => &slug[..end],
        None => &slug[..LONGEST],
    }
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_as_names() {
        let slug = |title: &str| of_title(title).unwrap_or_default();
        assert_eq!(slug("Update on drugs"), "update-on-drugs");
        assert_eq!(slug("The Police's budget, 2026/27"), "the-polices-budget-2026-27");
        assert_eq!(slug("Crime & justice"), "crime-and-justice");
        assert_eq!(slug("Heddlu Dŵr a Thŷ"), "heddlu-dwr-a-thy");
        assert_eq!(slug("  -- ?! "), "");
        assert_eq!(slug("Страница"), "");
        assert!(of_title("???").is_err());
        let long = slug(&"seven77 ".repeat(20));
        assert!(long.len() <= LONGEST && long.ends_with("seven77"), "{long}");
        assert_eq!(slug(&"x".repeat(100)).len(), LONGEST);
    }
}
