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
  const [heading, about] = blocks(report, 'figures')
  const table = blocks(report, 'figures').find(({ type }) => type === 'table')
  expect(heading).toMatchObject({ text: 'Fraværet falt da lederne ringte' })
  expect(about).toMatchObject({ text: '% · Mål: 6,0\u202f% · Kilde: Eksempeltall' })
  expect(table).toMatchObject({
    rows: [
      ['3. kvartal 2012', '8,0\u202f%'],
      ['4. kvartal 2012', '–'],
      ['1. kvartal 2013', '7,3\u202f%'],
    ],
  })
  expect(bars(report, 'figures')[0]?.rows.map(({ label, figure }) => `${label}: ${figure}`)).toEqual([
    'Sund: 6,2\u202f% · opp 0,3\u00a0prosentpoeng',
    'Gjennomsnittet: 7,2\u202f%',
    'Vefsn: 8,2\u202f% · ned 0,4\u00a0prosentpoeng',
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

test('[RE23] numbers and a target are told as on the hall screen: thousands apart, and a finer target with all its decimals', () => {
  const figure: Extract<GatheringEvent, { type: 'v1.FigureSet' }>['figure'] = {
    ...{ id: 'f', heading: 'Dager', subtitle: '', source: 'Eksempeltall', unit: 'dager', decimals: 0 },
    ...{ target: 11_500.5, ranking: null },
    chart: {
      ...{ by: 'year', periods: ['2011', '2012'], mean: false },
      series: [{ name: '', values: [12_345, null] }],
    },
  }
  const told = blocks(reportOf(evolve(reported(), { type: 'v1.FigureSet', figure })), 'figures')
  const [, about, ...rest] = told.slice(told.findIndex((each) => 'text' in each && each.text === 'Dager'))
  expect(about).toMatchObject({ text: 'dager · Mål: 11\u202f500,5\u00a0dager · Kilde: Eksempeltall' })
  expect(rest.find(({ type }) => type === 'table')).toMatchObject({
    rows: [
      ['2011', '12\u202f345\u00a0dager'],
      ['2012', '–'],
    ],
  })
})

test('[RE31] a series is drawn as the hall saw it: all its periods, target, the latest value, the name at its end', () => {
  const periods = Array.from({ length: 20 }, (_, nth) => `${2008 + Math.floor(nth / 4)}Q${1 + (nth % 4)}`)
  const set = (names: readonly string[], mean: boolean): GatheringEvent => ({
    type: 'v1.FigureSet',
    figure: {
      ...{ id: 'drawn', heading: 'Tegnet', subtitle: '', unit: '%', decimals: 1, source: 'Eksempel' },
      ...{ target: 7, ranking: null },
      chart: {
        ...{ by: 'quarter', periods, mean },
        series: names.map((name, line) => ({
          name,
          values: periods.map((_, nth) => (nth === 3 ? null : 8 + line - nth / 25)),
        })),
      },
    },
  })
  const drawn = (names: readonly string[], mean = false) => {
    const told = blocks(reportOf(evolve(reported(), set(names, mean))), 'figures')
    const from = told.findIndex((block) => block.type === 'heading' && block.text === 'Tegnet')
    return told.slice(from + 1)
  }
  const [about, lines, note, table, cut] = drawn([''], true)
  expect([about?.type, lines?.type, note?.type, table?.type, cut?.type]).toEqual([
    ...['text', 'lines', 'text', 'table', 'text'],
  ])
  if (lines?.type !== 'lines' || table?.type !== 'table') throw new Error('not drawn')
  expect(lines.model).toMatchObject({
    target: 7,
    stops: [2008, 2009, 2010, 2011, 2012].map((year, nth) => ({ at: 4 * nth, text: `${year}` })),
    labels: [
      { value: '7,2\u202f%', kind: 'now' },
      { name: 'Mål 7,0', kind: 'target' },
    ],
  })
  // The mean lies under the line it is of.
  expect(lines.model.lines.map(({ values, stroke }) => [values.length, stroke.ink])).toEqual([
    [20, 'ink-mid'],
    [20, 'ink'],
  ])
  expect(note).toMatchObject({ text: 'Skalaen starter på 7 · Tynn linje: snitt av fire kvartaler.' })
  expect([table.rows.length, table.rows.at(-1)?.[0]]).toEqual([12, '4. kvartal 2012'])
  const [, two] = drawn(['Sund', 'Vefsn'])
  expect(two).toMatchObject({
    model: {
      labels: [{ name: 'Sund', value: '7,2\u202f%' }, { name: 'Vefsn', value: '8,2' }, { name: 'Mål 7,0' }],
    },
  })
  // Without a number there is nothing to draw, and the table says so.
  const none: GatheringEvent = JSON.parse(
    JSON.stringify(set(['Sund'], false), (key, value) => (key === 'values' ? value.map(() => null) : value)),
  )
  expect(bars(reportOf(evolve(reported(), none)), 'figures').length).toBe(1)
})

test('[RE30] a result of many municipalities stands in as many tables as it takes for none to be wider than a sheet', () => {
  const homes = Array.from({ length: 13 }, (_, nth) => ({ id: `k${nth}`, name: `Kommune ${nth}` }))
  const activity = 'wide'
  const people = homes.flatMap(({ id }) =>
    Array.from({ length: 5 }, (_, nth) => ({ id: `${id}-${nth}`, home: id })),
  )
  const events: readonly GatheringEvent[] = [
    { type: 'v1.MunicipalitiesNamed', municipalities: homes },
    ...people.flatMap(({ id, home }): GatheringEvent[] => [
      { type: 'v1.PersonExpected', person: id, name: id, municipality: home, title: '', duties: [] },
      { type: 'v1.PersonArrived', person: id, device: id, at: MORNING },
    ]),
    {
      type: 'v1.PollPrepared',
      ...{ activity, item: null, anonymous: false, question: { type: 'yesno', text: 'Bredt' } },
    },
    { type: 'v1.PollOpened', activity, at: MORNING },
    ...people.map(
      ({ id }): GatheringEvent => ({
        type: 'v1.BallotCast',
        ...{ activity, person: id, answer: { type: 'yesno', value: 'yes' } },
      }),
    ),
    { type: 'v1.PollClosed', activity, at: MORNING },
  ]
  const report = reportOf(events.reduce(evolve, reported()))
  const told = blocks(report, 'polls')
  const from = told.findIndex((block) => block.type === 'heading' && block.text === 'Bredt')
  const tables = told.slice(from).flatMap((block) => (block.type === 'table' ? [block] : []))
  expect(tables.map(({ columns }) => columns.length)).toEqual([6, 6, 4])
  const named = tables.flatMap(({ columns }) => columns.slice(1).map(({ label }) => label))
  expect(named.toSorted()).toEqual(homes.map(({ name }) => name).toSorted())
  for (const { rows: answers } of tables)
    expect(answers[0]?.slice(1)).toEqual(answers[0]?.slice(1).map(() => '5 (100\u00a0%)'))
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
      type: 'pairs',
      caption: 'Hvor nyttig var det? – sammenlignet med SAMLINGEN-FØR',
      head: { label: 'Svar', before: 'SAMLINGEN-FØR', now: 'Nå' },
      rows: expect.arrayContaining([
        {
          label: '4',
          before: { figure: '2 (25\u00a0%)', share: 0.25 },
          now: { figure: '4 (67\u00a0%)', share: 4 / 6 },
        },
      ]),
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
  expect(blocks(report, 'polls')).toContainEqual({
    ...{ type: 'pairs', caption: 'Fra første til andre runde: To runder' },
    head: { label: 'Svar', before: 'Første runde', now: 'Andre runde' },
    rows: [
      {
        label: 'Ja',
        before: { figure: '6 (100\u00a0%)', share: 1 },
        now: { figure: '1 (20\u00a0%)', share: 0.2 },
      },
      {
        label: 'Nei',
        before: { figure: '0 (0\u00a0%)', share: 0 },
        now: { figure: '3 (60\u00a0%)', share: 0.6 },
      },
      {
        label: 'Usikker',
        before: { figure: '0 (0\u00a0%)', share: 0 },
        now: { figure: '1 (20\u00a0%)', share: 0.2 },
      },
    ],
  })
  expect(blocks(report, 'polls')).toContainEqual({
    type: 'text',
    ...{ text: '5 svar · med navn · første runde: 6 svar', quiet: true },
  })
  expect(rows(report, 'sporsmal_to_runder')).toEqual([
    ['Ja', 1, 0.2, 6, 1],
    ['Nei', 3, 0.6, 0, 3],
    ['Usikker', 1, 0.2, 0, 1],
  ])
  // The last figure is the municipality's that all of them are from.
  expect(rows(reportOf(gathering(4)), 'sporsmal_to_runder')?.[0]).toEqual(['Ja', 1, 0.2, 1])
})

test('[RE26] points of a ranking are by the head: a round that fewer answered is not drawn shorter for that', () => {
  const told = blocks(reportOf(reported()), 'polls')
  const ranked = told.flatMap((block) =>
    block.type === 'pairs' && block.caption.endsWith('Ranger byene etter fravær') ? [block] : [],
  )
  const shares = ranked[0]?.rows.flatMap(({ before, now }) => [before.share, now.share]) ?? []
  expect([shares.length, Math.max(...shares)]).toEqual([6, 1])
  // The order that they came to.
  expect(ranked[0]?.rows.map(({ label }) => label.split(' ')[0])).toEqual(['Arendal', 'Bø', 'Vadsø'])
  const [arendal, , vadso] = ranked[0]?.rows ?? []
  // 24 people, then 23: 12 × 2 + 12 × 3 points, then 15 × 3 + 8 × 2.
  expect(arendal?.before.figure).toMatch(/^60 /)
  expect(arendal?.now.figure).toMatch(/^61 /)
  expect(arendal?.before.share).toBeCloseTo(60 / 24 / (61 / 23))
  expect(vadso?.now.share).toBeLessThan(1)
})

test('[RE34] a right answer stands in the report once it has been revealed: in words, at its bar, and in the sheet', () => {
  const told = blocks(reportOf(reported()), 'polls')
  for (const text of [
    'Riktig svar: Arendal',
    'Riktig svar: 7,25 %',
    'Riktig svar: 1. Arendal, 2. Bø, 3. Vadsø – Čáhcesuolu',
  ])
    expect(told).toContainEqual({ type: 'text', text })
  const marked = told.flatMap((block) =>
    block.type === 'bars' || block.type === 'pairs'
      ? block.rows.flatMap(({ label, mark }) => (mark === undefined ? [] : [`${label}: ${mark}`]))
      : [],
  )
  expect(marked).toEqual(['Arendal: riktig'])
  const column = (id: string, column: string) => {
    const sheet = reportOf(reported()).sheets.find((each) => each.id === id)
    const place = sheet?.columns.findIndex((each) => each.id === column) ?? -1
    return sheet?.rows.map((row) => row[place])
  }
  expect(column('sporsmal_hvilken_by_er_friskest', 'riktig')).toEqual(['nei', 'ja', 'nei'])
  expect(column('sporsmal_ranger_byene_etter_fravaer', 'riktig_plass')).toEqual([1, 2, 3])
  expect(new Set(column('sporsmal_hvor_stort_er_fravaeret', 'riktig'))).toEqual(new Set([7.25]))
  expect(rows(reportOf(reported()), 'kodebok')).toContainEqual([
    ...['Hvilken by er friskest', 'riktig', 'Riktig svar', 'tekst'],
    'Om dette er det riktige svaret, slik det ble vist i salen',
  ])
  expect(JSON.stringify(blocks(reportOf(reported(), SUND), 'polls'))).toContain('Riktig svar: Arendal')
  const hidden: GatheringEvent = { type: 'v1.AnswerRevealed', activity: 'guess', revealed: false }
  for (const scope of [LEADER, SUND]) {
    const report = reportOf(evolve(reported(), hidden), scope)
    expect(JSON.stringify(report)).not.toContain('Riktig svar: Arendal')
    expect(JSON.stringify([...takeReport(evolve(reported(), hidden), scope, ['polls'])])).not.toContain(
      '"right":{"type":"choice"',
    )
  }
})

test('[RE35] what people have written stands with its marks of support, in the sheet too', () => {
  for (const scope of [LEADER, SUND]) {
    const report = reportOf(reported(), scope)
    const lists = blocks(report, 'polls').flatMap((block) => (block.type === 'list' ? block.items : []))
    expect(lists).toContainEqual({ text: 'Å ringe først 0', meta: '7 støtter' })
    expect(lists).toContainEqual({ text: 'Tallene 2', meta: '' })
    expect(rows(report, 'sporsmal_hva_tar_du_med_hjem')).toContainEqual(['Å ringe først 0', 7])
    expect(rows(report, 'sporsmal_hva_tar_du_med_hjem')).toContainEqual(['Tallene 2', 0])
    expect(rows(report, 'kodebok')).toContainEqual([
      ...['Hva tar du med hjem', 'stotte', 'Støtte', 'tall', 'Hvor mange som støttet det'],
    ])
  }
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

test('[RE36] commitments that were asked for twice stand apart, each under its heading, on paper and in the sheet', () => {
  const again = 'again'
  const by = { activity: again, municipality: 'sund', person: null, at: MORNING } as const
  const written = (field: 'what' | 'who' | 'by', text: string): GatheringEvent => ({
    type: 'v1.CommitmentWritten',
    ...{ ...by, place: 1, field, text },
  })
  const second: readonly GatheringEvent[] = [
    { type: 'v1.CommitmentsPrepared', activity: again, item: null, title: '', most: 1, plan: false },
    { type: 'v1.CommitmentsOpened', activity: again, at: MORNING },
    ...[written('what', 'DEN ANDRE'), written('who', 'Leder'), written('by', '2027-06-01')],
    { type: 'v1.CommitmentsConfirmed', ...by },
  ]
  const heads = (gathering: Gathering) =>
    blocks(reportOf(gathering), 'commitments').flatMap((block) =>
      block.type === 'heading' ? [`${block.level} ${block.text}`] : [],
    )
  expect(heads(reported())).toEqual(['3 Sund'])
  const both = second.reduce(evolve, reported())
  const title = 'Det første vi gjør hjemme'
  expect(heads(both)).toEqual([`3 ${title} (1)`, '4 Sund', `3 ${title} (2)`, '4 Sund'])
  const sheet = rows(reportOf(both), 'forpliktelser') ?? []
  expect(sheet.map((row) => row.slice(0, 3))).toEqual([
    [`${title} (1)`, 'Sund', 'Alle ledere ringer samme dag'],
    [`${title} (2)`, 'Sund', 'DEN ANDRE'],
  ])
})

test('[RE37] a profile that no municipality has chosen says so', () => {
  const more: GatheringEvent = {
    ...{ type: 'v1.ReportFormWritten', at: MORNING, intro: '' },
    profiles: [
      { id: 'lead', text: 'Ledelse' },
      { id: 'other', text: 'Ingens profil' },
    ],
    measures: [],
  }
  const lists = blocks(reportOf(evolve(reported(), more)), 'reporting').flatMap((block) =>
    block.type === 'list' ? block.items : [],
  )
  expect(lists).toContainEqual({ text: 'Ingens profil', meta: 'ingen' })
})
