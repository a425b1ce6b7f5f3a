import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CommitmentsCommand } from '#shared/activities/commitments/commitments.ts'
import { promisesToOpenWith } from '#shared/programme/open-with.ts'
import { daysOver, planCounts, standing, statusOf } from '#shared/programme/plan.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { PromiseStatus } from '#shared/programme/promises.ts'
import {
  DAY,
  inProgramme,
  leaderOf,
  MUSTER,
  national,
  of,
  play,
  promised,
  server,
  taking,
  underWay,
} from '#tests/support/programme-given.ts'
import '#tests/support/seed.ts'

const [first = '', second = ''] = underWay.promised
const by = server
const LATER = MUSTER + 30 * DAY
const unsaid = { status: 'not-begun', why: '', learned: '' } as const
const saying = (promise: string, status: PromiseStatus, why = '', learned = '') =>
  ({ type: 'SetPromiseStatus', promise, base: unsaid, status, why, learned }) as const
const promise = (programme: Programme, id: string) => {
  const found = programme.promises.get(id)
  if (!found) throw new Error(`no promise ${id}`)
  return found
}

const some = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })

test('[PG19] whatever is taken, in whatever order and how often, every promise is in the plan once and none is lost', () => {
  const gathering = fc.constantFrom('g-nord', 'g-troms')
  fc.assert(
    fc.property(fc.array(fc.tuple(gathering, some), { maxLength: 8 }), (takings) => {
      const acts = takings.map(
        ([from, ids]) =>
          [
            taking(
              from,
              ids.map((id) => promised(`p${id}`, 'bodo', 'Bodø')),
            ),
            { by },
          ] as const,
      )
      const plan = play(national, ...acts)
      const ever = new Set(takings.flatMap(([from, ids]) => ids.map((id) => `${from} p${id}`)))
      const kept = plan.promised.map((id) => {
        const { from } = promise(plan, id)
        return `${from?.gathering} ${from?.promise}`
      })
      expect(kept.toSorted()).toEqual([...ever].toSorted())
      const last = new Map(takings)
      const stands = [...last].flatMap(([from, ids]) => ids.map((id) => `${from} p${id}`))
      const standsNow = standing(plan).map(({ from }) => `${from?.gathering} ${from?.promise}`)
      expect(standsNow.toSorted()).toEqual(stands.toSorted())
    }),
    { numRuns: 60 },
  )
})

test('[PG19] the same taken again is nothing new', () => {
  const again = taking('g-nord', [promised('p1', 'bodo', 'Bodø'), promised('p2', 'narvik', 'Narvik')])
  inProgramme(underWay).when(again, { by }).thenNothing()
})

test('[PG20] what the gathering has put otherwise is put otherwise in the plan, and what it was is kept', () => {
  const changed = play(underWay, [
    taking('g-nord', [promised('p1', 'bodo', 'Bodø', 'Ringer alle'), promised('p2', 'narvik', 'Narvik')]),
    { by, now: LATER },
  ])
  expect(promise(changed, first)).toMatchObject({
    what: 'Ringer alle',
    before: [{ what: 'Gjør p1', by: '2017-02-01', until: LATER }],
  })
})

test('[PG20] what the gathering has taken away leaves the plan and is kept; it comes back with all that was said of it', () => {
  const said = play(underWay, [saying(first, 'under-way')])
  const gone = play(said, [taking('g-nord', [promised('p2', 'narvik', 'Narvik')]), { by, now: LATER }])
  expect(standing(gone).map(({ id }) => id)).toEqual([second])
  expect(promise(gone, first).goneAt).toBe(LATER)
  const back = play(gone, [
    taking('g-nord', [promised('p1', 'bodo', 'Bodø'), promised('p2', 'narvik', 'Narvik')]),
    { by },
  ])
  expect(promise(back, first)).toEqual(promise(said, first))
})

test('[PG21] whose a promise is follows from id and name; one of a municipality that is not in the programme waits to be placed', () => {
  const plan = play(national, [
    taking('g', [
      promised('a', 'bodo', 'BODØ KOMMUNE'),
      promised('b', 'm-17', 'Aalesund'),
      promised('c', 'bodo', 'Rana'),
      promised('d', 'moss', ''),
    ]),
    { by },
  ])
  const homes = plan.promised.map((id) => promise(plan, id).municipality)
  expect(homes).toEqual(['bodo', 'alesund', null, 'moss'])
  const [, , stray = ''] = plan.promised
  const placing = { type: 'PlacePromise', promise: stray, municipality: 'narvik' } as const
  const placed = play(plan, [placing])
  expect(promise(placed, stray).municipality).toBe('narvik')
  inProgramme(placed)
    .when({ ...placing, municipality: 'bodo' })
    .thenRefused('already-placed')
})

