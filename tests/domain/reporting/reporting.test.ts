import { expect, test } from 'vitest'
import { decideReporting } from '#shared/reporting/decide.ts'
import { evolveReporting } from '#shared/reporting/evolve.ts'
import { matrixOf, profilesOf } from '#shared/reporting/matrix.ts'
import { nothingReported, type Reporting, type ReportingCommand } from '#shared/reporting/reporting.ts'

const HERE = ['bomlo', 'sund', 'vefsn']
const form: ReportingCommand = {
  type: 'WriteReportForm',
  intro: 'Før vi møtes',
  profiles: [
    { id: 'near', text: 'Nærvær' },
    { id: 'sick', text: 'Oppfølging' },
  ],
  measures: [
    { id: 'long', text: 'Langvakter' },
    { id: 'pool', text: ' Vikarpool ' },
    { id: 'none', text: ' ' },
  ],
}
const open: ReportingCommand = { type: 'OpenReporting' }

function decided(state: Reporting, command: ReportingCommand, leads: boolean) {
  return decideReporting(state, command, { now: 7, leads, knows: (id) => HERE.includes(id) })
}
function play(before: Reporting, ...commands: readonly ReportingCommand[]): Reporting {
  return commands.reduce((state, command) => {
    const decision = decided(state, command, true)
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    return decision.events.reduce(evolveReporting, state)
  }, before)
}
/** As a municipality's link asks. */
function refusalOf(state: Reporting, command: ReportingCommand) {
  const decision = decided(state, command, false)
  return decision.ok ? null : [decision.code, decision.detail]
}
const opened = play(nothingReported, form, open)
const write = (text: string, base = '', municipality = 'bomlo'): ReportingCommand => ({
  type: 'WriteReport',
  ...{ municipality, field: 'challenges', base, text },
})
const tick = (
  municipality: string,
  measure: string,
  note: string | null = '',
  base = '',
): ReportingCommand => ({
  type: 'TickMeasure',
  ...{ municipality, measure, base, note },
})
const own = (municipality: string, text: string, measure = 'own-1', base = ''): ReportingCommand => ({
  type: 'WriteOwnMeasure',
  ...{ municipality, measure, base, text },
})
const send = (municipality: string): ReportingCommand => ({ type: 'SendReport', municipality })

test('[RP1] empty options fall away, and what is picked stays on the list', () => {
  expect(opened.form.measures).toEqual([
    { id: 'long', text: 'Langvakter' },
    { id: 'pool', text: 'Vikarpool' },
  ])
  const many = Array.from({ length: 31 }, (_, at) => ({ id: `m${at}`, text: `Tiltak ${at}` }))
  expect(decided(opened, { ...form, measures: many }, true)).toMatchObject({
    code: 'too-many-options',
    detail: '30',
  })
  const picked = play(opened, tick('sund', 'pool'), {
    type: 'PickProfile',
    municipality: 'sund',
    profile: 'near',
  })
  const without: ReportingCommand = { ...form, measures: [{ id: 'long', text: 'Langvakter' }] }
  expect(decided(opened, without, true).ok).toBe(true)
  expect(decided(picked, without, true)).toMatchObject({ code: 'option-in-use' })
  expect(decided(picked, { ...form, profiles: [] }, true)).toMatchObject({ code: 'option-in-use' })
})

test('[RP2] a link writes while it is open, and the leader whenever', () => {
  const draft = play(nothingReported, form)
  expect(refusalOf(draft, write('Mye'))?.[0]).toBe('reporting-not-open')
  expect(decided(draft, write('Mye'), true).ok).toBe(true)
  expect(refusalOf(opened, write('Mye'))).toBeNull()
  const closed = play(opened, { type: 'CloseReporting' })
  expect(refusalOf(closed, write('Mye'))?.[0]).toBe('reporting-not-open')
  expect(refusalOf(play(closed, open), write('Mye'))).toBeNull()
})

