//! Diagnostics as text, one format a file.

mod human;
mod json;

pub use human::human;
pub use json::json;
