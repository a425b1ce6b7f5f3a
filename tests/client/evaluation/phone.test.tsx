import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EvaluationPhone } from '#client/activities/evaluation/EvaluationPhone.tsx'
import { EvaluationResults } from '#client/activities/evaluation/EvaluationResults.tsx'
import { ready as formReady, words as says } from '#client/activities/evaluation/phone-words.ts'
import { ready as fieldsReady } from '#client/activities/question/words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready } from '#client/screens/phone/words.ts'
import { running } from '#client/screens/sheet/samples/gathering.ts'
import { entry, type PhoneSample, samplePhone } from '#client/screens/sheet/samples/phone.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Form } from '#shared/activities/evaluation/evaluation.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { ownView } from '#shared/views/own.ts'
import { type Act, play, tagIn } from '#tests/support/given.ts'

beforeEach(async () => {
  localStorage.clear()
  setLanguage('nb')
  await Promise.all([ready(), formReady(), fieldsReady()])
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect(says().send).toBe('Send uten navn'))
})
afterEach(cleanup)

const prepare: RoomCommand = {
  type: 'PrepareEvaluation',
  ...{ activity: 'form', item: null, title: 'Hvordan var det?' },
  questions: [
    { id: 'useful', question: { type: 'scale', text: 'Nyttig', steps: 5, low: 'uenig', high: 'enig' } },
    { id: 'other', question: { type: 'text', text: 'Noe annet?' } },
  ],
}
const open: Gathering = play(running, [prepare], [{ type: 'OpenEvaluation', activity: 'form', until: null }])
const FULL: Form = [
  { question: 'useful', answer: { type: 'scale', value: 4 } },
  { question: 'other', answer: { type: 'text', text: 'Mer tid' } },
]
const people = [...running.people.roster.keys()]
const sentBy = (person: string): Act => [
  { type: 'SendForm', activity: 'form', answers: [...FULL] },
  { by: { role: 'participant', person } },
]

function phone(of: Gathering, sample: PhoneSample = {}) {
  const made = samplePhone(of, sample)
  const put: unknown[] = []
  const dropped: string[] = []
  const { hall, own: seen } = made.views
  if (!hall || !seen?.person) throw new Error('nobody is in')
  const own = ownView(of, seen.person.id, tagIn)
  const is = {
    ...made,
    outbox: {
      ...made.outbox,
      put: (command: unknown) => void put.push(command),
      discard: (id: string) => void dropped.push(id),
    },
  }
  const shown = render(() => <EvaluationPhone phone={is} hall={hall} own={own} />)
  return { ...shown, put, dropped, code: made.code }
}

test('[EV15] all questions stand on one page without a name, and are sent together; what is empty is not', () => {
  const { getByRole, getByText, getByLabelText, put, container } = phone(open)
  expect(getByText('Anonymt skjema')).toBeTruthy()
  expect(container.textContent).toContain('minst fem')
  expect(container.textContent).not.toContain(running.people.roster.get(people[0] ?? '')?.name)
  fireEvent.click(getByRole('button', { name: 'Send uten navn' }))
  expect(put).toEqual([])
  expect(container.textContent).toContain('Svar på minst ett spørsmål')
  fireEvent.click(getByLabelText('4'))
  fireEvent.input(getByLabelText('Noe annet?'), { target: { value: 'Mer tid' } })
  fireEvent.click(getByRole('button', { name: 'Send uten navn' }))
  expect(put).toEqual([{ type: 'SendForm', activity: 'form', answers: FULL }])
})

test('[EV15] an answer can be taken back before it is sent', () => {
  const { getByRole, getByLabelText, put } = phone(open)
  fireEvent.click(getByLabelText('4'))
  fireEvent.input(getByLabelText('Noe annet?'), { target: { value: 'Mer tid' } })
  fireEvent.click(getByRole('button', { name: 'Ta bort svaret på «Nyttig»' }))
  fireEvent.click(getByRole('button', { name: 'Send uten navn' }))
  expect(put).toEqual([{ type: 'SendForm', activity: 'form', answers: FULL.slice(1) }])
})

