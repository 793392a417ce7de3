//! Makes an office with any number of papers: 1,500 words, two tables and one chart each, with headings,
//! lists, a footnote, a quotation and references. Each has twenty figures bound to shared data, or, to
//! measure what they cost, the same text with a word in the place of each.

use std::fmt::Write as _;

use candour::source::Sources;

const WORDS: [&str; 48] = [
    "the",
    "report",
    "shows",
    "that",
    "partners",
    "agreed",
    "a",
    "plan",
    "for",
    "places",
    "where",
    "people",
    "asked",
    "to",
    "be",
    "heard",
    "and",
    "officers",
    "work",
    "with",
    "schools",
    "health",
    "housing",
    "services",
    "so",
    "each",
    "area",
    "has",
    "one",
    "point",
    "of",
    "contact",
    "young",
    "adults",
    "often",
    "need",
    "help",
    "early",
    "before",
    "harm",
    "grows",
    "while",
    "courts",
    "charities",
    "give",
    "support",
    "over",
    "time",
];

/// Words in an order that differs from paper to paper and is always the same.
struct Text {
    state: u64,
}

impl Text {
    fn word(&mut self) -> &'static str {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        WORDS[usize::try_from(self.state >> 33).unwrap_or(0) % WORDS.len()]
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut sentence = String::from("In this year");
        for _ in 3..words {
            sentence.push(' ');
            sentence.push_str(self.word());
        }
        sentence.push('.');
        sentence
    }
}

/// Whether the papers have figures bound to data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Twenty in each.
    Bound,
    /// None: a word stands in the place of each.
    None,
}

/// The sources of an office with `count` papers.
pub fn office(count: usize, figures: Figures) -> Sources {
    let mut sources = candour::source::built_in();
    sources.add_text("content/site.yaml", SITE);
    sources.add_text(
        "content/glossary.yaml",
        "terms:\n  - { term: National Crime Agency, abbreviation: NCA }\n",
    );
    sources.add_text("content/data/lines.yaml", LINES);
    for index in 0..count {
        let path = format!("content/papers/{index:04}-paper/index.md");
        sources.add_text(&path, &paper(index, figures));
    }
    sources
}

fn paper(index: usize, figures: Figures) -> String {
    let mut text = Text { state: index as u64 + 1 };
    let (first, second) = (text.word(), text.word());
    let mut paper = format!(
        "---\nkind: panel-report\ntitle: Paper about {first} and {second}\ndate: 20{:02}-{:02}-01\nmeeting: Panel\n\
         agenda_item: \"1\"\naccess: Public report\nreport_of: Commissioner\n\
         contact: {{ role: Chief executive, email: office@example.org }}\n---\n\n\
         ## Purpose\n\n{}\n\n## Recommendations\n\nThe panel is asked to:\n\n1. note the report;\n2. ask the NCA.\n\n",
        10 + index % 15,
        1 + index % 12,
        text.sentence(20),
    );
    for section in 0..6 {
        let _ = write!(paper, "## Section {section}\n\n");
        for _ in 0..5 {
            for _ in 0..3 {
                paper.push_str(&text.sentence(15));
                paper.push(' ');
            }
            paper.push_str("\n\n");
        }
        match section {
            1 => paper.push_str(CHART),
            2 => paper.push_str(TABLE),
            3 => paper.push_str(TYPED),
            4 => paper.push_str(
                "::: quotation {source=\"Home Office\"}\nWords of a document.\n:::\n\nSee [](#chart) and [](#typed).[^1]\n\n[^1]: A note.\n\n",
            ),
            _ => {}
        }
        let here = FIGURES.iter().enumerate().filter(|(at, _)| at % 6 == section);
        for (_, (before, expression, after)) in here {
            let _ = match figures {
                Figures::Bound => write!(paper, "{before} {{{{ {expression} }}}} {after}\n\n"),
                Figures::None => write!(paper, "{before} so many {after}\n\n"),
            };
        }
    }
    paper.push_str("## Background documents\n\n- [The plan](https://www.example.org/plan)\n");
    paper
}

