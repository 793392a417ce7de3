//! Takes out of a picture what its readers do not see: where and when a photograph was taken, with which camera,
//! who drew it and in which folder. What it looks like stays, to the bit; which side is up stays said.
//!
//! Kept of a JPEG are the segments that say how to draw it (T.81; JFIF, Adobe's, the colour profile), of a PNG
//! its critical chunks and those for colour, transparency, resolution and animation (PNG, third edition), of a
//! WebP all but EXIF and XMP. Cameras hide more behind the end of a picture (a second picture, a short film):
//! that goes too.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ImageDecoder as _, ImageFormat, ImageReader};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::{CHUNK_EXIF, CHUNK_VP8X, CHUNK_XMP, WebP};
use img_parts::{Bytes, ImageEXIF};

/// The picture without what its readers do not see; none where there is nothing to take out, or where the
/// bytes are no JPEG, PNG or WebP.
pub(super) fn without(bytes: &[u8]) -> Option<Vec<u8>> {
    let format = image::guess_format(bytes).ok()?;
    let all = Bytes::copy_from_slice(bytes);
    let upright = upright(bytes);
    let clean = match format {
        ImageFormat::Jpeg => jpeg(all, upright)?,
        ImageFormat::Png => png(all, upright)?,
        ImageFormat::WebP => webp(all, upright)?,
        _ => return None,
    };
    (clean != bytes).then_some(clean)
}

/// The only EXIF that is kept: which side is up, where that is not said by the picture itself.
fn upright(bytes: &[u8]) -> Option<Bytes> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let orientation = reader.into_decoder().ok()?.orientation().ok()?;
    (orientation != Orientation::NoTransforms).then(|| {
        // One entry: tag 0x0112 (orientation), type 3 (16 bits), count 1 (TIFF 6.0; EXIF 2.32, 4.6.4).
        let mut tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        tiff.extend([orientation.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
        Bytes::from(tiff)
    })
}

fn jpeg(bytes: Bytes, upright: Option<Bytes>) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(bytes).ok()?;
    let segments = std::mem::take(jpeg.segments_mut());
    *jpeg.segments_mut() = segments.into_iter().filter(draws).map(to_its_end).collect();
    jpeg.set_exif(upright);
    Some(jpeg.encoder().bytes().to_vec())
}

/// Whether a segment says how to draw the picture.
fn draws(segment: &JpegSegment) -> bool {
    let is = |start: &[u8]| segment.contents().starts_with(start);
    match segment.marker() {
        markers::APP0 => is(b"JFIF\0"),
        markers::APP2 => is(b"ICC_PROFILE\0"),
        markers::APP14 => is(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    }
}

/// The segment with the picture's points ends where the picture ends.
fn to_its_end(segment: JpegSegment) -> JpegSegment {
    if !segment.has_entropy() {
        return segment;
    }
    let (marker, contents) = (segment.marker(), segment.contents().clone());
    let whole = segment.encoder().bytes();
    // Marker and length, then what the length counts: itself and the head.
    let head = 2 + 2 + contents.len();
    let points = whole.slice(head.min(whole.len())..);
    let end = end_of_picture(&points).unwrap_or(points.len());
    JpegSegment::new_with_entropy(marker, contents, points.slice(..end))
}

/// Where the end-of-image marker stands behind; markers in between have a length, or none (restarts).
fn end_of_picture(points: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += points.get(at..)?.iter().position(|byte| *byte == markers::P)?;
        match *points.get(at + 1)? {
            markers::EOI => return Some(at + 2),
            markers::P => at += 1,
            markers::Z | markers::RST0..=markers::RST7 => at += 2,
            _ => {
                let length = points.get(at + 2..at + 4)?;
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
        }
    }
}

/// The chunks of a PNG that say how it looks, beside the critical ones, whose names begin with a capital.
const SHOWN: [&[u8; 4]; 14] = [
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: Bytes, upright: Option<Bytes>) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(bytes).ok()?;
    png.chunks_mut().retain(|chunk| {
        chunk.kind()[0].is_ascii_uppercase() || SHOWN.iter().any(|kind| **kind == chunk.kind())
    });
    png.set_exif(upright);
    Some(png.encoder().bytes().to_vec())
}

