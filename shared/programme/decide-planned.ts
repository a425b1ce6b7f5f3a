import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { isDate } from './dates.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import type { Planned, PlannedCommand, PlannedRefusal } from './planned.ts'
import { municipalityIn, type Programme, type ProgrammeDecision, plannedIn } from './programme.ts'

type Of<T extends PlannedCommand['type']> = Extract<PlannedCommand, { type: T }>
type Told = Omit<Of<'PlanGathering'>, 'type' | 'planned' | 'phase'>

export function decidePlanned(
  programme: Programme,
  command: PlannedCommand,
  now: Instant,
): ProgrammeDecision {
  if (command.type === 'PlanGathering') return plan(programme, command)
  const planned = plannedIn(programme, command.planned)
  if (!planned) return refused('unknown-gathering')
  const { id } = planned
  switch (command.type) {
    case 'RevisePlannedGathering':
      return revise(programme, planned, command)
    case 'MoveGathering':
      return move(programme, planned, command.phase)
    case 'CancelGathering':
      return cancel(planned, command.why, now)
    case 'ReviveGathering': {
      const isBack = planned.stands === 'cancelled' || (planned.stands === 'held' && planned.made === null)
      return isBack ? accepted({ type: 'v1.GatheringRevived', planned: id }) : accepted()
    }
    case 'SayGatheringHeld':
      if (planned.stands === 'held') return accepted()
      if (planned.stands === 'cancelled') return refused('gathering-cancelled')
      return planned.made === null
        ? accepted({ type: 'v1.GatheringHeld', planned: id, at: now })
        : refused('gathering-linked')
    case 'LinkGathering':
      return link(programme, planned, command.gathering)
    case 'UnlinkGathering':
      if (planned.made === null) return accepted()
      return planned.stands === 'running'
        ? refused('gathering-running', planned.title)
        : accepted({ type: 'v1.GatheringUnlinked', planned: id })
    // What goes on in the hall is so, whatever the plan says.
    case 'NoteGatheringBegun':
      if (planned.stands === 'running') return accepted()
      return planned.made === null
        ? refused('gathering-not-linked')
        : accepted({ type: 'v1.GatheringBegun', planned: id, at: now })
    case 'NoteGatheringHeld':
      if (planned.stands === 'held') return accepted()
      return planned.made === null
        ? refused('gathering-not-linked')
        : accepted({ type: 'v1.GatheringHeld', planned: id, at: now })
    default:
      return unreachable(command)
  }
}

function plan(programme: Programme, command: Of<'PlanGathering'>): ProgrammeDecision {
  const { planned, phase } = command
  if (plannedIn(programme, planned)) return refused('already-exists')
  if (!programme.phases.some(({ id }) => id === phase)) return refused('unknown-phase')
  if (programme.gatherings.length >= LIMITS.gatherings)
    return refused('too-many-gatherings', `${LIMITS.gatherings}`)
  const checked = check(programme, command)
  return checked.ok ? accepted({ type: 'v1.GatheringPlanned', planned, phase, ...checked.told }) : checked
}

function revise(
  programme: Programme,
  planned: Planned,
  command: Of<'RevisePlannedGathering'>,
): ProgrammeDecision {
  if (planned.stands === 'cancelled') return refused('gathering-cancelled')
  const checked = check(programme, command)
  if (!checked.ok) return checked
  const { kind, title, from, to, place, municipalities } = planned
  const was = { kind, title, from, to, place, municipalities }
  return JSON.stringify(was) === JSON.stringify(checked.told)
    ? accepted()
    : accepted({ type: 'v1.GatheringReplanned', planned: planned.id, ...checked.told })
}

type Checked = { readonly ok: true; readonly told: Told } | Refused<PlannedRefusal>

function check(programme: Programme, asked: Told): Checked {
  const title = tidyName(asked.title)
  const place = tidyName(asked.place)
  const { kind, from } = asked
  // One of a single day ends as it begins, also when nobody says so.
  const to = asked.to ?? from
  if (title === '') return refused('name-empty')
  const long = overlong([title, LIMITS.title], [place, LIMITS.place])
  if (long) return long
  const wrong = [from, to].find((date) => date !== null && !isDate(date))
  if (wrong) return refused('no-such-date', wrong)
  if (to !== null && (from === null || to < from)) return refused('end-before-start')
  const municipalities = [...new Set(asked.municipalities)]
  if (!municipalities.every((id) => municipalityIn(programme, id))) return refused('unknown-municipality')
  return { ok: true, told: { kind, title, from, to, place, municipalities } }
}

function move(programme: Programme, planned: Planned, phase: string): ProgrammeDecision {
  if (!programme.phases.some(({ id }) => id === phase)) return refused('unknown-phase')
  if (planned.phase === phase) return accepted()
  if (planned.stands === 'running') return refused('gathering-running', planned.title)
  return accepted({ type: 'v1.GatheringMovedToPhase', planned: planned.id, phase })
}

function cancel(planned: Planned, written: string, now: Instant): ProgrammeDecision {
  const why = tidy(written)
  switch (planned.stands) {
    case 'running':
      return refused('gathering-running', planned.title)
    case 'held':
      return refused('gathering-held')
    case 'cancelled':
      return accepted()
    default:
      return (
        overlong([why, LIMITS.why]) ??
        accepted({ type: 'v1.GatheringCancelled', planned: planned.id, why, at: now })
      )
  }
}

function link(programme: Programme, planned: Planned, gathering: string): ProgrammeDecision {
  if (planned.made === gathering) return accepted()
  if (planned.made !== null) return refused('already-linked')
  if (programme.gatherings.some(({ made }) => made === gathering)) return refused('already-linked')
  if (planned.stands === 'held') return refused('gathering-held')
  if (planned.stands === 'cancelled') return refused('gathering-cancelled')
  return accepted({ type: 'v1.GatheringLinked', planned: planned.id, gathering })
}
