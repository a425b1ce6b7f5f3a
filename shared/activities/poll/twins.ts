import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { NamedMarks } from './marks.ts'
import type { Answer, Box } from './poll.ts'

type Named = Extract<Box, { kind: 'named' }>
/** Who has answered a round that holds no names: a poll's box, or an evaluation's. */
type Sealed = {
  readonly round: number
  readonly answered: Table<number>
  readonly twins?: Table<PersonId>
}
type AnyBox = Named | Sealed | NamedMarks

/** From here on `twin` is `person`. A box that holds nothing of the twin's has nothing to remember. */
export function withTwin<Of extends AnyBox>(box: Of, twin: PersonId, person: PersonId): Of {
  const held = 'given' in box ? box.given : 'answered' in box ? box.answered : box.ballots
  const there = held.has(twin)
  if (!there && !box.twins?.includes(twin)) return box
  return { ...box, twins: (box.twins ?? emptyTable<PersonId>()).set(twin, person) }
}

/** They are somebody of their own again. */
export function withoutTwin<Of extends AnyBox>(box: Of, twin: PersonId): Of {
  if (!box.twins?.has(twin)) return box
  const { twins, ...rest } = box
  return (twins.size === 1 ? rest : { ...rest, twins: twins.delete(twin) }) as Of
}

/** One answer each: that of the one who stays; where they gave none, the twin's whose id comes first. */
export function countedIn(box: Named): Table<Answer> {
  return box.twins ? sorted(box).counted : box.ballots
}

/** What somebody answered under another name as well, before the two were one. It counts no more; its words, where they are others, are kept. */
export type Aside = { readonly person: PersonId; readonly answer: Answer }

export function asideIn(box: Named): readonly Aside[] {
  return box.twins ? sorted(box).aside : []
}

/** The ballots that count for nobody, because whoever gave them has given another. */
export function uncountedIn(box: Named): readonly Answer[] {
  return box.twins ? sorted(box).uncounted : []
}

const sorted = memo(({ ballots, twins = emptyTable() }: Named) => {
  const aside: Aside[] = []
  const uncounted: Answer[] = []
  let counted = ballots.deleteAll(twins.keys())
  for (const id of [...twins.keys()].sort()) {
    const answer = ballots.get(id)
    const person = whoIs(twins, id)
    if (answer === undefined) continue
    const there = counted.get(person)
    if (there === undefined) {
      counted = counted.set(person, answer)
      continue
    }
    uncounted.push(answer)
    const isTold = aside.some((other) => other.person === person && isSame(other.answer, answer))
    if (!isSame(there, answer) && !isTold) aside.push({ person, answer })
  }
  return { counted, aside, uncounted }
})

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/**
 * The id under which somebody is in an anonymous box, if they are: their own, or that of a twin who answered before the two
 * were one. Nobody can tell the ballots of the two apart, so both stay and count; what this keeps out is a third. Null: theirs
 * is in a round that has been emptied.
 */
export function nameInBox({ round, answered, twins }: Sealed, person: PersonId): PersonId | null {
  const names = twins ? [person, ...[...twins.keys()].sort()] : [person]
  const used = names.filter((id) => answered.has(id) && (!twins || whoIs(twins, id) === person))
  return used.find((id) => answered.get(id) === round) ?? (used.length > 0 ? null : person)
}