test('[EV16] what is being written is kept on the phone until it is sent', () => {
  const drafts = {
    'form/useful': JSON.stringify({ type: 'picked', ids: ['4'] }),
    'form/other': JSON.stringify({ type: 'typed', texts: ['Mer tid'] }),
  }
  const { getByRole, put, code } = phone(open, { drafts })
  fireEvent.click(getByRole('button', { name: 'Send uten navn' }))
  expect(put).toEqual([{ type: 'SendForm', activity: 'form', answers: FULL }])
  expect(Object.keys(localStorage).filter((key) => key.includes(code))).toEqual([])
})

test('[EV16] what waits for the net says so, and can be changed; what was refused stays in its fields', () => {
  const waiting = entry({ type: 'SendForm', activity: 'form', answers: [...FULL] })
  const offline = phone(open, { status: 'offline', entries: [waiting] })
  expect(offline.container.textContent).toContain('når nettet er tilbake')
  fireEvent.click(offline.getByRole('button', { name: 'Endre svarene' }))
  expect((offline.getByLabelText('Noe annet?') as HTMLTextAreaElement).value).toBe('Mer tid')
  cleanup()
  const no = entry({ type: 'SendForm', activity: 'form', answers: [...FULL] }, { code: 'unknown-question' })
  const refused = phone(open, { entries: [no] })
  expect(refused.container.textContent).toContain('Ikke mottatt. Skjemaet er endret')
  fireEvent.click(refused.getByRole('button', { name: 'Send på nytt uten navn' }))
  expect(refused.put).toEqual([{ type: 'SendForm', activity: 'form', answers: FULL }])
})

test('[EV17] one’s own can be changed until it has been counted; then it says so', () => {
  const sent = play(open, ...people.slice(0, 5).map(sentBy))
  const { getByRole, put } = phone(sent)
  fireEvent.click(getByRole('button', { name: 'Endre svarene' }))
  fireEvent.click(getByRole('button', { name: 'Send på nytt uten navn' }))
  expect(put).toEqual([{ type: 'SendForm', activity: 'form', answers: FULL }])
  cleanup()
  const again = play(
    sent,
    [{ type: 'CloseEvaluation', activity: 'form' }],
    [{ type: 'OpenEvaluation', activity: 'form', until: null }],
  )
  const counted = phone(again)
  expect(counted.container.textContent).toContain('telt med')
  expect(counted.queryByRole('button', { name: 'Endre svarene' })).toBeNull()
})

test('[EV17] what was not sent before it closed is there to be read until it is taken away', () => {
  const closed = play(
    open,
    [{ type: 'CloseEvaluation', activity: 'form' }],
    [{ type: 'ShowScene', scene: 'evaluation', activity: 'form' }],
  )
  const drafts = { 'form/other': JSON.stringify({ type: 'typed', texts: ['Mer tid'] }) }
  const { container, getByRole, code } = phone(closed, { drafts })
  expect(container.textContent).toContain('Mer tid')
  fireEvent.click(getByRole('button', { name: 'Ta det bort' }))
  expect(container.textContent).not.toContain('Mer tid')
  expect(Object.keys(localStorage).filter((key) => key.includes(code))).toEqual([])
})

test('[EV18] shown results stand on the phones, and of a question that few have answered only that', () => {
  const few: Act = [
    { type: 'SendForm', activity: 'form', answers: [FULL[0] as Form[number]] },
    { by: { role: 'participant', person: people[4] ?? '' } },
  ]
  const shown = play(
    open,
    ...people.slice(0, 4).map(sentBy),
    few,
    [{ type: 'CloseEvaluation', activity: 'form' }],
    [{ type: 'SetEvaluationResults', activity: 'form', results: 'shown' }],
    [{ type: 'ShowScene', scene: 'evaluation', activity: 'form' }],
  )
  const { hall } = samplePhone(shown).views
  if (!hall) throw new Error('nobody is in')
  const { container } = render(() => <EvaluationResults hall={hall} />)
  expect(container.textContent).toContain('5 svar')
  expect(container.textContent).toContain('Snitt 4')
  expect(container.textContent).toContain('Færre enn fem')
  expect(container.textContent).not.toContain('Mer tid')
})
