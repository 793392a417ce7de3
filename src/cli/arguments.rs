//! What can be typed. The doc comments here are the help texts.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use super::help;
use crate::model::Edition;

/// Turns YAML and Markdown into a website and tagged PDFs.
///
/// candour reads an office's folder: its papers, data and settings are under `content/`. It checks
/// them, and makes a website and a tagged PDF of each paper. Any error leaves the last site as it was.
#[derive(Debug, Parser)]
#[command(name = "candour", version, arg_required_else_help = true, after_help = help::CANDOUR)]
pub(super) struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Global {
    /// Print errors only: no progress, no warnings, no summary
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Print for people, or one JSON object a line on standard output for programs
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,
}

/// For whom messages are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageFormat {
    /// Text for people
    Human,
    /// One JSON object a line
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the content, then make the website and the PDFs
    #[command(after_help = help::BUILD)]
    Build(Build),
    /// Check the content and write nothing
    #[command(after_help = help::CHECK)]
    Check(Check),
    /// Show the website on this computer, and every change as soon as it is saved
    #[command(after_help = help::SERVE)]
    Serve(Serve),
    /// Make a new office: a folder with settings, data and one paper to learn from
    #[command(after_help = help::INIT)]
    Init(Init),
    /// Start a paper: its folder, its front matter and its sections, ready to fill
    #[command(after_help = help::NEW)]
    New(New),
    /// List the figures of a paper with their sources, or count those of every paper
    #[command(after_help = help::FIGURES)]
    Figures(Figures),
    /// List every place that uses a dataset: what a correction would change
    #[command(after_help = help::TRACE)]
    Trace(Trace),
    /// Say what a code such as C401 in an error or warning means
    #[command(after_help = help::EXPLAIN)]
    Explain(Explain),
    /// Print a script that completes commands in a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions(Completions),
}

/// Where the office is.
#[derive(Debug, Args)]
pub(super) struct Root {
    /// The office's folder, the one with `content` in it [default: the current folder, else the
    /// nearest folder above it that is an office]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub root: Option<PathBuf>,
}

/// The edition asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EditionName {
    /// For everyone: restricted passages are left out
    Public,
    /// With restricted passages, for those allowed to read them
    Restricted,
}

impl EditionName {
    /// The word typed for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Restricted => "restricted",
        }
    }

    /// The edition as the pipeline calls it.
    pub fn edition(self) -> Edition {
        match self {
            Self::Public => Edition::Public,
            Self::Restricted => Edition::Restricted,
        }
    }
}

/// `candour build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub root: Root,
    /// The folder to write to [default: `output` in the office's folder; `output-restricted` for the
    /// restricted edition]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
    /// Make the website only
    #[arg(long)]
    pub no_pdf: bool,
    /// Leave out the search and its index
    #[arg(long)]
    pub no_search: bool,
    /// For which readers
    #[arg(long, value_name = "EDITION", default_value = "public")]
    pub edition: EditionName,
}

/// `candour check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub root: Root,
    /// For which readers
    #[arg(long, value_name = "EDITION", default_value = "public")]
    pub edition: EditionName,
}

/// `candour serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub root: Root,
    /// The port to be reached at; 0 takes any that is free
    #[arg(long, value_name = "NUMBER", default_value_t = crate::serve::PORT)]
    pub port: u16,
    /// Open the preview in the browser
    #[arg(long)]
    pub open: bool,
    /// Show the restricted edition, its restricted passages marked
    #[arg(long)]
    pub restricted: bool,
    /// The editor that "Edit" links open, by its name or as an address with `{file}` and `{line}`;
    /// `none` leaves the links out [default: `CANDOUR_EDITOR`, else vscode]
    #[arg(long, value_name = "EDITOR")]
    pub editor: Option<String>,
}

/// `candour init`.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder to make; one that is there already must be empty
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

/// `candour new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// What the paper is, for example `panel-report` or `letter`
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The paper's title, between quotation marks
    #[arg(value_name = "TITLE")]
    pub title: String,
    #[command(flatten)]
    pub root: Root,
    /// The folder under `content/` to put the paper in
    #[arg(long, value_name = "NAME", default_value = "papers")]
    pub section: String,
    /// The date on the paper, as 2020-02-06 [default: today]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

/// `candour figures`.
#[derive(Debug, Args)]
pub(super) struct Figures {
    /// The paper: its address, the last part of it, or its folder; without it, papers are listed
    #[arg(value_name = "PAPER")]
    pub paper: Option<String>,
    /// List the numbers that are typed instead: without dataset, without source, or exempt
    #[arg(long)]
    pub unbound: bool,
    #[command(flatten)]
    pub root: Root,
    /// For which readers
    #[arg(long, value_name = "EDITION", default_value = "public")]
    pub edition: EditionName,
}

/// `candour trace`.
#[derive(Debug, Args)]
pub(super) struct Trace {
    /// The dataset, or one of its measures: `county-lines` or `county-lines.lines`
    #[arg(value_name = "DATASET[.MEASURE]")]
    pub dataset: String,
    #[command(flatten)]
    pub root: Root,
    /// Which passages to look at; the usual is all of them
    #[arg(long, value_name = "EDITION", default_value = "restricted")]
    pub edition: EditionName,
}

/// `candour explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The code or its name, for example C401 or broken-reference; without it, all are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// `candour completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}
