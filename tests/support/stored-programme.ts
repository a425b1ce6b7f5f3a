import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toProgrammeRecords } from '#server/rooms/programme-records.ts'
import { toRecords } from '#server/rooms/records.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { ProgrammeEvent } from '#shared/programme/programme.ts'
import { MORNING } from './reported.ts'
import { askedEvents, recognisedEvents, type Somebody } from './researched.ts'

export const hall: readonly Somebody[] = Array.from({ length: 8 }, (_, nth) => ({
  ...{ id: `p${nth}`, home: 'sund', studied: true, answer: nth < 4 ? 'yes' : 'no' },
}))

export const PROGRAMME = 'programme-0001'
export const GATHERINGS = ['gathering0001', 'gathering0002'] as const
const AT = { by: { role: 'server' }, at: MORNING, command: null } as const

/** A data folder as a server leaves it: a programme and two of its gatherings, with the same people. */
export async function storeProgramme(dir: string, people: readonly Somebody[] = hall): Promise<void> {
  const store = await openJournalStore({ dir, now: () => MORNING })
  const [spring, autumn] = GATHERINGS
  for (const id of GATHERINGS)
    await store.append(
      id,
      0,
      toRecords(askedEvents(people), AT, () => undefined),
    )
  const planned: readonly ProgrammeEvent[] = GATHERINGS.flatMap((gathering, nth) => [
    {
      ...({ type: 'v1.GatheringPlanned', planned: `plan-${nth}`, phase: 'fase', kind: 'network' } as const),
      ...{ title: `Nr. ${nth}`, from: null, to: null, place: '', municipalities: [] },
    },
    { type: 'v1.GatheringLinked', planned: `plan-${nth}`, gathering },
  ])
  const seen = people.map(({ id: person }) => [
    { gathering: spring, person },
    { gathering: autumn, person },
  ])
  const named = { type: 'v1.ProgrammeNamed', title: 'Nærvær', organiser: '', contact: '' } as const
  const events = [named, ...planned, ...recognisedEvents(seen)]
  await store.append(PROGRAMME, 0, toProgrammeRecords(events, AT, MORNING))
  await store.close()
  const entry = (id: string, code: string) => ({
    ...{ id, code, title: 'Vår', createdAt: 1, closedAt: null },
    secrets: { leader: 'l', screen: 's', observer: 'o' },
  })
  const catalogue = {
    ...{ version: 1, sessions: {} },
    gatherings: { [spring]: entry(spring, 'K7M4PX'), [autumn]: entry(autumn, 'P4XK7M') },
    programmes: { [PROGRAMME]: { id: PROGRAMME, title: 'Nærvær', createdAt: 1, secrets: { owner: 'o' } } },
  }
  writeFileSync(join(dir, 'catalogue.json'), JSON.stringify(catalogue))
}
