import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PollMore } from '#client/activities/poll/parts/PollMore.tsx'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import { PollResults } from '#client/activities/question/PollResults.tsx'
import { QuestionField } from '#client/activities/question/QuestionField.tsx'
import { QuestionPhone } from '#client/activities/question/QuestionPhone.tsx'
import { ready as questionReady, words as says } from '#client/activities/question/words.ts'
import { forget } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { ANSWERED, QUESTIONS, THEME_DAYS } from '#client/screens/sheet/samples/questions.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { PollCard } from '#shared/views/activity-part.ts'
import { pollCard } from '#tests/client/phone/fixtures.ts'

const DRAFT = 'samling/draft/K7M4PX/poll'

beforeEach(async () => {
  localStorage.clear()
  forget(DRAFT)
  forget('form/q')
  setLanguage('nb')
  await Promise.all([ready(), questionReady(), laterReady()])
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() =>
    expect([words().poll.deliver, says().answer, later().personal.noNames]).toEqual([
      'Lever svaret',
      'Svaret ditt',
      'Skriv ikke navn på personer.',
    ]),
  )
})
afterEach(cleanup)

const nameOf = (each: Element) => each.getAttribute('aria-label') ?? each.textContent ?? ''

function hands(container: Element) {
  const button = (name: string) => {
    const found = [...container.querySelectorAll('button')].find((each) => nameOf(each).trim() === name)
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const field = (selector: string) => {
    const found = container.querySelector<HTMLInputElement>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  return {
    container,
    button,
    press: (name: string) => fireEvent.click(button(name)),
    field,
    write: (selector: string, value: string) => fireEvent.input(field(selector), { target: { value } }),
    texts: (selector: string) =>
      [...container.querySelectorAll(selector)].map((each) => nameOf(each).replace(/\s+/g, ' ').trim()),
  }
}

/** A question on a phone whose server is a few signals. */
function onPhone(
  question: Question,
  before: { answer?: Answer; card?: Partial<PollCard>; own?: Tally; uncounted?: PollModel['uncounted'] } = {},
) {
  const [answer, setAnswer] = createSignal(before.answer ?? null)
  const [card, setCard] = createSignal(pollCard({ question, ...before.card }))
  const [supports, setSupports] = createSignal<readonly string[]>([])
  const put: unknown[] = []
  const sent: unknown[] = []
  const [online, setOnline] = createSignal(true)
  const phone = {
    code: 'K7M4PX',
    outbox: { put: (command: unknown) => put.push(command) },
    connection: {
      status: () => (online() ? 'online' : 'offline'),
      send: async (command: unknown) => {
        sent.push(command)
        return { ok: true }
      },
    },
    views: {
      get hall() {
        return { activities: [card()] }
      },
      group: { answers: before.own ? [{ id: 'poll', tally: before.own }] : [] },
      get own() {
        return { supports: [{ id: 'poll', texts: supports() }] }
      },
    },
  } as unknown as Phone
  const poll = (): PollModel => ({
    ...{ id: 'poll', card: card(), number: 1, of: 1, answer: answer(), settled: false },
    delivery: { state: 'none' },
    ...(before.uncounted ? { uncounted: before.uncounted } : {}),
  })
  const { container } = render(() => (
    <>
      <QuestionPhone phone={phone} poll={poll()} open={card().phase === 'open'} />
      <PollResults phone={phone} poll={poll()} />
    </>
  ))
  return { ...hands(container), put, sent, setAnswer, setCard, setSupports, setOnline, phone, poll }
}

const cast = (answer: Answer) => ({ type: 'CastBallot', activity: 'poll', answer })
const [A, B, C] = QUESTIONS.ranking.choices.map(({ text }) => text) as [string, string, string]

test('[AN8] an answer that is put together is a draft until it is delivered, and says so when it has changed since', async () => {
  const { press, put, button, texts, setAnswer, container } = onPhone({ ...QUESTIONS.ranking, top: 2 })
  const deliver = () => button(words().poll.deliver)
  expect(deliver().getAttribute('aria-disabled')).toBe('true')
  press(B)
  fireEvent.click(deliver())
  expect(put).toEqual([])
  press(C)
  expect(texts('ol li > span')).toEqual([B, C])
  press(says().ranking.up(C))
  fireEvent.submit(container.querySelector('form') as HTMLFormElement)
  const given: Answer = { type: 'ranking', order: ['c', 'b'] }
  expect(put).toEqual([cast(given)])
  setAnswer(given)
  expect(button(words().poll.deliverAgain).getAttribute('aria-disabled')).toBe('true')
  expect(localStorage.getItem(DRAFT)).toBeNull()
  press(says().ranking.remove(B))
  expect(texts('.row .msg')).toEqual([says().notSent])
  fireEvent.submit(container.querySelector('form') as HTMLFormElement)
  expect(put).toHaveLength(1)
})

test('[AN8] a tap is an answer; of dates and themes, once every line has one', () => {
  const yesno = onPhone(QUESTIONS.yesno)
  fireEvent.click(yesno.field('label:nth-child(3) input'))
  expect(yesno.put).toEqual([cast({ type: 'yesno', value: 'unsure' })])
  cleanup()
  const { container, put } = onPhone(THEME_DAYS)
  const lines = [...container.querySelectorAll('fieldset')]
  for (const [nth, line] of lines.entries()) {
    expect(put).toHaveLength(0)
    const [yes, , no] = line.querySelectorAll('input')
    fireEvent.click((nth % 2 === 0 ? yes : no) as HTMLInputElement)
  }
  expect(put).toMatchObject([
    { answer: { can: [{ how: 'yes' }, { how: 'no' }, { how: 'yes' }, { how: 'no' }] } },
  ])
})

test('[AN9] what is half done outlives a reload, and goes when it has been delivered', () => {
  const first = onPhone(QUESTIONS.shares)
  fireEvent.click(first.button(says().shares.more(A)))
  window.dispatchEvent(new Event('pagehide'))
  cleanup()
  const second = onPhone(QUESTIONS.shares)
  expect(second.field('li input').value).toBe('1')
  fireEvent.change(second.field('li:nth-child(2) input'), { target: { value: '40' } })
  expect(second.field('li:nth-child(2) input').value).toBe('9')
  fireEvent.submit(second.field('form'))
  const given: Answer = {
    type: 'shares',
    given: [
      { choice: 'a', points: 1 },
      { choice: 'b', points: 9 },
    ],
  }
  expect(second.put).toEqual([cast(given)])
  second.setAnswer(given)
  window.dispatchEvent(new Event('pagehide'))
  expect(localStorage.getItem(DRAFT)).toBeNull()
})

test('[AN9] what was given elsewhere shows here too, unless somebody is in the middle of changing it', () => {
  const { field, setAnswer, write } = onPhone(QUESTIONS.number, { answer: ANSWERED.number })
  expect(field('.number input').value).toBe('7,5')
  setAnswer({ type: 'number', value: 6 })
  expect(field('.number input').value).toBe('6')
  write('.number input', '6,')
  setAnswer({ type: 'number', value: 6 })
  expect(field('.number input').value).toBe('6,')
  write('.number input', '8')
  setAnswer({ type: 'number', value: 5 })
  expect(field('.number input').value).toBe('8')
})

test('[AN10] places are filled and changed with keys alone: the focus is on what comes next, and what was done is told', () => {
  const { press, button, texts } = onPhone(QUESTIONS.ranking)
  press(A)
  expect(document.activeElement).toBe(button(B))
  expect(texts('p.sr[role=status]')).toEqual([says().ranking.at(A, 1)])
  press(B)
  press(C)
  expect(document.activeElement).toBe(button(says().ranking.up(C)))
  press(says().ranking.up(C))
  expect(document.activeElement).toBe(button(says().ranking.up(C)))
  press(says().ranking.up(C))
  expect(document.activeElement).toBe(button(says().ranking.down(C)))
  expect(texts('ol li > span')).toEqual([C, A, B])
  press(says().ranking.remove(A))
  expect(document.activeElement).toBe(button(A))
  expect(texts('p.sr[role=status]')).toEqual([says().ranking.out(A)])
})

test('[AN10] points are given with keys too, and the button that has none left keeps its focus', () => {
  const { field, button, press, texts } = onPhone({ ...QUESTIONS.shares, total: 2 })
  const input = field('li input')
  fireEvent.keyDown(input, { key: 'ArrowUp' })
  expect(texts('.left')).toEqual([says().shares.left(1)])
  const more = button(says().shares.more(B))
  more.focus()
  press(says().shares.more(B))
  expect(texts('.left')).toEqual([says().shares.none])
  expect([document.activeElement, more.disabled, more.getAttribute('aria-disabled')]).toEqual([
    more,
    false,
    'true',
  ])
  press(says().shares.more(B))
  expect(field('li:nth-child(2) input').value).toBe('1')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(input.value).toBe('0')
})

test('[AN11] whoever writes is not interrupted: what is wrong is said when they leave the field, and taken back as they mend it', () => {
  const { write, field, texts } = onPhone(QUESTIONS.number)
  write('.number input', '107')
  expect(texts('.msg.err')).toEqual([''])
  fireEvent.focusOut(field('.number input'))
  expect(texts('.msg.err')).toEqual([says().number.outside(says().number.between('0', '100'))])
  expect(field('.number input').getAttribute('aria-invalid')).toBe('true')
  write('.number input', '10,7')
  expect(texts('.msg.err')).toEqual([''])
  fireEvent.focusOut(field('.number input'))
  expect(texts('.msg.err')).toEqual([''])
})

test('[AN7] a hint stands where it is written, also of what the leader looks at first', () => {
  const { write, texts, container } = onPhone(QUESTIONS.words, { card: { glance: true } })
  expect(container.textContent).toContain(later().personal.glance)
  write('.words input', 'ring 412 34 567')
  const { found, and, kinds } = later().personal
  expect(texts('.msg.hold')).toEqual([found(kinds.phone)])
  write('.words input', 'a@b.no 412 34 567')
  expect(texts('.msg.hold')).toEqual([found(and(kinds.phone, kinds['e-mail']))])
  expect(container.querySelectorAll('.words input')).toHaveLength(2)
})

test('[AN12] words that were being written when the leader closed are sent even so, to be told apart; a ranking is not', async () => {
  const { write, setCard, put } = onPhone(QUESTIONS.words)
  write('.words input', 'nær')
  setCard((card) => ({ ...card, phase: 'closed' }))
  await Promise.resolve()
  expect(put).toEqual([cast({ type: 'words', words: ['nær'] })])
  cleanup()
  const half = onPhone({ ...QUESTIONS.ranking, top: 1 })
  half.press(A)
  half.setCard((card) => ({ ...card, phase: 'closed' }))
  await Promise.resolve()
  expect(half.put).toEqual([])
})

test('[AN12] once it is closed one’s answer is read back in words', () => {
  const closed = { card: { phase: 'closed' } } as const
  const lines = (question: Question, answer: Answer) => {
    const seen = onPhone(question, { answer, ...closed }).texts('.given-lines li')
    cleanup()
    return seen
  }
  expect(lines(QUESTIONS.ranking, ANSWERED.ranking)).toEqual([`1. ${C}`, `2. ${A}`, `3. ${B}`])
  expect(lines(QUESTIONS.shares, ANSWERED.shares)).toEqual([`${A}: 7 poeng`, `${C}: 3 poeng`])
  expect(lines(QUESTIONS.number, ANSWERED.number)).toEqual(['7,5 %'])
  expect(lines(QUESTIONS.dates, ANSWERED.dates)[1]).toBe(`${B}: Kanskje`)
  expect(lines(QUESTIONS.scale, { type: 'scale', value: null })).toEqual([says().scale.notRelevant])
  expect(lines(QUESTIONS.scale, ANSWERED.scale)).toEqual(['2 = Sånn passe'])
})

test('[AN13] a form is told each answer as soon as there is one, and null while there is none; a kept draft is told at once', () => {
  const told: (Answer | null)[] = []
  const shown = () =>
    hands(
      render(() => (
        <QuestionField
          question={{ ...QUESTIONS.choices, min: 2 }}
          answer={null}
          onAnswer={(answer) => told.push(answer)}
          name="q"
          place="form/q"
          error="Svar her også."
        />
      )).container,
    )
  const first = shown()
  expect(told).toEqual([])
  expect(first.texts('.msg.err')).toEqual(['Svar her også.'])
  fireEvent.click(first.field('label:nth-child(3) input'))
  expect(told).toEqual([])
  expect(first.texts('p[role=status]')).toContain(says().choices.more(1))
  fireEvent.click(first.field('label:nth-child(1) input'))
  expect(told).toEqual([{ type: 'choices', choices: ['a', 'c'] }])
  fireEvent.click(first.field('label:nth-child(1) input'))
  expect(told.at(-1)).toBeNull()
  fireEvent.click(first.field('label:nth-child(2) input'))
  window.dispatchEvent(new Event('pagehide'))
  cleanup()
  told.length = 0
  shown()
  expect(told).toEqual([{ type: 'choices', choices: ['b', 'c'] }])
})

test('[AN14] what all answered stands in figures: nothing of it needs to be seen as a picture', () => {
  const tally = { answered: 6, rows: [], texts: [] }
  const shown = (question: Question, more: object, answer: Answer | null = null) => {
    const card = { phase: 'closed', results: 'shown', tally: { ...tally, ...more } } as Partial<PollCard>
    const seen = onPhone(question, { card, ...(answer ? { answer } : {}) }).texts('.results')[0] ?? ''
    cleanup()
    return seen
  }
  const bins = [
    { from: 5, to: 7.5, count: 2 },
    { from: 7.5, to: 10, count: 4 },
  ]
  const numbers = { median: 7.5, mean: 7.2, min: 5, max: 9.1, bins }
  const seen = shown(QUESTIONS.number, { numbers }, ANSWERED.number)
  expect(seen).toContain('Median 7,5 %, fra 5 % til 9,1 %')
  expect(seen).toContain(`7,5–10 · ${says().results.yours}4`)
  const dates =
    THEME_DAYS.type === 'dates' ? THEME_DAYS.choices.map(({ id }) => ({ id, yes: 4, maybe: 1, no: 1 })) : []
  expect(shown(THEME_DAYS, { dates })).toContain('Tirsdag 5. november411')
  expect(
    shown(QUESTIONS.shares, {
      points: [
        { id: 'a', sum: 27 },
        { id: 'c', sum: 33 },
      ],
    }),
  ).toContain('27 poeng (45 %)')
})

test('[AN15] a right answer that is revealed stands above, and says whether it was one’s own; a second round says what was before', () => {
  const rows = (yes: number, no: number) => ({
    answered: yes + no,
    rows: [
      { id: 'yes', count: yes },
      { id: 'no', count: no },
    ],
    texts: [],
  })
  const right: Answer = { type: 'yesno', value: 'yes' }
  const { texts, setAnswer, container } = onPhone(QUESTIONS.yesno, {
    card: { phase: 'closed', results: 'shown', right, tally: rows(4, 1), first: rows(1, 4), round: 2 },
  })
  expect(texts('.right li')).toEqual([says().yesno.yes])
  expect(container.textContent).not.toContain(says().results.youWereRight)
  setAnswer(right)
  expect(container.querySelector('.right')?.textContent).toContain(says().results.youWereRight)
  expect(texts('.bars li')[0]).toContain('før 20 %')
  cleanup()
  const asked = onPhone(QUESTIONS.yesno, { card: { round: 2 } })
  const more = render(() => <PollMore phone={asked.phone} poll={asked.poll()} open />)
  expect(more.container.textContent).toContain(later().poll.second)
})

test('[AN16] support of what others have written is given and taken back with a press; without a net it says so', async () => {
  const tally = { answered: 5, rows: [], texts: [{ id: 'k1-1', text: 'Ser folk', support: 3 }] }
  const { button, sent, setSupports, setOnline, texts, container } = onPhone(QUESTIONS.text, {
    card: { phase: 'closed', results: 'shown', tally },
  })
  const mark = () => button(says().results.markThis('Ser folk'))
  expect(container.textContent).toContain(says().results.support(3))
  fireEvent.click(mark())
  expect(sent).toEqual([{ type: 'SupportAnswer', activity: 'poll', text: 'k1-1', support: true }])
  setSupports(['k1'])
  expect(mark().getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(mark())
  expect(sent.at(-1)).toMatchObject({ support: false })
  setOnline(false)
  fireEvent.click(mark())
  expect(sent).toHaveLength(2)
  expect(texts('.msg.err')).toContain(says().results.noNet)
})

test('[AN17] one is told before answering that one’s municipality sees its own, and its answers stand under those of all', () => {
  const asked = onPhone(QUESTIONS.yesno, { card: { toEach: true } })
  expect(asked.container.textContent).toContain(says().results.toEach)
  cleanup()
  const rows = (yes: number, no: number) => [
    { id: 'yes', count: yes },
    { id: 'no', count: no },
    { id: 'unsure', count: 0 },
  ]
  const tally = { answered: 12, rows: rows(8, 4), texts: [] }
  const card = { phase: 'closed', results: 'shown', tally, toEach: true } as const
  const shown = onPhone(QUESTIONS.yesno, { card, own: { answered: 5, rows: rows(4, 1), texts: [] } })
  expect(shown.texts('.results h2')).toEqual(['Svarene (12 svar)', 'Kommunen din (5 svar)'])
  expect(shown.container.textContent).not.toContain(says().results.toEach)
  cleanup()
  expect(onPhone(QUESTIONS.yesno, { card }).texts('.results h2')).toEqual(['Svarene (12 svar)'])
})

test('[PO39] [PO49] whoever gave an answer that is not counted reads so', () => {
  for (const uncounted of ['waits', 'never'] as const) {
    const { container } = onPhone(QUESTIONS.yesno, { card: { phase: 'closed' }, uncounted })
    expect(container.textContent).toContain(says().results.uncounted[uncounted](5))
    cleanup()
  }
})
