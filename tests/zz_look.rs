mod support;
#[test]
fn look() {
    let b = support::example::built();
    std::fs::create_dir_all("/tmp/pdf-look/real").unwrap();
    for a in &b.artefacts {
        if a.path.ends_with(".pdf") {
            let n = a.path.rsplit('/').next().unwrap();
            std::fs::write(format!("/tmp/pdf-look/real/{n}"), &a.bytes).unwrap();
        }
    }
    println!("{:?}", b.summary);
    let r =
        support::example::build(&support::example::sources(), candour::model::Edition::Restricted);
    for a in &r.artefacts {
        if a.path.ends_with("review.pdf") {
            std::fs::write("/tmp/pdf-look/real/restricted.pdf", &a.bytes).unwrap();
        }
    }
}
