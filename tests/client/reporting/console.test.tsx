import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { REST } from '#client/connection/create-shared.ts'
import { ready as orderReady } from '#client/notes/words.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { Reporting } from '#client/screens/console/reporting/Reporting.tsx'
import { invitation } from '#client/screens/console/reporting/reporting.model.ts'
import { ready, words } from '#client/screens/console/reporting/words.ts'
import { ready as consoleReady, words as consoleWords } from '#client/screens/console/words.ts'
import { ready as formReady, words as formWords } from '#client/screens/form/words.ts'
import { at, listed } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { begun, first } from '#client/screens/sheet/samples/reporting.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderLinksMessage } from '#shared/protocol/messages.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

let nth = 0
beforeEach(async () => {
  nth += 1
  setLanguage('nb')
  await Promise.all([ready(), orderReady(), consoleReady(), formReady()])
  await vi.waitFor(() =>
    expect([words().open, consoleWords().head.run, formWords().send]).toEqual([
      ...['Åpne for svar', 'Kjør', 'Send inn'],
    ]),
  )
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const LINKS = [
  { id: first, name: 'Steinkjer', url: 'http://x/form/g#a' },
  { id: 'two', name: 'Vefsn', url: 'http://x/form/g#b' },
]

function desk(of: Gathering, refusal?: RefusalCode) {
  const sent: GatheringCommand[] = []
  const asked: string[] = []
  const view = leaderOf({ ...of, id: `console-${nth}` })
  const made = createDesk(
    {
      ...madeUpLine({ now: at(9) }),
      send: async (command) => {
        sent.push(command as GatheringCommand)
        return refusal === undefined ? { ok: true, at: 1 } : { ok: false, code: refusal, detail: '80' }
      },
    },
    () => view,
    () => at(9),
  )
  const leaderLinks = async (message: LeaderLinksMessage) => {
    asked.push(message.do)
    return { ok: true as const, links: LINKS }
  }
  const page = Object.defineProperties({}, Object.getOwnPropertyDescriptors(made)) as typeof made
  Object.defineProperty(page, 'leaderLinks', { value: leaderLinks })
  render(() => (
    <DeskProvider desk={page}>
      <Reporting />
    </DeskProvider>
  ))
  return { sent, asked }
}
const button = (name: string) => screen.getByRole('button', { name })
const rested = () => vi.advanceTimersByTimeAsync(REST + 1)

test('[RP19] the form begins from a ready set, is saved as it is written, and is opened', async () => {
  const { sent } = desk(listed)
  fireEvent.click(button(words().begin))
  await rested()
  expect(sent).toEqual([expect.objectContaining({ type: 'WriteReportForm', intro: words().ready.intro })])
  const measure = screen.getByLabelText<HTMLInputElement>(words().measure(1))
  expect(measure.value).toBe(words().ready.measures[0])
  fireEvent.input(measure, { target: { value: 'Ring først' } })
  await rested()
  const [, changed] = sent as Extract<GatheringCommand, { type: 'WriteReportForm' }>[]
  expect(changed?.measures.map(({ text }) => text)).toEqual([
    'Ring først',
    ...words().ready.measures.slice(1),
  ])
  fireEvent.click(button(words().open))
  expect(sent.at(-1)).toEqual({ type: 'OpenReporting' })
})

test('[RP19] by keys a measure is moved, and what is refused stays as it was typed', async () => {
  const { sent } = desk(begun, 'option-in-use')
  const list = screen.getByRole('list', { name: words().measures })
  const grip = within(list).getByRole('button', { name: /1.*Ring den første dagen/ })
  for (const key of [' ', 'ArrowDown', ' ']) fireEvent.keyDown(grip, { key })
  await rested()
  const [moved] = sent as Extract<GatheringCommand, { type: 'WriteReportForm' }>[]
  expect(moved?.measures.slice(0, 2).map(({ text }) => text)).toEqual([
    'Lange vakter',
    'Ring den første dagen',
  ])
  expect(screen.getByText(consoleWords().refusals['option-in-use'] as string)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(words().measure(1)).value).toBe('Lange vakter')
})

test('[RP20] it shows who has handed in, begun and not begun; one is read, put right, given back and lifted', async () => {
  const { sent } = desk(begun)
  const rows = screen.getAllByRole('listitem').filter((row) => row.querySelector('.pick'))
  expect(rows[0]?.textContent).toContain(words().sent('09:00'))
  expect(rows[1]?.textContent).toContain(words().begun)
  expect(rows[2]?.textContent).toContain(words().notBegun)
  expect(screen.getByText(words().sentOf(1, rows.length))).toBeTruthy()
  fireEvent.click(rows[0]?.querySelector('.pick') as HTMLElement)
  expect(screen.getByText('Lange vakter: hver sjette uke')).toBeTruthy()
  fireEvent.click(button(words().liftOne('Kaffe med lederen hver fredag')))
  fireEvent.click(button(words().edit))
  fireEvent.input(screen.getByLabelText(formWords().project), { target: { value: 'Nær' } })
  await rested()
  fireEvent.click(button(words().giveBack))
  expect(sent).toEqual([
    { type: 'LiftMeasure', municipality: first, measure: 'own' },
    { type: 'WriteReport', municipality: first, field: 'project', base: 'Nær og frisk', text: 'Nær' },
    { type: 'TakeReportBack', municipality: first },
  ])
})

test('[RP21] links are copied one by one or in an invitation, or stand there to be marked', async () => {
  const copied: string[] = []
  let works = true
  vi.stubGlobal('navigator', {
    ...{ onLine: true, languages: ['nb'] },
    clipboard: {
      writeText: async (text: string) => (works ? copied.push(text) : Promise.reject(new Error('closed'))),
    },
  })
  desk(begun)
  const [one] = screen.getAllByText(words().copyLink)
  fireEvent.click(one as HTMLElement)
  await vi.advanceTimersByTimeAsync(0)
  expect(copied).toEqual(['http://x/form/g#a'])
  expect(screen.getByText(words().copiedOne('Steinkjer'))).toBeTruthy()
  fireEvent.click(button(words().copyAll))
  await vi.advanceTimersByTimeAsync(0)
  expect(copied[1]).toMatch(/Steinkjer:\nhttp:\/\/x\/form\/g#a\n\nVefsn:\nhttp:\/\/x\/form\/g#b$/)
  works = false
  fireEvent.click(button(words().copyAll))
  await vi.advanceTimersByTimeAsync(0)
  expect(screen.getByLabelText<HTMLTextAreaElement>(words().links).value).toBe(copied[1])
  expect(invitation('Hei', [])).toBe('Hei')
})

test('[RP21] new links take a second press, which says what ends', async () => {
  const { asked } = desk(begun)
  fireEvent.click(button(words().renew))
  expect(screen.getByText(words().renewEnds)).toBeTruthy()
  fireEvent.click(button(words().renewNow))
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(ECHO + 1)
  fireEvent.click(button(words().renewNow))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['renew-forms'])
  expect(screen.getByText(words().renewed)).toBeTruthy()
})
