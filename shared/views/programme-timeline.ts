import type { Planned } from '#shared/programme/planned.ts'
import { type EarlierPurpose, keptUntil, type ResearchNotice } from '#shared/programme/privacy.ts'
import { type Programme, plannedIn } from '#shared/programme/programme.ts'

/** What everybody in a programme may know of it. */
export type ProgrammeHead = {
  readonly id: string
  readonly phase: Programme['phase']
  readonly title: string
  readonly organiser: string
  readonly contact: string
  readonly goals: readonly string[]
  readonly zone: string
  readonly phases: readonly PhasePart[]
  readonly sectors: readonly { readonly id: string; readonly name: string }[]
  /** What those who take part say yes to; empty where there is no research. */
  readonly research: ResearchNotice
  /** What it was for before, and until when, oldest first. */
  readonly purposes: readonly EarlierPurpose[]
  /** The last day of it all; null: none is set. */
  readonly keptUntil: string | null
}
export type PhasePart = {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly to: string
}
export type PlannedPart = {
  readonly id: string
  readonly phase: string
  readonly kind: Planned['kind']
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly place: string
  readonly stands: Planned['stands']
}

export function programmeHead(programme: Programme): ProgrammeHead {
  const { id, phase, title, organiser, contact, goals, zone, phases, sectors } = programme
  return {
    ...{ id, phase, title, organiser, contact, zone },
    goals: [...goals],
    phases: phases.map((each) => ({ id: each.id, title: each.title, from: each.from, to: each.to })),
    sectors: sectors.map(({ id: sector, name }) => ({ id: sector, name })),
    research: { ...programme.research },
    purposes: programme.purposes.map(({ responsible, purpose, contact, until }) => ({
      ...{ responsible, purpose, contact, until },
    })),
    keptUntil: keptUntil(programme),
  }
}

export function plannedPart({ id, phase, kind, title, from, to, place, stands }: Planned): PlannedPart {
  return { id, phase, kind, title, from, to, place, stands }
}

/** Its title; empty when there is no such gathering. */
export function plannedTitle(programme: Programme, id: string): string {
  return plannedIn(programme, id)?.title ?? ''
}
