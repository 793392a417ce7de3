//! Each type of chart with ordinary and awkward data, at both widths, as it was drawn when someone
//! last looked at it: `tests/charts/*.svg`. `CANDOUR_BLESS=1 cargo test --test charts` draws them anew.

#![expect(clippy::disallowed_methods, reason = "tests read and write the drawings")]

#[path = "charts/cases.rs"]
mod cases;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use candour::chart::{Width, draw};

#[test]
fn charts_are_drawn_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let bless = std::env::var_os("CANDOUR_BLESS").is_some();
    let (mut known, mut wrong) = (BTreeSet::new(), Vec::new());
    for (name, chart) in cases::all() {
        for (width, word) in [(Width::Wide, "wide"), (Width::Narrow, "narrow")] {
            let file = format!("{name}-{word}.svg");
            let drawn = draw(&chart, &cases::colours(), width) + "\n";
            let path = folder.join(&file);
            if bless {
                fs::write(&path, &drawn).expect("the drawing can be written");
            } else if fs::read_to_string(&path).map(|text| text.replace("\r\n", "\n")).ok()
                != Some(drawn)
            {
                wrong.push(file.clone());
            }
            known.insert(file);
        }
    }
    for entry in fs::read_dir(&folder).expect("the folder is there") {
        let name = entry.expect("readable").file_name().to_string_lossy().into_owned();
        if name.ends_with(".svg") && !known.contains(&name) {
            wrong.push(format!("{name} (drawn by no case)"));
        }
    }
    assert!(wrong.is_empty(), "look at these and bless them if they are right: {wrong:?}");
}
