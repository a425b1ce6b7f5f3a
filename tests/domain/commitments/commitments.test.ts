import { expect, test } from 'vitest'
import { mergeText } from '#shared/activities/commitments/merge-text.ts'
import type { GatheringRefusal } from '#shared/gathering/gathering.ts'
import { givenState, play, stateAfter } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import {
  begunIn,
  carry,
  close,
  confirm,
  confirming,
  house,
  LAST,
  on,
  open,
  opened,
  PREPARED,
  planned,
  prepared,
  reopen,
  reopening,
  text,
  typed,
  whole,
  write,
  writing,
} from './promises.ts'

test('[FO1] promises are prepared, revised until they are opened, and opening puts them on the hall screen', () => {
  const state = prepared([{ type: 'ReviseCommitments', ...on, title: '  Hjemme  ', most: 3, plan: false }])
  expect(state.activities.get('promises')).toMatchObject({ title: 'Hjemme', most: 3, plan: false })
  const on2 = play(state, open)
  expect(on2.stage).toMatchObject({ scene: 'commitments', activity: 'promises' })
  givenState(on2)
    .when({ type: 'ReviseCommitments', ...on, title: '', most: 1, plan: true })
    .thenRefused('not-draft')
  givenState(on2)
    .when({ type: 'OpenCommitments', ...on })
    .thenRefused('already-open')
  givenState(on2).when(PREPARED).thenRefused('already-exists')
  const long = 'x'.repeat(201)
  givenState(stateAfter(house))
    .when({ ...PREPARED, title: long })
    .thenRefused('text-too-long', '200')
})

test('[FO1] with nothing to promise and nothing from last time there is nothing to open', () => {
  const nothing = prepared([{ type: 'ReviseCommitments', ...on, title: '', most: 0, plan: false }])
  givenState(nothing)
    .when({ type: 'OpenCommitments', ...on })
    .thenRefused('nothing-carried')
  expect(play(nothing, carry('earlier', LAST), open).activities.get('promises')?.phase).toBe('open')
})

test('[FO2] people of a municipality write its promises and its plan; others do not', () => {
  const state = opened(...whole, planned('bold', 'unsure'), planned('measures', 'Flere samtaler', 'bo'))
  expect(['what', 'who', 'by', 'how'].map((field) => text(state, field as 'what'))).toEqual([
    'Ringe alle som er borte',
    'HR-leder',
    '2013-03-01',
    'Loggen viser det',
  ])
  expect(text(state, 'bold', 0)).toBe('unsure')
  const given = givenState(state)
  given.when(writing('how', 'Vår'), as('dina')).thenRefused('not-your-group')
  given.when(writing('how', 'Vår'), as('geir')).thenRefused('not-your-group')
  given.when(writing('how', 'Vår', { municipality: 'oslo' }), as('ane')).thenRefused('unknown-municipality')
  given.when(writing('short', 'Ned', { place: 1 }), as('ane')).thenRefused('unknown-step')
  given.when(writing('what', 'Ned', { place: 0 }), as('ane')).thenRefused('unknown-step')
  given.when(writing('bold', 'perhaps', { place: 0, base: 'unsure' }), as('ane')).thenRefused('unknown-step')
})

test('[FO2] where no plan is asked for, none is written', () => {
  const bare = prepared([{ type: 'ReviseCommitments', ...on, title: '', most: 1, plan: false }], open)
  givenState(bare)
    .when(writing('short', 'Ned', { place: 0 }), as('ane'))
    .thenRefused('unknown-step')
})

test('[FO3] who writes on what has not changed is taken at their word, also to empty it', () => {
  const state = opened(write('what', 'Ringe'))
  expect(text(play(state, write('what', 'Ringe alle', { base: 'Ringe', by: 'bo' })), 'what')).toBe(
    'Ringe alle',
  )
  expect(text(play(state, write('what', '', { base: 'Ringe' })), 'what')).toBe('')
  givenState(state).when(writing('what', ' Ringe '), as('bo')).thenNothing()
})

