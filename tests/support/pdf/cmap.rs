//! `ToUnicode` maps: from the codes of a font to the text they stand for.

use std::collections::BTreeMap;

/// A code with the number of its bytes: `<20>` and `<0020>` are different codes.
pub type Code = (usize, u32);

/// A parsed CMap.
#[derive(Debug, Default)]
pub struct CMap {
    /// Lowest and highest code of each range, as bytes.
    codespaces: Vec<(Vec<u8>, Vec<u8>)>,
    targets: BTreeMap<Code, String>,
}

/// What a CMap is made of, as far as it matters here.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(String),
}

impl CMap {
    /// Reads a CMap; what it does not know it passes over.
    pub fn parse(bytes: &[u8]) -> Self {
        let tokens = tokens(bytes);
        let mut map = Self::default();
        let mut at = 0;
        while at < tokens.len() {
            let Token::Word(word) = &tokens[at] else {
                at += 1;
                continue;
            };
            let end = |word: &str| {
                let found = tokens[at..].iter().position(|t| *t == Token::Word(word.to_owned()));
                found.map_or(tokens.len(), |length| at + length)
            };
            let (body, next) = match word.as_str() {
                "begincodespacerange" => (at + 1, end("endcodespacerange")),
                "beginbfchar" => (at + 1, end("endbfchar")),
                "beginbfrange" => (at + 1, end("endbfrange")),
                _ => (at, at + 1),
            };
            match word.as_str() {
                "begincodespacerange" => map.codespace(&tokens[body..next]),
                "beginbfchar" => map.chars(&tokens[body..next]),
                "beginbfrange" => map.ranges(&tokens[body..next]),
                _ => {}
            }
            at = next.max(at + 1);
        }
        map
    }

    /// The text of a code.
    pub fn target(&self, code: Code) -> Option<&str> {
        self.targets.get(&code).map(String::as_str)
    }

    /// How many bytes the next code of `bytes` has; `None` when no codespace takes it.
    pub fn code_length(&self, bytes: &[u8]) -> Option<usize> {
        let holds = |(low, high): &&(Vec<u8>, Vec<u8>)| {
            bytes.len() >= low.len()
                && low.iter().zip(high).zip(bytes).all(|((low, high), b)| low <= b && b <= high)
        };
        self.codespaces.iter().filter(holds).map(|(low, _)| low.len()).min()
    }

    /// `<00> <FF>` pairs.
    fn codespace(&mut self, tokens: &[Token]) {
        for pair in tokens.chunks_exact(2) {
            if let [Token::Hex(low), Token::Hex(high)] = pair {
                self.codespaces.push((low.clone(), high.clone()));
            }
        }
    }

    /// `<code> <text>` pairs.
    fn chars(&mut self, tokens: &[Token]) {
        for pair in tokens.chunks_exact(2) {
            if let [Token::Hex(code), Token::Hex(target)] = pair {
                self.targets.insert((code.len(), value(code)), utf16(target, 0));
            }
        }
    }

    /// `<low> <high> <text>` and `<low> <high> [<text> …]`.
    fn ranges(&mut self, tokens: &[Token]) {
        let mut rest = tokens;
        while let [Token::Hex(low), Token::Hex(high), target, more @ ..] = rest {
            let (length, low, high) = (low.len(), value(low), value(high));
            rest = more;
            match target {
                Token::Hex(first) => {
                    for code in low..=high.min(low.saturating_add(0xFFFF)) {
                        self.targets.insert((length, code), utf16(first, code - low));
                    }
                }
                Token::Open => {
                    let end = rest.iter().position(|t| *t == Token::Close).unwrap_or(rest.len());
                    for (code, target) in (low..=high).zip(&rest[..end]) {
                        if let Token::Hex(target) = target {
                            self.targets.insert((length, code), utf16(target, 0));
                        }
                    }
                    rest = rest.get(end + 1..).unwrap_or_default();
                }
                Token::Close | Token::Word(_) => {}
            }
        }
    }
}

/// The number some bytes spell.
pub fn value(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |all, byte| (all << 8) | u32::from(*byte))
}

/// UTF-16BE with `add` added to its last unit, as ranges count.
fn utf16(bytes: &[u8], add: u32) -> String {
    let mut units: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| u16::try_from(value(pair)).expect("two bytes fit in sixteen bits"))
        .collect();
    if let Some(last) = units.last_mut() {
        *last = last.wrapping_add(u16::try_from(add).unwrap_or(0));
    }
    String::from_utf16_lossy(&units)
}

/// Splits a CMap into tokens. Dictionaries, numbers and names count as words.
fn tokens(bytes: &[u8]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let stop = |b: u8| b.is_ascii_whitespace() || b"<>[]()%".contains(&b);
    while at < bytes.len() {
        let next = match bytes[at] {
            b'%' => end(bytes, at, |b| b == b'\n' || b == b'\r'),
            b'(' => end(bytes, at, |b| b == b')') + 1,
            b'<' if bytes.get(at + 1) != Some(&b'<') => {
                let close = end(bytes, at, |b| b == b'>');
                tokens.push(Token::Hex(hex(&bytes[at + 1..close])));
                close + 1
            }
            b'<' | b'>' => at + 1 + usize::from(bytes.get(at + 1) == Some(&bytes[at])),
            b'[' => {
                tokens.push(Token::Open);
                at + 1
            }
            b']' => {
                tokens.push(Token::Close);
                at + 1
            }
            byte if stop(byte) => at + 1,
            _ => {
                let close = end(bytes, at, stop);
                tokens.push(Token::Word(String::from_utf8_lossy(&bytes[at..close]).into_owned()));
                close
            }
        };
        at = next;
    }
    tokens
}

/// The first place from `at` on where `found` holds, or the end.
fn end(bytes: &[u8], at: usize, found: impl Fn(u8) -> bool) -> usize {
    bytes[at..].iter().position(|b| found(*b)).map_or(bytes.len(), |length| at + length)
}

/// The bytes hexadecimal digits spell; a missing last digit is zero.
fn hex(digits: &[u8]) -> Vec<u8> {
    let digit = |b: &u8| char::from(*b).to_digit(16);
    let digits: Vec<u32> = digits.iter().filter_map(digit).collect();
    let byte = |pair: &[u32]| pair[0] * 16 + pair.get(1).copied().unwrap_or(0);
    digits.chunks(2).map(|pair| u8::try_from(byte(pair)).expect("two digits")).collect()
}

#[cfg(test)]
mod tests {
    use super::CMap;

    #[test]
    fn reads_chars_ranges_arrays_and_two_code_lengths() {
        let map = CMap::parse(
            b"%!PS\n/CIDSystemInfo << /Registry (Ad[obe) >> def\n\
              2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange\n\
              2 beginbfchar <01> <006600660069> <8001> <D83DDE00> endbfchar\n\
              2 beginbfrange <20> <22> <0041> <8010> <8011> [<0078> <0079007A>] endbfrange",
        );
        assert_eq!(map.target((1, 0x01)), Some("ffi"));
        assert_eq!(map.target((2, 0x8001)), Some("😀"));
        assert_eq!(map.target((1, 0x22)), Some("C"));
        assert_eq!(map.target((1, 0x23)), None);
        assert_eq!(map.target((2, 0x8011)), Some("yz"));
        assert_eq!(map.code_length(&[0x20, 0x01]), Some(1));
        assert_eq!(map.code_length(&[0x80, 0x01]), Some(2));
        assert_eq!(map.code_length(&[0x80]), None);
    }
}
