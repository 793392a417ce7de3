//! The blocks of the expected HTML.

/// The text of each block with marks around its parts, and a line for each end of a block that
/// holds others. An image counts with its alternative text.
pub fn text(html: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        push(&mut blocks, &rest[..start]);
        let end = start + rest[start..].find('>').expect("a closed tag") + 1;
        let tag = &rest[start..end];
        rest = &rest[end..];
        let name = tag.trim_matches(['<', '>', '/']).split([' ', '/']).next().unwrap_or_default();
        let code = blocks.iter().rev().nth(1).is_some_and(|before| before == "<pre>");
        match name {
            "img" => {
                let alt = tag.split_once("alt=\"").expect("alternative text").1;
                push(&mut blocks, alt.split_once('"').expect("its end").0);
            }
            "br" => push(&mut blocks, " "),
            "code" if code => {}
            "em" | "strong" | "a" | "code" => {
                let mark =
                    if tag.starts_with("</") { "⟧".to_owned() } else { format!("⟦{name} ") };
                push(&mut blocks, &mark);
            }
            "p" => blocks.push(String::new()),
            "hr" => blocks.extend(["<hr>".to_owned(), String::new()]),
            _ => {
                let slash = if tag.starts_with("</") { "/" } else { "" };
                blocks.extend([format!("<{slash}{name}>"), String::new()]);
            }
        }
    }
    push(&mut blocks, rest);
    blocks.iter().filter_map(|block| super::plain(block)).collect()
}

fn push(blocks: &mut [String], text: &str) {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    blocks.last_mut().expect("there is one").push_str(&text.replace("&amp;", "&"));
}
