import { expect, test } from 'vitest'
import {
  READY,
  type Ready,
  readySteps,
  stepsToSave,
} from '#client/activities/conversation/talk-draft.model.ts'
import { talkConsole as en } from '#client/words/en/talk-console.ts'
import { talkConsole as nb } from '#client/words/nb/talk-console.ts'
import { talkConsole as nn } from '#client/words/nn/talk-console.ts'
import { placeIn } from '#shared/activities/conversation/boards.ts'
import { hallView } from '#shared/views/hall.ts'
import { allViews } from '#tests/support/all-views.ts'
import { makeIds, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { add, begin, begunIn, circleWith, hallOf } from '#tests/support/talks.ts'

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

/**
 * By step, counted from 0: where a point that is written there comes by itself when the steps are gone through, and where it
 * comes when nobody puts it first.
 */
const TRAVELS: Readonly<
  Record<Ready, Readonly<Record<number, { readonly first: number[]; readonly else: number[] }>>>
> = {
  reflecting: { 1: { first: [2], else: [] }, 2: { first: [], else: [] } },
  aloneGroupPlenary: {
    0: { first: [1, 2], else: [1] },
    1: { first: [2], else: [] },
    2: { first: [], else: [] },
  },
  oneTwoFourAll: {
    0: { first: [1, 2, 3], else: [1, 2] },
    1: { first: [2, 3], else: [2] },
    2: { first: [3], else: [] },
    3: { first: [], else: [] },
  },
  municipality: { 0: { first: [1], else: [] }, 1: { first: [], else: [] } },
  buzz: {},
  ideas: { 0: { first: [1], else: [1] }, 1: { first: [], else: [] } },
  advice: {
    1: { first: [2, 3], else: [2] },
    2: { first: [3], else: [] },
    3: { first: [], else: [] },
  },
}

test.each(READY)(
  '[SA37] in %s each point goes where its writer was told, as far as the words promise',
  (name) => {
    const steps = stepsToSave('Hva tar vi med oss?', readySteps(name, [], makeIds())).map((step) => ({
      ...step,
      roles: [...step.roles],
    }))
    const open = play(
      stateAfter(hallOf(12, { homes: 3, tables: [6, 6] })),
      [{ type: 'PrepareConversation', activity: 'talk', item: null, steps }],
      [{ type: 'OpenConversation', activity: 'talk' }],
    )
    const writes = steps.flatMap(({ capture }, nth) => (capture === 'nothing' ? [] : [nth]))
    expect(Object.keys(TRAVELS[name]).map(Number)).toEqual(writes)
    for (const [from, reaches] of Object.entries(TRAVELS[name]))
      for (const isFirst of [true, false]) {
        const reached: number[] = []
        let told: readonly number[] = []
        let state = open
        for (const [nth, { id, who, capture, sees }] of steps.entries()) {
          if (nth > 0) state = play(state, begin(id))
          if (nth === Number(from)) {
            const card = hallView(state).activities[0]
            if (card?.kind !== 'conversation') throw new Error('no card')
            told = card.comes.flatMap((to) =>
              to.lifted && !isFirst
                ? []
                : [steps.findIndex((step, at) => at > nth && step.who === to.who && step.sees === to.sees)],
            )
            state = play(state, [add(id, 'point', 'canary'), as('p0')])
          }
          const here = begunIn(state).points.get('point')
          const isHere = here !== undefined && placeIn(here, id) !== undefined
          if (!isHere) continue
          if (nth > Number(from)) reached.push(nth)
          // Whom it comes to reads it: the group on their phones, or everybody on the hall screen.
          const shown = play(state, [{ type: 'ShowScene', scene: 'points', activity: 'talk' }])
          const readers = Object.entries(allViews(shown)).filter(([, view]) =>
            JSON.stringify(view).includes('canary'),
          )
          const names = readers.map(([audience]) => audience)
          if (sees === 'everybody') expect(names).toContain('screen')
          else expect(names).not.toContain('screen')
          if (who === 'municipality') expect(names).toContain('group bomlo')
          else if (who !== 'alone' && who !== 'plenary')
            for (const mate of circleWith(state, 'p0').people) expect(names).toContain(`own ${mate}`)
          if (isFirst && capture === 'top')
            state = play(state, [{ type: 'MarkTop', activity: 'talk', point: 'point', top: true }, as('p0')])
        }
        expect(reached).toEqual(isFirst ? reaches.first : reaches.else)
        expect(told).toEqual(reached)
      }
  },
)
