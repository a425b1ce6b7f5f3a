import { nanoid } from 'nanoid'
import type { App } from '#server/app.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { Instant } from '#shared/kernel/instant.ts'
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

/** Each opening of the demo, until somebody has begun to run it, makes it morning there. */
export async function setDemoClock({ rooms }: Pick<App, 'rooms'>, id: string, now: Instant): Promise<void> {
  const room = await rooms.open(id)
  if (room.gathering().run.now.phase !== 'before') return
  await room.submit(
    { type: 'SetZone', zone: demoZone(now) },
    { by: { role: 'server' }, device: '', command: null },
  )
}
