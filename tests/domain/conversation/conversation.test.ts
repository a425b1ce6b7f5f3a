import { expect, test } from 'vitest'
import type { GatheringEvent, GatheringRefusal, RoomCommand } from '#shared/gathering/gathering.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import {
  as,
  hall,
  pointAdded,
  pollPrepared,
  step,
  talkClosed,
  talkIn,
  talkOpened,
  talkPrepared,
} from '#tests/support/samples.ts'

const open: readonly GatheringEvent[] = [...hall, talkPrepared, talkOpened]
const add = (text = 'Kaffe'): RoomCommand => ({
  type: 'AddPoint',
  activity: 'talk',
  step: 'one',
  point: 'p1',
  text,
})
const edit = (text: string): RoomCommand => ({ type: 'EditPoint', activity: 'talk', point: 'p1', text })
const remove: RoomCommand = { type: 'RemovePoint', activity: 'talk', point: 'p1' }
const byAne = pointAdded('p1', 'ane', 'bomlo')

/** Nobody is on the list: there are only those without a municipality. */
const guests = {
  id: '1-1',
  of: null,
  name: '',
  people: [],
  order: [],
  roles: [],
  turn: { place: 0, since: TEN },
  called: null,
}

const prepare = (...prompts: readonly string[]): RoomCommand => ({
  type: 'PrepareConversation',
  activity: 'talk',
  item: null,
  steps: prompts.map((prompt, place) => ({ ...step, id: `s${place}`, prompt })),
})

test('[CO1] a conversation is prepared with one prompt or more, outer space gone', () => {
  given()
    .when(prepare(' Hva? ', 'Hvorfor?'))
    .then({
      type: 'v1.ConversationPrepared',
      activity: 'talk',
      item: null,
      steps: [
        { ...step, id: 's0', prompt: 'Hva?' },
        { ...step, id: 's1', prompt: 'Hvorfor?' },
      ],
    })
  given(talkPrepared).when(prepare('Hva?')).thenRefused('already-exists')
})

test.each<[string, string, GatheringRefusal, string | undefined]>([
  ['nothing', '  ', 'question-empty', undefined],
  ['more than 300 characters', 'å'.repeat(301), 'text-too-long', '300'],
])('[CO1] a prompt of %s is refused', (_, prompt, code, detail) => {
  given().when(prepare('Hva?', prompt)).thenRefused(code, detail)
  given(talkPrepared)
    .when({ type: 'ReviseConversation', activity: 'talk', steps: [{ ...step, prompt }] })
    .thenRefused(code, detail)
})

test('[CO1] a prompt of 300 characters is taken', () => {
  const prompt = '😀'.repeat(300)
  given(talkPrepared)
    .when({ type: 'ReviseConversation', activity: 'talk', steps: [{ ...step, prompt }] })
    .then({ type: 'v1.ConversationRevised', activity: 'talk', steps: [{ ...step, prompt }] })
})

test('[CO2] once opened, the prompts stand', () => {
  given(...open)
    .when({ type: 'ReviseConversation', activity: 'talk', steps: [step] })
    .thenRefused('not-draft')
})

test('[CO2] opening shows the board on the hall screen too', () => {
  given(talkPrepared)
    .when({ type: 'OpenConversation', activity: 'talk' })
    .then(
      { type: 'v1.ConversationOpened', activity: 'talk', at: TEN },
      {
        type: 'v1.StepBegun',
        activity: 'talk',
        step: 'one',
        run: 1,
        circles: [guests],
        brought: [],
        at: TEN,
      },
      { type: 'v1.SceneShown', scene: 'points', activity: 'talk' },
    )
})

test('[CO2] what is open is not opened, what is not open is not closed', () => {
  given(...open)
    .when({ type: 'OpenConversation', activity: 'talk' })
    .thenRefused('already-open')
  given(talkPrepared)
    .when({ type: 'CloseConversation', activity: 'talk' })
    .thenRefused('conversation-not-open')
  given(...open)
    .when({ type: 'CloseConversation', activity: 'talk' })
    .then({ type: 'v1.ConversationClosed', activity: 'talk', at: TEN })
})

test('[CO3] a point belongs to its writer’s municipality; a guest’s to the guests', () => {
  given(...open)
    .when(add(' Kaffe\n'), { ...as('ane'), now: 2 })
    .then(byAne)
  given(...open)
    .when(add(), { ...as('even'), now: 2 })
    .then(pointAdded('p1', 'even', null))
})

test('[CO4] the same point again is no second point, and nobody writes over another’s', () => {
  given(...open, byAne)
    .when(add(), as('ane'))
    .thenNothing()
  given(...open, byAne)
    .when(add('Te'), as('bo'))
    .thenRefused('not-yours')
})

test.each<[string, RoomCommand, GatheringRefusal, string | undefined]>([
  ['no text', add(' \n\t'), 'text-empty', undefined],
  ['2001 characters', add('👩'.repeat(2_001)), 'text-too-long', '2000'],
  [
    'an unknown step',
    { type: 'AddPoint', activity: 'talk', step: 'two', point: 'p1', text: 'Kaffe' },
    'unknown-step',
    undefined,
  ],
  [
    'an unknown conversation',
    { type: 'AddPoint', activity: 'other', step: 'one', point: 'p1', text: 'Kaffe' },
    'unknown-activity',
    undefined,
  ],
])('[CO5] a point with %s is refused', (_, command, code, detail) => {
  given(...open)
    .when(command, as('ane'))
    .thenRefused(code, detail)
})

