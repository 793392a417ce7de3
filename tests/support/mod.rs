//! What several test programs share. Each uses a part of it.

#![expect(dead_code, reason = "no test program uses all of it")]

pub mod agree;
pub mod example;
pub mod html;
pub mod pdf;
