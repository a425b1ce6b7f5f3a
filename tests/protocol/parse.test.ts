import fc from 'fast-check'
import '#tests/support/seed.ts'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CommandMessage } from '#shared/protocol/command.ts'
import { Hello } from '#shared/protocol/hello.ts'
import { OfferHandover, ResyncMessage, TakeHandover } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { command } from '#tests/support/arbitraries.ts'
import { commandExamples } from '#tests/support/command-examples.ts'

const SCHEMAS = [Hello, CommandMessage, ResyncMessage, OfferHandover, TakeHandover]
const message = (content: unknown) => ({ id: 'command-1', command: content })
/** The server's own: no client can give them. */
const OWN: readonly string[] = [
  ...['LinkDevice', 'ConfirmErased', 'TakeSeating', 'TakeGroups'],
  ...['MarkPerson', 'DropMarks', 'RememberPanels', 'BringMeetings'],
]
const sendable = Object.values(commandExamples).filter(({ type }) => !OWN.includes(type))

test('[PR7] noise is never a message, and never throws', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }),
      (noise) => {
        for (const schema of SCHEMAS) expect(v.safeParse(schema, noise).success).toBe(false)
        expect(v.safeParse(CommandMessage, message(noise)).success).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('[PR7] every command that a client may send is read as it was sent', () => {
  for (const sent of sendable) expect(v.parse(CommandMessage, message(sent))).toEqual(message(sent))
  fc.assert(
    fc.property(command, (sent) => {
      const parsed = v.safeParse(CommandMessage, message(JSON.parse(JSON.stringify(sent))))
      expect(parsed.success).toBe(!OWN.includes(sent.type))
      if (parsed.success) expect(parsed.output.command).toEqual(sent)
    }),
    { numRuns: 500 },
  )
})

test('[PR7] what only the server may do cannot be sent', () => {
  for (const own of [commandExamples.LinkDevice, commandExamples.TakeSeating, commandExamples.TakeGroups])
    expect(v.is(CommandMessage, message(own))).toBe(false)
})

test.each(sendable)(
  '[PR8] $type with a field too many, too few or of the wrong kind is malformed',
  (sent) => {
    expect(v.is(CommandMessage, message({ ...sent, extra: 1 }))).toBe(false)
    expect(v.is(CommandMessage, { ...message(sent), by: { role: 'leader' } })).toBe(false)
    for (const key of Object.keys(sent)) {
      const { [key]: _, ...rest } = sent as Record<string, unknown>
      expect(v.is(CommandMessage, message(rest)), key).toBe(false)
      expect(v.is(CommandMessage, message({ ...sent, [key]: Symbol('odd') })), key).toBe(false)
    }
  },
)

test.each(['__proto__', 'constructor', 'prototype'])(
  '[PR8] “%s” in a message gives nobody anything',
  (key) => {
    const spelled = (text: string) =>
      JSON.parse(text.replace('{', `{"${key}":{"role":"leader","isAdmin":true},`))
    for (const sent of sendable) {
      const parsed = v.safeParse(CommandMessage, message(spelled(JSON.stringify(sent))))
      if (!parsed.success) continue
      expect(Object.getPrototypeOf(parsed.output.command)).toBe(Object.prototype)
      expect(parsed.output.command).not.toHaveProperty('role')
    }
    const hello = '{"as":"phone","protocol":1,"code":"K7M4QX","token":"b2hGZ0t3VnN4Y1pQbU5kRQ"}'
    const parsed = v.safeParse(Hello, spelled(hello))
    if (parsed.success) expect(parsed.output).toEqual(JSON.parse(hello))
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  },
)

test.each([
  ['a token of 19 characters', { token: 'x'.repeat(19) }],
  ['a token of 201', { token: 'x'.repeat(201) }],
  ['no token', { token: null }],
  ['a code of 201', { code: 'x'.repeat(201) }],
  ['another role', { as: 'server' }],
])('[PR9] a hello with %s is malformed', (_, wrong) => {
  const hello = { as: 'phone', protocol: PROTOCOL_VERSION, code: 'K7M4QX', token: 'b2hGZ0t3VnN4Y1pQbU5kRQ' }
  expect(v.is(Hello, hello)).toBe(true)
  expect(v.is(Hello, { ...hello, ...wrong })).toBe(false)
})

test.each(['1234567', 'x'.repeat(41), 'command 1', '__proto__', 7])(
  '[PR9] a command’s id is not %j',
  (id) => {
    expect(v.is(CommandMessage, { id, command: { type: 'PauseClock' } })).toBe(false)
  },
)