test.each(['x'.repeat(2_000), '😀'.repeat(2_000), '__proto__', '<script>', '=1+1', 'å', 'å'])(
  '[CO5] text is kept as it was typed (%#)',
  (text) => {
    given(...open)
      .when(add(text), { ...as('ane'), now: 2 })
      .then(pointAdded('p1', 'ane', 'bomlo', text))
  },
)

test('[CO5] signs that no screen can show, and those that turn what follows around, are not a part of it', () => {
  given(...open)
    .when(add('a\u0000b \u202etil\r\nto \ud800'), { ...as('ane'), now: 2 })
    .then(pointAdded('p1', 'ane', 'bomlo', 'ab til\nto'))
  given(...open)
    .when(add('\ud800\u0000'), as('ane'))
    .thenRefused('text-empty')
})

test('[CO6] what was written while it was open still comes in after closing, marked late', () => {
  const late = { ...byAne, at: TEN, late: true }
  given(...open, talkClosed)
    .when(add(), as('ane'))
    .then(late)
  given(...open, { type: 'v1.GatheringClosed', at: 3 })
    .when(add(), as('ane'))
    .then({ ...late, late: false })
  given(...hall, talkPrepared)
    .when(add(), as('ane'))
    .thenRefused('conversation-not-open')
})

test('[CO7] the writer may change a point while it is open, and it says so', () => {
  given(...open, byAne)
    .when(edit(' Te '), as('ane'))
    .then({ type: 'v1.PointEdited', activity: 'talk', point: 'p1', person: 'ane', text: 'Te' })
  given(...open, byAne)
    .when(edit('Kaffe '), as('ane'))
    .thenNothing()
  const edited = stateAfter([
    ...open,
    byAne,
    { type: 'v1.PointEdited', activity: 'talk', point: 'p1', person: 'ane', text: 'Te' },
  ])
  expect(talkIn(edited)).toHaveProperty('counted', 1)
  givenState(edited).when(edit('Te'), as('ane')).thenNothing()
})

test('[CO7] nobody changes another’s point, an unknown one, or one that is closed', () => {
  given(...open, byAne)
    .when(edit('Te'), as('bo'))
    .thenRefused('not-yours')
  given(...open)
    .when(edit('Te'), as('ane'))
    .thenRefused('unknown-point')
  given(...open, byAne, talkClosed)
    .when(edit('Te'), as('ane'))
    .thenRefused('conversation-not-open')
  given(...open, byAne)
    .when(edit(''), as('ane'))
    .thenRefused('text-empty')
  given(...open, byAne)
    .when(edit('x'.repeat(2_001)), as('ane'))
    .thenRefused('text-too-long', '2000')
})

test('[CO8] the writer takes a point away while it is open, the leader any point at any time', () => {
  const removed = (person: string): GatheringEvent => ({
    type: 'v1.PointRemoved',
    activity: 'talk',
    point: 'p1',
    person,
  })
  given(...open, byAne)
    .when(remove, as('ane'))
    .then(removed('ane'))
  given(...open, byAne)
    .when(remove, as('bo'))
    .thenRefused('not-yours')
  given(...open, byAne, talkClosed)
    .when(remove, as('ane'))
    .thenRefused('conversation-not-open')
  given(...open, byAne, talkClosed)
    .when(remove)
    .then(removed('leader'))
  given(...open)
    .when(remove)
    .thenNothing()
  given(...hall, talkPrepared)
    .when(remove)
    .thenRefused('conversation-not-open')
})

test('[CO9] points keep the number they came with', () => {
  const second = pointAdded('p2', 'bo', 'bomlo')
  const removed: GatheringEvent = { type: 'v1.PointRemoved', activity: 'talk', point: 'p2', person: 'bo' }
  const third = pointAdded('p3', 'bo', 'bomlo')
  const talk = talkIn(stateAfter([...open, byAne, second, removed, third]))
  expect(talk.phase === 'open' && [...talk.points.values()].map(({ id, number }) => [id, number])).toEqual([
    ['p1', 1],
    ['p3', 3],
  ])
})

test('[CO9] opening again goes on where it was, with every point', () => {
  const state = play(stateAfter([...open, byAne, talkClosed]), [
    { type: 'OpenConversation', activity: 'talk' },
  ])
  expect(talkIn(state)).toMatchObject({ phase: 'open', openedAt: 2, step: 'one', counted: 1 })
})

test('[CO10] an event that does not fit changes nothing', () => {
  expect(stateAfter([byAne, talkOpened]).activities.size).toBe(0)
  expect(stateAfter([talkPrepared, byAne])).toEqual(stateAfter([talkPrepared]))
  expect(stateAfter([pollPrepared(), { ...talkOpened, activity: 'poll' } as GatheringEvent])).toEqual(
    stateAfter([pollPrepared()]),
  )
})
