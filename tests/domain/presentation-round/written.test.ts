import { expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering, GatheringRefusal, RoomCommand } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { reviveGathering } from '#shared/gathering/snapshot.ts'
import { type Act, given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { begin, begunIn, house, opened, prepared, roundIn, running } from './given-round.ts'

const add = (more: object = {}): RoomCommand => ({
  type: 'AddPoint',
  ...{ activity: 'round', step: 'short', point: 'p1', text: 'Ned til 8 %' },
  ...more,
})
const edit: RoomCommand = { type: 'EditPoint', activity: 'round', point: 'p1', text: 'Ned til 7 %' }
const remove: RoomCommand = { type: 'RemovePoint', activity: 'round', point: 'p1' }
const send = (more: object = {}): RoomCommand => ({
  type: 'SendWord',
  ...{ activity: 'round', word: 'w1', to: 'bomlo', kind: 'advice', named: false, text: ' Ring tidlig ' },
  ...more,
})
const take: RoomCommand = { type: 'RemoveWord', activity: 'round', word: 'w1' }
const close: Act = [{ type: 'ClosePresentations', activity: 'round' }]
const open = running(false)
const written = play(open, [add(), as('ane')])
const said = play(open, [send(), as('dina')])

test('[PX15] a line stands under one of three heads, with its writer’s municipality', () => {
  for (const step of ['short', 'long', 'project'])
    givenState(open)
      .when(add({ step }), as('ane'))
      .then({
        type: 'v1.PointAdded',
        ...{ activity: 'round', step, point: 'p1', person: 'ane', group: 'bomlo', text: 'Ned til 8 %' },
        ...{ at: TEN, late: false },
      })
  expect(begunIn(written).points.get('p1')).toMatchObject({ part: 'short', group: 'bomlo', number: 1 })
})

test.each<[string, object, string, GatheringRefusal]>([
  ['another head', { step: 'one' }, 'ane', 'unknown-step'],
  ['nothing', { text: '  ' }, 'ane', 'text-empty'],
  ['more than 300 characters', { text: 'å'.repeat(301) }, 'ane', 'text-too-long'],
  ['a guest', {}, 'even', 'unknown-municipality'],
])('[PX15] %s is refused', (_, more, who, code) => {
  givenState(open)
    .when(add(more), as(who))
    .thenRefused(code, code === 'text-too-long' ? '300' : undefined)
})

test('[PX15] a municipality that does not present writes nothing there', () => {
  const some = stateAfter([...house, prepared({ order: ['sund'] }), opened(['sund'])])
  givenState(some).when(add(), as('ane')).thenRefused('unknown-municipality')
})

test('[PX15] sent again it is the same line, and nobody writes over another’s', () => {
  givenState(written).when(add(), as('ane')).thenNothing()
  givenState(written).when(add(), as('dina')).thenRefused('not-yours')
  givenState(written).when(add(), as('bo')).thenRefused('not-yours')
})

test('[PX15] the writer changes it and takes it away while the round is open; the leader takes it always', () => {
  givenState(written).when(edit, as('bo')).thenRefused('not-yours')
  givenState(written).when(remove, as('bo')).thenRefused('not-yours')
  givenState(open).when(edit, as('ane')).thenRefused('unknown-point')
  givenState(open).when(remove, as('ane')).thenNothing()
  expect(begunIn(play(written, [edit, as('ane')])).points.get('p1')).toMatchObject({
    ...{ text: 'Ned til 7 %', edited: true },
  })
  expect(begunIn(play(written, [remove, as('ane')])).points.size).toBe(0)
  const closed = play(written, close)
  givenState(closed).when(edit, as('ane')).thenRefused('round-not-open')
  givenState(closed).when(remove, as('ane')).thenRefused('round-not-open')
  expect(begunIn(play(closed, [remove])).points.size).toBe(0)
})

test('[PX15] before it is opened there is nowhere to write; after it is closed a line is late', () => {
  given(...house, prepared())
    .when(add(), as('ane'))
    .thenRefused('round-not-open')
  expect(begunIn(play(open, close, [add(), as('ane')])).points.get('p1')?.late).toBe(true)
  const over = play(open, [{ type: 'CloseGathering' }], [add(), as('ane')], [send(), as('dina')])
  expect([begunIn(over).points.size, begunIn(over).words.size]).toEqual([1, 1])
})

test('[PX16] a word goes to a municipality of the round, as it was typed but for outer space', () => {
  givenState(open)
    .when(send(), as('dina'))
    .then({
      type: 'v1.WordSent',
      ...{ activity: 'round', word: 'w1', to: 'bomlo', person: 'dina', kind: 'advice', named: false },
      ...{ text: 'Ring tidlig', at: TEN },
    })
  expect(begunIn(play(open, close, [send(), as('even')])).words.size).toBe(1)
})

test.each<[string, object, string, GatheringRefusal, string?]>([
  ['one’s own municipality', {}, 'bo', 'to-others-only'],
  ['one that is not in the round', { to: 'gone' }, 'dina', 'unknown-municipality'],
  ['nothing', { text: ' ' }, 'dina', 'text-empty'],
  ['more than 2000 characters', { text: 'å'.repeat(2_001) }, 'dina', 'text-too-long', '2000'],
])('[PX16] a word to %s is refused', (_, more, who, code, detail) => {
  givenState(open).when(send(more), as(who)).thenRefused(code, detail)
})

test('[PX16] sent again it is the same word; only the writer and the leader take it away', () => {
  givenState(said).when(send(), as('dina')).thenNothing()
  givenState(said).when(send(), as('fia')).thenRefused('not-yours')
  givenState(said).when(take, as('ane')).thenRefused('not-yours')
  for (const by of [as('dina'), {}])
    givenState(said)
      .when(take, by)
      .then({ type: 'v1.WordRemoved', activity: 'round', word: 'w1', to: 'bomlo', person: 'dina' })
  givenState(open).when(take, as('dina')).thenNothing()
  given(...house, prepared())
    .when(send(), as('dina'))
    .thenRefused('round-not-open')
})

test('[PX16] two who turn out to be one have written both', () => {
  const one = play(written, [{ type: 'MergePeople', person: 'bo', twin: 'ane' }])
  expect(begunIn(play(one, [edit, as('bo')])).points.get('p1')?.text).toBe('Ned til 7 %')
})

test('[PX21] a programme file carries minutes and order, and nothing that was written', () => {
  const all = play(written, [send(), as('dina')], begin(1, 'sund', null))
  const file = toProgrammeFile(all)
  const text = JSON.stringify(file)
  expect(text).not.toContain('Ned til')
  expect(text).not.toContain('Ring tidlig')
  const reading = readProgrammeFile(text)
  if (!reading.ok) throw new Error(reading.code)
  const copy = play(stateAfter([]), ...reading.commands.map((command): Act => [command]))
  expect(roundIn(copy)).toEqual({
    ...{ kind: 'presentations', id: 'round', item: null, phase: 'draft', minutes: 5, shared: false },
    order: ['bomlo', 'sund', 'vefsn', 'rana'],
  })
})

test('[GA21] a round comes back from a snapshot as it was', () => {
  const all = play(written, [send(), as('dina')], begin(1, 'sund', null))
  expect(JSON.stringify(reviveGathering(JSON.parse(JSON.stringify(all))))).toBe(JSON.stringify(all))
  expect(begunIn(reviveGathering(JSON.parse(JSON.stringify(all)))).words.get('w1')?.text).toBe('Ring tidlig')
})

const write = (more: object = {}): RoomCommand => ({
  type: 'WriteLine',
  ...{ activity: 'round', municipality: 'rana', part: 'long', point: 'l1', text: ' 6,5 prosent ' },
  ...more,
})
/** What stands of a line. */
const lineIn = (state: Gathering, id: string) => begunIn(state).points.get(id)

test('[PX22] the leader writes for a municipality that nobody has come from, also after closing', () => {
  givenState(open)
    .when(write())
    .then({
      type: 'v1.LineWritten',
      ...{ activity: 'round', municipality: 'rana', part: 'long', point: 'l1', person: null },
      ...{ text: '6,5 prosent', at: TEN },
    })
  expect(lineIn(play(open, [write()]), 'l1')).toMatchObject({
    by: null,
    group: 'rana',
    part: 'long',
    late: false,
  })
  expect(lineIn(play(open, close, [write()]), 'l1')).toMatchObject({ by: null, late: true })
})

test('[PX22] what a municipality wrote keeps its writer, place and words; it is theirs alone again when they change it', () => {
  const mine = { municipality: 'bomlo', part: 'short', point: 'p1' }
  const put = play(written, [write(mine)])
  expect(lineIn(put, 'p1')).toMatchObject({
    ...{ by: 'ane', group: 'bomlo', number: 1, text: '6,5 prosent', own: 'Ned til 8 %', edited: true },
  })
  const twice = play(put, [write({ ...mine, text: '6 prosent' })])
  expect(lineIn(twice, 'p1')).toMatchObject({ text: '6 prosent', own: 'Ned til 8 %' })
  const back = play(twice, [write({ ...mine, text: 'Ned til 8 %' })])
  expect(lineIn(back, 'p1')).not.toHaveProperty('own')
  const changed = play(twice, [edit, as('ane')])
  expect(lineIn(changed, 'p1')).toMatchObject({ text: 'Ned til 7 %', by: 'ane' })
  expect(lineIn(changed, 'p1')).not.toHaveProperty('own')
  givenState(put).when(write(mine)).thenNothing()
})

test.each<[string, object, GatheringRefusal]>([
  ['a municipality that is not in the round', { municipality: 'oslo' }, 'unknown-municipality'],
  ['nothing', { text: '  ' }, 'text-empty'],
  ['more than 300 characters', { text: 'å'.repeat(301) }, 'text-too-long'],
  ['a line of another municipality', { point: 'p1', part: 'short' }, 'unknown-point'],
  ['a line under another head', { municipality: 'bomlo', point: 'p1' }, 'unknown-point'],
])('[PX22] %s is refused', (_, more, code) => {
  givenState(written)
    .when(write(more))
    .thenRefused(code, code === 'text-too-long' ? '300' : undefined)
})

test('[PX22] only the leader types for others, and nothing before the round is open', () => {
  givenState(open).when(write(), as('ane')).thenRefused('not-allowed')
  givenState(stateAfter([...house, prepared()]))
    .when(write())
    .thenRefused('round-not-open')
})

test('[PX23] undo takes away what the leader typed, and gives back what was put otherwise', () => {
  const mine = { municipality: 'bomlo', part: 'short', point: 'p1' }
  const undo = (state: Gathering) => play(state, [{ type: 'Undo', step: state.stepsTaken }])
  expect(lineIn(undo(play(open, [write()])), 'l1')).toBeUndefined()
  expect(lineIn(undo(play(open, [write()], [write({ text: 'annet' })])), 'l1')).toMatchObject({
    text: '6,5 prosent',
  })
  const given = lineIn(undo(play(written, [write(mine)])), 'p1')
  expect(given).toMatchObject({ text: 'Ned til 8 %', edited: false })
  expect(given).not.toHaveProperty('own')
  expect(lineIn(undo(play(written, [write(mine)], [edit, as('ane')])), 'p1')).toMatchObject({
    text: 'Ned til 7 %',
  })
})
