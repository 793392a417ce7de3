//! The points of a series: a shape of its own besides its colour.

use super::palette::Style;
use super::scene::{Area, Mark, Scene};

/// The radius of a point.
pub const RADIUS: i32 = 5;

/// Draws a point in the shape of the series at a position: round, square, on its tip, three-cornered.
pub fn draw(scene: &mut Scene, (x, y): (i32, i32), series: usize, style: Style) {
    let colour = style.colour;
    let mark = match series % 4 {
        0 => Mark::Dot { centre: (x, y), radius: 5, colour },
        1 => {
            let half = RADIUS - 1;
            let area = Area::between((x - half, y - half), (x + half, y + half));
            Mark::Fill { area, colour }
        }
        2 => {
            let tip = RADIUS + 1;
            let points = vec![(x, y - tip), (x + tip, y), (x, y + tip), (x - tip, y)];
            Mark::Shape { points, colour }
        }
        _ => {
            let points = vec![(x, y - RADIUS), (x + 6, y + RADIUS), (x - 6, y + RADIUS)];
            Mark::Shape { points, colour }
        }
    };
    scene.marks.push(mark);
}
