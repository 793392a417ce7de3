//! `candour trace`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::arguments::Trace;
use super::build::read;
use super::figures::{ready, selected};
use super::outcome::{Exit, Failure};
use super::place::Place;
use super::terminal::Terminal;
use super::words::count;
use crate::diagnostic::{Files as _, did_you_mean, list_of};
use crate::model::{
    ColumnRole, Dataset, ExhibitBody, Paper, Provenance, Selection, Site, exhibits, plain_text,
    register,
};
use crate::source::Sources;

/// Lists every place of every paper that uses a dataset or one of its measures.
///
/// # Errors
/// Where there is no office, no such dataset or measure, or the machine fails. Errors in the content
/// are no failure.
pub(super) fn run(arguments: &Trace, terminal: &Terminal) -> Result<Exit, Failure> {
    let place = Place::find(&arguments.root, terminal)?;
    let sources = read(&place)?;
    let wanted = arguments.dataset.trim();
    let (id, measure) = match wanted.split_once('.') {
        Some((id, measure)) => (id, Some(measure)),
        None => (wanted, None),
    };
    check_id(id, &sources)?;
    let Some(ready) = ready(&sources, arguments.edition, terminal)? else {
        return Ok(Exit::ContentErrors);
    };
    let site: &Site = &ready.site;
    let datasets = datasets(site, id);
    check_measure(id, measure, &datasets)?;
    let uses: Vec<(&Paper, Vec<Usage>)> = site
        .papers
        .iter()
        .map(|paper| (paper.as_ref(), usages(paper, id, measure)))
        .filter(|(_, usages)| !usages.is_empty())
        .collect();
    let text: String = if terminal.json {
        let lines = uses.iter().flat_map(|(paper, all)| all.iter().map(|usage| usage.json(paper)));
        lines.map(|line| format!("{line}\n")).collect()
    } else {
        let headers = datasets.iter().map(|dataset| header(dataset, &sources));
        headers.chain(uses.iter().map(|(paper, usages)| listed(paper, usages))).collect()
    };
    terminal.print(&text)?;
    let all = || uses.iter().flat_map(|(_, usages)| usages);
    let of = |what: &str| all().filter(|usage| usage.what == what).count();
    let (figures, charts, tables) = (of("figure"), of("chart"), of("table"));
    let line = if uses.is_empty() {
        format!("no paper uses {wanted}")
    } else {
        let papers = count(uses.len(), "paper", "papers");
        let sorts = [
            count(figures, "figure", "figures"),
            count(charts, "chart", "charts"),
            count(tables, "table", "tables"),
        ];
        format!("{} in {papers}: {}", count(all().count(), "place", "places"), sorts.join(", "))
    };
    let json = json!({
        "command": "trace",
        "edition": arguments.edition.as_str(),
        "dataset": id,
        "measure": measure,
        "papers": uses.len(),
        "figures": figures,
        "charts": charts,
        "tables": tables,
    });
    terminal.summarise(&line, &json)?;
    Ok(Exit::Done)
}

/// Asked before anything is checked: a mistyped name should not have to wait for the content's errors.
fn check_id(id: &str, sources: &Sources) -> Result<(), Failure> {
    let in_data_folder = |path: &str| {
        let (folder, file) = path.rsplit_once('/')?;
        let is_data = folder.ends_with("/data");
        let stem = file.strip_suffix(".yaml").or_else(|| file.strip_suffix(".yml"))?;
        is_data.then(|| stem.to_owned())
    };
    let ids: BTreeSet<String> =
        sources.under("content/").filter_map(|(_, file)| in_data_folder(&file.path)).collect();
    if ids.contains(id) {
        return Ok(());
    }
    let names = || ids.iter().map(String::as_str);
    let failure = Failure::wrong_use(format!("there is no dataset `{id}`"));
    let failure = match did_you_mean(id, names()) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure,
    };
    Err(failure.help(format!("the datasets are {}", list_of(names()))))
}

/// The datasets of an id: the shared one and those of papers' own folders.
fn datasets<'a>(site: &'a Site, id: &str) -> Vec<&'a Dataset> {
    let shared = site.datasets.get(id).into_iter().map(AsRef::as_ref);
    let used = site.papers.iter().filter_map(|paper| paper.datasets.get(id));
    shared.chain(used.filter(|used| used.own).map(|used| used.dataset.as_ref())).collect()
}

fn check_measure(id: &str, measure: Option<&str>, datasets: &[&Dataset]) -> Result<(), Failure> {
    let names: BTreeSet<&str> =
        datasets.iter().flat_map(|dataset| dataset.ids(ColumnRole::Measure)).collect();
    let Some(measure) = measure.filter(|measure| !names.contains(measure)) else { return Ok(()) };
    let failure = Failure::wrong_use(format!("the dataset `{id}` has no measure `{measure}`"));
    let failure = match did_you_mean(measure, names.iter().copied()) {
        Some(near) => failure.help(format!("did you mean `{id}.{near}`?")),
        None => failure,
    };
    Err(failure.help(format!("its measures are {}", list_of(names))))
}

