import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { REST } from '#client/connection/create-shared.ts'
import type { Status } from '#client/connection/make-connection.ts'
import { FormPage } from '#client/screens/form/FormPage.tsx'
import { ready, words } from '#client/screens/form/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { emptyReport } from '#shared/reporting/reporting.ts'
import type { FormView } from '#shared/views/form.ts'

/** Another gathering for each test: what a browser keeps of one is not in the next. */
let nth = 0
beforeEach(async () => {
  nth += 1
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().send).toBe('Send inn'))
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const { changed: _, ...none } = emptyReport('sund')
const open: FormView = {
  gathering: { id: 'g', title: 'Samling 2', place: '', zone: 'Europe/Oslo', phase: 'open' },
  municipality: { id: 'sund', name: 'Sund' },
  date: '2012-09-12',
  phase: 'open',
  form: {
    intro: 'Svar kort',
    profiles: [{ id: 'near', text: 'Nærvær' }],
    measures: [{ id: 'long', text: 'Lange vakter' }],
  },
  report: none,
}

/** A server that answers when it is let to. */
function opened(view: FormView | null, at: { status?: Status; code?: 'unknown-link' } = {}) {
  const own = view && { ...view, gathering: { ...view.gathering, id: `g${nth}` } }
  const [state, set] = createStore<{ form: FormView | null; status: Status }>({
    form: own && structuredClone(own),
    status: at.status ?? 'online',
  })
  const sent: GatheringCommand[] = []
  let answers: ((outcome: CommandOutcome) => void)[] = []
  const connection = {
    status: () => state.status,
    refusal: () => (at.code === undefined ? null : { code: at.code }),
    send(command: GatheringCommand) {
      sent.push(command)
      return new Promise<CommandOutcome>((resolve) => answers.push(resolve))
    },
  }
  const { unmount } = render(() => <FormPage connection={connection} gathering={state} />)
  return {
    sent,
    set,
    /** The view comes round, with this in it. */
    told: (part: Partial<FormView['report']>) =>
      set('form', (form) => form && { ...form, report: { ...form.report, ...part } }),
    unmount,
    async answer(outcome: CommandOutcome = { ok: true, at: Date.UTC(2012, 8, 12, 11, 27) }) {
      const now = answers
      answers = []
      for (const each of now) each(outcome)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}
const rested = () => vi.advanceTimersByTimeAsync(REST + 1)
const project = () => screen.getByLabelText<HTMLInputElement>(words().project)
const long = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Lange vakter' })

test('[RP13] it says whose it is, saves what is typed and ticked, and says when', async () => {
  const page = opened(open)
  expect(screen.getByRole('banner').textContent).toMatch(/Sund Samling 2 · 12\. september/)
  expect(screen.getByText('Svar kort')).toBeTruthy()
  fireEvent.input(project(), { target: { value: 'Nær  og frisk' } })
  await rested()
  expect(page.sent).toEqual([
    { type: 'WriteReport', municipality: 'sund', field: 'project', base: '', text: 'Nær og frisk' },
  ])
  expect(screen.getByText(words().saving)).toBeTruthy()
  await page.answer()
  page.told({ fields: { ...none.fields, project: 'Nær og frisk' } })
  expect(screen.getByText(words().saved('13:27'))).toBeTruthy()
  fireEvent.click(long())
  fireEvent.click(screen.getByRole('radio', { name: 'Nærvær' }))
  expect(page.sent.slice(1)).toEqual([
    { type: 'TickMeasure', municipality: 'sund', measure: 'long' },
    { type: 'PickProfile', municipality: 'sund', profile: 'near' },
  ])
})

test('[RP14] what was done without a network is there after a reload, and goes through by itself', async () => {
  const page = opened(open, { status: 'offline' })
  fireEvent.input(project(), { target: { value: 'Nær' } })
  fireEvent.click(long())
  fireEvent.input(screen.getByLabelText(words().note('Lange vakter')), { target: { value: 'to steder' } })
  fireEvent.click(screen.getByRole('button', { name: words().addOwn }))
  fireEvent.input(screen.getByLabelText(words().ownOne(1)), { target: { value: 'Kaffe' } })
  await rested()
  expect(screen.getByText(words().waits(4))).toBeTruthy()
  page.unmount()
  const again = opened(open)
  expect(project().value).toBe('Nær')
  expect(long().checked).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>(words().note('Lange vakter')).value).toBe('to steder')
  expect(screen.getByLabelText<HTMLInputElement>(words().ownOne(1)).value).toBe('Kaffe')
  await rested()
  expect(new Set(again.sent.map(({ type }) => type))).toEqual(
    new Set(['WriteReport', 'TickMeasure', 'WriteOwnMeasure']),
  )
})

test('[RP4] [RP14] what somebody else has written meanwhile is shown, and one of the two is chosen', async () => {
  const page = opened(open)
  fireEvent.input(project(), { target: { value: 'Mitt' } })
  await rested()
  await page.answer({ ok: false, code: 'written-meanwhile', detail: 'Deres' })
  expect(screen.getByText(/Deres/)).toBeTruthy()
  expect(project().value).toBe('Mitt')
  fireEvent.click(screen.getByRole('button', { name: words().keepMine }))
  expect(page.sent.at(-1)).toMatchObject({ base: 'Deres', text: 'Mitt' })
})

test('[RP4] a word in a cell says what stood there, a tick says nothing of it, and taking the tick away says what goes', async () => {
  const page = opened({ ...open, report: { ...none, measures: { long: 'hver 6.' } } })
  const note = () => screen.getByLabelText<HTMLInputElement>(words().note('Lange vakter'))
  fireEvent.input(note(), { target: { value: 'hver 4.' } })
  await rested()
  expect(page.sent.at(-1)).toEqual({
    type: 'TickMeasure',
    ...{ municipality: 'sund', measure: 'long', base: 'hver 6.', note: 'hver 4.' },
  })
  await page.answer()
  // The server has it, and this page has not been told so yet.
  fireEvent.click(long())
  await vi.advanceTimersByTimeAsync(0)
  expect(page.sent.at(-1)).toEqual({
    type: 'TickMeasure',
    ...{ municipality: 'sund', measure: 'long', base: 'hver 4.', note: null },
  })
  await page.answer({ ok: false, code: 'written-meanwhile', detail: 'hver 3.' })
  page.told({ measures: { long: 'hver 3.' } })
  expect(long().checked).toBe(true)
  expect(note().value).toBe('hver 3.')
  expect(screen.getByText(/hver 3\./)).toBeTruthy()
})

test('[RP4] a word in a cell whose tick somebody else has taken away is still there to choose', async () => {
  const page = opened({ ...open, report: { ...none, measures: { long: 'hver 6.' } } })
  const note = () => screen.queryByLabelText<HTMLInputElement>(words().note('Lange vakter'))
  fireEvent.input(note() as HTMLInputElement, { target: { value: 'hver 4.' } })
  await rested()
  page.told({ measures: {} })
  await page.answer({ ok: false, code: 'written-meanwhile', detail: '' })
  expect(note()?.value).toBe('hver 4.')
  fireEvent.click(screen.getByRole('button', { name: words().keepMine }))
  expect(page.sent.at(-1)).toMatchObject({ base: '', note: 'hver 4.' })
})

test('[RP4] a measure of one’s own that somebody else has reworded is not taken away unread', async () => {
  const page = opened({ ...open, report: { ...none, own: [{ id: 'own', text: 'Kaffe' }] } })
  fireEvent.click(screen.getByRole('button', { name: words().removeOwn('Kaffe') }))
  expect(page.sent.at(-1)).toMatchObject({ type: 'WriteOwnMeasure', base: 'Kaffe', text: '' })
  expect(screen.queryByLabelText(words().ownOne(1))).toBeNull()
  await page.answer({ ok: false, code: 'written-meanwhile', detail: 'Kaffe hver fredag' })
  page.told({ own: [{ id: 'own', text: 'Kaffe hver fredag' }] })
  expect(screen.getByLabelText(words().ownOne(1))).toBeTruthy()
  expect(screen.getByText(/Kaffe hver fredag/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().takeTheirs }))
  expect(screen.getByLabelText<HTMLInputElement>(words().ownOne(1)).value).toBe('Kaffe hver fredag')
})

