import type { GatheringStore } from '#client/connection/create-gathering.ts'
import { qrPath } from '#client/ui/qr.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { type LeaderView, leaderView } from '#shared/views/leader.ts'
import type { Live } from '#shared/views/live.ts'
import { type ScreenView, screenView } from '#shared/views/screen.ts'
import { after } from './gathering.ts'

const URL = 'http://samling.local:3000/K7M4PX'
/** Drawn once: every specimen has it, and drawing it for each was half of what it took to open the hall's sheet. */
const JOIN = { code: 'K7M4PX', url: URL, host: 'samling.local:3000', qr: qrPath(URL) }

function live(gathering: Gathering, more: Partial<Live> = {}): Live {
  const online = new Set([...gathering.people.roster.keys()].filter((_, nth) => nth % 4 !== 3))
  return {
    online,
    screens: 1,
    leaders: [{ id: '', name: '', online: 1 }],
    storage: 'ok',
    join: JOIN,
    ...more,
  }
}

export const leaderOf = (gathering: Gathering, more: Partial<Live> = {}): LeaderView =>
  leaderView(gathering, live(gathering, more))

type Shown = Pick<ScreenView, 'scene'> & { readonly activity?: string }

/** What the hall sees with this scene on. */
export function screenOf(gathering: Gathering, { scene, activity }: Shown, dark: boolean): ScreenView {
  const shown = after(
    gathering,
    [{ type: 'ShowScene', scene, activity: activity ?? null }],
    [{ type: 'SetTheme', theme: dark ? 'dark' : 'light' }],
  )
  return screenView(shown, live(gathering))
}

/** What has come to a page, as the store of its views. */
export function views(some: Partial<GatheringStore>): GatheringStore {
  const none = { door: null, lobby: null, hall: null, group: null, own: null, notes: null }
  return { ...none, screen: null, leader: null, form: null, ...some }
}
