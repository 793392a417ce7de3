//! What stands below the help of each command: examples, exit codes, surroundings.
//!
//! No line is longer than 80 letters: the help is then laid out as it stands here in a window of any usual
//! width, and no line is broken a second time.

/// Below `candour --help`.
pub(super) const CANDOUR: &str = "\
Examples:
  candour init my-office              make a new office to learn from
  candour build                       make the site of the office you are in
  candour serve --open                see every change as you write
  candour check                       look for mistakes and write nothing
  candour new letter \"Our response\"   start a paper
  candour figures                     count the figures of each paper
  candour trace county-lines          see where a dataset is used
  candour explain C401                say what a code means

Exit codes:
  0  done
  1  the content has errors, or the output folder was refused; nothing was
     written
  2  wrong use: a mistyped command, no office in this folder, a folder that is
     not empty
  3  the computer failed (disk, permission, a file that cannot be read), or
     candour itself did

Errors and warnings go to standard error, the summary to standard output. With
`--message-format json` all of it goes to standard output, one JSON object a
line; the last is {\"summary\": ...}, or {\"failure\": ...} for exit codes 2 and 3.

Environment:
  CANDOUR_EDITOR                the editor that `candour serve` leads to
  NO_COLOR                      set to anything: no colours
  FORCE_COLOR, CLICOLOR_FORCE   set to 1: colours even where the output is no
                                terminal";

/// Below `candour build --help`.
pub(super) const BUILD: &str = "\
Examples:
  candour build
  candour build --no-pdf              the website only, which is faster
  candour build --edition restricted  with restricted passages, in
                                      output-restricted/
  candour build --root my-office --output public

A folder given with --output is sought from the folder you are in. If it holds
files that no build of candour wrote, it is refused.

Exit codes: 0 done, 1 the content has errors or the output folder was refused,
2 wrong use, 3 the computer failed. After 1, 2 and 3 the output folder is as it
was.";

/// Below `candour check --help`.
pub(super) const CHECK: &str = "\
Examples:
  candour check
  candour check --root my-office
  candour check --message-format json   for other programs

Exit codes: 0 no errors (there may be warnings), 1 the content has errors,
2 wrong use, 3 the computer failed.";

/// Below `candour serve --help`.
pub(super) const SERVE: &str = "\
Examples:
  candour serve --open
  candour serve --restricted          with restricted passages
  candour serve --port 8001           where another program uses port 8000
  candour serve --editor vscodium     see `Editors` below
  candour serve --editor 'subl://open?url=file://{file}&line={line}'

Nothing is written: the website is made in memory, and only this computer can
reach it. PDFs are made when you ask for one. Press Ctrl-C to stop.

Editors: cursor, idea, sublime, textmate, vscode, vscode-insiders, vscodium,
zed, none; or an address with {file}, {line} and {column} in it.

Environment:
  CANDOUR_EDITOR   the editor, where `--editor` is left out

Exit codes: 0 stopped with Ctrl-C, 2 wrong use (the port is taken, no office),
3 the computer failed. Errors in the content do not end the preview: it shows
them.";

/// Below `candour init --help`.
pub(super) const INIT: &str = "\
Examples:
  candour init my-office
  candour init .                      in the folder you are in, if it is empty

A folder with anything in it but a `.git` folder is refused (exit code 2) and
left as it was.";

/// Below `candour new --help`.
pub(super) const NEW: &str = "\
Examples:
  candour new panel-report \"Update on drugs\"
  candour new letter \"Response to inspectors\" --section letters
  candour new board-report \"Budget\" --date 2027-02-11

Makes content/SECTION/YEAR-MONTH-TITLE/index.md. A folder that is there already
is refused (exit code 2). An unknown kind gets the list of kinds (exit code 2).";

/// Below `candour figures --help`.
pub(super) const FIGURES: &str = "\
Examples:
  candour figures                        how many figures each paper has
  candour figures 2020-02-drugs-update   each figure, its sentence, source, file
                                         and line
  candour figures content/papers/2020-02-drugs-update
  candour figures --unbound              the numbers that were typed instead
  candour figures 2020-02-drugs-update --message-format json

Exit codes: 0 done, 1 the content has errors, 2 wrong use (no such paper), 3 the
computer failed.";

/// Below `candour trace --help`.
pub(super) const TRACE: &str = "\
Examples:
  candour trace county-lines          every figure, chart and table made from it
  candour trace county-lines.lines    those made from one measure
  candour trace county-lines --edition public
                                      without restricted passages

Exit codes: 0 done, 1 the content has errors, 2 wrong use (no such dataset or
measure), 3 the computer failed.";

/// Below `candour explain --help`.
pub(super) const EXPLAIN: &str = "\
Examples:
  candour explain C401
  candour explain broken-reference
  candour explain                     list all codes";

/// Below `candour completions --help`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  candour completions bash > \\
      ~/.local/share/bash-completion/completions/candour
  candour completions zsh > ~/.zfunc/_candour
  candour completions fish > ~/.config/fish/completions/candour.fish
  candour completions powershell >> $PROFILE";
