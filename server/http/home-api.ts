import type { IncomingMessage } from 'node:http'
import type { App } from '#server/app.ts'
import type { Clock } from '#server/clock.ts'
import { openDemo, setDemoClock } from '#server/demo/open-demo.ts'
import { commitmentsCalendar } from '#server/exports/calendar.ts'
import type { Registry } from '#server/identity/registry.ts'
import { hashOf } from '#server/identity/secrets.ts'
import type { Log } from '#server/log.ts'
import { ownAnswers } from '#server/privacy/own-answers.ts'
import { ownConsent } from '#server/privacy/own-consent.ts'
import { makeSparingly } from '#server/privacy/sparingly.ts'
import type { Rehearsals } from '#server/rehearsal/rehearsals.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { EventStore } from '#server/store/event-store.ts'
import { commitmentsOf } from '#shared/gathering/commitments-of.ts'
import { evaluationsOf } from '#shared/gathering/evaluations-of.ts'
import { PROGRAMME_FILE_LIMIT } from '#shared/gathering/file-days.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { meetingsOf } from '#shared/gathering/meetings-of.ts'
import { daysLeft } from '#shared/gathering/privacy.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { personWith } from '#shared/people/person-with.ts'
import { noResearch, purposeMark } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import {
  AddressQuestion,
  CalendarQuestion,
  CheckReport,
  EraseQuestion,
  type HeldKey,
  HomeQuestion,
  type HomeRow,
  LeaderQuestion,
  type MineAnswer,
  MineQuestion,
  type NetworkAddress,
  OwnerQuestion,
  PhaseQuestion,
  ResearchQuestion,
  TemplateQuestion,
} from '#shared/protocol/home.ts'
import { RehearsalQuestion } from '#shared/protocol/rehearsal.ts'
import { qrPath } from './addresses.ts'
import type { CheckedPhones } from './checked-phones.ts'
import { fromTemplate } from './from-template.ts'
import {
  type Answer,
  asked,
  MALFORMED,
  makeRoutes,
  NOT_ALLOWED,
  NOT_PRIVATE,
  no,
  ok,
  type Route,
  SMALL,
  type Who,
} from './routes.ts'

export type HomeApiOptions = {
  readonly registry: Registry
  readonly rooms: RoomDirectory
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
  readonly create: App['create']
  readonly erase: App['erase']
  readonly store: Pick<EventStore, 'records'>
  /** The phones of somebody who has been erased are visitors' from now on. */
  readonly leaveSeat: (gathering: string, person: string) => void
  readonly rehearsals: Rehearsals
  readonly phones: CheckedPhones
  /** The programme that a gathering is of, if it is of one that is here. */
  readonly programmeOf: (gathering: string) => Promise<Programme | null>
  /** Whether somebody sits at this machine itself. */
  readonly isHere: (request: IncomingMessage) => boolean
  /** Whether nobody can read along; who leads, or owns the server, is answered over such a line alone (trust.md S-05). */
  readonly isPrivate: (request: IncomingMessage) => boolean
  readonly network: {
    /** Empty when the address was given at the start. */
    readonly addresses: () => readonly NetworkAddress[]
    readonly base: () => string
    readonly choose: (address: string) => Promise<void>
  }
}

