import { expect, test } from 'vitest'
import { agendaCommand } from '#server/cli/agenda.ts'
import { programmeToJson, toDays } from '#shared/agenda/programme-output.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { programme } from './read-programme-samples.ts'

const TEXT =
  '# Samling\nDag 1, 12. september 2012\n09.00–09.30 Velkommen v/ Åse Testvik\nom mål\n23.00 Middag\n'

test('[AT41] days of an agenda are what was read, with ids of their own', () => {
  let count = 0
  const days = toDays(readProgrammeText(TEXT), () => `id${++count}`)
  expect(days).toEqual([
    {
      id: 'id1',
      date: '2012-09-12',
      label: 'Dag 1, 12. september 2012',
      items: [
        {
          id: 'id2',
          start: 540,
          end: 570,
          title: 'Velkommen',
          speakers: ['Åse Testvik'],
          details: ['om mål'],
          kind: 'opening',
          pinned: false,
        },
        {
          id: 'id3',
          start: 1380,
          end: null,
          title: 'Middag',
          speakers: [],
          details: [],
          kind: 'meal',
          pinned: true,
        },
      ],
    },
  ])
})

test('[AT43] the JSON has times as HH:MM, and the end only where the text gives one', () => {
  const json = programmeToJson(readProgrammeText(`${TEXT}Dag 2\n10.00\n`), 'en')
  expect(json).toEqual({
    title: 'Samling',
    days: [
      {
        date: '2012-09-12',
        label: 'Dag 1, 12. september 2012',
        items: [
          {
            start: '09:00',
            end: '09:30',
            title: 'Velkommen',
            speakers: ['Åse Testvik'],
            details: ['om mål'],
            kind: 'opening',
            pinned: false,
          },
          {
            start: '23:00',
            end: null,
            title: 'Middag',
            speakers: [],
            details: [],
            kind: 'meal',
            pinned: true,
          },
        ],
      },
      {
        date: null,
        label: 'Dag 2',
        items: [
          { start: '10:00', end: null, title: '', speakers: [], details: [], kind: 'other', pinned: false },
        ],
      },
    ],
    warnings: [{ line: 7, message: 'Nothing says what happens at 10:00. Write it on the same line.' }],
  })
})

type Ran = { code: number; out: string; err: string }

async function run(
  args: readonly string[],
  input: Uint8Array | Error = new TextEncoder().encode(TEXT),
): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '' }
  const give = () => (input instanceof Error ? Promise.reject(input) : Promise.resolve(input))
  ran.code = await agendaCommand(args, {
    readFile: give,
    stdin: give,
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    lang: 'nb',
  })
  return ran
}

test('[AT42] a file, or standard input, is listed with its warnings', async () => {
  for (const file of ['program.txt', '-']) {
    expect(await run([file])).toEqual({
      code: 0,
      err: '',
      out: [
        'Samling',
        '',
        'Dag 1, 12. september 2012 (2012-09-12)',
        '  09:00–09:30  opening  Velkommen',
        '                        v/ Åse Testvik',
        '                        · om mål',
        '  23:00        meal     Middag (fast)',
        '',
        '1 linje utenfor programmet.',
        '',
      ].join('\n'),
    })
  }
})

test('[AT42] warnings come last, with their lines, in the language asked for', async () => {
  const bytes = new TextEncoder().encode(programme('among-slides'))
  const { out } = await run(['x', '--lang', 'nn'], bytes)
  expect(out).toContain('Éin ting å sjå på:\n  line 114: Programmet for Dag 2 13. september står to gonger')
  expect((await run(['x'], new TextEncoder().encode('09.00 A\n09.00 B'))).out).toContain(
    'Dag 1\n  09:00  other  A',
  )
})

test('[AT43] --json prints one document', async () => {
  const { code, out, err } = await run(['program.txt', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual(programmeToJson(readProgrammeText(TEXT), 'nb'))
})

test('[AT43] --year is for dates without one', async () => {
  const bytes = new TextEncoder().encode('12. september\n09.00 A')
  expect(JSON.parse((await run(['-', '--json', '--year', '2026'], bytes)).out).days[0].date).toBe(
    '2026-09-12',
  )
})

test('[AT44] what cannot be read exits with 1, and says which file and line', async () => {
  expect(await run(['a.txt'], new Uint8Array())).toEqual({
    code: 1,
    out: '',
    err: 'a.txt:1: Her står det ingenting ennå. Lim inn programmet, én linje per punkt, med klokkeslett først.\n',
  })
  const word = await run(['a.docx', '--lang', 'en', '--json'], new Uint8Array([80, 75, 3, 4, 20, 0]))
  expect(word).toMatchObject({ code: 1, out: '' })
  expect(word.err).toMatch(/^a\.docx:1: This is not text/)
  const missing = await run(['b.txt'], Object.assign(new Error('no'), { code: 'ENOENT' }))
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect(missing.err).toMatch(/b\.txt.*ENOENT.*Oppgi en tekstfil/)
})

test('[AT45] wrong usage exits with 2 and points to the help', async () => {
  for (const args of [
    [],
    ['a', 'b'],
    ['a', '--lang', 'de'],
    ['a', '--year', 'i fjor'],
    ['a', '--nope'],
    ['a', '--json=1'],
  ]) {
    const { code, out, err } = await run(args)
    expect([args, code, out]).toEqual([args, 2, ''])
    expect(err).toMatch(/^samling agenda: .+\nSe «samling agenda --help»\.\n$/s)
  }
})

test('[AT45] --help exits with 0, in three languages', async () => {
  const help = await Promise.all(['nb', 'nn', 'en'].map((lang) => run(['--help', '--lang', lang])))
  expect(help.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(new Set(help.map(({ out }) => out)).size).toBe(3)
  for (const { out } of help) expect(out).toMatch(/--json[\s\S]*--lang[\s\S]*--year[\s\S]*--help/)
})

const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['UTF-8', Buffer.from('09.00 Åpning')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF09.00 Åpning')],
  ['UTF-16', Buffer.from('\uFEFF09.00 Åpning', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFF09.00 Åpning', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('09.00 Åpning', 'latin1')],
]
test.each(encodings)('[AT46] %s is understood', async (_, bytes) => {
  expect(JSON.parse((await run(['-', '--json'], bytes)).out).days[0].items[0].title).toBe('Åpning')
})
