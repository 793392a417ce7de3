//! What several test programs share. Each uses a part of it.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub mod agree;
pub mod example;
pub mod html;
pub mod layout;
pub mod office;
pub mod pdf;
pub mod png;
