import { expect, test } from 'vitest'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import type { Report } from '#shared/report/report.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { MORNING, reported } from '#tests/support/reported.ts'

const LEADER: Scope = { for: 'leader' }
const SUND: Scope = { for: 'municipality', municipality: 'sund' }

function reportOf(gathering: Gathering, scope: Scope = LEADER): Report {
  const taken = [...takeReport(gathering, scope, SECTION_IDS)]
  return buildReport(headOf(gathering, 7, MORNING), structuredClone(taken), scope, 'nb')
}
const blocks = (report: Report, id: string) =>
  report.sections.find((section) => section.id === id)?.blocks ?? []
const bars = (report: Report, id: string) =>
  blocks(report, id).flatMap((block) => (block.type === 'bars' ? [block] : []))
const rows = (report: Report, id: string) => report.sheets.find((sheet) => sheet.id === id)?.rows

test('[RE23] a figure stands with source, target and numbers, a ranking best first with the mean among its rows', () => {
  const report = reportOf(reported())
  const [heading, about, table] = blocks(report, 'figures')
  expect(heading).toMatchObject({ text: 'Fraværet falt da lederne ringte' })
  expect(about).toMatchObject({ text: '% · Mål: 6,0\u2009% · Kilde: Eksempeltall' })
  expect(table).toMatchObject({
    rows: [
      ['3. kvartal 2012', '8,0\u2009%'],
      ['4. kvartal 2012', '–'],
      ['1. kvartal 2013', '7,3\u2009%'],
    ],
  })
  expect(bars(report, 'figures')[0]?.rows.map(({ label, figure }) => `${label}: ${figure}`)).toEqual([
    'Sund: 6,2\u2009% · opp 0,3\u2009%',
    'Gjennomsnittet: 7,2\u2009%',
    'Vefsn: 8,2\u2009% · ned 0,4\u2009%',
    'Årdal: –',
  ])
  // In the workbook nothing is rounded, and a gap is one.
  expect(rows(report, 'tall_fravaeret_falt_da_lederne_ringte')).toEqual([
    ['2012Q3', 8.04],
    ['2012Q4', null],
    ['2013Q1', 7.3],
  ])
  expect(blocks(reportOf(reported(), SUND), 'figures')).toEqual([])
})

test('[RE24] the forms from before the gathering are in it once handed in: measures with sums, projects, and each in its own words', () => {
  const report = reportOf(reported())
  const text = JSON.stringify(report)
  expect(text).toContain('VEFSNS-KORTE-MÅL')
  expect(text).not.toContain('ÅRDALS-UFERDIGE-SKJEMA')
  expect(blocks(report, 'reporting')).toContainEqual(
    expect.objectContaining({
      type: 'table',
      rows: [
        ['Ringe den første dagen', 'Sund (alle), Vefsn', '2'],
        ['Møte etter fire uker', '', '0'],
      ],
    }),
  )
  expect(rows(report, 'tiltak')).toEqual([
    ['Sund', 'Ringe den første dagen', 'nei', 'alle'],
    ['Sund', 'Turgruppe', 'ja', ''],
    ['Vefsn', 'Ringe den første dagen', 'nei', ''],
  ])
  const own = JSON.stringify(reportOf(reported(), SUND))
  expect(own).toContain('SUNDS-KORTE-MÅL')
  expect(own).not.toContain('VEFSNS-KORTE-MÅL')
})

test('[RE25] [P-06] an evaluation stands question by question with distribution, mean and count, and nothing of fewer than five', () => {
  const report = reportOf(reported())
  const told = blocks(report, 'evaluation')
  expect(told[0]).toMatchObject({ text: 'Hvordan var det?', mark: 'ikke vist i salen' })
  expect(told).toContainEqual({ type: 'text', text: '6 svar · gjennomsnitt 4', quiet: true })
  const after = told.findIndex((block) => block.type === 'heading' && block.text === 'FÅ-SVARTE-PÅ-DETTE')
  expect(told[after + 1]).toMatchObject({ text: expect.stringMatching(/^Færre enn fem/) })
  expect(rows(report, 'evaluering')?.map((row) => row[0])).not.toContain('FÅ-SVARTE-PÅ-DETTE')
  expect(rows(report, 'evaluering')).toContainEqual(['Hvor nyttig var det?', '4', 4, 0.667])
  expect(rows(report, 'evaluering')).toContainEqual(['Noe annet?', 'EVALUERT-I-ORD', null, null])
  expect(blocks(reportOf(reported(), SUND), 'evaluation')).toEqual([])
  const shown: GatheringEvent = { type: 'v1.EvaluationResultsSet', activity: 'form', results: 'shown' }
  const seen = blocks(reportOf(evolve(reported(), shown), SUND), 'evaluation')
  expect(seen[0]).not.toHaveProperty('mark')
  expect(JSON.stringify(seen)).toContain('EVALUERT-I-ORD')
  const again: GatheringEvent = { type: 'v1.EvaluationOpened', activity: 'form', at: MORNING, until: null }
  const open = [shown, again].reduce(evolve, reported())
  expect(blocks(reportOf(open, SUND), 'evaluation')).toEqual([])
  expect(blocks(reportOf(open), 'evaluation')).not.toEqual([])
})

