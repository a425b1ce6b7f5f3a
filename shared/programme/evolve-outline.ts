import type { OutlineEvent, Phase } from './outline.ts'
import type { Programme } from './programme.ts'

export function evolveOutline(programme: Programme, event: OutlineEvent): Programme {
  switch (event.type) {
    case 'v1.ProgrammeNamed': {
      const { title, organiser, contact } = event
      return { ...programme, title, organiser, contact }
    }
    case 'v1.ProgrammeGoalsSet':
      return { ...programme, goals: event.goals }
    case 'v1.ProgrammeZoneSet':
      return { ...programme, zone: event.zone }
    case 'v1.SectorsSet':
      return { ...programme, sectors: event.sectors }
    case 'v1.PhaseAdded':
    case 'v1.PhaseRevised': {
      const { phase: id, title, from, to } = event
      const others = programme.phases.filter((phase) => phase.id !== id)
      if (others.length === programme.phases.length && event.type === 'v1.PhaseRevised') return programme
      return { ...programme, phases: inTime([...others, { id, title, from, to }]) }
    }
    case 'v1.PhaseRemoved':
      return { ...programme, phases: programme.phases.filter(({ id }) => id !== event.phase) }
    case 'v1.ProgrammeClosed':
      return { ...programme, phase: 'closed', closedAt: event.at }
    case 'v1.ProgrammeReopened':
      return { ...programme, phase: 'open', closedAt: null }
    default:
      // An event of a later version of Samling.
      return programme
  }
}

/** The one that begins first, and of those that begin together the one that is over first. */
function inTime(phases: readonly Phase[]): readonly Phase[] {
  const key = ({ from, to, id }: Phase) => `${from} ${to} ${id}`
  return phases.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
