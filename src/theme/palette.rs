//! Colours: contrast by WCAG 2, and the same hue bright enough for a dark ground.

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The contrast that text needs for WCAG 2 AAA.
pub const ENOUGH: f64 = 7.0;

impl Colour {
    /// Reads `#0b4a63`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        (digits.len() == 6).then(|| Some(Colour([byte(0)?, byte(2)?, byte(4)?]))).flatten()
    }

    /// The colour as style sheets write it.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// How far two colours differ in brightness, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.brightness(), other.brightness());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn brightness(self) -> f64 {
        let part = |byte: u8| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(part);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The colour mixed with white until it stands out from a dark ground.
    pub fn on_dark(self, ground: Colour) -> Colour {
        let mixed = |step: u32| Colour(self.0.map(|byte| (u32::from(byte) + (255 - u32::from(byte)) * step / 20) as u8));
        (0..=20).map(mixed).find(|colour| colour.contrast(ground) >= ENOUGH).unwrap_or(Colour([255; 3]))
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn contrast_is_that_of_wcag() {
        let colour = |text| Colour::parse(text).unwrap();
        assert!((colour("#ffffff").contrast(colour("#000000")) - 21.0).abs() < 0.01);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.48).abs() < 0.01);
        assert!(colour("#7a1f3d").on_dark(colour("#121619")).contrast(colour("#121619")) >= 7.0);
        assert_eq!(colour("#0b4a63").hex(), "#0b4a63");
        for wrong in ["0b4a63", "#fff", "#0b4a6x", "red"] {
            assert_eq!(Colour::parse(wrong), None);
        }
    }
}
