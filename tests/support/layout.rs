//! Where words and pictures stand on the pages of a PDF.

use super::pdf::Pdf;

/// Room the pages of the themes leave at the sides, in points.
const SIDE: f64 = 25.0 / 25.4 * 72.0;

/// Panics where a word or picture stands in the margins at the sides, or near the edge at head and foot.
pub fn assert_inside(pdf: &Pdf) {
    for (number, page) in pdf.page_boxes().into_iter().enumerate() {
        let words = pdf.text_boxes(number);
        let pictures = pdf.picture_boxes(number).into_iter();
        let pictures = pictures.map(|(x0, y0, x1, y1)| (x0, y0, x1, y1, "a picture".to_owned()));
        for (x0, y0, x1, y1, what) in words.into_iter().chain(pictures) {
            // The space at the end of a line hangs over.
            let hanging = if what.ends_with(' ') { 7.0 } else { 1.0 };
            let across = x0 > page[0] + SIDE - 1.0 && x1 < page[2] - SIDE + hanging;
            let down = y0 > page[1] + 15.0 && y1 < page[3] - 15.0;
            assert!(across && down, "page {number}: `{what}` from {x0}, {y0} to {x1}, {y1}");
        }
    }
}
