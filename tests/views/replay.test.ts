import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { makeCourse } from '#shared/replay/course.ts'
import { type Fact, takenBackIn, takesBack, withoutTakenBack } from '#shared/replay/facts.ts'
import { foldFacts } from '#shared/replay/frames.ts'
import { type Stretch, viewIn } from '#shared/replay/reel.ts'
import { frameAt } from '#shared/replay/sittings.ts'
import { screenView } from '#shared/views/screen.ts'
import { history } from '#tests/support/arbitraries.ts'
import { remembered, replayOf, type Told } from '#tests/support/replayed.ts'
import { live } from '#tests/support/samples.ts'

const toldAt = (told: readonly Told[], at: number) => told.findLast((each) => each.at <= at)
const pictureOf = (stretches: readonly Stretch[], frame: number) => {
  const stretch = stretches.findLast(({ first }) => first <= frame)
  return stretch ? viewIn(stretch, frame) : null
}
const nothingBack = (facts: readonly Fact[]) => !facts.some(({ event }) => takesBack(event))

test('[RY1] at every whole minute of every history the replay shows what the wall had been told by then', () => {
  let looked = 0
  fc.assert(
    fc.property(history, (deeds) => {
      const { told, facts } = remembered(deeds)
      if (!nothingBack(facts)) return
      const { frames, stretches } = replayOf(facts)
      const times = frames.map(({ at }) => at)
      for (const { at } of told) {
        const minute = Math.ceil(at / MINUTE) * MINUTE
        const state = toldAt(told, minute)?.state
        if (!state) throw new Error('nobody had been told anything')
        const shown = pictureOf(stretches, frameAt(times, minute))
        expect(shown).toStrictEqual(JSON.parse(JSON.stringify(screenView(state, live))))
        looked++
      }
    }),
    { numRuns: 40 },
  )
  expect(looked).toBeGreaterThan(100)
})

test('[RY2] a step of whoever leads shows at the end of its second', () => {
  let looked = 0
  fc.assert(
    fc.property(history, (deeds) => {
      const { told, facts } = remembered(deeds)
      if (!nothingBack(facts)) return
      const { frames, stretches } = replayOf(facts)
      const times = frames.map(({ at }) => at)
      for (const { at, isStep } of facts) {
        if (!isStep || at === null) continue
        const second = Math.ceil(at / SECOND) * SECOND
        const state = toldAt(told, second)?.state
        if (!state) throw new Error('nobody had been told anything')
        expect(pictureOf(stretches, frameAt(times, second))).toStrictEqual(
          JSON.parse(JSON.stringify(screenView(state, live))),
        )
        looked++
      }
    }),
    { numRuns: 40 },
  )
  expect(looked).toBeGreaterThan(40)
})

function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) stringsIn(each, found)
  return found
}

test('[RY3] no replay says a word that the wall was never told', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const { told, facts } = remembered(deeds)
      const allowed = new Set(['scene'])
      for (const { state } of told) stringsIn(screenView(state, live), allowed)
      const { frames, stretches } = replayOf(facts)
      const course = makeCourse()
      for (const frame of frames) course.take(frame)
      const { marks, ...made } = course.made()
      const said = stringsIn([...frames.map((_, frame) => pictureOf(stretches, frame)), made])
      for (const { about } of marks) said.add(about)
      expect([...said].filter((text) => text !== '' && !allowed.has(text))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('[RY4] where nothing was taken back, nothing is left out', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const { facts } = remembered(deeds)
      if (!nothingBack(facts)) return
      expect(withoutTakenBack(facts, takenBackIn(foldFacts('g', facts)))).toStrictEqual(facts)
    }),
    { numRuns: 60 },
  )
})

test('[RY5] however one gets to a picture it is the same: stretch by stretch they are all there, once', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const { frames, stretches } = replayOf(remembered(deeds).facts)
      expect(stretches.reduce((sum, { changes }) => sum + changes.length + 1, 0)).toBe(frames.length)
      frames.forEach(({ view }, frame) => {
        expect(pictureOf(stretches, frame)).toStrictEqual(JSON.parse(JSON.stringify(view)))
      })
    }),
    { numRuns: 30 },
  )
})
