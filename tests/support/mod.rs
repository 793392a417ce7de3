//! What several test programs share. Each uses a part of it.

#![allow(dead_code, reason = "each test program uses a part of it")]
#![expect(
    clippy::allow_attributes,
    reason = "a program that uses all of it would break an expectation"
)]

pub mod agree;
pub mod example;
pub mod html;
pub mod pdf;
