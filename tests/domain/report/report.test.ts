import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOfText } from '#shared/activities/poll/identified.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import { REPORT_LANGUAGES, type Report, type ReportLanguage } from '#shared/report/report.ts'
import { ROWS_OF_A_PIECE, type Scope, SECTION_IDS, type SectionId } from '#shared/report/section.ts'
import { distinctNames } from '#shared/report/sheets.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { HOMES, MORNING, nameOf, reported } from '#tests/support/reported.ts'

const LEADER: Scope = { for: 'leader' }
const SUND: Scope = { for: 'municipality', municipality: 'sund' }

function reportOf(
  gathering: Gathering,
  scope: Scope = LEADER,
  sections: readonly SectionId[] = SECTION_IDS,
  lang: ReportLanguage = 'nb',
): Report {
  const taken = [...takeReport(gathering, scope, sections)]
  // As it comes to the thread that writes: plain, or it would not get there.
  return buildReport(headOf(gathering, 7, MORNING), structuredClone(taken), scope, lang)
}
const told = (report: Report) => JSON.stringify(report)
const sheet = (report: Report, id: string) => {
  const found = report.sheets.find((each) => each.id.startsWith(id))
  if (!found) throw new Error(`no sheet ${id}; there are ${report.sheets.map((each) => each.id)}`)
  return found
}

test('[RE2] sections stand in one order, the summary first; what was not chosen is not taken, and what has nothing is not there', () => {
  const gathering = reported()
  expect(reportOf(gathering).sections.map(({ id }) => id)).toEqual([...SECTION_IDS])
  const few = [...takeReport(gathering, LEADER, ['polls', 'goals'])]
  expect(new Set(few.map(({ section }) => section))).toEqual(new Set(['goals', 'polls']))
  const bare = reportOf({ ...gathering, goals: { heading: '', goals: [] } })
  expect(bare.sections.map(({ id }) => id)).not.toContain('goals')
})

test('[RE1] a report is of the version it was begun at, whatever comes while it is taken', () => {
  let gathering = reported({
    points: Array.from({ length: 3 * ROWS_OF_A_PIECE }, (_, nth) => `punkt ${nth}`),
  })
  const before = told(reportOf(gathering))
  const begun = gathering
  const taken = []
  for (const piece of takeReport(begun, LEADER, SECTION_IDS)) {
    taken.push(piece)
    const late: GatheringEvent = {
      type: 'v1.PointAdded',
      ...{ activity: 'talk', step: 'own', point: `late ${taken.length}`, person: 'sund-0', group: 'sund' },
      ...{ text: 'KOM FOR SENT', at: MORNING, late: true },
    }
    gathering = evolve(gathering, late)
  }
  expect(taken.length).toBeGreaterThan(10)
  const report = buildReport(headOf(begun, 7, MORNING), taken, LEADER, 'nb')
  expect(told(report)).toBe(before)
  expect(report).toMatchObject({ version: 7, made: expect.stringContaining('utgave 7') })
})

test('[RE3] the leader’s report holds what leaders see, and marks what the hall has not seen', () => {
  const report = reportOf(reported())
  const text = told(report)
  for (const canary of ['SKJULT-NOTAT', 'VALGT-IKKE-VIST', 'HEMMELIG-ORD', 'SUNDS-EGET-PUNKT', 'ÅRDALS-EGET'])
    expect(text).toContain(canary)
  const marked = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'heading' && block.mark ? [`${block.text}: ${block.mark}`] : [],
    ),
  )
  expect(marked).toContain('Ellers på observatørenes tavle: Bare lederen har sett dette')
  expect(marked).toContain('Hva gjør vi hjemme?: ikke vist i salen')
  expect(marked).toContain('Hvor trygg er du på dette?: ikke vist i salen')
  const cards = sheet(report, 'panel').rows.map((row) => [row[1], row[4]])
  expect(cards).toContainEqual(['Nærmeste leder ringer, samme dag', 'ja'])
  expect(cards).toContainEqual(['VALGT-IKKE-VIST: tillitsvalgt er med fra uke to', 'nei'])
  // What a panel has not chosen no leader sees.
  expect(text).not.toContain('ALDRI-VALGT-I-PANELET')
})

test('[RE4] a municipality’s own version holds what is its own and what the hall was shown, and nothing else', () => {
  const report = reportOf(reported(), SUND)
  const text = told(report)
  expect(report).toMatchObject({ of: 'Sund', kind: 'Rapport for Sund' })
  for (const canary of ['SKJULT-NOTAT', 'VALGT-IKKE-VIST', 'HEMMELIG-ORD', 'ÅRDALS-EGET', 'Hvor trygg er du'])
    expect(text).not.toContain(canary)
  for (const own of ['SUNDS-EGET-PUNKT', 'Dere tør å si hva som ikke virket.', 'Nærmeste leder ringer'])
    expect(text).toContain(own)
  // The hall has heard Sund and Årdal present themselves; the others not yet.
  expect(text).toContain('Årdal: alle ledere ringer første dag')
  expect(text).not.toContain('Vefsn: alle ledere ringer første dag')
  // Where its own people sat, and nobody else.
  expect(text).toContain(nameOf('sund', 2))
  for (const [home] of HOMES.slice(1)) expect(text).not.toContain(nameOf(home, 2))
})

