//! Asks for the site's own pictures under addresses that change with their bytes: a browser that has shown
//! a picture does not ask for the same address again while the page is open.

use percent_encoding::percent_decode_str;

use crate::model::joined;

/// A page at `path` in the site with a fingerprint behind the address of each of the site's pictures:
/// `map.png?9f86d081884c7d65`. `fingerprint` knows them by their path in the site; what it does not know stays.
pub(super) fn marked(
    html: &str,
    path: &str,
    fingerprint: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mark = |address: &str| {
        let print = fingerprint(&in_site(path, address)?)?;
        Some(format!("{address}?{print}"))
    };
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        let (tag, behind) = tag.split_at(tag.find('>').unwrap_or(tag.len()));
        out.push_str(before);
        match tag[1..].split_ascii_whitespace().next() {
            Some("img" | "source") => {
                let tag = with_attribute(tag, " src=\"", |value| mark(value));
                out.push_str(&with_attribute(&tag, " srcset=\"", |value| in_set(value, &mark)));
            }
            Some("link") if tag.contains(" rel=\"icon\"") => {
                out.push_str(&with_attribute(tag, " href=\"", |value| mark(value)));
            }
            _ => out.push_str(tag),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// A tag with another value of an attribute, where it has the attribute and there is another value.
fn with_attribute(tag: &str, name: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let changed = || {
        let (before, rest) = tag.split_once(name)?;
        let (value, behind) = rest.split_once('"')?;
        Some(format!("{before}{name}{}\"{behind}", change(value)?))
    };
    changed().unwrap_or_else(|| tag.to_owned())
}

/// The candidates of a `srcset`: `map.png 1x, map-2.png 2x`.
fn in_set(value: &str, mark: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let candidate = |written: &str| {
        let (address, size) = written.trim().split_once(' ').unwrap_or((written.trim(), ""));
        let address = mark(address).unwrap_or_else(|| address.to_owned());
        format!("{address} {size}").trim_end().to_owned()
    };
    Some(value.split(',').map(candidate).collect::<Vec<_>>().join(", "))
}

/// The path in the site that an address on a page leads to; none for an address elsewhere or with a query.
fn in_site(page: &str, address: &str) -> Option<String> {
    if address.contains([':', '?', '#']) || address.starts_with("//") {
        return None;
    }
    let address = address.replace("&amp;", "&");
    let address = percent_decode_str(&address).decode_utf8().ok()?;
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let start = if address.starts_with('/') { "" } else { folder };
    joined(start, &address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sites_own_pictures_are_marked() {
        let known = |path: &str| {
            let own = ["papers/x/a b.png", "papers/x/2.png", "assets/logo.svg"].contains(&path);
            own.then(|| path.len().to_string())
        };
        let marked = |html: &str| marked(html, "papers/x/sections/y/index.html", &known);
        for (html, expected) in [
            (
                "<p>1 < 2</p><img class=\"c\" src=\"../../a%20b.png\" alt=\"src=\">",
                "<p>1 < 2</p><img class=\"c\" src=\"../../a%20b.png?16\" alt=\"src=\">",
            ),
            ("<img src=\"/assets/logo.svg\" alt>", "<img src=\"/assets/logo.svg?15\" alt>"),
            (
                "<source srcset=\"../../2.png 1x, no.png 2x\"><img src=\"no.png\">",
                "<source srcset=\"../../2.png?14 1x, no.png 2x\"><img src=\"no.png\">",
            ),
            (
                "<link rel=\"icon\" href=\"../../../../assets/logo.svg\">",
                "<link rel=\"icon\" href=\"../../../../assets/logo.svg?15\">",
            ),
        ] {
            assert_eq!(marked(html), expected);
        }
        for html in [
            "<link rel=\"stylesheet\" href=\"../../2.png\">",
            "<a href=\"../../2.png\">src=\"../../2.png\"</a>",
            "<img src=\"https://x.example/2.png\"><img src=\"../../2.png?1\"><img src=\"../../../../../2.png\">",
            "<img src=\"../../2.png",
        ] {
            let same = html.trim_end_matches("<img src=\"../../2.png");
            assert!(marked(html).starts_with(same), "{}", marked(html));
            assert!(!marked(html).contains("?14"), "{}", marked(html));
        }
    }
}
