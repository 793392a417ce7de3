//! The resolved site as pure data: what every renderer and check reads.
//!
//! Numbers, anchors, references, abbreviations and figures are settled here, so that the web page
//! and the PDF cannot disagree. Knows nothing of files, YAML, HTML or Typst.

mod block;
mod chart;
mod dataset;
mod date;
mod exhibit;
mod figure;
mod folder_name;
mod kind;
mod kind_words;
mod leaves;
mod meetings;
mod notice;
mod number_format;
mod number_words;
mod office;
mod paper;
mod passages;
mod period;
mod reading;
mod record;
mod record_rules;
mod register;
pub mod sentence;
mod shares;
mod symbols;
mod telephone;
mod translation;
mod typed_number;
mod typography;
mod version;
pub mod words;

pub use block::*;
pub use chart::*;
pub use dataset::*;
pub use date::*;
pub use exhibit::*;
pub use figure::*;
pub use folder_name::*;
pub use kind::*;
pub use leaves::*;
pub use meetings::*;
pub use notice::*;
pub use number_format::*;
pub use number_words::{in_words, leading_number};
pub use office::*;
pub use paper::*;
pub use passages::{Passage, Sort, passages};
pub use period::*;
pub use reading::*;
pub use record::*;
pub use record_rules::*;
pub use register::*;
pub use shares::Share;
pub use symbols::*;
pub use telephone::telephone_address;
pub use translation::*;
pub use typed_number::*;
pub use typography::{capitalised, typographic};
pub use version::*;
pub use words::{Languages, Words};
