//! The preview as its users have it: the program, a browser's requests, and files that change on disk.

#![expect(clippy::disallowed_methods, reason = "tests change an office's files on disk")]

mod cli_support;
mod preview;

use std::fs;

use cli_support::{assert_exit, candour_in, command, office, put, stderr};
use preview::{Answer, Preview};

const PAPER: &str = "content/papers/2026-01-antisocial-behaviour/index.md";
const PAGE: &str = "/papers/2026-01-antisocial-behaviour/";

#[test]
fn a_saved_paragraph_is_told_and_shown() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get(PAGE);
    assert_eq!(page.status, 200);
    assert!(
        page.text()
            .contains("data-origin=\"content/papers/2026-01-antisocial-behaviour/index.md:20\"")
    );
    preview.edit(PAPER, "This report tells the panel", "This paper tells the panel");
    let news = preview.news(&page.version());
    assert_eq!((news["errors"].as_u64(), news["site"].as_bool()), (Some(0), Some(true)));
    let page = preview.get(PAGE);
    assert!(page.text().contains("This paper tells the panel"));
    assert_eq!(news["version"], page.version());
    // Many editors write another file and put it in the place of the first.
    let other = office.path().join("content/papers/2026-01-antisocial-behaviour/.index.md.new");
    let text = fs::read_to_string(office.path().join(PAPER)).expect("the paper");
    fs::write(&other, text.replace("This paper tells", "This report shows")).expect("written");
    fs::rename(&other, office.path().join(PAPER)).expect("renamed");
    preview.news(&page.version());
    assert!(preview.get(PAGE).text().contains("This report shows the panel"));
    assert!(!office.path().join("output").exists(), "a preview writes nothing");
}

#[test]
fn a_file_that_is_emptied_before_it_is_written_is_no_mistake() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get(PAGE);
    let path = office.path().join(PAPER);
    let text = fs::read_to_string(&path).expect("the paper");
    fs::write(&path, "").expect("emptied");
    std::thread::sleep(std::time::Duration::from_millis(30));
    fs::write(&path, text.replace("This report tells", "This paper tells")).expect("written");
    let news = preview.news(&page.version());
    assert_eq!(news["errors"].as_u64(), Some(0), "{news}");
    assert!(preview.get(PAGE).text().contains("This paper tells the panel"));
    // One that stays empty is one.
    let page = preview.get(PAGE);
    fs::write(&path, "").expect("emptied");
    assert_ne!(preview.news(&page.version())["errors"].as_u64(), Some(0));
}

#[test]
fn errors_are_told_while_the_last_good_page_stays() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let before = preview.get(PAGE);
    preview.edit(PAPER, "district=\"Northtown\"", "district=\"Northtwon\"");
    let news = preview.news(&before.version());
    assert_eq!(news["errors"].as_u64(), Some(1));
    let findings = news["findings"].as_str().expect("HTML");
    for expected in [
        "Error C304</span>",
        "data-candour-at=\"content/papers/2026-01-antisocial-behaviour/index.md:38:",
        "<mark>Northtwon</mark>",
        "did you mean <code>Northtown</code>?",
    ] {
        assert!(findings.contains(expected), "{expected}\n{findings}");
    }
    let page = preview.get(PAGE);
    assert_eq!(page.status, 200);
    assert_eq!(page.main(), before.main());
    assert!(page.text().contains("data-errors=\"1\""));
    preview.edit(PAPER, "district=\"Northtwon\"", "district=\"Northtown\"");
    let news = preview.news(&page.version());
    assert_eq!((news["errors"].as_u64(), news["findings"].as_str()), (Some(0), Some("")));
    let said = preview.stop();
    assert!(
        said.contains("error[C304]") && said.contains("1 error: the preview stays as it was"),
        "{said}"
    );
    assert!(said.contains("Updated in 0."), "{said}");
}

#[test]
fn what_is_wrong_at_the_start_is_a_page_until_it_is_put_right() {
    let office = office();
    let site = fs::read_to_string(office.path().join("content/site.yaml")).expect("site.yaml");
    fs::remove_file(office.path().join("content/site.yaml")).expect("removed");
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get(PAGE);
    assert_eq!(page.status, 503);
    assert!(page.text().contains("The site cannot be shown yet"), "{}", page.text());
    assert!(page.text().contains("Error C003</span> <code>content/site.yaml</code> is missing"));
    put(&office.path().join("content/site.yaml"), &site);
    let news = preview.news(&page.version());
    assert_eq!(news["site"].as_bool(), Some(true));
    assert_eq!(preview.get(PAGE).status, 200);
}

