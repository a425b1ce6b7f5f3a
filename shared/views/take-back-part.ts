import type { Deed, DeedKind } from '#shared/gathering/deeds.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { lastDeedOf } from '#shared/gathering/take-back.ts'
import type { ActivityId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'

/** What somebody did last on a board and can take back by `TakeBack`: which card it was about, and what it was. */
export type TakeBackPart = { readonly deed: number; readonly card: string; readonly what: DeedKind }

export function takeBackPart(
  gathering: Gathering,
  activity: ActivityId | null,
  by: PersonId,
): TakeBackPart | null {
  const deed = lastDeedOf(gathering, activity, by)
  return deed === undefined ? null : partOf(deed)
}

/** By who did it, for all on a board. */
export function takeBackParts(gathering: Gathering): Readonly<Record<string, TakeBackPart>> {
  const { merged } = gathering.people
  const onBoard = gathering.deeds.list.filter(({ activity }) => activity === null)
  const writers = new Set(onBoard.map(({ by }) => whoIs(merged, by)))
  return Object.fromEntries(
    [...writers].flatMap((by) => {
      const deed = lastDeedOf(gathering, null, by)
      return deed === undefined ? [] : [[by, partOf(deed)]]
    }),
  )
}

function partOf({ id: deed, card, what }: Deed): TakeBackPart {
  return { deed, card, what }
}
