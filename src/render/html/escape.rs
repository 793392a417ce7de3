//! The one place where text becomes HTML: escaping for text and attributes, and addresses that are
//! safe to put into `href` and `src`.

/// Appends text between tags.
pub(super) fn text(out: &mut String, text: &str) {
    escape(out, text, false);
}

/// Appends the value of an attribute in double quotation marks.
pub(super) fn attribute(out: &mut String, value: &str) {
    escape(out, value, true);
}

/// Text as it stands between tags, as a string of its own.
pub(super) fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    text(&mut out, value);
    out
}

/// Appends ` name="value"`.
pub(super) fn push_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    attribute(out, value);
    out.push('"');
}

fn escape(out: &mut String, value: &str, in_attribute: bool) {
    let mut written = 0;
    for (index, byte) in value.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' if in_attribute => "&quot;",
            b'\'' if in_attribute => "&#39;",
            // HTML has no way to write a null character; parsers report it as an error.
            0 => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&value[written..index]);
        out.push_str(entity);
        written = index + 1;
    }
    out.push_str(&value[written..]);
}

/// An address as it may stand in `href`, or none where its scheme is not one of http, https,
/// mailto and tel. What a link's address says was checked long before; this is the last lock on the
/// door against `javascript:` and its kin, so it reads the address as a browser does.
pub(super) fn safe_url(address: &str) -> Option<String> {
    let address = address.trim_matches(|c: char| c.is_ascii_control() || c == ' ');
    // Browsers drop tabs and line breaks inside an address: `java\nscript:` runs.
    let read: String = address.chars().filter(|c| !c.is_ascii_control()).collect();
    match scheme(&read) {
        None => Some(encoded(&read, KEPT_IN_ADDRESS)),
        Some(name)
            if ["http", "https", "mailto", "tel"]
                .iter()
                .any(|allowed| name.eq_ignore_ascii_case(allowed)) =>
        {
            Some(encoded(&read, KEPT_IN_ADDRESS))
        }
        Some(_) => None,
    }
}

/// What stands in front of the first colon, where that colon ends a scheme rather than standing in a
/// path, query or fragment.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

/// Characters of an address that stay as they are beside letters and digits.
const KEPT_IN_ADDRESS: &str = "-._~:/?#[]@!$&'()*+,;=%";
/// Characters of a path that stay as they are beside letters and digits.
const KEPT_IN_PATH: &str = "-._~/!$&'()*+,;=@";

/// A path inside the site as an address: spaces, `?`, `#` and `%` in file names are encoded.
pub(super) fn path(path: &str) -> String {
    encoded(path, KEPT_IN_PATH)
}

/// Percent-encodes what may not stand in an address. Letters beyond ASCII stay: browsers read them,
/// and so do people.
fn encoded(value: &str, kept: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        let plain = character.is_alphanumeric() || !character.is_ascii();
        if plain || u8::try_from(character).is_ok_and(|byte| kept.as_bytes().contains(&byte)) {
            out.push(character);
        } else {
            out.push_str(&format!("%{:02X}", u32::from(character)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes() {
        assert_eq!(escaped("<script> & \"x\""), "&lt;script&gt; &amp; \"x\"");
        let mut out = String::new();
        push_attribute(&mut out, "title", "\"a\" <b> & 'c'");
        assert_eq!(out, " title=\"&quot;a&quot; &lt;b&gt; &amp; &#39;c&#39;\"");
    }

    #[test]
    fn addresses_that_run_nothing() {
        for address in [
            "https://www.gov.uk/a?b=c&d#e",
            "mailto:office@example.org",
            "tel:101",
            "/uri",
            "a/b:c",
            "?q=a:b",
            "#x:y",
            "",
        ] {
            assert_eq!(safe_url(address).as_deref(), Some(address));
        }
        assert_eq!(safe_url("/my uri\"").as_deref(), Some("/my%20uri%22"));
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
        ] {
            assert_eq!(safe_url(address), None, "{address}");
        }
        assert_eq!(path("an image #1.png"), "an%20image%20%231.png");
    }
}
