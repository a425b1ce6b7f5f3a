import { expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { play, TEN } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { as } from '#tests/support/samples.ts'
import {
  begunIn,
  carry,
  close,
  confirm,
  confirming,
  LAST,
  on,
  open,
  opened,
  PREPARED,
  prepared,
  reopen,
  reopening,
  text,
  typed,
  whole,
  write,
  writing,
} from './promises.ts'

const undone = (state: Gathering) => play(state, [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }])
function rest({ steps: _steps, stepsTaken: _taken, notes: _notes, ...others }: Gathering) {
  return others
}
const forVefsn = { municipality: 'vefsn' }
const byLeader = () =>
  opened(
    typed('what', 'Ringe', forVefsn),
    typed('who', 'Rektor', forVefsn),
    typed('by', '2013-01-01', forVefsn),
  )
const follow = {
  type: 'FollowCommitment',
  ...on,
  carried: 'last-1',
  base: null,
  status: 'done',
  why: '',
} as const

const steps: readonly (readonly [RoomCommand['type'], Gathering, RoomCommand])[] = [
  ['ReviseCommitments', prepared(), { type: 'ReviseCommitments', ...on, title: '', most: 1, plan: false }],
  ['CarryCommitments', prepared(), carry('earlier', LAST)[0]],
  ['CarryCommitments, again', opened(), carry('earlier', { ...LAST, what: 'Annet' })[0]],
  ['OpenCommitments', prepared(), open[0]],
  ['OpenCommitments, again', opened(...whole, close), open[0]],
  ['CloseCommitments', opened(...whole), close[0]],
  ['WriteCommitment', byLeader(), writing('how', 'Loggen', forVefsn)],
  ['WriteCommitment, anew', byLeader(), writing('what', 'Besøke', { ...forVefsn, base: 'Ringe' })],
  [
    'WriteCommitment, theirs',
    opened(...whole, confirm),
    writing('how', 'Bedre', { base: 'Loggen viser det' }),
  ],
  ['RemoveCommitment', byLeader(), { type: 'RemoveCommitment', ...on, ...forVefsn, place: 1, what: 'Ringe' }],
  ['ConfirmCommitments', byLeader(), { ...confirming, ...forVefsn }],
  ['ReopenCommitments', opened(...whole, confirm), reopening],
  ['FollowCommitment', opened(), follow],
  ['RemoveActivity', prepared(), { type: 'RemoveActivity', ...on }],
  ['CloseGathering', opened(...whole), { type: 'CloseGathering' }],
] as unknown as readonly (readonly [RoomCommand['type'], Gathering, RoomCommand])[]
test.each(steps)('[FO13] %s undone leaves all as it was', (_, before, command) => {
  expect(plain(rest(undone(play(before, [command]))))).toEqual(plain(rest(before)))
})

test('[FO13] what people have written since stays, and what was opened closes instead of being a draft again', () => {
  const state = undone(opened(write('what', 'Ringe')))
  expect(state.activities.get('promises')?.phase).toBe('closed')
  expect(text(state, 'what')).toBe('Ringe')
})

test('[FO13] a confirmation the leader took back, and people have written under since, is not given back', () => {
  const state = opened(
    ...whole,
    confirm,
    [reopening],
    [writing('what', 'Noe nytt', { base: 'Ringe alle som er borte' }), { ...as('ane'), now: TEN + 5 }],
  )
  expect(begunIn(undone(state)).sheets.get('bomlo')?.ready).toBeNull()
  const meanwhile = opened(
    ...whole,
    [follow],
    [{ ...follow, base: { status: 'done', why: '' }, why: 'Ja' }, as('ane')],
  )
  expect(begunIn(undone(meanwhile)).followed.get('last-1')).toMatchObject({ why: 'Ja', by: 'ane' })
})

test('[FO13] a snapshot gives back the same promises', () => {
  const state = opened(...whole, confirm, [follow, as('ane')], reopen)
  const written = JSON.parse(JSON.stringify(packed(state))) as PlainGathering
  expect(plain(reviveGathering(written))).toEqual(plain(state))
  expect(text(reviveGathering(written), 'who')).toBe('HR-leder')
})

test('[FO17] a programme file takes along how promises are prepared, and nothing of what was promised', () => {
  const state = opened(...whole, confirm)
  const file = JSON.stringify(toProgrammeFile(state))
  expect(file).not.toContain('Ringe')
  const read = readProgrammeFile(file)
  expect(read.ok && read.commands.filter(({ type }) => type === 'PrepareCommitments')).toEqual([PREPARED])
})
