import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { GatheringId, ItemId } from '#shared/kernel/ids.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'
import { promisesToOpenWith } from '#shared/programme/open-with.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme } from '#shared/programme/programme.ts'

/** The activity that a gathering opens with: what was promised before, and what became of it. */
export const OPENS_WITH = 'from-programme'
const FIRST_ITEM = 'first'
const NINE = 9 * 60
/** A programme of more days than a gathering may have is somebody's slip. */
const MOST_DAYS = 31

/** What prepares a gathering as its programme has planned it, for its leader to go on with; in the order of what builds on what. */
export function preparing(programme: Programme, planned: Planned): readonly RoomCommand[] {
  const { title, place } = planned
  const municipalities = askedTo(programme, planned)
  const named: readonly RoomCommand[] =
    municipalities.length === 0 ? [] : [{ type: 'NameMunicipalities', municipalities: [...municipalities] }]
  return [
    { type: 'NameGathering', title, place },
    { type: 'SetZone', zone: programme.zone },
    ...named,
    { type: 'ReviseAgenda', base: 0, title, source: '', days: daysOf(planned) },
  ]
}

export function askedTo({ municipalities }: Programme, planned: Planned) {
  const asked = municipalities.filter(({ id }) => planned.municipalities.includes(id))
  return asked.map(({ id, name }) => ({ id, name }))
}

/** The promises of those who come, to be looked at first; nothing where there are none. Brought again, they are as they are now. */
export function bringing(
  programme: Programme,
  planned: Planned,
  activity: string | null,
  item: ItemId | null,
): readonly RoomCommand[] {
  const { carry } = promisesToOpenWith(programme, planned.municipalities, planned.made)
  if (carry.length === 0) return []
  const into = activity ?? OPENS_WITH
  const prepared =
    activity === null
      ? [
          {
            type: 'PrepareCommitments',
            ...{ activity: into, item, title: '', most: 3, plan: true },
          } as const,
        ]
      : []
  return [
    ...prepared,
    ...carry.map(({ type, from, carried }): RoomCommand => ({ type, activity: into, from, carried })),
  ]
}

/** Where it stands: first of all, whatever the first item is. */
export function firstItem(commands: readonly RoomCommand[]): ItemId | null {
  const agenda = commands.find((each) => each.type === 'ReviseAgenda')
  return agenda?.days[0]?.items[0]?.id ?? null
}

/** What has been said of them on the programme's pages, once the hall may say something too. */
export function saidSince(programme: Programme, gathering: GatheringId) {
  const planned = programme.gatherings.find(({ made }) => made === gathering)
  return planned === undefined
    ? []
    : promisesToOpenWith(programme, planned.municipalities, gathering).followed
}

export function daysOf({ from, to, title }: Planned) {
  return datesFrom(from, to).map((date, at) => ({
    id: `day-${at + 1}`,
    date,
    label: '',
    items: [
      {
        ...{ id: at === 0 ? FIRST_ITEM : `first-${at + 1}`, title, start: NINE, end: null },
        ...{ speakers: [], details: [], kind: 'opening' as const, pinned: false },
      },
    ],
  }))
}

function datesFrom(from: IsoDate | null, to: IsoDate | null): readonly (IsoDate | null)[] {
  if (from === null) return [null]
  const first = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${to ?? from}T00:00:00Z`) - first) / DAY) + 1
  return Array.from({ length: Math.min(Math.max(days, 1), MOST_DAYS) }, (_, at) =>
    new Date(first + at * DAY).toISOString().slice(0, 10),
  )
}
const DAY = 86_400_000
