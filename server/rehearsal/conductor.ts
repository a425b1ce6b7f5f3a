import type { Assignment } from '#shared/activities/panel/panel.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { SEAT_LIMITS } from '#shared/seating/seats.ts'
import type { LeaderPerson, LeaderView } from '#shared/views/leader.ts'
import { settingsIn } from './answer-plan.ts'
import { type Caller, makeCaller } from './caller.ts'
import type { Listed } from './cast.ts'
import type { SeatAct } from './leader-plan.ts'
import { makeMeter } from './meter.ts'
import type { Prompt } from './rehearsal-plan.ts'

/** The leader who is simulated. What it does, it does in order; what it is refused is noted. */
export type Conductor = {
  readonly come: () => Promise<void>
  readonly begin: (item: string) => Promise<void>
  readonly endDay: () => Promise<void>
  readonly open: (prompt: Prompt) => Promise<void>
  readonly shut: (prompt: Prompt) => Promise<void>
  readonly act: (...commands: readonly GatheringCommand[]) => Promise<void>
  /** The next one presents; null: nobody any more. */
  readonly present: (activity: string, municipality: string | null) => Promise<void>
  readonly seat: (act: SeatAct['act'], hall: SeatedHall) => Promise<void>
  /** Somebody without a phone is here. */
  readonly markHere: (who: Listed) => Promise<void>
  /** Somebody has gone who has said nothing of it. */
  readonly markLeft: (who: Listed) => Promise<void>
  /** Goes to those who have waited for so long. */
  readonly answerCalls: (activity: string, now: Instant, patience: Millis) => Promise<void>
  /** The hall screen shows one group with points, by its place among them; null: all again. */
  readonly walk: (activity: string, place: number | null) => Promise<void>
  /** Something whose refusal is no fault. */
  readonly tell: (command: GatheringCommand) => ReturnType<Caller['say']>
  readonly line: Caller['line']
  readonly close: () => void
}

/** For how many the tables must do, and how often they will be drawn. */
export type SeatedHall = { readonly people: number; readonly draws: number }
export type ConductorOptions = {
  readonly url: string
  readonly hello: Readonly<Record<string, unknown>>
  readonly note: (wrong: WrongAnswer) => void
  readonly heard: (data: string) => void
}

