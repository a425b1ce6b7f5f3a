import { readFileSync } from 'node:fs'
import { applyPatch } from 'fast-json-patch'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { refusals } from '#client/words/nb/refusals.ts'
import { BUDGET } from '#server/gateway/budget.ts'
import { FRAME_LIMIT } from '#server/gateway/on-command.ts'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { CommandMessage } from '#shared/protocol/command.ts'
import { Hello } from '#shared/protocol/hello.ts'
import {
  DoorMessage,
  LeaderLinksMessage,
  OfferHandover,
  ResyncMessage,
  TakeHandover,
} from '#shared/protocol/messages.ts'
import { PASSING } from '#shared/protocol/refusals.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { fieldsOf } from './described.ts'
import { envelopes, viewsBySlot } from './examples.ts'

const document = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')

type Block = { readonly name: string; readonly value: unknown }
const blocks: readonly Block[] = [...document.matchAll(/^```(jsonl?) (\S+)\n([\s\S]*?)^```/gm)].flatMap(
  ([, kind, name = '', body = '']) =>
    (kind === 'json' ? [body] : body.trim().split('\n')).map((text) => ({ name, value: JSON.parse(text) })),
)
const blocksOf = (name: string) => blocks.filter((block) => block.name === name).map(({ value }) => value)

const SCHEMAS = {
  hello: Hello,
  command: CommandMessage,
  commands: GatheringCommand,
  resync: ResyncMessage,
  door: DoorMessage,
  'offer-handover': OfferHandover,
  'take-handover': TakeHandover,
  'leader-links': LeaderLinksMessage,
} as const

test.each(Object.entries(SCHEMAS))('[PR3] every example of %s in the document is one', (name, schema) => {
  const examples = blocksOf(name)
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    const parsed = v.safeParse(schema, example)
    expect(parsed.issues, JSON.stringify(example)).toBeUndefined()
    expect(parsed.output).toEqual(example)
  }
})

test('[PR3] every command that a client may send has an example', () => {
  const shown = blocksOf('commands').map((command) => (command as { type: string }).type)
  const sendable = GatheringCommand.options.map(({ entries }) => entries.type.literal)
  expect(new Set(shown)).toEqual(new Set(sendable))
})

const keysOf = (value: unknown) => Object.keys(value as object).sort()

test('[PR4] what the document says the server sends has the fields that it sends', () => {
  const [welcome, view, patch, farewell, offer] = ['welcome', 'view', 'patch', 'farewell', 'offer'].map(
    (name) => blocksOf(name)[0],
  )
  expect(keysOf(welcome)).toEqual(keysOf(envelopes.welcome))
  expect(keysOf(view)).toEqual([...keysOf(envelopes.view), 'view'].sort())
  expect(keysOf(patch)).toEqual(keysOf(envelopes.patch))
  expect(keysOf(farewell)).toEqual(keysOf(envelopes.farewell))
  expect(keysOf(offer)).toEqual(keysOf(envelopes.offer))
  // Nobody's answer is also a welcome: two examples show what an outcome may have.
  const [stored = {}, joined = {}, refusal] = blocksOf('outcome')
  expect(keysOf({ ...(stored as object), ...(joined as object) })).toEqual(keysOf(envelopes.outcome))
  expect(keysOf((joined as { welcome: object }).welcome)).toEqual(keysOf(envelopes.welcome))
  expect(keysOf(refusal)).toEqual(keysOf(envelopes.refusal))
})

test('[PR4] the view in the document has a view’s fields, and the patch fits it', () => {
  const [message] = blocksOf('view') as [{ slot: string; version: number; view: object }]
  const [patch] = blocksOf('patch') as [{ from: number; ops: Parameters<typeof applyPatch>[1] }]
  const known = new Set(viewsBySlot().flatMap(([slot, view]) => fieldsOf(view, slot)))
  for (const field of fieldsOf(message.view, message.slot)) expect(known).toContain(field)
  expect(patch.from).toBe(message.version)
  expect(() => applyPatch(message.view, patch.ops, true)).not.toThrow()
})

const rows = [...document.matchAll(/^\| `([\w-]+)` \| (.+?) \| (again)? ?\|$/gm)]

test('[PR5] the document says what every refusal code means, and lists no other', () => {
  expect(rows.map(([, code]) => code).sort()).toEqual(Object.keys(refusals).sort())
})

test('[PR5] it marks those that pass by themselves', () => {
  const again = rows.filter(([, , , mark]) => mark === 'again').map(([, code]) => code)
  expect(again.sort()).toEqual([...PASSING].sort())
})

test('[PR6] its version and its limits are those of the program', () => {
  expect(document).toContain(`protocol version **${PROTOCOL_VERSION}**`)
  for (const limit of Object.values(TEXT_LIMITS)) expect(document).toContain(`| ${limit} |`)
  const spaced = (count: number) => count.toLocaleString('en').replaceAll(',', ' ')
  for (const limit of Object.values(FRAME_LIMIT)) expect(document).toContain(spaced(limit))
  expect(document).toMatch(
    new RegExp(`${BUDGET.burst} messages at once and then ${BUDGET.perSecond} a second`),
  )
})
