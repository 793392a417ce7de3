//! Pictures for tests, of any size, without an encoder.

/// A PNG of one grey, `width` by `height` pixels.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    // One bit a pixel, grey, the usual compression and filter, not interlaced.
    header.extend([1, 0, 0, 0, 0]);
    chunk(&mut out, b"IHDR", &header);
    let mut line = vec![0x55; (width as usize).div_ceil(8) + 1];
    line[0] = 0;
    chunk(&mut out, b"IDAT", &stored(&line.repeat(height as usize)));
    chunk(&mut out, b"IEND", &[]);
    out
}

fn chunk(out: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).expect("a small picture");
    out.extend(length.to_be_bytes());
    let named = [name, data].concat();
    out.extend(&named);
    out.extend(crc(&named).to_be_bytes());
}

/// Data in zlib's format, not compressed.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = data.chunks(65_535);
    let last = blocks.len() - 1;
    for (index, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).expect("at most 65,535");
        out.push(u8::from(index == last));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    let sums = data.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    out.extend((sums.1 << 16 | sums.0).to_be_bytes());
    out
}

fn crc(data: &[u8]) -> u32 {
    let step = |rest: u32, _| if rest & 1 == 1 { 0xedb8_8320 ^ (rest >> 1) } else { rest >> 1 };
    !data.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}
