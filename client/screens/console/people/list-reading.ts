import type { RosterOptions } from '#shared/people/roster.ts'
import { type RosterFile, readRosterFile, readRosterText } from '#shared/people/roster-file.ts'

export type ListSource =
  | { readonly kind: 'text'; readonly text: string }
  /** `sheet`: the one the leader chose; null for the one that looks most like a list. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly sheet: string | null }

export function readList(
  source: ListSource,
  options: RosterOptions,
  onRows: (rows: number) => void,
): RosterFile {
  if (source.kind === 'text')
    return { ...readRosterText(source.text, options), source: { kind: 'text', encoding: 'utf-8' } }
  const { bytes, sheet } = source
  return readRosterFile(bytes, { ...options, onRows, ...(sheet === null ? {} : { sheet }) })
}

/** What goes between the page and its worker. */
export type ListAsked = {
  readonly id: number
  readonly source: ListSource
  readonly options: RosterOptions
}
export type ListTold =
  | { readonly id: number; readonly rows: number }
  | { readonly id: number; readonly read: RosterFile }
