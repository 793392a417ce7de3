//! Packs: papers bound for a meeting.
//!
//! `read` takes the items from the front matter of a pack while it is resolved; [`settle`] looks up
//! their papers when all papers are known.

mod read;
mod settle;

pub(super) use read::{Item, read};
pub(super) use settle::{Bindable, settle};
