import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CommandMessage } from '#shared/protocol/command.ts'
import { Hello } from '#shared/protocol/hello.ts'
import { DoorMessage, OfferHandover, ResyncMessage, TakeHandover } from '#shared/protocol/messages.ts'
import {
  ProgrammeCommandMessage,
  ProgrammeLinksMessage,
  ProgrammeLookMessage,
  ProgrammeOpenMessage,
} from '#shared/protocol/programme.ts'
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { describeSchema, fieldsOf } from './described.ts'
import { envelopes, viewsBySlot } from './examples.ts'
import { programmeLooked, programmeViews } from './programme-examples.ts'

/** JSON, but not by its name: the formatter would write it otherwise than this test does. */
const file = new URL('shape.txt', import.meta.url)

const TO_SERVER = {
  ...{ Hello, CommandMessage, ResyncMessage, DoorMessage, OfferHandover, TakeHandover },
  ...{ ProgrammeCommandMessage, ProgrammeLinksMessage, ProgrammeLookMessage, ProgrammeOpenMessage },
}

function shapeNow() {
  return {
    toServer: Object.fromEntries(
      Object.entries(TO_SERVER).map(([name, schema]) => [name, describeSchema(schema)]),
    ),
    toClient: [
      ...new Set([
        ...Object.entries(envelopes).flatMap(([name, message]) => fieldsOf(message, name)),
        ...viewsBySlot().flatMap(([slot, view]) => fieldsOf(view, slot)),
        ...[...programmeViews, ...programmeLooked].flatMap(([name, view]) => fieldsOf(view, name)),
      ]),
    ].sort(),
  }
}

const hashOf = (shape: unknown) => createHash('sha256').update(JSON.stringify(shape)).digest('hex')

const ADVICE = `The shape of a message has changed.
If a client of yesterday would misunderstand it (a field gone, renamed, of another type, or newly required of the client):
count PROTOCOL_VERSION up, and write a line into its history in shared/protocol/version.ts.
Then write the new shape, look at its difference, and bring docs/protocol.md up to date:
  WRITE_SHAPE=1 npx vitest run --config tests/vitest.config.ts tests/protocol`

test('[PR1] no message changes its shape without the version, or this file, saying so', () => {
  const shape = shapeNow()
  const now = { version: PROTOCOL_VERSION, hash: hashOf(shape), ...shape }
  if (process.env.WRITE_SHAPE) writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`)
  const pinned = JSON.parse(readFileSync(file, 'utf8'))
  expect(now, ADVICE).toEqual(pinned)
})

test('[PR1] the shape is described whole: every view has its fields, and lists are not empty', () => {
  const { toClient } = shapeNow()
  for (const slot of ['lobby', 'hall', 'group', 'own', 'screen', 'leader'])
    expect(toClient.filter((field) => field.startsWith(`${slot}.`)).length).toBeGreaterThan(3)
  for (const field of [
    'leader.activities[].breakdown[].tally.rows[].count: number',
    'screen.board.groups[].points[].text: string',
  ])
    expect(toClient).toContain(field)
})

test('[PR2] every version has its line of history', () => {
  const history = readFileSync(new URL('../../shared/protocol/version.ts', import.meta.url), 'utf8')
  for (let version = 1; version <= PROTOCOL_VERSION; version++)
    expect(history).toMatch(new RegExp(`^ \\* ${version}  \\S`, 'm'))
  expect(OLDEST_PROTOCOL).toBeLessThanOrEqual(PROTOCOL_VERSION)
  expect(OLDEST_PROTOCOL).toBeGreaterThanOrEqual(1)
})