/// A place that uses a dataset.
struct Usage {
    path: String,
    line: usize,
    /// `figure`, `chart` or `table`.
    what: &'static str,
    /// What is printed there.
    text: String,
    /// How it was made from the dataset.
    from: String,
    measures: Vec<String>,
    /// The derived measure that stands there, where the dataset asked for is only what it was worked
    /// out from: `districts.rate`.
    through: Option<String>,
}

impl Usage {
    fn json(&self, paper: &Paper) -> Value {
        json!({
            "paper": paper.url,
            "file": self.path,
            "line": self.line,
            "what": self.what,
            "text": self.text,
            "from": self.from,
            "measures": self.measures,
            "through": self.through,
        })
    }
}

/// What is asked for: a dataset, or one of its measures.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    id: &'a str,
    measure: Option<&'a str>,
}

/// How a place came to use what is asked for.
enum Link {
    /// It shows the dataset itself.
    Direct,
    /// It shows this measure, which was worked out from the dataset.
    Through(String),
}

impl Wanted<'_> {
    fn is(&self, dataset: &str, measure: &str) -> bool {
        dataset == self.id && self.measure.is_none_or(|wanted| wanted == measure)
    }

    /// Whether a measure that stands in a paper is what is asked for, or was worked out from it.
    fn link(&self, paper: &Paper, dataset: &str, measure: &str) -> Option<Link> {
        if self.is(dataset, measure) {
            return Some(Link::Direct);
        }
        let used = &paper.datasets.get(dataset)?.dataset;
        let column = &used.columns[used.column(measure)?];
        let made_of = column.made_of.iter().any(|made| self.is(&made.dataset, &made.measure));
        made_of.then(|| Link::Through(format!("{dataset}.{measure}")))
    }
}

/// The places of a paper in the order of its files and their lines.
fn usages(paper: &Paper, id: &str, measure: Option<&str>) -> Vec<Usage> {
    let wanted = Wanted { id, measure };
    let mut found = Vec::new();
    for entry in register(paper) {
        let Provenance::Datasets(selections) = &entry.figure.provenance else { continue };
        let links: Vec<(&Selection, Link)> = selections
            .iter()
            .filter_map(|s| Some((s, wanted.link(paper, &s.dataset, &s.measure)?)))
            .collect();
        let Some((first, link)) = links.first() else { continue };
        let mut measures: Vec<String> = links.iter().map(|(s, _)| s.measure.clone()).collect();
        measures.dedup();
        let through = through(link);
        let of = through.as_ref().map(|name| format!(" of {name}")).unwrap_or_default();
        let rows = selected(links.iter().map(|(selection, _)| *selection));
        found.push(Usage {
            path: entry.figure.position.path.to_string(),
            line: entry.figure.position.line,
            what: "figure",
            text: entry.figure.text.clone(),
            from: format!("{}{of}{rows}", first.function),
            measures,
            through,
        });
    }
    for exhibit in exhibits(paper) {
        let Some(data) = exhibit.origin.data.as_ref() else { continue };
        let link = |measure: &String| wanted.link(paper, &data.dataset, measure);
        let links: Vec<Link> = data.measures.iter().filter_map(link).collect();
        let direct = links.iter().find(|link| matches!(link, Link::Direct));
        let Some(link) = direct.or(links.first()) else { continue };
        let through = through(link);
        let conditions = data
            .conditions
            .iter()
            .map(|(dimension, values)| format!("{dimension}: {}", values.join(" or ")));
        let from: Vec<String> =
            through.iter().map(|name| format!("of {name}")).chain(conditions).collect();
        found.push(Usage {
            path: exhibit.origin.position.path.to_string(),
            line: exhibit.origin.position.line,
            what: match exhibit.body {
                ExhibitBody::Chart { .. } => "chart",
                ExhibitBody::Table(_) => "table",
            },
            text: format!("{}: {}", exhibit.label, plain_text(&exhibit.title)),
            from: from.join(", "),
            measures: data.measures.clone(),
            through,
        });
    }
    found.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    found
}

fn through(link: &Link) -> Option<String> {
    match link {
        Link::Direct => None,
        Link::Through(name) => Some(name.clone()),
    }
}

fn header(dataset: &Dataset, sources: &Sources) -> String {
    let file = sources.path(dataset.span.file);
    format!("{}\n{}\n{file}\n\n", dataset.title, dataset.source.line())
}

fn listed(paper: &Paper, usages: &[Usage]) -> String {
    let mut text = format!("{}\n{}\n", plain_text(&paper.title), paper.url);
    for usage in usages {
        let Usage { path, line, what, text: printed, from, .. } = usage;
        let from = if from.is_empty() { String::new() } else { format!("  {from}") };
        text.push_str(&format!("  {path}:{line}\n    {what:<6}  {printed}{from}\n"));
    }
    text.push('\n');
    text
}
