import { unreachable } from '#shared/kernel/decision.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import type { BegunCommitments, Commitments, CommitmentsEvent, Sheet, Written } from './commitments.ts'
import { keyOf } from './commitments.ts'

type Opened = Extract<CommitmentsEvent, { type: 'v1.CommitmentsOpened' }>
type WhenBegun = Extract<
  CommitmentsEvent,
  {
    type:
      | 'v1.CommitmentsClosed'
      | 'v1.CommitmentWritten'
      | 'v1.CommitmentRemoved'
      | 'v1.CommitmentsConfirmed'
      | 'v1.CommitmentsReopened'
      | 'v1.CommitmentFollowed'
  }
>

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolveCommitments(
  all: Commitments | undefined,
  event: CommitmentsEvent,
): Commitments | undefined {
  if (event.type === 'v1.CommitmentsPrepared') {
    const { activity: id, item, title, most, plan } = event
    return { kind: 'commitments', id, item, title, most, plan, carried: [], phase: 'draft' }
  }
  if (!all) return all
  switch (event.type) {
    case 'v1.CommitmentsRevised': {
      const { title, most, plan } = event
      return all.phase === 'draft' ? { ...all, title, most, plan } : all
    }
    case 'v1.CommitmentsCarried': {
      const others = all.carried.filter(({ from }) => from.gathering !== event.gathering)
      return { ...all, carried: [...others, ...event.carried] }
    }
    case 'v1.CommitmentsOpened':
      return opened(all, event)
    default:
      return all.phase === 'draft' ? all : evolveBegun(all, event)
  }
}

function opened(all: Commitments, { at }: Opened): Commitments {
  if (all.phase === 'open') return all
  if (all.phase === 'closed') {
    const { closedAt: _closedAt, ...rest } = all
    return { ...rest, phase: 'open' }
  }
  return { ...all, phase: 'open', openedAt: at, sheets: emptyTable(), followed: emptyTable() }
}

function evolveBegun(all: BegunCommitments, event: WhenBegun): BegunCommitments {
  switch (event.type) {
    case 'v1.CommitmentsClosed':
      return all.phase === 'closed' ? all : { ...all, phase: 'closed', closedAt: event.at }
    case 'v1.CommitmentWritten': {
      const { place, field, person: by, text, at } = event
      const sheet = sheetFor(all, event.municipality)
      const key = keyOf(place, field)
      const fields = { ...sheet.fields, [key]: written(sheet.fields[key], { text, by, at }) }
      return withSheet(all, { ...sheet, fields })
    }
    case 'v1.CommitmentRemoved': {
      const sheet = sheetFor(all, event.municipality)
      const kept = Object.entries(sheet.fields).filter(([key]) => !key.startsWith(`${event.place}.`))
      return withSheet(all, { ...sheet, fields: Object.fromEntries(kept) })
    }
    case 'v1.CommitmentsConfirmed': {
      const { municipality, person: by, at } = event
      return withSheet(all, { ...sheetFor(all, municipality), ready: { by, at } })
    }
    case 'v1.CommitmentsReopened':
      return withSheet(all, { ...sheetFor(all, event.municipality), ready: null })
    case 'v1.CommitmentFollowed': {
      const { carried, status, why, learned, person: by, at } = event
      const said = { status, why, ...(learned ? { learned } : {}), by, at }
      return { ...all, followed: all.followed.set(carried, said) }
    }
    default:
      return unreachable(event)
  }
}

function sheetFor(all: BegunCommitments, municipality: string): Sheet {
  return all.sheets.get(municipality) ?? { municipality, fields: {}, ready: null }
}

function withSheet(all: BegunCommitments, sheet: Sheet): BegunCommitments {
  return { ...all, sheets: all.sheets.set(sheet.municipality, sheet) }
}

/** What a municipality has written keeps its writer and its own words, whatever the leader makes of it. */
function written(there: Written | undefined, { text, by, at }: Omit<Written, 'own'>): Written {
  if (by !== null || there === undefined) return { text, by, at }
  const { own = there.text } = there
  const isTheirs = there.by === null || text === own
  return isTheirs ? { text, by: there.by, at } : { text, by: there.by, at, own }
}
