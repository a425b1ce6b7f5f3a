import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { clockText } from '#shared/agenda/programme-rewrite.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { agendaWarning } from '#shared/words/agenda-warnings.ts'

/** Room for a busy machine; nothing here takes a second on an idle one. */
vi.setConfig({ testTimeout: 30_000 })
/** Far above what reading 100 kB takes (some 50 ms), far below what anything quadratic takes (30 s). */
const LIMIT = 8_000
/** Milliseconds of this process on a processor, not of the clock: other tests run beside these. */
const spent = (since: NodeJS.CpuUsage) => process.cpuUsage(since).user / 1_000

/** Bits that programmes are made of, thrown together. */
const bits = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '|',
    '- ',
    '* ',
    '# ',
    '> ',
    '**',
    '_',
    '(',
    ')',
    ',',
    '–',
    '-',
    ':',
    '.',
    '/',
  ],
  ...[
    '09.00',
    '9:30',
    '0900',
    '1000-1030',
    'kl. 9',
    '9-10',
    '25.00',
    '9.75',
    '12.09',
    '10 am',
    '23.30-00.30',
    '24.00',
  ],
  ...[
    'Dag 1',
    'Dag 2, 13. september',
    'Onsdag',
    '31. juni 2025',
    'Day two',
    '12-13. september 2012',
    '4/2',
    '2012',
  ],
  ...[
    'Lunsj',
    'Pause',
    'Avstemning',
    'v/ ',
    'ved Åse Testvik',
    ' og ',
    'med ',
    'Mvh',
    '-- ',
    'Side 1 av 2',
    '%',
    'frist',
  ],
  ...['<br>', '&nbsp;', '\u200B', '\u0000', '\uD800', 'Ettermiddag', 'å', '🎉', '1. ', 'av', 'KS'],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(bits, { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(
      fc.array(bits, { maxLength: 6 }).map((parts) => parts.join('')),
      { maxLength: 25 },
    )
    .map((lines) => lines.join('\n')),
)

function expectSound(read: ReadProgramme): void {
  const within = (line: number) => line >= 1 && line <= read.lineCount
  for (const day of read.days) {
    expect(day.items.length).toBeGreaterThan(0)
    expect(within(day.line)).toBe(true)
    let last = 0
    for (const item of day.items) {
      expect(item.line).toBeGreaterThanOrEqual(last)
      expect(item.endLine).toBeGreaterThanOrEqual(item.line)
      expect(within(item.endLine)).toBe(true)
      expect(item.start).toBeGreaterThanOrEqual(0)
      expect(item.start).toBeLessThanOrEqual(2 * 1440)
      expect(item.end ?? item.start).toBeGreaterThanOrEqual(item.start)
      expect(ITEM_KINDS).toContain(item.kind)
      last = item.line
    }
  }
  const lines = read.warnings.map(({ line }) => line)
  expect(lines).toEqual([...lines].sort((a, b) => a - b))
  for (const warning of read.warnings) {
    expect(within(warning.line)).toBe(true)
    expect(warning.proposal?.line ?? warning.line).toBe(warning.line)
    expect(warning.proposal?.item.minutes ?? 0).toBeGreaterThanOrEqual(0)
    for (const lang of ['nb', 'nn', 'en'] as const)
      expect(agendaWarning(lang, warning)).not.toMatch(/undefined|NaN/)
  }
  if (read.days.length === 0) expect(read.warnings).toHaveLength(1)
}

test('[AT37] any text is read, lines lie within it, and items come in its order', () => {
  fc.assert(
    fc.property(texts, (text) => expectSound(readProgrammeText(text))),
    { numRuns: 1_000 },
  )
})

test('[AT37] reading twice gives the same, and so does a trailing line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readProgrammeText(text)).toEqual(readProgrammeText(text))
      expect(readProgrammeText(`${text}\n`).days).toEqual(readProgrammeText(text).days)
    }),
  )
})

type Planned = { start: number; end: number | null; title: string; speakers: string[]; details: string[] }

