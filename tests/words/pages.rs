//! What the pages of a Welsh office say, word by word.

use candour::model::Edition;

use super::support::example::{build, text};
use super::support::html::text_of;
use super::support::office;
use super::{built, restricted};

fn has(html: &str, pieces: &[&str]) {
    for piece in pieces {
        assert!(html.contains(piece), "no {piece} in\n{html}");
    }
}

#[test]
fn frame() {
    let page = text(built(), "nodiadau/llinellau/index.html");
    assert_eq!(text_of(page, ".skip-link", &[]), "Neidio i’r prif gynnwys");
    assert_eq!(text_of(page, ".site-nav", &[]), "Papurau\nData\nHygyrchedd\nChwilio");
    assert_eq!(text_of(page, ".breadcrumbs", &[]), "Hafan\nNodiadau byr\nLlinellau sirol");
    assert_eq!(
        text_of(page, ".site-footer nav", &[]),
        "Datganiad hygyrchedd\nFfrwd papurau newydd (Atom)"
    );
    has(
        page,
        &[
            "<title>Drafft: Llinellau sirol – Papurau enghreifftiol</title>",
            "<nav class=\"site-nav\" aria-label=\"Y safle\">",
            "aria-label=\"Briwsion bara\">",
            "<nav aria-label=\"Troedyn\">",
        ],
    );
    let banner = text_of(text(restricted(), "index.html"), ".edition-banner", &[]);
    assert_eq!(banner, "Argraffiad cyfyngedig. Nid i’w gyhoeddi.");
}

#[test]
fn a_paper() {
    let page = text(restricted(), "nodiadau/llinellau/index.html");
    let header = text_of(page, ".title-band", &[]);
    assert_eq!(
        header,
        "Nodyn Swyddfa enghreifftiol\nLlinellau sirol\nDrafft\nArgraffiad cyfyngedig"
    );
    assert_eq!(text_of(page, ".header-block", &[]), "Dyddiad\n5 Mawrth 2020\nAgored\nIe");
    let versions = text_of(page, ".versions", &[]);
    let head = "Fersiynau’r drafft hwn\nFersiwn\nDyddiad\nAwdur\nCymeradwywyd gan\nCyntaf\n12 Chwefror 2020";
    assert!(versions.starts_with(head), "{versions}");
    let pdf = text_of(page, ".pdf-link", &[]);
    assert!(pdf.starts_with("Lawrlwytho’r ddogfen hon ar ffurf PDF PDF, 3 tudalen, "), "{pdf}");
    assert_eq!(
        text_of(page, ".register-link", &[]),
        "Y ffigurau a’u ffynonellau 3 ffigurYn y testun, mae pob un o’r ffigurau hyn yn ddolen i’w ffynhonnell."
    );
    assert_eq!(text_of(page, ".contents", &[]), "Cynnwys\nCefndir\nSiartiau\nNodiadau");
    assert_eq!(text_of(page, ".restricted .container-title", &[]), "Cyfyngedig: Ychydig o bobl");
    assert_eq!(
        text_of(page, ".notes", &[]),
        "Nodiadau\nCyfrif yr heddlu. Yn ôl at nodyn 1 yn y testun Yn ôl at nodyn 1 yn y testun, crybwylliad 2"
    );
    has(
        page,
        &[
            "aria-label=\"Nodyn 1\"",
            "title=\"Ffynhonnell: Y Swyddfa Gartref, 2021\"",
            "<p class=\"exhibit-source\">Ffynhonnell: Heddlu Gogledd",
            "<summary>Data ar gyfer ",
            " download>Lawrlwytho data ",
            "<br>\nO’r set ddata <a href=\"../../data/index.html#llinellau\">",
            ">y set ddata gyfan<span class=\"visually-hidden\"> (Llinellau sirol",
            " beit)</span>",
        ],
    );
}

