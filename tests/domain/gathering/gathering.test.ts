import { expect, test } from 'vitest'
import type { GatheringEvent, GatheringRefusal, RoomCommand } from '#shared/gathering/gathering.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { given, play, stateAfter, TEN } from '#tests/support/given.ts'
import {
  as,
  hall,
  planned,
  pollOpened,
  pollPrepared,
  talkOpened,
  talkPrepared,
} from '#tests/support/samples.ts'

const revise = commandExamples.ReviseAgenda
const closed: GatheringEvent = { type: 'v1.GatheringClosed', at: 5 }

test('[GA3] title and place are named, outer space gone, 200 characters each', () => {
  given()
    .when({ type: 'NameGathering', title: ' Nærvær ', place: ' Bergen ' })
    .then({ type: 'v1.GatheringNamed', title: 'Nærvær', place: 'Bergen' })
  given()
    .when({ type: 'NameGathering', title: 'å'.repeat(201), place: '' })
    .thenRefused('text-too-long', '200')
  given()
    .when({ type: 'NameGathering', title: '', place: '😀'.repeat(201) })
    .thenRefused('text-too-long', '200')
})

test('[GA4] a programme takes the place of the one its writer saw', () => {
  given()
    .when(revise)
    .then({ ...planned, source: '10.00 Velkommen', at: TEN } as GatheringEvent)
  given(planned).when(revise).thenRefused('agenda-changed')
  given(planned)
    .when({ ...revise, base: 1, title: ' Ny ' })
    .then({ ...planned, revision: 2, title: 'Ny', at: TEN } as GatheringEvent)
})

test('[GA4] a programme without items, and a text of more than 100 000 characters, are refused', () => {
  given()
    .when({ ...revise, days: [] })
    .thenRefused('agenda-empty')
  given()
    .when({ ...revise, days: [{ id: 'd1', date: null, label: '', items: [] }] })
    .thenRefused('agenda-empty')
  given()
    .when({ ...revise, source: 'x'.repeat(100_001) })
    .thenRefused('text-too-long', '100000')
})

test('[GA4] an id that stands twice in a programme is refused, also across its days', () => {
  const { days, ...revision } = commandExamples.ReviseAgenda
  const twice = [...days, ...days.map((each) => ({ ...each, id: 'another' }))]
  given()
    .when({ ...revision, days: twice })
    .thenRefused('already-exists')
})

test('[GA4] every revision is remembered with its time and number of items', () => {
  const state = stateAfter([planned, { ...planned, revision: 2, at: 7 } as GatheringEvent])
  const { title, source, days } = planned as Extract<GatheringEvent, { type: 'v1.AgendaRevised' }>
  const programme = { title, source, days }
  expect(state.revisions).toEqual([
    { revision: 1, at: 1, items: 3, programme },
    { revision: 2, at: 7, items: 3, programme },
  ])
})

const start = (item: string, from: string | null): RoomCommand => ({ type: 'StartItem', item, from })

test('[GA5] starting an item takes the hall screen to the clock, but not out of the dark', () => {
  const started = play(stateAfter([planned]), [start('welcome', null)])
  expect(started.stage).toMatchObject({ scene: 'now', activity: null })
  const dark = play(
    started,
    [{ type: 'ShowScene', scene: 'black', activity: null }],
    [start('lunch', 'welcome')],
  )
  expect(dark.stage.scene).toBe('black')
  expect(dark.run.now).toMatchObject({ phase: 'running', item: 'lunch' })
})

test('[GA5] a question leaves the hall screen when the next item starts', () => {
  const shown = play(
    stateAfter([planned, pollPrepared()]),
    [start('welcome', null)],
    [{ type: 'OpenPoll', activity: 'poll' }],
  )
  expect(shown.stage).toMatchObject({ scene: 'question', activity: 'poll' })
  expect(play(shown, [start('lunch', 'welcome')]).stage).toMatchObject({ scene: 'now', activity: null })
})

