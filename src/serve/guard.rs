//! Refuses who must not ask. The preview is for the person at this computer: it may hold drafts and
//! restricted passages, and any page in a browser can send requests to this computer.

use axum::http::{HeaderMap, Method, StatusCode, Uri, header};

/// Why a request is refused: the status and words for it.
pub(super) type Refusal = (StatusCode, &'static str);

/// Lets through questions (no commands) that were asked of this computer by name.
///
/// A page of another site can have its own name lead to 127.0.0.1 and then read what is here as its own
/// (DNS rebinding); the browser still sends that name as `Host`.
pub(super) fn check(
    port: u16,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<(), Refusal> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let named = host.is_some_and(|host| is_here(host, port)) && hosts.next().is_none();
    // A request line may name a host too, which would win over the header.
    let asked = uri.authority().is_none_or(|authority| is_here(authority.as_str(), port));
    if !named || !asked {
        return Err((
            StatusCode::FORBIDDEN,
            "The preview answers on this computer only: open it as http://127.0.0.1 with its port.",
        ));
    }
    // Browsers say where a request comes from. Following a link from elsewhere is fine, being used by
    // another site's page is not.
    let from = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let foreign = matches!(from("sec-fetch-site"), Some("cross-site" | "same-site"));
    if foreign && from("sec-fetch-mode") != Some("navigate") {
        return Err((StatusCode::FORBIDDEN, "The preview is not for pages of other sites."));
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        return Err((StatusCode::METHOD_NOT_ALLOWED, "The preview can only be read."));
    }
    Ok(())
}

fn is_here(host: &str, port: u16) -> bool {
    let (name, given) = match host.rsplit_once(':') {
        Some((name, given)) => (name, given.parse().ok()),
        None => (host, Some(80)),
    };
    given == Some(port) && (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(uri: &str, headers: &[(&'static str, &'static str)]) -> Option<StatusCode> {
        let headers = headers.iter().map(|(name, value)| {
            ((*name).parse::<header::HeaderName>().unwrap(), value.parse().unwrap())
        });
        let uri: Uri = uri.parse().unwrap();
        check(8000, &Method::GET, &uri, &headers.collect()).err().map(|(status, _)| status)
    }

    #[test]
    fn only_this_computer_by_name() {
        for host in ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"] {
            assert_eq!(checked("/", &[("host", host)]), None, "{host}");
        }
        for host in
            ["evil.example:8000", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8000", ""]
        {
            assert_eq!(checked("/", &[("host", host)]), Some(StatusCode::FORBIDDEN), "{host}");
        }
        assert_eq!(checked("/", &[]), Some(StatusCode::FORBIDDEN));
        let evil = checked("http://evil.example/", &[("host", "127.0.0.1:8000")]);
        assert_eq!(evil, Some(StatusCode::FORBIDDEN));
        assert!(is_here("localhost", 80));
    }

    #[test]
    fn other_sites_can_lead_here_but_not_use_it() {
        let host = ("host", "localhost:8000");
        let cross = ("sec-fetch-site", "cross-site");
        assert_eq!(checked("/", &[host, cross, ("sec-fetch-mode", "navigate")]), None);
        let used = checked("/", &[host, cross, ("sec-fetch-mode", "no-cors")]);
        assert_eq!(used, Some(StatusCode::FORBIDDEN));
        assert_eq!(checked("/", &[host, ("sec-fetch-site", "same-origin")]), None);
    }
}
