import type * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import {
  type Answer,
  asked,
  makeRoutes,
  NOT_ALLOWED,
  no,
  ok,
  type Route,
  type RoutesOptions,
  SMALL,
} from '#server/http/routes.ts'
import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import { makeCopy } from '#server/preflight/gathering-copy.ts'
import type { ProgrammeDirectory, RoomDirectory } from '#server/rooms/room-directory.ts'
import type { ProgrammeEntry } from '#server/store/catalogue.ts'
import type { Place } from '#server/store/shelf.ts'
import { PROGRAMME_PREFIX } from '#server/store/stream-folders.ts'
import type { EvaluationsAlong } from '#shared/activities/evaluation/along.ts'
import { PROGRAMME_FILE_LIMIT } from '#shared/gathering/file-days.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { programmeMatrix } from '#shared/programme/matrix.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { programmeDaysLeft } from '#shared/programme/privacy.ts'
import { municipalityIn, type Programme, type ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import {
  BringPromisesQuestion,
  CopyProgrammeQuestion,
  DemoProgrammeQuestion,
  EraseProgrammeQuestion,
  type HeldProgramme,
  MatrixFileQuestion,
  MyProgrammesQuestion,
  NewProgrammeQuestion,
  OfProgrammeQuestion,
  OpenGatheringQuestion,
  ProgrammePhaseQuestion,
  type ProgrammeRow,
  type SlidesAnswer,
  SlidesQuestion,
} from '#shared/protocol/programme.ts'
import { programmeSlides } from '#shared/views/programme-slides.ts'
import { matrixFile } from './matrix-file.ts'
import { bringing } from './prepared.ts'
import { preparesOf } from './prepares.ts'
import type { Steward } from './steward.ts'

export type ProgrammeApiOptions = Omit<RoutesOptions, 'registry'> & {
  readonly registry: Pick<Registry, 'get' | 'sessionRole' | 'isOwner'>
  readonly links: ProgrammeLinks
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  /** Gatherings. */
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly steward: Pick<Steward, 'openGathering' | 'bring'>
  /** From every file, for good. */
  readonly erase: (programme: string) => Promise<void>
  readonly openDemo: (language: Language) => Promise<Pick<ProgrammeEntry, 'id' | 'secrets'>>
  readonly newId: () => string
  readonly clock: Clock
  /** Where everything is kept; null where nothing lasts. */
  readonly place: Place | null
}

/** What one can ask of programmes over plain http, before one is in one. */
export function makeProgrammeApi(options: ProgrammeApiOptions) {
  const { registry, links, programmes, steward, clock, place } = options

  const routes: Readonly<Record<string, Route>> = {
    '/api/programmes': asked('owner', NewProgrammeQuestion, create),
    '/api/programmes/demo': asked('owner', DemoProgrammeQuestion, async ({ language }) => {
      const { id, secrets } = await options.openDemo(language)
      return ok({ programme: id, secret: secrets.owner })
    }),
    '/api/programmes/mine': asked('all', MyProgrammesQuestion, async ({ mine }, { isPrivate }) => {
      const rows = mine.filter(({ role }) => role === 'municipality' || isPrivate).map(rowOf)
      return ok({ mine: (await Promise.all(rows)).filter((row) => row !== null) })
    }),
    '/api/programmes/gathering': {
      ...asked('leader', OpenGatheringQuestion, async (asks) =>
        owns(asks) ? await open(asks) : NOT_ALLOWED,
      ),
      limit: PROGRAMME_FILE_LIMIT + SMALL,
    },
    '/api/programmes/erase': asked('leader', EraseProgrammeQuestion, async (asks) => {
      if (!owns(asks)) return NOT_ALLOWED
      const { title } = (await programmes.open(asks.programme)).programme()
      // Typed by hand: the last thing between a slip and a programme that nobody can bring back.
      if (tidyName(asks.title) !== title) return no(200, 'unknown-code')
      await options.erase(asks.programme)
      return ok({ ok: true })
    }),
    '/api/programmes/phase': asked('leader', ProgrammePhaseQuestion, async (asks) => {
      if (!owns(asks)) return NOT_ALLOWED
      const room = await programmes.open(asks.programme)
      const type = asks.phase === 'open' ? 'ReopenProgramme' : 'CloseProgramme'
      const outcome = await room.submit({ type }, { by: { role: 'owner' }, command: null })
      return outcome.ok ? ok({ phase: asks.phase }) : no(200, outcome.code)
    }),
    '/api/programmes/copy': asked('leader', CopyProgrammeQuestion, async (asks) => {
      const entry = links.get(asks.programme)
      if (!owns(asks) || entry === undefined || place === null) return NOT_ALLOWED
      const body = await makeCopy(place, entry)
      options.log('exported', { programme: entry.id, role: 'owner', type: 'copy', count: body.length })
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      return { status: 200, body, type: 'application/zip', name: `samling-programme-${day}.zip` }
    }),
    '/api/programmes/matrix': asked('leader', MatrixFileQuestion, async (asks) => {
      if (!owns(asks)) return NOT_ALLOWED
      const matrix = programmeMatrix((await programmes.open(asks.programme)).programme(), asks)
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      const { body, type, name } = await matrixFile(matrix, { format: asks.format, lang: asks.lang, day })
      options.log('exported', {
        programme: asks.programme,
        role: 'owner',
        type: asks.format,
        count: body.length,
      })
      return { status: 200, body, type, name }
    }),
    '/api/programmes/indicators': asked('leader', SlidesQuestion, async (asks) =>
      leads(asks) ? ok({ of: await slidesFor(asks.gathering) }) : NOT_ALLOWED,
    ),
    '/api/programmes/of': asked('leader', OfProgrammeQuestion, async (asks) =>
      leads(asks) ? ok({ of: await programmeOf(asks.gathering) }) : NOT_ALLOWED,
    ),
    '/api/programmes/evaluations': asked('leader', OfProgrammeQuestion, async (asks) =>
      leads(asks) ? ok({ gatherings: await evaluatedBefore(asks.gathering) }) : NOT_ALLOWED,
    ),
    '/api/programmes/bring': asked('leader', BringPromisesQuestion, async (asks) => {
      if (!leads(asks)) return NOT_ALLOWED
      const outcome = await steward.bring(asks.gathering, asks.activity)
      return outcome.ok ? ok({ ok: true }) : no(200, outcome.code)
    }),
  }

  async function open({ programme, planned, from }: OpenGatheringQuestion): Promise<Answer> {
    const state = (await programmes.open(programme)).programme()
    const prepares = from === null ? null : await preparesOf(state, planned, from, options.rooms)
    if (prepares?.ok === false) {
      const { ok: _, code, ...why } = prepares
      return no(200, code, why)
    }
    const opened = await steward.openGathering(programme, planned, prepares?.file ?? null)
    if (!opened.ok) return no(200, opened.code, opened.detail === undefined ? {} : { detail: opened.detail })
    const { gathering } = opened
    return ok({ gathering, secret: registry.get(gathering)?.secrets.leader })
  }

  function owns({ programme, session }: { readonly programme: string; readonly session: string }): boolean {
    return links.ofSession(programme, session)?.role === 'owner'
  }

  function leads({ gathering, session }: { readonly gathering: string; readonly session: string }): boolean {
    return registry.sessionRole(gathering, session) === 'leader' && registry.get(gathering) !== undefined
  }

  /** Whole, or not at all. */
  async function create({
    title,
    organiser,
    contact,
    goals,
    phase,
  }: v.InferOutput<typeof NewProgrammeQuestion>) {
    const id = `${PROGRAMME_PREFIX}${options.newId()}`
    const entry = await links.create(id, tidyName(title))
    const room = await programmes.open(id)
    const commands: readonly ProgrammeRoomCommand[] = [
      { type: 'NameProgramme', title, organiser, contact },
      ...(goals.length === 0 ? [] : [{ type: 'SetProgrammeGoals', goals } as const]),
      ...(phase === undefined ? [] : [{ type: 'AddPhase', phase: options.newId(), ...phase } as const]),
    ]
    for (const command of commands) {
      const outcome = await room.submit(command, { by: { role: 'owner' }, command: null })
      if (outcome.ok) continue
      await options.erase(id)
      return no(200, outcome.code, outcome.detail === undefined ? {} : { detail: outcome.detail })
    }
    return ok({ programme: id, secret: entry.secrets.owner })
  }

  /** Null for a key that opens nothing, whatever the reason. */
  async function rowOf({ role, programme: id, session }: HeldProgramme): Promise<ProgrammeRow | null> {
    const key = links.ofSession(id, session)
    if (key === null || key.role !== role) return null
    const room = await programmes.open(id)
    const programme = room.programme()
    const { title, phase } = programme
    const municipality =
      key.municipality === null ? '' : (municipalityIn(programme, key.municipality)?.name ?? '')
    const gatherings = programme.gatherings.filter(
      (each) => key.municipality === null || each.municipalities.includes(key.municipality),
    ).length
    const left = role === 'owner' ? programmeDaysLeft(programme, room.now()) : null
    return {
      ...{ role, programme: id, title, municipality, gatherings, phase, ...spanOf(programme) },
      ...(left === null ? {} : { daysLeft: left }),
    }
  }

  /** Null: it is of no programme, or of one that is not on this server. */
  async function planOf(gathering: string) {
    const id = registry.get(gathering)?.programme
    if (id === undefined || links.get(id) === undefined) return null
    const programme = (await programmes.open(id)).programme()
    const planned = programme.gatherings.find(({ made }) => made === gathering)
    return planned === undefined ? null : { id, programme, planned }
  }

  async function slidesFor(gathering: string): Promise<SlidesAnswer['of']> {
    const of = await planOf(gathering)
    return of && { title: of.programme.title, indicators: programmeSlides(of.programme, of.planned) }
  }

  /** What evaluations came to at the other gatherings of the same programme, for whoever leads one to compare with; figures alone. */
  async function evaluatedBefore(gathering: string): Promise<readonly EvaluationsAlong[]> {
    const id = registry.get(gathering)?.programme
    if (id === undefined || links.get(id) === undefined) return []
    const { memory, gatherings } = (await programmes.open(id)).programme()
    return memory
      .filter((each) => each.gathering !== gathering && each.forms.length > 0)
      .map(({ gathering: other, planned, forms }) => ({
        gathering: other,
        title: gatherings.find((each) => each.id === planned)?.title ?? '',
        forms: [...forms],
      }))
  }

  async function programmeOf(gathering: string) {
    const of = await planOf(gathering)
    if (of === null) return null
    const { id, programme, planned } = of
    const promises = bringing(programme, planned, 'any', null).reduce(
      (sum, each) => sum + (each.type === 'CarryCommitments' ? each.carried.length : 0),
      0,
    )
    return { programme: id, title: programme.title, planned: planned.id, promises }
  }

  return makeRoutes(routes, options)
}

function spanOf({ phases }: Programme): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  const from = phases.map((each) => each.from).sort()
  const to = phases.map((each) => each.to).sort()
  return { from: from[0] ?? null, to: to.at(-1) ?? null }
}