#[test]
fn papers_templates_and_themes_come_and_go() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get("/");
    let text = fs::read_to_string(office.path().join(PAPER)).expect("the paper");
    put(
        &office.path().join("content/letters/new/index.md"),
        &text.replace("title: Anti", "title: New anti"),
    );
    let news = preview.news(&page.version());
    assert_eq!(news["errors"].as_u64(), Some(0), "{news}");
    assert!(preview.get("/letters/new/").text().contains("New antisocial behaviour"));
    assert!(preview.get("/").text().contains("New antisocial behaviour"));
    fs::remove_dir_all(office.path().join("content/letters")).expect("removed");
    preview.until(|preview| preview.get("/letters/new/").status == 404);
    // The office's first own template and theme, in folders that were not there.
    let root = env!("CARGO_MANIFEST_DIR");
    let style = cli_support::text(&std::path::Path::new(root).join("themes/default/style.css"));
    put(
        &office.path().join("themes/default/style.css"),
        &format!("{style}\n.own {{ color: red; }}\n"),
    );
    preview.until(|preview| preview.get("/assets/style.css").text().contains(".own {"));
    let base = cli_support::text(&std::path::Path::new(root).join("templates/html/base.html"));
    put(
        &office.path().join("templates/html/base.html"),
        &base.replace("<body>", "<body class=\"own\">"),
    );
    preview.until(|preview| preview.get(PAGE).text().contains("<body class=\"own\">"));
    fs::remove_dir_all(office.path().join("templates")).expect("removed");
    preview.until(|preview| preview.get(PAGE).text().contains("<body>"));
}

#[test]
fn a_picture_has_another_address_once_it_is_another() {
    let office = office();
    let picture = office.path().join("content/papers/2026-01-antisocial-behaviour/map.png");
    let draw = |red| image::RgbImage::from_pixel(4, 4, image::Rgb([red, 0, 0])).save(&picture);
    draw(255).expect("written");
    let preview = Preview::of(office.path(), &[]);
    let version = preview.get(PAGE).version();
    preview.edit(PAPER, "This report tells", "![A map](map.png)\n\nThis report tells");
    preview.news(&version);
    let address = |page: &Answer| {
        let text = page.text();
        let start = text.find("src=\"map.png").expect("the picture") + 5;
        text[start..].split('"').next().unwrap_or_default().to_owned()
    };
    let page = preview.get(PAGE);
    let before = address(&page);
    assert!(before.starts_with("map.png?"), "{before}");
    let sent = preview.get(&format!("{PAGE}{before}"));
    assert_eq!((sent.status, sent.header("content-type")), (200, Some("image/png")));
    draw(0).expect("written");
    preview.news(&page.version());
    assert_ne!(address(&preview.get(PAGE)), before);
    assert!(page.without_preview().contains("src=\"map.png\""));
}

#[test]
fn pdfs_are_those_of_a_build() {
    let office = office();
    assert_exit(&candour_in(office.path(), &["build"]), 0);
    let name = "2026-01-antisocial-behaviour.pdf";
    let built = office.path().join("output/papers/2026-01-antisocial-behaviour").join(name);
    let built = fs::read(built).expect("the PDF of the build");
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get(PAGE);
    assert!(page.text().contains(&format!("data-pdf=\"{PAGE}{name}\"")));
    let pdf = preview.get(&format!("{PAGE}{name}"));
    assert_eq!((pdf.status, pdf.header("content-type")), (200, Some("application/pdf")));
    assert!(pdf.body == built, "the PDF differs from the build's");
    preview.edit(PAPER, "This report tells the panel", "This paper tells the panel");
    preview.news(&page.version());
    assert!(preview.get(&format!("{PAGE}{name}")).body != built, "the PDF is an old one");
}

#[test]
fn restricted_passages_are_only_in_the_restricted_preview() {
    let office = office();
    let text = fs::read_to_string(office.path().join(PAPER)).expect("the paper");
    let passage = "::: restricted {reason=\"An operation\"}\nThe operation begins in the spring.\n:::\n\n## Background";
    put(&office.path().join(PAPER), &text.replacen("## Background", passage, 1));
    let public = Preview::of(office.path(), &[]).get(PAGE);
    assert!(public.text().contains("data-edition=\"public\""));
    assert!(!public.text().contains("operation begins"));
    let restricted = Preview::of(office.path(), &["--restricted"]).get(PAGE);
    assert!(restricted.text().contains("data-edition=\"restricted\""));
    assert!(restricted.text().contains("class=\"restricted\""));
    assert!(restricted.text().contains("operation begins"));
}

