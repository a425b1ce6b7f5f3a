import * as v from 'valibot'
import { expect, test } from 'vitest'
import { bringAlong, CommitmentsAlong } from '#shared/activities/commitments/along.ts'
import { commitmentsOf } from '#shared/gathering/commitments-of.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { givenState, play } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import {
  begunIn,
  carry,
  close,
  confirm,
  LAST,
  on,
  opened,
  planned,
  prepared,
  whole,
  write,
} from './promises.ts'

type Follow = Extract<RoomCommand, { type: 'FollowCommitment' }>
const follow = (status: Follow['status'], why = '', base: Follow['base'] = null): Follow => ({
  ...{ type: 'FollowCommitment', ...on, carried: 'last-1', base, status, why },
})

test('[FO10] what was promised last time is taken as it was, and brought again takes its own place', () => {
  const other = { ...LAST, id: 'other-1', what: 'Fra en annen' }
  const better = { ...LAST, what: 'Ringe alle' }
  const state = prepared(carry('earlier', LAST), carry('other', other), carry('earlier', better))
  const all = state.activities.get('promises')
  expect(all?.kind === 'commitments' && all.carried.map(({ what, from }) => [what, from.gathering])).toEqual([
    ['Fra en annen', 'other'],
    ['Ringe alle', 'earlier'],
  ])
})

test('[FO10] a municipality that is not here is refused, and the same promise twice', () => {
  const bring = (...carried: (typeof LAST)[]) => carry('earlier', ...carried)[0]
  givenState(prepared())
    .when(bring({ ...LAST, municipality: 'oslo' }))
    .thenRefused('unknown-municipality', 'oslo')
  givenState(prepared()).when(bring(LAST, LAST)).thenRefused('already-exists')
  givenState(prepared(carry('other', LAST)))
    .when(bring(LAST))
    .thenRefused('already-exists')
  givenState(prepared())
    .when(bring({ ...LAST, what: 'x'.repeat(121) }))
    .thenRefused('text-too-long', '120')
})

test('[FO11] the municipality says what has become of it; dropped needs a why', () => {
  const done = play(opened(), [follow('done', ' Alle ble ringt '), as('ane')])
  expect(begunIn(done).followed.get('last-1')).toMatchObject({
    status: 'done',
    why: 'Alle ble ringt',
    by: 'ane',
  })
  const given = givenState(opened())
  given.when(follow('dropped'), as('ane')).thenRefused('why-needed')
  given.when(follow('done'), as('dina')).thenRefused('not-your-group')
  given.when({ ...follow('done'), carried: 'gone' }, as('ane')).thenRefused('unknown-commitment')
  given.when(follow('done', 'x'.repeat(301)), as('ane')).thenRefused('text-too-long', '300')
  givenState(play(opened(), close)).when(follow('done'), as('ane')).thenRefused('commitments-not-open')
})

test('[FO11] what they have learned goes beside why, whatever became of it, and is not written over unseen', () => {
  const learned = 'Ring tidlig på dagen'
  const state = play(opened(), [{ ...follow('dropped', 'Ingen tid'), learned: ` ${learned} ` }, as('ane')])
  expect(begunIn(state).followed.get('last-1')).toMatchObject({ status: 'dropped', learned })
  givenState(state)
    .when({ ...follow('dropped', 'Ingen tid'), learned }, as('bo'))
    .thenNothing()
  const seen = { status: 'dropped', why: 'Ingen tid' } as const
  givenState(state)
    .when(follow('done', '', seen), as('bo'))
    .thenRefused('text-changed', 'Ingen tid')
  const done = play(state, [follow('done', '', { ...seen, learned }), as('bo')])
  expect(begunIn(done).followed.get('last-1')).not.toHaveProperty('learned')
  givenState(state)
    .when({ ...follow('done'), learned: 'x'.repeat(501) }, as('bo'))
    .thenRefused('text-too-long', '500')
})

test('[FO11] what another has said meanwhile is not written over unseen', () => {
  const state = play(opened(), [follow('under-way', 'Halvveis'), as('ane')])
  givenState(state).when(follow('dropped', 'Ingen tid'), as('bo')).thenRefused('text-changed', 'Halvveis')
  givenState(state).when(follow('under-way', 'Halvveis'), as('bo')).thenNothing()
  const seen = { status: 'under-way', why: 'Halvveis' } as const
  const dropped = play(state, [follow('dropped', 'Ingen tid', seen), as('bo')])
  expect(begunIn(dropped).followed.get('last-1')).toMatchObject({ status: 'dropped', by: 'bo' })
})

test('[FO12] what is confirmed is taken along, by name, and nothing of a draft', () => {
  const draft = opened(...whole, write('what', 'Utkast', { place: 2 }))
  expect(commitmentsOf(draft).promises).toEqual([])
  const state = opened(...whole, planned('ways', 'canary-plan'), confirm, close)
  const along = commitmentsOf(state)
  expect(v.parse(CommitmentsAlong, JSON.parse(JSON.stringify(along)))).toEqual(along)
  expect(along.promises).toEqual([
    {
      ...{ id: 'promises-bomlo-1', municipality: 'bomlo', name: 'kommune bomlo' },
      ...{ what: 'Ringe alle som er borte', who: 'HR-leder', by: '2013-03-01', how: 'Loggen viser det' },
    },
  ])
  expect(JSON.stringify(along)).not.toContain('canary')
})

test('[FO12] at the next gathering municipalities are known by their names; strangers are told', () => {
  const along = commitmentsOf(opened(...whole, confirm))
  const here = [{ id: 'm7', name: ' Kommune BOMLO' }]
  const { command, known, strangers } = bringAlong('next', along, here)
  expect({ known, strangers }).toEqual({ known: 1, strangers: [] })
  expect(command?.carried).toMatchObject([{ id: 'promises-bomlo-1', municipality: 'm7' }])
  expect(bringAlong('next', along, [{ id: 'bomlo', name: 'Sund' }])).toEqual({
    ...{ command: null, known: 0, strangers: ['kommune bomlo'] },
  })
})

test('[FO12] ids too long for one are short, the same at every reading, and different', () => {
  const id = 'a'.repeat(40)
  const all = begunIn(
    opened(
      ...whole,
      ...[
        write('what', 'Mer', { place: 2 }),
        write('who', 'Rektor', { place: 2 }),
        write('by', '2013-05-01', { place: 2 }),
      ],
      confirm,
    ),
  )
  const state = opened()
  const named = { ...state, activities: state.activities.set(id, { ...all, id }), order: [id] }
  const ids = commitmentsOf(named).promises.map((promise) => promise.id)
  expect(new Set(ids).size).toBe(2)
  for (const each of ids) expect(each).toMatch(/^[\w-]{1,40}$/)
  expect(commitmentsOf(named).promises.map((promise) => promise.id)).toEqual(ids)
})
