import { couldBe } from '#shared/activities/evaluation/earlier.ts'
import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import type { GatheringId, KnownId } from '#shared/kernel/ids.ts'
import type { EarlierRound } from '#shared/seating/earlier.ts'
import { type Memory, type MemoryCommand, type MemoryEvent, NOBODY, nothingRemembered } from './memory.ts'
import { type Programme, type ProgrammeDecision, plannedIn } from './programme.ts'

/** What is the same as what is remembered changes nothing. */
export function decideMemory(programme: Programme, command: MemoryCommand): ProgrammeDecision {
  const { planned } = command
  const plan = plannedIn(programme, planned)
  if (!plan) return refused('unknown-gathering')
  const { made: gathering } = plan
  if (gathering === null) return refused('gathering-not-linked')
  const of = { gathering, planned }
  const known = programme.memory.find((each) => each.gathering === gathering) ?? nothingRemembered(of)
  switch (command.type) {
    case 'TakeMeetings': {
      const met = amongKnown(programme, gathering, command)
      const { people, rounds } = known
      return isSame(met, { people, rounds })
        ? accepted()
        : accepted({ type: 'v1.MeetingsTaken', ...of, ...met })
    }
    case 'TakePanel': {
      const municipalities = programme.municipalities
        .map(({ id }) => id)
        .filter((id) => command.municipalities.includes(id))
      return isSame(municipalities, known.panel)
        ? accepted()
        : accepted({ type: 'v1.PanelTaken', ...of, municipalities })
    }
    case 'TakeEvaluations': {
      // Too few have answered, or nobody can have answered so: it is no figure to lay beside another.
      const forms = command.forms
        .map((form) => ({ ...form, results: form.results.filter(({ asked, came }) => couldBe(asked, came)) }))
        .filter(({ results }) => results.length > 0)
      return isSame(forms, known.forms) ? accepted() : accepted({ type: 'v1.EvaluationsTaken', ...of, forms })
    }
    default:
      return unreachable(command)
  }
}

/** Whoever has not wished to be known again is in no group. */
function amongKnown(
  programme: Programme,
  gathering: GatheringId,
  { people, rounds }: Extract<MemoryCommand, { type: 'TakeMeetings' }>,
): Pick<Memory, 'people' | 'rounds'> {
  const here = new Map<string, KnownId>()
  for (const { id, seen } of programme.known.values())
    for (const each of seen) if (each.gathering === gathering) here.set(each.person, id)
  const met: KnownId[] = []
  const placeOf = (known: KnownId) => {
    const at = met.indexOf(known)
    return at < 0 ? met.push(known) - 1 : at
  }
  const among = rounds.flatMap(({ groups, ...round }): EarlierRound[] => {
    const together = groups
      .map((group) => [...new Set(group.flatMap((at) => here.get(people[at] ?? '') ?? []))])
      .filter((group) => group.length > 1)
    return together.length === 0 ? [] : [{ ...round, groups: together.map((group) => group.map(placeOf)) }]
  })
  return { people: met, rounds: among }
}

/** Nothing of somebody is left where people met; whom the others met otherwise stands. */
export function withoutKnown({ memory }: Programme, known: KnownId): readonly MemoryEvent[] {
  return memory
    .filter(({ people }) => people.includes(known))
    .map(({ gathering, planned, people, rounds }) => ({
      type: 'v1.MeetingsTaken',
      ...{ gathering, planned, rounds },
      people: people.map((each) => (each === known ? NOBODY : each)),
    }))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
