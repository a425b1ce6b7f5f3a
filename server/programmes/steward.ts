import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { Published } from '#server/rooms/gathering-room.ts'
import type { ProgrammeOutcome, ProgrammeRoom } from '#server/rooms/programme-room.ts'
import type { ProgrammeDirectory, RoomDirectory } from '#server/rooms/room-directory.ts'
import { Turns } from '#server/store/turns.ts'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import type { GatheringId, PlannedId, ProgrammeId } from '#shared/kernel/ids.ts'
import type { Planned } from '#shared/programme/planned.ts'
import {
  type Programme,
  type ProgrammeEvent,
  type ProgrammeRoomCommand,
  plannedIn,
} from '#shared/programme/programme.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { ProgrammeRefusalCode } from '#shared/protocol/programme.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { letGo, remind } from './forgetting.ts'
import { preparingFrom } from './from-file.ts'
import { bringing, firstItem, OPENS_WITH, preparing, saidSince } from './prepared.ts'
import { changesPlan, makeRefresher, OPENED_WITH } from './refresher.ts'
import { openPromises, staleWords, toldBy } from './told.ts'
import { changesReport } from './told-reports.ts'

export type StewardOptions = {
  readonly registry: Pick<
    Registry,
    'list' | 'get' | 'create' | 'unsettle' | 'settle' | 'opened' | 'belongsTo'
  >
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  readonly links: Pick<ProgrammeLinks, 'get'>
  /** From every file, for good. */
  readonly erase: (gathering: GatheringId) => Promise<void>
  readonly newId: () => string
  readonly log: Log
}
export type Opened =
  | { readonly ok: true; readonly gathering: GatheringId }
  | { readonly ok: false; readonly code: ProgrammeRefusalCode | RefusalCode; readonly detail?: string }

