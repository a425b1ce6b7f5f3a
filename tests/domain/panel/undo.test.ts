import { expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { play } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { as } from '#tests/support/samples.ts'
import {
  ASSIGNMENTS,
  add,
  begin,
  begunIn,
  cardCommand,
  merge,
  onCard,
  opened,
  panelIn,
  prepared,
  seat,
  sitters,
} from './panels.ts'

const undone = (state: Gathering) => play(state, [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }])
/** Who has had a seat, and what was on when, are what has happened: they stand. */
function whole({ steps: _steps, stepsTaken: _taken, notes: _notes, ...rest }: Gathering) {
  const activities = rest.activities.map((each) =>
    each.kind === 'panel' && each.phase !== 'draft' ? { ...each, sat: [] } : each,
  )
  return { ...rest, activities }
}
const on = { activity: 'panel' } as const
const written = () =>
  opened(
    add('p1', 'ane'),
    add('p2', 'dina'),
    onCard('ChooseCard', 'p1', 'ane'),
    onCard('ChooseCard', 'p2', 'ane'),
  )

const steps: readonly (readonly [RoomCommand['type'], Gathering, RoomCommand])[] = [
  [
    'RevisePanel',
    opened(),
    { type: 'RevisePanel', ...on, assignments: structuredClone(ASSIGNMENTS.slice(0, 1)) },
  ],
  ['ProposePanel', prepared(), { type: 'ProposePanel', ...on }],
  ['LetPanelBeChosen', prepared(), { type: 'LetPanelBeChosen', ...on, open: true }],
  ['ReplaceMember', opened(), seat('bomlo', 'bo')[0]],
  ['OpenPanel', prepared(seat('bomlo', 'bo')), { type: 'OpenPanel', ...on }],
  ['ClosePanel', written(), { type: 'ClosePanel', ...on }],
  ['BeginAssignment', written(), begin('a2', 'a1')[0]],
  ['OpenAllAssignments', written(), { type: 'OpenAllAssignments', ...on }],
  ['EndAssignment', written(), { type: 'EndAssignment', ...on, assignment: 'a1' }],
  ['LengthenAssignment', written(), { type: 'LengthenAssignment', ...on, assignment: 'a1', minutes: 5 }],
  ['RemoveActivity', prepared(), { type: 'RemoveActivity', ...on }],
  ['CloseGathering', written(), { type: 'CloseGathering' }],
]
test.each(steps)('[PN22] %s undone leaves all as it was', (_, before, command) => {
  expect(plain(whole(undone(play(before, [command]))))).toEqual(plain(whole(before)))
})

test.each(['UnchooseCard', 'RemoveCard'] as const)(
  '[PN22] the leader’s %s undone gives the card its place back',
  (type) => {
    const before = written()
    const back = undone(play(before, [cardCommand(type, 'p1')]))
    expect(begunIn(back).board.chosen).toEqual(['p1', 'p2'])
  },
)

test('[PN22] what members have written and marked since stays', () => {
  const state = opened(
    [{ type: 'LengthenAssignment', ...on, assignment: 'a1', minutes: 5 }],
    ...[add('p1', 'ane'), add('p2', 'dina'), onCard('SupportCard', 'p1', 'fia')],
    ...[merge('p1', ['p2'], 'fia'), onCard('ChooseCard', 'p1', 'fia')],
  )
  const { points, board, opened: course } = begunIn(undone(state))
  expect(course).toMatchObject([{ assignment: 'a1', added: 0 }])
  expect(points.size).toBe(2)
  expect(board).toEqual(begunIn(state).board)
})

test('[PN22] whom a municipality has chosen since stays', () => {
  const state = prepared([{ type: 'LetPanelBeChosen', ...on, open: true }], seat('sund', 'dina'), [
    { type: 'ChooseMember', ...on, municipality: 'bomlo', person: 'bo', from: null },
    as('ane'),
  ])
  expect(sitters(undone(state))).toEqual({ bomlo: 'bo' })
})

test('[PN22] a panel that has been written in is closed by undoing its opening, and keeps it all', () => {
  const state = play(
    prepared(seat('bomlo', 'ane'), [{ type: 'OpenPanel', ...on }]),
    begin('a1'),
    add('p1', 'ane'),
  )
  const back = undone(undone(state))
  expect(panelIn(back).phase).toBe('closed')
  expect(begunIn(back).points.size).toBe(1)
})

test('[PN22] who has had a seat is not forgotten by an undone step', () => {
  const state = undone(opened(seat('bomlo', 'bo')))
  expect(begunIn(play(state, add('p1', 'bo', 'Underveis'))).points.get('p1')?.by).toBe('bo')
})

test('[PN23] a programme file takes assignments along, and nothing else', () => {
  const text = JSON.stringify(toProgrammeFile(written()))
  expect(text).not.toMatch(/text of|name of|"ane"|by"/)
  const reading = readProgrammeFile(text)
  if (!reading.ok) throw new Error(`${reading.code} ${reading.where}`)
  expect(reading.commands).toContainEqual({
    type: 'PreparePanel',
    ...on,
    item: null,
    assignments: ASSIGNMENTS,
  })
})

test('[PN23] a snapshot read back is the panel it was', () => {
  const state = play(
    written(),
    [{ type: 'OpenPlenary', activity: 'panel', by: 'point', minutes: 15, presenter: null }],
    [{ type: 'StepPlenary', from: null, to: 'p1' }],
  )
  const back = reviveGathering(JSON.parse(JSON.stringify(state)) as PlainGathering)
  expect(begunIn(back).board.cards.get('p1')).toEqual(begunIn(state).board.cards.get('p1'))
  expect(plain(play(back, add('p9', 'ane')))).toEqual(plain(play(state, add('p9', 'ane'))))
  // One from before there were panels has none of it.
  const { plenary: _p, shown: _s, wonderings: _w, ...old } = JSON.parse(JSON.stringify(state))
  expect(reviveGathering(old as PlainGathering)).toMatchObject({ plenary: null, shown: [], wonderings: [] })
})
