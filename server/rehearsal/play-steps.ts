import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { settingsIn } from './answer-plan.ts'
import { between, branch, happens } from './branch.ts'
import type { Conductor } from './conductor.ts'
import type { Speaker } from './deeds.ts'
import type { Window } from './leader-plan.ts'
import type { Hand, ToldDeed } from './players.ts'
import type { QuickClock } from './quick-clock.ts'
import type { Prompt, RehearsalPlan } from './rehearsal-plan.ts'
import type { Timetable } from './timetable.ts'

/** What a step that is on is played with. */
export type StepsOptions = {
  readonly plan: RehearsalPlan
  readonly hands: readonly (Hand | null)[]
  readonly conductor: Conductor
  readonly clock: QuickClock
  readonly timetable: Timetable
  /** A leader does one thing after the other. */
  readonly lead: (at: Instant, act: () => Promise<void>) => void
  /** The leader does not go on to the next prompt before this is over. */
  readonly wait: (prompt: number, until: Promise<unknown>) => void
}

/** How often somebody looks whose turn it is, and the leader whether anybody has called; as parts of a window. */
const LOOKS = 24
/** A table that calls waits for at least so long: the leader is with somebody else. */
const PATIENCE: Millis = 40 * SECOND
/** Of a thousand: they speak, and forget to say that they have finished. */
const FORGET = 80
/** Of a thousand steps with minutes: the leader gives it one more. */
const LENGTHENED = 400

/** What goes on within a step beside answers: turns, marks, support, calls, and what the leader does meanwhile. */
export function laySteps(options: StepsOptions): readonly ToldDeed[] {
  const { plan, hands, timetable, wait } = options
  const told: ToldDeed[] = []

  function take(prompt: number, done: Promise<readonly ToldDeed[]>): Promise<void> {
    const noted = done.then((each) => void told.push(...each))
    wait(prompt, noted)
    return noted
  }

  for (const planned of plan.deeds) {
    const prompt = plan.prompts[planned.prompt]
    const hand = hands[planned.player]
    if (prompt && hand) timetable.at(planned.at, () => take(planned.prompt, hand.act(planned, prompt)))
  }
  for (const [number, prompt] of plan.prompts.entries()) {
    const window = plan.windows[number]
    if (!window || settingsIn(prompt) === null) continue
    layTurns(options, number, prompt, window, (done) => take(number, done))
    layLeading(options, number, prompt, window)
  }
  return told
}

function layTurns(
  { plan, hands, clock, timetable }: StepsOptions,
  number: number,
  prompt: Prompt,
  window: Window,
  take: (done: Promise<readonly ToldDeed[]>) => Promise<void>,
): void {
  if (!prompt.inTurn) return
  const speakers = hands.map((_, player) => speakerFor(plan, player, number, window))
  for (const at of looksIn(window))
    timetable.at(at, async () => {
      const passed = hands.map(async (hand, player) => {
        const speaker = speakers[player]
        return hand && speaker ? await hand.pass(prompt, number, speaker, clock.now()) : []
      })
      await take(Promise.all(passed).then((each) => each.flat()))
    })
}

/** Some are brief and some are not, and somebody forgets to say so: not all tables come through in time. */
function speakerFor(
  { seed }: RehearsalPlan,
  player: number,
  prompt: number,
  { opens, closes }: Window,
): Speaker {
  const chance = branch(seed, 31, player, prompt)
  const share = between(chance, 200, 900) / 1_000
  return { whole: closes - opens, share: happens(chance, FORGET) ? null : share }
}

function layLeading(
  { plan, conductor, clock, lead }: StepsOptions,
  number: number,
  prompt: Prompt,
  window: Window,
): void {
  const settings = settingsIn(prompt)
  if (settings === null) return
  const { activity, grouped } = prompt
  const { opens, closes } = window
  const part = (share: number) => opens + (closes - opens) * share
  if (grouped)
    for (const at of looksIn(window)) lead(at, () => conductor.answerCalls(activity, clock.now(), PATIENCE))
  const chance = branch(plan.seed, 32, number)
  if (settings.minutes !== null && happens(chance, LENGTHENED))
    lead(part(0.7), () => conductor.act({ type: 'LengthenStep', activity, step: settings.id, minutes: 1 }))
  if (grouped && settings.capture !== 'nothing' && settings.sees === 'everybody') {
    for (const [place, share] of [0.86, 0.9, 0.94].entries())
      lead(part(share), () => conductor.walk(activity, place))
    lead(part(0.97), () => conductor.walk(activity, null))
  }
}

function looksIn({ opens, closes }: Window): readonly Instant[] {
  const every = Math.max(6 * SECOND, (closes - opens) / LOOKS)
  const count = Math.floor((closes - opens) / every)
  return Array.from(
    { length: Math.min(count, (10 * MINUTE) / every) },
    (_, nth) => opens + (nth + 0.5) * every,
  )
}
