import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueData, CatalogueSession, ProgrammeEntry } from '#server/store/catalogue.ts'
import type { MunicipalityId, ProgrammeId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { formProof, formProvenBy } from './form-links.ts'
import { makeResearchers, researcherProvenBy, researchersOf } from './researchers.ts'
import { hashOf, makeSecret, sameSecret } from './secrets.ts'
import { openSession as openIn } from './sessions.ts'

/** Who comes by a link of the programme's own; whoever leads one of its gatherings comes by that gathering's. */
export type ProgrammeLinkRole = 'owner' | 'municipality' | 'researcher'
/** What a link or a session stands for. */
export type ProgrammeKey = {
  readonly role: ProgrammeLinkRole
  readonly municipality: MunicipalityId | null
  /** A researcher’s: which of the links. */
  readonly link?: string
}

/** Browsers that may hold a session of one link. */
const MOST_SESSIONS = 20

/** Which programmes there are, and who proves to be whom in them. Everything it answers rests on the catalogue, synced to disk. */
export function makeProgrammeLinks(catalogue: Pick<Catalogue, 'data' | 'update'>, clock: Clock) {
  function list(): readonly ProgrammeEntry[] {
    return Object.values(catalogue.data.programmes ?? {}).sort((a, b) => b.createdAt - a.createdAt)
  }

  function get(id: ProgrammeId): ProgrammeEntry | undefined {
    return entryIn(catalogue.data, id)
  }

  async function create(id: ProgrammeId, title: string): Promise<ProgrammeEntry> {
    const secrets = { owner: makeSecret() }
    const entry: ProgrammeEntry = { id, title, createdAt: clock.now(), erasesAt: null, secrets }
    await catalogue.update((data) => {
      data.programmes = { ...data.programmes, [id]: entry }
    })
    return entry
  }

  /** A programme whose files have come from elsewhere, links and all. Its gatherings that are here are owed to it once more. */
  async function bringIn(entry: ProgrammeEntry): Promise<void> {
    await catalogue.update((data) => {
      data.programmes = { ...data.programmes, [entry.id]: { ...entry, erasesAt: undefined } }
      for (const each of Object.values(data.gatherings))
        if (each.programme === entry.id) each.unsettled = true
    })
  }

  async function rename(id: ProgrammeId, title: string): Promise<void> {
    if (get(id)?.title !== title) await change(id, (entry) => Object.assign(entry, { title }))
  }

  /** What a link's secret stands for; null: nothing. */
  function provenBy(id: ProgrammeId, role: ProgrammeLinkRole, given: string): ProgrammeKey | null {
    return provenIn(catalogue.data, id, role, given)
  }

  /** A session for whoever has a link's secret. Throws `LinkGone` where it has been made anew meanwhile. */
  function openSession(
    id: ProgrammeId,
    { role, municipality, link = municipality ?? undefined }: ProgrammeKey,
    given: string,
  ): Promise<string> {
    return openIn(catalogue, clock, {
      as: { gathering: id, role, ...(link === undefined ? {} : { link }) },
      most: MOST_SESSIONS,
      stands(data) {
        const now = provenIn(data, id, role, given)
        return now !== null && (now.link ?? now.municipality ?? undefined) === link
      },
    })
  }

  /** Whether a browser's session, by its hash, opens anything in this programme. */
  function holds(id: ProgrammeId, browser: string): boolean {
    const { sessions } = catalogue.data
    return Object.hasOwn(sessions, browser) && sessions[browser]?.gathering === id
  }

  /** What a session stands for in this programme, if anything. */
  function ofSession(id: ProgrammeId, session: string): ProgrammeKey | null {
    const { sessions } = catalogue.data
    const hash = hashOf(session)
    const found = Object.hasOwn(sessions, hash) ? sessions[hash] : undefined
    const entry = get(id)
    if (found === undefined || found.gathering !== id || entry === undefined) return null
    const { role, link = null } = found
    if (role === 'researcher')
      return link !== null && researchersOf(entry).some((each) => each.id === link)
        ? { role, municipality: null, link }
        : null
    return isRole(role) && (role === 'municipality') === (link !== null) ? { role, municipality: link } : null
  }

  /** The proof in each municipality's link; there is nothing to store for each of four hundred. */
  async function municipalityProofs(
    id: ProgrammeId,
    municipalities: readonly MunicipalityId[],
  ): Promise<ReadonlyMap<MunicipalityId, string>> {
    if (get(id)?.secrets.municipalities === undefined)
      await change(id, ({ secrets }) => Object.assign(secrets, { municipalities: makeSecret() }))
    const entry = get(id)
    const secret = entry?.secrets.municipalities
    if (entry === undefined || secret === undefined) return new Map()
    const renewals = renewalsOf(entry)
    return new Map(municipalities.map((each) => [each, formProof(secret, id, each, renewals(each))]))
  }

  /** A new link for one municipality, or for all (null); the old ones, and what they have opened, are worth nothing from now on. */
  async function renewMunicipalities(id: ProgrammeId, municipality: MunicipalityId | null): Promise<void> {
    await change(id, (entry, data) => {
      if (municipality === null) entry.secrets.municipalities = makeSecret()
      else entry.renewed = { ...entry.renewed, [municipality]: (entry.renewed?.[municipality] ?? 0) + 1 }
      endSessions(
        data,
        (known) =>
          known.gathering === id &&
          known.role === 'municipality' &&
          (municipality === null || known.link === municipality),
      )
    })
  }

  /** All its links anew; the old ones, and what they have opened, are worth nothing from now on. Researchers keep their names. */
  async function renewAll(id: ProgrammeId): Promise<void> {
    await change(id, (entry, data) => {
      // The municipalities' are made of one that is drawn when it is next asked for.
      entry.secrets = {
        owner: makeSecret(),
        ...('researcher' in entry.secrets && { researcher: makeSecret() }),
      }
      for (const each of entry.researchers ?? []) each.secret = makeSecret()
      endSessions(data, (known) => known.gathering === id)
    })
  }

  async function keepErasesAt(id: ProgrammeId, at: Instant | null): Promise<void> {
    await change(id, (entry) => Object.assign(entry, { erasesAt: at }))
  }

  /** A new link for the owner: for one that has been seen. Whoever renews it goes on by the new one. */
  async function renewOwner(id: ProgrammeId): Promise<void> {
    await change(id, (entry, data) => {
      entry.secrets.owner = makeSecret()
      endSessions(data, (known) => known.gathering === id && known.role === 'owner')
    })
  }

  /** Nothing of it is left in the catalogue but its id, until its files are gone. Its gatherings stay, of no programme any more. */
  async function beginErasing(id: ProgrammeId): Promise<void> {
    await catalogue.update((data) => {
      if (entryIn(data, id) === undefined) return
      delete data.programmes?.[id]
      endSessions(data, (known) => known.gathering === id)
      for (const entry of Object.values(data.gatherings))
        if (entry.programme === id) {
          delete entry.programme
          delete entry.unsettled
        }
      data.erasing = [...(data.erasing ?? []), id]
    })
  }

  async function change(
    id: ProgrammeId,
    apply: (entry: ProgrammeEntry, data: CatalogueData) => unknown,
  ): Promise<void> {
    await catalogue.update((data) => {
      const entry = entryIn(data, id)
      if (entry) apply(entry, data)
    })
  }

  return {
    list,
    get,
    create,
    bringIn,
    rename,
    provenBy,
    openSession,
    holds,
    ofSession,
    municipalityProofs,
    renewMunicipalities,
    researchers: makeResearchers(catalogue, clock),
    renewOwner,
    renewAll,
    keepErasesAt,
    beginErasing,
  }
}
export type ProgrammeLinks = ReturnType<typeof makeProgrammeLinks>

function entryIn({ programmes = {} }: CatalogueData, id: ProgrammeId): ProgrammeEntry | undefined {
  return Object.hasOwn(programmes, id) ? programmes[id] : undefined
}

function provenIn(
  data: CatalogueData,
  id: ProgrammeId,
  role: ProgrammeLinkRole,
  given: string,
): ProgrammeKey | null {
  const entry = entryIn(data, id)
  if (entry === undefined) return null
  if (role === 'municipality') {
    const municipality = formProvenBy(entry.secrets.municipalities, id, given, renewalsOf(entry))
    return municipality === null ? null : { role, municipality }
  }
  if (role === 'owner') return sameSecret(given, entry.secrets.owner) ? { role, municipality: null } : null
  const link = researcherProvenBy(entry, given)
  return link === null ? null : { role, municipality: null, link }
}

function renewalsOf({ renewed = {} }: ProgrammeEntry) {
  return (municipality: MunicipalityId) =>
    Object.hasOwn(renewed, municipality) ? (renewed[municipality] ?? 0) : 0
}

function isRole(role: string): role is ProgrammeLinkRole {
  return role === 'owner' || role === 'municipality' || role === 'researcher'
}

function endSessions({ sessions }: CatalogueData, isTheirs: (session: CatalogueSession) => boolean): void {
  for (const [hash, known] of Object.entries(sessions)) if (isTheirs(known)) delete sessions[hash]
}
