import { nanoid } from 'nanoid'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Address } from './light-client.ts'
import { startsWith } from './light-client.ts'
import { type LoadLine, openLoadLine } from './load-line.ts'
import type { AnswerPlan, PhonePlan } from './load-plan.ts'
import { type Asked, CHOICES, pointText, STEP } from './load-programme.ts'
import type { LoadTally } from './load-tally.ts'

/** What somebody has said: safe, or sent and never answered. */
export type Said = {
  readonly isSafe: boolean
  readonly choice?: string
  readonly point?: string
  readonly text?: string
}
export type LoadPhone = {
  /** Resolves with whether it came in as somebody; null: nobody said that it did not. */
  readonly arrive: () => Promise<boolean>
  /** Waits until the leader has opened it, which is at `opened`, and answers as planned; null: it did not try. */
  readonly answer: (asked: Asked, plan: AnswerPlan, opened: Promise<number>) => Promise<Said | null>
  readonly close: () => void
}
export type LoadPhoneOptions = {
  readonly code: string
  readonly addresses: readonly Address[]
  readonly plan: PhonePlan
  readonly place: number
  readonly tally: LoadTally
  readonly stop: AbortSignal
}

const HALL = '42["patch",{"slot":"hall"'
const WELCOME = '42["welcome"'
/** Whoever has not been told by then is not told. */
const PATIENCE: Millis = 20_000

export function makeLoadPhone({ code, addresses, plan, place, tally, stop }: LoadPhoneOptions): LoadPhone {
  let awaited: { readonly id: string; readonly told: () => void } | null = null
  const line: LoadLine = openLoadLine({
    addresses,
    hello: { as: 'phone', code, token: nanoid(24) },
    tally,
    stop,
    heard(packet) {
      if (awaited === null || !(startsWith(packet, HALL) || startsWith(packet, WELCOME))) return
      if (packet.includes(awaited.id)) awaited.told()
    },
  })

  /** Whether it has been told within its patience. */
  function hears(id: string): Promise<number | null> {
    return new Promise((resolve) => {
      const end = (at: number | null) => {
        clearTimeout(late)
        awaited = null
        resolve(at)
      }
      const late = setTimeout(() => end(null), PATIENCE)
      awaited = { id, told: () => end(performance.now()) }
    })
  }

  async function answer(asked: Asked, { after, choice, loses, away }: AnswerPlan, opened: Promise<number>) {
    const [at, from] = await Promise.all([hears(asked.id), opened])
    if (at === null) {
      if (!stop.aborted) tally.failed('not-told')
      return null
    }
    tally.told(Math.max(0, at - from))
    await new Promise((resolve) => setTimeout(resolve, after))
    if (stop.aborted) return null
    if (loses === 'line') line.cut(away)
    const { command, said } = saying(asked, choice, place)
    // The words are on their way, and the answer to them is not waited for.
    const once = loses === 'acknowledgement' ? () => line.cut(away) : undefined
    return { ...said, isSafe: await line.say(command, once) }
  }

  return {
    async arrive() {
      const { name, municipality } = plan
      return (await line.come()) && (await line.say({ type: 'Join', name, municipality, title: 'Rådgiver' }))
    },
    answer,
    close: () => line.close(),
  }
}

function saying(
  { id: activity, is }: Asked,
  choice: number,
  place: number,
): { readonly command: GatheringCommand; readonly said: Omit<Said, 'isSafe'> } {
  if (is === 'points') {
    const [point, text] = [nanoid(10), pointText(place)]
    return { command: { type: 'AddPoint', activity, step: STEP, point, text }, said: { point, text } }
  }
  const chosen = CHOICES[choice % CHOICES.length]?.id ?? ''
  return {
    command: { type: 'CastBallot', activity, answer: { type: 'choice', choice: chosen } },
    said: { choice: chosen },
  }
}
