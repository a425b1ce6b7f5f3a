import { toRecords } from '#server/rooms/records.ts'
import type { NewRecord } from '#server/store/event-store.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { planned, step, talkOpened, talkPrepared } from './samples.ts'

const HOMES = 31
const EACH = 32
const home = (nth: number) => `m${nth % HOMES}`
const person = (nth: number) => `p${nth % (HOMES * EACH)}`
const THINGS = ['vikarer', 'fast kontakt', 'samtalen', 'loggen', 'ledermøtet', 'nattevaktene', 'verneombudet']

/** A thousand people of 31 municipalities who write on one wall, so many a minute; one in ten mends what they wrote. */
export function crowdedWall(
  points: number,
  { perMinute, from }: { readonly perMinute: number; readonly from: Instant },
): readonly (NewRecord & { readonly seq: number })[] {
  const records: (NewRecord & { readonly seq: number })[] = []
  const add = (by: Actor, at: Instant, ...events: readonly GatheringEvent[]) => {
    for (const record of toRecords(events, { by, at, command: null }, () => undefined))
      records.push({ ...record, seq: records.length + 1 })
  }
  add({ role: 'leader' }, from, ...prepared())
  for (let nth = 0; nth < HOMES * EACH; nth++) {
    const by: Actor = { role: 'participant', person: person(nth) }
    add(by, from, { type: 'v1.PersonArrived', person: person(nth), device: `phone ${nth}`, at: from })
  }
  for (let nth = 0; nth < points; nth++) {
    const at = from + Math.floor((nth * MINUTE) / perMinute)
    const by: Actor = { role: 'participant', person: person(nth) }
    const point = { activity: 'talk', point: `point-${nth}`, person: person(nth) }
    const own = { step: step.id, group: home(nth), at, late: false }
    add(by, at, { type: 'v1.PointAdded', ...point, ...own, text: written(nth) })
    if (nth % 10 === 9) add(by, at, { type: 'v1.PointEdited', ...point, text: `${written(nth)} Alltid.` })
  }
  return records
}

function prepared(): readonly GatheringEvent[] {
  const municipalities = Array.from({ length: HOMES }, (_, nth) => ({
    id: home(nth),
    name: `Kommune ${nth}`,
  }))
  return [
    planned,
    { type: 'v1.MunicipalitiesNamed', municipalities },
    ...Array.from({ length: HOMES * EACH }, (_, nth): GatheringEvent => {
      const who = { person: person(nth), name: `Person ${nth}`, municipality: home(nth) }
      return { type: 'v1.PersonExpected', ...who, title: 'Rådgiver', duties: [] }
    }),
    ...[talkPrepared, talkOpened],
    { type: 'v1.SceneShown', scene: 'points', activity: 'talk' },
  ]
}

function written(nth: number): string {
  const [one, other] = [THINGS[nth % THINGS.length], THINGS[(nth >> 3) % THINGS.length]]
  return `Vi tok opp ${one} etter ${nth % 29} dager, og ${other} ${(nth * 37) % 113} ganger i året.`
}
