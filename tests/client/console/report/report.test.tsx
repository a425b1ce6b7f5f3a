import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { type Came, createReport } from '#client/screens/console/report/create-report.ts'
import { Reporting } from '#client/screens/console/report/ReportDesk.tsx'
import {
  type Choice,
  firstChoice,
  nameIn,
  questionOf,
  sizeText,
  toggled,
} from '#client/screens/console/report/report.model.ts'
import { ready, reportWords } from '#client/screens/console/report/words.ts'
import { ready as consoleReady } from '#client/screens/console/words.ts'
import { at } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import { REPORT_FORMATS, type ReportFormat } from '#shared/report/formats.ts'
import { SECTION_IDS } from '#shared/report/section.ts'
import { reported } from '#tests/support/reported.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), consoleReady()])
  await vi.waitFor(() => expect(reportWords().heading).toBe('Rapport'))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

function shown(came: Came | null = null, isOnline = true) {
  const [choice, choose] = createSignal<Choice>(firstChoice('nb'))
  const asked: { readonly format: ReportFormat; readonly choice: Choice }[] = []
  const of = {
    choice,
    choose: (to: Choice) => void choose(to),
    came: () => came,
    download: async (format: ReportFormat) => void asked.push({ format, choice: choice() }),
    print: () => void asked.push({ format: 'html', choice: choice() }),
  }
  const line = isOnline
    ? madeUpLine()
    : { ...madeUpLine(), online: () => false, status: () => 'offline' as const }
  const desk = createDesk(
    line,
    () => leaderOf(reported()),
    () => at(12),
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Reporting of={of} />
    </DeskProvider>
  ))
  return { asked, choice }
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

test('[RE22] for whom, in which language and which parts: one press takes the file', () => {
  const { asked } = shown()
  fireEvent.change(screen.getByLabelText('For hvem'), { target: { value: 'vefsn' } })
  fireEvent.change(screen.getByLabelText('Språk'), { target: { value: 'nn' } })
  fireEvent.click(screen.getByLabelText('Bordplasseringer'))
  fireEvent.click(button('Word'))
  expect(asked).toEqual([
    {
      format: 'docx',
      choice: {
        ...{ municipality: 'vefsn', lang: 'nn' },
        sections: SECTION_IDS.filter((id) => id !== 'seatings'),
      },
    },
  ])
  expect(screen.getByText(/Trygg å sende dit/)).toBeTruthy()
})

test('[RE29] one press opens a tab to print, by a form that holds the key and is gone again', () => {
  const { asked } = shown()
  fireEvent.click(button('Skriv ut eller lagre som PDF'))
  expect(asked.map(({ format }) => format)).toEqual(['html'])
  localStorage.setItem('samling/session/leader/g', 'the session')
  const sent: { readonly address: string; readonly target: string; readonly question: unknown }[] = []
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (
    this: HTMLFormElement,
  ) {
    const question = JSON.parse(String(new FormData(this).get('question')))
    sent.push({ address: this.action, target: this.target, question })
  })
  createReport('g').print()
  expect(sent).toEqual([
    {
      ...{ address: expect.stringMatching(/\/api\/report\/print$/), target: '_blank' },
      question: questionOf(firstChoice('nb'), 'html', { gathering: 'g', session: 'the session' }),
    },
  ])
  expect(document.querySelector('form')).toBeNull()
  submit.mockRestore()
})

test('[RE22] with nothing chosen, while one is made, and without a net there is nothing to press', () => {
  shown()
  fireEvent.click(button('Velg bort alt'))
  expect(button('Excel').disabled).toBe(true)
  expect(button('Skriv ut eller lagre som PDF').disabled).toBe(true)
  expect(screen.getByRole('status').textContent).toContain('Velg minst én del')
  fireEvent.click(button('Velg alt'))
  expect(button('Excel').disabled).toBe(false)
  cleanup()
  shown({ is: 'making', format: 'xlsx' })
  expect([button('Excel').disabled, screen.getByRole('status').textContent]).toEqual([true, 'Lager filen …'])
  cleanup()
  shown(null, false)
  expect(button('Excel').disabled).toBe(true)
})

test.each([
  [{ is: 'made', name: 'rapport.docx', bytes: 12_400 }, 'Lastet ned: rapport.docx (12\u00a0kB)'],
  [{ is: 'failed', code: 'no-answer' }, 'Serveren svarer ikke. Prøv igjen.'],
  [{ is: 'failed', code: 'not-allowed' }, 'Bare den som leder samlingen'],
  [{ is: 'failed', code: 'constructor' }, 'Rapporten kunne ikke lages. Prøv igjen.'],
] as const)('[RE22] what came of it is said: %j', (came, text) => {
  shown(came)
  expect(screen.getByRole('status').textContent).toContain(text)
})

test('[RE22] the key goes in the body and never in the address, and a refusal says what it was', async () => {
  localStorage.setItem('samling/session/leader/g', 'the session')
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    return new Response(JSON.stringify({ ok: false, code: 'too-many' }), { status: 503 })
  })
  vi.stubGlobal('fetch', fetched)
  const report = createReport('g')
  await report.download('csv')
  const [url, init] = fetched.mock.calls[0] ?? []
  expect(url).toBe('/api/report')
  expect(JSON.parse(String(init?.body))).toEqual(
    questionOf(firstChoice('nb'), 'csv', { gathering: 'g', session: 'the session' }),
  )
  expect(report.came()).toEqual({ is: 'failed', code: 'too-many' })
  fetched.mockRejectedValueOnce(new Error('no net'))
  await report.download('csv')
  expect(report.came()).toEqual({ is: 'failed', code: 'no-answer' })
})

test('[RE22] parts stand in the order of the report, however they were pressed; names and sizes are read as the server gives them', () => {
  const none: Choice = { ...firstChoice('nb'), sections: [] }
  expect(toggled(toggled(none, 'polls', true), 'agenda', true).sections).toEqual(['agenda', 'polls'])
  expect(nameIn('attachment; filename="rapport-a.csv.zip"')).toBe('rapport-a.csv.zip')
  expect([nameIn(null), nameIn('attachment; filename="../x"')]).toEqual(['rapport', 'rapport'])
  expect([sizeText(400), sizeText(999_400), sizeText(1_240_000)]).toEqual([
    '1\u00a0kB',
    '999\u00a0kB',
    '1,2\u00a0MB',
  ])
})

test('[RE22] a button for a file has a name, and its help stands beside it', () => {
  const { format, formatHelp } = reportWords()
  for (const kind of REPORT_FORMATS) {
    expect(format[kind].length, kind).toBeLessThan(20)
    expect(format[kind]).not.toBe(formatHelp[kind])
  }
})
