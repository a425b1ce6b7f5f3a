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
const inTwo = memo((known: Programme['known']): readonly InTwo[] => {
  const found: InTwo[] = []
  known.forEach(({ id, seen, settled, leaving }) => {
    if (settled === null && leaving !== true && isOfTwo(seen)) found.push({ known: id, seen: placedIn(seen) })
  })
  return found
})

/** Asked of everybody when a programme is opened: nothing is made for the many who are of one. */
function isOfTwo(seen: Known['seen']): boolean {
  const first = seen.find(({ municipality }) => municipality !== null)
  return seen.some(({ municipality }) => municipality !== null && municipality !== first?.municipality)
}

function placedIn(seen: Known['seen']): InTwo['seen'] {
  return seen.flatMap(({ gathering, municipality }) =>
    municipality === null ? [] : [{ gathering, municipality }],
  )
}

/** Where they belong: as settled, else where they were seen last. */
export function homeOfKnown({ seen, settled }: Known): MunicipalityId | null {
  return settled ?? seen.findLast(({ municipality }) => municipality !== null)?.municipality ?? null
}