/** The few things one can ask over plain http, before one is in a gathering. */
export function makeHomeApi(options: HomeApiOptions) {
  const { registry, rooms, clock, network, phones } = options

  /** Whoever asks what is kept of them has the whole journal read: never two at a time. */
  const sparingly = makeSparingly()

  const routes: Readonly<Record<string, Route>> = {
    '/api/home': asked('all', HomeQuestion, async ({ mine }, { mayCreate, isPrivate }) => {
      const rows = mine.filter(({ role }) => role === 'phone' || isPrivate).map(rowOf)
      return ok({ mayCreate, mine: (await Promise.all(rows)).filter((row) => row !== null) })
    }),
    '/api/owner': asked('leader', OwnerQuestion, async ({ secret }) => {
      const session = await registry.openOwner(secret)
      return session === null ? NOT_ALLOWED : ok({ session })
    }),
    '/api/gatherings': { for: 'owner', limit: PROGRAMME_FILE_LIMIT, answer: createFrom },
    '/api/gatherings/template': asked('owner', TemplateQuestion, async (question) => {
      const made = fromTemplate(question)
      return made.ok ? await createFrom(JSON.stringify(made.file)) : no(200, made.code, { found: made.found })
    }),
    '/api/demo': { for: 'owner', limit: SMALL, answer: createDemo },
    '/api/programme': forLeader(toProgrammeFile),
    // What may be taken along from one gathering to another: who met, what was promised, and of evaluations figures alone.
    '/api/meetings': forLeader((gathering) => meetingsOf(gathering, clock.now())),
    '/api/commitments': forLeader(commitmentsOf),
    '/api/evaluations': forLeader(evaluationsOf),
    '/api/calendar': asked('all', CalendarQuestion, calendarFor),
    '/api/phase': asked('leader', PhaseQuestion, async ({ gathering, session, phase }) =>
      leads(gathering, session) ? await setPhase(gathering, phase) : NOT_ALLOWED,
    ),
    '/api/mine': asked('all', MineQuestion, async ({ code, token }) => {
      const found = await mineOf(code, token)
      if (found === null) return NOT_ALLOWED
      const { room, person } = found
      const read = async (): Promise<MineAnswer> => ({
        ...(await ownAnswers(options.store, room.gathering(), person)),
        ...ownConsent(room.gathering().people, person, (await options.programmeOf(room.id)) ?? null),
      })
      const answer = await sparingly(`${room.id} ${person}`, read)
      return answer === null ? no(429, 'too-many') : ok(answer)
    }),
    '/api/mine/erase': asked('all', MineQuestion, async ({ code, token }) => {
      const found = await mineOf(code, token)
      if (found === null) return NOT_ALLOWED
      const { person, room } = found
      const by = { role: 'participant', person } as const
      const outcome = await room.submit(
        { type: 'ErasePerson', person },
        { by, device: hashOf(token), command: null },
      )
      if (!outcome.ok) return no(200, outcome.code)
      options.leaveSeat(room.id, person)
      return ok({ ok: true })
    }),
    '/api/mine/research': asked('all', ResearchQuestion, async ({ code, token, allowed, purpose }) => {
      const found = await mineOf(code, token)
      if (found === null) return NOT_ALLOWED
      const programme = (await options.programmeOf(found.room.id)) ?? null
      const asked = purposeMark(programme?.research ?? noResearch)
      // They have read something else than what would be kept as what they said yes to.
      if (allowed && purpose !== undefined && purpose !== asked) return no(200, 'purpose-changed')
      const by = { role: 'participant', person: found.person } as const
      const outcome = await found.room.submit(
        { type: 'AllowResearch', allowed, ...(purpose === undefined ? {} : { purpose }) },
        { by, device: hashOf(token), command: null },
      )
      return outcome.ok ? ok({ ok: true }) : no(200, outcome.code)
    }),
    '/api/erase': asked('leader', EraseQuestion, async ({ gathering, session, code }) => {
      const entry = registry.get(gathering)
      if (!entry || !registry.isMainLeader(gathering, session)) return NOT_ALLOWED
      // Typed by hand: the last thing between a slip and a gathering that nobody can bring back.
      if (registry.byCode(code)?.id !== gathering) return no(200, 'unknown-code')
      await options.erase(gathering)
      return ok({ ok: true })
    }),
    '/api/rehearsal': asked('leader', RehearsalQuestion, async ({ gathering, session, do: what }) =>
      leads(gathering, session)
        ? ok(options.rehearsals.ask((await rooms.open(gathering)).gathering(), what))
        : NOT_ALLOWED,
    ),
    '/api/network': { for: 'owner', limit: SMALL, answer: async () => ok(networkNow()) },
    '/api/address': asked('owner', AddressQuestion, async ({ address }) => {
      if (!network.addresses().some((each) => each.address === address)) return MALFORMED
      await network.choose(address)
      return ok(networkNow())
    }),
    '/api/check': asked('all', CheckReport, async (report) => ok({ number: phones.add(report) })),
    '/api/now': { for: 'all', limit: SMALL, answer: async () => ok({ at: clock.now() }) },
  }

  /** Of a gathering, for whoever leads it and nobody else. */
  function forLeader(make: (gathering: Gathering) => unknown): Route {
    return asked('leader', LeaderQuestion, async ({ gathering, session }) =>
      leads(gathering, session) ? ok(make((await rooms.open(gathering)).gathering())) : NOT_ALLOWED,
    )
  }

  function leads(gathering: string, session: string): boolean {
    return registry.sessionRole(gathering, session) === 'leader' && registry.get(gathering) !== undefined
  }

  /** What a key opens; null for one that opens nothing, whatever the reason, so that nobody learns which codes there are. */
  async function rowOf(key: HeldKey): Promise<HomeRow | null> {
    const entry = key.role === 'leader' ? registry.get(key.gathering) : registry.byCode(key.code)
    if (!entry) return null
    if (key.role === 'leader' && !leads(entry.id, key.session)) return null
    const gathering = (await rooms.open(entry.id)).gathering()
    if (key.role === 'phone' && personWith(gathering.people, hashOf(key.token)) === undefined) return null
    const { title, place, agenda, phase } = gathering
    const erasing = daysLeft(gathering, clock.now())
    const of = key.role === 'leader' ? await options.programmeOf(entry.id) : null
    return {
      key:
        key.role === 'leader'
          ? { role: 'leader', gathering: entry.id }
          : { role: 'phone', code: key.code, gathering: entry.id },
      title: title || agenda.title,
      place,
      dates: agenda.days.flatMap(({ date }) => (date === null ? [] : [date])),
      code: entry.code,
      phase,
      ...(key.role === 'leader' && registry.isMainLeader(entry.id, key.session) ? { mayErase: true } : {}),
      ...(erasing === null ? {} : { daysLeft: erasing }),
      ...(of === null ? {} : { programme: { id: of.id, title: of.title } }),
    }
  }

  /** Whom a phone speaks for, by its token; null for one that nobody joined with. */
  async function mineOf(code: string, token: string) {
    const entry = registry.byCode(code)
    if (!entry) return null
    const room = await rooms.open(entry.id)
    const person = personWith(room.gathering().people, hashOf(token))
    return person === undefined ? null : { room, person }
  }

  async function createFrom(body: string): Promise<Answer> {
    const file = readProgrammeFile(body)
    if (!file.ok)
      return no(200, file.code, {
        where: file.where,
        found: file.found,
        detail: file.detail,
      })
    return created(await options.create(file.title, file.commands))
  }

  /** A phone gets its own municipality's, the leader everybody's; nobody learns whether there is more. */
  async function calendarFor(asks: CalendarQuestion, { isPrivate }: Who): Promise<Answer> {
    if ('session' in asks && !isPrivate) return NOT_PRIVATE
    const { activity, language } = asks
    const entry = 'code' in asks ? registry.byCode(asks.code) : registry.get(asks.gathering)
    if (!entry || ('session' in asks && !leads(entry.id, asks.session))) return NOT_ALLOWED
    const gathering = (await rooms.open(entry.id)).gathering()
    const municipality = 'token' in asks ? homeOf(gathering, hashOf(asks.token)) : null
    if (municipality === undefined) return NOT_ALLOWED
    const file = commitmentsCalendar(gathering, { activity, municipality, language })
    return file === null ? no(404, 'unknown-activity') : { ...ok(file), type: 'text/calendar; charset=utf-8' }
  }

  async function createDemo(): Promise<Answer> {
    const entry = await openDemo({ registry, create: options.create }, clock.now())
    await setDemoClock({ rooms }, entry.id, clock.now())
    return created(entry)
  }

  function created({ id, secrets }: CatalogueEntry): Answer {
    return ok({ gathering: id, secret: secrets.leader })
  }

  async function setPhase(id: string, phase: 'open' | 'closed'): Promise<Answer> {
    const type = phase === 'open' ? 'ReopenGathering' : 'CloseGathering'
    const room = await rooms.open(id)
    if (room.gathering().phase === phase) return ok({ phase })
    const outcome = await room.submit({ type }, { by: { role: 'leader' }, device: '', command: null })
    return outcome.ok ? ok({ phase }) : no(200, outcome.code)
  }

  function networkNow() {
    const url = `${network.base()}/check`
    const addresses = network.addresses()
    const { hostname } = new URL(url)
    const chosen = addresses.find(({ address }) => address === hostname.replace(/^\[|\]$/g, ''))
    return {
      addresses,
      chosen: chosen?.address ?? null,
      check: { url, qr: qrPath(url) },
      phones: phones.list(),
    }
  }

  return makeRoutes(routes, options)
}

/** Whose phone it is; undefined for one that nobody joined with, and for guests, who have promised nothing. */
function homeOf({ people }: Gathering, device: string): string | undefined {
  const person = people.devices.get(device)
  if (person === undefined) return undefined
  return people.roster.get(whoIs(people.merged, person))?.municipality ?? undefined
}
