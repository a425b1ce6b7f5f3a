import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { Given, PlannedAnswer } from './answer-plan.ts'
import { type Caller, type Manner, makeCaller } from './caller.ts'
import type { Player } from './cast.ts'
import type { PlannedDeed } from './deed-plan.ts'
import { commandsFor, type Speaker, turnToPass } from './deeds.ts'
import type { Meter } from './meter.ts'
import type { Prompt } from './rehearsal-plan.ts'

/** What became of one planned answer, as far as its phone has been told. */
export type Told = { readonly planned: PlannedAnswer; readonly outcome: CommandOutcome | null }
/** Something a phone has done beside answering, and what it was told of it. */
export type ToldDeed = {
  readonly player: number
  readonly prompt: number
  readonly command: GatheringCommand
  readonly outcome: CommandOutcome
}

/** One of those who take part, with the phone in the hand. */
export type Hand = {
  readonly token: string
  /** As a report names its owner. */
  readonly called: string
  readonly isHere: () => boolean
  /** Comes in, and says who it is until it has been heard; else why that did not go well. `away`: it has gone again meanwhile. */
  readonly come: () => Promise<'in' | 'away' | { readonly refused: string }>
  readonly lose: () => void
  readonly leave: (says: boolean) => void
  /** Resolves with null when the prompt was never seen open. */
  readonly answer: (
    planned: PlannedAnswer,
    prompt: Prompt,
    closed: Promise<void>,
  ) => Promise<CommandOutcome | null>
  /** What is done by what this phone has been told; nothing while it has no line. */
  readonly act: (planned: PlannedDeed, prompt: Prompt) => Promise<readonly ToldDeed[]>
  /** Passes the turn on, if it is this phone's to do so now. */
  readonly pass: (
    prompt: Prompt,
    number: number,
    speaker: Speaker,
    now: Instant,
  ) => Promise<readonly ToldDeed[]>
  readonly line: Caller['line']
  /** Something that follows from what this phone is shown; waits for a line. */
  readonly tell: (command: GatheringCommand, manner?: Manner) => Promise<CommandOutcome>
  /** The words that came to this phone's municipality under a name. */
  readonly namedWords: () => readonly string[]
  readonly close: () => void
}

export type HandOptions = {
  readonly url: string
  readonly code: string
  readonly token: string
  readonly meter: Meter
  readonly heard: (data: string) => void
}

export function makeHand(
  player: Player,
  number: number,
  { url, code, token, meter, heard }: HandOptions,
): Hand {
  const phone = makeCaller({ url, hello: { as: 'phone', code, token }, meter, heard })
  const passed = new Set<string>()
  let joining: ReturnType<Hand['come']> | null = null

  async function come(): ReturnType<Hand['come']> {
    await phone.come()
    if (phone.isAway()) return 'away'
    const isBack = joining !== null
    joining ??= join(phone, player, number)
    const came = await joining
    if (came === 'away') joining = null
    const me = phone.line.view('own')?.person
    // Whoever said that they had gone home says that they are here after all.
    if (isBack && me?.gone) void phone.say(nextId(), { type: 'MarkArrived', person: me.id })
    return came
  }

  let said = 0
  const nextId = () => `rehearsal-${number}-deed-${++said}`

  async function say(prompt: number, commands: readonly GatheringCommand[]): Promise<readonly ToldDeed[]> {
    return await Promise.all(
      commands.map(async (command) => ({
        player: number,
        prompt,
        command,
        outcome: await phone.say(nextId(), command),
      })),
    )
  }

  async function act(planned: PlannedDeed, prompt: Prompt): Promise<readonly ToldDeed[]> {
    if (!phone.line.isOn()) return []
    return await say(planned.prompt, commandsFor(phone.line, planned, prompt))
  }

  async function pass({ activity, step }: Prompt, prompt: number, speaker: Speaker, now: Instant) {
    if (!phone.line.isOn()) return []
    const talk = phone.line
      .view('own')
      ?.talks.find((each) => each.activity === activity && each.step === step)
    const turn = talk && turnToPass(talk, speaker, now)
    const key = `${turn?.run} ${turn?.circle} ${turn?.from}`
    if (!turn || passed.has(key)) return []
    passed.add(key)
    return await say(prompt, [turn])
  }

  /** The phone says that its owner goes home; a phone that is only closed says nothing. */
  function leave(says: boolean): void {
    const me = phone.line.view('own')?.person
    if (says && me && phone.line.isOn()) void phone.say(nextId(), { type: 'MarkLeft', person: me.id })
    phone.leave()
  }

  async function answer(planned: PlannedAnswer, prompt: Prompt, closed: Promise<void>) {
    const came = await (joining ?? 'away')
    if (typeof came === 'object') return null
    const seen = phone.line.until(() => isOpen(phone, prompt)).then(() => true)
    if (!(await Promise.race([seen, closed.then(() => false)]))) return null
    return await give(phone, planned, prompt)
  }

  return {
    token,
    called: player.called,
    isHere: () => phone.line.isOn(),
    come,
    lose: phone.lose,
    leave,
    answer,
    act,
    pass,
    line: phone.line,
    tell: (command, manner) => phone.say(nextId(), command, manner),
    namedWords: () =>
      (phone.line.view('group')?.words ?? []).filter(({ from }) => from !== '').map(({ text }) => text),
    close: phone.close,
  }
}

