import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'

/** What of a person matters to where they sit; `Person` is one. */
export type Sitter = {
  readonly id: PersonId
  readonly presence: 'expected' | 'arrived' | 'gone'
  readonly municipality: MunicipalityId | null
  readonly title: string
  readonly duties: readonly string[]
  readonly stands?: number
}
/** `People` is one. */
export type Sitters = {
  readonly municipalities: readonly { readonly id: MunicipalityId }[]
  readonly roster: Table<Sitter>
  readonly merged: Table<PersonId>
}

export function isHere<S extends Pick<Sitter, 'presence'>>(sitter: S | undefined): sitter is S {
  return sitter?.presence === 'arrived'
}

/** Chairs that somebody takes: a phone may stand for several. */
export function headsOf(sitter: Sitter | undefined): number {
  return sitter?.stands ?? 1
}

/** What is to be spread over the tables: a duty in the gathering, and the post held at home. */
export function rolesOf({ duties, title }: Sitter): readonly string[] {
  const post = title.trim().toLowerCase()
  return post === '' ? duties : [...duties, `title ${post}`]
}
