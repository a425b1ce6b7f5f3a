import { expect, test } from 'vitest'
import { READY, readySteps, stepsToSave } from '#client/activities/conversation/talk-draft.model.ts'
import { talkConsole as en } from '#client/words/en/talk-console.ts'
import { talkConsole as nb } from '#client/words/nb/talk-console.ts'
import { talkConsole as nn } from '#client/words/nn/talk-console.ts'
import { makeIds, play, stateAfter, TEN } from '#tests/support/given.ts'
import { begunIn, hallOf } from '#tests/support/talks.ts'

const LANGUAGES = { nb, nn, en }
const cases = READY.flatMap((name) =>
  Object.entries(LANGUAGES).map(([language, words]) => ({ name, language, words })),
)

test.each(cases)(
  '[SA33] $name in $language is prepared, opened and gone through as it stands',
  ({ name, words }) => {
    const ready = readySteps(name, words.ready[name].steps, makeIds())
    const steps = stepsToSave('Hva tar vi med oss?', ready).map((step) => ({
      ...step,
      roles: [...step.roles],
    }))
    let state = play(
      stateAfter(hallOf(9, { tables: [5, 4] })),
      [{ type: 'PrepareConversation', activity: 'talk', item: null, steps }],
      [{ type: 'OpenConversation', activity: 'talk' }],
    )
    for (const { id } of steps.slice(1))
      state = play(state, [{ type: 'BeginStep', activity: 'talk', step: id }, { now: TEN }])
    expect(begunIn(state).step).toBe(steps.at(-1)?.id)
  },
)

test('[SA33] the seven that are wanted are there, and no language has another’s sentences', () => {
  expect([...READY].sort()).toEqual(
    ['advice', 'aloneGroupPlenary', 'buzz', 'ideas', 'municipality', 'oneTwoFourAll', 'reflecting'].sort(),
  )
  const sentences = (words: typeof nb) =>
    READY.flatMap((name) => words.ready[name].steps.filter((step) => step !== null && step.length > 20))
  expect(sentences(nb).filter((text) => sentences(nn).includes(text))).toEqual([])
  expect(sentences(nb).filter((text) => sentences(en).includes(text))).toEqual([])
})
