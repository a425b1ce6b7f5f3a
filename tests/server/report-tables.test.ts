import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docxOf } from '#server/exports/docx.ts'
import { WIDE } from '#server/exports/docx-look.ts'
import { widths } from '#server/exports/docx-tables.ts'
import { htmlOf } from '#server/exports/html.ts'
import { buildReport } from '#shared/report/build.ts'
import { SECTION_IDS, type SectionId } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { MORNING, reported } from '#tests/support/reported.ts'

function reportWith(sections: readonly SectionId[]) {
  const gathering = reported()
  const taken = [...takeReport(gathering, { for: 'leader' }, sections)]
  return buildReport(headOf(gathering, 7, MORNING), taken, { for: 'leader' }, 'nb')
}

/** Twentieths of a point that a letter takes in the widest typeface, at ten points. */
const LETTER = 120

test('[RE11] in Word a column is as wide as its longest word, times and heads too, and a long text has what is left', () => {
  const columns = ['Planlagt', 'Ble', 'Post', 'Minutter'].map((label) => ({ label }))
  const rows = [
    ['10:00–12:00', 'fra 09:37, på nå', 'Velkommen', ''],
    [
      '14:00–15:00',
      'ikke\u00a0ennå',
      'Foredrag: Slik gjorde Bergen nærvær til hverdag, og hva de lærte',
      '48 (+3)',
    ],
  ]
  const [planned = 0, went = 0, title = 0, minutes = 0] = widths(columns, rows)
  expect(planned).toBeGreaterThanOrEqual('10:00–12:00'.length * LETTER)
  expect(went).toBeGreaterThanOrEqual('ikke ennå'.length * LETTER)
  expect(minutes).toBeGreaterThanOrEqual('Minutter'.length * LETTER)
  expect(title).toBeGreaterThan(planned + minutes)
  const all = planned + went + title + minutes
  expect(all).toBeLessThanOrEqual(WIDE)
  expect(all).toBeGreaterThan(WIDE - columns.length)
  // More than a sheet has room for is shared out, and nothing is outside of it.
  const many = widths(Array(9).fill({ label: 'Sykefraværsoppfølging' }), [])
  expect(many.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(WIDE)
  expect(new Set(many).size).toBe(1)
})

test('[RE11] in Word what is said of a table is not left behind on the sheet before it', async () => {
  const parts = unzipSync(await docxOf(reportWith(['polls'])))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const before = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<w:tbl>)/g)].map(
    ([paragraph]) => paragraph,
  )
  const said = before.filter((paragraph) => paragraph.includes('<w:t'))
  expect(said.length).toBeGreaterThan(3)
  for (const paragraph of said) expect(paragraph).toMatch(/<w:keepNext\/>|w:pStyle w:val="Heading/)
  // A small table is on one sheet: each of its rows but the last stays with the next.
  for (const [all] of body.matchAll(/<w:tbl>.*?<\/w:tbl>/g)) {
    const rows = all.split('<w:tr>').slice(1)
    const stays = rows.map((row) => row.includes('<w:keepNext/>'))
    if (rows.length <= 15) expect(stays).toEqual(rows.map((_, nth) => nth < rows.length - 1))
  }
})

test('[RE30] the contents stand on the first sheet, after a summary where there is one', async () => {
  const order = (html: string) =>
    [...html.matchAll(/<(?:nav aria|h2 id="(?:summary|goals|agenda))/g)].map(([tag]) => tag.slice(1, 11))
  expect(order(await htmlOf(reportWith(['goals', 'agenda'])))[0]).toBe('nav aria')
  const all = await htmlOf(reportWith(SECTION_IDS))
  expect(order(all).slice(0, 2)).toEqual(['h2 id="sum', 'nav aria'])
  // Only there do they begin a sheet of their own.
  expect(all).toContain('section.part+nav{break-before:page}')
  expect(all.match(/nav\{[^}]*break-before/g)).toHaveLength(1)
})
