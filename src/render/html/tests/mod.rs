//! Whole sites rendered from a hand-built model.

mod build;
mod fixture;
mod links;
mod pages;
mod words;
