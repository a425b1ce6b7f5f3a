import { nanoid } from 'nanoid'
import type { App } from '#server/app.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { demoCommands } from './demo-gathering.ts'
import { demoZone } from './demo-zone.ts'

const DEMO = 'demo'

/** The newest demo gathering, or a new one. */
export async function openDemo(
  app: Pick<App, 'registry' | 'create'>,
  now: Instant,
  another = false,
): Promise<CatalogueEntry> {
  const found = app.registry.list().find(({ id }) => id.startsWith(DEMO))
  if (found && !another) return found
  return await app.create(
    '',
    demoCommands(() => nanoid(12), now),
    `${DEMO}-${nanoid(8)}`,
  )
}

/** Whoever was there so lately has seen its clock: it does not go back under them. */
const LATELY: Millis = 12 * 3_600_000

function isInUse({ people, run }: Gathering, now: Instant): boolean {
  const times = [...people.roster.values()].map((each) => ('arrivedAt' in each ? each.arrivedAt : 0))
  return run.now.phase !== 'before' || times.some((time) => time > now - LATELY)
}

/** Each opening of the demo, until somebody has begun to run it or has come, makes it morning there. */
export async function setDemoClock({ rooms }: Pick<App, 'rooms'>, id: string, now: Instant): Promise<void> {
  const room = await rooms.open(id)
  if (isInUse(room.gathering(), now)) return
  await room.submit(
    { type: 'SetZone', zone: demoZone(now) },
    { by: { role: 'server' }, device: '', command: null },
  )
}
