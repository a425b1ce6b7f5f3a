import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '#client/connection/storage.ts'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import '#client/screens/programme/research/Research.tsx'
import { ready, researchWords } from '#client/screens/programme/research/words.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running, TODAY } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { STUDY } from '#client/screens/sheet/samples/research.ts'
import type { Programme, ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeLinksMessage } from '#shared/protocol/programme.ts'
import { button, cleared, inBokmål, write } from './owner-page.tsx'

const keyAsked: unknown[] = []
let isKey = true

beforeEach(async () => {
  await Promise.all([inBokmål(), ready()])
  await vi.waitFor(() => expect(researchWords().links.add).toBe('Lag lenke'), { timeout: 20_000 })
  await vi.waitFor(() => expect(words().parts.research).toBe('Forskning og lagring'), { timeout: 20_000 })
  keyAsked.length = 0
  isKey = true
  keep('samling/session/owner/sheet', 'own-session')
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const { title } = JSON.parse(body)
    keyAsked.push(JSON.parse(body))
    if (title !== null) isKey = false
    return Response.json({ made: isKey })
  })
})
afterEach(cleared)

async function open(programme: Programme) {
  const sent: ProgrammeCommand[] = []
  const asked: ProgrammeLinksMessage[] = []
  let links = [{ id: 'rs-1', name: 'Et universitet', url: 'http://x/research/p#s' }]
  const line = madeUpProgrammeLine(programme, {
    send: async (command) => {
      sent.push(command)
      return { ok: true, at: TODAY }
    },
    links: async (message) => {
      asked.push(message)
      if (message.do === 'add-researcher')
        links = [...links, { id: message.id, name: message.name, url: 'http://x/research/p#t' }]
      if (message.do === 'take-back-researcher') links = links.filter(({ id }) => id !== message.id)
      return { ok: true, links }
    },
  })
  render(() => <ProgrammePage line={line} at={{ part: 'research', of: null }} />)
  await screen.findByRole('heading', { level: 1, name: words().parts.research }, { timeout: 20_000 })
  return { sent, asked }
}

test('[PP60] who studies it and what for are written, and read as those who take part will read them', async () => {
  const { sent } = await open(led(running, [{ type: 'SetResearch', ...STUDY }]))
  const says = researchWords().notice
  expect(screen.getByText(/Et universitet forsker på hva som får kommuner til å lykkes\./)).toBeTruthy()
  expect(screen.queryByText(says.changed)).toBeNull()
  write(says.purpose, 'hvordan løfter blir holdt')
  expect(screen.getByText(/Et universitet forsker på hvordan løfter blir holdt\./)).toBeTruthy()
  expect(screen.getByText(says.changed)).toBeTruthy()
  fireEvent.submit(screen.getByRole('form', { name: says.title }))
  await vi.waitFor(() =>
    expect(sent).toEqual([{ type: 'SetResearch', ...STUDY, purpose: 'hvordan løfter blir holdt' }]),
  )
})

test('[PP61] each of those who study it has a link by name, made and copied here, and taken back with a second press', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { asked } = await open(running)
  const says = researchWords().links
  write(says.name, 'Et forskningsinstitutt')
  fireEvent.submit(screen.getByRole('form', { name: says.add }))
  await vi.waitFor(() => expect(button(says.copy('Et forskningsinstitutt'))).toBeTruthy())
  expect(asked).toEqual([
    { do: 'researchers' },
    { do: 'add-researcher', id: expect.stringMatching(/^[\w-]{10}$/), name: 'Et forskningsinstitutt' },
  ])
  fireEvent.click(button(says.takeBack('Et universitet')))
  expect(screen.getByText(says.ends)).toBeTruthy()
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1_000)
  fireEvent.click(button(says.takeBackNow('Et universitet')))
  await vi.waitFor(() => expect(screen.getByText(says.takenBack('Et universitet'))).toBeTruthy())
  expect(asked.at(-1)).toEqual({ do: 'take-back-researcher', id: 'rs-1' })
  expect(screen.queryByRole('button', { name: says.copy('Et universitet') })).toBeNull()
})

test('[PP61] the key is destroyed when the title is written once more, and not before', async () => {
  await open(running)
  const says = researchWords().key
  fireEvent.click(await screen.findByRole('button', { name: says.way }))
  const label = says.label(running.title)
  write(label, 'noe annet')
  fireEvent.click(button(says.go))
  expect(screen.getByText(says.wrong)).toBeTruthy()
  expect(keyAsked).toHaveLength(1)
  write(label, ` ${running.title} `)
  fireEvent.click(button(says.go))
  expect(await screen.findByText(says.gone)).toBeTruthy()
  expect(keyAsked.at(-1)).toEqual({
    ...{ programme: running.id, session: expect.any(String), title: ` ${running.title} ` },
  })
})

test('[PP62] the last day is set and held, what it means stands there, and the last thirty days are told on every part', async () => {
  const { sent } = await open(running)
  const says = researchWords().keep
  expect(screen.getByText(says.none)).toBeTruthy()
  write(says.until, '2030-12-31')
  fireEvent.click(screen.getByRole('checkbox', { name: says.hold }))
  fireEvent.submit(screen.getByRole('form', { name: says.title }))
  await vi.waitFor(() => expect(sent).toEqual([{ type: 'SetKeeping', until: '2030-12-31', hold: true }]))
  cleanup()
  const soon = { ...running, phases: [], gatherings: [], keeping: { until: dayAfter(12), hold: false } }
  render(() => <ProgrammePage line={madeUpProgrammeLine(soon)} at={{ part: 'overview', of: null }} />)
  expect(screen.getByText(words().goes(12))).toBeTruthy()
})

const dayAfter = (days: number) => new Date(TODAY + days * 86_400_000).toISOString().slice(0, 10)
