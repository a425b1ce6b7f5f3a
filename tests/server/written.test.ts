import fc from 'fast-check'
import { Encoder } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { makeAudience } from '#server/gateway/audience.ts'
import { emitWritten, encode, frameOf, SharedEnd, Written } from '#server/gateway/written.ts'
import { makeFrameReader } from '#server/rehearsal/load/frames.ts'

const packet = fc.record({
  type: fc.constantFrom(0, 1, 2, 3, 4),
  nsp: fc.constantFrom('/', '/other'),
  data: fc.option(
    fc.oneof(
      fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.string(), fc.jsonValue()),
    ),
    {
      nil: undefined,
    },
  ),
  id: fc.option(fc.nat(), { nil: undefined }),
})

test('[SV52] packets are those of Socket.IO’s own encoder', () => {
  fc.assert(
    fc.property(packet, (each) => {
      expect(encode(each)).toEqual(new Encoder().encode(each as never))
    }),
  )
})

test('[SV52] what has been written out beforehand reads as if it had been written out now', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.option(fc.nat(), { nil: undefined }), (message, id) => {
      const written = new Written(JSON.stringify(message))
      for (const data of [(each: unknown) => ['view', each], (each: unknown) => [each]])
        expect(encode({ type: 2, nsp: '/', id, data: data(written) })).toEqual(
          encode({ type: 2, nsp: '/', id, data: data(message) }),
        )
    }),
  )
})

const LONG = 'så langt som det blir 🚤 '.repeat(1_000)

/** A socket that notes what goes to it, and by which of its ways. */
function socketOver(transport: string) {
  const went: { way: string; data: unknown; frame?: readonly Buffer[] | undefined }[] = []
  const socket = {
    emit: (_event: string, data: unknown) => went.push({ way: 'emit', data }),
    conn: {
      transport: { name: transport },
      write: (data: string, { wsPreEncodedFrame }: { wsPreEncodedFrame?: readonly Buffer[] }) =>
        went.push({ way: 'frame', data, frame: wsPreEncodedFrame }),
    },
  }
  return { went, socket: socket as unknown as Parameters<typeof emitWritten>[0] }
}

test('[SV61] a long view that many ask for is turned into bytes once; its frame is the one that Socket.IO would send', () => {
  const audience = makeAudience('hall', () => ({ text: LONG }) as never)
  const { went, socket } = socketOver('websocket')
  for (const at of [1, 22]) emitWritten(socket, 'view', audience.whole(at))
  const [first, second] = went
  expect(first?.frame?.[1]).toBe(second?.frame?.[1])
  for (const [nth, at] of [1, 22].entries()) {
    const [packet] = encode({ type: 2, nsp: '/', data: ['view', audience.whole(at)] })
    const heard: string[] = []
    makeFrameReader(
      (content) => heard.push(content.toString()),
      () => undefined,
    )(Buffer.concat(went[nth]?.frame ?? []))
    expect(heard).toEqual([`4${packet}`])
    expect(went[nth]?.data).toBe(packet)
  }
})

test('[SV61] what has changed is written anew; what is short, and what goes over polling, goes as ever', () => {
  let text = LONG
  const audience = makeAudience('hall', () => ({ text }) as never)
  const before = audience.whole(1).parts?.end
  text += 'mer'
  expect(audience.whole(2).parts?.end).toBe(before)
  audience.next(3)
  expect(audience.whole(4).text).toContain('mer')
  const polling = socketOver('polling')
  emitWritten(polling.socket, 'view', audience.whole(5))
  const short = socketOver('websocket')
  emitWritten(short.socket, 'view', new Written('{"a":', new SharedEnd('1}')))
  expect([...polling.went, ...short.went].map(({ way }) => way)).toEqual(['emit', 'emit'])
})

/** As a browser reads the head of a frame: a length in more bytes than it needs ends the line (RFC 6455, 5.2). */
function readFrame(frame: Buffer): Buffer {
  expect(frame[0]).toBe(0x81)
  const marked = frame[1] ?? 0
  if (marked < 126) return frame.subarray(2, 2 + marked)
  const length = marked === 126 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2))
  expect(length).toBeGreaterThan(marked === 126 ? 125 : 0xffff)
  const head = marked === 126 ? 4 : 10
  expect(frame.length).toBe(head + length)
  return frame.subarray(head)
}

test('[SV61] a frame is as long as it says, in as few bytes as that fits into, whatever the letters', () => {
  // The borders, where a browser would close the line and no other client would notice.
  const lengths = [8_192, 65_500, 65_535, 65_536, 65_600]
  const padded = (length: number, name: string) => {
    const start = `{"x":${JSON.stringify(name)},"view":`
    const around = Buffer.byteLength(`42["view",${start}""}]}]`)
    return { start, end: new SharedEnd(`"${'a'.repeat(length - around)}"}`) }
  }
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.oneof(fc.constantFrom(...lengths), fc.integer({ min: 8_192, max: 140_000 })),
      (name, length) => {
        const { start, end } = padded(length, name)
        const frame = Buffer.concat(frameOf('view', { start, end, closing: ']}' }))
        const content = Buffer.from(`42["view",${start}${end.text}]}]`)
        expect(content.length).toBe(length)
        expect(readFrame(frame).equals(content)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})
