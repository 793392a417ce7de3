#[path = "../benches/generator/mod.rs"]
mod generator;
use candour::{diagnostic::Diagnostics, model::Edition, pipeline, render};
#[test]
fn speed() {
    for n in [100usize, 300] {
        let ready =
            pipeline::check(&generator::office(n), Edition::Public, &mut Diagnostics::new())
                .unwrap();
        let d = pipeline::draw(&ready.site, &ready.look);
        let t = std::time::Instant::now();
        let mut di = Diagnostics::new();
        let f =
            render::pdf::render(&ready.site, &ready.look, &ready.templates, &d, &|| {}, &mut di);
        let e = t.elapsed();
        let pages: usize = f.iter().flatten().map(|p| p.pages).sum();
        std::fs::write("/tmp/pdf-look/bench.pdf", &f[0].as_ref().unwrap().bytes).unwrap();
        println!(
            "SPEED {n} papers {pages} pages {:?} = {:.2} ms/paper; {}",
            e,
            e.as_secs_f64() * 1000.0 / n as f64,
            std::fs::read_to_string("/proc/self/status")
                .unwrap()
                .lines()
                .find(|l| l.starts_with("VmHWM"))
                .unwrap()
        );
    }
}
