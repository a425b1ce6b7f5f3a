import { type Accessor, createMemo, untrack } from 'solid-js'
import type { Instant } from '#shared/kernel/instant.ts'
import { pageAt } from './projector.model.ts'

/** Which page stands now; the first one when the scene comes on. */
export function createPages(now: Accessor<Instant>, count: Accessor<number>) {
  const since = untrack(now)
  return createMemo(() => pageAt(now(), since, count()), undefined, {
    equals: (one, other) => one.page === other.page && one.left === other.left,
  })
}
