import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueData, ProgrammeEntry } from '#server/store/catalogue.ts'
import type { ProgrammeId } from '#shared/kernel/ids.ts'
import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { makeSecret, sameSecret } from './secrets.ts'

/** One who may fetch what is for research, by a link of their own. */
export type Researcher = NonNullable<ProgrammeEntry['researchers']>[number]
export type ResearcherDone =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: string }

/** As many groups as ever follow one programme; the list stays one that can be looked over. */
export const MOST_RESEARCHERS = 20
/** The link from when there was one for all of them. */
const FIRST = 'first'

export function researchersOf({
  secrets,
  researchers = [],
  createdAt,
}: ProgrammeEntry): readonly Researcher[] {
  const first = secrets.researcher
  return [...(first === undefined ? [] : [{ id: FIRST, name: '', secret: first, createdAt }]), ...researchers]
}

/** The id of the link that this is the secret of. Every link is compared, so that the time says nothing. */
export function researcherProvenBy(entry: ProgrammeEntry, given: string): string | null {
  return researchersOf(entry).filter(({ secret }) => sameSecret(given, secret))[0]?.id ?? null
}

/** Who follows a programme as a researcher. It rests on the catalogue, like every link. */
export function makeResearchers(catalogue: Pick<Catalogue, 'data' | 'update'>, clock: Clock) {
  function list(programme: ProgrammeId): readonly Researcher[] {
    const entry = entryIn(catalogue.data, programme)
    return entry === undefined ? [] : researchersOf(entry)
  }

  /** The id is made by whoever asks, so that asking again after a lost answer makes no second link. */
  async function add(programme: ProgrammeId, id: string, typed: string): Promise<ResearcherDone> {
    const name = tidyName(typed)
    if (name === '') return { ok: false, code: 'name-empty' }
    if (tooLong(name, TEXT_LIMITS.name))
      return { ok: false, code: 'text-too-long', detail: `${TEXT_LIMITS.name}` }
    const there = list(programme)
    if (there.some((each) => each.id === id)) return { ok: true }
    if (there.length >= MOST_RESEARCHERS)
      return { ok: false, code: 'too-large', detail: `${MOST_RESEARCHERS}` }
    const researcher: Researcher = { id, name, secret: makeSecret(), createdAt: clock.now() }
    await change(programme, (entry) => {
      entry.researchers = [...(entry.researchers ?? []), researcher]
    })
    return { ok: true }
  }

  /** The link and every session it has opened are worth nothing from now on. */
  async function takeBack(programme: ProgrammeId, id: string): Promise<void> {
    await change(programme, (entry, data) => {
      if (id === FIRST) delete entry.secrets.researcher
      else entry.researchers = (entry.researchers ?? []).filter((each) => each.id !== id)
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === programme && known.role === 'researcher' && known.link === id)
          delete data.sessions[hash]
    })
  }

  async function change(
    programme: ProgrammeId,
    apply: (entry: ProgrammeEntry, data: CatalogueData) => void,
  ): Promise<void> {
    await catalogue.update((data) => {
      const entry = entryIn(data, programme)
      if (entry) apply(entry, data)
    })
  }

  return { list, add, takeBack }
}
export type Researchers = ReturnType<typeof makeResearchers>

function entryIn({ programmes = {} }: CatalogueData, id: ProgrammeId): ProgrammeEntry | undefined {
  return Object.hasOwn(programmes, id) ? programmes[id] : undefined
}