#[test]
fn a_long_paper_and_a_pack() {
    let section = text(built(), "nodiadau/hir/sections/diben/index.html");
    assert_eq!(text_of(section, ".steps", &[]), "Blaenorol: Nodyn hir\nNesaf: Casgliad");
    has(section, &["<nav class=\"steps\" aria-label=\"Adrannau\" data-furniture>"]);
    let notes = text(built(), "nodiadau/hir/notes/index.html");
    has(notes, &["<title>Nodiadau – Nodyn hir – Papurau enghreifftiol</title>"]);
    let pack = text(built(), "pecynnau/mawrth/index.html");
    let agenda = text_of(pack, ".agenda", &[]);
    let title = "<p lang=\"en-GB\"><a href=\"../../papers/lines/index.html\">County lines</a></p>";
    has(pack, &[title]);
    assert!(
        agenda.starts_with("Agenda\nEitem\nPwnc\nTudalen y pecyn\n1\nYmddiheuriadau"),
        "{agenda}"
    );
}

#[test]
fn lists() {
    let home = text(built(), "index.html");
    assert_eq!(text_of(home, ".search-box", &[]), "Chwilio’r papurau\nChwilio");
    assert_eq!(
        text_of(home, ".filter", &["li:has([data-value=meeting-pack])"]),
        "Math\nPob math\nNodiadau byr 3 phapur"
    );
    assert_eq!(text_of(home, ".filter-result", &[]), "4 papur");
    has(
        home,
        &[
            "aria-label=\"Hidlo’r papurau\"",
            "&quot;few&quot;:&quot;{number} phapur&quot;",
            "<h2 class=\"visually-hidden\">Papurau</h2>",
            "<strong class=\"tag\">Drafft</strong>",
            ">12 Mawrth 2020</time>",
            " type=\"application/pdf\">PDF<span class=\"visually-hidden\">: Llinellau sirol</span></a>, 3 tudalen, ",
        ],
    );
    let body = text(built(), "bodies/swyddfa-enghreifftiol/index.html");
    assert_eq!(
        text_of(body, ".lead", &[]),
        "Papurau Swyddfa enghreifftiol, y diweddaraf yn gyntaf."
    );
    let year = text(built(), "years/2020/index.html");
    assert_eq!(text_of(year, ".lead", &[]), "Papurau 2020, y diweddaraf yn gyntaf.");
}

#[test]
fn the_register_of_figures() {
    let page = text(built(), "nodiadau/llinellau/figures/index.html");
    has(
        page,
        &[
            "<title>Y ffigurau a’u ffynonellau: Llinellau sirol – Papurau enghreifftiol</title>",
            "content=\"O ble y daw pob ffigur yn “Llinellau sirol”.\"",
        ],
    );
    assert_eq!(
        text_of(page, ".register-intro", &[]),
        "Mae’r dudalen hon yn rhestru’r 3 ffigur yn Llinellau sirol yn y drefn y’u darllenir, pob un gyda’i \
         frawddeg a’i ffynhonnell. Daw 2 o setiau data. Teipiwyd 1 gan enwi ffynhonnell."
    );
    let files = text_of(page, ".register-files", &[".file"]);
    assert_eq!(
        files,
        "Lawrlwytho’r rhestr hon: Ffeil CSV o’r ffigurau a’u ffynonellau , Ffeil JSON o’r ffigurau a’u ffynonellau"
    );
    let first = text_of(page, ".register .facts", &["a"]);
    assert_eq!(
        first,
        "Yn y papur\nSet ddata\nDetholiad\nLlinellau; Ar: Medi 2019; Lle: Harrogate\nFfynhonnell\n\
         Heddlu Gogledd Swydd Efrog, Gwybodaeth am linellau sirol, cyhoeddwyd Chwefror 2020\nYsgrifennwyd yn\n\
         content/nodiadau/llinellau/index.md, llinell 15"
    );
    has(
        page,
        &[
            "<dt>Math</dt><dd>Teipiwyd gyda’i ffynhonnell</dd>",
            "<span class=\"visually-hidden\"> (ffigur 1)</span>",
            "<h2>Y setiau data y tu ôl i’r ffigurau hyn</h2>",
        ],
    );
}

#[test]
fn datasets() {
    let page = text(built(), "data/index.html");
    assert_eq!(
        text_of(page, ".title-band", &[]),
        "Data\nY setiau data y tu ôl i’r papurau: o ble y daw pob un, beth sydd ynddi, a pha bapurau sy’n ei defnyddio."
    );
    let facts = text_of(page, ".facts", &[".file", "a"]);
    assert_eq!(
        facts,
        "Ffynhonnell\nHeddlu Gogledd Swydd Efrog, Gwybodaeth am linellau sirol\nCyhoeddwyd\nChwefror 2020\n\
         Cyfnod\n2019 a 2020\nArdal\nGogledd Swydd Efrog\nTrwydded\nTrwydded agored\nColofnau\nAr, Lle, Llinellau\n\
         Nodiadau\nGall llinell effeithio ar fwy nag un lle.\nFfeiliau\n,\nDefnyddir yn"
    );
    has(
        page,
        &["(1 ffigur)", "(2 ffigur, 1 siart neu dabl)", ">disgrifiad ar gyfer rhaglenni<span"],
    );
}

