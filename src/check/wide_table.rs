//! Every table can be shown on a page in type that can be read.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::look::tables;
use crate::look::typeface::Typeface;
use crate::model::{Block, ContainerRole, Exhibit, ExhibitBody, Site};

/// Reports tables that no page can hold: in print their columns would stand in each other.
pub(super) fn check(site: &Site, typeface: &Typeface, diagnostics: &mut Diagnostics) {
    let mut search = Search { typeface, diagnostics };
    for paper in &site.papers {
        search.blocks(&paper.blocks, 0);
        paper.footnotes.iter().for_each(|note| search.blocks(&note.blocks, 1));
    }
}

struct Search<'a> {
    typeface: &'a Typeface,
    diagnostics: &'a mut Diagnostics,
}

impl Search<'_> {
    /// `depth` is how many boxes, lists or notes stand around the blocks: a table has less room there.
    fn blocks(&mut self, all: &[Block], depth: u32) {
        for block in all {
            match block {
                Block::Exhibit(found) => self.exhibit(found, depth),
                Block::List(list) => {
                    list.items.iter().for_each(|item| self.blocks(&item.blocks, depth + 1));
                }
                Block::Definitions(definitions) => {
                    let details = definitions.iter().flat_map(|definition| &definition.details);
                    details.for_each(|detail| self.blocks(detail, depth + 1));
                }
                Block::Container(container) => {
                    // A reprint has pages of its own.
                    let own = container.role == ContainerRole::Reprint;
                    self.blocks(&container.blocks, if own { depth } else { depth + 1 });
                }
                Block::Heading(_) | Block::Paragraph(_) | Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn exhibit(&mut self, exhibit: &Exhibit, depth: u32) {
        let ExhibitBody::Table(table) = &exhibit.body else { return };
        if !tables::fit(table, depth, self.typeface).too_wide {
            return;
        }
        let columns = table.columns.len();
        let place = if depth == 0 { "a page" } else { "a list or box on a page" };
        let message = format!("this table has {columns} columns, more than {place} can show");
        let mut finding = Diagnostic::new(Code::TableTooWide, exhibit.span, message)
            .help("split it into several tables, or make its columns the rows");
        if depth > 0 {
            finding = finding.help("outside of lists and boxes there is more room");
        }
        self.diagnostics.push(finding);
    }
}
