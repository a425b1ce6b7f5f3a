import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AskResearch } from '#client/screens/research/ask-research.ts'
import { ResearchPage } from '#client/screens/research/ResearchPage.tsx'
import { ready, words } from '#client/screens/research/words.ts'
import { led, running } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { ABOUT, STUDY } from '#client/screens/sheet/samples/research.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme } from '#shared/programme/programme.ts'

beforeEach(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().heading).toBe('Forskning'), { timeout: 20_000 })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const by = { role: 'researcher' } as const
function open(programme: Programme | null, ask: Partial<AskResearch> = {}, is: object = {}) {
  const asking: AskResearch = {
    about: async () => ({ ok: true, body: ABOUT }),
    file: () => new Promise(() => undefined),
    ...ask,
  }
  return render(() => <ResearchPage line={madeUpProgrammeLine(programme, { by, ...is })} ask={asking} />)
}

test('[RS15] it says what the programme is, what those who take part are told, and how many said yes, in whole fives', async () => {
  open(led(running, [{ type: 'SetResearch', ...STUDY }]))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(running.title)
  expect(screen.getByText(/Et universitet forsker på hva som får kommuner til å lykkes\./)).toBeTruthy()
  expect(await screen.findByText('Minst 25 har sagt ja.')).toBeTruthy()
  const row = screen.getByRole('rowheader', { name: 'Fylkesmøte' }).closest('tr')
  expect(row?.textContent).toBe('Fylkesmøteminst 30færre enn 5')
  expect(screen.getByText(/Fylket står ved svarene\. .* Ingen celle er mindre enn 5\./)).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: 'answers Svar' }).closest('tr')?.textContent).toContain('410')
})

test('[RS15] where nobody has written what it is for, that is said', () => {
  open(running)
  expect(screen.getByText(words().consent.none)).toBeTruthy()
})

test('[RS15] the export is fetched by a press, in the language that is chosen, once at a time, and what came of it is said', async () => {
  const asked: string[] = []
  const came: ((reply: Awaited<ReturnType<AskResearch['file']>>) => void)[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  )
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  open(running, {
    file: (language) => {
      asked.push(language)
      return new Promise((done) => came.push(done))
    },
  })
  fireEvent.click(screen.getByRole('radio', { name: 'Engelsk' }))
  const button = screen.getByRole('button', { name: words().fetch.go })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(asked).toEqual(['en'])
  expect(screen.getByText(words().fetch.making)).toBeTruthy()
  came[0]?.({ ok: true, body: new Blob(['zip']) })
  expect(await screen.findByText(words().fetch.done)).toBeTruthy()
  expect(click).toHaveBeenCalledTimes(1)
  fireEvent.click(button)
  came[1]?.({ ok: false, code: 'too-many', where: '', found: '', detail: '' })
  expect(await screen.findByText(words().fetch.again)).toBeTruthy()
  fireEvent.click(button)
  came[2]?.({ ok: false, code: 'no-answer', where: '', found: '', detail: '' })
  expect(await screen.findByText(words().fetch.failed)).toBeTruthy()
})

test('[RS15] a link that was taken back takes the page away, and an ended programme says so', () => {
  const page = open(null, {}, { code: 'unknown-link' })
  expect(screen.getByRole('heading', { name: words().unknownHead })).toBeTruthy()
  page.unmount()
  open(led(running, [{ type: 'CloseProgramme' }]), {}, { offline: true })
  expect(screen.getByText(words().closed)).toBeTruthy()
  expect(screen.getByText(words().offline)).toBeTruthy()
})