test('[GA5] two leaders who press at once make one step', () => {
  const started = play(stateAfter([planned]), [start('welcome', null)])
  expect(() => play(started, [start('lunch', null)])).toThrow('moved-already')
})

test.each<[RoomCommand, GatheringRefusal | null]>([
  [{ type: 'ShowScene', scene: 'question', activity: 'poll' }, null],
  [{ type: 'ShowScene', scene: 'points', activity: 'talk' }, null],
  [{ type: 'ShowScene', scene: 'question', activity: 'talk' }, 'unknown-activity'],
  [{ type: 'ShowScene', scene: 'points', activity: 'poll' }, 'unknown-activity'],
  [{ type: 'ShowScene', scene: 'question', activity: null }, 'unknown-activity'],
  [{ type: 'ShowScene', scene: 'question', activity: 'constructor' }, 'unknown-activity'],
])('[GA6] the scenes question and points need an activity of their kind (%#)', (command, code) => {
  const when = given(pollPrepared(), talkPrepared).when(command)
  if (code === null) when.then({ ...command, type: 'v1.SceneShown' } as GatheringEvent)
  else when.thenRefused(code)
})

test('[GA6] other scenes have no activity, and what is shown already is no new fact', () => {
  given(pollPrepared())
    .when({ type: 'ShowScene', scene: 'now', activity: 'poll' })
    .then({ type: 'v1.SceneShown', scene: 'now', activity: null })
  given().when({ type: 'ShowScene', scene: 'welcome', activity: null }).thenNothing()
  given().when({ type: 'SetTheme', theme: 'light' }).thenNothing()
  given().when({ type: 'SetTheme', theme: 'dark' }).then({ type: 'v1.ThemeSet', theme: 'dark' })
})

test('[GA7] a draft can be removed, and what people have answered cannot', () => {
  const remove: RoomCommand = { type: 'RemoveActivity', activity: 'poll' }
  given(pollPrepared()).when(remove).then({ type: 'v1.ActivityRemoved', activity: 'poll' })
  given(pollPrepared(), pollOpened).when(remove).thenRefused('in-use')
  given().when(remove).thenNothing()
})

test('[SP1] what is prepared is put in another order; in front of what is gone means last', () => {
  const three = stateAfter([pollPrepared(), talkPrepared])
  const move = (before: string | null): RoomCommand => ({ type: 'MoveActivity', activity: 'poll', before })
  expect(three.order).toEqual(['poll', 'talk'])
  expect(play(three, [move(null)]).order).toEqual(['talk', 'poll'])
  expect(play(three, [move('gone')]).order).toEqual(['talk', 'poll'])
  expect(play(three, [move('talk')]).order).toEqual(['poll', 'talk'])
  given(pollPrepared(), talkPrepared).when(move('talk')).thenNothing()
  given(pollPrepared(), talkPrepared)
    .when({ type: 'MoveActivity', activity: 'gone', before: null })
    .thenRefused('unknown-activity')
})

test('[SP1] taking back the new order touches nothing else', () => {
  const before = stateAfter([pollPrepared(), talkPrepared])
  const moved = play(before, [{ type: 'MoveActivity', activity: 'poll', before: null }])
  const opened = stateAfter([pollPrepared(), talkPrepared])
  expect(opened.order).toEqual(before.order)
  const back = play(moved, [{ type: 'Undo', step: moved.steps.at(-1)?.id ?? 0 }])
  expect(back.order).toEqual(['poll', 'talk'])
  expect(back.activities.get('poll')).toEqual(moved.activities.get('poll'))
})

test('[GA7] the hall screen does not go on showing what is gone', () => {
  const shown = play(
    stateAfter([pollPrepared()]),
    [{ type: 'ShowScene', scene: 'question', activity: 'poll' }],
    [{ type: 'RemoveActivity', activity: 'poll' }],
  )
  expect(shown.stage).toMatchObject({ scene: 'now', activity: null })
  expect(shown.order).toEqual([])
})

