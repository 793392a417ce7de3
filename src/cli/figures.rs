//! `candour figures`.

use std::sync::Arc;

use serde_json::{Value, json};

use super::arguments::Figures;
use super::build::{read, stopped_silently};
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::terminal::Terminal;
use super::words::count;
use super::{arguments::EditionName, findings};
use crate::diagnostic::{Diagnostics, Files as _, did_you_mean, list_of};
use crate::model::{Figure, Paper, Provenance, RegisterEntry, Selection, plain_text, register};
use crate::pipeline::{self, Ready};
use crate::render::data::register as files;
use crate::source::Sources;

/// Prints the register of a paper, or how many figures each paper has.
///
/// # Errors
/// Where there is no office or no such paper, or the machine fails. Errors in the content are no
/// failure.
pub(super) fn run(arguments: &Figures, terminal: &Terminal) -> Result<Exit, Failure> {
    let place = Place::find(&arguments.root, terminal)?;
    let sources = read(&place)?;
    let Some(ready) = ready(&sources, arguments.edition, terminal)? else {
        return Ok(Exit::ContentErrors);
    };
    let papers: Vec<&Paper> = match &arguments.paper {
        Some(wanted) => vec![find(wanted, &ready.site.papers, &sources)?],
        None => ready.site.papers.iter().map(AsRef::as_ref).collect(),
    };
    if arguments.unbound {
        return unbound(&papers, &sources, terminal);
    }
    let registers: Vec<(&Paper, Vec<RegisterEntry<'_>>)> =
        papers.into_iter().map(|paper| (paper, register(paper))).collect();
    let counts: Vec<Counts> = registers.iter().map(|(_, entries)| Counts::of(entries)).collect();
    let text = match (&arguments.paper, terminal.json) {
        (Some(_), true) => registers.iter().flat_map(|(paper, e)| json_lines(paper, e)).collect(),
        (Some(_), false) => {
            registers.iter().map(|(paper, entries)| listed(paper, entries)).collect()
        }
        (None, true) => registers
            .iter()
            .zip(&counts)
            .map(|((paper, _), counts)| format!("{}\n", counts.json(&paper.url)))
            .collect(),
        (None, false) => counted(&registers, &counts),
    };
    terminal.print(&text)?;
    let all = Counts {
        bound: counts.iter().map(|counts| counts.bound).sum(),
        cited: counts.iter().map(|counts| counts.cited).sum(),
    };
    let papers = count(registers.len(), "paper", "papers");
    let line = format!("{} in {papers}: {}", all.figures(), all.sorts());
    let json = json!({
        "command": "figures",
        "edition": arguments.edition.as_str(),
        "papers": registers.len(),
        "figures": all.bound + all.cited,
        "bound": all.bound,
        "cited": all.cited,
    });
    terminal.summarise(&line, &json)?;
    Ok(Exit::Done)
}

/// Prints the typed numbers of papers and how many of their figures are bound.
fn unbound(papers: &[&Paper], sources: &Sources, terminal: &Terminal) -> Result<Exit, Failure> {
    let text: String = if terminal.json {
        let lines = papers.iter().flat_map(|paper| super::unbound::lines(paper, sources));
        lines.map(|line| format!("{}\n", json!(line))).collect()
    } else {
        let blocks = papers.iter().map(|paper| super::unbound::human(paper, sources));
        blocks.collect::<Vec<_>>().join("\n")
    };
    terminal.print(&text)?;
    let typed: usize = papers.iter().map(|paper| paper.figures_count.typed).sum();
    let exempt: usize = papers.iter().map(|paper| paper.figures_count.exempt).sum();
    let sourced: usize = papers.iter().map(|paper| paper.figures_count.sourced()).sum();
    let line = format!(
        "{} without source, {exempt} exempt, beside {} with a source, in {}",
        count(typed, "number", "numbers"),
        count(sourced, "figure", "figures"),
        count(papers.len(), "paper", "papers")
    );
    let json = json!({
        "command": "figures",
        "figures": sourced,
        "typed": typed,
        "exempt": exempt,
    });
    terminal.summarise(&line, &json)?;
    Ok(Exit::Done)
}

/// The checked site. Where the content has errors they are printed, and there is none: figures can
/// only be listed when all of them can be worked out.
///
/// # Errors
/// Where the errors cannot be printed.
pub(super) fn ready(
    sources: &Sources,
    edition: EditionName,
    terminal: &Terminal,
) -> Result<Option<Ready>, Failure> {
    let mut diagnostics = Diagnostics::new();
    let ready = pipeline::check(sources, edition.edition(), &mut diagnostics);
    if ready.is_none() && findings::print(diagnostics, sources, terminal)?.errors == 0 {
        return Err(stopped_silently());
    }
    Ok(ready)
}

/// A paper by its address, its last part alone, its folder or its file.
fn find<'a>(
    wanted: &str,
    papers: &'a [Arc<Paper>],
    sources: &Sources,
) -> Result<&'a Paper, Failure> {
    let typed = wanted.trim().replace('\\', "/");
    let typed = typed.trim_start_matches("./").trim_matches('/');
    let is_it = |paper: &&Paper| {
        let file = sources.path(paper.span.file);
        let folder = file.strip_suffix("/index.md").unwrap_or(file);
        [paper.url.as_str(), paper.slug.as_str(), file, folder].contains(&typed)
            || folder.strip_prefix("content/") == Some(typed)
    };
    let found: Vec<&Paper> = papers.iter().map(AsRef::as_ref).filter(is_it).collect();
    match found.as_slice() {
        [only] => Ok(only),
        [] => {
            let failure = Failure::wrong_use(format!("there is no paper `{wanted}`"));
            let names = papers.iter().flat_map(|paper| [paper.url.as_str(), paper.slug.as_str()]);
            // A part of the name of one paper means that one: `drugs`.
            let mut holders =
                papers.iter().map(|it| it.slug.as_str()).filter(|slug| slug.contains(typed));
            let holder = holders.next().filter(|_| holders.next().is_none() && !typed.is_empty());
            let failure = match holder.or_else(|| did_you_mean(typed, names)) {
                Some(near) => failure.help(format!("did you mean `{near}`?")),
                None => failure,
            };
            Err(failure.help("`candour figures` lists all papers"))
        }
        several => Err(Failure::wrong_use(format!("several papers are called `{wanted}`"))
            .help(format!("name one of {}", list_of(several.iter().map(|p| p.url.as_str()))))),
    }
}

