import type { Clock } from '#server/clock.ts'
import { type Reporter, ReporterBusy } from '#server/exports/reporter.ts'
import {
  type Answer,
  asked,
  makeRoutes,
  NOT_ALLOWED,
  no,
  ok,
  type Route,
  type RoutesOptions,
} from '#server/http/routes.ts'
import type { ProgrammeLinkRole, ProgrammeLinks } from '#server/identity/programme-links.ts'
import { makeSparingly } from '#server/privacy/sparingly.ts'
import type { ProgrammeDirectory } from '#server/rooms/room-directory.ts'
import type { Place } from '#server/store/shelf.ts'
import type { ProgrammeId } from '#shared/kernel/ids.ts'
import { tidyName } from '#shared/kernel/text.ts'
import {
  ResearchAboutQuestion,
  ResearchFileQuestion,
  type ResearchKeyAnswer,
  ResearchKeyQuestion,
} from '#shared/protocol/research.ts'
import type { ResearchJob, ResearchMade } from './work.ts'

export type ResearchDeskOptions = RoutesOptions & {
  readonly links: Pick<ProgrammeLinks, 'ofSession' | 'get'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  /** In a thread of its own: a leader's report does not wait for a whole programme. */
  readonly reporter: Pick<Reporter, 'study'>
  readonly clock: Clock
  /** Where everything is kept; null where nothing lasts. */
  readonly place: Place | null
}
export type ResearchDesk = {
  readonly api: ReturnType<typeof makeRoutes>
  /** When nothing of the programme is being read or written any more. */
  readonly idle: (programme: ProgrammeId) => Promise<void>
}
type Wanted = ResearchJob extends infer Job
  ? Job extends ResearchJob
    ? Omit<Job, 'place' | 'stream'>
    : never
  : never
type Asks = { readonly programme: ProgrammeId; readonly session: string }

/** What research may fetch, by the link of whoever studies the programme and nobody else's; its key, by the owner's. */
export function makeResearchDesk(options: ResearchDeskOptions): ResearchDesk {
  const { links, programmes, reporter, clock, place, log } = options
  const underWay = new Map<ProgrammeId, Set<Promise<unknown>>>()
  // It is done elsewhere, so nobody here needs rest from it.
  const sparingly = makeSparingly({ rest: async () => undefined })

  const routes: Readonly<Record<string, Route>> = {
    '/api/research/about': asked('leader', ResearchAboutQuestion, async (asks) => {
      if (!may(asks, 'researcher', 'owner')) return NOT_ALLOWED
      const made = await study(asks, { want: 'about' })
      if (made === null) return no(429, 'too-many')
      return made.about === null || !may(asks, 'researcher', 'owner') ? NOT_ALLOWED : ok(made.about)
    }),
    '/api/research/file': asked('leader', ResearchFileQuestion, async (asks) => {
      if (!may(asks, 'researcher')) return NOT_ALLOWED
      const from = clock.now()
      const made = await study(asks, { want: 'file', lang: asks.language })
      if (made === null) return no(429, 'too-many')
      // The link may have been taken back while it was made.
      if (made.file === null || !may(asks, 'researcher')) return NOT_ALLOWED
      const { name, bytes, sha256, version } = made.file
      log('exported', {
        ...{ programme: asks.programme, role: 'researcher', type: 'research', count: version },
        ...{ message: `research sha256 ${sha256}`, ms: Math.round(clock.now() - from) },
      })
      return { status: 200, body: bytes, type: 'application/zip', name }
    }),
    '/api/research/key': asked('leader', ResearchKeyQuestion, async (asks) => {
      if (!may(asks, 'owner')) return NOT_ALLOWED
      const { title } = (await programmes.open(asks.programme)).programme()
      if (asks.title === null) return keyAnswer(await study(asks, { want: 'key' }))
      // Typed by hand: no pseudonym is anybody's after this.
      if (tidyName(asks.title) !== title) return no(200, 'unknown-code')
      const made = await study(asks, { want: 'no-key' })
      if (made !== null)
        log('exported', {
          programme: asks.programme,
          role: 'owner',
          type: 'research',
          message: 'key destroyed',
        })
      return keyAnswer(made)
    }),
  }

  function may({ programme, session }: Asks, ...roles: readonly ProgrammeLinkRole[]): boolean {
    const key = links.ofSession(programme, session)
    return place !== null && key !== null && roles.includes(key.role)
  }

  /** Null: not now, for whoever asks is asking already, or too many are. */
  async function study({ programme, session }: Asks, wanted: Wanted): Promise<ResearchMade | null> {
    const job = { place: place ?? '', stream: programme, ...wanted }
    const work = sparingly(`${programme} ${session} ${wanted.want}`, () => reporter.study(job))
    const all = underWay.get(programme) ?? new Set()
    underWay.set(programme, all.add(work))
    try {
      return await work
    } catch (error) {
      if (error instanceof ReporterBusy) return null
      throw error
    } finally {
      all.delete(work)
      if (all.size === 0) underWay.delete(programme)
    }
  }

  return {
    api: makeRoutes(routes, options),
    async idle(programme) {
      await Promise.allSettled([...(underWay.get(programme) ?? [])])
    },
  }
}

function keyAnswer(made: ResearchMade | null): Answer {
  const answer: ResearchKeyAnswer = { made: made?.key ?? false }
  return made === null ? no(429, 'too-many') : ok(answer)
}
