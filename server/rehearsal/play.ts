import { nanoid } from 'nanoid'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { RehearsalFigures, RehearsalProgress, WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { type BoardSight, makeBoardSights } from './board-marks.ts'
import { type BoardAct, makeSees } from './board-tools.ts'
import { makeConductor } from './conductor.ts'
import type { Window } from './leader-plan.ts'
import { openLine } from './line.ts'
import { makeSights, type Sight, type Viewer } from './marks.ts'
import { makeMeter } from './meter.ts'
import { layBoards } from './play-boards.ts'
import { laySteps } from './play-steps.ts'
import { type Hand, makeHand, type Told, type ToldDeed } from './players.ts'
import type { QuickClock } from './quick-clock.ts'
import type { Prompt, RehearsalPlan } from './rehearsal-plan.ts'
import { type SummedUp, sumUp } from './sum-up.ts'
import { makeTimetable } from './timetable.ts'

/** Where the rehearsal's own server is, and what opens it. */
export type Stage = {
  readonly url: string
  readonly code: string
  readonly gathering: string
  readonly secrets: { readonly leader: string; readonly screen: string; readonly observer: string }
}
export type Played = {
  readonly told: readonly Told[]
  readonly deeds: readonly ToldDeed[]
  /** What came to whom. */
  readonly sights: readonly Sight[]
  readonly acts: readonly BoardAct[]
  readonly boardSights: readonly BoardSight[]
  readonly summedUp: SummedUp | null
  /** Tokens of the phones, in the order of the players; null: never got in. */
  readonly tokens: readonly (string | null)[]
  readonly wrong: readonly WrongAnswer[]
  readonly figures: RehearsalFigures
}
export type PlayOptions = {
  readonly clock: QuickClock
  readonly stop: AbortSignal
  readonly titleOf: (item: string) => string
  readonly onProgress: (progress: RehearsalProgress) => void
}

/** How long a leader waits for the last answers, on the wall, before going on without them. */
const PATIENCE = 30_000
/** The least there must be between two things a leader does. */
const MOMENT = 1_000

/** Plays a plan against a server that is running, over real sockets. Nobody here looks into the server. */
export async function play(stage: Stage, plan: RehearsalPlan, options: PlayOptions): Promise<Played> {
  const { clock, stop, titleOf, onProgress } = options
  const { url, code, gathering } = stage
  const meter = makeMeter()
  const wrong: WrongAnswer[] = []
  const timetable = makeTimetable(clock)
  const sights = makeSights()
  const boardSights = makeBoardSights()
  const hears = (viewer: Viewer) => (data: string) => {
    sights.take(viewer, data)
    boardSights.take(viewer, data)
  }
  const screen = openLine({
    url,
    hello: { as: 'screen', gathering, secret: stage.secrets.screen, session: null },
    heard: hears('screen'),
  })
  const conductor = makeConductor({
    url,
    hello: { as: 'leader', gathering, secret: stage.secrets.leader, session: null },
    note,
    heard: hears('leader'),
  })
  const hands = plan.players.map((player, number): Hand | null => {
    const heard = hears(number)
    return player.hasPhone ? makeHand(player, number, { url, code, token: nanoid(24), meter, heard }) : null
  })
  const sees = makeSees(note)
  const boards = layBoards({
    ...{ url, plan, hands, conductor, clock, timetable, sees, sights: boardSights },
    hello: { as: 'observer', gathering, secret: stage.secrets.observer, session: null },
    heard: hears('observer'),
  })
  const cameIn = new Set<number>()
  const told: Told[] = []
  let deeds: readonly ToldDeed[] = []
  let summedUp: SummedUp | null = null
  const ofPlayer = plan.players.map((): Promise<void>[] => [])
  /** The day each of them came for last. */
  const dayOf = plan.players.map(() => -1)
  const waiting = plan.prompts.map((): Promise<void>[] => [])
  const shut = plan.prompts.map(() => makeGate())
  const itemCount = plan.days.reduce((sum, { items }) => sum + items.length, 0)
  let begun = 0
  let answers = 0
  /** A leader does one thing after the other, however long one of them takes. */
  let turn: Promise<void> = Promise.resolve()

  function lead(at: Instant, act: () => Promise<void>): void {
    timetable.at(at, () => {
      turn = turn.then(act)
      return turn
    })
  }

  async function comeIn(hand: Hand, number: number): Promise<void> {
    const came = await hand
      .come()
      .catch((error): { readonly refused: string } => ({ refused: String(error) }))
    if (came === 'in') cameIn.add(number)
    else if (came !== 'away')
      note({ what: 'person', who: plan.players[number]?.called ?? '', where: '', detail: came.refused })
  }

  function note(each: WrongAnswer): void {
    wrong.push(each)
  }

  function wait(prompt: number, until: Promise<unknown>): void {
    waiting[prompt]?.push(until.then(() => undefined))
  }

  function layPlayers(): void {
    for (const [number, player] of plan.players.entries()) {
      const hand = hands[number]
      for (const [day, stay] of player.days.entries()) {
        if (stay === null) continue
        if (!hand) {
          lead(stay.from, () => conductor.markHere(player))
          if (stay.until !== null) lead(stay.until, () => conductor.markLeft(player))
          continue
        }
        timetable.at(stay.from, () => {
          dayOf[number] = day
          return comeIn(hand, number)
        })
        if (stay.until !== null) timetable.at(stay.until, () => goHome(number, day, saysSo(number)))
        // Who says nothing of it is missed after a while.
        if (stay.until !== null && !saysSo(number))
          lead(Math.min(stay.until + MINUTE, (plan.days[day]?.ends ?? 0) - MOMENT), () => missed(number, day))
      }
    }
  }

  /** Not before what they have begun to answer is safe: that is what they wait for themselves. */
  async function goHome(number: number, day: number, says = false): Promise<void> {
    await Promise.allSettled(ofPlayer[number] ?? [])
    if (dayOf[number] === day) hands[number]?.leave(says)
  }

  async function missed(number: number, day: number): Promise<void> {
    const player = plan.players[number]
    if (player && dayOf[number] === day && !hands[number]?.isHere()) await conductor.markLeft(player)
  }

  async function endDay(day: number): Promise<void> {
    await conductor.endDay()
    for (const [number, { days }] of plan.players.entries()) {
      const stay = days[day]
      if (stay && stay.until === null && !stay.awake) void goHome(number, day)
    }
  }

  function layAnswers(): void {
    for (const planned of plan.answers) {
      const hand = hands[planned.player]
      const prompt = plan.prompts[planned.prompt]
      const gate = shut[planned.prompt]
      if (!hand || !prompt || !gate) continue
      const { away } = planned
      if (away) timetable.at(away.from, () => hand.lose())
      if (away) timetable.at(away.to, () => comeIn(hand, planned.player))
      timetable.at(planned.at, () => {
        const answered = hand.answer(planned, prompt, gate.opened).then((outcome) => {
          if (outcome?.ok) answers++
          told.push({ planned, outcome })
        })
        // One that is sent when all others have gone on is waited for by nobody.
        if (planned.way !== 'late') waiting[planned.prompt]?.push(answered)
        ofPlayer[planned.player]?.push(answered)
        return answered
      })
    }
  }

  const hall = {
    people: plan.players.length,
    draws: plan.days.flatMap((day) => day.seating).filter(({ act }) => act === 'draw').length,
  }

  function layLeader(): void {
    for (const [day, { items, ends, pause, extra, seating }] of plan.days.entries()) {
      for (const { item, at } of items)
        lead(at, async () => {
          await conductor.begin(item)
          begun++
          tell(item)
        })
      if (extra)
        lead(extra.at, () => conductor.act({ type: 'AdjustTime', item: extra.item, minutes: extra.minutes }))
      if (pause) lead(pause.from, () => conductor.act({ type: 'PauseClock' }))
      if (pause) lead(pause.to, () => conductor.act({ type: 'ResumeClock' }))
      for (const { at, act } of seating) lead(at, () => conductor.seat(act, hall))
      if (day === plan.days.length - 1)
        lead(ends - MOMENT, async () => {
          summedUp = await sumUp({ conductor, screen, hands, sees, sights, boardSights })
        })
      lead(ends, () => endDay(day))
    }
    for (const [place, prompt] of plan.prompts.entries()) {
      const window = plan.windows[place]
      if (!window) continue
      lead(window.opens, async () => {
        await conductor.open(prompt)
        const begun = boards.begin(prompt, window)
        if (begun) wait(place, begun)
      })
      if (prompt.kind === 'words') layRound(prompt, window)
      lead(window.closes, () => closePrompt(place, prompt))
    }
    const last = plan.days.at(-1)
    if (last) lead(last.ends + MOMENT, () => conductor.act({ type: 'CloseGathering' }))
  }

  /** They present one after the other, each as long as the others. */
  function layRound(
    { activity, presenting }: Extract<Prompt, { kind: 'words' }>,
    { opens, closes }: Window,
  ): void {
    const share = (closes - opens) / (presenting.length + 1)
    for (const [turn, municipality] of presenting.entries())
      lead(Math.round(opens + (turn + 0.5) * share), () => conductor.present(activity, municipality))
  }

  async function closePrompt(place: number, prompt: Prompt): Promise<void> {
    const impatience = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE)
      void Promise.allSettled(waiting[place] ?? []).then(() => {
        clearTimeout(timer)
        resolve()
      })
    })
    await impatience
    if (prompt.kind === 'words') wrong.push(...sendersShown(plan, place, hands))
    sights.reveal(place)
    await conductor.shut(prompt)
    shut[place]?.open()
  }

  function tell(item: string): void {
    const here = hands.filter((hand) => hand?.isHere()).length
    onProgress({ done: begun / Math.max(1, itemCount), item: titleOf(item), here, answers })
  }

  try {
    await Promise.all([conductor.come(), screen.open(), boards.come()])
    layPlayers()
    layAnswers()
    layLeader()
    deeds = laySteps({ plan, hands, conductor, clock, timetable, lead, wait })
    await timetable.play(stop)
  } finally {
    for (const hand of hands) hand?.close()
    screen.close()
    boards.close()
    conductor.close()
  }
  const tokens = hands.map((hand, number) => (hand && cameIn.has(number) ? hand.token : null))
  return {
    ...{ told, deeds, sights: sights.all(), tokens, wrong, figures: meter.figures() },
    ...{ acts: boards.acts, boardSights: boardSights.all(), summedUp },
  }
}

/** Whether somebody who goes early says so on the phone. */
function saysSo(number: number): boolean {
  return number % 2 === 0
}

/** Words came under a name though their writers had not chosen that. */
function sendersShown(
  { players, answers }: RehearsalPlan,
  place: number,
  hands: readonly (Hand | null)[],
): readonly WrongAnswer[] {
  const texts = new Set(hands.flatMap((hand) => hand?.namedWords() ?? []))
  return answers.flatMap(({ player, prompt, give }): readonly WrongAnswer[] => {
    if (prompt !== place || give.type !== 'word' || give.named || !texts.has(give.text)) return []
    return [{ what: 'shown', who: players[player]?.called ?? '', where: '', detail: give.text }]
  })
}

function makeGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
