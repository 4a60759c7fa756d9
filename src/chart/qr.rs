//! An address as a QR code: dark squares on a light ground, with the quiet border that readers of such codes need.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The light border around the code, in modules.
const BORDER: i32 = 4;

/// The code of an address as SVG with a name for those who do not see it; empty if the address is longer than a code can hold.
pub fn qr(address: &str, name: &str) -> String {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return String::new() };
    let size = code.size() + 2 * BORDER;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(run).unwrap_or(0);
            if length > 0 {
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + BORDER, y + BORDER);
            }
            x += length + 1;
        }
    }
    let name = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path data-ground fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn an_address_becomes_squares_with_a_border_and_a_name() {
        let svg = qr("https://example.jp/ja/", "<code>");
        assert!(svg.contains("viewBox=\"0 0 33 33\"") && svg.contains("aria-label=\"&lt;code&gt;\"") && svg.contains("M4 4h7v1h-7z"), "{svg}");
        assert_eq!(qr(&"x".repeat(5000), ""), "");
    }
}
