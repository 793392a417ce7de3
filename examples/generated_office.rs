//! Writes the office of the benchmarks to a folder, to time the program itself:
//!
//! ```text
//! cargo run --release --example generated_office -- 1000 bound ../with
//! cargo run --release --example generated_office -- 1000 none ../without
//! cd ../with && time candour build -q
//! ```
#![expect(clippy::disallowed_methods, reason = "it is no part of the program and writes files")]

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use generator::Figures;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, figures, folder] = arguments.as_slice() else { return usage() };
    let figures = match figures.as_str() {
        "bound" => Figures::Bound,
        "none" => Figures::None,
        _ => return usage(),
    };
    let Ok(count) = count.parse() else { return usage() };
    match write(Path::new(folder), count, figures) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write to {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: generated_office COUNT bound|none FOLDER");
    ExitCode::FAILURE
}

fn write(folder: &Path, count: usize, figures: Figures) -> io::Result<()> {
    for (_, file) in generator::office(count, figures).under("content/") {
        let path = folder.join(&file.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, file.bytes.as_slice())?;
    }
    Ok(())
}