/// How many figures there are, by sort.
struct Counts {
    bound: usize,
    cited: usize,
}

impl Counts {
    fn of(entries: &[RegisterEntry<'_>]) -> Self {
        let is_cited =
            |e: &&RegisterEntry<'_>| matches!(e.figure.provenance, Provenance::Cited { .. });
        let cited = entries.iter().filter(is_cited).count();
        Self { bound: entries.len() - cited, cited }
    }

    fn figures(&self) -> String {
        count(self.bound + self.cited, "figure", "figures")
    }

    fn sorts(&self) -> String {
        format!("{} from datasets, {} cited", self.bound, self.cited)
    }

    fn json(&self, url: &str) -> Value {
        let figures = self.bound + self.cited;
        json!({ "paper": url, "figures": figures, "bound": self.bound, "cited": self.cited })
    }
}

/// A line a paper.
fn counted(registers: &[(&Paper, Vec<RegisterEntry<'_>>)], counts: &[Counts]) -> String {
    let mut text = String::from("Figures  Bound  Cited  Paper\n");
    for ((paper, entries), counts) in registers.iter().zip(counts) {
        let (all, bound, cited) = (entries.len(), counts.bound, counts.cited);
        text.push_str(&format!("{all:>7}  {bound:>5}  {cited:>5}  {}\n", paper.url));
    }
    text
}

/// The longest figure that keeps the columns in line.
const WIDEST: usize = 24;

/// A paper's register: for each figure a line of number, text, origin and place, then its sentence.
fn listed(paper: &Paper, entries: &[RegisterEntry<'_>]) -> String {
    let mut text = format!("{}\n{}\n", plain_text(&paper.title), paper.url);
    let letters = |entry: &RegisterEntry<'_>| entry.figure.text.chars().count();
    let width = entries.iter().map(letters).max().unwrap_or_default().min(WIDEST);
    for entry in entries {
        let figure = entry.figure;
        let position = &figure.position;
        text.push_str(&format!(
            "\n{:>4}  {:<width$}  {}{}\n      {}:{}\n      {}\n",
            position.number,
            figure.text,
            origin(figure),
            status(figure),
            position.path,
            position.line,
            entry.sentence,
        ));
    }
    text.push('\n');
    text
}

fn json_lines(paper: &Paper, entries: &[RegisterEntry<'_>]) -> Vec<String> {
    let line = |entry: &RegisterEntry<'_>| {
        let mut line = json!(files::line(paper, entry));
        line["paper"] = Value::from(paper.url.as_str());
        format!("{line}\n")
    };
    entries.iter().map(line).collect()
}

/// Where a figure comes from: `change of arrests.arrests (year: 2018; year: 2019)`.
fn origin(figure: &Figure) -> String {
    match &figure.provenance {
        Provenance::Cited { source } => format!("cited: {source}"),
        Provenance::Datasets(selections) => {
            let mut names: Vec<String> = Vec::new();
            for selection in selections {
                let Selection { function, dataset, measure, .. } = selection;
                let name = format!("{function} of {dataset}.{measure}");
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            format!("{}{}", names.join(" and "), selected(selections.iter()))
        }
    }
}

/// The status of the values a figure was made from: `, provisional`.
fn status(figure: &Figure) -> String {
    figure.status.iter().map(|mark| format!(", {}", mark.words())).collect()
}

/// The conditions of selections in brackets: ` (year: 2018; year: 2019)`; nothing where there are none.
pub(super) fn selected<'a>(selections: impl Iterator<Item = &'a Selection>) -> String {
    let mut all: Vec<String> =
        selections.map(|selection| files::conditions(&selection.conditions)).collect();
    all.retain(|conditions| !conditions.is_empty());
    all.dedup();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) }
}
