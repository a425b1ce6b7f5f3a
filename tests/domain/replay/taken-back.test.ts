import { expect, test } from 'vitest'
import { keyOfText } from '#shared/activities/poll/identified.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Fact, takesBack } from '#shared/replay/facts.ts'
import { TEN } from '#tests/support/given.ts'
import { replayOf } from '#tests/support/replayed.ts'
import { arrived, hall, PEOPLE, pointAdded, talkOpened, talkPrepared } from '#tests/support/samples.ts'

/** A minute apart, each a step that all can see. */
const minutes = (...events: readonly GatheringEvent[]): readonly Fact[] =>
  events.map((event, place) => ({ event, at: TEN + place * MINUTE, isStep: true }))
const shown = (facts: readonly Fact[]) => replayOf(facts).frames.map(({ view }) => view)

test('[RY4] a point that its writer has taken back since comes empty, also when it was on the wall', () => {
  const facts = (last: GatheringEvent) =>
    minutes(
      ...hall,
      talkPrepared,
      ...[talkOpened, { type: 'v1.SceneShown', scene: 'points', activity: 'talk' } as const],
      ...[pointAdded('p1', 'ane', 'bomlo', 'Noe jeg angrer'), pointAdded('p2', 'bo', 'bomlo', 'Kaffe'), last],
    )
  const texts = (last: GatheringEvent) =>
    shown(facts(last)).map(({ board }) =>
      (board?.groups ?? []).flatMap(({ points }) => points.map(({ text }) => text)),
    )
  expect(texts(arrived('even'))).toContainEqual(['Noe jeg angrer', 'Kaffe'])
  const removed: GatheringEvent = { type: 'v1.PointRemoved', activity: 'talk', point: 'p1', person: 'ane' }
  expect(takesBack(removed)).toBe(true)
  const after = texts(removed)
  expect(after).toContainEqual(['', 'Kaffe'])
  expect(after.at(-1)).toEqual(['Kaffe'])
  expect(JSON.stringify(after)).not.toContain('angrer')
})

test('[RY4] a text that the leader came to hold back is in no picture, whatever was let through before', () => {
  const said = (person: string, text: string): GatheringEvent => ({
    ...{ type: 'v1.BallotCast', activity: 'p', person, answer: { type: 'text', text } },
  })
  const judged = (through: boolean): GatheringEvent => ({
    ...{ type: 'v1.TextsJudged', activity: 'p', through, texts: [keyOfText('Uff')] },
  })
  const facts = (...last: readonly GatheringEvent[]) =>
    minutes(
      ...hall,
      ...([
        {
          ...{ type: 'v1.PollPrepared', activity: 'p', item: null, anonymous: false },
          question: { type: 'text', text: 'Hva nå?' },
        },
        { type: 'v1.PollOpened', activity: 'p', at: 1 },
        { type: 'v1.ResultsSet', activity: 'p', results: 'shown' },
        { type: 'v1.SceneShown', scene: 'question', activity: 'p' },
      ] satisfies readonly GatheringEvent[]),
      ...['Ja', 'Uff', 'Ja', 'Nei', 'Ja'].map((text, place) => said(PEOPLE[place] ?? '', text)),
      ...last,
    )
  const words = (...last: readonly GatheringEvent[]) => JSON.stringify(shown(facts(...last)))
  expect(words(judged(true))).toContain('Uff')
  expect(words(judged(true), judged(false))).not.toContain('Uff')
  expect(words(judged(false))).not.toContain('Uff')
  expect(words(judged(true), judged(false))).toContain('Nei')
})
