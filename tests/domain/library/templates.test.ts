import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endMinuteOf } from '#shared/agenda/plan.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering, type Gathering } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { texts as en } from '#shared/library/en/texts.ts'
import { lackOf } from '#shared/library/minutes.ts'
import { texts as nb } from '#shared/library/nb/texts.ts'
import { texts as nn } from '#shared/library/nn/texts.ts'
import {
  dayAfter,
  isDay,
  TEMPLATE_IDS,
  TEMPLATES,
  type TemplateId,
  templateFile,
} from '#shared/library/templates.ts'
import { type Act, play } from '#tests/support/given.ts'

const LANGUAGES = { nb, nn, en }
const language = fc.constantFrom('nb', 'nn', 'en')
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-30'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))

function made(template: TemplateId, texts = nb, firstDay = '2027-03-03'): Gathering {
  const file = templateFile({ template, title: 'Samling', place: 'Bergen', firstDay }, texts)
  const reading = readProgrammeFile(JSON.stringify(file))
  if (!reading.ok) throw new Error(`${reading.code} ${reading.where} ${reading.found}`)
  return play(
    emptyGathering('new'),
    ...reading.commands.map((command): Act => [command, { by: { role: 'server' } }]),
  )
}

test('[LI5] every template, in every language, from any day, is a gathering without one refusal, and saving it gives the same file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATE_IDS), language, date, (template, tongue, firstDay) => {
      const texts = LANGUAGES[tongue as keyof typeof LANGUAGES]
      const gathering = made(template, texts, firstDay)
      expect(gathering.agenda.days.map((day) => day.date)).toEqual(
        TEMPLATES[template].map((_, at) => dayAfter(firstDay, at)),
      )
      const file = toProgrammeFile(gathering)
      const again = readProgrammeFile(JSON.stringify(file))
      expect(
        again.ok &&
          toProgrammeFile(
            play(
              emptyGathering('b'),
              ...again.commands.map((command): Act => [command, { by: { role: 'server' } }]),
            ),
          ),
      ).toEqual(file)
    }),
    { numRuns: 40 },
  )
})

const cases = TEMPLATE_IDS.flatMap((template) =>
  Object.entries(LANGUAGES).map(([tongue, texts]) => ({ template, tongue, texts })),
)

test.each(cases)(
  '[LI6] $template in $tongue has a title for every item, a place for every call, and no more',
  ({ template, texts }) => {
    const { items, places, purpose, needs } = texts.templates[template]
    const all = TEMPLATES[template].flat()
    expect(items).toHaveLength(all.length)
    expect(places).toHaveLength(all.flatMap(({ calls = [] }) => calls).length)
    for (const text of [purpose, needs, ...items.flat(), ...places]) expect(text).toMatch(/^\S(.*\S)?$/)
    expect(JSON.stringify(texts.templates[template])).not.toContain('!')
  },
)

test.each(TEMPLATE_IDS)(
  '[LI6] in %s every item has the minutes that its activities take, with five municipalities',
  (template) => {
    const gathering = made(template)
    const activities = [...gathering.activities.values()]
    expect(activities.length).toBeGreaterThan(3)
    for (const { items } of gathering.agenda.days)
      for (const [at, { id, start }] of items.entries()) {
        const end = endMinuteOf(items, at)
        const own = activities.filter(({ item }) => item === id)
        expect([id, lackOf(end === null ? null : end - start, own, 5)]).toEqual([id, 0])
      }
  },
)

test('[LI6] the two-day gathering keeps the times of the one it was taken from', () => {
  const [first, second] = made('two-days').agenda.days.map(({ items }) =>
    items.map(({ start, kind }) => `${start / 60} ${kind}`),
  )
  expect(first).toEqual(expect.arrayContaining(['10 opening', '12 meal', '14 talk', '15 break', '19 meal']))
  expect(second).toEqual(
    expect.arrayContaining([
      '8.5 energiser',
      '8.75 talk',
      '10.5 break',
      '12 meal',
      '13 talk',
      '14 commitments',
      '14.75 evaluation',
    ]),
  )
})

test('[LI7] a day is one that the calendar has', () => {
  expect(['2027-02-28', '2028-02-29', '2027-12-31'].map(isDay)).toEqual([true, true, true])
  expect(['2027-02-29', '2027-13-01', '27-01-01', '', '9999-01-01', '2027-01-01T00'].map(isDay)).toEqual(
    Array(6).fill(false),
  )
  expect(dayAfter('2027-12-31', 1)).toBe('2028-01-01')
})
