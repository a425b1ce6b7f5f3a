import { recall } from '#client/connection/storage.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { heldKeys, inOrder, sessionPlace } from '#client/screens/home/mine.model.ts'
import { stored } from '#client/screens/home/stored.ts'
import { type HomeAnswer, type HomeRow, MOST_KEYS } from '#shared/protocol/home.ts'

export const gatheringOf = ({ key }: HomeRow): string => (key.role === 'leader' ? key.gathering : '')

/** The gatherings that this browser leads besides this one, the latest first; null: no answer came. */
export async function ledBesides(own: string): Promise<readonly HomeRow[] | null> {
  const mine = heldKeys(stored(), MOST_KEYS).filter((key) => key.role === 'leader' && key.gathering !== own)
  const reply = await askServer<HomeAnswer>('home', { mine })
  return reply.ok ? inOrder(reply.body.mine) : null
}

/** Asks for what may be taken along from a gathering, as its leader. */
export async function askAlong(path: string, row: HomeRow): Promise<unknown> {
  const gathering = gatheringOf(row)
  const session = recall(sessionPlace(gathering)) ?? ''
  const reply = await askServer<object>(path, { gathering, session })
  return reply.ok ? reply.body : null
}
