import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { commandExamples } from '#tests/support/command-examples.ts'

type Give = (command: RoomCommand, by: Actor) => void

/** A panel formed, changed, written in and presented, and a wondering that is answered: all that can happen, at least once. */
export function meetInPanel(state: () => Gathering, give: Give): void {
  const lead = (command: RoomCommand) => give(command, { role: 'leader' })
  const on = { activity: 'panel' } as const
  const homes = state().people.municipalities.map(({ id }) => id)
  const [home = '', other = ''] = homes
  const of = (municipality: string) =>
    [...state().people.roster.values()]
      .filter(
        (each) =>
          each.municipality === municipality &&
          each.presence === 'arrived' &&
          !each.duties.includes('observer'),
      )
      .map(({ id }) => id)
      .sort()
  const by = (person: string): Actor => ({ role: 'participant', person })
  const assignment = (id: string) => ({
    ...{ id, title: `Oppdrag ${id}`, minutes: 15 },
    questions: [
      { id: `${id}-1`, text: 'Hva har virket?' },
      { id: `${id}-2`, text: 'Hva ville dere gjort om igjen?' },
    ],
  })
  lead({ type: 'PreparePanel', ...on, item: null, assignments: [assignment('a')] })
  lead({ type: 'RevisePanel', ...on, assignments: [assignment('a'), assignment('b')] })
  lead({ type: 'LetPanelBeChosen', ...on, open: true })
  const [one = '', two = one] = of(home)
  give({ type: 'ChooseMember', ...on, municipality: home, person: two, from: null }, by(one))
  lead({ type: 'LetPanelBeChosen', ...on, open: false })
  lead({ type: 'ProposePanel', ...on })
  const [third = ''] = of(other)
  lead({ type: 'ReplaceMember', ...on, municipality: other, person: third })
  lead({ type: 'OpenPanel', ...on })
  lead({ type: 'BeginAssignment', ...on, assignment: 'a', from: null })
  lead({ type: 'LengthenAssignment', ...on, assignment: 'a', minutes: 5 })
  for (const [point, person] of [['panel-1', two] as const, ['panel-2', third] as const])
    give({ type: 'AddPoint', ...on, step: 'a-1', point, text: `Panelets punkt ${point} æøå` }, by(person))
  give({ type: 'EditPoint', ...on, point: 'panel-1', text: 'Rettet i panelet' }, by(two))
  lead({ type: 'BeginAssignment', ...on, assignment: 'b', from: 'a' })
  lead({ type: 'EndAssignment', ...on, assignment: 'b' })
  lead({ type: 'OpenAllAssignments', ...on })
  give({ type: 'AddPoint', ...on, step: 'b-1', point: 'panel-3', text: 'Tas tilbake' }, by(third))
  give({ type: 'RemovePoint', ...on, point: 'panel-3' }, by(third))
  give({ type: 'SupportCard', ...on, card: 'panel-2', support: true }, by(two))
  give({ type: 'MergeCards', ...on, into: 'panel-1', cards: ['panel-2'] }, by(third))
  give({ type: 'SplitCard', ...on, card: 'panel-1', part: null }, by(two))
  for (const card of ['panel-1', 'panel-2']) give({ type: 'ChooseCard', ...on, card, before: null }, by(two))
  give({ type: 'MoveCard', ...on, card: 'panel-2', before: 'panel-1' }, by(third))

  lead({ type: 'OpenPlenary', ...on, by: 'point', minutes: 15, presenter: null })
  lead({ type: 'SetPlenaryPresenter', presenter: { municipality: home } })
  give({ type: 'StepPlenary', from: null, to: 'panel-2' }, by(one))
  lead({ type: 'LengthenPlenary', minutes: 3 })
  lead({ type: 'PausePlenary' })
  lead({ type: 'ResumePlenary' })
  lead({ type: 'StepPlenary', from: 'panel-2', to: 'panel-1' })
  lead({ type: 'Undo', step: state().steps.at(-1)?.id ?? 0 })
  lead({
    type: 'SendWondering',
    ...{ activity: 'wonder', item: null, from: { ...on, card: 'panel-2' } },
    ...{ text: 'Hva ville dere spurt om først?', who: 'municipality', minutes: 10 },
  })
  give(
    { type: 'AddPoint', activity: 'wonder', step: 'wondering', point: 'answer-1', text: 'Om alt annet' },
    by(one),
  )
  lead({ type: 'CloseConversation', activity: 'wonder' })
  const pick = (id: string, source: Extract<RoomCommand, { type: 'PickForSummary' }>['source']) =>
    lead({ type: 'PickForSummary', pick: id, source, before: null })
  pick('sum-1', { of: 'card', ...on, card: 'panel-2' })
  pick('sum-2', { of: 'point', activity: 'wonder', point: 'answer-1' })
  lead({ type: 'WriteSummaryLine', pick: 'sum-3', text: 'Vi møtes igjen i mai', before: 'sum-1' })
  lead({ type: 'WriteSummaryLine', pick: 'sum-3', text: 'Vi møtes igjen i juni', before: null })
  lead({ type: 'MoveInSummary', pick: 'sum-2', before: 'sum-1' })
  lead({ type: 'EditSummaryTitle', title: 'Dette tar vi med oss æøå' })
  lead({ type: 'ShowScene', scene: 'summary', activity: null })
  lead({ type: 'UnpickFromSummary', pick: 'sum-2' })
  lead({ type: 'Undo', step: state().steps.at(-1)?.id ?? 0 })
  lead({ ...commandExamples.SetFigure })
  lead({ ...commandExamples.SetFigure, figure: 'fig-2', heading: 'Bærekraftig øving', ranking: null })
  lead({ type: 'MoveFigure', figure: 'fig-2', before: 'fig-1' })
  lead({ type: 'ShowScene', scene: 'figure', activity: 'fig-2' })
  lead({ type: 'RemoveFigure', figure: 'fig-2' })
  lead({ type: 'ShowScene', scene: 'plenary', activity: null })
  lead({ type: 'ClosePlenary' })
  lead({ type: 'ClosePanel', ...on })
}
