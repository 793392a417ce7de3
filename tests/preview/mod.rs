//! Runs `candour serve` and asks it as a browser would.

use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::cli_support::command;

/// Longer than any of this takes on a busy computer.
const LONG: Duration = Duration::from_secs(60);

/// A running preview; it is ended when the test is.
pub struct Preview {
    root: PathBuf,
    program: RefCell<Child>,
    out: RefCell<BufReader<ChildStdout>>,
    /// The first line as JSON, where it is.
    pub first: Value,
    /// Where it answers.
    pub port: u16,
}

impl Preview {
    /// Runs the program on an office and waits until it can be asked.
    pub fn of(root: &Path, arguments: &[&str]) -> Self {
        let mut program = command()
            .args(["serve", "--port", "0", "--root"])
            .arg(root)
            .args(arguments)
            .env_remove("CANDOUR_EDITOR")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("candour runs");
        let mut out = BufReader::new(program.stdout.take().expect("piped"));
        let mut line = String::new();
        let mut first = Value::Null;
        while !line.contains("http://") {
            line.clear();
            assert!(out.read_line(&mut line).expect("UTF-8") > 0, "candour ended");
            first = serde_json::from_str(&line).unwrap_or_default();
        }
        let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok()).expect("a port");
        let root = root.to_owned();
        Self { root, program: RefCell::new(program), out: RefCell::new(out), first, port }
    }

    /// What a browser sends as `Host`.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The next line of standard output, as JSON.
    pub fn line(&self) -> Value {
        let mut line = String::new();
        self.out.borrow_mut().read_line(&mut line).expect("UTF-8");
        serde_json::from_str(&line).expect("JSON")
    }

    /// Sends the lines of a request, to be read later.
    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        stream.set_read_timeout(Some(LONG)).expect("a time limit");
        stream.write_all(format!("{request}Connection: close\r\n\r\n").as_bytes()).expect("sent");
        stream
    }

    /// The answer to the lines of a request.
    pub fn ask(&self, request: &str) -> Answer {
        let mut bytes = Vec::new();
        self.send(request).read_to_end(&mut bytes).expect("an answer in time");
        Answer::read(&bytes)
    }

    /// Asks for an address without waiting for the answer.
    pub fn begin(&self, path: &str) -> TcpStream {
        let stream = self.send(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.host()));
        thread::sleep(Duration::from_millis(200));
        stream
    }

    /// What stands at an address.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.host()))
    }

    /// The next state after a version, as the server-sent event has it.
    pub fn news(&self, version: &str) -> Value {
        let answer = self.get(&format!("/.candour/events?after={version}"));
        assert_eq!(answer.header("content-type"), Some("text/event-stream"));
        let text = answer.text();
        let data = text.lines().find_map(|line| line.strip_prefix("data: "));
        let data = data.unwrap_or_else(|| panic!("no news: {text}"));
        serde_json::from_str(data).expect("JSON")
    }

    /// Waits until something is so.
    #[track_caller]
    pub fn until(&self, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < LONG, "it never came to be so");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Replaces words in a file of the office.
    #[track_caller]
    pub fn edit(&self, path: &str, words: &str, by: &str) {
        let path = self.root.join(path);
        let text = crate::cli_support::text(&path);
        assert!(text.contains(words), "{words} stands in the file");
        crate::cli_support::put(&path, &text.replace(words, by));
    }

    /// Ends the program; what it said on standard error.
    pub fn stop(self) -> String {
        let mut program = self.program.borrow_mut();
        program.kill().expect("ended");
        let mut said = String::new();
        let errors = program.stderr.as_mut().expect("piped");
        errors.read_to_string(&mut said).expect("UTF-8");
        said
    }

    /// Presses Ctrl-C; the exit code and how long it took.
    #[cfg(unix)]
    pub fn interrupt(&self) -> (Option<i32>, Duration) {
        let mut program = self.program.borrow_mut();
        let start = Instant::now();
        let id = program.id().to_string();
        let sent = std::process::Command::new("kill").args(["-INT", &id]).status();
        assert!(sent.expect("`kill` runs").success());
        let status = program.wait().expect("it ends");
        (status.code(), start.elapsed())
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let mut program = self.program.borrow_mut();
        let _ = program.kill();
        let _ = program.wait();
    }
}

/// An answer.
pub struct Answer {
    /// 200, 404 ...
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The content.
    pub body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Self {
            status: status.expect("a status"),
            headers: headers.collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// A header by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The content as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The version of the state the page shows.
    #[track_caller]
    pub fn version(&self) -> String {
        let text = self.text();
        let rest = text.split("data-version=\"").nth(1).expect("the preview's script");
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    /// The page's own content.
    pub fn main(&self) -> String {
        let text = self.text();
        let start = text.find("<main").expect("a main element");
        text[start..text.find("</main>").expect("its end")].to_owned()
    }

    /// The page without what the preview puts into it.
    pub fn without_preview(&self) -> String {
        let text = self.text();
        let lines = text.lines().filter(|line| !line.contains("/.candour/preview.js"));
        without_fingerprints(&without_origins(&lines.collect::<Vec<_>>().join("\n")))
    }
}

/// A page without the fingerprints behind the addresses of pictures.
fn without_fingerprints(html: &str) -> String {
    let mut parts = html.split('?');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let print = part.split_once('"').map(|(print, _)| print).filter(|print| {
            print.len() == 16 && print.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        match print {
            Some(print) => out.push_str(&part[print.len()..]),
            None => out.extend(["?", part]),
        }
    }
    out
}

/// A page without the marks that say where its paragraphs were written.
pub fn without_origins(html: &str) -> String {
    let mut parts = html.split(" data-origin=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    out
}
