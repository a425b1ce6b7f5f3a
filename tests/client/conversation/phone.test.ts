import { expect, test } from 'vitest'
import { isStepped } from '#client/activities/conversation/conversation-phone.model.ts'
import {
  ownPart,
  seenBy,
  talkModel,
  talkPoints,
  topsOf,
} from '#client/activities/conversation/talk-phone.model.ts'
import { seenText } from '#client/activities/conversation/talk-text.ts'
import { talkPhone as en } from '#client/words/en/talk-phone.ts'
import { talkPhone as nb } from '#client/words/nb/talk-phone.ts'
import { talkPhone as nn } from '#client/words/nn/talk-phone.ts'
import { SEES, WHO } from '#shared/activities/conversation/steps.ts'
import { groupPoint, sent, talkCard } from '#tests/client/phone/fixtures.ts'
import { circle, duoCard, ME, MINUTE, mate, own, point, roundCard, T } from './cards.ts'

const PARTNER = mate('Leder skole')
const turnAt = (people: Parameters<typeof circle>[0], minutes: number) => {
  const card = duoCard()
  const { turn } = talkModel(card, own(card, circle(people)), T + minutes * MINUTE)
  return [turn?.is, turn?.speaker?.name]
}

test('[SF10] in a duo the first one speaks while the other listens, and then they change', () => {
  expect([1, 6, 11].map((minutes) => turnAt([ME, PARTNER], minutes))).toEqual([
    ['speak', undefined],
    ['listen', 'Leder skole'],
    ['done', undefined],
  ])
  expect([1, 6].map((minutes) => turnAt([PARTNER, ME], minutes))).toEqual([
    ['listen', 'Leder skole'],
    ['speak', undefined],
  ])
})

test('[SF10] three share the time of two, each with their turn', () => {
  const people = [mate('A'), ME, mate('C')]
  expect([1, 4, 8].map((minutes) => turnAt(people, minutes))).toEqual([
    ['listen', 'A'],
    ['speak', undefined],
    ['listen', 'C'],
  ])
})

test('[SF10] minutes that are left over belong to both', () => {
  const card = duoCard({ each: 3 })
  const { turn } = talkModel(card, own(card, circle([ME, PARTNER])), T + 7 * MINUTE)
  expect(turn?.is).toBe('together')
})

test('[SF12] round the table somebody knows that they are next, and a table without its people still goes round', () => {
  const card = roundCard()
  const people = [mate('A'), ME, mate('C')]
  const isAt = (place: number, order: readonly number[] = [0, 1, 2]) => {
    const at = circle(people, { order, turn: { place, since: T } })
    const { turn } = talkModel(card, own(card, at), T + MINUTE)
    return [turn?.is, turn?.speaker?.name, turn?.after?.name]
  }
  expect([0, 1, 2, 3].map((place) => isAt(place))).toEqual([
    ['next', 'A', 'Deltaker 3'],
    ['speak', undefined, 'C'],
    ['listen', 'C', undefined],
    ['done', undefined, undefined],
  ])
  expect(isAt(0, [-1, 2, 1])).toEqual(['listen', undefined, 'C'])
})

test('[SF10] who is on the phone: partner, table, role, or why there is nobody', () => {
  const card = roundCard()
  const at = circle([ME, PARTNER], { name: '4', roles: [{ role: 'timekeeper', mate: 0 }], order: [0, 1] })
  expect(talkModel(card, own(card, at), T)).toMatchObject({
    mates: [PARTNER],
    role: 'timekeeper',
    without: null,
  })
  const without = (who: (typeof WHO)[number], has: boolean) => {
    const of = talkCard({ who, run: 1 })
    return talkModel(of, has ? own(of, null) : null, T).without
  }
  expect(WHO.map((who) => without(who, true))).toEqual([
    'alone',
    'unknown',
    'unknown',
    'unknown',
    null,
    'others',
    'plenary',
  ])
  expect(without('role', false)).toBe('unknown')
})

test('[SF11] what is felt is a new run, a new turn or another thing to do, and no second of the clock', () => {
  const card = roundCard()
  const beatAt = (place: number, seconds: number, run = 2) => {
    const is = { ...card, run }
    const at = circle([ME, PARTNER], { order: [0, 1], turn: { place, since: T } })
    return talkModel(is, own(is, at), T + seconds * 1_000).beat
  }
  expect(beatAt(0, 1)).toBe(beatAt(0, 30))
  expect(new Set([beatAt(0, 1), beatAt(1, 1), beatAt(2, 1), beatAt(0, 1, 3)]).size).toBe(4)
})

