import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { toRecords } from '#server/rooms/records.ts'
import type { Form, FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { contextOf, play, stateAfter } from '#tests/support/given.ts'
import { as, hall } from '#tests/support/samples.ts'

const key = randomBytes(32)
const scale = (id: string): FormQuestion => ({
  id,
  question: { type: 'scale', text: 'Nyttig', steps: 5, low: '', high: '' },
})
const text = (id: string): FormQuestion => ({ id, question: { type: 'text', text: 'Noe annet?' } })
const said = (question: string, words: string): Form[number] => ({
  question,
  answer: { type: 'text', text: words },
})
const given = (question: string, value: number): Form[number] => ({
  question,
  answer: { type: 'scale', value },
})

function opened(questions: readonly FormQuestion[]): Gathering {
  return play(
    stateAfter(hall),
    [
      {
        type: 'PrepareEvaluation',
        ...{ activity: 'form', item: null, title: '', questions: [...questions] },
      },
    ],
    [{ type: 'OpenEvaluation', activity: 'form', until: null }],
  )
}
const sending = (answers: Form): RoomCommand => ({
  type: 'SendForm',
  activity: 'form',
  answers: [...answers],
})

function sizeOf(state: Gathering, answers: Form): number {
  const decision = decide(state, sending(answers), contextOf(as('ane')))
  if (!decision.ok) throw new Error(decision.code)
  const [record] = toRecords(decision.events, { by: as('ane').by, at: 1, command: 'c' }, () => key)
  return String(record?.private?.sealed).length
}

test('[EV7] [P-04] all forms of an evaluation are sealed in as many bytes, whatever they say', () => {
  const state = opened([scale('a'), scale('b'), text('c'), text('d'), text('e')])
  const sizes = [
    [given('a', 1)],
    [given('a', 1), given('b', 5)],
    [given('a', 1), said('c', 'Bra')],
    [given('a', 1), said('c', 'x'.repeat(300))],
    [said('c', '"'.repeat(1_900)), said('d', '\\'.repeat(1_900))],
    [said('c', 'æ'.repeat(2_000)), said('d', '😀'.repeat(2_000)), said('e', 'å'.repeat(2_000))],
  ].map((form) => sizeOf(state, form))
  expect(new Set(sizes).size).toBe(1)
  const short = opened([scale('a'), { id: 'w', question: { type: 'words', text: 'Ord', most: 3 } }])
  const words: Form[number] = {
    question: 'w',
    answer: { type: 'words', words: ['"'.repeat(40), 'b', 'c'] },
  }
  expect(sizeOf(short, [given('a', 1)])).toBe(sizeOf(short, [given('a', 5), words]))
})

test('[EV4] a form that holds more than it may is refused, with a word for that', () => {
  const many = Array.from({ length: 30 }, (_, at) => text(`q${at}`))
  const full = many.map(({ id }) => said(id, 'å'.repeat(2_000)))
  expect(decide(opened(many), sending(full), contextOf(as('ane')))).toEqual({
    ok: false,
    code: 'form-too-long',
  })
  expect(decide(opened(many), sending(full.slice(0, 5)), contextOf(as('ane'))).ok).toBe(true)
})
