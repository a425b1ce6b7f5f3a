import type { GatheringId, KnownId, MunicipalityId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Known } from './known-people.ts'
import type { Programme } from './programme.ts'

/** Somebody who has come from one municipality here and from another there; the owner says which it is. */
export type InTwo = {
  readonly known: KnownId
  readonly seen: readonly { readonly gathering: GatheringId; readonly municipality: MunicipalityId }[]
}

export function peopleInTwo({ known }: Programme): readonly InTwo[] {
  return inTwo(known)
}

/** Thousands are recognised, and seldom: what else changes asks nobody again. */
const inTwo = memo((known: Programme['known']): readonly InTwo[] =>
  [...known.values()].flatMap(({ id, seen, settled, leaving }) => {
    const placed = seen.flatMap(({ gathering, municipality }) =>
      municipality === null ? [] : [{ gathering, municipality }],
    )
    const homes = new Set(placed.map(({ municipality }) => municipality))
    return settled === null && leaving !== true && homes.size > 1 ? [{ known: id, seen: placed }] : []
  }),
)

/** Where they belong: as settled, else where they were seen last. */
export function homeOfKnown({ seen, settled }: Known): MunicipalityId | null {
  return settled ?? seen.findLast(({ municipality }) => municipality !== null)?.municipality ?? null
}
