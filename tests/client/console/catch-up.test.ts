import { expect, test } from 'vitest'
import { answerText, commandOf, proposalText } from '#client/screens/console/run/catch-up.model.ts'
import { words as en } from '#client/words/en/console.ts'
import { words as nb } from '#client/words/nb/console.ts'
import { catchUp } from '#shared/agenda/catch-up.ts'
import { expected } from '#shared/agenda/clock.ts'
import { inTime } from '#shared/agenda/in-time.ts'
import { agendaOf, at, OSLO, pictured, walk } from '#tests/domain/agenda/clock-samples.ts'

const agenda = agendaOf(pictured)
const morning = walk(agenda, ['09:20', 'tallene'], ['09:45', 'refleksjon'])
const afternoon = walk(agenda, ['13:20', 'avstemning'])
const naming = { items: pictured.items, zone: OSLO, words: nb }
const lunch = { title: 'Lunsj', at: at('12:00') }

const answerAt = (run: typeof morning, time: string) =>
  answerText(inTime(expected(pictured, run, at(time), OSLO), at(time)), naming)

test('[KO56] whether the day will be done in time is one sentence', () => {
  expect(answerAt(morning, '10:00')).toEqual({ tone: 'yes', text: 'Ferdig 15:30, som planlagt.' })
  expect(answerAt(morning, '10:23:20')).toEqual({
    tone: 'price',
    text: 'Ferdig 15:30, som planlagt, men 4 min går tapt.',
  })
  expect(answerAt(afternoon, '14:00')).toEqual({ tone: 'no', text: 'Ferdig 15:55, 25 min for sent.' })
  expect(answerAt(morning, '12:04')).toEqual({ tone: 'no', text: 'Lunsj begynner 4 min for sent.' })
})

test('[KO56] after a revision, both are told: what was promised, and how it stands with the plan in force', () => {
  const end = at('15:55')
  const late = { type: 'late', minutes: 25, end } as const
  const promised = { end: at('15:30'), isStart: false } as const
  const text = (afterPlan: number) => answerText({ ...late, promised: { ...promised, afterPlan } }, naming)
  expect(text(0)).toEqual({
    tone: 'no',
    text: 'Ferdig 15:55, 25 min etter 15:30 som var lovet; planen nå holder.',
  })
  expect(text(10).text).toBe('Ferdig 15:55, 25 min etter 15:30 som var lovet; 10 min etter planen nå.')
  const yes = { type: 'yes', end: at('15:20'), lost: 0, promised: { ...promised, afterPlan: 5 } } as const
  expect(answerText(yes, naming)).toEqual({
    tone: 'price',
    text: 'Ferdig 15:20, før 15:30 som var lovet; 5 min etter planen nå.',
  })
})

test('[KO57] each way to catch up says what is done and what it comes to', () => {
  const texts = catchUp(pictured, morning, at('10:23:20'), OSLO).map((each) =>
    proposalText(each, lunch, naming),
  )
  expect(texts).toEqual([
    { what: 'Pause 11 min', result: 'Lunsj 12:00 står fast, ferdig 15:30 som planlagt', isCourse: false },
    {
      what: 'Reflekterende duo 26 min',
      result: 'Lunsj 12:00 står fast, ferdig 15:30 som planlagt',
      isCourse: false,
    },
    {
      what: 'Reflekterende duo 28 min, Panel på tvers: tre… 43 min',
      result: 'Lunsj 12:00 står fast, ferdig 15:30 som planlagt',
      isCourse: false,
    },
    {
      what: 'Skyv resten',
      result: 'Panel på tvers: tre… 41 min, Lunsj 12:00 står fast, ferdig 15:30 som planlagt',
      isCourse: true,
    },
    {
      what: 'Dropp Nye bord på tvers',
      result: 'Lunsj 12:00 står fast, ferdig 15:30 som planlagt',
      isCourse: false,
    },
  ])
})

test('[KO57] what is not won is said with the time of the end', () => {
  const texts = catchUp(pictured, afternoon, at('14:00'), OSLO).map((each) =>
    proposalText(each, null, { ...naming, words: en }),
  )
  expect(texts.map(({ what, result }) => `${what}: ${result}`).slice(1, 3)).toEqual([
    'Pause 5 min: done 15:45, 15 min late',
    'Push the rest: done 15:55, 25 min late',
  ])
})

test('[KO57] one tap sends the times that were worked out, for the programme and the item that were seen', () => {
  const [first] = catchUp(pictured, morning, at('10:23:20'), OSLO)
  if (first === undefined) throw new Error('nothing is proposed')
  const command = commandOf(first, { base: 3, from: 'refleksjon', day: 'd1' })
  expect(command).toMatchObject({ type: 'CatchUp', base: 3, from: 'refleksjon', day: 'd1', dropped: [] })
  expect(command.times).toContainEqual({ item: 'pause', start: 624, end: null })
})
