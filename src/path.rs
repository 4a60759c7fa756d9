//! Paths of files in the published site, and relative links between them.

use std::fmt;

/// The path of a file in the site: names joined by `/`, no leading slash, no `.` or `..`, no backslash, printable ASCII.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// A path from text; `None` if it could leave the site or is not portable between hosts.
    pub fn parse(text: &str) -> Option<Self> {
        let name = |name: &str| !name.is_empty() && name != "." && name != "..";
        let portable = |byte: u8| byte.is_ascii_graphic() && !b"\\:*?\"<>|%#".contains(&byte);
        (text.len() <= 400 && text.bytes().all(portable) && text.split('/').all(name)).then(|| SitePath(text.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many folders stand above the file.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// The address below the site's own: `index.html` at the end is left out.
    pub fn address(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }

    /// The way from a file `depth` folders deep up to the site's own folder: `../../`.
    pub fn up(depth: usize) -> String {
        "../".repeat(depth)
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;

    #[test]
    fn a_path_cannot_leave_the_site() {
        for text in ["../x", "/x", "a//b", "a/./b", "a\\b", "", "a/..", "c:/x", "日本"] {
            assert_eq!(SitePath::parse(text), None, "{text}");
        }
        assert_eq!(SitePath::parse("ja/index.html").map(|path| path.address().to_owned()), Some("ja/".into()));
    }
}