const titles = fc.constantFrom(
  ...[
    'Velkommen',
    'Lunsj',
    'Gruppearbeid om tillit',
    'Reflekterende duo (5+5+10)',
    'Tall: 4,30 prosent',
    'Åpent møte',
  ],
  ...[
    '«Når hodet er fullt»',
    'Hva nå?',
    'Panel på tvers',
    'Kommunene planlegger',
    'Spørsmål og svar',
    'KS',
    'Vote',
  ],
)
const names = fc.constantFrom('Åse Testvik', 'Bo Prøve', 'Eli E. Eksempel', 'Professor Kim Gjest')
const notes = fc.constantFrom(
  'om mål på kort sikt',
  'hva som er vanskelig',
  'to og to ved bordene',
  'med tall fra 2012',
)
const plans: fc.Arbitrary<Planned[]> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 9 }),
      length: fc.option(fc.integer({ min: 1, max: 9 })),
      title: titles,
      speakers: fc.uniqueArray(names, { maxLength: 2 }),
      details: fc.uniqueArray(notes, { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((drafts) => {
    let at = 8 * 60
    return drafts.map(({ gap, length, ...rest }) => {
      const start = at
      at += (length ?? 1) * 5 + gap * 5
      return { start, end: length === null ? null : start + length * 5, ...rest }
    })
  })

type Style = (item: Planned) => readonly string[]
const who = ({ speakers }: Planned) => (speakers.length === 0 ? '' : ` v/ ${speakers.join(' og ')}`)
const span = ({ start, end }: Planned, separator: string, dash: string) =>
  end === null
    ? clockText(start, separator)
    : `${clockText(start, separator)}${dash}${clockText(end, separator)}`
const half = (minute: number) => {
  const hour = Math.floor(minute / 60)
  return `${((hour + 11) % 12) + 1}:${clockText(minute, ':').slice(3)} ${hour < 12 ? 'AM' : 'PM'}`
}
const under = (details: readonly string[], lead: string) => details.map((detail) => `${lead}${detail}`)

const styles: Readonly<Record<string, Style>> = {
  'dots and dashes': (item) => [
    `${span(item, '.', '–')} ${item.title}${who(item)}`,
    ...under(item.details, ''),
  ],
  'colons and words': (item) => [
    `kl. ${span(item, ':', ' til ')}: ${item.title}${who(item)}`,
    ...under(item.details, '  - '),
  ],
  'bold bullets': (item) => [
    `- **${span(item, '.', '-')} ${item.title}**${who(item)}`,
    ...under(item.details, '  '),
  ],
  'four digits': (item) => [
    `${span(item, '', '-')}  ${item.title}${who(item)}`,
    ...under(item.details, '\t'),
  ],
  'halves of the day': (item) => [
    `${half(item.start)}${item.end === null ? '' : ` - ${half(item.end)}`} ${item.title}${who(item)}`,
    ...under(item.details, ''),
  ],
  'title below': (item) => [span(item, '.', '–'), `${item.title}${who(item)}`, ...under(item.details, '')],
  pipes: (item) => [
    `| ${span(item, ':', '–')} | ${item.title}${who(item)} | |`,
    ...item.details.map((detail) => `| | ${detail} | |`),
  ],
  tabs: (item) => [
    `${span(item, '.', '–')}\t${item.title}\t${who(item).trim()}`,
    ...under(item.details, '\t'),
  ],
  quoted: (item) => [
    `> * ${span(item, '.', ' – ')} – ${item.title}${who(item)}`,
    ...under(item.details, '>   * '),
  ],
}

test.each(Object.entries(styles))('[AT38] what is written in %s is read back', (_, style) => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, withDay) => {
      const lines = [...(withDay ? ['Dag 1, 12. september 2012'] : []), ...plan.flatMap(style)]
      const { days, warnings } = readProgrammeText(lines.join('\n'))
      expect(days).toHaveLength(1)
      const items = days[0]?.items.map(({ start, end, title, speakers, details }) => ({
        start,
        end,
        title,
        speakers,
        details,
      }))
      expect(items).toEqual(plan)
      expect(warnings).toEqual([])
    }),
  )
})

test('[AT36] every proposal for a line without a time is taken as told', () => {
  const lines: fc.Arbitrary<string> = fc.constantFrom(
    '09.00 A',
    '10.00 Lunsj',
    '   Pause',
    'Avstemning om A',
    '11.30-12.00 B',
    '25.00 Fest',
    'om noe',
    '',
  )
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (all) => {
      const text = all.join('\n')
      for (const { proposal, code } of readProgrammeText(text).warnings) {
        if (proposal === null || code === 'backwards') continue
        const changed = all.with(proposal.line - 1, proposal.text)
        const items = readProgrammeText(changed.join('\n')).days.flatMap((day) => day.items)
        const { start, title } = proposal.item
        expect(items.find(({ line }) => line === proposal.line)).toMatchObject({ start, title })
      }
    }),
  )
})

const long = 100_000
const hostile = [
  ...[
    'a',
    ' ',
    '1',
    '1.',
    '*',
    ' _',
    '|',
    '\t',
    '<a',
    '10.00 A ',
    'kl. ',
    '(',
    'v/ ',
    'ved A',
    'A og ',
    '\\.',
    '&nbsp',
    '-',
    '0',
  ],
  ...[
    'før lunsj ',
    ',',
    'Kari ',
    '1. mai ',
    '9-',
    '> ',
    '#',
    'Abcd. ',
    'xmid',
    'Dag 1 ',
    '\u0301',
    ' \t',
    '« ',
    '* ',
    '-- ',
    '[ ] ',
  ],
]
test.each(hostile)('[AT39] a line of 100 kB of %j takes no longer than its length', (bit) => {
  const body = bit.repeat(Math.ceil(long / bit.length))
  const started = process.cpuUsage()
  readProgrammeText(body)
  readProgrammeText(`09.00 ${body}x\n10.00 B`)
  readProgrammeText(`09.00 A\nv/ ${body}x\n10.00 B`)
  expect(spent(started)).toBeLessThan(LIMIT)
})

test.each([
  '09.00 Punkt v/ Åse Testvik',
  'noe tekst 12.09 og mer',
  'Dag 1, 12. september',
  '',
  'Avstemning',
  '| 10.00 | A |',
])('[AT39] ten thousand lines of %j take no longer than their number', (line) => {
  const started = process.cpuUsage()
  readProgrammeText(`09.00 A\n${`${line}\n`.repeat(10_000)}10.00 B`)
  expect(spent(started)).toBeLessThan(LIMIT)
})
