import type * as v from 'valibot'
import {
  asked,
  makeRoutes,
  NOT_ALLOWED,
  no,
  ok,
  type Route,
  type RoutesOptions,
} from '#server/http/routes.ts'
import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import { hashOf } from '#server/identity/secrets.ts'
import type { GatheringRoom } from '#server/rooms/gathering-room.ts'
import type { ProgrammeDirectory, RoomDirectory } from '#server/rooms/room-directory.ts'
import type { GatheringId, PersonId, ProgrammeId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { marksOf } from '#shared/people/along.ts'
import type { Waiting } from '#shared/people/door.ts'
import type { Person } from '#shared/people/people.ts'
import { personWith } from '#shared/people/person-with.ts'
import { placeKey } from '#shared/people/roster-places.ts'
import type { Known } from '#shared/programme/known-people.ts'
import { municipalityIn, type Programme } from '#shared/programme/programme.ts'
import { homeOfKnown } from '#shared/programme/two-places.ts'
import {
  AlongQuestion,
  BeKnownQuestion,
  ComeAlongQuestion,
  ForgetAlongQuestion,
  TakeAlongQuestion,
  WelcomeBackQuestion,
} from '#shared/protocol/along.ts'
import type { Steward } from './steward.ts'

export type AlongApiOptions = Omit<RoutesOptions, 'registry'> & {
  readonly registry: Pick<Registry, 'get' | 'byCode' | 'isOwner'>
  readonly links: Pick<ProgrammeLinks, 'get'>
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  readonly steward: Pick<Steward, 'tellNow' | 'forget'>
}
type Where = { readonly gathering: GatheringId; readonly programme: ProgrammeId }
type Phone = { readonly code: string; readonly token: string }
type ComeAlong = v.InferOutput<typeof ComeAlongQuestion>
type Remembering = { readonly programme: Programme }
type Held = { readonly programme: string; readonly secret: string }
const SERVER = { by: { role: 'server' }, command: null } as const

/**
 * Being the same person at the next gathering of a programme. Whoever asks shows what their phone keeps, of which only the hash is
 * stored; an id, a hash or a name opens nothing, and what opens nothing is answered as what there is nothing of.
 */
export function makeAlongApi(options: AlongApiOptions) {
  const { registry, links, rooms, programmes, steward } = options

  const routes: Readonly<Record<string, Route>> = {
    '/api/along': asked('all', AlongQuestion, async (phone) => {
      const here = await whoIn(phone)
      if (here === null) return NOT_ALLOWED
      const where = placeOf(phone.code)
      if (where === null) return ok({ of: null })
      const { title, organiser } = (await programmes.open(where.programme)).programme()
      const { people } = here.room.gathering()
      const known = marksOf(people, here.person).length > 0
      const { name = '', title: post = '' } = people.roster.get(here.person) ?? {}
      return ok({ of: { programme: where.programme, title, organiser, known, name, post } })
    }),
    '/api/along/yes': asked('all', BeKnownQuestion, async ({ secret, ...phone }) => {
      const here = await whoIn(phone)
      const where = placeOf(phone.code)
      if (here === null || where === null) return NOT_ALLOWED
      return await mark(here.room, where, here.person, secret)
    }),
    '/api/along/welcome': asked('all', WelcomeBackQuestion, async ({ code, held }) => {
      const where = placeOf(code)
      const key = held.find(({ programme }) => programme === where?.programme)
      const known = where === null || key === undefined ? null : await knownBy(key)
      if (where === null || known === null) return ok({ back: null })
      const { people } = (await rooms.open(where.gathering)).gathering()
      const called = await calledLast(known)
      const home = people.municipalities.find(({ name }) => placeKey(name) === placeKey(called.municipality))
      const { title } = known.programme
      return ok({ back: { programme: where.programme, title, ...called, home: home?.id ?? null } })
    }),
    '/api/along/come': asked('all', ComeAlongQuestion, async (question) => {
      const where = placeOf(question.code)
      const known = where?.programme === question.programme ? await knownBy(question) : null
      return where === null || known === null ? NOT_ALLOWED : await come(where, question, known)
    }),
    '/api/along/take': asked('all', TakeAlongQuestion, async (key) => {
      const known = await knownBy(key)
      if (known === null) return NOT_ALLOWED
      const called = await calledLast(known)
      return ok({ title: known.programme.title, ...called, inside: await insideOf(known) })
    }),
    '/api/along/no': asked('all', ForgetAlongQuestion, async (question) =>
      'secret' in question ? await forgetKnown(question) : await forgetHere(question),
    ),
  }

  /** The programme that a code's gathering is of. */
  function placeOf(code: string): Where | null {
    const { id: gathering, programme } = registry.byCode(code) ?? {}
    return gathering !== undefined && programme !== undefined && links.get(programme) !== undefined
      ? { gathering, programme }
      : null
  }

  async function whoIn({ code, token }: Phone) {
    const entry = registry.byCode(code)
    if (entry === undefined) return null
    const room = await rooms.open(entry.id)
    const person = personWith(room.gathering().people, hashOf(token))
    return person === undefined ? null : { room, person }
  }

  async function knownBy({
    programme: id,
    secret,
  }: Held): Promise<(Known & { programme: Programme }) | null> {
    if (links.get(id) === undefined) return null
    const programme = (await programmes.open(id)).programme()
    const mark = hashOf(secret)
    const found = [...programme.known.values()].find((each) => each.marks.includes(mark))
    return found === undefined || found.leaving === true ? null : { ...found, programme }
  }

  /** The name is the person's own, and lies in gatherings alone: with the last of them that still has it. */
  async function calledLast(known: Known & { readonly programme: Programme }) {
    const home = homeOfKnown(known)
    const municipality = home === null ? '' : (municipalityIn(known.programme, home)?.name ?? '')
    for (const { gathering, person } of known.seen.toReversed()) {
      const found = await personAt(gathering, person)
      if (found) return { name: found.name, municipality, post: found.title }
    }
    return { name: '', municipality, post: '' }
  }

  async function personAt(gathering: GatheringId, person: PersonId): Promise<Person | undefined> {
    if (registry.get(gathering) === undefined) return undefined
    const { people } = (await rooms.open(gathering)).gathering()
    return people.roster.get(whoIs(people.merged, person))
  }

  async function insideOf({ seen }: Known) {
    const inside: { readonly code: string; readonly title: string }[] = []
    for (const { gathering } of seen.toReversed()) {
      const entry = registry.get(gathering)
      if (entry === undefined || inside.some(({ code }) => code === entry.code)) continue
      const { phase, title } = (await rooms.open(gathering)).gathering()
      if (phase === 'open') inside.push({ code: entry.code, title })
    }
    return inside
  }

  /** As who they are here already, else as anybody who comes in under that name. A door that asks has asked of them before. */
  async function come(
    where: Where,
    { token, secret, name, municipality, post }: ComeAlong,
    known: Known & Remembering,
  ) {
    const room = await rooms.open(where.gathering)
    const device = hashOf(token)
    const { marks } = room.gathering().people
    const mine = known.marks.flatMap((each) => marks.get(each) ?? [])[0]
    const outcome =
      mine === undefined
        ? await room.submit(
            { type: 'Join', name, municipality, title: post },
            { by: { role: 'visitor' }, device, command: null },
          )
        : await room.submit({ type: 'LinkDevice', person: mine }, { ...SERVER, device })
    if (!outcome.ok)
      return no(200, outcome.code, outcome.detail === undefined ? {} : { detail: outcome.detail })
    if (await isRemembered(room, device, known)) await letIn(room, device)
    const { people } = room.gathering()
    const person = personWith(people, device)
    // Whoever waits at the door is nobody here yet, and is asked again once they are in.
    return person === undefined ? ok({ ok: true }) : await mark(room, where, person, secret)
  }

  /**
   * Whether whoever waits is called, and comes from, what the programme remembers: they have been let in before. Under another name, and
   * where somebody so called has been turned away here, the leader is asked as of anybody.
   */
  async function isRemembered({ gathering }: GatheringRoom, device: string, known: Known & Remembering) {
    const { waiting, municipalities } = gathering().people
    const is = waiting.get(device)
    if (is === undefined) return false
    const { name, municipality } = await calledLast(known)
    const home = municipalities.find(({ id }) => id === is.municipality)?.name ?? ''
    const isCalled = (each: Waiting) => placeKey(each.name) === placeKey(name)
    return (
      name !== '' &&
      municipality !== '' &&
      isCalled(is) &&
      placeKey(home) === placeKey(municipality) &&
      !waiting.some((each) => each.isTurnedAway && isCalled(each))
    )
  }

  async function letIn(room: GatheringRoom, device: string): Promise<void> {
    const waits = room.gathering().people.waiting.get(device)
    if (waits === undefined) return
    // Refused, for there is no room: they wait as everybody does.
    await room.submit({ type: 'LetIn', person: waits.person }, { ...SERVER, device: '' })
  }

  async function mark(room: GatheringRoom, { gathering }: Where, person: PersonId, secret: string) {
    const outcome = await room.submit(
      { type: 'MarkPerson', person, mark: hashOf(secret) },
      { ...SERVER, device: '' },
    )
    if (!outcome.ok) return no(200, outcome.code)
    // Before anybody can ask to be forgotten: what the programme has not heard of it could not forget.
    await steward.tellNow(gathering)
    return ok({ ok: true })
  }

  async function forgetKnown(key: Held) {
    const known = await knownBy(key)
    if (known === null) return NOT_ALLOWED
    return await forgotten(key.programme, known)
  }

  async function forgetHere(phone: Phone) {
    const here = await whoIn(phone)
    const where = placeOf(phone.code)
    if (here === null || where === null) return NOT_ALLOWED
    await steward.tellNow(where.gathering)
    const marks = marksOf(here.room.gathering().people, here.person)
    const { known } = (await programmes.open(where.programme)).programme()
    const theirs = [...known.values()].filter((each) => each.marks.some((mark) => marks.includes(mark)))
    for (const each of theirs) {
      const answer = await forgotten(where.programme, each)
      if (answer.status !== 200) return answer
    }
    const outcome = await here.room.submit(
      { type: 'DropMarks', person: here.person },
      { ...SERVER, device: '' },
    )
    return outcome.ok ? ok({ ok: true }) : no(200, outcome.code)
  }

  async function forgotten(programme: ProgrammeId, { id: known, seen }: Known) {
    const room = await programmes.open(programme)
    // Woken first: what is then not done before the power goes is done at the next start.
    for (const { gathering } of seen) if (registry.get(gathering) !== undefined) await rooms.open(gathering)
    const outcome = await room.submit({ type: 'ForgetKnown', known }, SERVER)
    if (!outcome.ok) return no(200, outcome.code)
    return (await steward.forget(programme)) ? ok({ ok: true }) : no(500, 'server-error')
  }

  return makeRoutes(routes, options)
}
