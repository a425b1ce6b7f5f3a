import { expect, test } from 'vitest'
import { stepsFrom, TEMPLATES } from '#shared/activities/conversation/templates.ts'
import { decide } from '#shared/gathering/decide.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { contextOf, makeIds, play, stateAfter, TEN } from '#tests/support/given.ts'
import { begunIn, hallOf } from '#tests/support/talks.ts'

const LANGUAGES = ['nb', 'nn', 'en'] as const
const municipalities = ['Bømlo', 'Kárášjohka', 'Å'].map((name) => ({ name }))
const cases = TEMPLATES.flatMap((template) =>
  LANGUAGES.map((language) => ({ id: template.id, template, language })),
)

test.each(cases)(
  '[SA33] $id in $language is prepared, opened and gone through as it stands',
  ({ template, language }) => {
    const steps = stepsFrom(template, language, municipalities, makeIds())
    const hall = stateAfter(hallOf(9, { tables: [5, 4] }))
    const prepared = decide(
      hall,
      { type: 'PrepareConversation', activity: 'talk', item: null, steps: [...steps] },
      contextOf({}),
    )
    expect(prepared.ok).toBe(true)
    let state = play(
      hall,
      [{ type: 'PrepareConversation', activity: 'talk', item: null, steps: [...steps] }],
      [{ type: 'OpenConversation', activity: 'talk' }],
    )
    for (const { id } of steps.slice(1))
      state = play(state, [{ type: 'BeginStep', activity: 'talk', step: id }, { now: TEN }])
    expect(begunIn(state).step).toBe(steps.at(-1)?.id)
  },
)

test('[SA33] the seven that are wanted are there, each under its own id', () => {
  expect(TEMPLATES.map(({ id }) => id)).toEqual([
    'alone-group-plenary',
    'one-two-four-all',
    'reflecting-duo',
    'municipality-reflection',
    'buzz',
    'ideas',
    'advice',
  ])
})

test('[SA33] every text is there in three languages, and no two languages say it in the same words where they differ', () => {
  const texts = TEMPLATES.flatMap(({ name, about, steps }) => [
    name,
    about,
    ...steps.map(({ prompt }) => prompt),
  ])
  for (const text of texts) {
    for (const language of LANGUAGES) {
      expect(text[language].trim()).toBe(text[language])
      expect(text[language].length).toBeGreaterThan(3)
      expect(text[language].length).toBeLessThanOrEqual(TEXT_LIMITS.question - 40)
    }
    expect(text.en).not.toBe(text.nb)
  }
  const sentences = texts.filter(({ nb }) => nb.length > 40)
  expect(sentences.filter(({ nb, nn }) => nb === nn)).toEqual([])
})

test('[SA33] advice is asked for once for each municipality, by name', () => {
  const advice = TEMPLATES.find(({ id }) => id === 'advice')
  const steps = advice ? stepsFrom(advice, 'nb', municipalities, makeIds()) : []
  expect(steps.map(({ prompt }) => prompt)).toEqual(
    municipalities.map(({ name }) => `Råd til ${name}: Hva skal til for at det lykkes?`),
  )
  expect(new Set(steps.map(({ id }) => id)).size).toBe(3)
})
