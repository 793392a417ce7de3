//! Whole sites rendered from a hand-built model.

mod build;
mod everything;
mod fixture;
mod links;
mod pages;
mod split;
mod words;