const WORK_WHEN_CLOSED = [
  'ReopenGathering',
  'Undo',
  'AddPoint',
  'SendWord',
  'WriteNote',
  'ShowScene',
  'SetTheme',
  'SendForm',
  'CloseEvaluation',
  'SetEvaluationResults',
  'CompareEvaluation',
  'ShowComparison',
  'SetPrivacy',
  'ErasePerson',
  'AllowResearch',
  'ConfirmErased',
  'MarkPerson',
  'DropMarks',
  'BringMeetings',
  'RememberPanels',
]

test.each(Object.values(commandExamples))('[GA8] $type in a closed gathering', (command) => {
  const by = [
    'AddPoint',
    'EditPoint',
    'CastBallot',
    'SupportAnswer',
    'StandFor',
    'AllowResearch',
    'KnowWell',
    'CallLeader',
    'SupportPoint',
    'AskIdeas',
    'SendWord',
    'AnswerReadBack',
    'ChooseMember',
    'SendForm',
  ].includes(command.type)
    ? as('ane')
    : command.type.startsWith('Join')
      ? ({ by: { role: 'visitor' }, device: 'phone' } as const)
      : [
            ...['LinkDevice', 'ConfirmErased', 'TakeSeating', 'TakeGroups'],
            ...['MarkPerson', 'DropMarks', 'RememberPanels', 'BringMeetings'],
          ].includes(command.type)
        ? ({ by: { role: 'server' } } as const)
        : ['SignNotes', 'AskPlenary', 'TakeBack'].includes(command.type)
          ? ({ by: { role: 'observer' } } as const)
          : {}
  const when = given(...hall, planned, pollPrepared(), pollOpened, closed).when(command, by)
  if (!WORK_WHEN_CLOSED.includes(command.type)) when.thenRefused('gathering-closed')
  else expect(() => when.thenRefused('gathering-closed')).toThrow()
})

test('[GA8] a gathering closes and opens again', () => {
  given().when({ type: 'CloseGathering' }).then({ type: 'v1.GatheringClosed', at: TEN })
  given(closed).when({ type: 'ReopenGathering' }).then({ type: 'v1.GatheringReopened', at: TEN })
  given().when({ type: 'ReopenGathering' }).thenNothing()
  expect(stateAfter([closed, { type: 'v1.GatheringReopened', at: 6 }]).phase).toBe('open')
})

test('[GA9] an event of a later version changes nothing, and none ever throws', () => {
  const later = { type: 'v9.MoonPhased', at: 1 } as unknown as GatheringEvent
  const before = stateAfter([planned])
  expect(stateAfter([planned, later])).toEqual(before)
  expect(stateAfter([planned, { ...later, type: 'constructor' } as unknown as GatheringEvent])).toEqual(
    before,
  )
})

test('[GA24] a gathering keeps the clock of its time zone, and an unknown zone is refused', () => {
  given()
    .when({ type: 'SetZone', zone: 'Europe/Helsinki' })
    .then({ type: 'v1.ZoneSet', zone: 'Europe/Helsinki' })
  given().when({ type: 'SetZone', zone: 'Europe/Oslo' }).thenNothing()
  given().when({ type: 'SetZone', zone: 'Europe/Atlantis' }).thenRefused('unknown-zone')
})

test('[GA8] conversations close with the gathering, and what comes after is late', () => {
  const hallWith = stateAfter([...hall, talkPrepared, talkOpened])
  const closed = play(hallWith, [commandExamples.CloseGathering])
  expect(closed.activities.get('talk')?.phase).toBe('closed')
  const after = play(closed, [{ ...commandExamples.AddPoint }, as('ane')])
  const talk = after.activities.get('talk')
  expect(talk?.kind === 'conversation' && talk.phase === 'closed' && talk.points.get('p1')?.late).toBe(true)
})
