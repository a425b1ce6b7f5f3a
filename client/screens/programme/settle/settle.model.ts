import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

type Seen = Pick<ProgrammeOwnerView, 'inTwo' | 'municipalities' | 'gatherings'>

/** Somebody recognised from two municipalities: where they were seen, and the municipalities it may be. */
export type InTwoRow = {
  readonly id: string
  readonly seen: readonly { readonly municipality: string; readonly gathering: string }[]
  readonly homes: readonly { readonly id: string; readonly name: string }[]
}

export function inTwoRows({ inTwo, municipalities, gatherings }: Seen): readonly InTwoRow[] {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  const titles = new Map(gatherings.map(({ made, title }) => [made, title]))
  return inTwo.map(({ known, seen }) => ({
    id: known,
    seen: seen.map(({ municipality, gathering }) => ({
      municipality: names.get(municipality) ?? '',
      gathering: titles.get(gathering) ?? '',
    })),
    homes: [...new Set(seen.map(({ municipality }) => municipality))].map((id) => ({
      id,
      name: names.get(id) ?? '',
    })),
  }))
}
