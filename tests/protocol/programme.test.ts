import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ProgrammeCommand } from '#shared/programme/programme.ts'
import { Hello } from '#shared/protocol/hello.ts'
import {
  ProgrammeCommandMessage,
  ProgrammeLinksMessage,
  ProgrammeLookMessage,
  ProgrammeOpenMessage,
} from '#shared/protocol/programme.ts'
import { programmeLooked, programmeViews } from './programme-examples.ts'

const document = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')
const blocks = [...document.matchAll(/^```jsonl? (\S+)\n([\s\S]*?)^```/gm)]
const jsonOf = (name: string): readonly Record<string, unknown>[] =>
  blocks.filter(([, each]) => each === name).map(([, , body = '']) => JSON.parse(body))
const linesOf = (name: string): readonly Record<string, unknown>[] =>
  blocks
    .filter(([, each]) => each === name)
    .flatMap(([, , body = '']) => body.trim().split('\n'))
    .map((line) => JSON.parse(line))

test('[PR3] every command of a programme has an example in the document, which is one, and no other field or kind fits', () => {
  const examples = linesOf('programme-commands')
  const types = ProgrammeCommand.options.map(({ entries }) => entries.type.literal)
  expect(examples.map(({ type }) => type).sort()).toEqual([...types].sort())
  const message = (command: unknown) => ({ id: 'command-1', command })
  for (const example of examples) {
    expect(v.parse(ProgrammeCommandMessage, message(example))).toEqual(message(example))
    expect(v.is(ProgrammeCommandMessage, message({ ...example, extra: 1 }))).toBe(false)
    for (const key of Object.keys(example))
      expect(v.is(ProgrammeCommandMessage, message({ ...example, [key]: Symbol('odd') })), key).toBe(false)
  }
})

test('[PR3] what only the server may say of gatherings cannot be sent', () => {
  for (const type of [
    'LinkGathering',
    'UnlinkGathering',
    'NoteGatheringHeld',
    'TakePromises',
    'RecognisePeople',
    'ForgetKnown',
  ])
    expect(ProgrammeCommand.options.map(({ entries }) => entries.type.literal)).not.toContain(type)
})

test('[PR3] the links, the hello and the welcome of a programme in the document are as they are sent', () => {
  for (const example of jsonOf('programme-links'))
    expect(v.parse(ProgrammeLinksMessage, example)).toEqual(example)
  const looks = jsonOf('programme-look')
  expect(looks.map(({ look }) => look)).toEqual(['indicator', 'matrix'])
  for (const example of looks) expect(v.parse(ProgrammeLookMessage, example)).toEqual(example)
  const hellos = jsonOf('hello').filter((each) => each.as === 'programme')
  expect(hellos.map(({ role }) => role)).toEqual(['municipality', 'leader'])
  for (const hello of hellos) expect(v.parse(Hello, hello)).toEqual(hello)
  expect(jsonOf('programme-welcome')).toHaveLength(1)
})

test('[PR3] everything that can be looked at has an example in the document, and what does not fit is refused', () => {
  const examples = jsonOf('programme-open').map((example) => v.parse(ProgrammeOpenMessage, example))
  const looks = examples.flatMap((each) => each.looks)
  expect(looks.map(({ look }) => look).sort()).toEqual(programmeLooked.map(([, { look }]) => look).sort())
  for (const looked of [
    ...[{}, { looks: 'all' }, { looks: [{ look: 'all' }] }, { looks: Array(9).fill(looks[0]) }],
    ...looks.map((look) => ({ looks: [{ ...look, extra: 1 }] })),
  ])
    expect(v.is(ProgrammeOpenMessage, looked), JSON.stringify(looked)).toBe(false)
})

test('[PR4] each role’s view of a programme says for whom it was cut', () => {
  expect(programmeViews.map(([, view]) => view.as)).toEqual(['owner', 'leader', 'municipality', 'researcher'])
})
