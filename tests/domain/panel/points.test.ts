import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { ownView } from '#shared/views/own.ts'
import { givenState, play, TEN, tagIn } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { add, begunIn, cardCommand, merge, onCard, opened, prepared, seat } from './panels.ts'

const edit = (point: string, text: string): RoomCommand => ({
  type: 'EditPoint',
  activity: 'panel',
  point,
  text,
})
const remove = (point: string): RoomCommand => ({ type: 'RemovePoint', activity: 'panel', point })
const cardOf = (state: ReturnType<typeof opened>, id: string) => begunIn(state).board.cards.get(id)

test('[PN13] a member’s point has a card of its own under the sub-question', () => {
  const state = opened(add('p1', 'ane', 'Lederen ringer'))
  expect(begunIn(state).points.get('p1')).toMatchObject({
    by: 'ane',
    group: 'bomlo',
    question: 'q1',
    late: false,
  })
  expect(cardOf(state, 'p1')).toMatchObject({
    text: 'Lederen ringer',
    theme: 'q1',
    sources: ['p1'],
    by: 'ane',
  })
})

test('[PN13] the same point again is no news, and nobody else’s', () => {
  const state = opened(add('p1', 'ane'))
  givenState(state).when(add('p1', 'ane')[0], as('ane')).thenNothing()
  givenState(state).when(add('p1', 'dina')[0], as('dina')).thenRefused('not-yours')
})

