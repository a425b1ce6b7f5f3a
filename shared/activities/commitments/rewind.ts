import { emptyTable } from '#shared/kernel/table.ts'
import type { BegunCommitments, Commitments, Followed, Sheet, Written } from './commitments.ts'
import { evolveCommitments } from './evolve.ts'

/** Without anything that people have given: what a step keeps of it. */
export function outlineOfCommitments(all: Commitments): Commitments {
  return all.phase === 'draft' ? all : { ...all, sheets: emptyTable(), followed: emptyTable() }
}

/**
 * An undone step gives back phase and what was brought along; all that people have written since stays. One that has been written
 * in cannot become a draft again: it is closed instead.
 */
export function rewindCommitments(current: Commitments, before: Commitments, now: number): Commitments {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  const { sheets, followed } = current
  if (before.phase !== 'draft') return { ...before, sheets, followed }
  if (sheets.size === 0 && followed.size === 0) return before
  const closed = { type: 'v1.CommitmentsClosed', activity: current.id, at: now } as const
  return evolveCommitments(current, closed) ?? current
}

/** What a leader's step is about to change in one municipality's: whether it stands, and the fields it touches. */
export type SheetKept = {
  /** Left out by a step that did not touch it. */
  readonly ready?: Sheet['ready']
  readonly before: readonly (readonly [key: string, written: Written | null])[]
}

export function keptOfSheet(
  sheet: Sheet | undefined,
  { keys, ready }: { readonly keys: readonly string[]; readonly ready: boolean },
): SheetKept {
  return {
    ...(ready ? { ready: sheet?.ready ?? null } : {}),
    before: keys.map((key) => [key, sheet?.fields[key] ?? null]),
  }
}

/** What the leader typed goes, or becomes what it was; what its people have written since is theirs, and stays. */
export function rewindSheet(
  all: BegunCommitments,
  municipality: string,
  { ready, before }: SheetKept,
): BegunCommitments {
  const sheet = all.sheets.get(municipality)
  if (!sheet) return all
  const fields = { ...sheet.fields }
  for (const [key, was] of before) {
    const now = fields[key]
    const isLeaders = now === undefined || now.by === null || now.own !== undefined
    if (!isLeaders) continue
    if (was) fields[key] = was
    else delete fields[key]
  }
  const stands = ready === undefined || hasWrittenSince(sheet, ready) ? sheet.ready : ready
  return { ...all, sheets: all.sheets.set(municipality, { ...sheet, fields, ready: stands }) }
}

/** What its people have made of it since it was confirmed has been confirmed by nobody. */
function hasWrittenSince({ fields }: Sheet, ready: Sheet['ready']): boolean {
  if (ready === null) return false
  return Object.values(fields).some(({ by, at, own }) => by !== null && own === undefined && at > ready.at)
}

/** What the leader said of a promise from last time; what its people have said since stays. */
export function rewindFollowed(
  all: BegunCommitments,
  carried: string,
  before: Followed | null,
): BegunCommitments {
  if (all.followed.get(carried)?.by !== null) return all
  const followed = before ? all.followed.set(carried, before) : all.followed.delete(carried)
  return { ...all, followed }
}
