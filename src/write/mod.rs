//! Staging and swap: the only folder that writes.
