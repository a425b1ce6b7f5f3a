import { isTimeZone } from '#shared/agenda/zone.ts'
import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { isDate } from './dates.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import type { OutlineCommand } from './outline.ts'
import { overlong } from './overlong.ts'
import type { Programme, ProgrammeDecision } from './programme.ts'

type Of<T extends OutlineCommand['type']> = Extract<OutlineCommand, { type: T }>

export function decideOutline(
  programme: Programme,
  command: OutlineCommand,
  now: Instant,
): ProgrammeDecision {
  switch (command.type) {
    case 'NameProgramme':
      return name(programme, command)
    case 'SetProgrammeGoals':
      return setGoals(programme, command)
    case 'SetProgrammeZone': {
      const { zone } = command
      if (!isTimeZone(zone)) return refused('unknown-zone', zone)
      return zone === programme.zone ? accepted() : accepted({ type: 'v1.ProgrammeZoneSet', zone })
    }
    case 'SetSectors':
      return setSectors(programme, command)
    case 'AddPhase':
    case 'RevisePhase':
      return setPhase(programme, command)
    case 'RemovePhase':
      return removePhase(programme, command)
    case 'CloseProgramme':
      return programme.phase === 'closed' ? accepted() : accepted({ type: 'v1.ProgrammeClosed', at: now })
    case 'ReopenProgramme':
      return programme.phase === 'open' ? accepted() : accepted({ type: 'v1.ProgrammeReopened', at: now })
    default:
      return unreachable(command)
  }
}

function name(programme: Programme, command: Of<'NameProgramme'>): ProgrammeDecision {
  const title = tidyName(command.title)
  const organiser = tidyName(command.organiser)
  const contact = tidyName(command.contact)
  if (title === '') return refused('name-empty')
  const long = overlong([title, LIMITS.title], [organiser, LIMITS.organiser], [contact, LIMITS.contact])
  if (long) return long
  const isSame =
    title === programme.title && organiser === programme.organiser && contact === programme.contact
  return isSame ? accepted() : accepted({ type: 'v1.ProgrammeNamed', title, organiser, contact })
}

function setGoals(programme: Programme, command: Of<'SetProgrammeGoals'>): ProgrammeDecision {
  const goals = command.goals.map(tidy).filter((goal) => goal !== '')
  if (goals.length > LIMITS.goals) return refused('too-many-goals', `${LIMITS.goals}`)
  const long = overlong(...goals.map((goal) => [goal, LIMITS.goal] as const))
  if (long) return long
  return JSON.stringify(goals) === JSON.stringify(programme.goals)
    ? accepted()
    : accepted({ type: 'v1.ProgrammeGoalsSet', goals })
}

function setSectors(programme: Programme, command: Of<'SetSectors'>): ProgrammeDecision {
  const sectors = command.sectors
    .map(({ id, name: written }) => ({ id, name: tidyName(written) }))
    .filter((sector) => sector.name !== '')
  if (sectors.length > LIMITS.sectors) return refused('too-many-sectors', `${LIMITS.sectors}`)
  const long = overlong(...sectors.map((sector) => [sector.name, LIMITS.sector] as const))
  if (long) return long
  if (new Set(sectors.map(({ id }) => id)).size < sectors.length) return refused('already-exists')
  const gone = programme.sectors.filter(({ id }) => !sectors.some((sector) => sector.id === id))
  const used = gone.find(({ id }) => isUsed(programme, id))
  if (used) return refused('sector-in-use', used.name)
  return JSON.stringify(sectors) === JSON.stringify(programme.sectors)
    ? accepted()
    : accepted({ type: 'v1.SectorsSet', sectors })
}

function isUsed({ municipalities, indicators }: Programme, sector: string): boolean {
  return (
    municipalities.some(({ sectors }) => sectors.includes(sector)) ||
    indicators.some(({ series }) => Object.hasOwn(series, `sector ${sector}`))
  )
}

function setPhase(programme: Programme, command: Of<'AddPhase' | 'RevisePhase'>): ProgrammeDecision {
  const { phase, from, to } = command
  const title = tidyName(command.title)
  const before = programme.phases.find(({ id }) => id === phase)
  const isNew = command.type === 'AddPhase'
  if (isNew && before) return refused('already-exists')
  if (!isNew && !before) return refused('unknown-phase')
  if (title === '') return refused('name-empty')
  const long = overlong([title, LIMITS.phase])
  if (long) return long
  const wrong = [from, to].find((date) => !isDate(date))
  if (wrong !== undefined) return refused('no-such-date', wrong)
  if (to < from) return refused('end-before-start')
  if (isNew && programme.phases.length >= LIMITS.phases) return refused('too-many-phases', `${LIMITS.phases}`)
  if (before && before.title === title && before.from === from && before.to === to) return accepted()
  return accepted({ type: isNew ? 'v1.PhaseAdded' : 'v1.PhaseRevised', phase, title, from, to })
}

function removePhase({ phases, gatherings }: Programme, { phase }: Of<'RemovePhase'>): ProgrammeDecision {
  if (!phases.some(({ id }) => id === phase)) return accepted()
  const planned = gatherings.filter((each) => each.phase === phase)
  return planned.length > 0
    ? refused('phase-in-use', `${planned.length}`)
    : accepted({ type: 'v1.PhaseRemoved', phase })
}
