import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { hall } from '#tests/support/samples.ts'

const form: RoomCommand = {
  type: 'WriteReportForm',
  intro: 'Før vi møtes',
  profiles: [{ id: 'near', text: 'Nærvær' }],
  measures: [{ id: 'long', text: 'Langvakter' }],
}
const bomlo = { municipality: 'bomlo' } as const
const link = (command: RoomCommand, now = TEN): Act => [
  command,
  { by: { role: 'form', municipality: 'bomlo' }, now },
]
const open: Act = [{ type: 'OpenReporting' }]
const write = (text: string, base: string): RoomCommand => ({
  type: 'WriteReport',
  ...{ ...bomlo, field: 'challenges', base, text },
})
const opened = play(stateAfter(hall), [form], open)

/** The state, and what it is once its last step has been taken back. */
function undone(...acts: readonly Act[]) {
  const state = play(opened, ...acts)
  return play(state, [{ type: 'Undo', step: state.stepsTaken }])
}
const reportIn = (state: typeof opened) => state.reporting.reports.get('bomlo')

test('[RP10] undo gives back the form, and whether it was open', () => {
  expect(undone([{ ...form, intro: 'Ny' }]).reporting.form.intro).toBe('Før vi møtes')
  expect(undone([{ type: 'CloseReporting' }]).reporting.phase).toBe('open')
  expect(play(opened, [{ type: 'Undo', step: opened.stepsTaken }]).reporting.phase).toBe('draft')
})

test.each<[string, RoomCommand, (report: ReturnType<typeof reportIn>) => unknown, unknown]>([
  ['words', write('Endret', 'Først'), (report) => report?.fields.challenges, 'Først'],
  ['a profile', { type: 'PickProfile', ...bomlo, profile: 'near' }, (report) => report?.profile, null],
  [
    'a measure',
    { type: 'TickMeasure', ...bomlo, measure: 'long', note: 'hver 6.' },
    (report) => report?.measures,
    {},
  ],
  ['undecided', { type: 'SetUndecided', ...bomlo, undecided: true }, (report) => report?.undecided, false],
  ['handing in', { type: 'SendReport', ...bomlo }, (report) => report?.sentAt, null],
])('[RP10] undo gives back what a leader has changed in a report: %s', (_, command, part, before) => {
  expect(part(reportIn(undone(link(write('Først', '')), [command])))).toEqual(before)
})

test('[RP10] what the municipality has written since stays', () => {
  const step: Act = [write('Lederens', 'Først'), { now: TEN + 1 }]
  const since = link(write('Kommunens', 'Lederens'), TEN + 2)
  const other = link({ type: 'SetUndecided', ...bomlo, undecided: true }, TEN + 3)
  const after = undone(link(write('Først', '')), step, since, other)
  expect(reportIn(after)).toMatchObject({ fields: { challenges: 'Kommunens' }, undecided: true })
  const untouched = undone(link(write('Først', '')), step, other)
  expect(reportIn(untouched)).toMatchObject({ fields: { challenges: 'Først' }, undecided: true })
})

test('[RP10] a measure that was lifted is the municipality’s own again', () => {
  const own = link({ type: 'WriteOwnMeasure', ...bomlo, measure: 'own', text: 'Pusleturnus' })
  const after = undone(own, [{ type: 'LiftMeasure', ...bomlo, measure: 'own' }])
  expect(after.reporting.form.measures.map(({ id }) => id)).toEqual(['long'])
  expect(reportIn(after)).toMatchObject({ own: [{ id: 'own', text: 'Pusleturnus' }], measures: {} })
})
