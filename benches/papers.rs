//! Time from sources to files, stage by stage, for 100 and 1,000 papers.
//!
//! `cargo bench` prints time and papers a second for each; the cost of a paper must not grow with
//! their number. Single stages: `cargo bench -- pdf`.

mod generator;

use candour::diagnostic::Diagnostics;
use candour::model::Edition;
use candour::pipeline::{self, Options, Silent};
use candour::{load, render, resolve, write};
use divan::Bencher;
use divan::counter::ItemsCount;

const COUNTS: [usize; 2] = [100, 1000];

fn main() {
    divan::main();
}

fn build(count: usize, pdf: bool) -> pipeline::Built {
    let mut diagnostics = Diagnostics::new();
    let options = Options { edition: Edition::Public, pdf, search: true };
    pipeline::build(&generator::office(count), options, &Silent, &mut diagnostics)
        .expect("the generated office builds")
}

fn ready(count: usize) -> pipeline::Ready {
    pipeline::check(&generator::office(count), Edition::Public, &mut Diagnostics::new())
        .expect("the generated office has no errors")
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn a_load(bencher: Bencher<'_, '_>, count: usize) {
    let sources = generator::office(count);
    bencher.counter(ItemsCount::new(count)).bench(|| load::load(&sources, &mut Diagnostics::new()));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn b_resolve(bencher: Bencher<'_, '_>, count: usize) {
    let raw = load::load(&generator::office(count), &mut Diagnostics::new());
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
    let built = build(count, false);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("output");
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| write::publish(&built.artefacts, &output, &|| {}).map(|_| ()));
}

#[divan::bench(args = COUNTS, sample_count = 3)]
fn g_all_without_pdf(bencher: Bencher<'_, '_>, count: usize) {
    bencher.counter(ItemsCount::new(count)).bench(|| build(count, false));
}

#[divan::bench(args = COUNTS, sample_count = 1)]
fn h_all_with_pdf(bencher: Bencher<'_, '_>, count: usize) {
    bencher.counter(ItemsCount::new(count)).bench_local(|| build(count, true));
}
