//! Recorded speech, with stand-ins for the engine and the encoder: what is made, what is made again, what the pages do with it.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use ogg::writing::{PacketWriteEndInfo, PacketWriter};

use crate::program::{Portal, everything};

const AIM: &str = "content/narrative/mihon-plan/ja/1.md";
const PAGE: &str = "ja/mihon-plan/1/index.html";

/// The engine writes down what it is given and makes a file that is no sound but as long as one; it can be told to fail, and to bring the
/// whole run down.
const ENGINE: &str = "#!/bin/sh
here=$(dirname \"$0\")
read -r text
case $text in *不可能*) echo 'cannot speak' >&2; exit 7;; *無音*) : >\"$1\"; exit 0;; esac
[ ! -e \"$here/deadly\" ] || [ \"$(wc -l <\"$here/log\")\" -lt 3 ] || { kill -9 $PPID; exit; }
echo \"$text\" >>\"$here/log\"
echo 'RIFF, and then more than the head of such a file would need' >\"$1\"
";

/// The starter with an engine.
pub fn portal() -> Portal {
    let portal = Portal::start();
    let root = portal.root();
    script(&root.join("engine"), ENGINE);
    script(&root.join("encoder"), "#!/bin/sh\ncp \"$(dirname \"$0\")/second.opus\" \"$2\"\n");
    fs::write(root.join("second.opus"), second()).unwrap();
    fs::write(root.join("log"), "").unwrap();
    let settings = format!(
        "audio:\n  engine: {0}/engine {{wav}}\n  encoder: {0}/encoder {{wav}} {{opus}}\n  voice: none\n  credit: {{name: Stand-in, licence: CC BY 4.0, url: https://example.jp/by/}}\n",
        root.display()
    );
    let path = root.join("content/portal.yaml");
    fs::write(&path, fs::read_to_string(&path).unwrap() + &settings).unwrap();
    portal
}

fn script(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// A second of Opus: fifty packets of 20 ms.
fn second() -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = PacketWriter::new(&mut out);
    let head = b"OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00".to_vec();
    let tags = b"OpusTags\x00\x00\x00\x00\x00\x00\x00\x00".to_vec();
    for packet in [head, tags] {
        writer.write_packet(packet, 1, PacketWriteEndInfo::EndPage, 0).unwrap();
    }
    for number in 1..=50 {
        let end = if number == 50 { PacketWriteEndInfo::EndStream } else { PacketWriteEndInfo::NormalPacket };
        writer.write_packet(vec![0x08, 1, 2, 3], 1, end, number * 960).unwrap();
    }
    drop(writer);
    out
}

fn log(portal: &Portal) -> Vec<String> {
    fs::read_to_string(portal.root().join("log")).unwrap().lines().map(str::to_owned).collect()
}

fn site(portal: &Portal) -> std::collections::BTreeMap<String, Vec<u8>> {
    let ran = portal.run("build");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    portal.site()
}

fn text(site: &std::collections::BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site.get(path).unwrap_or_else(|| panic!("{path} is not there")).clone()).unwrap()
}

#[test]
fn each_sentence_is_spoken_once_and_a_second_run_makes_nothing() {
    let portal = portal();
    let rehearsal = portal.run("audio --dry-run");
    assert!(rehearsal.code == 0 && rehearsal.output.contains("0 made before"), "{}{}", rehearsal.output, rehearsal.errors);
    assert!(!portal.root().join("content/audio").exists());
    let ran = portal.run("audio");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    assert!(ran.errors.contains("100 %"), "{}", ran.errors);
    let spoken = log(&portal);
    assert_eq!(spoken.len(), spoken.iter().collect::<BTreeSet<_>>().len(), "{spoken:?}");
    let index = fs::read_to_string(portal.root().join("content/audio/index.tsv")).unwrap();
    assert_eq!(index.lines().count(), spoken.len());
    assert!(index.lines().all(|line| line.split('\t').nth(1) == Some("1.00")), "{index}");
    let files = everything(&portal.root().join("content/audio"));
    let again = portal.run("audio --prune");
    assert!(again.code == 0 && again.output.starts_with("0 sentences made, 0 removed"), "{}", again.output);
    assert_eq!((log(&portal), everything(&portal.root().join("content/audio"))), (spoken, files));
}

#[test]
fn a_run_that_was_killed_goes_on_where_it_stopped() {
    let portal = portal();
    fs::write(portal.root().join("deadly"), "").unwrap();
    let output = crate::program::program().args(["audio", "--threads", "1", "--root"]).arg(portal.root()).output().unwrap();
    assert!(output.status.code().is_none(), "it was killed");
    assert_eq!(log(&portal).len(), 3);
    let whole = everything(&portal.root().join("content/audio")).keys().filter(|name| !name.starts_with('.')).count();
    assert_eq!(whole, 3);
    fs::remove_file(portal.root().join("deadly")).unwrap();
    let ran = portal.run("audio");
    assert!(ran.code == 0 && ran.errors.contains("3 made before"), "{}", ran.errors);
    let spoken = log(&portal);
    assert_eq!(spoken.len(), spoken.iter().collect::<BTreeSet<_>>().len(), "no sentence is spoken twice: {spoken:?}");
}

