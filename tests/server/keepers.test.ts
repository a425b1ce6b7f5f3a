import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { makeGroupKeeper } from '#server/seating/group-keeper.ts'
import { makeSeatKeeper } from '#server/seating/seat-keeper.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { drawGroups } from '#shared/gathering/groups-job.ts'
import { solve } from '#shared/seating/solve.ts'
import { eventually } from '#tests/support/clients.ts'
import { type Act, play, TEN } from '#tests/support/given.ts'
import * as seated from '#tests/support/seated.ts'
import { begunIn, hallOf, opened, stepsOf } from '#tests/support/talks.ts'

const server = { by: { role: 'server' } } as const
const refusal = { ok: false, code: 'conversation-not-open' } as const

/** A room in which these were decided while something that was found waited its turn, and then it was refused. */
function overtaken(before: Gathering, meanwhile: readonly Act[]) {
  let state = before
  let handedIn = 0
  const room = {
    gathering: () => state,
    handedIn: () => handedIn,
    look: () => {},
    submit: async (command: RoomCommand) => {
      handedIn += 1
      if (handedIn > 1) {
        state = play(state, [command, server])
        return { ok: true, at: TEN } as const
      }
      for (const act of meanwhile) {
        state = play(state, act)
        room.look()
      }
      return refusal
    },
  }
  return room
}

test('[SA41] groups that are refused, since their conversation has closed, keep no other conversation waiting', async () => {
  const hall = opened(hallOf(6), [{ who: 'alone' }, { who: 'duo', minutes: 10 }])
  const prepare = { type: 'PrepareConversation', activity: 'other', item: null } as const
  const room = overtaken(
    play(
      hall,
      [{ ...prepare, steps: stepsOf({ who: 'duo', minutes: 5 }) }],
      [{ type: 'BeginStep', activity: 'talk', step: 's2' }, { matchedAtOnce: 2 }],
    ),
    [
      [{ type: 'CloseConversation', activity: 'talk' }],
      [{ type: 'OpenConversation', activity: 'other' }, { matchedAtOnce: 2 }],
    ],
  )
  const keeper = makeGroupKeeper({
    ...room,
    log: silentLog,
    solver: { draw: async (job) => drawGroups(job) },
  })
  room.look = keeper.look
  keeper.look()
  await eventually(() => begunIn(room.gathering(), 'other').run.circles.length === 3)
  expect(room.handedIn()).toBe(2)
  keeper.close()
})

test('[BO42] a seating that is refused, since another has been asked for meanwhile, keeps that one waiting for nothing', async () => {
  const hall = seated.hallOf({ homes: [3, 3], chairs: [3, 3] })
  const room = overtaken(play(hall, [{ type: 'DrawSeating', asked: 'one', seed: 1 }]), [
    [{ type: 'DropDraft' }],
    [{ type: 'DrawSeating', asked: 'two', seed: 2 }],
  ])
  const keeper = makeSeatKeeper({
    ...room,
    clock: { now: () => TEN },
    log: silentLog,
    solver: { solve: async (job) => solve(job, 5_000) },
  })
  room.look = keeper.look
  keeper.look()
  await eventually(() => room.gathering().seating.draft?.id === 'two')
  keeper.close()
})

test('[BO42] what is refused for good is not handed in over and over', async () => {
  const hall = seated.hallOf({ homes: [3, 3], chairs: [3, 3] })
  const state = play(hall, [{ type: 'DrawSeating', asked: 'one', seed: 1 }])
  let handedIn = 0
  const keeper = makeSeatKeeper({
    gathering: () => state,
    submit: async () => {
      handedIn += 1
      return refusal
    },
    clock: { now: () => TEN },
    log: silentLog,
    solver: { solve: async (job) => solve(job, 5_000) },
  })
  keeper.look()
  await eventually(() => handedIn === 1)
  await new Promise((done) => setTimeout(done, 30))
  expect(handedIn).toBe(1)
  keeper.close()
})