/** Sees to it that a programme and its gatherings say the same, whatever stops in between (docs/decisions/0012). */
export type Steward = {
  /** What the last run did not get done. */
  readonly begin: () => Promise<void>
  /** A gathering is about to be woken: what may be promised there from now on is owed to its programme. */
  readonly opening: (gathering: GatheringId) => Promise<void>
  /** The same where another node may have led it: what that has left undone is done. */
  readonly taking: (gathering: GatheringId) => Promise<void>
  readonly published: (gathering: GatheringId, published: Published) => void
  readonly told: (programme: ProgrammeId, events: readonly ProgrammeEvent[]) => void
  /** A programme has been woken: are its gatherings there, and its own? */
  readonly woken: (room: ProgrammeRoom) => Promise<void>
  /** The gathering for what was planned: a new one, or the one there is. */
  readonly openGathering: (
    programme: ProgrammeId,
    planned: PlannedId,
    /** The programme file it is prepared from; null: none. */
    prepares: string | null,
  ) => Promise<Opened>
  /** What the programme's municipalities have promised comes into the gathering, to be looked at first. */
  readonly bring: (gathering: GatheringId, activity: string | null) => Promise<CommandOutcome>
  /** The gathering is gone from the server. */
  readonly gone: (programme: ProgrammeId, gathering: GatheringId) => Promise<void>
  /** Somebody looks for seats there: what its programme remembers of who has met comes in first. */
  readonly remind: (gathering: GatheringId) => Promise<void>
  /** Its programme is told this moment, and whoever waits to be forgotten is. True where all was taken. */
  readonly tellNow: (gathering: GatheringId) => Promise<boolean>
  /** Whoever has asked the programme to be forgotten is. */
  readonly forget: (programme: ProgrammeId) => Promise<boolean>
  /** When what is under way is done. */
  readonly idle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What a programme has to hear of. */
const TELLING: ReadonlySet<GatheringEvent['type']> = new Set([
  ...(['v1.GatheringClosed', 'v1.GatheringReopened', 'v1.ItemStarted', 'v1.StepUndone'] as const),
  ...(['v1.CommitmentsConfirmed', 'v1.CommitmentsReopened', 'v1.CommitmentFollowed'] as const),
  ...(['v1.CommitmentsOpened', 'v1.PersonErased', 'v1.WordsErased'] as const),
  ...(['v1.PersonMarked', 'v1.MarksDropped', 'v1.SeatFreed', 'v1.PanelPrepared'] as const),
  ...(['v1.EvaluationOpened', 'v1.EvaluationClosed', 'v1.FormsEmptied', 'v1.ActivityRemoved'] as const),
  ...(['v1.ReportSent', 'v1.ReportTakenBack', 'v1.MeasureLifted', 'v1.ReportFormWritten'] as const),
])
const SERVER = { by: { role: 'server' }, device: '' } as const

export function makeSteward(options: StewardOptions): Steward {
  const { registry, rooms, programmes, links, log } = options
  const turns = new Turns()
  /** Waiting for their turn: what happens meanwhile is told along. */
  const waiting = new Set<GatheringId>()
  /** Woken in this run; and of those, what their programme would not take. */
  const used = new Set<GatheringId>()
  const owing = new Set<GatheringId>()
  let closed = false
  const isClosed = () => closed
  const refresher = makeRefresher({ registry, rooms, programmes, log, programmeOf, turns, isClosed })

  /** The programme a gathering is of; none where a copy of the gathering alone was put back on another server. */
  function programmeOf(gathering: GatheringId): ProgrammeId | null {
    const { programme } = registry.get(gathering) ?? {}
    return programme !== undefined && links.get(programme) !== undefined ? programme : null
  }

  async function begin(): Promise<void> {
    for (const { id, unsettled } of registry.list()) if (unsettled === true) settleSoon(id)
    await idle()
  }

  async function opening(id: GatheringId): Promise<void> {
    if (programmeOf(id) === null) return
    used.add(id)
    // A disk that takes nothing takes no promise either; and what it takes later is told by then.
    await registry
      .unsettle(id)
      .catch((error) => log('not-unsettled', { gathering: id, message: String(error) }))
    refresher.soon(id)
  }

  async function taking(id: GatheringId): Promise<void> {
    const isOwed = registry.get(id)?.unsettled === true
    await opening(id)
    if (isOwed && programmeOf(id) !== null) settleSoon(id)
  }

  function published(id: GatheringId, { events, gathering }: Published): void {
    if (programmeOf(id) === null) return
    if (events.some((event) => TELLING.has(event.type) || changesReport(gathering, event))) settleSoon(id)
  }

  function told(programme: ProgrammeId, events: readonly ProgrammeEvent[]): void {
    if (changesPlan(events)) for (const id of used) if (programmeOf(id) === programme) refresher.soon(id)
    if (!events.some(({ type }) => type === 'v1.ProgrammeReopened')) return
    for (const entry of registry.list())
      if (entry.programme === programme && entry.unsettled === true) settleSoon(entry.id)
  }

  function settleSoon(id: GatheringId): void {
    if (waiting.has(id) || closed) return
    waiting.add(id)
    void turns.run(async () => {
      waiting.delete(id)
      try {
        if (await settle(id)) owing.delete(id)
        else owing.add(id)
      } catch (error) {
        owing.add(id)
        log('not-settled', { gathering: id, message: String(error) })
      }
    })
  }

  /** Everything that its programme should know of it, said again: what is known already changes nothing. True where all was taken. */
  async function settle(id: GatheringId): Promise<boolean> {
    const programme = programmeOf(id)
    if (programme === null) return true
    const room = await programmes.open(programme)
    const { planned: opensFor } = registry.get(id) ?? {}
    if (opensFor !== undefined && !(await finishOpening(room, id, opensFor)).ok) return false
    const gathering = (await rooms.open(id)).gathering()
    const planned = room.programme().gatherings.find(({ made }) => made === id)
    if (planned === undefined) return true
    for (const command of toldBy(gathering, room.programme(), planned)) {
      const outcome = await tell(room, command)
      if (!outcome.ok) {
        log('not-taken', { gathering: id, programme: room.id, type: command.type, code: outcome.code })
        return false
      }
    }
    if (gathering.people.erased.size > 0) await room.erase((records) => staleWords(records, gathering))
    if (!(await letGo(options, room)) || !(await remind(options, id, room))) return false
    const said = await sayWhatWasSaid(id, room)
    // It takes nothing more in; what is owed to it stands until it is opened again.
    return said && room.programme().phase === 'open'
  }

  /** What was said on the programme's pages before the hall could is said in the hall too. */
  async function sayWhatWasSaid(id: GatheringId, programme: ProgrammeRoom): Promise<boolean> {
    const room = await rooms.open(id)
    for (const activity of openPromises(room.gathering()))
      for (const { carried, ...said } of saidSince(programme.programme(), id)) {
        if (activity.followed.has(carried) || !activity.carried.some((each) => each.id === carried)) continue
        const outcome = await room.submit(
          { type: 'FollowCommitment', activity: activity.id, carried, base: null, ...said },
          { ...SERVER, command: null },
        )
        if (!outcome.ok) return false
      }
    return true
  }

  function tell(room: ProgrammeRoom, command: ProgrammeRoomCommand): Promise<ProgrammeOutcome> {
    return room.submit(command, { by: { role: 'server' }, command: null })
  }

  async function woken(room: ProgrammeRoom): Promise<void> {
    for (const { id: planned, made } of room.programme().gatherings) {
      if (made === null) continue
      const entry = registry.get(made)
      if (entry === undefined) await unlink(room, planned)
      // The catalogue was lost, and the gathering taken in from its journal.
      else if (entry.programme === undefined) await registry.belongsTo(made, room.id)
    }
    // Not waited for: whoever opens the programme may be in a turn.
    if ([...room.programme().known.values()].some(({ leaving }) => leaving === true))
      void turns
        .run(() => letGo(options, room))
        .catch((error) => log('not-forgotten', { programme: room.id, message: String(error) }))
  }

  async function reminded(id: GatheringId): Promise<void> {
    const programme = programmeOf(id)
    if (programme === null || closed) return
    try {
      await remind(options, id, await programmes.open(programme), true)
    } catch (error) {
      log('not-reminded', { gathering: id, message: String(error) })
    }
  }

  function forget(programme: ProgrammeId): Promise<boolean> {
    return turns.run(async () => await letGo(options, await programmes.open(programme)))
  }

  async function unlink(room: ProgrammeRoom, planned: PlannedId): Promise<void> {
    if (plannedIn(room.programme(), planned)?.stands === 'running')
      await tell(room, { type: 'NoteGatheringHeld', planned })
    await tell(room, { type: 'UnlinkGathering', planned })
  }

  function openGathering(
    programme: ProgrammeId,
    planned: PlannedId,
    prepares: string | null,
  ): Promise<Opened> {
    return turns.run(async () => {
      const room = await programmes.open(programme)
      const state = room.programme()
      const wanted = plannedIn(state, planned)
      if (wanted === undefined) return { ok: false, code: 'unknown-gathering' }
      if (wanted.made !== null && registry.get(wanted.made) !== undefined)
        return { ok: true, gathering: wanted.made }
      const begun = registry.list().find((each) => each.programme === programme && each.planned === planned)
      const id = begun?.id ?? options.newId()
      // In the catalogue first: a power cut from here on leaves a gathering that says what it is for.
      if (begun === undefined)
        await registry.create(id, wanted.title, {
          programme,
          planned,
          ...(prepares === null ? {} : { prepares }),
        })
      return await finishOpening(room, id, planned)
    })
  }

  /** Each step of it may have been done already. */
  async function finishOpening(room: ProgrammeRoom, id: GatheringId, planned: PlannedId): Promise<Opened> {
    const linked = await tell(room, { type: 'LinkGathering', planned, gathering: id })
    const wanted = plannedIn(room.programme(), planned)
    if (!linked.ok && isPassing(linked.code)) return linked
    if (!linked.ok || wanted === undefined) {
      // The plan is another one now, or somebody else was first: nobody has been in it.
      await options.erase(id)
      const first = linked.ok ? undefined : wanted?.made
      if (first && registry.get(first) !== undefined) return { ok: true, gathering: first }
      return linked.ok ? { ok: false, code: 'unknown-gathering' } : linked
    }
    const state = room.programme()
    const commands = prepared(state, wanted, registry.get(id)?.prepares)
    const outcome = await inOrder(id, [...commands, ...bringing(state, wanted, null, firstItem(commands))])
    if (!outcome.ok) return outcome
    await registry.opened(id)
    return { ok: true, gathering: id }
  }

  /** Under ids of their own, so that what was done before a power cut is not done twice. */
  async function inOrder(id: GatheringId, commands: readonly RoomCommand[]): Promise<CommandOutcome> {
    const room = await rooms.open(id)
    let last: CommandOutcome = { ok: true, at: 0 }
    for (const [at, command] of commands.entries()) {
      const isOpening = command.type === 'PrepareCommitments' && command.activity === OPENS_WITH
      const known = isOpening ? OPENED_WITH : `programme.prepared-${at + 1}`
      last = await room.submit(command, { ...SERVER, command: known })
      if (!last.ok) return last
    }
    return last
  }

  async function bring(id: GatheringId, activity: string | null): Promise<CommandOutcome> {
    const of = programmeOf(id)
    if (of === null) return { ok: false, code: 'not-allowed' }
    const programme = (await programmes.open(of)).programme()
    const planned = programme.gatherings.find(({ made }) => made === id)
    const room = await rooms.open(id)
    const { agenda, activities } = room.gathering()
    const first = agenda.days[0]?.items[0]?.id ?? null
    const into = activity ?? (activities.has(OPENS_WITH) ? OPENS_WITH : null)
    const commands = planned === undefined ? [] : bringing(programme, planned, into, first)
    if (commands.length === 0) return { ok: false, code: 'nothing-carried' }
    let last: CommandOutcome = { ok: true, at: 0 }
    for (const command of commands) {
      last = await room.submit(command, { ...SERVER, command: null })
      if (!last.ok) return last
    }
    return last
  }

  async function gone(programme: ProgrammeId, gathering: GatheringId): Promise<void> {
    if (links.get(programme) === undefined) return
    const room = await programmes.open(programme)
    const planned = room.programme().gatherings.find(({ made }) => made === gathering)
    if (planned !== undefined) await unlink(room, planned.id)
  }

  function idle(): Promise<void> {
    return turns.run(async () => undefined)
  }

  async function close(): Promise<void> {
    closed = true
    await idle()
    const done = [...used].filter((id) => !owing.has(id) && registry.get(id)?.planned === undefined)
    await registry.settle(done).catch((error) => log('not-settled', { message: String(error) }))
  }

  return {
    ...{ begin, opening, taking, published, told, woken, openGathering, bring, gone, forget, idle, close },
    remind: reminded,
    tellNow: (id) => turns.run(() => settle(id)),
  }
}

/** Should the file not fit what is planned any more, the plan alone is what it is prepared from. */
function prepared(programme: Programme, planned: Planned, file: string | undefined): readonly RoomCommand[] {
  const read = file === undefined ? null : preparingFrom(programme, planned, file)
  return read?.ok ? read.commands : preparing(programme, planned)
}

/** The disk, and not the plan, says no. */
function isPassing(code: string): boolean {
  return code === 'storage-full' || code === 'storage-failed' || code === 'server-error'
}
