//! Answers requests.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use percent_encoding::percent_decode_str;
use serde_json::json;

use super::board::{Board, State};
use super::findings;
use super::page::{self, Facts, OWN, Page};
use super::pictures;
use super::print::Prints;
use super::site::{Found, Site};
use super::{Options, guard, media};
use crate::diagnostic::Severity;

/// The preview's scripts by name; the first one takes in the others.
const SCRIPTS: [(&str, &str); 4] = [
    ("preview.js", include_str!("assets/preview.js")),
    ("links.js", include_str!("assets/links.js")),
    ("morph.js", include_str!("assets/morph.js")),
    ("page.js", include_str!("assets/page.js")),
];
const STYLE: &str = include_str!("assets/preview.css");

/// A question for news is answered after this time even where there are none, so that whoever asked and
/// went away is forgotten.
const LONGEST_WAIT: Duration = Duration::from_secs(25);

/// All that answers are made from.
pub(super) struct Desk {
    pub(super) board: Arc<Board>,
    pub(super) prints: Arc<Prints>,
    pub(super) options: Options,
    pub(super) port: u16,
}

/// The service.
pub(super) fn service(desk: Arc<Desk>) -> Router {
    Router::new().fallback(answer).with_state(desk)
}

async fn answer(
    Shared(desk): Shared<Arc<Desk>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut response = match guard::check(desk.port, &method, &uri, &headers) {
        Err((status, words)) => plain(status, words),
        Ok(()) => desk.answer(&uri).await,
    };
    let headers = response.headers_mut();
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::CACHE_CONTROL, "no-store");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

impl Desk {
    async fn answer(&self, uri: &Uri) -> Response {
        let Some(path) = decoded(uri.path()) else {
            return plain(StatusCode::BAD_REQUEST, "This address cannot be read.");
        };
        if let Some(own) = path.strip_prefix(OWN) {
            return self.own(own, uri).await;
        }
        let state = self.board.now();
        let Some(site) = state.site.clone() else { return sent(503, self.no_site(&state)) };
        let path = path.trim_start_matches('/');
        match site.find(path) {
            Some(Found::File(name, bytes)) => match media::of(name) {
                kind if kind.starts_with("text/html") => {
                    let html = String::from_utf8_lossy(bytes);
                    let html = pictures::marked(&html, name, &|path| site.fingerprint(path));
                    sent(200, page::with_preview(&html, &self.facts(&state, &site, name)))
                }
                kind => file(kind, bytes.to_vec()),
            },
            Some(Found::Pdf(at)) => self.pdf(&state, site, at).await,
            Some(Found::Folder) => moved(uri),
            None => {
                let html = String::from_utf8_lossy(site.missing().unwrap_or_default());
                let address = &site.ready.site.office.base_url;
                let html = page::from_the_top(&html, address);
                let html = pictures::marked(&html, "404.html", &|path| site.fingerprint(path));
                sent(404, page::out_of_place(&html, &self.facts(&state, &site, "")))
            }
        }
    }

    /// The preview's own files, and news.
    async fn own(&self, name: &str, uri: &Uri) -> Response {
        if let Some((name, script)) = SCRIPTS.iter().find(|(own, _)| *own == name) {
            return file(media::of(name), *script);
        }
        match name {
            "preview.css" => file("text/css; charset=utf-8", STYLE),
            "events" => {
                let query = uri.query().unwrap_or_default();
                let after = query.split('&').find_map(|pair| pair.strip_prefix("after="));
                self.events(after.unwrap_or_default()).await
            }
            _ => plain(StatusCode::NOT_FOUND, "There is no such file."),
        }
    }

    /// A server-sent event as soon as there is another state than that of `after`. The answer ends with
    /// it: whoever wants to know more asks again, naming the state it knows, so that nothing is missed.
    async fn events(&self, after: &str) -> Response {
        let news = tokio::time::timeout(LONGEST_WAIT, self.board.after(after)).await;
        let text = match news {
            Ok(Some(state)) => event(&state),
            _ => ": nothing new\n\n".to_owned(),
        };
        file("text/event-stream", text)
    }

    async fn pdf(&self, state: &State, site: Arc<Site>, at: usize) -> Response {
        match self.prints.get(Arc::clone(&site), at).await {
            Some(Ok(pdf)) => file("application/pdf", pdf.bytes.clone()),
            Some(Err(findings)) => {
                let facts = self.facts(state, &site, "");
                let page = findings::page(
                    "The PDF cannot be made",
                    "The page is not affected. A build would stop with these errors.",
                    &findings.html,
                    |html| page::with_preview(html, &facts),
                );
                sent(500, page)
            }
            None => plain(StatusCode::INTERNAL_SERVER_ERROR, "The PDF could not be made."),
        }
    }

    /// What is shown while there has never been a site without errors.
    fn no_site(&self, state: &State) -> Page {
        let facts = Facts {
            state,
            edition: self.options.edition,
            editor: self.editor(),
            origin: None,
            pdf: None,
        };
        findings::page(
            "The site cannot be shown yet",
            "Put right what is listed here and save: this page then becomes the site by itself.",
            &state.findings.html,
            |html| page::with_preview(html, &facts),
        )
    }

    fn facts<'a>(&'a self, state: &'a State, site: &Site, name: &str) -> Facts<'a> {
        let paper = site.paper(name);
        let origin = paper.map(|(at, _)| site.origin(at).to_owned());
        let pdf = paper.map(|(_, paper)| format!("/{}/{}", paper.url, paper.pdf_name()));
        Facts { state, edition: self.options.edition, editor: self.editor(), origin, pdf }
    }

    fn editor(&self) -> Option<(&super::Editor, &str)> {
        Some((self.options.editor.as_ref()?, self.options.root.to_str()?))
    }
}

fn event(state: &State) -> String {
    let findings = &state.findings;
    let data = json!({
        "version": state.version,
        "site": state.site.is_some(),
        "errors": findings.count(Severity::Error),
        "warnings": findings.count(Severity::Warning),
        "notes": findings.count(Severity::Note),
        "style": state.site.as_ref().map(|site| &site.style),
        "findings": findings.html,
    });
    format!("id: {}\ndata: {data}\n\n", state.version)
}

/// An answer from its parts. The header values are all plain text.
fn response(status: u16, kind: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn file(kind: &'static str, bytes: impl Into<Body>) -> Response {
    response(200, kind, bytes)
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    response(status.as_u16(), "text/plain; charset=utf-8", format!("{words}\n"))
}

fn sent(status: u16, page: Page) -> Response {
    let mut response = response(status, "text/html; charset=utf-8", page.html);
    // A policy that no header can hold (an office's own template) leaves the page without the preview.
    if let Ok(policy) = HeaderValue::from_str(&page.policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// To the same address with a slash, where relative links lead right.
fn moved(uri: &Uri) -> Response {
    let mut response = plain(StatusCode::TEMPORARY_REDIRECT, "See the same address with a slash.");
    // Two slashes in front would name another computer.
    let address = format!("/{}/", uri.path().trim_matches('/'));
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// A path with `%20` and the like undone; none where that is not UTF-8.
fn decoded(path: &str) -> Option<String> {
    percent_decode_str(path).decode_utf8().ok().map(Cow::into_owned)
}
