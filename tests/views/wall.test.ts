import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factOf } from '#server/replay/reels.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Frame, framesOf } from '#shared/replay/frames.ts'
import { screenView } from '#shared/views/screen.ts'
import { makeWallKeeper } from '#shared/views/wall-points.ts'
import { talkHistory } from '#tests/support/arbitraries.ts'
import { crowdedWall } from '#tests/support/crowded-wall.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { stateAfter, TEN } from '#tests/support/given.ts'
import { live as lived } from '#tests/support/history.ts'
import { live } from '#tests/support/samples.ts'

const onWall = (state: Gathering): Gathering => ({
  ...state,
  stage: { ...state.stage, scene: 'points', activity: 'talk' },
})

test('[RY40] a wall that goes along from fact to fact is the wall that is cut anew, whatever happens', () => {
  let points = 0
  fc.assert(
    fc.property(talkHistory, fc.integer({ min: 1, max: 4 }), (deeds, every) => {
      const keeper = makeWallKeeper()
      let state = stateAfter(fullHouse)
      const looked = () => {
        const shown = onWall(state)
        const view = screenView(shown, live, keeper.now(shown))
        expect(view).toStrictEqual(screenView(shown, live))
        points += (view.board?.groups ?? []).reduce((sum, group) => sum + group.points.length, 0)
      }
      looked()
      lived(deeds).forEach(({ decision }, place) => {
        for (const event of decision.ok ? decision.events : []) {
          state = evolve(state, event)
          keeper.take(event, onWall(state))
        }
        if (place % every === 0) looked()
      })
      looked()
    }),
    { numRuns: 80 },
  )
  expect(points).toBeGreaterThan(200)
})

const groupsIn = ({ view }: Frame) =>
  new Map((view.board?.groups ?? []).map((group) => [group.id, group.points]))

test('[RY40] what did not change on the wall is the same list in the next picture', () => {
  const facts = crowdedWall(120, { perMinute: 10, from: TEN }).map(factOf)
  const frames = [...framesOf('g', facts, live.join)].slice(1)
  expect(frames.map(({ at }) => at - TEN)).toEqual(frames.map((_, place) => (place + 1) * MINUTE))
  frames.slice(1).forEach((frame, place) => {
    const [before, after] = [groupsIn(frames[place] as Frame), groupsIn(frame)]
    const changed = [...after].flatMap(([id, points]) => (before.get(id) === points ? [] : [id]))
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThanOrEqual(10)
  })
})