test('[FO3] changes of different words both stand; of the same words the second is told what stands there', () => {
  const state = opened(
    write('what', 'Ringe alle som er borte'),
    write('what', 'Ringe straks alle som er borte', { base: 'Ringe alle som er borte', by: 'bo' }),
  )
  const merged = play(
    state,
    write('what', 'Ringe alle som er borte i dag', { base: 'Ringe alle som er borte' }),
  )
  expect(text(merged, 'what')).toBe('Ringe straks alle som er borte i dag')
  givenState(state)
    .when(writing('what', 'Besøke alle', { base: 'Ringe alle som er borte' }), as('cato'))
    .thenRefused('text-changed', 'Ringe straks alle som er borte')
  givenState(state)
    .when(writing('what', 'Noe helt annet'), as('cato'))
    .thenRefused('text-changed', 'Ringe straks alle som er borte')
})

test('[FO3] a name and a date are one thing or another', () => {
  const state = opened(write('who', 'HR-leder'), write('by', '2013-03-01'))
  givenState(state).when(writing('who', 'Rektor'), as('bo')).thenRefused('text-changed', 'HR-leder')
  givenState(state).when(writing('by', '2013-04-01'), as('bo')).thenRefused('text-changed', '2013-03-01')
  expect(text(play(state, write('by', '2013-04-01', { base: '2013-03-01', by: 'bo' })), 'by')).toBe(
    '2013-04-01',
  )
})

test.each([
  ['a b c', 'a x c', 'a b c d', 'a x c d'],
  ['a b c', 'x b c', 'a b y', 'x b y'],
  ['', 'a', '', 'a'],
  ['a b', '', 'a b', ''],
  ['a b c', 'a c', 'a b c d', 'a c d'],
  ['', 'mine', 'theirs', null],
  ['a b', 'a b mine', 'a b theirs', null],
  ['a b c', 'a x c', 'a y c', null],
  ['a b c', '', 'a b c d', null],
  ['', 'a', 'a b', 'a b'],
  ['', 'a b c', 'b', 'a b c'],
  ['a', 'a b', 'a c b', 'a c b'],
  ['a b c', 'a x c', 'a x y c', 'a x y c'],
  ['a b c', 'a c', 'a x c', null],
  ['', 'Ri', 'Ringe', null],
])('[FO3] from “%s”, “%s” and “%s” become %s', (base, mine, theirs, both) => {
  expect(mergeText(base, mine, theirs)).toBe(both)
})

type Not = readonly [
  why: string,
  field: Parameters<typeof writing>[0],
  typed: string,
  more: Parameters<typeof writing>[2],
  code: GatheringRefusal,
  detail: string,
]
const NOT: readonly Not[] = [
  ['too long', 'what', 'x'.repeat(121), {}, 'text-too-long', '120'],
  ['everybody', 'who', 'alle', {}, 'one-role', ''],
  ['everybody, in capitals', 'who', 'Alle sammen!', {}, 'one-role', ''],
  ['everybody, in nynorsk', 'who', 'kvar og ein', {}, 'one-role', ''],
  ['everybody, in English', 'who', 'Everyone.', {}, 'one-role', ''],
  ['yesterday', 'by', '2012-09-11', {}, 'date-past', '2012-09-11'],
  ['no such day', 'by', '2013-02-30', {}, 'no-such-date', '2013-02-30'],
  ['no date', 'by', 'snart', {}, 'no-such-date', 'snart'],
  ['a third', 'what', 'Mer', { place: 3 }, 'enough-commitments', '2'],
  ['a long plan', 'ways', 'x'.repeat(301), { place: 0 }, 'text-too-long', '300'],
]
test.each(NOT)('[FO4] refused: %s', (_, field, typed, more, code, detail) => {
  givenState(opened())
    .when(writing(field, typed, more), as('ane'))
    .thenRefused(code, detail || undefined)
})

test('[FO4] today is not past where people meet, and a role with “alle” in it is a role', () => {
  expect(text(opened(write('by', '2012-09-12')), 'by')).toBe('2012-09-12')
  expect(text(opened(write('who', 'Leder for alle sykehjem')), 'who')).toBe('Leder for alle sykehjem')
})

