import fc from 'fast-check'
import * as theirs from 'socket.io-parser'
import { expect, test } from 'vitest'
import { Decoder, Encoder, type Packet } from '#client/connection/lean-parser.ts'

const body = fc.array(fc.jsonValue(), { minLength: 1 }).map((data) => ['command', ...data])
const packet: fc.Arbitrary<Packet> = fc.record({
  type: fc.constantFrom(2, 3),
  nsp: fc.constantFrom('/', '/hall'),
  data: body,
  id: fc.option(fc.nat(), { nil: undefined }),
})

function decoded(decoder: Decoder | theirs.Decoder, text: string): Packet[] {
  const heard: Packet[] = []
  decoder.on('decoded', (each: Packet) => heard.push(each))
  decoder.add(text)
  return JSON.parse(JSON.stringify(heard))
}

test('[CL27] packets are encoded as theirs, and theirs are understood', () => {
  fc.assert(
    fc.property(packet, (each) => {
      const ours = new Encoder().encode(each)
      expect(ours).toEqual(new theirs.Encoder().encode(each as theirs.Packet))
      const [text = ''] = ours
      expect(decoded(new Decoder(), text)).toEqual(decoded(new theirs.Decoder(), text))
    }),
  )
})

test.each([
  '0',
  '0{"sid":"x"}',
  '1',
  '4{"message":"unknown-code"}',
  '0/hall,{"token":"a"}',
  '37[{"ok":true}]',
])('[CL27] %s reads the same', (text) =>
  expect(decoded(new Decoder(), text)).toEqual(decoded(new theirs.Decoder(), text)),
)

test.each(['', 'x', '9[]', '2["command",', '51-["binary"]'])('[CL27] %s is no packet', (text) => {
  expect(() => decoded(new Decoder(), text)).toThrow()
})

test('[CL27] who has stopped listening hears no more', () => {
  const decoder = new Decoder()
  const heard: Packet[] = []
  const listen = (each: Packet) => heard.push(each)
  decoder.on('decoded', listen)
  decoder.off('decoded', listen)
  decoder.add('2["welcome"]')
  decoder.destroy()
  expect(heard).toEqual([])
})