test('[SF10] what has come of another run or step is nobody’s part of this one', () => {
  const card = duoCard()
  const right = own(card, circle([ME, PARTNER]))
  const others = [
    { ...right, run: 7 },
    { ...right, step: 'x' },
    { ...right, activity: 'x' },
  ]
  expect(ownPart(card, others)).toBe(null)
  expect(ownPart(card, [...others, right])).toBe(right)
})

test('[SF14] each way of seeing has a sentence of its own, in three languages', () => {
  for (const words of [nb, nn, en]) {
    const said = WHO.flatMap((who) => SEES.map((sees) => seenText(seenBy({ who, sees, comes: [] }), words)))
    expect(new Set(said).size).toBe(6)
  }
  expect(seenText(seenBy({ who: 'alone', sees: 'group', comes: [] }), nb)).toBe(
    'Du og nettverkslederen ser det du skriver. Det kommer ikke på lerretet.',
  )
})

test('[SF18] who will see it in later steps stands there too, and that the hall screen names the municipality', () => {
  const comes = [
    { who: 'duo', sees: 'group', lifted: false },
    { who: 'table', sees: 'group', lifted: false },
    { who: 'plenary', sees: 'everybody', lifted: true },
  ] as const
  const says = (more: Partial<Parameters<typeof seenBy>[0]> = {}) =>
    seenText(seenBy({ who: 'alone', sees: 'group', comes, ...more }), nb)
  expect(says()).toBe(
    'Du og nettverkslederen ser det du skriver. Senere ser også de du snakker med to og to og de ved bordet det, med navnet ditt. Det som løftes fram, kommer på lerretet, med kommunens navn og uten ditt.',
  )
  expect(says({ comes: comes.map((step) => ({ ...step, lifted: false })) })).toContain(
    'Senere kommer det på lerretet',
  )
  expect(says({ sees: 'everybody', comes: [] })).toBe(
    'Alle ser teksten på lerretet, med kommunens navn og uten ditt. Nettverkslederen ser hvem som skrev.',
  )
  expect(says({ sees: 'nobody' })).toBe(nb.seen.nobody)
})

test('[CT54] a role’s group is told that the leader may show it, and so is who may come to write there later', () => {
  type Said = Parameters<typeof seenBy>[0]
  const says = (on: Omit<Said, 'comes'>, comes: Said['comes'] = []) => seenText(seenBy({ ...on, comes }), nb)
  const role = { who: 'role', sees: 'group' } as const
  const perhaps = nb.onScreen.leader
  expect(says(role)).toContain(perhaps)
  expect(says({ who: 'alone', sees: 'group' }, [{ ...role, lifted: false }])).toContain(perhaps)
  expect(says({ who: 'alone', sees: 'group' }, [{ ...role, lifted: true }])).toContain(perhaps)
  for (const on of [
    { who: 'table', sees: 'group' },
    { who: 'role', sees: 'everybody' },
    { who: 'role', sees: 'nobody' },
  ] as const)
    expect(says(on)).not.toContain(perhaps)
  const later = [{ who: 'plenary', sees: 'everybody', lifted: false }] as const
  expect(says(role, later)).toContain(nb.onScreen.later)
})

test('[SF15] points come from the circle, and by municipality from the group', () => {
  const card = roundCard()
  const part = own(card, circle([ME, PARTNER]), {
    points: [point('p1', { mine: true, top: true }), point('p2')],
  })
  const rows = talkPoints(card, part, null, 'ane', sent()).rows
  expect(rows.map(({ id, mine }) => [id, mine])).toEqual([
    ['p2', false],
    ['p1', true],
  ])
  expect(topsOf(part, null)).toEqual(new Set(['p1']))

  const home = talkCard({ minutes: 5 })
  const group = {
    group: 'vefsn',
    points: [groupPoint('p3', 'bo', 1)],
    tops: ['p3'],
    words: [],
    panels: [],
    readBacks: [],
  }
  expect(talkPoints(home, part, group, 'ane', sent()).rows.map(({ id }) => id)).toEqual(['p3'])
  expect(topsOf(null, group)).toEqual(new Set(['p3']))
})

test('[SF17] one prompt to the municipalities needs no part that comes later; anything more does', () => {
  expect(isStepped(talkCard())).toBe(false)
  const more = [
    { minutes: 5 },
    { of: 2 },
    { who: 'duo' },
    { capture: 'top' },
    { sees: 'group' },
    { turns: 'round' },
    { support: 3 },
  ] as const
  expect(more.map((part) => isStepped(talkCard(part)))).toEqual(more.map(() => true))
})