test('[FO5] a promise is taken away as its remover has seen it', () => {
  const state = opened(...whole, write('what', 'Låne kort', { place: 2 }))
  const remove = { type: 'RemoveCommitment', ...on, municipality: 'bomlo', place: 1 } as const
  givenState(state)
    .when({ ...remove, what: 'Ringe' }, as('bo'))
    .thenRefused('text-changed', 'Ringe alle som er borte')
  const gone = play(state, [{ ...remove, what: 'Ringe alle som er borte' }, as('bo')])
  expect(Object.keys(begunIn(gone).sheets.get('bomlo')?.fields ?? {})).toEqual(['2.what'])
  givenState(gone)
    .when({ ...remove, what: '' }, as('bo'))
    .thenNothing()
})

test('[FO6] what is confirmed has a what, a who and a day to come', () => {
  givenState(opened()).when(confirming, as('ane')).thenRefused('what-needed', '1')
  givenState(opened(write('who', 'HR-leder')))
    .when(confirming, as('ane'))
    .thenRefused('what-needed', '1')
  givenState(opened(write('what', 'Ringe')))
    .when(confirming, as('ane'))
    .thenRefused('person-needed', '1')
  const second = opened(...whole, write('what', 'Låne', { place: 2 }), write('who', 'Rektor', { place: 2 }))
  givenState(second).when(confirming, as('ane')).thenRefused('date-needed', '2')
  const later = Date.UTC(2013, 2, 2)
  givenState(opened(...whole))
    .when(confirming, { ...as('ane'), now: later })
    .thenRefused('date-past', '2013-03-01')
  givenState(opened(...whole))
    .when(confirming, as('dina'))
    .thenRefused('not-your-group')
})

test('[FO6] one confirms, and then nobody of them writes', () => {
  const state = opened(...whole, confirm)
  expect(begunIn(state).sheets.get('bomlo')?.ready).toMatchObject({ by: 'bo' })
  givenState(state).when(writing('what', 'Mer'), as('ane')).thenRefused('already-confirmed')
  givenState(state)
    .when({ type: 'RemoveCommitment', ...on, municipality: 'bomlo', place: 1, what: '' }, as('ane'))
    .thenRefused('already-confirmed')
})

test('[FO7] it is opened again by any of them, until all closes; twice is once', () => {
  const state = opened(...whole, confirm)
  givenState(state).when(confirming, as('ane')).thenNothing()
  const again = play(state, reopen)
  expect(begunIn(again).sheets.get('bomlo')?.ready).toBeNull()
  givenState(again).when(reopening, as('bo')).thenNothing()
  givenState(play(state, close)).when(reopening, as('ane')).thenRefused('commitments-not-open')
})

test('[FO8] the leader writes for a municipality without phones, and confirms it', () => {
  const forVefsn = { municipality: 'vefsn' }
  const state = opened(
    typed('what', 'Ringe', forVefsn),
    typed('who', 'Rektor', forVefsn),
    typed('by', '2013-01-01', forVefsn),
    [{ ...confirming, ...forVefsn }],
  )
  expect(begunIn(state).sheets.get('vefsn')?.ready).toMatchObject({ by: null })
})

test('[FO8] a draft its people have begun is theirs; what is confirmed the leader puts right, and their words are kept', () => {
  const draft = opened(...whole)
  givenState(draft).when(writing('what', 'Bedre')).thenRefused('being-written')
  givenState(draft).when(confirming).thenRefused('being-written')
  const base = 'Ringe alle som er borte'
  const right = typed('what', 'Ringe alle', { base })
  for (const state of [opened(...whole, confirm, right), opened(...whole, confirm, close, right)])
    expect(begunIn(state).sheets.get('bomlo')?.fields['1.what']).toMatchObject({
      ...{ text: 'Ringe alle', own: base, by: 'ane' },
    })
  const back = opened(...whole, confirm, right, typed('what', base, { base: 'Ringe alle' }))
  expect(begunIn(back).sheets.get('bomlo')?.fields['1.what']).not.toHaveProperty('own')
})

test('[FO9] after closing nobody of them writes; it can be opened again; a closing gathering closes it', () => {
  const closed = opened(write('what', 'Ringe'), close)
  givenState(closed)
    .when(writing('what', 'Mer', { base: 'Ringe' }), as('ane'))
    .thenRefused('commitments-not-open')
  const again = play(closed, open)
  expect(text(play(again, write('what', 'Ringe mer', { base: 'Ringe' })), 'what')).toBe('Ringe mer')
  expect(play(opened(), [{ type: 'CloseGathering' }]).activities.get('promises')?.phase).toBe('closed')
})