test('[PG22] a municipality, a leader and the owner say how it stands; who and when is kept, and everything that was said', () => {
  const course = play(
    underWay,
    [saying(first, 'under-way'), { by: of('bodo'), now: LATER }],
    [
      {
        ...saying(first, 'dropped', 'Ingen hadde tid', 'Begynn med færre'),
        base: { ...unsaid, status: 'under-way' },
      },
      { by: leaderOf('nord'), now: LATER + DAY },
    ],
  )
  expect(promise(course, first).said).toEqual([
    { status: 'under-way', why: '', learned: '', by: { role: 'municipality' }, at: LATER },
    {
      ...{ status: 'dropped', why: 'Ingen hadde tid', learned: 'Begynn med færre' },
      ...{ by: { role: 'leader', planned: 'nord' }, at: LATER + DAY },
    },
  ])
})

test('[PG22] nothing is said over another’s words unseen; what is dropped has a reason; others’ promises are not there', () => {
  const said = play(underWay, [saying(first, 'under-way')])
  inProgramme(said).when(saying(first, 'under-way')).thenNothing()
  inProgramme(said).when(saying(first, 'done')).thenRefused('promise-changed', 'Gjør p1')
  inProgramme(underWay).when(saying(first, 'dropped')).thenRefused('why-needed')
  inProgramme(underWay)
    .when(saying(second, 'done'), { by: of('bodo') })
    .thenRefused('unknown-promise')
  inProgramme(underWay)
    .when(saying(first, 'done'), { by: leaderOf('troms') })
    .thenRefused('unknown-promise')
})

test('[PG23] what is said of it in a gathering is said once, and does not undo what the municipality has said since', () => {
  const followed = [{ promise: first, status: 'under-way', why: 'I gang', learned: 'Ring tidlig' } as const]
  const told = play(underWay, [taking('g-troms', [], followed), { by, now: LATER }])
  expect(promise(told, first).said).toEqual([
    {
      status: 'under-way',
      why: 'I gang',
      learned: 'Ring tidlig',
      by: { role: 'gathering', gathering: 'g-troms' },
      at: LATER,
    },
  ])
  const base = { status: 'under-way', why: 'I gang', learned: 'Ring tidlig' } as const
  const since = play(told, [
    { ...saying(first, 'done'), base },
    { by: of('bodo'), now: LATER + DAY },
  ])
  inProgramme(since)
    .when(taking('g-troms', [], followed), { by })
    .thenNothing()
  inProgramme(since)
    .when(taking('g-troms', [], [{ promise: 'elsewhere', status: 'done', why: '', learned: '' }]), { by })
    .thenNothing()
})

test('[PG23] a gathering that was opened with how it stood has said nothing new by that', () => {
  const said = play(underWay, [saying(first, 'done', '', 'Folk ringer tilbake'), { now: LATER }])
  const { followed } = promisesToOpenWith(said, ['bodo'])
  expect(followed).toEqual([{ carried: first, status: 'done', why: '', learned: 'Folk ringer tilbake' }])
  const back = followed.map(({ carried, ...said }) => ({ promise: carried, ...said }))
  inProgramme(said)
    .when(taking('g-troms', [], back), { by })
    .thenNothing()
})

test('[PG24] a promise is over its date from the day after, unless it is done or dropped', () => {
  const open = promise(underWay, first)
  expect(daysOver(open, '2017-02-01')).toBeNull()
  expect(daysOver(open, '2017-02-03')).toBe(2)
  const done = promise(play(underWay, [saying(first, 'done')]), first)
  expect(daysOver(done, '2017-02-03')).toBeNull()
})

test('[PG24] each promise is counted in one place', () => {
  const plan = play(underWay, [saying(second, 'under-way')])
  const none = { done: 0, underWay: 0, overdue: 0, notBegun: 0, dropped: 0 }
  expect(planCounts(standing(plan), '2017-01-01')).toEqual({ ...none, underWay: 1, notBegun: 1, all: 2 })
  expect(planCounts(standing(plan), '2017-03-01')).toEqual({ ...none, overdue: 2, all: 2 })
  expect(planCounts(standing(play(plan, [saying(first, 'dropped', 'x')])), '2017-03-01')).toEqual({
    ...none,
    overdue: 1,
    dropped: 1,
    all: 2,
  })
})