#[test]
fn search_and_page_not_found() {
    let page = text(built(), "search/index.html");
    has(
        page,
        &[
            "<h1>Chwilio</h1>",
            "{number} ganlyniad ar gyfer “{words}”",
            "data-none=\"Dim canlyniadau ar gyfer “{words}”. Gwiriwch y sillafu neu defnyddiwch lai o eiriau.\"",
            "data-failed=\"Ni ellir defnyddio’r chwiliad ar hyn o bryd.\"",
            ">Dangos rhagor o ganlyniadau</button>",
        ],
    );
    assert_eq!(
        text_of(page, ".search-without", &[]),
        "Mae angen JavaScript ar y chwiliad, a rhaid agor y safle o weinydd gwe. Gallwch hefyd edrych drwy’r rhestr \
         o’r holl bapurau a’r rhestr o setiau data."
    );
    let lost = text(built(), "404.html");
    assert_eq!(
        text_of(lost, "main", &[]),
        "Heb ddod o hyd i’r dudalen\n\
         Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch ei gopïo, gwiriwch eich bod wedi \
         copïo’r cyfan.\n\
         Os gwnaethoch ddilyn dolen i gyrraedd yma, efallai fod y papur wedi symud. Gallwch chwilio amdano yn y \
         rhestr o’r holl bapurau.\n\
         Os ydych yn dal i fethu dod o hyd iddo, ysgrifennwch at papurau@example.org."
    );
    has(lost, &["<a href=\"https://papurau.example.org/\">rhestr o’r holl bapurau</a>"]);
}

#[test]
fn the_accessibility_statement() {
    let page = text(built(), "accessibility/index.html");
    let said = text_of(page, "main", &[]);
    for wanted in [
        "Datganiad hygyrchedd ar gyfer Papurau enghreifftiol\nMae’r datganiad hwn yn ymwneud â’r wefan",
        "ateb o fewn 2 ddiwrnod gwaith.",
        "rhowch wybod i ni drwy e-bostio papurau@example.org neu ffonio 01632 960 000.",
        "Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA Canllawiau Hygyrchedd Cynnwys Gwe fersiwn 2.2,",
        "Paratowyd y datganiad hwn ar 20 Tachwedd 2026. Fe’i hadolygwyd ddiwethaf ar 20 Tachwedd 2026.",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    has(
        page,
        &[
            "<strong>cydymffurfio’n rhannol</strong>",
            "<a href=\"#non-accessible-content\">Cynnwys nad yw’n hygyrch</a>",
            "<time datetime=\"2026-11-20\">20 Tachwedd 2026</time>",
        ],
    );
}

#[test]
fn an_office_changes_the_words_as_documented() {
    let documentation = include_str!("../../docs/site.md");
    let (_, example) = documentation.split_once("```ftl\n").expect("an example");
    let (example, _) = example.split_once("\n```").expect("its end");
    let example = format!("{example}\n");
    let paper = "---\nkind: note\ntitle: A note\ndate: 2026-03-12\n---\n\nWords.\n";
    let built = build(
        &office::with(&[
            ("templates/words/en.ftl", &example),
            ("content/notes/one/index.md", paper),
        ]),
        Edition::Public,
    );
    let page = text(&built, "notes/one/index.html");
    assert!(text_of(page, ".pdf-link", &[]).starts_with("Get this note as a PDF PDF, "));
    let lost = text(&built, "404.html");
    let wanted = "Look for it in the <a href=\"https://papers.example.org/\">list of papers</a>.";
    assert!(lost.contains(wanted), "{lost}");
    let home = text(&built, "index.html");
    assert_eq!(text_of(home, ".filter-result", &[]), "1 document");
    assert!(home.contains("{&quot;one&quot;:&quot;{number} document&quot;,&quot;other&quot;:"));
}