#[test]
fn only_this_computer_is_answered_and_only_with_files_of_the_site() {
    let office = office();
    put(&office.path().join("secret.txt"), "not for the web");
    let preview = Preview::of(office.path(), &[]);
    let status = |request: &str| preview.ask(request).status;
    let host = preview.host();
    assert_eq!(status(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n")), 200);
    assert_eq!(status("GET / HTTP/1.1\r\nHost: evil.example\r\n"), 403);
    assert_eq!(status(&format!("GET http://evil.example/ HTTP/1.1\r\nHost: {host}\r\n")), 403);
    let cross = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n";
    assert_eq!(status(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n{cross}")), 403);
    let posted = preview.ask(&format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n"));
    assert_eq!((posted.status, posted.header("allow")), (405, Some("GET, HEAD")));
    let head = preview.ask(&format!("HEAD / HTTP/1.1\r\nHost: {host}\r\n"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "/content/site.yaml",
        "//etc/passwd",
        "/.candour/../secret.txt",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("not for the web"), "{path}");
    }
    assert_eq!(preview.get("/%ff").status, 400);
    let moved = preview.get(PAGE.trim_end_matches('/'));
    assert_eq!((moved.status, moved.header("location")), (307, Some(PAGE)));
    let page = preview.get(PAGE);
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(
        policy.contains("script-src 'self'") && policy.contains("default-src 'none'"),
        "{policy}"
    );
    assert!(!page.text().contains("http-equiv"), "the page's own policy would forbid the script");
    for own in ["preview.js", "links.js", "morph.js", "page.js", "preview.css"] {
        assert_eq!(preview.get(&format!("/.candour/{own}")).status, 200, "{own}");
    }
}

#[test]
fn a_taken_port_is_explained() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let port = preview.port.to_string();
    let output = candour_in(office.path(), &["serve", "--port", &port]);
    assert_exit(&output, 2);
    let said = stderr(&output);
    assert!(
        said.starts_with(&format!("error: another program uses port {port} already")),
        "{said}"
    );
    assert!(said.contains(" is free: `candour serve --port "), "{said}");
}

#[test]
fn editors_are_known_by_name_or_address() {
    let office = office();
    let output = candour_in(office.path(), &["serve", "--editor", "vscod"]);
    assert_exit(&output, 2);
    assert!(stderr(&output).contains("did you mean `vscode`?"), "{}", stderr(&output));
    let output = command()
        .args(["serve", "--root"])
        .arg(office.path())
        .env("CANDOUR_EDITOR", "notepad")
        .output()
        .expect("candour runs");
    assert_exit(&output, 2);
    assert!(stderr(&output).starts_with("error: CANDOUR_EDITOR: `notepad` is no editor"));
    let own = Preview::of(office.path(), &["--editor", "x://{file}?l={line}"]).get(PAGE);
    assert!(own.text().contains("data-editor=\"x://{file}?l={line}\""), "{}", own.text());
    let none = Preview::of(office.path(), &["--editor", "none"]).get(PAGE);
    assert!(!none.text().contains("data-editor"));
}

#[cfg(unix)]
#[test]
fn stops_cleanly_while_somebody_waits_for_news() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let version = preview.get("/").version();
    let waiting = preview.begin(&format!("/.candour/events?after={version}"));
    let (code, time) = preview.interrupt();
    assert_eq!(code, Some(0));
    assert!(time.as_secs() < 5, "it took {time:?}");
    drop(waiting);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told_and_tried_again() {
    let office = office();
    let preview = Preview::of(office.path(), &[]);
    let page = preview.get(PAGE);
    // Nobody can open a socket as a file, whatever the permissions.
    let socket = office.path().join("content/papers/2026-01-antisocial-behaviour/map.png");
    let listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    let news = preview.news(&page.version());
    let findings = news["findings"].as_str().expect("HTML");
    assert!(findings.contains("Error C060</span>") && findings.contains("map.png"), "{findings}");
    assert_eq!(preview.get(PAGE).status, 200);
    drop(listener);
    fs::remove_file(&socket).expect("removed");
    preview.until(|preview| preview.get(PAGE).text().contains("data-errors=\"0\""));
}

#[test]
fn programs_get_one_json_object_a_line() {
    let office = office();
    let preview = Preview::of(office.path(), &["--message-format", "json"]);
    assert_eq!(preview.first["preview"]["address"], format!("http://127.0.0.1:{}/", preview.port));
    let version = preview.get("/").version();
    preview.edit(PAPER, "This report tells", "This paper tells");
    preview.news(&version);
    let line = preview.line();
    assert_eq!(line["update"]["files"][0], PAPER);
    assert_eq!(
        (line["update"]["errors"].as_u64(), line["update"]["warnings"].as_u64()),
        (Some(0), Some(0))
    );
}

/// What [`Answer::main`] reads must be there.
#[test]
fn the_preview_adds_to_a_page_nothing_but_one_line_and_marks() {
    let office = office();
    assert_exit(&candour_in(office.path(), &["build", "--no-pdf", "--no-search"]), 0);
    let built = cli_support::text(&office.path().join(format!("output{PAGE}index.html")));
    let page: Answer = Preview::of(office.path(), &[]).get(PAGE);
    let built: Vec<&str> = built.lines().filter(|line| !line.contains("http-equiv")).collect();
    let shown = page.without_preview();
    assert_eq!(shown.lines().collect::<Vec<_>>(), built);
}
