import type { PreflightDesk } from '#client/screens/console/preflight/create-preflight.ts'
import type { Preflight } from '#shared/protocol/preflight.ts'
import { at } from './gathering.ts'

export const phone = { id: 'phone-one', number: 1, at: at(8, 41) }
export const works = { websocket: true, polling: true, clock: true, storage: true }
const well: Preflight = {
  at: at(8, 45),
  in: 'folder',
  free: 84e9,
  write: { usual: 0.9, slowest: 6 },
  phones: [{ ...phone, ...works }],
  copied: at(8, 44),
  bus: null,
}

export function preflightDesk(
  server: Partial<Preflight> | null,
  more: Partial<PreflightDesk> = {},
): PreflightDesk {
  const found = server === null ? null : { server: { ...well, ...server }, here: at(8, 45) }
  return {
    found: () => found,
    isLost: () => false,
    copying: () => null,
    copy: async () => undefined,
    ...more,
  }
}
