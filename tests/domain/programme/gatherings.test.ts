import { expect, test } from 'vitest'
import type { ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import {
  DAY,
  inProgramme,
  leaderOf,
  MUSTER,
  meeting,
  national,
  of,
  play,
  server,
} from '#tests/support/programme-given.ts'

const planned = play(
  national,
  [meeting('nord', ['bodo', 'narvik'])],
  [meeting('troms', ['tromso', 'harstad'])],
)
const linked = play(planned, [
  { type: 'LinkGathering', planned: 'nord', gathering: 'g-nord' },
  { by: server },
])
const running = play(linked, [{ type: 'NoteGatheringBegun', planned: 'nord' }, { by: server }])
const held = play(running, [
  { type: 'NoteGatheringHeld', planned: 'nord' },
  { by: server, now: MUSTER + DAY },
])
const nord = (programme: typeof planned) => programme.gatherings.find(({ id }) => id === 'nord')

test('[PG10] gatherings of any kind are planned in any phase, several at the same time', () => {
  expect(planned.gatherings.map(({ id, from, to, stands }) => [id, from, to, stands])).toEqual([
    ['nord', '2016-11-15', '2016-11-15', 'planned'],
    ['troms', '2016-11-15', '2016-11-15', 'planned'],
  ])
  const muster = { ...meeting('m', LIST_OF_ALL, { phase: 'muster' }), kind: 'muster' as const, from: null }
  expect(play(planned, [muster]).gatherings.at(-1)).toMatchObject({ kind: 'muster', from: null, to: null })
})

const LIST_OF_ALL = national.municipalities.map(({ id }) => id)

test('[PG10] what does not fit is refused with why', () => {
  const asked = meeting('other', ['bodo'])
  inProgramme(planned)
    .when({ ...asked, phase: 'gone' })
    .thenRefused('unknown-phase')
  inProgramme(planned)
    .when({ ...asked, planned: 'nord' })
    .thenRefused('already-exists')
  inProgramme(planned)
    .when({ ...asked, municipalities: ['atlantis'] })
    .thenRefused('unknown-municipality')
  inProgramme(planned)
    .when({ ...asked, to: '2016-11-14' })
    .thenRefused('end-before-start')
  inProgramme(planned)
    .when({ ...asked, from: null, to: '2016-11-14' })
    .thenRefused('end-before-start')
  inProgramme(planned)
    .when({ ...asked, from: '2016-11-31' })
    .thenRefused('no-such-date', '2016-11-31')
  inProgramme(planned)
    .when({ ...asked, title: '' })
    .thenRefused('name-empty')
})

test('[PG11] a gathering is moved to another phase, but not while it runs', () => {
  const moving = { type: 'MoveGathering', planned: 'nord', phase: 'local' } as const
  for (const before of [planned, linked, held])
    inProgramme(before)
      .when(moving)
      .then({ type: 'v1.GatheringMovedToPhase', planned: 'nord', phase: 'local' })
  inProgramme(running).when(moving).thenRefused('gathering-running', 'Fylkesmøte nord')
  inProgramme(planned)
    .when({ ...moving, phase: 'county' })
    .thenNothing()
  inProgramme(planned)
    .when({ ...moving, phase: 'gone' })
    .thenRefused('unknown-phase')
})

const cancelling = { type: 'CancelGathering', planned: 'nord', why: 'Flyene står' } as const

test('[PG12] a gathering that is cancelled keeps its replies, and comes back as it was', () => {
  const replied = play(
    planned,
    [{ type: 'MarkInvited', planned: 'nord', municipalities: ['bodo'] }],
    [
      {
        type: 'ReplyToInvitation',
        planned: 'nord',
        municipality: 'bodo',
        answer: 'comes',
        people: 4,
        who: '',
        note: '',
      },
      { by: of('bodo') },
    ],
  )
  const off = play(replied, [cancelling])
  expect(nord(off)).toMatchObject({ stands: 'cancelled', why: 'Flyene står', cancelledAt: MUSTER })
  expect(off.invitations).toBe(replied.invitations)
  inProgramme(off)
    .when({ type: 'MarkInvited', planned: 'nord', municipalities: ['narvik'] })
    .thenRefused('gathering-cancelled')
  const back = play(off, [{ type: 'ReviveGathering', planned: 'nord' }])
  expect(back.gatherings).toEqual(replied.gatherings)
})

test('[PG12] what runs or was held is not cancelled', () => {
  inProgramme(running).when(cancelling).thenRefused('gathering-running', 'Fylkesmøte nord')
  inProgramme(held).when(cancelling).thenRefused('gathering-held')
  inProgramme(play(planned, [cancelling]))
    .when(cancelling)
    .thenNothing()
})

test('[PG13] a plan has one gathering at most, and a gathering one plan', () => {
  const linking = { type: 'LinkGathering', planned: 'nord', gathering: 'g-nord' } as const
  inProgramme(linked).when(linking, { by: server }).thenNothing()
  inProgramme(linked)
    .when({ ...linking, gathering: 'g-2' }, { by: server })
    .thenRefused('already-linked')
  inProgramme(linked)
    .when({ ...linking, planned: 'troms' }, { by: server })
    .thenRefused('already-linked')
  inProgramme(linked).when(linking).thenRefused('not-allowed')
})

test('[PG13] it runs and is over as the server says; opened again after its end it goes on from when it began', () => {
  expect(nord(held)).toMatchObject({ stands: 'held', begunAt: MUSTER, heldAt: MUSTER + DAY })
  const again = play(held, [
    { type: 'NoteGatheringBegun', planned: 'nord' },
    { by: server, now: MUSTER + 2 * DAY },
  ])
  expect(nord(again)).toMatchObject({ stands: 'running', begunAt: MUSTER })
  inProgramme(planned)
    .when({ type: 'NoteGatheringBegun', planned: 'nord' }, { by: server })
    .thenRefused('gathering-not-linked')
})

test('[PG13] one that was held without Samling is said to have been; one that runs here says so itself', () => {
  const saying = { type: 'SayGatheringHeld', planned: 'nord' } as const
  inProgramme(linked).when(saying).thenRefused('gathering-linked')
  const paper = play(planned, [saying])
  expect(nord(paper)).toMatchObject({ stands: 'held', made: null })
  expect(nord(play(paper, [{ type: 'ReviveGathering', planned: 'nord' }]))).toEqual(nord(planned))
})

test('[PG13] a gathering that is gone from the server leaves its plan; one that runs is not let go', () => {
  const letting = { type: 'UnlinkGathering', planned: 'nord' } as const
  inProgramme(running).when(letting, { by: server }).thenRefused('gathering-running', 'Fylkesmøte nord')
  expect(nord(play(linked, [letting, { by: server }]))).toEqual(nord(planned))
  expect(nord(play(held, [letting, { by: server }]))).toMatchObject({ stands: 'held', made: null })
})

test('[PG14] whoever leads a gathering has a say in that one alone', () => {
  const { type: _, phase: __, ...told } = meeting('nord', ['bodo', 'narvik'], { title: 'Nordlandsmøtet' })
  const revising: ProgrammeRoomCommand = { type: 'RevisePlannedGathering', ...told }
  const by = leaderOf('nord')
  expect(nord(play(planned, [revising, { by }]))?.title).toBe('Nordlandsmøtet')
  inProgramme(planned)
    .when({ ...revising, planned: 'troms' }, { by })
    .thenRefused('not-allowed')
  inProgramme(planned)
    .when({ type: 'MoveGathering', planned: 'nord', phase: 'local' }, { by })
    .thenRefused('not-allowed')
})