test('[RE4] what a scope may not see is never taken, so that no writing can let it out', () => {
  const taken = JSON.stringify([...takeReport(reported(), SUND, SECTION_IDS)])
  for (const canary of ['SKJULT-NOTAT', 'VALGT-IKKE-VIST', 'HEMMELIG-ORD', 'ÅRDALS-EGET', nameOf('vefsn', 1)])
    expect(taken).not.toContain(canary)
})

test('[RE3] [RE4] a text that the leader has held back is marked in the leader’s report, and in no municipality’s', () => {
  const held: GatheringEvent = {
    type: 'v1.TextsJudged',
    ...{ activity: 'words', texts: [keyOfText('00123')], through: false },
  }
  const gathering = evolve(reported(), held)
  const told = sheet(reportOf(gathering), 'sporsmal_hva_bor')
  expect(told.columns.map(({ id }) => id)).toEqual(['svar', 'vist'])
  expect(told.rows).toContainEqual(['00123', 'nei'])
  expect(told.rows).toContainEqual(['0301', 'ja'])
  const own = sheet(reportOf(gathering, SUND), 'sporsmal_hva_bor')
  expect(own.rows).toContainEqual(['0301'])
  expect(own.rows).not.toContainEqual(['00123'])
})

test('[RE3] [RE4] a promise is in the report when its municipality has confirmed it, and in its own version no other’s', () => {
  const promised = sheet(reportOf(reported()), 'forpliktelser')
  expect(promised.rows).toEqual([['Sund', 'Alle ledere ringer samme dag', 'HR-leder', '2027-05-01', '']])
  const ardal = told(reportOf(reported(), { for: 'municipality', municipality: 'ardal' }))
  expect(ardal).not.toMatch(/ÅRDALS-UTKAST|Alle ledere ringer samme dag/)
})

test('[RE6] what somebody wrote for their own eyes is in nobody’s report', () => {
  for (const scope of [LEADER, SUND])
    expect(told(reportOf(reported(), scope))).not.toContain('BARE-FOR-MEG-SELV')
})

test('[RE5] no result of fewer than five answers, no name beside an answer, and no text beside a municipality', () => {
  const report = reportOf(reported())
  expect(report.sheets.map(({ name }) => name)).not.toContain('FÅ-SVAR')
  expect(told(report)).toContain('Færre enn fem svar er talt opp')
  const polls = JSON.stringify(report.sections.find(({ id }) => id === 'polls'))
  for (const [home] of HOMES) expect(polls).not.toContain(nameOf(home, 0))
  const texts = sheet(report, 'sporsmal_hva_bor')
  expect(texts.columns.map(({ id }) => id)).toEqual(['svar'])
  const given = texts.rows.map(([text]) => `${text}`)
  expect(given).toEqual(given.toSorted((a, b) => a.localeCompare(b, 'nb')))
})

/** A named poll that so many of each municipality have answered; `few` of them otherwise than the rest. */
function answered(counts: readonly number[], few: number): Gathering {
  const people = counts.flatMap((count, home) =>
    Array.from({ length: count }, (_, nth) => `${HOMES[home]?.[0]}-${nth}`),
  )
  const question = {
    type: 'choice' as const,
    text: 'Ja?',
    choices: [
      { id: 'yes', text: 'ja' },
      { id: 'no', text: 'nei' },
    ],
  }
  const events: readonly GatheringEvent[] = [
    { type: 'v1.PollPrepared', activity: 'cells', item: null, question, anonymous: false },
    { type: 'v1.PollOpened', activity: 'cells', at: MORNING },
    ...people.map((person, nth): GatheringEvent => {
      const answer = { type: 'choice' as const, choice: nth < few ? 'yes' : 'no' }
      return { type: 'v1.BallotCast', activity: 'cells', person, answer }
    }),
    { type: 'v1.PollClosed', activity: 'cells', at: MORNING },
    { type: 'v1.ResultsSet', activity: 'cells', results: 'shown' },
  ]
  return events.reduce(evolve, reported({ each: 9, points: [], texts: [] }))
}

