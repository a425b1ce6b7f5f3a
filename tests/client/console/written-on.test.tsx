import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import type { JSX } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WonderForm } from '#client/plenary/parts/WonderForm.tsx'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { words as consoleWords, ready } from '#client/screens/console/words.ts'
import { at } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { opened } from '#client/screens/sheet/samples/panel.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { LineForm } from '#client/summary/parts/LineForm.tsx'
import { ready as summaryReady, words } from '#client/summary/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), summaryReady()])
  await vi.waitFor(() => expect([consoleWords().head.run, words().add]).toEqual(['Kjør', 'Legg til']))
})
afterEach(cleanup)

/** A form on a desk whose server answers when the test says so. */
function onDesk(form: () => JSX.Element) {
  const sent: GatheringCommand[] = []
  const waits: ((outcome: CommandOutcome) => void)[] = []
  const view = leaderOf(opened)
  const send = (command: GatheringCommand) => {
    sent.push(command)
    return new Promise<CommandOutcome>((resolve) => waits.push(resolve))
  }
  const made = createDesk(
    { ...madeUpLine({ now: at(11, 10) }), send },
    () => view,
    () => at(11, 10),
  )
  const { container } = render(() => <DeskProvider desk={made}>{form()}</DeskProvider>)
  const box = container.querySelector('textarea') as HTMLTextAreaElement
  return {
    sent,
    box,
    press: () => fireEvent.submit(container.querySelector('form') as HTMLFormElement),
    type: (value: string) => fireEvent.input(box, { target: { value } }),
    answer: async (outcome: CommandOutcome) => {
      waits.shift()?.(outcome)
      await new Promise((resolve) => setTimeout(resolve))
    },
    said: () => container.querySelector('.msg.err')?.textContent ?? null,
  }
}
const wonder = (onSent: () => void = () => undefined) =>
  onDesk(() => <WonderForm from={null} text="Hvem ringer?" onSent={onSent} />)
const OK: CommandOutcome = { ok: true, at: 1 }
const ids = (sent: readonly GatheringCommand[]) =>
  sent.map((command) => (command.type === 'SendWondering' ? command.activity : command.type))

test('[PL17] two presses while it is on its way are one wondering', async () => {
  const onSent = vi.fn()
  const { sent, press, answer } = wonder(onSent)
  press()
  press()
  expect(sent).toHaveLength(1)
  await answer(OK)
  expect(onSent).toHaveBeenCalledOnce()
})

test('[PL17] sent again after an answer that got lost it is the same, and being out already is being sent', async () => {
  const onSent = vi.fn()
  const { sent, press, answer, said } = wonder(onSent)
  press()
  await answer({ ok: false, code: 'server-error' })
  expect(onSent).not.toHaveBeenCalled()
  press()
  const [first, second] = ids(sent)
  expect(second).toBe(first)
  await answer({ ok: false, code: 'already-exists' })
  expect([onSent.mock.calls.length, said()]).toEqual([1, null])
})

test('[PL17] other words are another wondering, and a refusal the first time is told', async () => {
  const onSent = vi.fn()
  const { sent, press, type, answer, said } = wonder(onSent)
  press()
  await answer({ ok: false, code: 'already-exists' })
  expect(onSent).not.toHaveBeenCalled()
  expect(said()).not.toBeNull()
  type('Hvem ringer først?')
  press()
  expect(new Set(ids(sent)).size).toBe(2)
})

test('[PL17] what is written on while a wondering is on its way stands, and goes out as another', async () => {
  const onSent = vi.fn()
  const { sent, press, type, box, answer } = wonder(onSent)
  press()
  type('Hvem ringer først?')
  await answer(OK)
  expect([box.value, onSent.mock.calls.length]).toEqual(['Hvem ringer først?', 0])
  press()
  expect(new Set(ids(sent)).size).toBe(2)
})

test('[SU15] what is written on while a sentence is saved stands in its field', async () => {
  const { press, type, box, answer } = onDesk(() => <LineForm />)
  type('Vi møtes')
  press()
  type('Vi møtes i mai')
  await answer(OK)
  expect(box.value).toBe('Vi møtes i mai')
  press()
  await answer(OK)
  expect(box.value).toBe('')
  cleanup()
  const onDone = vi.fn()
  const again = onDesk(() => <LineForm pick={{ id: 's1', text: 'Vi møtes' }} onDone={onDone} />)
  again.type('Vi møtes igjen')
  again.press()
  again.type('Vi møtes igjen i mai')
  await again.answer(OK)
  expect([again.box.value, onDone.mock.calls.length]).toEqual(['Vi møtes igjen i mai', 0])
  again.press()
  await again.answer(OK)
  expect(onDone).toHaveBeenCalledOnce()
})
