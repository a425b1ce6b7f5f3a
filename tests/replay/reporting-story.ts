import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'

/** What one municipality tells before the gathering, by its link; one of its measures is lifted to the list. */
export function report(state: () => Gathering, give: (command: RoomCommand, by: Actor) => void): void {
  const lead = (command: RoomCommand) => give(command, { role: 'leader' })
  // One that has not handed in yet.
  const { reports } = state().reporting
  const [municipality = ''] = state()
    .people.municipalities.map(({ id }) => id)
    .filter((id) => !reports.has(id))
  const link = (command: RoomCommand) => give(command, { role: 'form', municipality })
  const of = { municipality } as const
  // What has been picked from may not be taken away.
  const { form } = state().reporting
  lead({
    type: 'WriteReportForm',
    intro: 'Fyll inn før vi møtes',
    profiles: [...form.profiles, { id: 'near', text: 'Nærvær' }],
    measures: [...form.measures, { id: 'long', text: 'Langvakter' }],
  })
  lead({ type: 'OpenReporting' })
  link({ type: 'WriteReport', ...of, field: 'challenges', base: '', text: 'Lite tid æøå' })
  link({ type: 'PickProfile', ...of, profile: 'near' })
  link({ type: 'TickMeasure', ...of, measure: 'long', note: 'hver 6.' })
  link({ type: 'WriteOwnMeasure', ...of, measure: 'own', text: 'Pusleturnus' })
  link({ type: 'SetUndecided', ...of, undecided: true })
  link({ type: 'SendReport', ...of })
  lead({ type: 'LiftMeasure', ...of, measure: 'own' })
  link({ type: 'TakeReportBack', ...of })
  lead({ type: 'CloseReporting' })
}