test('[EV25] an evaluation stands beside an earlier gathering’s, in a municipality’s own version once the hall has seen it', () => {
  const results: GatheringEvent = { type: 'v1.EvaluationResultsSet', activity: 'form', results: 'shown' }
  const form = reported().activities.get('form')
  const useful =
    form?.kind === 'evaluation' ? form.questions.find(({ question }) => question.type === 'scale') : null
  const rowsOf = [0, 1, 1, 2, 4].map((count, at) => ({ id: `${at + 1}`, counts: [count] }))
  const compared: GatheringEvent = {
    ...{ type: 'v1.EvaluationCompared', activity: 'form' },
    with: {
      ...{ gathering: 'earlier', title: 'SAMLINGEN-FØR', closedAt: 1 },
      results: [{ question: useful?.id ?? '', answered: 8, rows: rowsOf }],
    },
  }
  const both = [results, compared].reduce(evolve, reported())
  const told = blocks(reportOf(both), 'evaluation')
  expect(told).toContainEqual({
    type: 'text',
    text: 'SAMLINGEN-FØR: 8 svar · gjennomsnitt 4,1',
    quiet: true,
  })
  expect(told).toContainEqual(
    expect.objectContaining({
      type: 'table',
      columns: [
        { label: 'Svar' },
        { label: 'SAMLINGEN-FØR', isNumber: true },
        { label: 'Nå', isNumber: true },
      ],
      rows: expect.arrayContaining([['4', '2 (25\u00a0%)', '4 (67\u00a0%)']]),
    }),
  )
  expect(rows(reportOf(both), 'evaluering')).toContainEqual(['Hvor nyttig var det?', '4', 4, 0.667, 2, 0.25])
  expect(rows(reportOf(both), 'evaluering')).toContainEqual([
    ...['Noe annet?', 'EVALUERT-I-ORD', null, null, null, null],
  ])
  expect(JSON.stringify(reportOf(both, SUND))).not.toContain('SAMLINGEN-FØR')
  const seen = evolve(both, { type: 'v1.ComparisonShown', activity: 'form', shown: true })
  expect(JSON.stringify(blocks(reportOf(seen, SUND), 'evaluation'))).toContain('SAMLINGEN-FØR')
})

test('[RE4] a municipality’s own version has a result as the hall was shown it, and not what each municipality answered', () => {
  const shown: GatheringEvent = { type: 'v1.ResultsSet', activity: 'twice', results: 'shown' }
  const once = evolve(asked(['yes', 'yes', 'no', 'no', 'no'], ['no', 'yes', 'yes', 'yes', 'yes']), shown)
  const columns = (scope: Scope) =>
    reportOf(once, scope)
      .sheets.find(({ id }) => id === 'sporsmal_to_runder')
      ?.columns.map(({ id }) => id)
  expect(columns(LEADER)).toEqual(['svar', 'antall', 'andel', 'forste_runde', 'kommune_1'])
  expect(columns(SUND)).toEqual(['svar', 'antall', 'andel', 'forste_runde'])
  const taken = JSON.stringify([...takeReport(once, SUND, ['polls'])])
  expect(taken).toContain('To runder')
  expect(taken).not.toContain('"parts":[{')
})

test('[RE26] two rounds stand side by side, where both have five answers', () => {
  const gathering = (firsts: number) =>
    asked(
      Array.from({ length: firsts }, () => 'yes'),
      ['yes', 'no', 'no', 'no', 'unsure'],
    )
  const report = reportOf(gathering(6))
  expect(blocks(report, 'polls')).toContainEqual(
    expect.objectContaining({
      type: 'table',
      rows: [
        ['Ja', '6 (100\u00a0%)', '1 (20\u00a0%)'],
        ['Nei', '0 (0\u00a0%)', '3 (60\u00a0%)'],
        ['Usikker', '0 (0\u00a0%)', '1 (20\u00a0%)'],
      ],
    }),
  )
  expect(rows(report, 'sporsmal_to_runder')).toEqual([
    ['Ja', 1, 0.2, 6, 1],
    ['Nei', 3, 0.6, 0, 3],
    ['Usikker', 1, 0.2, 0, 1],
  ])
  // The last figure is the municipality's that all of them are from.
  expect(rows(reportOf(gathering(4)), 'sporsmal_to_runder')?.[0]).toEqual(['Ja', 1, 0.2, 1])
})

type Value = 'yes' | 'no' | 'unsure'

function asked(first: readonly Value[], second: readonly Value[]): Gathering {
  const activity = 'twice'
  const given = (values: readonly Value[]) =>
    values.map(
      (value, nth): GatheringEvent => ({
        type: 'v1.BallotCast',
        ...{ activity, person: `sund-${nth}`, answer: { type: 'yesno', value } },
      }),
    )
  const events: readonly GatheringEvent[] = [
    {
      type: 'v1.PollPrepared',
      ...{ activity, item: null, anonymous: false, question: { type: 'yesno', text: 'To runder' } },
    },
    { type: 'v1.PollOpened', activity, at: MORNING },
    ...given(first),
    { type: 'v1.PollClosed', activity, at: MORNING },
    { type: 'v1.SecondRoundBegun', activity, at: MORNING },
    ...given(second),
    { type: 'v1.PollClosed', activity, at: MORNING },
  ]
  return events.reduce(evolve, reported({ each: 7 }))
}

test('[RE27] a promise that is confirmed stands in the calendar by its day; one that is written on does not', () => {
  expect(reportOf(reported()).promises).toEqual([
    {
      ...{ id: 'promises-sund-1', whose: 'Sund', what: 'Alle ledere ringer samme dag', who: 'HR-leder' },
      ...{ by: '2027-05-01', how: '', confirmedAt: MORNING },
    },
  ])
  expect(reportOf(reported(), SUND).promises.map(({ whose }) => whose)).toEqual([''])
})
