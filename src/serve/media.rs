//! Media types by the ending of a file's name, as public web hosts give them.

/// Endings with their media types.
const TYPES: [(&str, &str); 26] = [
    ("atom", "application/atom+xml"),
    ("avif", "image/avif"),
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("epub", "application/epub+zip"),
    ("geojson", "application/geo+json"),
    ("html", "text/html"),
    ("ico", "image/x-icon"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("md", "text/markdown"),
    ("mp3", "audio/mpeg"),
    ("opus", "audio/ogg"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("rss", "application/rss+xml"),
    ("svg", "image/svg+xml"),
    ("ttl", "text/turtle"),
    ("txt", "text/plain"),
    ("vtt", "text/vtt"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml"),
];

/// The media type of a file, with the character set where it is text.
pub(super) fn of(path: &str) -> String {
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending);
    let found = TYPES.iter().find(|(known, _)| *known == ending).map(|(_, media_type)| *media_type);
    with_charset(found.unwrap_or("application/octet-stream"))
}

/// A media type with the character set where it is text.
pub(super) fn with_charset(media_type: &str) -> String {
    let text = media_type.starts_with("text/") || ["json", "xml", "javascript"].iter().any(|kind| media_type.ends_with(kind));
    if text && !media_type.contains("charset") { format!("{media_type}; charset=utf-8") } else { media_type.to_owned() }
}
