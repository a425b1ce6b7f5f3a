import { nanoid } from 'nanoid'
import type { Clock } from '#server/clock.ts'
import { openDemo } from '#server/demo/open-demo.ts'
import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { ProgrammeDirectory, RoomDirectory } from '#server/rooms/room-directory.ts'
import type { CatalogueEntry, ProgrammeEntry } from '#server/store/catalogue.ts'
import type { EventStore } from '#server/store/event-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { demoProgrammeId, isDemoProgramme } from './demo-clock.ts'
import { demoHistory } from './history.ts'
import { lived } from './records.ts'

export type DemoOptions = {
  readonly links: Pick<ProgrammeLinks, 'list' | 'create'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  readonly store: Pick<EventStore, 'append'>
  readonly registry: Registry
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly createGathering: (
    title: string,
    commands: readonly RoomCommand[],
    id?: string,
  ) => Promise<CatalogueEntry>
  /** A gathering that is one of a programme's from now on, and may have something to tell it. */
  readonly opening: (gathering: string) => Promise<void>
  readonly clock: Clock
}

/** The newest demo programme, or a new one, with the demo gathering as one of its own. */
export async function openDemoProgramme(options: DemoOptions, language: Language): Promise<ProgrammeEntry> {
  const { links, programmes, store, registry, rooms, clock } = options
  const found = links.list().find(({ id }) => isDemoProgramme(id))
  if (found) return found
  const demo = await openDemo({ registry, create: options.createGathering }, clock.now())
  const { title, place } = (await rooms.open(demo.id)).gathering()
  const isFree = demo.programme === undefined
  const id = demoProgrammeId(clock.now(), nanoid(8))
  const { programme, records } = lived(
    id,
    demoHistory(language, isFree ? { id: demo.id, title, place } : null),
  )
  // In one write, and in the catalogue when it is there: a power cut leaves all of it or none.
  await store.append(id, 0, records)
  const entry = await links.create(id, programme.title)
  if (isFree) await registry.belongsTo(demo.id, id)
  await programmes.open(id)
  await options.opening(demo.id)
  return entry
}
