import { expect, test } from 'vitest'
import { seating as en } from '#client/words/en/seating.ts'
import { seating as nb } from '#client/words/nb/seating.ts'
import { seating as nn } from '#client/words/nn/seating.ts'
import { seatCommands } from '#shared/seating/seats.ts'

function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}
const LANGUAGES = { nb, nn, en }

test('[KB20] the three languages have the same words, none of them empty', () => {
  const shape = (each: typeof nb) => leaves(each, '').map(([path, value]) => `${path} ${typeof value}`)
  for (const each of Object.values(LANGUAGES)) {
    expect(shape(each)).toEqual(shape(nb))
    for (const [path, value] of leaves(each, ''))
      if (typeof value === 'string') expect(value, path).not.toBe('')
  }
})

test('[KB20] every step that a leader can take at the tables has words of its own', () => {
  const commands = seatCommands
    .map((command) => command.entries.type.literal)
    .filter((type) => type !== 'KnowWell')
  for (const { steps } of Object.values(LANGUAGES))
    for (const command of commands) expect(steps.what[command]?.('X', 'bord 2') ?? '', command).not.toBe('')
})

test('[KB20] tables go by number or by name, also where a sentence begins', () => {
  expect([nb.table('3'), nb.Table('3'), nb.table('12B'), nb.Table('Vinduet')]).toEqual([
    'bord 3',
    'Bord 3',
    'bord 12B',
    'Vinduet',
  ])
  expect([en.Table('3'), en.table('By the 2 doors')]).toEqual(['Table 3', 'By the 2 doors'])
  for (const { table } of Object.values(LANGUAGES)) expect(table('')).not.toBe('')
})

test('[KB20] one is not many', () => {
  expect(nb.summary(1, 1)).toBe('1 person, 1 bord.')
  expect(en.summary(1, 1)).toBe('1 person, 1 table.')
  expect(nn.tables.seats(1, 2)).toBe('1 av 2 plassar')
  expect(en.nothing.proposal(25, 25, 4)).toBe('25 are here. 4 tables make 6 or 7 at each.')
  expect(nb.nothing.proposal(25, 6, 5)).toBe('25 på lista, 6 her nå. 5 bord gir 5 ved hvert.')
})
