import fc from 'fast-check'
import { Encoder } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { encode, Written } from '#server/gateway/written.ts'

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
