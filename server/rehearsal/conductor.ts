import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'
import { type Caller, makeCaller } from './caller.ts'
import type { Listed } from './cast.ts'
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
  /** Somebody without a phone is here. */
  /** The next one presents; null: nobody any more. */
  readonly present: (activity: string, municipality: string | null) => Promise<void>
  readonly seat: (round: number, people: number) => Promise<void>
  readonly markHere: (who: Listed) => Promise<void>
  readonly line: Caller['line']
  readonly close: () => void
}

export function makeConductor(
  url: string,
  hello: Readonly<Record<string, unknown>>,
  note: (wrong: WrongAnswer) => void,
): Conductor {
  // What a console carries is no phone's load.
  const caller = makeCaller({ url, hello, meter: makeMeter() })
  let acts = 0
  let on: string | null = null
  const presenting = new Map<string, string | null>()

  async function act(...commands: readonly GatheringCommand[]): Promise<boolean> {
    let well = true
    for (const command of commands) {
      const outcome = await caller.say(`rehearsal-${++acts}`, command)
      if (outcome.ok) continue
      well = false
      note({ what: 'refused', who: '', where: '', detail: `${command.type}: ${outcome.code}` })
    }
    return well
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
    if (kind === 'poll')
      await act({ type: 'OpenPoll', activity }, { type: 'ShowScene', scene: 'question', activity })
    else if (kind === 'words') await act({ type: 'OpenPresentations', activity })
    else {
      if (first)
        await act({ type: 'OpenConversation', activity }, { type: 'ShowScene', scene: 'points', activity })
      else await act({ type: 'BeginStep', activity, step: step ?? '' })
    }
  }

  async function shut({ activity, kind, last }: Prompt): Promise<void> {
    if (kind === 'poll')
      await act({ type: 'ClosePoll', activity }, { type: 'SetResults', activity, results: 'shown' })
    else if (kind === 'words') {
      await present(activity, null)
      await act({ type: 'ClosePresentations', activity })
    } else if (last) await act({ type: 'CloseConversation', activity })
  }

  async function present(activity: string, municipality: string | null): Promise<void> {
    const from = presenting.get(activity) ?? null
    if (await act({ type: 'BeginPresentation', activity, municipality, from }))
      presenting.set(activity, municipality)
  }

  /** New tables for those who are here: set up when there are none, asked for, and shown when they have been found. */
  async function seat(round: number, people: number): Promise<void> {
    const seating = () => caller.line.view('leader')?.seating
    const asked = `rehearsal-${round}`
    if (seating()?.tables.length === 0) await act({ type: 'SetTables', tables: tablesFor(people) })
    await act({ type: 'DrawSeating', asked, seed: round })
    await caller.line.until(() => seating()?.draft?.id === asked || seating()?.unfound?.id === asked)
    if (seating()?.draft?.id === asked) await act({ type: 'ShowSeating', draft: asked })
    else note({ what: 'refused', who: '', where: '', detail: `DrawSeating: ${seating()?.unfound?.why}` })
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
    act: async (...commands) => void (await act(...commands)),
    line: caller.line,
    close: caller.close,
  }
}

const AT_A_TABLE = 6

/** As many as are needed for everybody, with a chair or two to spare. */
function tablesFor(people: number) {
  return Array.from({ length: Math.ceil(people / AT_A_TABLE) }, (_, place) => ({
    id: `table-${place + 1}`,
    name: `${place + 1}`,
    chairs: AT_A_TABLE + 2,
    note: '',
    place: null,
  }))
}
