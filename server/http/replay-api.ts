import type { ProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import { ReplayBusy, type Replayer } from '#server/replay/replayer.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import type { EventStore } from '#server/store/event-store.ts'
import type { Place } from '#server/store/shelf.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { ReplayQuestion } from '#shared/protocol/replay.ts'
import type { JoinPart } from '#shared/views/live.ts'
import { type Answer, asked, makeRoutes, NOT_ALLOWED, no, type RoutesOptions } from './routes.ts'

export type ReplayApiOptions = Omit<RoutesOptions, 'registry'> & {
  readonly registry: Pick<Registry, 'get' | 'sessionRole' | 'isOwner'>
  readonly links: Pick<ProgrammeLinks, 'ofSession'>
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly replayer: Replayer
  readonly store: Pick<EventStore, 'records'>
  /** Where everything is kept; null where nothing lasts. */
  readonly place: Place | null
  readonly join: (gathering: GatheringId) => JoinPart
}

/** How a gathering went on the wall, for whoever leads it or owns its programme. Folded off this thread, answered squeezed. */
export function makeReplayApi(options: ReplayApiOptions) {
  const { registry, links, rooms, replayer, store, place } = options

  async function answer(question: ReplayQuestion): Promise<Answer> {
    if (!mayLook(question)) return NOT_ALLOWED
    const { gathering } = question
    const version = (await rooms.open(gathering)).version()
    const from = place ?? (await store.records(gathering))
    const job = { gathering, version, from, join: options.join(gathering) }
    const body =
      question.do === 'course'
        ? await replayer.course(job)
        : await replayer.views(job, question.version, question.stretch)
    return body === null
      ? no(200, 'moved-already')
      : { status: 200, body, type: 'application/json; charset=utf-8', encoding: 'gzip' }
  }

  function mayLook({ gathering, session, programme }: ReplayQuestion): boolean {
    const entry = registry.get(gathering)
    if (entry === undefined) return false
    if (programme === null) return registry.sessionRole(gathering, session) === 'leader'
    return entry.programme === programme && links.ofSession(programme, session)?.role === 'owner'
  }

  return makeRoutes(
    {
      '/api/replay': asked('leader', ReplayQuestion, async (question) => {
        try {
          return await answer(question)
        } catch (error) {
          if (error instanceof ReplayBusy) return no(503, 'too-many')
          throw error
        }
      }),
    },
    options,
  )
}
