import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { expect, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { ready as figuresReady } from '#client/figures/words.ts'
import { ready as deskReady, deskWords } from '#client/screens/programme/desk-words.ts'
import { ProgrammePage } from '#client/screens/programme/ProgrammePage.tsx'
import type { Part } from '#client/screens/programme/page.model.ts'
import { ready, words } from '#client/screens/programme/words.ts'
import { TODAY } from '#client/screens/sheet/samples/programme.ts'
import { madeUpProgrammeLine } from '#client/screens/sheet/samples/programme-line.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Programme, ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeLinksMessage, ProgrammeOutcome } from '#shared/protocol/programme.ts'

const LINKS = {
  municipality: { id: 'malselv', name: 'Målselv', url: 'http://x/municipality/p#m' },
  gathering: { id: 'finnmark', name: 'Finnmark', url: 'http://x/console/g-finnmark#s' },
}

export async function inBokmål() {
  setLanguage('nb')
  await Promise.all([ready(), deskReady(), figuresReady()])
  // Each set of words comes when it comes.
  await vi.waitFor(() => expect(deskWords().gathering.make).toBe('Lag samlingen'))
  await vi.waitFor(() => expect(words().parts.municipalities).toBe('Kommuner'))
}

export function cleared() {
  cleanup()
  // Also from the memory that the page falls back on.
  for (const place of Object.keys(localStorage)) forget(place)
  vi.unstubAllGlobals()
  vi.useRealTimers()
  history.replaceState(null, '', '/')
}

type More = {
  readonly answer?: (command: ProgrammeCommand) => ProgrammeOutcome
  readonly offline?: boolean
}

/** The owner's page on one of its parts, and all that it says to the server. */
export async function open(
  programme: Programme,
  part: Part,
  of: string | null = null,
  { answer = () => ({ ok: true, at: TODAY }), offline = false }: More = {},
) {
  const sent: ProgrammeCommand[] = []
  const asked: ProgrammeLinksMessage[] = []
  const line = madeUpProgrammeLine(programme, {
    offline,
    send: async (command) => {
      sent.push(command)
      return answer(command)
    },
    links: async (message) => {
      asked.push(message)
      return {
        ...{ ok: true, links: [LINKS[message.do === 'gatherings' ? 'gathering' : 'municipality']] },
        ...(message.do === 'renew-owner' ? { session: 'session-2' } : {}),
      }
    },
  })
  render(() => <ProgrammePage line={line} at={{ part, of }} />)
  await vi.waitFor(() => expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1), {
    // The page's part is fetched first.
    timeout: 20_000,
  })
  return { sent, asked }
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
