//! Short ways through lopdf's objects: every look-up follows references and null is absence.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// The object behind any chain of references; `None` when it is missing or null.
pub fn resolve<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Object> {
    doc.dereference(object).ok().map(|(_, object)| object).filter(|object| !object.is_null())
}

/// An entry of a dictionary.
pub fn get<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
    dict.get(key.as_bytes()).ok().and_then(|object| resolve(doc, object))
}

/// An object as a dictionary; the dictionary of a stream counts.
pub fn as_dict(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// An entry that is a dictionary or a stream.
pub fn dict<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    get(doc, dict, key).and_then(as_dict)
}

/// The items of an entry: of an array each, of anything else just that, of nothing none.
pub fn items<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Vec<&'a Object> {
    match get(doc, dict, key) {
        None => Vec::new(),
        Some(Object::Array(array)) => array.iter().collect(),
        Some(_) => dict.get(key.as_bytes()).into_iter().collect(),
    }
}

/// A name as text.
pub fn as_name(object: &Object) -> Option<String> {
    object.as_name().ok().map(|name| String::from_utf8_lossy(name).into_owned())
}

/// An entry that is a name.
pub fn name(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    get(doc, dict, key).and_then(as_name)
}

/// A text string in any of the three encodings of PDF.
pub fn as_text(object: &Object) -> Option<String> {
    object.as_str().ok()?;
    lopdf::decode_text_string(object).ok()
}

/// An entry that is a text string.
pub fn text(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    get(doc, dict, key).and_then(as_text)
}

/// A number of either kind.
pub fn as_number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}

/// An entry that is a number.
pub fn number(doc: &Document, dict: &Dictionary, key: &str) -> Option<f64> {
    get(doc, dict, key).and_then(as_number)
}

/// An entry that is an array of numbers.
pub fn numbers(doc: &Document, dict: &Dictionary, key: &str) -> Vec<f64> {
    let items = items(doc, dict, key);
    items.into_iter().filter_map(|item| resolve(doc, item)).filter_map(as_number).collect()
}

/// An entry that is a boolean and true.
pub fn is_true(doc: &Document, dict: &Dictionary, key: &str) -> bool {
    get(doc, dict, key).is_some_and(|object| object.as_bool().unwrap_or(false))
}

/// The id an entry refers to, when it is a reference.
pub fn reference(dict: &Dictionary, key: &str) -> Option<ObjectId> {
    dict.get(key.as_bytes()).ok().and_then(|object| object.as_reference().ok())
}

/// An entry of a page that its ancestors can hold for it (`Resources`, `MediaBox`).
pub fn inherited<'a>(doc: &'a Document, page: &'a Dictionary, key: &str) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..64 {
        if let Some(found) = get(doc, node, key) {
            return Some(found);
        }
        node = dict(doc, node, "Parent")?;
    }
    None
}
