//! Values out of an XMP packet, without an XML parser: the packets are flat.

/// The text of the first `<name>` element or `name="…"` attribute, without tags inside, so that
/// `dc:title` gives its default and `pdfuaid:part` the number.
pub fn value(packet: &str, name: &str) -> Option<String> {
    let attribute = format!(" {name}=\"");
    if let Some((_, rest)) = packet.split_once(&attribute) {
        return rest.split_once('"').map(|(value, _)| unescape(value));
    }
    let (_, rest) = packet.split_once(&format!("<{name}"))?;
    let (_, rest) = rest.split_once('>')?;
    let (inner, _) = rest.split_once(&format!("</{name}>"))?;
    let mut text = String::new();
    let mut in_tag = false;
    for c in inner.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(c),
            _ => {}
        }
    }
    Some(unescape(text.trim()))
}

/// The named entities of XML.
fn unescape(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'")];
    let plain = entities.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    plain.replace("&amp;", "&")
}
