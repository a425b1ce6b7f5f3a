import type { Gathering } from '#shared/gathering/gathering.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { expectedFrom } from '#shared/people/name-index.ts'

/** What whoever says that they come from a municipality (null: from none) chooses their name from. */
export type DoorView = {
  /** Empty: none. */
  readonly group: string
  /** Those on the list who have not come yet. */
  readonly expected: readonly { readonly id: string; readonly name: string; readonly title: string }[]
}

const byName = new Intl.Collator('nb')

export function doorView({ people }: Gathering, group: MunicipalityId | null): DoorView {
  return {
    group: group ?? '',
    expected: [...expectedFrom(people.roster, group)]
      .map(({ id, name, title }) => ({ id, name, title }))
      .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
  }
}