test('[PG25] the next gathering opens with what its municipalities have not settled, in the shape the gathering takes', () => {
  const { carry, followed } = promisesToOpenWith(underWay, ['bodo', 'tromso'])
  expect(carry).toEqual([
    {
      type: 'CarryCommitments',
      from: { gathering: 'g-nord', title: 'Samling g-nord' },
      carried: [
        {
          id: first,
          municipality: 'bodo',
          what: 'Gjør p1',
          who: 'HR-leder',
          by: '2017-02-01',
          how: 'Vi teller',
        },
      ],
    },
  ])
  expect(followed).toEqual([])
  for (const each of carry) expect(v.is(CommitmentsCommand, { ...each, activity: 'promises' })).toBe(true)
  expect(promisesToOpenWith(underWay, ['moss']).carry).toEqual([])
})

test('[PG25] what was settled since they last met is shown once more, and then no longer', () => {
  const done = play(underWay, [saying(first, 'done'), { now: LATER }])
  expect(promisesToOpenWith(done, ['bodo']).carry).toHaveLength(1)
  const met = play(
    done,
    [
      {
        ...{ type: 'PlanGathering', planned: 'next', phase: 'local', kind: 'local', title: 'Neste' },
        from: null,
        to: null,
        place: '',
        municipalities: ['bodo'],
      },
    ],
    [{ type: 'LinkGathering', planned: 'next', gathering: 'g-next' }, { by }],
    [
      { type: 'NoteGatheringBegun', planned: 'next' },
      { by, now: LATER + DAY },
    ],
  )
  // Not to the gathering that shows it itself.
  expect(promisesToOpenWith(met, ['bodo'], 'g-next').carry).toHaveLength(1)
  expect(promisesToOpenWith(met, ['bodo']).carry).toEqual([])
})

const words = { what: 'Låner samtalekort', who: 'Leder skole', by: '2017-03-15', how: '' }
const writing = { type: 'WritePromise', promise: 'own', municipality: 'bodo', base: null, ...words } as const

test('[PG26] a municipality writes in its plan between gatherings; a date that is moved stays to be seen', () => {
  const written = play(underWay, [writing, { by: of('bodo') }])
  expect(promise(written, 'own')).toMatchObject({ ...words, from: null })
  const moved = play(written, [
    { ...writing, base: words, by: '2017-05-01' },
    { by: of('bodo'), now: LATER },
  ])
  expect(promise(moved, 'own')).toMatchObject({
    by: '2017-05-01',
    before: [{ by: '2017-03-15', until: LATER }],
  })
  inProgramme(moved)
    .when({ ...writing, base: words, what: 'Noe annet' })
    .thenRefused('promise-changed', words.what)
  // What the plan has put otherwise stands when the gathering is taken again.
  const put = play(underWay, [
    {
      ...writing,
      promise: first,
      base: { what: 'Gjør p1', who: 'HR-leder', by: '2017-02-01', how: 'Vi teller' },
    },
  ])
  inProgramme(put)
    .when(taking('g-nord', [promised('p1', 'bodo', 'Bodø'), promised('p2', 'narvik', 'Narvik')]), { by })
    .thenNothing()
  expect(statusOf(promise(put, first))).toBe('not-begun')
})

test('[PG26] one role answers for it, by a day to come; the owner may type in what was promised before', () => {
  const where = { by: of('bodo') }
  inProgramme(underWay)
    .when({ ...writing, what: ' ' }, where)
    .thenRefused('what-needed')
  inProgramme(underWay)
    .when({ ...writing, who: '' }, where)
    .thenRefused('person-needed')
  inProgramme(underWay)
    .when({ ...writing, who: 'alle' }, where)
    .thenRefused('one-role')
  inProgramme(underWay)
    .when({ ...writing, by: '2016-09-26' }, where)
    .thenRefused('date-past', '2016-09-26')
  inProgramme(underWay)
    .when({ ...writing, by: '2017-02-30' }, where)
    .thenRefused('no-such-date', '2017-02-30')
  inProgramme(underWay)
    .when({ ...writing, municipality: 'narvik' }, where)
    .thenRefused('not-allowed')
  expect(play(underWay, [{ ...writing, by: '2016-01-01' }]).promised).toHaveLength(3)
})