test('[RP3] all that a municipality tells stands in its report', () => {
  const state = play(
    opened,
    { type: 'WriteReport', municipality: 'bomlo', field: 'project', base: '', text: ' Nær  og frisk ' },
    write('Lite\r\ntid'),
    { type: 'PickProfile', municipality: 'bomlo', profile: 'sick' },
    tick('bomlo', 'long', ' hver 6. '),
    tick('bomlo', 'pool'),
    tick('bomlo', 'pool', null),
    own('bomlo', 'Fleksible stillinger'),
    { type: 'SetUndecided', municipality: 'bomlo', undecided: true },
  )
  expect(state.reports.get('bomlo')).toEqual({
    municipality: 'bomlo',
    fields: { project: 'Nær og frisk', shortGoals: '', longGoals: '', challenges: 'Lite\ntid' },
    profile: 'sick',
    measures: { long: 'hver 6.' },
    own: [{ id: 'own-1', text: 'Fleksible stillinger' }],
    undecided: true,
    sentAt: null,
    changed: expect.anything(),
  })
  expect(play(state, own('bomlo', ' ', 'own-1', 'Fleksible stillinger')).reports.get('bomlo')?.own).toEqual(
    [],
  )
})

test('[RP4] nothing is written over unseen', () => {
  const state = play(opened, write('Først'))
  expect(refusalOf(state, write('Etterpå'))).toEqual(['written-meanwhile', 'Først'])
  expect(refusalOf(state, write('Etterpå', 'Først'))).toBeNull()
  const decision = decided(state, write('Først'), false)
  expect(decision).toEqual({ ok: true, events: [] })
})

test('[RP4] nor is a measure of their own, or what stands in a cell', () => {
  const state = play(opened, own('bomlo', 'Pusleturnus'), tick('bomlo', 'long', 'hver 6.'))
  expect(refusalOf(state, own('bomlo', 'Kaffe'))).toEqual(['written-meanwhile', 'Pusleturnus'])
  expect(refusalOf(state, own('bomlo', '', 'own-1', 'Pusle'))).toEqual(['written-meanwhile', 'Pusleturnus'])
  expect(refusalOf(state, own('bomlo', 'Kaffe', 'own-1', ' Pusleturnus '))).toBeNull()
  expect(refusalOf(state, own('bomlo', 'Kaffe', 'own-2', 'Noe som er borte'))).toEqual([
    'written-meanwhile',
    '',
  ])
  expect(refusalOf(state, tick('bomlo', 'long', 'hver 4.'))).toEqual(['written-meanwhile', 'hver 6.'])
  expect(refusalOf(state, tick('bomlo', 'long', null))).toEqual(['written-meanwhile', 'hver 6.'])
  expect(refusalOf(state, tick('bomlo', 'long', 'hver 4.', 'hver 6.'))).toBeNull()
  expect(refusalOf(state, tick('bomlo', 'pool', 'mye', 'litt'))).toEqual(['written-meanwhile', ''])
  // The same said once more, and what was taken away already, are no mistakes.
  for (const again of [
    own('bomlo', 'Pusleturnus'),
    tick('bomlo', 'long', 'hver 6.'),
    tick('bomlo', 'pool', null),
  ])
    expect(decided(state, again, false)).toEqual({ ok: true, events: [] })
})

test('[RP4] a tick without a word keeps what stands in the cell', () => {
  const bare: ReportingCommand = { type: 'TickMeasure', municipality: 'bomlo', measure: 'long' }
  expect(play(opened, bare).reports.get('bomlo')?.measures).toEqual({ long: '' })
  const noted = play(opened, tick('bomlo', 'long', 'hver 6.'))
  expect(decided(noted, bare, false)).toEqual({ ok: true, events: [] })
})

test('[RP5] what does not fit is refused, with the limit', () => {
  expect(refusalOf(opened, write('x'.repeat(2_001)))).toEqual(['text-too-long', '2000'])
  expect(refusalOf(opened, tick('bomlo', 'long', 'x'.repeat(61)))).toEqual(['text-too-long', '60'])
  expect(refusalOf(opened, tick('bomlo', 'nothing'))?.[0]).toBe('unknown-option')
  expect(refusalOf(opened, { type: 'PickProfile', municipality: 'bomlo', profile: 'x' })?.[0]).toBe(
    'unknown-option',
  )
  expect(refusalOf(opened, write('Hei', '', 'oslo'))?.[0]).toBe('unknown-municipality')
  const ten = play(opened, ...Array.from({ length: 10 }, (_, at) => own('bomlo', `Eget ${at}`, `own-${at}`)))
  expect(refusalOf(ten, own('bomlo', 'Ett til', 'own-10'))).toEqual(['too-many-options', '10'])
})

