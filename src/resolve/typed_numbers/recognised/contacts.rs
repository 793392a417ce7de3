//! Telephone numbers and street addresses. Post codes are names with digits.

use super::super::tokens::{Kind, Tokens};

/// Numbers known without their area: emergency and non-emergency police, NHS 111.
const SHORT: &[&str] = &["101", "105", "111", "112", "119", "999"];
const CALLS: &[&str] = &[
    "call",
    "calling",
    "calls",
    "dial",
    "dialling",
    "fax",
    "mobile",
    "phone",
    "ring",
    "ringing",
    "tel",
    "telephone",
    "text",
    "texting",
];

/// `01632 960 001`, `+44 20 7946 0958`, `+44 (0)1632 960001`, `(01632) 960 001 ext 12`, `call 101`,
/// `999 calls`, `text 61016`.
pub(super) fn telephone(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.mark(at) == '+' {
        return abroad(tokens, at);
    }
    let number = tokens.number(at);
    let before = tokens.word_before(at);
    if SHORT.contains(&number) {
        return short(tokens, at);
    }
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let whole = !number.is_empty() && digits == number.len();
    // No quantity begins with 0 and has no decimal point.
    let leading = number.len() > 1 && number.starts_with('0');
    // `020.7946.0958`
    let dotted = leading && digits >= 9 && number.matches('.').count() > 1;
    // `text HELP to 61016`
    let short_code = before == "to"
        && number.len() == 5
        && (at.saturating_sub(5)..at).any(|word| tokens.word(word) == "text");
    let dialled = CALLS.contains(&before) && number.len() >= 3 && !tokens.counts(at + 1);
    let known = dotted || whole && (leading || dialled || short_code);
    // `0044 1904 123456`
    let most = if number.starts_with("00") { INTERNATIONAL.end() + 2 } else { NATIONAL };
    known.then(|| extension(tokens, groups(tokens, at + 1, digits, most)))
}

/// No number within the country has more digits, its 0 included.
const NATIONAL: usize = 11;
/// How many digits stand behind a `+`, the `(0)` included.
const INTERNATIONAL: std::ops::RangeInclusive<usize> = 9..=15;

/// `call 101`, `999 calls`, `101 and 999 calls`.
fn short(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let before = tokens.word_before(at);
    let called = CALLS.contains(&before) || before == "on" || before == "via";
    let behind = tokens.word(at + 1);
    let service = CALLS.contains(&behind)
        || matches!(behind, "service" | "line" | "number" | "operators" | "handlers");
    let emergency = tokens.number(at) == "999" && !tokens.counts(at + 1);
    let joined = matches!(behind, "and" | "or") && SHORT.contains(&tokens.number(at + 2));
    if called || service || emergency {
        return Some(at + 1);
    }
    if joined { short(tokens, at + 2) } else { None }
}

/// A number with the code of a country: a `+` and nine digits or more in any groups.
fn abroad(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let digits = |at: usize| {
        let number = tokens.number(at);
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if plain { number.bytes().filter(u8::is_ascii_digit).count() } else { 0 }
    };
    let mut count = digits(at + 1);
    if count == 0 || !tokens.glued(at + 1) || count > *INTERNATIONAL.end() {
        return None;
    }
    let mut end = at + 2;
    loop {
        let mut next = end;
        while next < end + 2 && matches!(tokens.mark(next), '(' | ')' | '-' | '–' | '\u{2011}') {
            next += 1;
        }
        match digits(next) {
            0 => break,
            more if count + more > *INTERNATIONAL.end() => break,
            more => count += more,
        }
        end = next + 1;
    }
    (INTERNATIONAL.contains(&count)).then(|| extension(tokens, end))
}

/// The token behind the groups of digits that go on a telephone number.
fn groups(tokens: &Tokens<'_>, mut at: usize, mut count: usize, most: usize) -> usize {
    loop {
        let bracket = matches!(tokens.mark(at), ')' | '(' | '-' | '–' | '\u{2011}');
        let next = if bracket { at + 1 } else { at };
        let number = tokens.number(next);
        // `0845 46 47`
        let short = number.len() == 2 && count < 8;
        if number.contains([',', '.'])
            || number.len() < 3 && number != "0" && !short
            || count + number.len() > most
        {
            return at;
        }
        count += number.len();
        at = next + 1;
    }
}

/// The token behind an extension: `ext. 12`, `, extension 12`, `x12`.
fn extension(tokens: &Tokens<'_>, at: usize) -> usize {
    let from = if tokens.mark(at) == ',' { at + 1 } else { at };
    if let Some(digits) = tokens.mixed(from).strip_prefix(['x', 'X'])
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return from + 1;
    }
    if !matches!(tokens.word(from), "ext" | "extension" | "extn" | "option" | "x") {
        return at;
    }
    let number = if ".:".contains(tokens.mark(from + 1)) { from + 2 } else { from + 1 };
    if tokens.number(number).is_empty() { at } else { number + 1 }
}

/// `62 George Street`.
pub(super) fn street(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const STREETS: &[&str] = &[
        "avenue", "close", "court", "crescent", "drive", "gardens", "grove", "hill", "house",
        "lane", "park", "place", "road", "row", "square", "street", "terrace", "way", "yard",
    ];
    let house = matches!(tokens.get(at)?.kind, Kind::Number | Kind::Mixed)
        && tokens.get(at)?.text.starts_with(|c: char| c.is_ascii_digit());
    let named = (at + 1..at + 5).take_while(|next| tokens.is_capitalised(*next));
    let mut named = named.skip(1);
    let street = named.find(|next| STREETS.contains(&tokens.word(*next)))?;
    house.then_some(street + 1)
}
