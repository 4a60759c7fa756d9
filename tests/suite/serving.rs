//! The development server, asked over a real connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::program::{Portal, program, run};

const SECTIONS: &str = "seeds/mihon-plan/sections/10-learning.yaml";

/// No answer takes longer; a test that waits longer fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server, ended with the test.
struct Server {
    process: Child,
    _output: BufReader<ChildStdout>,
    port: u16,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Server {
    fn start(portal: &Portal) -> Self {
        let mut command: Command = program();
        let command = command.args(["serve", "--lang", "en", "--port", "0", "--root"]).arg(portal.root());
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("ready: ") {
            line.clear();
            assert_ne!(output.read_line(&mut line).unwrap(), 0, "the server ended");
        }
        let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).unwrap().parse().unwrap();
        Server { process, _output: output, port }
    }

    fn ask(&self, method: &str, address: &str) -> Answer {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        connection.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(connection, "{method} {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer { status: head.split(' ').nth(1).unwrap().parse().unwrap(), head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, address: &str) -> Answer {
        self.ask("GET", address)
    }

    /// Waits for the state after the one that a page shows, as the page's script does.
    fn news(&self, page: &str) -> Answer {
        let address = page.split("new EventSource(\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        self.get(address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn pages_are_the_built_ones_with_a_script_that_reloads_them() {
    let portal = Portal::start();
    assert_eq!(portal.run("build").code, 0);
    let server = Server::start(&portal);
    for (address, file) in [("/", "index.html"), ("/ja/", "ja/index.html"), ("/en/index.html", "en/index.html")] {
        let answer = server.get(address);
        assert_eq!(answer.status, 200, "{address}");
        assert!(answer.head.contains("content-type: text/html; charset=utf-8"), "{}", answer.head);
        let built = String::from_utf8(portal.site()[file].clone()).unwrap();
        let script = answer.body.find("<script>(function(){var s;").unwrap();
        let end = script + answer.body[script..].find("</script>").unwrap() + "</script>".len();
        assert_eq!(format!("{}{}", &answer.body[..script], &answer.body[end..]), built, "{address}");
    }
    let sitemap = server.get("/sitemap.xml");
    assert!(sitemap.head.contains("content-type: application/xml; charset=utf-8"), "{}", sitemap.head);
    assert_eq!(sitemap.body.as_bytes(), portal.site()["sitemap.xml"]);
}

#[test]
fn an_address_without_its_slash_is_led_to_it_and_an_unknown_one_is_not_found() {
    let portal = Portal::start();
    let server = Server::start(&portal);
    let answer = server.get("/ja");
    assert_eq!(answer.status, 308);
    assert!(answer.head.contains("location: /ja/"), "{}", answer.head);
    for address in ["/no/such/page", "/../../etc/passwd", "/%2e%2e/x", "/ja/no-such/"] {
        let answer = server.get(address);
        assert_eq!(answer.status, 404, "{address}");
        assert!(answer.body.contains("<html"), "{address} gives the site's own page");
    }
    assert_eq!(server.ask("POST", "/").status, 405);
}

#[test]
fn a_saved_edit_is_told_and_shown() {
    let portal = Portal::start();
    let server = Server::start(&portal);
    let before = server.get("/ja/").body;
    assert!(!before.contains("みほん市の道しるべ"));
    portal.edit("content/portal.yaml", "title: みほん市 計画ポータル", "title: みほん市の道しるべ");
    portal.edit("content/translations/en/mihon-plan.po", "みほん市 計画ポータル", "みほん市の道しるべ");
    let news = server.news(&before);
    assert!(news.head.contains("content-type: text/event-stream"), "{}", news.head);
    assert!(news.body.contains("data: "), "{}", news.body);
    assert!(server.get("/ja/").body.contains("みほん市の道しるべ"));
}

#[test]
fn errors_stand_over_the_last_good_page_until_they_are_mended() {
    let portal = Portal::start();
    let server = Server::start(&portal);
    let good = server.get("/ja/").body;
    portal.edit(SECTIONS, "outline:", "<b>outlien:");
    server.news(&good);
    let bad = server.get("/ja/");
    assert_eq!(bad.status, 200);
    assert!(bad.body.contains("role=\"alert\""));
    assert!(bad.body.contains("has no key `&lt;b&gt;outlien`"), "the findings are escaped text:\n{}", bad.body);
    let title = |page: &str| page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).map(str::to_owned);
    assert_eq!(title(&bad.body), title(&good), "the last good page is behind");
    portal.edit(SECTIONS, "<b>outlien:", "outline:");
    server.news(&bad.body);
    assert!(!server.get("/ja/").body.contains("role=\"alert\""));
}

#[test]
fn a_portal_with_errors_from_the_start_says_so() {
    let portal = Portal::start();
    portal.edit(SECTIONS, "outline:", "outlien:");
    let server = Server::start(&portal);
    let answer = server.get("/");
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("has no key `outlien`"), "{}", answer.body);
}

#[test]
fn a_port_that_is_taken_is_refused_if_it_was_asked_for() {
    let portal = Portal::start();
    let server = Server::start(&portal);
    let ran = run(program().args(["serve", "--port", &server.port.to_string(), "--root"]).arg(portal.root()));
    assert_eq!(ran.code, 3);
    assert!(ran.errors.contains(&format!("port {} is in use", server.port)), "{}", ran.errors);
}
