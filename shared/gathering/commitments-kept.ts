import { keptOfSheet, rewindFollowed, rewindSheet } from '#shared/activities/commitments/rewind.ts'
import type { Gathering } from './gathering.ts'
import type { Kept, Slice } from './kept.ts'

type Of = 'sheet' | 'followed'
type CommitmentsSlice = Extract<Slice, { of: Of }>
type CommitmentsKept = Extract<Kept, { of: Of }>

/** What one municipality has promised, or said of a promise, before a leader's step changes it. */
export function keptOfCommitments(gathering: Gathering, slice: CommitmentsSlice): CommitmentsKept {
  const all = begunIn(gathering, slice.activity)
  if (slice.of === 'followed') return { ...slice, before: all?.followed.get(slice.carried) ?? null }
  const { of, activity, municipality } = slice
  return { of, activity, municipality, kept: keptOfSheet(all?.sheets.get(municipality), slice) }
}

export function commitmentsBack(gathering: Gathering, kept: CommitmentsKept): Gathering {
  const all = begunIn(gathering, kept.activity)
  if (!all) return gathering
  const rewound =
    kept.of === 'followed'
      ? rewindFollowed(all, kept.carried, kept.before)
      : rewindSheet(all, kept.municipality, kept.kept)
  return { ...gathering, activities: gathering.activities.set(all.id, rewound) }
}

function begunIn({ activities }: Gathering, id: string) {
  const all = activities.get(id)
  return all?.kind === 'commitments' && all.phase !== 'draft' ? all : undefined
}
