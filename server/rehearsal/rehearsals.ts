import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
  RehearsalReport,
  RehearsalState,
} from '#shared/protocol/rehearsal.ts'

/** Plays a programme file on a server of its own. The result is null when it was stopped. */
export type RunRehearsal = (
  file: string,
  people: number,
  onProgress: (progress: RehearsalProgress) => void,
) => { readonly result: Promise<RehearsalReport | null>; readonly stop: () => void }

export type Rehearsals = {
  readonly ask: (gathering: Gathering, asked: RehearsalQuestion['do']) => RehearsalAnswer
  /** Stops what is being rehearsed, and waits until it has cleared up. */
  readonly close: () => Promise<void>
}
export type RehearsalsOptions = {
  /** Null where this server cannot. */
  readonly run: RunRehearsal | null
  readonly phonesOn: () => number
  readonly clock: Clock
  readonly log: Log
}

const NOT_BEGUN: RehearsalProgress = { done: 0, item: '', here: 0, answers: 0 }

/**
 * The rehearsals that leaders have asked for, one at a time. What is played is a copy: of a gathering only its programme file goes
 * in, as text, and only a report comes out.
 */
export function makeRehearsals({ run, phonesOn, clock, log }: RehearsalsOptions): Rehearsals {
  const states = new Map<GatheringId, RehearsalState>()
  let job: (ReturnType<RunRehearsal> & { readonly of: GatheringId; readonly over: Promise<void> }) | null =
    null

  function ask(gathering: Gathering, asked: RehearsalQuestion['do']): RehearsalAnswer {
    const { id } = gathering
    if (asked.type === 'stop' && job?.of === id) job.stop()
    if (asked.type === 'start' && job?.of !== id) {
      if (job !== null) return no('rehearsal-busy')
      if (!gathering.agenda.days.some(({ items }) => items.length > 0)) return no('nothing-to-rehearse')
      const phones = phonesOn()
      if (phones > 0 && !asked.anyway) return no('people-here', `${phones}`)
      start(gathering, asked.people)
    }
    return { ok: true, rehearsal: states.get(id) ?? { state: 'none' } }
  }

  function start(gathering: Gathering, people: number): void {
    const { id } = gathering
    if (run === null) return void states.set(id, { state: 'failed' })
    const tell = (progress: RehearsalProgress) => states.set(id, { state: 'running', people, progress })
    tell(NOT_BEGUN)
    const running = run(JSON.stringify(toProgrammeFile(gathering)), people, tell)
    const over = running.result
      .then(
        (report): RehearsalState =>
          report === null ? { state: 'stopped' } : { state: 'done', at: clock.now(), report },
        (error): RehearsalState => {
          log('rehearsal-failed', { gathering: id, message: String(error) })
          return { state: 'failed' }
        },
      )
      .then((state) => {
        states.set(id, state)
        job = null
      })
    job = { ...running, of: id, over }
  }

  async function close(): Promise<void> {
    job?.stop()
    await job?.over
  }

  return { ask, close }
}

function no(code: Extract<RehearsalAnswer, { ok: false }>['code'], detail = ''): RehearsalAnswer {
  return { ok: false, code, detail }
}
