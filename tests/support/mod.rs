//! What the tests share: readers of the pages and the PDFs that do not use the code under test.

pub mod html;
pub mod pdf;
