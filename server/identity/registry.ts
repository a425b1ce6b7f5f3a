import type { Clock } from '#server/clock.ts'
import type { Catalogue, CatalogueData, CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringId, MunicipalityId, PlannedId, ProgrammeId } from '#shared/kernel/ids.ts'
import { formProvenBy } from './form-links.ts'
import { CODE_LENGTH, hashOf, makeCode, makeSecret, sameSecret, tidyCode } from './secrets.ts'
import { openSession as openIn } from './sessions.ts'

export type LinkRole = 'leader' | 'screen' | 'observer'

/** The owner's sessions belong to no gathering; no gathering has an empty id. */
const WHOLE_SERVER = ''

/** Browsers that may hold one role's session in one gathering. */
const MOST_SESSIONS = 100

/** Which gatherings there are, and who proves to be whom. Everything it answers rests on the catalogue, synced to disk. */
export function makeRegistry(
  catalogue: Pick<Catalogue, 'data' | 'update'>,
  clock: Clock,
  codeLength: number = CODE_LENGTH.local,
) {
  function list(): readonly CatalogueEntry[] {
    return Object.values(catalogue.data.gatherings).sort((a, b) => b.createdAt - a.createdAt)
  }

  function get(id: GatheringId): CatalogueEntry | undefined {
    return entryIn(catalogue.data, id)
  }

  function byCode(typed: string): CatalogueEntry | undefined {
    const code = tidyCode(typed)
    return Object.values(catalogue.data.gatherings).find((entry) => entry.code === code)
  }

  /** `of`: the programme's planned gathering that it is opened for. */
  async function create(
    id: GatheringId,
    title: string,
    of?: { readonly programme: ProgrammeId; readonly planned: PlannedId; readonly prepares?: string },
  ): Promise<CatalogueEntry> {
    const secrets = { leader: makeSecret(), screen: makeSecret(), observer: makeSecret() }
    let code = makeCode(codeLength)
    while (byCode(code)) code = makeCode(codeLength)
    const from = of === undefined ? {} : { ...of, unsettled: true }
    const entry = {
      id,
      title,
      code,
      createdAt: clock.now(),
      closedAt: null,
      erasesAt: null,
      secrets,
      ...from,
    }
    await catalogue.update((data) => {
      data.gatherings[id] = entry
    })
    return entry
  }

  /** Whether a link's secret is the right one. */
  function proves(id: GatheringId, role: LinkRole, secret: string): boolean {
    return provenIn(catalogue.data, id, role, secret)
  }

  /** A session for whoever has a link's secret. Throws `LinkGone` where it has been made anew meanwhile. */
  function openSession(gathering: GatheringId, role: LinkRole, secret: string): Promise<string> {
    return sessionFor({ gathering, role }, (data) => provenIn(data, gathering, role, secret))
  }

  /** The same for a municipality's form. */
  function openForm(gathering: GatheringId, link: MunicipalityId, secret: string): Promise<string> {
    return sessionFor(
      { gathering, role: 'form', link },
      (data) => formProvenBy(entryIn(data, gathering)?.secrets.forms, gathering, secret) === link,
    )
  }

  function sessionFor(
    as: Parameters<typeof openIn>[2]['as'],
    stands: Parameters<typeof openIn>[2]['stands'],
  ): Promise<string> {
    return openIn(catalogue, clock, { as, most: MOST_SESSIONS, stands })
  }

  /** The role a session stands for in this gathering, if any. */
  function sessionRole(gathering: GatheringId, session: string): string | null {
    const hash = hashOf(session)
    const found = Object.hasOwn(catalogue.data.sessions, hash) ? catalogue.data.sessions[hash] : undefined
    return found?.gathering === gathering ? found.role : null
  }

  /** Whether there still is a session of this hash. */
  function holds(hash: string): boolean {
    return Object.hasOwn(catalogue.data.sessions, hash)
  }

  /** Nothing of it is left in the catalogue but its id, until its files are gone (`erased`). */
  async function beginErasing(id: GatheringId): Promise<void> {
    await catalogue.update((data) => {
      if (!Object.hasOwn(data.gatherings, id)) return
      delete data.gatherings[id]
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === id) delete data.sessions[hash]
      data.erasing = [...(data.erasing ?? []), id]
    })
  }

  /** Something may be promised or told of there that its programme has not been given. Said before anybody can. */
  async function unsettle(id: GatheringId): Promise<void> {
    const entry = get(id)
    if (entry?.programme !== undefined && entry.unsettled !== true) await change(id, { unsettled: true })
  }

  /** The programme has been given all of it. */
  async function settle(ids: readonly GatheringId[]): Promise<void> {
    if (ids.length === 0) return
    await catalogue.update((data) => {
      for (const id of ids) delete data.gatherings[id]?.unsettled
    })
  }

  /** It is linked and prepared. */
  async function opened(id: GatheringId): Promise<void> {
    if (get(id)?.planned !== undefined)
      await catalogue.update((data) => {
        const entry = data.gatherings[id]
        delete entry?.planned
        delete entry?.prepares
      })
  }

  async function belongsTo(id: GatheringId, programme: ProgrammeId): Promise<void> {
    await change(id, { programme, unsettled: true })
  }

  async function change(id: GatheringId, to: Partial<CatalogueEntry>): Promise<void> {
    await catalogue.update((data) => {
      const entry = data.gatherings[id]
      if (entry) Object.assign(entry, to)
    })
  }

  async function keepErasesAt(id: GatheringId, at: number | null): Promise<void> {
    await change(id, { erasesAt: at })
  }

  async function erased(id: GatheringId): Promise<void> {
    await catalogue.update((data) => {
      const rest = data.erasing?.filter((each) => each !== id) ?? []
      if (rest.length > 0) data.erasing = rest
      else delete data.erasing
    })
  }

  /** Whether the session was opened by the main leader's own link: a co-leader's has its link's id. */
  function isMainLeader(gathering: GatheringId, session: string): boolean {
    const hash = hashOf(session)
    const found = Object.hasOwn(catalogue.data.sessions, hash) ? catalogue.data.sessions[hash] : undefined
    return found?.gathering === gathering && found.role === 'leader' && found.link === undefined
  }

  /** New links for hall screens and observers; the old ones, and every session they have opened, are worth nothing from now on. */
  async function renewScreens(id: GatheringId): Promise<void> {
    await catalogue.update((data) => {
      const entry = data.gatherings[id]
      if (entry) entry.secrets = { ...entry.secrets, screen: makeSecret(), observer: makeSecret() }
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === id && (known.role === 'screen' || known.role === 'observer'))
          delete data.sessions[hash]
    })
  }

  /** New links for everybody but phones, the owner's too: the old ones, and every session they have opened, are worth nothing. */
  async function renewLinks(id: GatheringId): Promise<void> {
    await catalogue.update((data) => {
      const entry = data.gatherings[id]
      if (!entry) return
      // The municipalities' links are made of one that is drawn when it is next asked for.
      entry.secrets = { leader: makeSecret(), screen: makeSecret(), observer: makeSecret() }
      for (const each of [...(entry.leaders ?? []), ...(entry.remotes ?? [])]) each.secret = makeSecret()
      delete data.owner
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === id || known.gathering === WHOLE_SERVER) delete data.sessions[hash]
    })
  }

  /** What the municipalities' links are made from. */
  async function formSecret(id: GatheringId): Promise<string> {
    if (get(id)?.secrets.forms === undefined)
      await catalogue.update((data) => {
        const entry = data.gatherings[id]
        if (entry) entry.secrets = { forms: makeSecret(), ...entry.secrets }
      })
    return get(id)?.secrets.forms ?? ''
  }

  /** New links for every municipality's form; the old ones, and what they have opened, are worth nothing from now on. */
  async function renewForms(id: GatheringId): Promise<void> {
    await catalogue.update((data) => {
      const entry = data.gatherings[id]
      if (entry) entry.secrets = { ...entry.secrets, forms: makeSecret() }
      for (const [hash, known] of Object.entries(data.sessions))
        if (known.gathering === id && known.role === 'form') delete data.sessions[hash]
    })
  }

  async function rename(id: GatheringId, title: string): Promise<void> {
    if (get(id)?.title === title) return
    await change(id, { title })
  }

  /** The owner's secret, made when it is first asked for. */
  async function ownerSecret(): Promise<string> {
    if (catalogue.data.owner === undefined)
      await catalogue.update((data) => {
        data.owner ??= makeSecret()
      })
    return catalogue.data.owner ?? ''
  }

  /** A session for whoever has the owner's secret; null for anybody else. */
  async function openOwner(secret: string): Promise<string | null> {
    const isOwners = ({ owner }: CatalogueData) => owner !== undefined && sameSecret(secret, owner)
    return isOwners(catalogue.data)
      ? await sessionFor({ gathering: WHOLE_SERVER, role: 'owner' }, isOwners)
      : null
  }

  function isOwner(session: string): boolean {
    return sessionRole(WHOLE_SERVER, session) === 'owner'
  }

  function chosenAddress(): string | null {
    return catalogue.data.address ?? null
  }

  async function chooseAddress(address: string): Promise<void> {
    await catalogue.update((data) => {
      data.address = address
    })
  }

  return {
    list,
    get,
    byCode,
    create,
    proves,
    openSession,
    openForm,
    sessionRole,
    holds,
    isMainLeader,
    rename,
    beginErasing,
    erased,
    unsettle,
    settle,
    opened,
    belongsTo,
    keepErasesAt,
    renewScreens,
    renewLinks,
    formSecret,
    renewForms,
    ownerSecret,
    openOwner,
    isOwner,
    chosenAddress,
    chooseAddress,
  }
}
export type Registry = ReturnType<typeof makeRegistry>

function entryIn({ gatherings }: CatalogueData, id: GatheringId): CatalogueEntry | undefined {
  return Object.hasOwn(gatherings, id) ? gatherings[id] : undefined
}

function provenIn(data: CatalogueData, id: GatheringId, role: LinkRole, secret: string): boolean {
  const entry = entryIn(data, id)
  return entry !== undefined && sameSecret(secret, entry.secrets[role])
}
