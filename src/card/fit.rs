//! Text in lines, as large as the room allows. Measured with the table of [`metrics`], which is a little wider than the font of the cards.

use crate::chart::metrics::{self, width};

/// Lines at a size, both in tenths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// The size of the letters.
    pub size: i32,
    /// The lines.
    pub lines: Vec<String>,
    /// Whether something was left out: the last line then ends with an ellipsis.
    pub cut: bool,
}

/// The pieces in lines at the first of the sizes at which they need no more lines than go with it. If they need more even at the last
/// size, the rest is left out.
pub fn fit(pieces: &[String], room: i32, sizes: &[(i32, usize)]) -> Fitted {
    let mut last = Fitted { size: 0, lines: Vec::new(), cut: false };
    for (size, most) in sizes {
        let lines = wrap(pieces, *size, room);
        if lines.len() <= *most {
            return Fitted { size: *size, lines, cut: false };
        }
        last = Fitted { size: *size, lines: lines.into_iter().take(*most).collect(), cut: true };
    }
    if let Some(line) = last.lines.last_mut() {
        while !line.is_empty() && width(line, last.size) + width("…", last.size) > room {
            line.pop();
        }
        *line = format!("{}…", line.trim_end_matches([' ', '、', '，', ',', '；', ';']));
    }
    last
}

/// The same with lines of like length: as narrow as they may be without one more line.
pub fn fit_evenly(pieces: &[String], room: i32, sizes: &[(i32, usize)]) -> Fitted {
    let fitted = fit(pieces, room, sizes);
    if fitted.cut || fitted.lines.len() < 2 {
        return fitted;
    }
    let narrower = (1..=9).map(|step| wrap(pieces, fitted.size, room * (20 - step) / 20)).take_while(|lines| lines.len() == fitted.lines.len());
    let lines = narrower.last().unwrap_or(fitted.lines);
    Fitted { lines, ..fitted }
}

/// Pieces in lines no wider than `room`; a piece that is wider is cut where it must be.
fn wrap(pieces: &[String], size: i32, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        let longer = format!("{line}{piece}");
        if line.is_empty() || width(longer.trim_end(), size) <= room {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, piece.clone()));
        }
        if width(line.trim_end(), size) > room {
            let space = if line.ends_with(' ') { " " } else { "" };
            let mut cut = metrics::lines(&line, size, room);
            line = cut.pop().unwrap_or_default() + space;
            lines.append(&mut cut);
        }
    }
    lines.push(line);
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{fit, fit_evenly};
    use crate::chart::metrics::width;

    fn words(text: &str) -> Vec<String> {
        text.split_inclusive(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_text_takes_the_largest_size_that_fits() {
        let sizes = [(500, 1), (400, 2), (300, 3)];
        assert_eq!(fit(&words("Short title"), 9000, &sizes).size, 500);
        let longer = fit(&words("A title of two lines that is about as long as titles are"), 9000, &sizes);
        assert_eq!((longer.size, longer.lines.len(), longer.cut), (400, 2, false));
        assert!(longer.lines.iter().all(|line| width(line, 400) <= 9000));
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis_inside_the_room() {
        let cut = fit(&words(&"word ".repeat(60)), 3000, &[(300, 2)]);
        assert!(cut.cut && cut.lines.len() == 2 && cut.lines[1].ends_with('…'), "{cut:?}");
        assert!(cut.lines.iter().all(|line| width(line, 300) <= 3000));
        let one = fit(&["ながいひとつの言葉だけの題名".repeat(9)], 3000, &[(300, 2)]);
        assert!(one.cut && one.lines.iter().all(|line| width(line, 300) <= 3000), "{one:?}");
    }

    #[test]
    fn lines_become_alike() {
        let even = fit_evenly(&words("aaaa aaaa aaaa aaaa aaaa b"), 1290, &[(100, 2)]);
        assert_eq!(even.lines, ["aaaa aaaa aaaa", "aaaa aaaa b"]);
        assert!(fit_evenly(&[], 1000, &[(100, 1)]).lines.is_empty());
    }
}
