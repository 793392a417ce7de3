//! candour turns YAML data and Markdown, kept in git, into public papers: an accessible web site and
//! tagged PDFs in which every figure has a source.
//!
//! One way, and the stage is in the type:
//! [`source::Sources`] → [`load::RawSite`] → [`model::Site`] → [`check::Checked`] →
//! [`render::Artefact`]s → disk. [`pipeline`] holds the order; each folder's `mod.rs` says what the
//! folder knows and must not know.

pub mod chart;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod load;
pub mod look;
pub mod model;
pub mod pipeline;
pub mod render;
pub mod resolve;
pub mod serve;
pub mod source;
pub mod write;
