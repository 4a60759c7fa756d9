//! Requests and answers, on this machine only.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Method, Response, StatusCode, Uri, header};
use axum::routing::get;
use tokio::sync::watch::{Receiver, Sender};

use super::answer::{Answer, answer};
use super::shown::Shown;
use super::watch::Watch;
use super::{Event, Failure, Options, follow, live};

/// The port that is taken if none is asked for.
const PORT: u16 = 4000;

/// How many ports after it are tried.
const TRIES: u16 = 100;

/// How long a page waits for news before it asks again: shorter than the patience of browsers and proxies.
const PATIENCE: Duration = Duration::from_secs(25);

#[derive(Clone)]
struct Desk {
    shown: Receiver<Shown>,
    japanese: bool,
}

/// Serves a portal until the program is ended from outside, and tells what happens.
///
/// # Errors
/// The machine refuses the port or the watch over the folder.
pub fn serve(options: &Options, tell: impl Fn(Event<'_>) + Send + Sync + 'static) -> Result<(), Failure> {
    let (listener, port) = listen(options.port)?;
    let watch = Watch::begin(&options.root)?;
    let (sender, shown) = tokio::sync::watch::channel(Shown::default());
    let sources = follow::begin(options, &sender, &tell);
    tell(Event::Listening(&format!("http://127.0.0.1:{port}/")));
    let followed = options.clone();
    let machine = |error: io::Error| Failure::Machine(error.to_string());
    let news: Arc<Sender<Shown>> = Arc::new(sender);
    thread::Builder::new().name("follow".to_owned()).spawn(move || follow::follow(sources, watch, &followed, &news, &tell)).map_err(machine)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(machine)?;
    runtime.block_on(attend(listener, Desk { shown, japanese: options.japanese })).map_err(machine)
}

/// The port that was asked for, or the first free one.
fn listen(port: Option<u16>) -> Result<(TcpListener, u16), Failure> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| Ok((listener.local_addr()?.port(), listener)));
    let mut last = PORT;
    let ports = port.map_or(PORT..=PORT + TRIES, |port| port..=port);
    for try_port in ports.clone() {
        last = try_port;
        match bind(try_port) {
            Ok((bound, listener)) => return Ok((listener, bound)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && try_port != *ports.end() => {}
            Err(error) => return Err(Failure::Port(try_port, error)),
        }
    }
    Err(Failure::Port(last, io::ErrorKind::AddrInUse.into()))
}

async fn attend(listener: TcpListener, desk: Desk) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().route(live::EVENTS, get(news)).fallback(file).with_state(desk);
    axum::serve(listener, router).await
}

/// Gives a file of the site.
async fn file(State(desk): State<Desk>, method: Method, address: Uri) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        return respond(Answer { status: 405, media_type: "text/plain".to_owned(), location: None, body: Vec::new() });
    }
    let shown = desk.shown.borrow().clone();
    respond(answer(&shown, address.path(), desk.japanese))
}

/// Tells a page that it is out of date, as soon as it is. The stream ends after each piece of news, and the browser opens the next one.
async fn news(State(mut desk): State<Desk>, address: Uri) -> Response<Body> {
    let seen = address.query().and_then(|query| query.strip_prefix("seen=")).and_then(|seen| seen.parse().ok());
    let changed = desk.shown.wait_for(|shown| Some(shown.version) != seen);
    let body = match tokio::time::timeout(PATIENCE, changed).await {
        Ok(Ok(shown)) => format!("retry: 300\ndata: {}\n\n", shown.version),
        _ => "retry: 300\n: no news\n\n".to_owned(),
    };
    respond(Answer { status: 200, media_type: "text/event-stream".to_owned(), location: None, body: body.into_bytes() })
}

fn respond(answer: Answer) -> Response<Body> {
    let response = Response::builder()
        .status(answer.status)
        .header(header::CONTENT_TYPE, answer.media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    let response = match answer.location {
        Some(location) => response.header(header::LOCATION, location),
        None => response,
    };
    response.body(Body::from(answer.body)).unwrap_or_else(|_| {
        let mut refused = Response::new(Body::empty());
        *refused.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        refused
    })
}