/// recorded speech on the pages.
#[test]
fn pages_have_what_was_made_of_them_with_times_files_and_credit() {
    let portal = portal();
    assert!(!site(&portal).keys().any(|path| path.ends_with(".opus") || path.ends_with("podcast.xml")));
    assert_eq!(portal.run("audio").code, 0);
    let site = site(&portal);
    let page = text(&site, PAGE);
    for words in [
        "<audio controls preload=\"none\" src=\"sound.",
        "Stand-in (CC BY 4.0)",
        "href=\"https://example.jp/by/\"",
        "data-at=\"0\"",
        "data-at=\"993\"",
        "sound.vtt",
    ] {
        assert!(page.contains(words), "{words} is missing:\n{page}");
    }
    let file = page.split("<audio controls preload=\"none\" src=\"").nth(1).unwrap().split('"').next().unwrap();
    let sound = &site[&PAGE.replace("index.html", file)];
    let sentences = page.matches("data-at=").count();
    assert_eq!(text(&site, &PAGE.replace("index.html", "sound.vtt")).matches(" --> ").count(), sentences);
    assert!(!text(&site, &PAGE.replace("ja/", "en/")).contains("<audio"), "speech is Japanese");
    let feed = text(&site, "ja/mihon-plan/podcast.xml");
    let url = format!("https://mihon.example/{}", PAGE.replace("index.html", file));
    assert!(feed.contains(&format!("<enclosure url=\"{url}\" length=\"{}\" type=\"audio/ogg\"/>", sound.len())), "{feed}");
    assert!(feed.contains(&format!("<itunes:duration>{sentences}</itunes:duration>")), "{feed}");
    for enclosure in feed.split("<enclosure url=\"https://mihon.example/").skip(1) {
        assert!(site.contains_key(enclosure.split('"').next().unwrap()), "{enclosure}");
    }
    assert!(text(&site, "ja/mihon-plan/index.html").contains("type=\"application/rss+xml\""));
    assert_eq!(portal.run("build").code, 0);
    assert_eq!(portal.site(), site, "the same input gives the same bytes");
}

#[test]
fn a_changed_sentence_silences_its_page_until_it_alone_is_spoken() {
    let portal = portal();
    assert_eq!(portal.run("audio").code, 0);
    let before = log(&portal).len();
    let source = fs::read_to_string(portal.root().join(AIM)).unwrap();
    let first = source.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap();
    fs::write(portal.root().join(AIM), source.replacen(first, &format!("{first}新しい文です。"), 1)).unwrap();
    assert!(!text(&site(&portal), PAGE).contains("<audio"), "what is heard is what is written");
    let ran = portal.run("check");
    assert!(ran.errors.contains("[sound-incomplete]"), "{}", ran.errors);
    assert_eq!(portal.run("audio").code, 0);
    assert_eq!(log(&portal)[before..], ["新しい文です。"]);
    assert!(text(&site(&portal), PAGE).contains("<audio"));
    fs::write(portal.root().join(AIM), source).unwrap();
    let ran = portal.run("audio --prune");
    assert!(ran.output.starts_with("0 sentences made, 1 removed"), "{}", ran.output);
}

#[test]
fn what_the_engine_cannot_do_is_told_with_the_cure() {
    let portal = Portal::start();
    let ran = portal.run("audio");
    assert!(ran.code == 2 && ran.errors.contains("write `audio:` in content/portal.yaml"), "{}", ran.errors);
    for (word, finding) in [("不可能", "`{root}/engine` could not make sound of"), ("無音", "the engine made no sound for")] {
        let portal = self::portal();
        let source = fs::read_to_string(portal.root().join(AIM)).unwrap();
        fs::write(portal.root().join(AIM), format!("{source}\n{word}です。\n")).unwrap();
        let ran = portal.run("audio");
        let finding = finding.replace("{root}", &portal.root().display().to_string());
        assert!(ran.code == 1 && ran.errors.contains(&finding) && ran.errors.contains("try the commands of `audio:`"), "{}", ran.errors);
        assert!(log(&portal).len() > 3, "the other sentences were spoken");
    }
    let portal = self::portal();
    portal.edit("content/portal.yaml", "/engine {wav}", "/nowhere -m {voice} {wav}");
    let ran = portal.run("audio");
    assert!(ran.code == 1 && ran.errors.contains("[sound-voice-missing]"), "{}", ran.errors);
    let ran = portal.run("audio --voice second.opus");
    assert!(ran.code == 1 && ran.errors.contains("sound-voice-missing"), "a path is seen from where the command is typed: {}", ran.errors);
    portal.edit("content/portal.yaml", " -m {voice}", "");
    let ran = portal.run("audio");
    assert!(ran.code == 1 && ran.errors.contains("[sound-program-missing]") && ran.errors.contains("apt-get install open-jtalk"), "{}", ran.errors);
    portal.edit("content/portal.yaml", "/nowhere {wav}", "/nowhere");
    let ran = portal.run("check");
    assert!(ran.code == 1 && ran.errors.contains("the command does not say where {wav} goes"), "{}", ran.errors);
}
