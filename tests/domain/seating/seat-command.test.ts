import { expect, test } from 'vitest'
import { seatCommand } from '#server/cli/seat.ts'

type Told = { readonly code: number; readonly out: string; readonly err: string }

async function run(file: unknown, ...args: readonly string[]): Promise<Told> {
  const bytes = new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file))
  const told = { code: -1, out: '', err: '' }
  told.code = await seatCommand(args.length === 0 ? ['-', '--json', '--moves', '2000'] : args, {
    readFile: () => Promise.resolve(bytes),
    stdin: () => Promise.resolve(bytes),
    out: (text) => {
      told.out += text
    },
    err: (text) => {
      told.err += text
    },
    lang: 'en',
  })
  return told
}

const people = ['Voss', 'Voss', 'VOSS kommune', 'Sund', 'Sund', null].map((org, at) => ({
  id: `p${at}`,
  org,
}))

test('[SE16] ids come back as they were written, numbers as numbers', async () => {
  const { code, out } = await run({
    people: [{ id: 7 }, { id: '7' }, { id: 'å' }, { id: 9 }],
    tables: [2, 2],
  })
  expect(code).toBe(0)
  const { rounds } = JSON.parse(out)
  expect(new Set(rounds[0].tables.flat())).toEqual(new Set([7, '7', 'å', 9]))
})

test('[SE16] a municipality written two ways is one, and told; so is who is not among the people', async () => {
  const { out } = await run({
    people,
    tables: [3, 3],
    history: [[['p0', 'gone']]],
    apart: [['p0', 'nobody']],
  })
  const { quality, warnings } = JSON.parse(out)
  expect(quality).toMatchObject({ sameOrgPairs: 1, sameOrgLowerBound: 1, provenOptimal: true })
  expect(warnings).toEqual([
    '“Voss” is also written “VOSS kommune”. They count as one.',
    'history mentions somebody who is not among people, and is read without them: gone.',
    'apart mentions somebody who is not among people, and is read without them: nobody.',
  ])
})

test('[SE16] somebody listed twice is one person', async () => {
  const { out } = await run({ people: [...people, { id: 'p0' }], tables: [3, 3] })
  expect(JSON.parse(out).rounds[0].tables.flat()).toHaveLength(6)
  expect(JSON.parse(out).warnings).toContain('Listed more than once among people, and taken once: p0.')
})

test('[SE17] what is not JSON is told with line and sign', async () => {
  expect(await run('{"people": [}')).toEqual({
    code: 1,
    out: '',
    err: '-:1:13: this stops being JSON here. Correct the sign at this place.\n',
  })
})

test('[SE17] what is not of the form is told with its place', async () => {
  const { code, err } = await run({ people: [{ name: 'x' }], tables: ['8'] })
  expect(code).toBe(1)
  expect(err).toContain('people.0.id')
  expect(err).toContain('tables.0')
})

const MISFORMED = {
  people: [{ name: 'x' }, { id: true }, 4],
  tables: ['8', -1],
}
test.each([
  [
    'nb',
    [
      'mangler',
      'skal være et tall eller en tekst',
      'skal være et objekt',
      'skal være et tall',
      'skal være minst 0',
    ],
  ],
  [
    'nn',
    [
      'manglar',
      'skal vere eit tal eller ein tekst',
      'skal vere eit objekt',
      'skal vere eit tal',
      'skal vere minst 0',
    ],
  ],
  [
    'en',
    [
      'is missing',
      'must be a number or a text',
      'must be an object',
      'must be a number',
      'must be at least 0',
    ],
  ],
] as const)('[SE17] in %s, what is not of the form is told in that language', async (lang, told) => {
  const { code, err } = await run(MISFORMED, '-', '--lang', lang)
  expect(code).toBe(1)
  const lines = err.trimEnd().split('\n')
  const places = ['people.0.id', 'people.1.id', 'people.2', 'tables.0', 'tables.1']
  expect(lines).toHaveLength(places.length)
  for (const [at, place] of places.entries()) expect(lines[at]).toContain(`-: ${place}: ${told[at]}`)
  expect(err).not.toMatch(/Invalid|Expected/)
})

test('[SE17] a hall without tables or people cannot be used', async () => {
  expect(await run({ people, tables: [] })).toMatchObject({ code: 1, out: '' })
  expect(await run({ people: [], tables: [8] })).toMatchObject({ code: 1, out: '' })
})

test.each([
  ['--rounds', '0'],
  ['--rounds', 'two'],
  ['--seed', '-1'],
  ['--moves', '1.5'],
  ['--tables', '3'],
])('[SE17] %s %s is wrong usage', async (option, value) => {
  const { code, err, out } = await run({ people, tables: [3, 3] }, 'x.json', `${option}=${value}`)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(option)
})

test('[SE18] seed and moves give the same tables again, and the answer names both', async () => {
  const file = {
    people: Array.from({ length: 24 }, (_, id) => ({ id, org: id % 7 })),
    tables: [5, 5, 5, 5, 4],
    rounds: 3,
  }
  const first = JSON.parse((await run(file, '-', '--json', '--time', '60', '--seed', '5')).out)
  const { seed, moves } = first.quality
  const again = JSON.parse((await run(file, '-', '--json', '--seed', `${seed}`, '--moves', `${moves}`)).out)
  expect(again.rounds).toEqual(first.rounds)
})

test('[SE9] [SE18] the listing says in words how good it is', async () => {
  const { out } = await run({ people, tables: [3, 3] }, '-', '--moves', '500')
  expect(out).toContain('Cannot be better.')
  expect(out).toMatch(/--seed 1 --moves \d+/)
})

test('[SE17] each round says its own quality, and all together the sum', async () => {
  const file = { people: Array.from({ length: 8 }, (_, id) => ({ id })), tables: [4, 4], rounds: 3 }
  const { rounds, quality } = JSON.parse((await run(file)).out)
  expect(rounds).toHaveLength(3)
  expect(
    rounds.reduce((sum: number, round: { quality: { repeats: number } }) => sum + round.quality.repeats, 0),
  ).toBe(quality.repeats)
  expect(quality.repeats).toBe(quality.repeatsLowerBound)
})
