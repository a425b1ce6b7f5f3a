const TEXT = 0x81
const CLOSE = 0x88
const EMPTY = Buffer.alloc(0)

/**
 * A text frame as a client sends it. Clients must mask; the mask is all zeros, which changes no byte, so that masking does
 * not count in what is measured.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(head + length)
  frame[0] = TEXT
  if (head === 6) frame[1] = 0x80 | length
  else if (head === 8) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, head)
  return frame
}

/** Takes a server's bytes as they come and hands on each frame's content. Servers do not mask, and ours never fragments. */
export function makeFrameReader(
  take: (content: Buffer) => void,
  closed: () => void,
): (bytes: Buffer) => void {
  let rest: Buffer = EMPTY
  return (bytes) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    let at = 0
    for (;;) {
      const frame = frameAt(all, at)
      if (frame === null) break
      if (all[at] === TEXT) take(all.subarray(frame.start, frame.end))
      else if (all[at] === CLOSE) closed()
      at = frame.end
    }
    rest = at === all.length ? EMPTY : all.subarray(at)
  }
}

function frameAt(bytes: Buffer, at: number): { readonly start: number; readonly end: number } | null {
  if (bytes.length < at + 2) return null
  const short = bytes[at + 1] ?? 0
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (bytes.length < start) return null
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  return bytes.length < start + length ? null : { start, end: start + length }
}
