import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'
import { type BegunCommitments, CarriedAsked, type CommitmentsCommand } from './commitments.ts'
import { COMMITMENT_LIMITS } from './fields.ts'
import { confirmedIn } from './sheets.ts'

/** What was promised at one gathering, for another to begin with. */
export const CommitmentsAlong = v.strictObject({
  gathering: Id,
  title: v.pipe(v.string(), v.maxLength(1_000)),
  promises: v.pipe(
    v.array(v.strictObject({ ...CarriedAsked.entries, name: v.pipe(v.string(), v.maxLength(1_000)) })),
    v.maxLength(COMMITMENT_LIMITS.carried),
  ),
})
export type CommitmentsAlong = v.InferOutput<typeof CommitmentsAlong>
type Along = Omit<CommitmentsAlong['promises'][number], 'name'>

export function promisesIn(all: BegunCommitments, municipality: string): readonly Along[] {
  return confirmedIn(all, municipality).map(({ place, what, who, by, how }) => ({
    id: promiseIdOf(`${all.id}-${municipality}-${place}`),
    ...{ municipality, what, who, by, how },
  }))
}

/** The same at every reading, so that what has been said of a promise stays with it; as short as an id must be. */
export function promiseIdOf(whole: string): string {
  if (whole.length <= 40) return whole
  let hash = 0xcbf29ce484222325n
  for (const letter of whole)
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn
  return `${whole.slice(0, 20)}-${hash.toString(36)}`
}

type Named = { readonly id: string; readonly name: string }
type Offered = {
  /** Null: there is nothing to bring. */
  readonly command: Extract<CommitmentsCommand, { type: 'CarryCommitments' }> | null
  readonly known: number
  /** Municipalities that promised something there and are not here. */
  readonly strangers: readonly string[]
}

/** Municipalities are known again by their names: a gathering that was made anew has given them other ids. */
export function bringAlong(
  activity: string,
  { gathering, title, promises }: CommitmentsAlong,
  here: readonly Named[],
): Offered {
  const nameOf = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('nb')
  const found = promises.map((promise) => ({
    promise,
    home:
      here.find(({ name }) => nameOf(name) === nameOf(promise.name)) ??
      here.find(({ id }) => id === promise.municipality && promise.name === ''),
  }))
  const carried = found.flatMap(({ promise: { name: _name, ...promise }, home }) =>
    home ? [{ ...promise, municipality: home.id }] : [],
  )
  const strangers = found.flatMap(({ promise, home }) => (home ? [] : [promise.name]))
  return {
    command:
      carried.length === 0
        ? null
        : { type: 'CarryCommitments', activity, from: { gathering, title: title.slice(0, 200) }, carried },
    known: carried.length,
    strangers: [...new Set(strangers)],
  }
}
