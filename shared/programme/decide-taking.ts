import { accepted, refused } from '#shared/kernel/decision.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { ProgrammeContext } from './decide.ts'
import { homeOf } from './home-of.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import type { Programme, ProgrammeDecision, ProgrammeEvent } from './programme.ts'
import type { Promised, Said, TakePromises, Words } from './promises.ts'

/**
 * What a gathering has promised comes into the plan once, however often it is taken; what the gathering has put otherwise since is put
 * otherwise here, and what it has taken away is gone from the plan and kept. What the plan itself has put otherwise stays.
 */
export function decideTaking(
  programme: Programme,
  command: TakePromises,
  { now: at, newId }: ProgrammeContext,
): ProgrammeDecision {
  const { gathering } = command
  const title = [...tidyName(command.title)].slice(0, LIMITS.title).join('')
  const known = takenFrom(programme, gathering)
  const asked = new Map(command.promises.map((promise) => [promise.id, promise]))
  const events: ProgrammeEvent[] = []
  let fresh = 0
  for (const [id, promise] of asked) {
    const words = wordsOf(promise)
    const long = overlong([words.what, LIMITS.what], [words.who, LIMITS.role], [words.how, LIMITS.how])
    if (long) return long
    const before = known.get(id)
    if (before) events.push(...again(before, words, gathering, at))
    else {
      fresh += 1
      const from = { gathering, title, promise: id }
      const name = tidyName(promise.name)
      const municipality = homeOf(programme, promise.municipality, name)
      events.push({ type: 'v1.PromiseTaken', promise: newId(), municipality, name, ...words, from, at })
    }
  }
  if (programme.promised.length + fresh > LIMITS.promises)
    return refused('too-many-promises', `${LIMITS.promises}`)
  for (const [id, promise] of known)
    if (!asked.has(id) && promise.goneAt === null)
      events.push({ type: 'v1.PromiseGone', promise: promise.id, at })
  return accepted(...events, ...followed(programme, command, at))
}

function takenFrom({ promises }: Programme, gathering: string): ReadonlyMap<string, Promised> {
  const found = new Map<string, Promised>()
  for (const promise of promises.values())
    if (promise.from?.gathering === gathering) found.set(promise.from.promise, promise)
  return found
}

function wordsOf({ what, who, by, how }: Words): Words {
  return { what: tidy(what), who: tidy(who), by, how: tidy(how) }
}

function again(before: Promised, words: Words, gathering: string, at: number): readonly ProgrammeEvent[] {
  const { taken } = before
  const isSame =
    taken !== null && (['what', 'who', 'by', 'how'] as const).every((field) => taken[field] === words[field])
  if (isSame) return before.goneAt === null ? [] : [{ type: 'v1.PromiseStandsAgain', promise: before.id }]
  const said = { role: 'gathering', gathering } as const
  return [{ type: 'v1.PromiseReworded', promise: before.id, ...words, said, at }]
}

/**
 * Said once for each time it was said there: what the municipality has said since from its own page is not undone when the same is
 * taken again. A promise that was carried there from elsewhere is not the programme’s.
 */
function followed(
  programme: Programme,
  { gathering, followed: all }: TakePromises,
  at: number,
): readonly ProgrammeEvent[] {
  return all.flatMap(({ promise: id, status, ...written }): ProgrammeEvent[] => {
    const promise = programme.promises.get(id)
    const why = tidy(written.why)
    const learned = tidy(written.learned)
    const isSame = (said: Said | undefined) =>
      said?.status === status && said.why === why && said.learned === learned
    if (!promise) return []
    const there = promise.said.findLast(({ by }) => by.role === 'gathering' && by.gathering === gathering)
    if (isSame(there)) return []
    // The gathering was opened with it, and nobody there has said otherwise.
    if (!there && isSame(promise.said.at(-1))) return []
    const by = { role: 'gathering', gathering } as const
    return [{ type: 'v1.PromiseStatusSaid', promise: id, status, why, learned, by, at }]
  })
}