test('[RE5] [P-06] from the files themselves no municipality of one to four can be computed back: every cell is there, or none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
      fc.nat(36),
      fc.constantFrom(LEADER, SUND),
      (counts, few, scope) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        const report = reportOf(answered(counts, few), scope, ['polls', 'summary'])
        const found = report.sheets.find(({ id }) => id === 'sporsmal_ja')
        // Neither the total nor a part of it where it would say what fewer than five have answered.
        expect(found === undefined).toBe(total < SMALLEST_CELL)
        if (found === undefined) return
        const parts = found.columns.filter(({ id }) => id.startsWith('kommune_'))
        const present = counts.filter((count) => count > 0)
        const mayBeSplit = scope === LEADER && present.every((count) => count >= SMALLEST_CELL)
        expect(parts.length).toBe(mayBeSplit ? present.length : 0)
        const columns = parts.map(({ id }) => found.columns.findIndex((each) => each.id === id))
        const sums = columns.map((place) => found.rows.reduce((sum, row) => sum + Number(row[place]), 0))
        for (const sum of sums) expect(sum).toBeGreaterThanOrEqual(SMALLEST_CELL)
        // With none left out there is nothing to solve for.
        if (parts.length > 0) expect(sums.reduce((all, sum) => all + sum, 0)).toBe(total)
      },
    ),
    { numRuns: 60 },
  )
})

test('[RE7] the programme stands as it was promised and as it went', () => {
  const program = sheet(reportOf(reported()), 'program')
  const talk = program.rows.find((row) => row.includes('Hva vet vi om fravær?'))
  expect(talk?.slice(1, 7)).toEqual(['2027-03-01', '09:45', '10:30', '09:48', '10:36', 48])
  expect(program.rows.find((row) => row.includes('Veien videre'))?.slice(4, 7)).toEqual(['', '', null])
})

test('[RE7] what is on now says since when, what is to come is not told of as never held, and what was passed by is', () => {
  const row = (gathering: Gathering, title: string) => {
    const blocks = reportOf(gathering, LEADER, ['agenda']).sections.flatMap((section) => section.blocks)
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
    return rows.find((cells) => cells[2]?.startsWith(title))?.slice(1)
  }
  const WAY = 'Veien videre · Forsker, NTNU'
  const overnight = reported()
  expect(row(overnight, 'Veien videre')).toEqual(['ikke\u00a0ennå', WAY, ''])
  const allotted = 45 * 60_000
  const started = (item: string, at: number): GatheringEvent => ({
    ...{ type: 'v1.ItemStarted', day: 'b', item, date: '2027-03-02', at, allotted },
  })
  const morning = MORNING + 24 * 3_600_000
  const first = evolve(overnight, started('b-0', morning))
  expect(row(first, 'God morgen')).toEqual(['fra 09:00, på nå', 'God morgen', ''])
  expect(row(first, 'Veien videre')).toEqual(['ikke\u00a0ennå', WAY, ''])
  expect(sheet(reportOf(first), 'program').rows.find((cells) => cells.includes('God morgen'))).toEqual(
    expect.arrayContaining(['09:00', '', null]),
  )
  const passed = evolve(overnight, started('b-1', morning))
  expect(row(passed, 'God morgen')).toEqual(['ikke\u00a0holdt', 'God morgen', ''])
  const closed = evolve(overnight, { type: 'v1.GatheringClosed', at: morning })
  expect(row(closed, 'Veien videre')).toEqual(['ikke\u00a0holdt', WAY, ''])
})

test('[RE8] names on tabs and of files are distinct, fit, and hold no sign that a program refuses', () => {
  const named = (name: string, id = name) => ({ id, name, columns: [], rows: [] })
  const odd = [
    'Ja?',
    'ja',
    'JA',
    "'sitat'",
    '[x]:/\\*',
    '',
    'Æ'.repeat(60),
    'Æ'.repeat(61),
    'Bodø',
    '😀'.repeat(40),
  ]
  const sheets = distinctNames(odd.map((name) => named(name)))
  const names = sheets.map(({ name }) => name)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(odd.length)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^$/)
  }
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(odd.length)
  for (const { id } of sheets) expect(id).toMatch(/^[a-z0-9_]{0,60}$/)
  expect(distinctNames([named('Målet er ikke nådd')])[0]?.id).toBe('malet_er_ikke_nadd')
})

test('[RE8] the codebook says what every column of every sheet holds', () => {
  const { sheets } = reportOf(reported())
  const codebook = sheets.at(-1)
  const columns = sheets.slice(0, -1).flatMap(({ name, columns: all }) => all.map(({ id }) => [name, id]))
  expect(codebook?.rows.map((row) => row.slice(0, 2))).toEqual(columns)
  for (const row of codebook?.rows ?? []) expect(row[4]).not.toBe('')
})

test.each(REPORT_LANGUAGES)('[RE9] in %s it speaks that language, and people their own', (lang) => {
  const report = reportOf(reported(), LEADER, SECTION_IDS, lang)
  const kinds = { nb: 'Rapport fra samlingen', nn: 'Rapport frå samlinga', en: 'Report of the gathering' }
  expect(report.kind).toBe(kinds[lang])
  expect(told(report)).toContain('Flere steder ringer ingen de første tre dagene')
})
