import { expect, test } from 'vitest'
import { rosterCommand } from '#server/cli/roster.ts'
import { readRosterFile } from '#shared/people/roster-file.ts'
import { rosterToJson } from '#shared/people/roster-output.ts'
import { rosterFile } from './roster-samples.ts'

const TEXT =
  'Navn;Kommune;Rolle\nÅse Testvik;Bømlo;Observatør\nOla Prøve;Bomlo;\nTurid Gjest;;Foredragsholder\n'

async function run(args: readonly string[], input: Uint8Array | Error = new TextEncoder().encode(TEXT)) {
  const ran = { code: -1, out: '', err: '' }
  const give = () => (input instanceof Error ? Promise.reject(input) : Promise.resolve(input))
  ran.code = await rosterCommand(args, {
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

test('[RO22] people by municipality, guests last, then what to look at', async () => {
  for (const file of ['deltakere.csv', '-']) {
    expect(await run([file])).toEqual({
      code: 0,
      err: '',
      out: [
        '3 personer fra 2 kommuner',
        '',
        'Bømlo (1)',
        '  Åse Testvik – [observatør]',
        '',
        'Bomlo (1)',
        '  Ola Prøve',
        '',
        'Uten kommune (1)',
        '  Turid Gjest – Foredragsholder',
        '',
        '2 ting å se på:',
        '  rad 3: «Bomlo» ligner på Bømlo. De er holdt fra hverandre. → Les som Bømlo',
        '  rad 4: Turid Gjest står uten kommune og er lest som gjest. → Sett kommunen til Bomlo, som over',
        '',
      ].join('\n'),
    })
  }
})

test('[RO22] --json prints one document, --sheet another sheet', async () => {
  const bytes = rosterFile('ten-sheets.libreoffice.xlsx')
  const { code, out, err } = await run(['x.xlsx', '--json', '--lang', 'en'], bytes)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const json = JSON.parse(out)
  expect(json).toEqual(rosterToJson(readRosterFile(bytes), 'en'))
  expect(json.people[0]).toEqual({
    row: 2,
    name: 'Åse Testvik',
    municipality: 'Bømlo',
    title: 'HR-leiar',
    duties: [],
  })
  expect(json.reports[0]).toMatchObject({ row: 0, code: 'sheet-chosen', proposal: null })
  const other = await run(['x.xlsx', '--json', '--sheet', 'Nei'], bytes)
  expect(other.code).toBe(1)
  expect(JSON.parse(other.out).reports[0].message).toContain('«Nei» finnes ikke')
})

test('[RO22] hundreds of reports are cut in the listing, and said how many', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `;Bømlo;Rolle ${at}`).join('\n')
  const { out } = await run(
    ['x'],
    new TextEncoder().encode(`Navn;Kommune;Rolle\nÅse Testvik;Bømlo;\n${rows}\n`),
  )
  expect(out).toContain('60 ting å se på:')
  expect(out).toContain('… og 20 til; --json viser alle.')
})

test('[RO23] what cannot be read exits with 1, and says why, in the language asked for', async () => {
  const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 200])
  expect((await run(['bilde.jpg'], photo)).err).toContain('bilde.jpg: rad 1: Dette er et bilde')
  expect(await run(['bilde.jpg', '--lang', 'nn'], photo)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('eit bilete'),
  })
  expect((await run(['bilde.jpg', '--lang', 'en'], photo)).err).toContain('a picture')
  const gone = await run(['borte.csv'], Object.assign(new Error('gone'), { code: 'ENOENT' }))
  expect(gone).toMatchObject({
    code: 1,
    err: expect.stringContaining('borte.csv: filen lar seg ikke åpne (ENOENT)'),
  })
})

test('[RO23] wrong usage exits with 2, help with 0', async () => {
  expect(await run([])).toMatchObject({ code: 2, err: expect.stringContaining('mangler filnavn') })
  expect(await run(['a', 'b', '--lang', 'en'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('one file at a time'),
  })
  expect(await run(['a', '--lang', 'sv'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('nb, nn eller en'),
  })
  expect(await run(['a', '--nei'])).toMatchObject({ code: 2 })
  for (const lang of ['nb', 'nn', 'en']) {
    const { code, out } = await run(['--help', '--lang', lang])
    expect(code).toBe(0)
    expect(out).toContain('samling roster')
  }
})
