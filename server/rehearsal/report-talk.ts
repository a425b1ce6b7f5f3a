import type { StoredRecord } from '#server/store/event-store.ts'
import { placeOf } from '#shared/agenda/position.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { LeftOut, RehearsalReport, RehearsedPrompt } from '#shared/protocol/rehearsal.ts'
import type { Listed } from './cast.ts'
import type { TalkCount } from './journal-talk.ts'
import { countWaits, type Waits } from './journal-waits.ts'
import type { CountedPrompt } from './judge.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'

/** Who was left without a table, and who without anybody to talk with; null where nobody was to have either. */
export function leftOut(
  records: readonly StoredRecord[],
  { players, prompts }: RehearsalPlan,
  { people }: Gathering,
): Pick<RehearsalReport, 'tables' | 'groups'> {
  const grouped = new Set(prompts.flatMap(({ grouped: together, step }) => (together && step ? [step] : [])))
  const { unseated, alone, ...counted } = countWaits(records, grouped)
  const called = new Map(players.map((player) => [keyOf(player), player.called]))
  const named = (waits: Waits): readonly LeftOut[] =>
    [...waits]
      .filter(([, waited]) => waited >= SECOND)
      .sort(([, one], [, other]) => other - one)
      .map(([id, waited]) => {
        const person = people.roster.get(id)
        const name = person ? (called.get(keyOf(person)) ?? person.name) : id
        return { name, minutes: Math.ceil(waited / MINUTE) }
      })
  return {
    tables: counted.rounds + counted.homes === 0 ? null : { ...counted, without: named(unseated) },
    groups: grouped.size === 0 ? null : { steps: grouped.size, without: named(alone) },
  }
}

function keyOf({ name, title, municipality }: Pick<Listed, 'name' | 'title' | 'municipality'>): string {
  return JSON.stringify([name, title, municipality])
}

export function callsIn({ calls }: TalkCount): RehearsalReport['calls'] {
  if (calls.length === 0) return null
  const waits = calls.flatMap(({ at, answeredAt }) => (answeredAt === null ? [] : [answeredAt - at]))
  return {
    made: calls.length,
    unanswered: calls.length - waits.length,
    longest: Math.round(Math.max(0, ...waits) / SECOND),
  }
}

/** Each prompt with where it stood, and what people did there beside answering. */
export function promptsOf(
  { agenda }: Gathering,
  { prompts }: RehearsalPlan,
  counted: readonly (CountedPrompt | null)[],
  talk: TalkCount,
  unshown: readonly number[],
): readonly RehearsedPrompt[] {
  return prompts.flatMap((prompt, number): readonly RehearsedPrompt[] => {
    const answers = counted[number]
    if (!answers) return []
    const { activity, step, item, place, inTurn } = prompt
    const key = `${activity} ${step} `
    const rounds = [...talk.turns.values()].filter(
      (each) => each.activity === activity && each.step === step && each.due > 0,
    )
    const due = rounds.reduce((sum, each) => sum + each.due, 0)
    const taken = rounds.reduce((sum, each) => sum + (each.places.at(-1) ?? 0), 0)
    return [
      {
        ...answers,
        item: placeOf(agenda, item ?? '')?.item.title ?? '',
        step: place && { place: place.step, of: place.of },
        turns: inTurn ? { due, left: due - taken } : null,
        tops: step === null ? 0 : withKey(talk.tops, key),
        supports: step === null ? 0 : withKey(talk.supports, key),
        unshown: unshown[number] ?? 0,
      },
    ]
  })
}

function withKey(counts: ReadonlyMap<string, number>, key: string): number {
  return [...counts.keys()].filter((each) => each.startsWith(key)).length
}
