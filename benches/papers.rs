//! Time from sources to files, stage by stage, for 100 and 1,000 papers.
//!
//! `cargo bench` prints time and papers a second for each; the cost of a paper must not grow with
//! their number. Single stages: `cargo bench -- pdf`.

mod generator;

use candour::diagnostic::Diagnostics;
use candour::model::Edition;
use candour::pipeline::{self, Options, Silent};
use candour::source::Sources;
use candour::{load, render, resolve, write};
use divan::Bencher;
use divan::counter::ItemsCount;
use generator::Figures;

const COUNTS: [usize; 2] = [100, 1000];

fn main() {
    divan::main();
}

fn build(sources: &Sources, pdf: bool) -> pipeline::Built {
    let mut diagnostics = Diagnostics::new();
    let options = Options { edition: Edition::Public, pdf, search: true };
    let built = pipeline::build(sources, options, &Silent, &mut diagnostics)
        .expect("the generated office builds");
    assert!(diagnostics.iter().next().is_none(), "the generated office is sound");
    built
}

fn ready(count: usize) -> pipeline::Ready {
    pipeline::check(
        &generator::office(count, Figures::Bound),
        Edition::Public,
        &mut Diagnostics::new(),
    )
    .expect("the generated office has no errors")
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn a_load(bencher: Bencher<'_, '_>, count: usize) {
    let sources = generator::office(count, Figures::Bound);
    bencher.counter(ItemsCount::new(count)).bench(|| load::load(&sources, &mut Diagnostics::new()));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn b_resolve(bencher: Bencher<'_, '_>, count: usize) {
    let raw = load::load(&generator::office(count, Figures::Bound), &mut Diagnostics::new());
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| resolve::resolve(&raw, Edition::Public, &mut Diagnostics::new()));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn c_draw(bencher: Bencher<'_, '_>, count: usize) {
    let ready = ready(count);
    bencher.counter(ItemsCount::new(count)).bench(|| pipeline::draw(&ready.site, &ready.look));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn d_html(bencher: Bencher<'_, '_>, count: usize) {
    let ready = ready(count);
    let drawings = pipeline::draw(&ready.site, &ready.look);
    let pdfs = vec![None; count];
    bencher.counter(ItemsCount::new(count)).bench(|| {
        render::html::render(
            &ready.site,
            &ready.look,
            &ready.templates,
            &drawings,
            &pdfs,
            false,
            &mut Diagnostics::new(),
        )
    });
}

#[divan::bench(args = COUNTS, sample_count = 1)]
fn e_pdf(bencher: Bencher<'_, '_>, count: usize) {
    let ready = ready(count);
    let drawings = pipeline::draw(&ready.site, &ready.look);
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        render::pdf::render(
            &ready.site,
            &ready.look,
            &ready.templates,
            &drawings,
            &|| {},
            &mut Diagnostics::new(),
        )
    });
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn f_write(bencher: Bencher<'_, '_>, count: usize) {
    let built = build(&generator::office(count, Figures::Bound), false);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("output");
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| write::publish(&built.artefacts, &output, &|| {}).map(|_| ()));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn g_all_without_pdf(bencher: Bencher<'_, '_>, count: usize) {
    let sources = generator::office(count, Figures::Bound);
    bencher.counter(ItemsCount::new(count)).bench(|| build(&sources, false));
}

#[divan::bench(args = COUNTS, sample_count = 1)]
fn h_all_with_pdf(bencher: Bencher<'_, '_>, count: usize) {
    let sources = generator::office(count, Figures::Bound);
    bencher.counter(ItemsCount::new(count)).bench_local(|| build(&sources, true));
}

/// 1,000 papers with twenty bound figures each against the same papers without: what a build of pages
/// and PDFs pays for figures, their registers and their downloads. It should be under a tenth.
#[divan::bench(args = [Figures::None, Figures::Bound], sample_count = 1)]
fn i_figures_with_pdf(bencher: Bencher<'_, '_>, figures: Figures) {
    let sources = generator::office(1000, figures);
    bencher.counter(ItemsCount::new(1000_usize)).bench_local(|| build(&sources, true));
}

/// The same for pages alone.
#[divan::bench(args = [Figures::None, Figures::Bound], sample_count = 5)]
fn j_figures_without_pdf(bencher: Bencher<'_, '_>, figures: Figures) {
    let sources = generator::office(1000, figures);
    bencher.counter(ItemsCount::new(1000_usize)).bench_local(|| build(&sources, false));
}
