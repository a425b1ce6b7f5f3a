import { placeOf } from '#shared/agenda/position.ts'
import { decideRun, type RunCommand } from '#shared/agenda/run.ts'
import { refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { decidePeople } from '#shared/people/decide.ts'
import { decideReporting } from '#shared/reporting/decide.ts'
import type { ReportingCommand } from '#shared/reporting/reporting.ts'
import { decideSeats } from '#shared/seating/decide.ts'
import { type CallCommand, decideCalls } from '#shared/showing/call-times.ts'
import { decideShowing } from '#shared/showing/decide.ts'
import type { ShowingCommand } from '#shared/showing/showing.ts'
import { decideSummary } from '#shared/summary/decide.ts'
import type { SummaryCommand } from '#shared/summary/summary.ts'
import { speaksForLeader } from './authorise.ts'
import { spanOf } from './calls-now.ts'
import { isCollected } from './collected.ts'
import { putsTablesUp, startsShowing } from './consequences.ts'
import { type Context, personOf } from './decide-context.ts'
import type { Gathering, GatheringDecision } from './gathering.ts'
import { ROLES } from './roles-now.ts'

// A block knows nothing of the others: each is told here what it has to know of the gathering around it.

export function onRun(gathering: Gathering, command: RunCommand, now: Instant): GatheringDecision {
  const { agenda, run, zone } = gathering
  return startsShowing(gathering, command, decideRun(agenda, run, command, { now, zone }))
}

export function onPeople(
  gathering: Gathering,
  command: Parameters<typeof decidePeople>[1],
  context: Context,
): GatheringDecision {
  return decidePeople(gathering.people, command, {
    ...context,
    nameless: gathering.privacy.nameless,
    self: context.by.role === 'participant' ? personOf(gathering, context) : null,
  })
}

export function onSeats(
  gathering: Gathering,
  command: Parameters<typeof decideSeats>[1],
  context: Context,
): GatheringDecision {
  const decided = decideSeats(gathering.seating, command, {
    by: personOf(gathering, context),
    gathering: gathering.id,
    here: gathering.people,
    now: context.now,
    newId: context.newId,
  })
  return putsTablesUp(gathering, decided)
}

export function onShowing(gathering: Gathering, command: ShowingCommand): GatheringDecision {
  const { goals, practical, extras, clocks, agenda } = gathering
  const knows = (item: string) => placeOf(agenda, item) !== null
  return decideShowing({ goals, practical, extras, clocks, knows }, command)
}

export function onCalls(
  { agenda, run, zone, calls }: Gathering,
  command: CallCommand,
  { by, now }: Context,
): GatheringDecision {
  return decideCalls(
    {
      calls,
      roles: ROLES,
      spanOf: (item) => spanOf(agenda, item, { run, now, zone }),
      asSaved: by.role === 'server',
    },
    command,
  )
}

export function onSummary(gathering: Gathering, command: SummaryCommand, now: Instant): GatheringDecision {
  return decideSummary(gathering.summary, command, {
    now,
    isCollected: (source) => isCollected(gathering, source),
  })
}

/** A link writes for the municipality it was made for, and for no other. */
export function onReporting(
  gathering: Gathering,
  command: ReportingCommand,
  { by, now }: Context,
): GatheringDecision {
  if (by.role === 'form' && (!('municipality' in command) || command.municipality !== by.municipality))
    return refused('not-allowed')
  return decideReporting(gathering.reporting, command, {
    now,
    leads: speaksForLeader(by.role),
    knows: (municipality) => gathering.people.municipalities.some(({ id }) => id === municipality),
  })
}
