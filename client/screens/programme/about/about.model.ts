import type { ProgrammeActsWords } from '#client/words/nb/programme-acts.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { ProgrammeHead } from '#shared/views/programme-timeline.ts'

type Seen = Pick<ProgrammeHead, 'title' | 'organiser' | 'contact' | 'zone' | 'goals' | 'sectors'>

/** What the programme is, as it is written. `sectorIds`: beside `sectors`, one for one. */
export function factsOf({ title, organiser, contact, zone, goals, sectors }: Seen) {
  return {
    ...{ title, organiser, contact, zone },
    goals: [...goals] as readonly string[],
    sectors: sectors.map(({ name }) => name) as readonly string[],
    sectorIds: sectors.map(({ id }) => id) as readonly string[],
  }
}
type Facts = ReturnType<typeof factsOf>

/** What has been written that does not stand yet. A sector with a new name is the same sector. */
export function changesIn(view: Seen, draft: Facts): readonly ProgrammeCommand[] {
  const stands = factsOf(view)
  const isNew = (...names: readonly (keyof Facts)[]) =>
    names.some((name) => JSON.stringify(stands[name]) !== JSON.stringify(draft[name]))
  const { title, organiser, contact, goals } = draft
  const zone = draft.zone.trim()
  const sectors = draft.sectorIds.map((id, at) => ({ id, name: draft.sectors[at] ?? '' }))
  const all: readonly (readonly [boolean, ProgrammeCommand])[] = [
    [isNew('title', 'organiser', 'contact'), { type: 'NameProgramme', title, organiser, contact }],
    [isNew('goals'), { type: 'SetProgrammeGoals', goals: [...goals] }],
    [isNew('sectors', 'sectorIds'), { type: 'SetSectors', sectors }],
    [isNew('zone'), { type: 'SetProgrammeZone', zone }],
  ]
  return all.flatMap(([is, command]) => (is ? [command] : []))
}

/** What the clock says there, or how a zone is written. */
export function timeIn(
  zone: string,
  says: Pick<ProgrammeActsWords['about'], 'zoneHelp' | 'zoneUnknown'>,
  now = new Date(),
): string {
  try {
    const clock = { timeZone: zone.trim(), hour: '2-digit', minute: '2-digit' } as const
    return says.zoneHelp(new Intl.DateTimeFormat('nb', clock).format(now))
  } catch {
    return says.zoneUnknown
  }
}

/** Those of Europe first come to mind; where the browser does not know them there is nothing to choose from. */
export function zones(): readonly string[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? []
  return known.filter((zone) => zone.startsWith('Europe/') || zone.startsWith('Arctic/'))
}
