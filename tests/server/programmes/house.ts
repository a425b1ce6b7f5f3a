import { nanoid } from 'nanoid'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { ProgrammeCommand, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import type { ProgrammeLinks, ProgrammeOutcome } from '#shared/protocol/programme.ts'
import type { ProgrammeView } from '#shared/views/programme-views.ts'
import type { TestClient } from '#tests/support/clients.ts'
import { added, meeting } from '#tests/support/programme-given.ts'
import { memoryCatalogue, type TestApp } from '#tests/support/start-app.ts'

export function inMemory() {
  const store = makeMemoryStore()
  // What a disk would keep when the server is closed.
  return { ...store, catalogue: memoryCatalogue(), close: async () => undefined }
}
export type InMemory = ReturnType<typeof inMemory>

/** Three municipalities, and a meeting for two of them. */
export const SET_UP: readonly ProgrammeRoomCommand[] = [
  { type: 'AddPhase', phase: 'county', title: 'Fylkesmøter', from: '2012-09-01', to: '2013-03-31' },
  {
    type: 'AddMunicipalities',
    municipalities: [added('Bodø', 'Nordland'), added('Narvik', 'Nordland'), added('Tromsø', 'Troms')],
  },
  meeting('nord', ['bodo', 'narvik'], { from: '2012-11-15', title: 'Fylkesmøte i Bodø' }),
  meeting('troms', ['tromso', 'bodo'], { from: '2012-12-01', title: 'Fylkesmøte i Tromsø' }),
]

/** As the next start finds it. */
export const reopened = (store: InMemory): InMemory => ({ ...store })

export type Made = { readonly programme: string; readonly secret: string }

export async function made({ app, url }: TestApp, commands = SET_UP): Promise<Made> {
  const answer = await asked<Made>(url, '/api/programmes', { title: 'Til stede' })
  const room = await app.programmes.rooms.open(answer.programme)
  for (const command of commands) {
    const outcome = await room.submit(command, { by: { role: 'owner' }, command: null })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail ?? ''}`)
  }
  return answer
}

export async function asked<T>(url: string, path: string, body: unknown): Promise<T> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as T
}

type Role = 'owner' | 'municipality' | 'researcher'
export const hello = (
  { programme }: Pick<Made, 'programme'>,
  role: Role,
  secret: string | null,
  session: string | null = null,
) => ({ as: 'programme', programme, role, secret, session })

export async function ask(client: TestClient, command: ProgrammeCommand, id = nanoid(10)) {
  return (await client.ask('command', { id, command })) as ProgrammeOutcome
}

export async function links(
  client: TestClient,
  message: unknown,
): Promise<Extract<ProgrammeLinks, { ok: true }>> {
  const answer = (await client.ask('programme-links', message)) as ProgrammeLinks
  if (!answer.ok) throw new Error(answer.code)
  return answer
}

export const secretOf = (url: string) => decodeURIComponent(new URL(url).hash.slice(1))

export function seen<As extends ProgrammeView['as']>(
  client: TestClient,
  as: As,
): Extract<ProgrammeView, { as: As }> {
  const view = client.view('programme')
  if (view.as !== as) throw new Error(`cut for ${view.as}`)
  return view as Extract<ProgrammeView, { as: As }>
}