fn webp(bytes: Bytes, upright: Option<Bytes>) -> Option<Vec<u8>> {
    /// The bit of the first byte of `VP8X` that says that there is XMP (RFC 9649, 2.7).
    const HAS_XMP: u8 = 1 << 2;
    let mut webp = WebP::from_bytes(bytes).ok()?;
    if !webp.has_chunk(CHUNK_EXIF) && !webp.has_chunk(CHUNK_XMP) {
        return None;
    }
    webp.remove_chunks_by_id(CHUNK_XMP);
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == CHUNK_VP8X) {
        let mut head = chunk.content().data()?.to_vec();
        *head.first_mut()? &= !HAS_XMP;
        *chunk = RiffChunk::new(CHUNK_VP8X, RiffContent::Data(Bytes::from(head)));
    }
    webp.set_exif(upright);
    Some(webp.encoder().bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbImage};

    use super::*;

    /// A small picture whose sides differ.
    fn picture(format: ImageFormat) -> Vec<u8> {
        let draw = |x: u32, y: u32| image::Rgb([(x * 30) as u8, (y * 20) as u8, 90]);
        let mut out = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(RgbImage::from_fn(6, 9, draw)).write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// EXIF as a camera writes it: turned by a quarter, made by, and a place.
    fn exif() -> Bytes {
        let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
        tiff.extend(b"\x0f\x01\x02\0\x14\0\0\0\x26\0\0\0");
        tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0");
        tiff.extend(b"SecretCamera 53.95N\0");
        Bytes::from(tiff)
    }

    fn holds(bytes: &[u8], words: &str) -> bool {
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    }

    fn shown(bytes: &[u8]) -> (Orientation, Vec<u8>) {
        let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap();
        let mut decoder = reader.into_decoder().unwrap();
        let orientation = decoder.orientation().unwrap();
        (orientation, DynamicImage::from_decoder(decoder).unwrap().into_bytes())
    }

    #[track_caller]
    fn assert_clean(before: &[u8]) {
        assert!(holds(before, "Secret"), "there is something to take out");
        let clean = without(before).expect("something is taken out");
        assert!(!holds(&clean, "Secret"));
        assert_eq!(shown(&clean), shown(before), "it looks the same");
        assert_eq!(shown(&clean).0, Orientation::Rotate90);
        assert_eq!(without(&clean), None, "nothing is left to take out");
    }

    #[test]
    fn photographs_lose_place_and_camera() {
        let mut jpeg = Jpeg::from_bytes(picture(ImageFormat::Jpeg).into()).unwrap();
        jpeg.set_exif(Some(exif()));
        let at = jpeg.segments().len() - 1;
        let others: [(u8, &'static [u8]); 4] = [
            (markers::APP1, b"http://ns.adobe.com/xap/1.0/\0<x>Secret</x>"),
            (markers::APP13, b"Photoshop 3.0\0Secret"),
            (markers::APP2, b"MPF\0Secret"),
            (markers::COM, b"Secret comment"),
        ];
        for (marker, contents) in others {
            let segment = JpegSegment::new_with_contents(marker, Bytes::from_static(contents));
            jpeg.segments_mut().insert(at, segment);
        }
        let mut bytes = jpeg.encoder().bytes().to_vec();
        bytes.extend(b"\xff\xd8 a second picture, Secret \xff\xd9");
        assert_clean(&bytes);
    }

    #[test]
    fn other_pictures_do_too() {
        let mut png = Png::from_bytes(picture(ImageFormat::Png).into()).unwrap();
        png.set_exif(Some(exif()));
        let text = Bytes::from_static(b"Author\0Secret");
        png.chunks_mut().insert(1, img_parts::png::PngChunk::new(*b"tEXt", text));
        assert_clean(&png.encoder().bytes());
        let mut webp = WebP::from_bytes(picture(ImageFormat::WebP).into()).unwrap();
        webp.set_exif(Some(exif()));
        let xmp = RiffContent::Data(Bytes::from_static(b"<x>Secret</x>"));
        webp.chunks_mut().push(RiffChunk::new(CHUNK_XMP, xmp));
        assert_clean(&webp.encoder().bytes());
    }

    #[test]
    fn what_has_nothing_hidden_stays_as_it_is() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
            assert_eq!(without(&picture(format)), None, "{format:?}");
        }
        assert_eq!(without(b"no picture"), None);
    }
}