export function makeConductor({ url, hello, note, heard }: ConductorOptions): Conductor {
  // What a console carries is no phone's load.
  const caller = makeCaller({ url, hello, meter: makeMeter(), heard })
  let acts = 0
  let on: string | null = null
  const presenting = new Map<string, string | null>()

  async function act(...commands: readonly GatheringCommand[]): Promise<boolean> {
    let well = true
    for (const command of commands) {
      const outcome = await say(command)
      if (outcome.ok) continue
      well = false
      refused(command.type, outcome.code)
    }
    return well
  }

  function say(command: GatheringCommand): ReturnType<Caller['say']> {
    return caller.say(`rehearsal-${++acts}`, command)
  }

  function refused(what: GatheringCommand['type'], code: string): void {
    note({ what: 'refused', who: '', where: '', detail: `${what}: ${code}` })
  }

  async function begin(item: string): Promise<void> {
    if (await act({ type: 'StartItem', item, from: on })) on = item
    await act({ type: 'ShowScene', scene: 'now', activity: null })
  }

  async function endDay(): Promise<void> {
    if (await act({ type: 'EndDay', from: on })) on = null
  }

  async function open(prompt: Prompt): Promise<void> {
    const { activity, kind, step, first } = prompt
    if (kind === 'boards') await openPanel(activity, prompt.assignments)
    else if (kind === 'plenary') await openPlenary(prompt.of === 'panel' ? activity : null)
    else if (kind === 'points' && prompt.wonders) await wonder(prompt)
    else if (kind === 'poll')
      await act({ type: 'OpenPoll', activity }, { type: 'ShowScene', scene: 'question', activity })
    else if (kind === 'words') await act({ type: 'OpenPresentations', activity })
    else {
      if (first)
        await act({ type: 'OpenConversation', activity }, { type: 'ShowScene', scene: 'points', activity })
      else await act({ type: 'BeginStep', activity, step: step ?? '' })
    }
  }

  async function openPanel(activity: string, assignments: readonly Assignment[] | null): Promise<void> {
    if (assignments === null || !(await act({ type: 'OpenPanel', activity }))) return
    const first = assignments[0]?.id ?? ''
    await act({ type: 'BeginAssignment', activity, assignment: first, from: null })
  }

  /** A board from which nothing has been chosen is not presented. */
  async function openPlenary(activity: string | null): Promise<void> {
    const { view, until } = caller.line
    const outcome = await say({ type: 'OpenPlenary', activity, by: 'point', minutes: 15, presenter: null })
    if (!outcome.ok && outcome.code !== 'nothing-chosen') refused('OpenPlenary', outcome.code)
    if (outcome.ok) await until(() => view('leader')?.plenary?.activity === activity)
  }

  /** What has been presented goes out to the groups, with a question to it. */
  async function wonder(prompt: Extract<Prompt, { kind: 'points' | 'nothing' }>): Promise<void> {
    const { activity, item, text, settings, wonders } = prompt
    const who = settings?.who === 'municipality' ? 'municipality' : 'table'
    const isOf = (board: string | null) => (wonders === 'panel') === (board !== null)
    const shown = caller.line.view('leader')?.shown.find((each) => isOf(each.activity))
    const from = shown ? { activity: shown.activity, card: shown.id } : null
    await act({ type: 'SendWondering', activity, item, from, text, who, minutes: settings?.minutes ?? null })
  }

  async function shut(prompt: Prompt): Promise<void> {
    const { activity, kind, last } = prompt
    const settings = settingsIn(prompt)
    if (kind === 'boards') {
      if (prompt.assignments) await act({ type: 'ClosePanel', activity })
    } else if (kind === 'plenary') {
      if (caller.line.view('leader')?.plenary) await act({ type: 'ClosePlenary' })
    } else if (kind === 'poll')
      await act({ type: 'ClosePoll', activity }, { type: 'SetResults', activity, results: 'shown' })
    else if (kind === 'words') {
      await present(activity, null)
      await act({ type: 'ClosePresentations', activity })
    } else if (last) await act({ type: 'CloseConversation', activity })
    // What those of a role have come to is shown when they have finished.
    if (settings?.who === 'role' && settings.sees === 'group')
      await act({ type: 'ShareStep', activity, step: settings.id, shared: true })
  }

  async function present(activity: string, municipality: string | null): Promise<void> {
    const from = presenting.get(activity) ?? null
    if (await act({ type: 'BeginPresentation', activity, municipality, from }))
      presenting.set(activity, municipality)
  }

  const seating = () => caller.line.view('leader')?.seating
  let searches = 0

  /** Asked for, and shown when it has been found. */
  async function search(
    command: (asked: string) => Extract<GatheringCommand, { type: 'DrawSeating' | 'SeatLateComers' }>,
  ): Promise<void> {
    const asked = `rehearsal-${++searches}`
    if (!(await act(command(asked)))) return
    await caller.line.until(() => seating()?.draft?.id === asked || seating()?.unfound?.id === asked)
    const draft = seating()?.draft
    if (draft?.id !== asked)
      note({ what: 'refused', who: '', where: '', detail: `seating: ${seating()?.unfound?.why}` })
    else if (draft.mends !== null && draft.moves.length === 0) await act({ type: 'DropDraft' })
    else await act({ type: 'ShowSeating', draft: asked })
  }

  /** Tables for those who are here: as they have been set up, with more of them where there are too few chairs. */
  async function draw({ people, draws }: SeatedHall): Promise<void> {
    const { tables = [], ahead = null } = seating() ?? {}
    const chairs = tables.reduce((sum, table) => sum + table.chairs, 0)
    if (chairs < people)
      await act({
        type: 'SetTables',
        tables: [...tables.map(mutable), ...moreTables(tables, people - chairs)],
      })
    if (ahead === null && draws <= SEAT_LIMITS.ahead) await act({ type: 'SetRoundsAhead', rounds: draws })
    await search((asked) => ({ type: 'DrawSeating', asked, seed: searches }))
  }

  async function seat(what: SeatAct['act'], hall: SeatedHall): Promise<void> {
    const round = seating()?.round?.id
    switch (what) {
      case 'draw':
        return await draw(hall)
      case 'mend':
        if (round !== undefined) await search((asked) => ({ type: 'SeatLateComers', asked, round }))
        return
      case 'home':
        return void (await act({ type: 'ShowHomeTables' }))
      case 'back':
        return void (await act({ type: 'ShowLastRound' }))
      case 'clear':
        return void (await act({ type: 'ClearTables' }))
    }
  }

  const talkOn = (id: string) => {
    const found = caller.line.view('leader')?.activities.find((each) => each.id === id)
    return found?.kind === 'conversation' ? found.talk : null
  }

  async function answerCalls(activity: string, now: Instant, patience: Millis): Promise<void> {
    const waiting = talkOn(activity)?.circles ?? []
    for (const { id, called } of waiting)
      if (called !== null && now - called >= patience) await act({ type: 'AnswerCall', activity, circle: id })
  }

  async function walk(activity: string, place: number | null): Promise<void> {
    const talk = talkOn(activity)
    const circles = talk?.circles.filter(({ points }) => points > 0) ?? []
    const circle = place === null ? null : (circles[place]?.id ?? null)
    if (talk && circle !== talk.walk) await act({ type: 'WalkTables', activity, circle })
  }

  async function markLeft({ name, title, municipality }: Listed): Promise<void> {
    const isThem = (each: LeaderPerson) =>
      each.name === name && each.title === title && each.municipality === municipality && each.arrived
    const here = caller.line.view('leader')?.people.find(isThem)
    if (here) await act({ type: 'MarkLeft', person: here.id })
  }

  async function markHere({ name, title, municipality }: Listed): Promise<void> {
    const isThem = (each: LeaderPerson) =>
      each.name === name && each.title === title && each.municipality === municipality && !each.arrived
    const listed = caller.line.view('leader')?.people.find(isThem)
    if (listed) await act({ type: 'MarkArrived', person: listed.id })
  }

  return {
    come: caller.come,
    begin,
    endDay,
    open,
    shut,
    present,
    seat,
    markHere,
    markLeft,
    answerCalls,
    walk,
    act: async (...commands) => void (await act(...commands)),
    tell: say,
    line: caller.line,
    close: caller.close,
  }
}

const AT_A_TABLE = 6
type Tables = Extract<GatheringCommand, { type: 'SetTables' }>['tables']
type KnownTable = LeaderView['seating']['tables'][number]

function mutable({ id, name, chairs, note, place }: KnownTable): Tables[number] {
  return { id, name, chairs, note, place: place && { ...place } }
}

/** As many as are needed for so many more, with a chair or two to spare; a number that no table has yet stands on each. */
function moreTables(tables: readonly KnownTable[], people: number): Tables {
  const numbers = tables.map(({ name }) => Number(name)).filter((number) => number > 0)
  const last = Math.max(tables.length, 0, ...numbers)
  return Array.from({ length: Math.ceil(people / AT_A_TABLE) }, (_, nth) => ({
    id: `rehearsal-table-${last + nth + 1}`,
    name: `${last + nth + 1}`,
    chairs: AT_A_TABLE + 2,
    note: '',
    place: null,
  }))
}
