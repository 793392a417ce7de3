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
    "phone",
    "ring",
    "ringing",
    "tel",
    "telephone",
    "text",
    "texting",
];

/// `01632 960 001`, `+44 1632 960001`, `(01632) 960 001`, `call 101`, `999 calls`, `text 61016`.
pub(super) fn telephone(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let number = tokens.number(at);
    let before = tokens.word_before(at);
    let called = CALLS.contains(&before) || before == "on" || before == "via";
    let behind = tokens.word(at + 1);
    if SHORT.contains(&number) {
        let service = CALLS.contains(&behind)
            || matches!(behind, "service" | "line" | "number" | "operators" | "handlers");
        let emergency = number == "999" && !tokens.counts(at + 1);
        return (called || service || emergency).then_some(at + 1);
    }
    let whole = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    // No quantity begins with 0 and has no decimal point.
    let leading = number.len() > 1 && number.starts_with('0');
    let abroad = tokens.mark(at) == '+' && tokens.number(at + 1).starts_with("44");
    let dialled = CALLS.contains(&before) && number.len() >= 3 && !tokens.counts(at + 1);
    if abroad {
        return Some(groups(tokens, at + 2));
    }
    (whole && (leading || dialled)).then(|| groups(tokens, at + 1))
}

/// The token behind the groups of digits that go on a telephone number.
fn groups(tokens: &Tokens<'_>, mut at: usize) -> usize {
    loop {
        let next = if matches!(tokens.mark(at), ')' | '(' | '-') { at + 1 } else { at };
        let number = tokens.number(next);
        if number.len() < 3 && number != "0" || number.contains([',', '.']) {
            return at;
        }
        at = next + 1;
    }
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
