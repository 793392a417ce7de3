//! Arguments, exit codes, progress.