test('[RP6] a report is handed in when it says something, once, and can be taken back', () => {
  expect(refusalOf(opened, send('bomlo'))?.[0]).toBe('report-empty')
  const sent = play(opened, write('Lite tid'), send('bomlo'))
  expect(sent.reports.get('bomlo')?.sentAt).toBe(7)
  expect(decided(sent, send('bomlo'), false)).toEqual({ ok: true, events: [] })
  const back = play(sent, { type: 'TakeReportBack', municipality: 'bomlo' })
  expect(back.reports.get('bomlo')?.sentAt).toBeNull()
  expect(matrixOf(sent, HERE).rows).toHaveLength(1)
  expect(matrixOf(back, HERE).rows).toHaveLength(0)
})

test('[RP7] one municipality’s own measure becomes a column', () => {
  const state = play(opened, own('bomlo', 'Pusleturnus'), send('bomlo'), {
    type: 'LiftMeasure',
    municipality: 'bomlo',
    measure: 'own-1',
  })
  expect(state.form.measures.at(-1)).toEqual({ id: 'own-1', text: 'Pusleturnus' })
  expect(state.reports.get('bomlo')).toMatchObject({ own: [], measures: { 'own-1': '' } })
  expect(
    decided(state, { type: 'LiftMeasure', municipality: 'bomlo', measure: 'own-1' }, true),
  ).toMatchObject({
    code: 'unknown-option',
  })
})

test('[RP8] the matrix holds what is handed in, with its sums', () => {
  const state = play(
    opened,
    ...[tick('sund', 'long', 'hver 4.'), tick('sund', 'pool'), send('sund')],
    ...[tick('bomlo', 'pool'), own('bomlo', 'Annet'), send('bomlo')],
    tick('vefsn', 'long'),
  )
  expect(matrixOf(state, HERE)).toEqual({
    measures: [
      { id: 'long', text: 'Langvakter', sum: 1 },
      { id: 'pool', text: 'Vikarpool', sum: 2 },
    ],
    rows: [
      { municipality: 'bomlo', project: '', cells: [null, ''], own: ['Annet'], undecided: false },
      { municipality: 'sund', project: '', cells: ['hver 4.', ''], own: [], undecided: false },
    ],
    others: 1,
    undecided: 0,
  })
})

test('[RP9] municipalities by profile, those without one last', () => {
  const state = play(
    opened,
    ...[{ type: 'PickProfile', municipality: 'sund', profile: 'sick' } as const, send('sund')],
    ...[write('Lite tid'), send('bomlo')],
    { type: 'PickProfile', municipality: 'vefsn', profile: 'near' },
  )
  expect(profilesOf(state, HERE)).toEqual([
    { id: 'near', text: 'Nærvær', municipalities: [] },
    { id: 'sick', text: 'Oppfølging', municipalities: ['sund'] },
    { id: null, text: '', municipalities: ['bomlo'] },
  ])
  expect(profilesOf(opened, HERE)).toHaveLength(2)
})

test('[RP6] what is handed in is changed by the leader, and by its link once it is taken back', () => {
  const sent = play(opened, write('Lite tid'), send('bomlo'))
  const changes: readonly ReportingCommand[] = [
    write('Mer', 'Lite tid'),
    tick('bomlo', 'long'),
    own('bomlo', 'Eget'),
    { type: 'PickProfile', municipality: 'bomlo', profile: 'near' },
    { type: 'SetUndecided', municipality: 'bomlo', undecided: true },
  ]
  const back = play(sent, { type: 'TakeReportBack', municipality: 'bomlo' })
  // A page that never heard the answer says the same once more.
  expect(decided(sent, write('Lite tid'), false)).toEqual({ ok: true, events: [] })
  for (const change of changes) {
    expect(refusalOf(sent, change)?.[0]).toBe('report-sent')
    expect(decided(sent, change, true).ok).toBe(true)
    expect(refusalOf(back, change)).toBeNull()
  }
})

test('[RP7] a link cannot put words of its own in the place of a measure that all can tick, or another’s', () => {
  expect(refusalOf(opened, own('bomlo', 'Kutt', 'long'))?.[0]).toBe('already-exists')
  const other = play(opened, own('sund', 'Pusleturnus'))
  expect(refusalOf(other, own('bomlo', 'Kutt'))?.[0]).toBe('already-exists')
})
