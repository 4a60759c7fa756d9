//! Opus in Ogg: taken apart into packets, and put together again from the packets of several sentences (RFC 7845).
//!
//! Nothing is decoded or encoded: every packet holds a piece of sound of known length, so sentences can be joined as they are, and the time
//! at which each begins is exact.

use std::io::Cursor;

use ogg::reading::PacketReader;
use ogg::writing::{PacketWriteEndInfo, PacketWriter};

/// Samples in a second; Opus counts in these whatever the sound was made from.
pub const RATE: u64 = 48_000;

/// The sound of one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    head: Vec<u8>,
    packets: Vec<Vec<u8>>,
    /// How long all packets together are, in samples.
    pub samples: u64,
}

impl Stream {
    /// Takes a file apart; `None` if it is not a whole file of Opus with some sound in it.
    pub fn parse(file: &[u8]) -> Option<Self> {
        let mut reader = PacketReader::new(Cursor::new(file));
        let head = reader.read_packet().ok()??.data;
        let tags = reader.read_packet().ok()??.data;
        if !head.starts_with(b"OpusHead") || head.len() < 19 || !tags.starts_with(b"OpusTags") {
            return None;
        }
        let mut packets = Vec::new();
        let mut samples = 0;
        let mut ended = false;
        while let Some(packet) = reader.read_packet().ok()? {
            samples += length(&packet.data)?;
            ended = packet.last_in_stream();
            packets.push(packet.data);
        }
        (ended && samples > 0).then_some(Stream { head, packets, samples })
    }

    /// How many samples at the beginning of a file are not heard, because the decoder warms up.
    pub fn skipped(&self) -> u64 {
        u64::from(u16::from_le_bytes([self.head[10], self.head[11]]))
    }
}

/// How long a packet is, in samples, by its first bytes (RFC 6716, 3.1).
fn length(packet: &[u8]) -> Option<u64> {
    let first = *packet.first()?;
    let config = first >> 3;
    let frame = match config {
        0..=11 => [480, 960, 1920, 2880][usize::from(config & 3)],
        12..=15 => [480, 960][usize::from(config & 1)],
        _ => [120, 240, 480, 960][usize::from(config & 3)],
    };
    let frames = match first & 3 {
        0 => 1,
        1 | 2 => 2,
        _ => u64::from(packet.get(1)? & 0x3f),
    };
    Some(frame * frames)
}

/// How many packets stand in one page of the file: a second of sound, so that players find any place quickly.
const PER_PAGE: u64 = 50;
/// The number of the stream in the file. There is only one.
const SERIAL: u32 = 0x5348_4952;

/// One file from the packets of several sentences, with tags: `TITLE`, and what it is.
pub fn join(streams: &[&Stream], tags: &[(&str, &str)]) -> Option<Vec<u8>> {
    let first = streams.first()?;
    let last = streams.iter().map(|stream| stream.packets.len() as u64).sum::<u64>();
    let mut out = Vec::new();
    let mut writer = PacketWriter::new(&mut out);
    writer.write_packet(first.head.clone(), SERIAL, PacketWriteEndInfo::EndPage, 0).ok()?;
    writer.write_packet(comments(tags), SERIAL, PacketWriteEndInfo::EndPage, 0).ok()?;
    let (mut samples, mut number) = (0, 0);
    for packet in streams.iter().flat_map(|stream| &stream.packets) {
        samples += length(packet)?;
        number += 1;
        let end = match () {
            () if number == last => PacketWriteEndInfo::EndStream,
            () if number % PER_PAGE == 0 => PacketWriteEndInfo::EndPage,
            () => PacketWriteEndInfo::NormalPacket,
        };
        writer.write_packet(packet.clone(), SERIAL, end, samples).ok()?;
    }
    drop(writer);
    Some(out)
}

/// The packet of tags. The maker's name is a constant, so that the same sentences give the same bytes.
fn comments(tags: &[(&str, &str)]) -> Vec<u8> {
    let mut out = b"OpusTags".to_vec();
    let mut text = |text: &str| {
        out.extend(u32::try_from(text.len()).unwrap_or(0).to_le_bytes());
        out.extend(text.as_bytes());
    };
    text("shirube");
    let lines: Vec<String> = tags.iter().map(|(name, value)| format!("{name}={value}")).collect();
    out.extend(u32::try_from(lines.len()).unwrap_or(0).to_le_bytes());
    for line in lines {
        out.extend(u32::try_from(line.len()).unwrap_or(0).to_le_bytes());
        out.extend(line.as_bytes());
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::{RATE, Stream, join};

    /// A stream of packets of 20 ms.
    pub(in super::super) fn stream(packets: usize) -> Stream {
        let mut head = b"OpusHead\x01\x01".to_vec();
        head.extend(312u16.to_le_bytes());
        head.extend(48_000u32.to_le_bytes());
        head.extend([0, 0, 0]);
        let packet = vec![0x08, 1, 2, 3];
        Stream { head, packets: vec![packet; packets], samples: 960 * packets as u64 }
    }

    #[test]
    fn joined_sentences_are_as_long_as_their_sum_and_always_the_same() {
        let (one, two) = (stream(120), stream(31));
        let joined = join(&[&one, &two], &[("TITLE", "計画")]).unwrap();
        let read = Stream::parse(&joined).unwrap();
        assert_eq!(read.samples, 151 * RATE / 50);
        assert_eq!(read.packets.len(), 151);
        assert_eq!(read.skipped(), 312);
        assert_eq!(join(&[&one, &two], &[("TITLE", "計画")]).unwrap(), joined);
    }

    #[test]
    fn half_a_file_is_no_file() {
        let whole = join(&[&stream(120)], &[]).unwrap();
        assert!(Stream::parse(&whole[..whole.len() / 2]).is_none());
        assert!(Stream::parse(b"RIFF").is_none());
    }
}