/// Twenty figures of every common sort: the words in front, the expression, the words behind.
const FIGURES: [(&str, &str, &str); 20] = [
    ("There were", "value(of=\"lines.lines\", year=\"2019\", place=\"York\")", "lines in York."),
    ("Harrogate had", "value(of=\"lines.lines\", year=\"2019\", place=\"Harrogate\")", "lines."),
    (
        "Skipton had",
        "value(of=\"lines.lines\", year=\"2019\", place=\"Skipton\") | words",
        "lines.",
    ),
    ("Before, York had", "value(of=\"lines.lines\", year=\"2018\", place=\"York\")", "lines."),
    ("In all there were", "total(of=\"lines.lines\", year=\"2019\")", "lines in the county."),
    ("The year before it was", "total(of=\"lines.lines\", year=\"2018\")", "lines."),
    (
        "Harrogate was",
        "change(of=\"lines.lines\", from=\"2018\", to=\"2019\", place=\"Harrogate\")",
        "lines.",
    ),
    (
        "Skipton was",
        "change(of=\"lines.lines\", from=\"2018\", to=\"2019\", place=\"Skipton\")",
        "lines.",
    ),
    (
        "York was",
        "change(of=\"lines.lines\", from=\"2018\", to=\"2019\", place=\"York\")",
        "lines.",
    ),
    (
        "Harrogate had",
        "share(of=\"lines.lines\", year=\"2019\", place=\"Harrogate\")",
        "of all lines.",
    ),
    ("York had", "share(of=\"lines.lines\", year=\"2019\", place=\"York\")", "of all lines."),
    (
        "Harrogate was the",
        "rank(of=\"lines.lines\", year=\"2019\", place=\"Harrogate\")",
        "places.",
    ),
    ("Skipton was the", "rank(of=\"lines.lines\", year=\"2019\", place=\"Skipton\")", "places."),
    ("The most was", "highest(of=\"lines.lines\", year=\"2019\")", "lines."),
    ("The least was", "lowest(of=\"lines.lines\", year=\"2019\")", "lines."),
    ("The most had", "highest(of=\"lines.lines\", year=\"2019\", name=\"place\")", "again."),
    ("Some", "count(of=\"lines.lines\", year=\"2019\", at_least=12) | words", "places had more."),
    ("The mean was", "average(of=\"lines.lines\", year=\"2018\")", "lines."),
    (
        "Harrogate gained",
        "difference(of=\"lines.lines\", place=\"Harrogate\", from=\"2018\", to=\"2019\")",
        "lines.",
    ),
    (
        "Skipton gained",
        "difference(of=\"lines.lines\", place=\"Skipton\", from=\"2018\", to=\"2019\")",
        "line.",
    ),
];

const CHART: &str = "\
```chart
id: chart
type: bar
data: lines
x: place
y: lines
series: year
title: Lines rose in Harrogate
subtitle: Lines by place, 2018 and 2019
```

";

const TABLE: &str = "\
```table
id: table
data: lines
title: Lines by place
```

";

const TYPED: &str = "\
Table: Services by place {#typed}

| Place | Service | Opens |
|---|---|---|
| Harrogate | Advice | 09:00 |
| York | Treatment | 10:00 |
| Skipton | Advice | 11:00 |

";

const SITE: &str = "\
title: Example papers
description: Papers to measure with.
organisation: Example office
base_url: https://papers.example.org/
language: en-GB
theme: default
contact: { email: office@example.org }
accessibility:
  compliance: full
  issues: []
  alternatives: Write to us.
  response_days: 10
  prepared: 2026-01-01
  reviewed: 2026-01-01
  testing: Tested by hand.
";

const LINES: &str = "\
title: Lines
source: { organisation: Example police }
columns:
  - { id: year, label: Year, role: dimension, type: period }
  - { id: place, label: Place, role: dimension }
  - { id: lines, label: Lines, role: measure, unit: lines }
rows:
  - [2018, Harrogate, 17]
  - [2018, York, 14]
  - [2018, Skipton, 11]
  - [2019, Harrogate, 25]
  - [2019, York, 14]
  - [2019, Skipton, 12]
";
