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

  async function open({ activity, question }: Prompt): Promise<void> {
    if (question === null)
      await act({ type: 'OpenConversation', activity }, { type: 'ShowScene', scene: 'points', activity })
    else await act({ type: 'OpenPoll', activity }, { type: 'ShowScene', scene: 'question', activity })
  }

  async function shut({ activity, question }: Prompt): Promise<void> {
    if (question === null) await act({ type: 'CloseConversation', activity })
    else await act({ type: 'ClosePoll', activity }, { type: 'SetResults', activity, results: 'shown' })
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
    markHere,
    act: async (...commands) => void (await act(...commands)),
    line: caller.line,
    close: caller.close,
  }
}
