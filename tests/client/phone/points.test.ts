import { expect, test } from 'vitest'
import { conversationModel } from '#client/activities/conversation/conversation-phone.model.ts'
import { leftoverRows } from '#client/screens/phone/leftovers.model.ts'
import type { GroupPoint, GroupView } from '#shared/views/group.ts'
import { add, cast, entry, groupPoint, pollCard, sent, stored, talkCard } from './fixtures.ts'

const group = (...points: GroupPoint[]): GroupView => ({
  group: 'vefsn',
  points,
  tops: [],
  words: [],
  panels: [],
  readBacks: [],
})
const model = (view: GroupView, more: Parameters<typeof sent>[0] = {}) =>
  conversationModel(talkCard(), view, 'ane', sent(more))
const rows = (view: GroupView, more: Parameters<typeof sent>[0] = {}) =>
  model(view, more).rows.map(({ id, state }) => [id, state.is])

test('[PH17] the picture F7: what waits on top, oldest first; then the group’s, newest first', () => {
  const view = group(groupPoint('a', 'ane', 1), groupPoint('b', 'bo', 2))
  const entries = [entry('c1', add('c')), entry('c2', add('d'))]
  expect(rows(view, { entries, online: false })).toEqual([
    ['c', 'waiting'],
    ['d', 'waiting'],
    ['b', 'saved'],
    ['a', 'saved'],
  ])
  expect(model(view, { entries, online: false })).toMatchObject({ waiting: 2, count: 2, begun: true })
  expect(rows(view, { entries, sending: 'c1' }).slice(0, 2)).toEqual([
    ['c', 'sending'],
    ['d', 'sending'],
  ])
  expect(model(view).rows.map(({ mine, by }) => [mine, by])).toEqual([
    [false, 'Deltaker 1, HR-leder'],
    [true, 'Deltaker 1, HR-leder'],
  ])
  expect(model(group(groupPoint('b', 'bo', 2))).begun).toBe(false)
})

test('[PH17] points of another step, or another conversation, are not among them', () => {
  const view = group(
    groupPoint('a', 'ane', 1, { step: 'earlier' }),
    groupPoint('b', 'bo', 2, { activity: 'other' }),
  )
  expect(rows(view)).toEqual([])
})

test('[PH18] a point that was just stored stands there once, before and after the group’s view has come', () => {
  const saved = [stored(add('a'), 5)]
  expect(rows(group(), { saved })).toEqual([['a', 'saved']])
  expect(rows(group(groupPoint('a', 'ane', 5)), { saved })).toEqual([['a', 'saved']])
  expect(model(group(), { saved }).count).toBe(1)
  // It is there, only the word that it is got lost.
  const entries = [entry('c1', add('a'))]
  expect(rows(group(groupPoint('a', 'ane', 5)), { entries, online: false })).toEqual([['a', 'saved']])
})

test('[PH19] an edit and a removal show at once; a refused one keeps its words', () => {
  const view = group(groupPoint('a', 'ane', 1))
  const edit = entry('c1', { type: 'EditPoint', activity: 'talk', point: 'a', text: 'ny' })
  expect(model(view, { entries: [edit], online: false }).rows[0]).toMatchObject({
    text: 'ny',
    state: { is: 'waiting', writtenAt: 100, disk: false },
  })
  const remove = entry('c2', { type: 'RemovePoint', activity: 'talk', point: 'a' })
  expect(rows(view, { entries: [edit, remove] })).toEqual([['a', 'removing']])
  const refused = entry('c3', add('b', 'for lang'), { refusal: { code: 'text-too-long', detail: '2000' } })
  expect(model(view, { entries: [refused] }).rows[0]).toMatchObject({
    text: 'for lang',
    state: { is: 'refused', entry: 'c3', canRetry: false },
  })
})

const text = (typed: string) =>
  ({ type: 'CastBallot', activity: 'poll', answer: { type: 'text', text: typed } }) as const

test('[PH20] words whose question is gone stand apart, with how it stands with them', () => {
  const closed = { refusal: { code: 'poll-closed' } } as const
  const entries = [entry('c1', add('a')), entry('c2', text('nær'), closed), entry('c3', cast('a'), closed)]
  const apart = (...cards: Parameters<typeof leftoverRows>[1]) =>
    leftoverRows(sent({ entries, online: false }), cards, 'Svar').map((row) => [row.text, row.state.is])
  expect(apart()).toEqual([
    ['tekst a', 'waiting'],
    ['nær', 'refused'],
    ['Svar', 'refused'],
  ])
  expect(apart(talkCard(), pollCard())).toEqual([])
  // A closed question shows which choice it was, but has no field for words.
  expect(apart(talkCard({ phase: 'closed' }), pollCard({ phase: 'closed' }))).toEqual([['nær', 'refused']])
  const removal = entry('c4', { type: 'RemovePoint', activity: 'talk', point: 'a' })
  expect(leftoverRows(sent({ entries: [removal] }), [], 'Svar')).toEqual([])
})