test('[RP15] handing in waits for what was written before it, and for the network', async () => {
  const page = opened(open, { status: 'offline' })
  fireEvent.click(long())
  fireEvent.click(screen.getByRole('button', { name: words().send }))
  expect(screen.getByText(words().sendsLater)).toBeTruthy()
  page.set('status', 'online')
  expect(page.sent.map(({ type }) => type)).toEqual(['TickMeasure'])
  page.told({ measures: { long: '' } })
  await page.answer()
  expect(page.sent.at(-1)).toEqual({ type: 'SendReport', municipality: 'sund' })
  await page.answer()
  page.told({ measures: { long: '' }, sentAt: Date.UTC(2012, 8, 12, 11, 30) })
  expect(screen.getByRole('heading', { name: words().sentHead })).toBeTruthy()
  expect(screen.getByText('Lange vakter')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: words().back }))
  expect(page.sent.at(-1)).toEqual({ type: 'TakeReportBack', municipality: 'sund' })
})

test('[RP15] it can be waited with, and an empty one is told so', async () => {
  const page = opened(open, { status: 'offline' })
  fireEvent.click(screen.getByRole('button', { name: words().send }))
  fireEvent.click(screen.getByRole('button', { name: words().notYetSend }))
  page.set('status', 'online')
  expect(page.sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: words().send }))
  await page.answer({ ok: false, code: 'report-empty' })
  expect(screen.getByText(words().refusals['report-empty'] as string)).toBeTruthy()
})

test('[RP16] before it opens, once it is closed, without its municipality and by a wrong link it says so', () => {
  const cases = [
    [() => opened({ ...open, phase: 'draft' }), words().draftHead],
    [() => opened({ ...open, phase: 'closed' }), words().closedHead],
    [() => opened({ ...open, municipality: null }), words().goneHead],
    [() => opened(null, { status: 'refused', code: 'unknown-link' }), words().unknownHead],
    [() => opened(null), words().loading],
  ] as const
  for (const [begin, text] of cases) {
    const page = begin()
    expect(screen.getByRole('heading', { name: text })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    page.unmount()
  }
  void opened({ ...open, phase: 'closed', report: { ...none, fields: { ...none.fields, project: 'Nær' } } })
  expect(screen.getByText(words().closedUnsent)).toBeTruthy()
  expect(screen.getByText('Nær')).toBeTruthy()
  expect(screen.queryByRole('button', { name: words().send })).toBeNull()
})