test('[PN13] members support, merge, split, tag, order and choose, and nobody else', () => {
  const state = opened(add('p1', 'ane'), add('p2', 'dina'))
  const commands: readonly RoomCommand[] = [
    cardCommand('SupportCard', 'p1'),
    cardCommand('ChooseCard', 'p1'),
    merge('p1', ['p2'], 'ane')[0],
    { type: 'TagCard', activity: 'panel', card: 'p1', theme: 'q3' },
    { type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Sammen' },
    cardCommand('RemoveCard', 'p1'),
  ]
  for (const command of commands) {
    for (const who of ['bo', 'cato', 'geir'])
      givenState(state).when(command, as(who)).thenRefused('not-in-panel')
    expect(begunIn(play(state, [command, as('fia')]))).not.toEqual(begunIn(state))
  }
  givenState(state).when(add('p3', 'bo')[0], as('bo')).thenRefused('not-in-panel')
  const merged = play(state, merge('p1', ['p2'], 'fia'), onCard('ChooseCard', 'p1', 'ane'))
  expect(begunIn(merged).board.chosen).toEqual(['p1'])
  expect(cardOf(merged, 'p2')).toMatchObject({ mergedInto: 'p1', text: 'text of p2' })
  const split: RoomCommand = { type: 'SplitCard', activity: 'panel', card: 'p1', part: null }
  expect(cardOf(play(merged, [split, as('dina')]), 'p2')).toMatchObject({ mergedInto: null })
})

test('[PN13] a card stands under a sub-question of the panel’s, or none', () => {
  const state = opened(add('p1', 'ane'))
  const tag = (theme: string | null): RoomCommand => ({
    type: 'TagCard',
    activity: 'panel',
    card: 'p1',
    theme,
  })
  givenState(state).when(tag('challenges'), as('ane')).thenRefused('unknown-theme')
  expect(cardOf(play(state, [tag('q3'), as('ane')]), 'p1')?.theme).toBe('q3')
  givenState(state)
    .when({ type: 'TagCard', activity: 'gone', card: 'p1', theme: null }, as('ane'))
    .thenRefused('unknown-activity')
})

test('[PN14] what comes late is kept and marked, and what comes early is refused', () => {
  const ended = opened([{ type: 'EndAssignment', activity: 'panel', assignment: 'a1' }], add('p1', 'ane'))
  expect(begunIn(ended).points.get('p1')?.late).toBe(true)
  const closed = opened([{ type: 'ClosePanel', activity: 'panel' }], add('p1', 'ane'))
  expect(begunIn(closed).points.get('p1')?.late).toBe(true)
  const over = opened([{ type: 'CloseGathering' }], add('p1', 'ane'))
  expect(begunIn(over).points.get('p1')?.late).toBe(true)
  givenState(opened())
    .when(add('p1', 'ane', 'Tidlig', 'q3')[0], as('ane'))
    .thenRefused('not-in-this-step')
  givenState(opened())
    .when(add('p1', 'ane', 'Hvor?', 'gone')[0], as('ane'))
    .thenRefused('unknown-step')
  givenState(prepared(seat('bomlo', 'ane')))
    .when(add('p1', 'ane')[0], as('ane'))
    .thenRefused('panel-not-open')
})

test('[PN14] the board of a closed panel is still its members’, until the gathering closes', () => {
  const closed = opened(
    add('p1', 'ane'),
    [{ type: 'ClosePanel', activity: 'panel' }],
    onCard('ChooseCard', 'p1', 'fia'),
  )
  expect(begunIn(closed).board.chosen).toEqual(['p1'])
  const over = play(closed, [{ type: 'CloseGathering' }])
  givenState(over).when(cardCommand('UnchooseCard', 'p1'), as('fia')).thenRefused('gathering-closed')
})

test('[PN15] who stops being a member keeps what they wrote, and what was on its way comes in', () => {
  const state = opened(add('p1', 'ane', 'Mitt'), seat('bomlo', 'bo'), add('p2', 'ane', 'Underveis'))
  expect(begunIn(state).points.get('p2')).toMatchObject({ by: 'ane', group: 'bomlo' })
  const righted = play(state, [edit('p1', 'Rettet'), as('ane')], [remove('p2'), as('ane')])
  expect(begunIn(righted).points.get('p1')?.text).toBe('Rettet')
  expect(begunIn(righted).points.get('p2')?.withdrawn).toBe(true)
  expect(ownView(righted, 'ane', tagIn).panels[0]?.points).toMatchObject([{ id: 'p1' }])
  // The board is the panel's.
  givenState(state).when(cardCommand('ChooseCard', 'p1'), as('ane')).thenRefused('not-in-panel')
  givenState(state).when(edit('p1', 'Ikke mitt'), as('bo')).thenRefused('not-yours')
  givenState(state).when(remove('p1'), as('bo')).thenRefused('not-yours')
})

test('[PN15] a member who has gone home and writes is back', () => {
  const state = opened(
    [{ type: 'MarkLeft', person: 'ane' }],
    [add('p1', 'ane')[0], { ...as('ane'), device: 'device of ane' }],
  )
  expect(state.people.roster.get('ane')?.presence).toBe('arrived')
  expect(begunIn(state).points.has('p1')).toBe(true)
})

test('[PN16] the card follows its writer until the panel has words of its own for it', () => {
  const followed = opened(add('p1', 'ane', 'Først'), [edit('p1', 'Så'), as('ane')])
  expect(cardOf(followed, 'p1')?.text).toBe('Så')
  const revised = play(
    followed,
    [{ type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Panelets ord' }, as('dina')],
    [edit('p1', 'Mitt igjen'), as('ane')],
  )
  expect(cardOf(revised, 'p1')?.text).toBe('Panelets ord')
  expect(begunIn(revised).points.get('p1')?.text).toBe('Mitt igjen')
})

test('[PN16] a point taken back leaves the board, and gives back what was merged into it', () => {
  const state = opened(
    ...[add('p1', 'ane'), add('p2', 'dina'), add('p3', 'fia')],
    ...[merge('p1', ['p2'], 'fia'), onCard('ChooseCard', 'p1', 'fia')],
    [remove('p1'), as('ane')],
  )
  expect(cardOf(state, 'p1')).toMatchObject({ removed: true, parts: [] })
  expect(cardOf(state, 'p2')).toMatchObject({ mergedInto: null, removed: false })
  expect(begunIn(state).board.chosen).toEqual([])
  const part = opened(add('p1', 'ane'), add('p2', 'dina'), merge('p1', ['p2'], 'fia'), [
    remove('p2'),
    as('dina'),
  ])
  expect(cardOf(part, 'p2')).toMatchObject({ removed: true })
  givenState(part).when(remove('p2'), as('dina')).thenNothing()
  givenState(part).when(edit('p2', 'Ord'), as('dina')).thenRefused('unknown-point')
})

test('[PN25] what its writer has taken back is theirs to bring back, with the marks it had, and nobody else’s to see', () => {
  const gone = opened(
    ...[add('p1', 'ane', 'Mitt'), onCard('ChooseCard', 'p1', 'fia')],
    [{ type: 'SupportCard', activity: 'panel', card: 'p1', support: true }, as('dina')],
    [remove('p1'), as('ane')],
  )
  const back: RoomCommand = { type: 'BringBackCard', activity: 'panel', card: 'p1' }
  const seenBy = (who: string) => ownView(gone, who, tagIn).panels[0]
  expect(seenBy('fia')?.cards).toEqual([])
  expect(seenBy('ane')).toMatchObject({ points: [], cards: [{ id: 'p1', text: 'Mitt', removed: true }] })
  givenState(gone).when(back, as('fia')).thenRefused('not-yours')
  const there = play(gone, [back, as('ane')])
  expect(cardOf(there, 'p1')).toMatchObject({ text: 'Mitt', support: ['dina'], removed: false })
  expect(ownView(there, 'fia', tagIn).panels[0]?.cards).toMatchObject([{ id: 'p1' }])
  // What the leader has taken off before is not brought back by undo, either.
  const undone = play(
    opened(add('p1', 'ane'), onCard('ChooseCard', 'p1', 'fia'), [cardCommand('RemoveCard', 'p1')]),
    [remove('p1'), { ...as('ane'), now: TEN + 60_000 }],
  )
  const step = undone.steps.at(-1)
  expect(cardOf(play(undone, [{ type: 'Undo', step: step?.id ?? -1 }]), 'p1')?.removed).toBe(true)
  expect(ownView(there, 'ane', tagIn).panels[0]?.points).toMatchObject([{ id: 'p1' }])
})

test('[PN26] the words that another has given a card stay in their place when its writer takes the point back', () => {
  const worded = opened(
    ...[add('p1', 'ane', 'Mitt'), add('p2', 'dina'), merge('p1', ['p2'], 'dina')],
    [{ type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Fias ord' }, as('fia')],
    onCard('ChooseCard', 'p1', 'fia'),
  )
  const gone = play(worded, [remove('p1'), as('ane')])
  expect(cardOf(gone, 'p1')).toMatchObject({ text: 'Fias ord', removed: false, parts: ['p2'] })
  expect(begunIn(gone).board.chosen).toEqual(['p1'])
  expect(ownView(gone, 'ane', tagIn).panels[0]?.points).toEqual([])
  // What the leader took off with them in it is the panel's to bring back.
  const off = play(gone, [cardCommand('RemoveCard', 'p1')])
  expect(ownView(off, 'dina', tagIn).panels[0]?.cards).toMatchObject([
    { id: 'p1', removed: true },
    { id: 'p2' },
  ])
  const back: RoomCommand = { type: 'BringBackCard', activity: 'panel', card: 'p1' }
  expect(cardOf(play(off, [back, as('dina')]), 'p1')).toMatchObject({ text: 'Fias ord', removed: false })
  // One's own new words go with the point.
  const own = opened(
    add('p1', 'ane', 'Mitt'),
    [{ type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Mine nye' }, as('ane')],
    [remove('p1'), as('ane')],
  )
  expect(cardOf(own, 'p1')).toMatchObject({ removed: true })
})

test('[PN17] the leader does with what is chosen, and nothing else', () => {
  const state = opened(
    ...[add('p1', 'ane'), add('p2', 'dina'), add('p3', 'fia')],
    ...[onCard('ChooseCard', 'p1', 'ane'), onCard('ChooseCard', 'p2', 'ane')],
  )
  const move: RoomCommand = { type: 'MoveCard', activity: 'panel', card: 'p2', before: 'p1' }
  expect(begunIn(play(state, [move])).board.chosen).toEqual(['p2', 'p1'])
  expect(begunIn(play(state, [cardCommand('UnchooseCard', 'p1')])).board.chosen).toEqual(['p2'])
  givenState(state).when(cardCommand('ChooseCard', 'p3')).thenRefused('not-in-panel')
  givenState(state).when(cardCommand('SupportCard', 'p1')).thenRefused('not-in-panel')
  givenState(state)
    .when(merge('p1', ['p3'], 'ane')[0])
    .thenRefused('not-in-panel')
  givenState(state).when(remove('p1')).thenRefused('not-yours')
})

test('[PN18] an empty point, one too long and signs that cannot be seen', () => {
  const state = givenState(opened())
  state.when(add('p1', 'ane', ' \n ')[0], as('ane')).thenRefused('text-empty')
  state.when(add('p1', 'ane', '\u0000\u0007')[0], as('ane')).thenRefused('text-empty')
  state.when(add('p1', 'ane', 'x'.repeat(100_000))[0], as('ane')).thenRefused('text-too-long', '2000')
  expect(begunIn(opened(add('p1', 'ane', 'å\u0000pne\u001b'))).points.get('p1')?.text).toBe('åpne')
  givenState(opened(add('p1', 'ane')))
    .when(edit('p1', ''), as('ane'))
    .thenRefused('text-empty')
  givenState(opened()).when(edit('gone', 'Ord'), as('ane')).thenRefused('unknown-point')
  givenState(opened()).when(remove('gone'), as('ane')).thenNothing()
})

test('[PN18] a merge of a card that has just been removed is refused with what it said', () => {
  const state = opened(add('p1', 'ane'), add('p2', 'dina'), onCard('RemoveCard', 'p2', 'fia'))
  givenState(state)
    .when(merge('p1', ['p2'], 'ane')[0], as('ane'))
    .thenRefused('card-removed', 'text of p2')
})

test('[PN25] who has left the seat brings back what they had taken back, and sees it till then', () => {
  const gone = opened(add('p1', 'ane', 'Mitt'), [remove('p1'), as('ane')], seat('bomlo', 'bo'))
  const back: RoomCommand = { type: 'BringBackCard', activity: 'panel', card: 'p1' }
  expect(ownView(gone, 'ane', tagIn).panels[0]).toMatchObject({
    ...{ member: false, points: [], cards: [] },
    withdrawn: [{ id: 'p1', text: 'Mitt' }],
  })
  expect(JSON.stringify(ownView(gone, 'bo', tagIn))).not.toContain('Mitt')
  givenState(gone).when(back, as('bo')).thenRefused('not-yours')
  givenState(gone).when(back, as('elin')).thenRefused('not-in-panel')
  const there = play(gone, [back, as('ane')])
  expect(cardOf(there, 'p1')).toMatchObject({ text: 'Mitt', removed: false })
  expect(ownView(there, 'ane', tagIn).panels[0]).toMatchObject({ points: [{ id: 'p1' }] })
  expect(ownView(there, 'ane', tagIn).panels[0]?.withdrawn).toBeUndefined()
  // On the board there is nothing else for them.
  givenState(there)
    .when({ type: 'RemoveCard', activity: 'panel', card: 'p1' }, as('ane'))
    .thenRefused('not-in-panel')
})

test('[PN26] words that another gave a point are not taken back once its writer has withdrawn it', () => {
  const words = { type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Andres' } as const
  const byMember = play(
    opened(add('p1', 'ane', 'Mitt')),
    [words, { ...as('dina'), now: TEN + 1 }],
    [remove('p1'), as('ane')],
  )
  givenState(byMember)
    .when({ type: 'TakeBack', activity: 'panel', deed: byMember.deeds.list[0]?.id ?? 0 }, as('dina'))
    .thenRefused('nothing-to-undo')
  const byLeader = play(
    opened(add('p1', 'ane', 'Mitt'), onCard('ChooseCard', 'p1', 'dina')),
    [words, { now: TEN + 1 }],
    [remove('p1'), as('ane')],
  )
  const undone = play(byLeader, [{ type: 'Undo', step: byLeader.steps.at(-1)?.id ?? 0 }])
  expect(cardOf(undone, 'p1')?.text).toBe('Andres')
})
