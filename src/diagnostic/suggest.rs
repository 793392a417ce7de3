//! "Did you mean": the nearest of the names that would have been right.

/// The candidate nearest to what was written, where one is near enough to be a likely slip.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted = written.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Names in a sentence: "`a`, `b` and `c`"; at most sixteen, then how many more there are.
pub fn list_of<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const MOST: usize = 16;
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => "none".to_owned(),
        [only] => only.clone(),
        all if all.len() > MOST => {
            format!("{} and {} more", all[..MOST].join(", "), all.len() - MOST)
        }
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