/** As a page does: those on the list are found under their municipality, the others write their name. */
async function join(phone: Caller, player: Player, number: number): ReturnType<Hand['come']> {
  const { name, title, municipality } = player
  const id = `rehearsal-${number}-join`
  if (!player.listed) return cameBy(await phone.say(id, { type: 'Join', name, municipality, title }, 'twice'))
  const atDoor = () => phone.line.view('door')?.group === (municipality ?? '')
  while (!atDoor()) {
    if (phone.isAway()) return 'away'
    await phone.come()
    phone.line.say('door', { municipality })
    await phone.line.until(() => atDoor() || !phone.line.isOn())
  }
  const me = phone.line.view('door')?.expected.find((each) => each.name === name && each.title === title)
  if (!me) return { refused: 'unknown-person' }
  return cameBy(await phone.say(id, { type: 'JoinAs', person: me.id }))
}

function cameBy(outcome: CommandOutcome): 'in' | { readonly refused: string } {
  return outcome.ok ? 'in' : { refused: outcome.code }
}

function isOpen({ line }: Caller, { activity, step }: Prompt): boolean {
  return (
    line.view('hall')?.activities.some((card) => {
      if (card.id !== activity || card.phase !== 'open') return false
      return card.kind !== 'conversation' || card.step === step
    }) ?? false
  )
}

async function give(phone: Caller, planned: PlannedAnswer, prompt: Prompt): Promise<CommandOutcome> {
  const { player, way, give: given, first } = planned
  const id = `rehearsal-${player}-${prompt.activity.slice(0, 12)}-${planned.prompt}`
  const point = `p${player}-${planned.prompt}`
  const manner: Manner = way === 'twice' || way === 'unheard' ? way : 'once'
  if (way === 'changed' && first !== null) {
    const before = await phone.say(`${id}-0`, commandFor(first, prompt, point))
    return before.ok ? await phone.say(`${id}-1`, changeTo(given, prompt, point)) : before
  }
  const outcome = await phone.say(`${id}-0`, commandFor(given, prompt, point), manner)
  return way === 'again' && outcome.ok
    ? await phone.say(`${id}-1`, commandFor(given, prompt, point))
    : outcome
}

function commandFor(given: Given, { activity, step }: Prompt, id: string): GatheringCommand {
  switch (given.type) {
    case 'point':
      return { type: 'AddPoint', activity, step: step ?? '', point: id, text: given.text }
    case 'word':
      return {
        type: 'SendWord',
        activity,
        word: id,
        to: given.to,
        kind: given.kind,
        named: given.named,
        text: given.text,
      }
    case 'choices':
      return { type: 'CastBallot', activity, answer: { ...given, choices: [...given.choices] } }
    default:
      return { type: 'CastBallot', activity, answer: given }
  }
}

function changeTo(given: Given, prompt: Prompt, point: string): GatheringCommand {
  return given.type === 'point'
    ? { type: 'EditPoint', activity: prompt.activity, point, text: given.text }
    : commandFor(given, prompt, point)
}
