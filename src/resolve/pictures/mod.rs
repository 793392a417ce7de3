//! Whether a picture can be shown in a page and a PDF, and how large it is. And what it is without the words hidden
//! in it.

mod alternative;
mod metadata;

use std::sync::Arc;

use imagesize::ImageType;

use crate::look::svg;

use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::model::NumberFormat;

/// Why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The bytes are no picture of a known format.
    NoPicture,
    /// The format, which is not the one the name says or not one that is shown.
    Format { is: &'static str, usable: bool },
    /// The head is sound, the rest is not.
    Damaged,
    /// The SVG cannot be read, or does something a picture must not.
    Svg(svg::Fault),
}

impl Fault {
    /// The fault, behind the picture's name.
    pub(super) fn what(&self) -> String {
        match self {
            Self::NoPicture => "is not an image that can be shown".to_owned(),
            Self::Format { is, usable: true } => format!("is a {is} file under another ending"),
            Self::Format { is, usable: false } => format!("is a {is} file, which cannot be shown"),
            Self::Damaged => "is damaged: a part of it is missing or was changed".to_owned(),
            Self::Svg(fault) => fault.what(),
        }
    }

    /// What to do.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::NoPicture | Self::Format { usable: false, .. } => "use a PNG, JPEG or SVG file",
            Self::Format { .. } => "rename the file so that its ending says what it is",
            Self::Damaged => "save it again from the program that made it",
            Self::Svg(fault) => fault.help(),
        }
    }
}

/// More bytes or pixels than these make a page slow and a PDF heavy.
const HEAVY_BYTES: usize = 2_000_000;
const HEAVY_PIXELS: u64 = 25_000_000;

/// What can be better about a picture that is shown all the same: its words, its size.
pub(super) fn remarks(
    path: &str,
    alt: &str,
    (bytes, size): (usize, Option<(u32, u32)>),
    span: Span,
) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    if !alt.trim().is_empty() && alternative::says_nothing(alt, path) {
        let message = format!("`{alt}` does not say what `{path}` shows");
        let mut finding = Diagnostic::new(Code::ImageWithoutAlt, span, message).help(
            "say what a reader who cannot see it would miss: `Map of the county's districts`",
        );
        finding.severity = Severity::Warning;
        remarks.push(finding);
    }
    let pixels = size.map_or(0, |(width, height)| u64::from(width) * u64::from(height));
    if bytes > HEAVY_BYTES || pixels > HEAVY_PIXELS {
        let number = |value: f64, decimals| {
            NumberFormat { decimals: Some(decimals), ..NumberFormat::COUNT }.format(value)
        };
        let large = match size.filter(|_| bytes <= HEAVY_BYTES) {
            Some((width, height)) => {
                format!("{} by {} pixels", number(width.into(), 0), number(height.into(), 0))
            }
            None => format!("{} MB", number(bytes as f64 / 1e6, 1)),
        };
        let message = format!("`{path}` has {large}: readers wait for it");
        remarks.push(Diagnostic::new(Code::HeavyPicture, span, message).help(
            "save it about 1,600 pixels wide; a photograph as JPEG, a drawing as PNG or SVG",
        ));
    }
    remarks
}

/// The file as it is published: a picture without what its readers do not see, such as the place of a photograph.
/// The very same bytes in memory where nothing is hidden in them.
pub(super) fn published(bytes: &Arc<Vec<u8>>) -> Arc<Vec<u8>> {
    metadata::without(bytes).map_or_else(|| Arc::clone(bytes), Arc::new)
}

/// Width and height of a picture in pixels (none for an SVG that does not say how large it is).
pub(super) fn size(path: &str, bytes: &[u8]) -> Result<Option<(u32, u32)>, Fault> {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let found = imagesize::image_type(bytes).ok();
    let (is, endings): (_, &[&str]) = match found {
        Some(ImageType::Png) => ("PNG", &["png"]),
        Some(ImageType::Jpeg) => ("JPEG", &["jpg", "jpeg"]),
        Some(ImageType::Gif) => ("GIF", &["gif"]),
        Some(ImageType::Webp) => ("WebP", &["webp"]),
        Some(other) => return Err(Fault::Format { is: name(other), usable: false }),
        None if ending == "svg" => {
            let size = svg::read(bytes).map_err(Fault::Svg)?;
            return Ok(size.map(|size| size.pixels()));
        }
        None if std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg")) => ("SVG", &[]),
        None => return Err(Fault::NoPicture),
    };
    if !endings.contains(&ending.as_str()) {
        return Err(Fault::Format { is, usable: true });
    }
    let size = imagesize::blob_size(bytes).map_err(|_| Fault::NoPicture)?;
    let side = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let size = (side(size.width), side(size.height));
    // Only reading all of it shows whether a PDF can be made of it.
    image::load_from_memory(bytes).map(|_| Some(size)).map_err(|_| Fault::Damaged)
}

fn name(format: ImageType) -> &'static str {
    match format {
        ImageType::Bmp => "BMP",
        ImageType::Tiff => "TIFF",
        ImageType::Heif(_) => "HEIF or AVIF",
        ImageType::Ico => "ICO",
        ImageType::Psd => "Photoshop",
        _ => "picture",
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, size};

    /// One grey pixel.
    const DOT: &[u8] =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
        \0\0\0\x0aIDAT\x78\x9c\x63\x68\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xae\x42\x60\x82";

    #[test]
    fn a_picture_is_what_its_name_says() {
        let gif = b"GIF89a\x02\x00\x03\x00\0\0\0\0\0\0\0\0";
        assert_eq!(size("a.PNG", DOT), Ok(Some((1, 1))));
        assert_eq!(size("a.png", &DOT[..DOT.len() - 20]), Err(Fault::Damaged));
        assert_eq!(size("a.gif", gif), Err(Fault::Damaged));
        assert_eq!(size("a.png", gif), Err(Fault::Format { is: "GIF", usable: true }));
        assert_eq!(
            size("a.bmp", b"BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0").unwrap_err(),
            Fault::Format { is: "BMP", usable: false }
        );
        assert_eq!(size("a.png", b"<svg/>"), Err(Fault::Format { is: "SVG", usable: true }));
        assert_eq!(size("a.png", b"no picture"), Err(Fault::NoPicture));
    }

    #[test]
    fn an_svg_is_as_large_as_it_says() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 320.4'/>";
        assert_eq!(size("map.svg", svg.as_bytes()), Ok(Some((640, 320))));
        let bare = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(size("map.svg", bare.as_bytes()), Ok(None));
        assert!(matches!(size("map.svg", b"<svg><script/></svg>"), Err(Fault::Svg(_))));
    }
}
