//! Paths seen from a folder.

/// `path` seen from `folder`, with `.` and `..` worked out; none where it leads above the top.
pub fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paths() {
        assert_eq!(joined("papers/a", "../b/index.md").as_deref(), Some("papers/b/index.md"));
        assert_eq!(joined("", "../x.png"), None);
        assert_eq!(joined("", "./img/x.png").as_deref(), Some("img/x.png"));
    }
}
