import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { type BoardMark, type BoardSight, boardMarksIn, markKey } from './board-marks.ts'
import type { BoardAct } from './board-tools.ts'
import type { BoardCount } from './journal-boards.ts'
import type { JournalCount } from './journal-count.ts'
import type { TalkCount } from './journal-talk.ts'
import { observerCalled } from './observers.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'

export type BoardEvidence = {
  readonly plan: RehearsalPlan
  readonly acts: readonly BoardAct[]
  readonly sights: readonly BoardSight[]
  readonly devices: readonly (string | null)[]
  readonly count: JournalCount
  readonly talk: TalkCount
  readonly boards: BoardCount
  /** What the server makes of the journal when it starts again. */
  readonly gathering: Pick<Gathering, 'notes' | 'activities'>
}

/** What two at one board may be told: somebody was quicker. */
const RACES: Partial<Record<GatheringCommand['type'], readonly string[]>> = {
  StepPlenary: ['moved-already'],
  TagCard: ['card-merged'],
  MergeCards: ['card-merged'],
  SplitCard: ['card-merged'],
  SupportCard: ['card-merged'],
  ChooseCard: ['card-merged'],
  MoveCard: ['card-not-chosen'],
  AskReadBack: ['card-merged'],
}

/** Whether notes, panels, read-backs and presentations are stored as those who made them were told, once, and came to nobody too early. */
export function judgeBoards(evidence: BoardEvidence): readonly WrongAnswer[] {
  const wrong: WrongAnswer[] = []
  for (const { who, player, where, command, outcome } of evidence.acts) {
    const say = (what: WrongAnswer['what'], detail: string) => wrong.push({ what, who, where, detail })
    if (outcome === null) say('missing', command.type)
    else if (!outcome.ok) {
      if (!RACES[command.type]?.includes(outcome.code)) say('refused', `${command.type}: ${outcome.code}`)
    } else {
      const found = foundFor(command, player === null ? '' : personOf(player, evidence), evidence)
      if (found === null) continue
      if (found.times === 0) say('lost', command.type)
      else if (found.times > (found.most ?? 1)) say('twice', `${command.type}: ${found.times}`)
      else if (found.changed) say('changed', found.changed)
    }
  }
  return [...wrong, ...strays(evidence), ...heldOtherwise(evidence), ...judgeSights(evidence)]
}

type Found = { readonly times: number; readonly most?: number; readonly changed?: string | null }
/** Done by several, and undone and done again: there is no telling how often. */
const OFTEN = Number.POSITIVE_INFINITY

/** How often the journal has what was promised; null where it need not. */
function foundFor(command: GatheringCommand, person: string, { boards, count }: BoardEvidence): Found | null {
  const times = (...parts: readonly string[]) => boards.deeds.get(parts.join(' ')) ?? 0
  switch (command.type) {
    case 'WriteNote': {
      const note = boards.notes.get(command.note)
      const given = JSON.stringify([command.text, command.theme, command.quote, command.writtenAt])
      const kept = JSON.stringify([note?.text, note?.theme, note?.quote, note?.writtenAt])
      const on = itemAt(boards, command.writtenAt)
      const about = note?.item === on ? null : `${note?.item} ≠ ${on}`
      return { times: note?.added ?? 0, changed: kept === given ? about : `${kept} ≠ ${given}` }
    }
    case 'AddPoint': {
      const point = count.points.get(`${command.activity}/${command.point}`)
      const isKept = point?.person === person && point.text === command.text && point.step === command.step
      return { times: point?.added ?? 0, changed: isKept ? null : `${point?.text} ≠ ${command.text}` }
    }
    case 'TagCard':
      return { times: tagged(boards, command.card), most: OFTEN }
    case 'SupportCard':
      return { times: times('support', command.activity ?? '', command.card, person) }
    case 'MergeCards':
      return {
        times: times('merge', command.activity ?? '', command.into, command.cards[0] ?? ''),
        most: OFTEN,
      }
    case 'SplitCard':
      return { times: times('split', command.activity ?? '', command.card, command.part ?? ''), most: OFTEN }
    case 'ChooseCard':
      return { times: times('choose', command.activity ?? '', command.card) }
    case 'AskReadBack':
      return { times: boards.readBacks.has(command.card) ? 1 : 0 }
    case 'AnswerReadBack': {
      const answers = boards.readBacks.get(command.card)?.answers.get(person) ?? []
      const given = JSON.stringify([command.answer, command.word])
      return { times: answers.length, changed: answers[0] === given ? null : `${answers[0]} ≠ ${given}` }
    }
    case 'StepPlenary': {
      const steps = [...boards.shown.values()].flat().filter((card) => card === command.to)
      return { times: steps.length }
    }
    default:
      return null
  }
}

function tagged({ deeds }: BoardCount, card: string): number {
  return [...deeds.keys()].filter((key) => key.startsWith(`tag  ${card} `)).length
}

/** The item that was on, by what the journal says of the day. */
function itemAt({ course }: BoardCount, at: number): string | null {
  return course.findLast((each) => each.at <= at)?.item ?? null
}

/** What is stored and was never sent. */
function strays({ acts, boards, count, plan }: BoardEvidence): readonly WrongAnswer[] {
  const sent = new Set(
    acts.flatMap(({ command }) =>
      command.type === 'WriteNote' ? [command.note] : command.type === 'AddPoint' ? [command.point] : [],
    ),
  )
  const panels = new Set(plan.prompts.flatMap(({ kind, activity }) => (kind === 'boards' ? [activity] : [])))
  const points = [...count.points.values()].filter(({ activity }) => panels.has(activity))
  return [
    ...[...boards.notes].map(([id, { text }]) => ({ id, text })),
    ...points.map(({ id, text }) => ({ id, text })),
  ].flatMap(({ id, text }): readonly WrongAnswer[] =>
    sent.has(id) ? [] : [{ what: 'stray', who: '', where: '', detail: text }],
  )
}

/** A server that starts again holds what its journal says. */
function heldOtherwise({ boards, count, plan, gathering }: BoardEvidence): readonly WrongAnswer[] {
  const wrong: WrongAnswer[] = []
  const compare = (where: string, held: number, stored: number) => {
    if (held !== stored) wrong.push({ what: 'state', who: '', where, detail: `${held} ≠ ${stored}` })
  }
  compare('', gathering.notes.notes.size, boards.notes.size)
  for (const { kind, activity, text } of plan.prompts) {
    const panel = gathering.activities.get(activity)
    if (kind !== 'boards' || panel?.kind !== 'panel') continue
    const stored = [...count.points.values()].filter((point) => point.activity === activity)
    compare(text, panel.phase === 'draft' ? 0 : panel.points.size, stored.length)
  }
  return wrong
}

/**
 * What came to each phone, the hall screen, the leader and the observers. Notes are for observers and leaders, until they are
 * presented, but for what is read back; what a panel writes is for the panel, and for the leader once it is chosen.
 */
function judgeSights(evidence: BoardEvidence): readonly WrongAnswer[] {
  const { plan, sights } = evidence
  return sights.flatMap((sight): readonly WrongAnswer[] => {
    if (maySee(sight, evidence)) return []
    const { viewer } = sight
    const to = typeof viewer === 'number' ? (plan.players[viewer]?.called ?? '') : viewer
    const who = writerOf(sight, evidence)
    return [{ what: 'shown', who, where: whereOf(sight, evidence), detail: to }]
  })
}

function writerOf({ kind, writer }: BoardMark, { plan }: BoardEvidence): string {
  if (kind === 's') return ''
  return kind === 'o' ? observerCalled(writer) : (plan.players[writer]?.called ?? '')
}

function maySee(sight: BoardSight, evidence: BoardEvidence): boolean {
  const { kind, viewer, writer, released } = sight
  if (released.includes('shown') || ((kind === 'm' || kind === 'r') && viewer === writer)) return true
  if (kind === 's') return viewer === 'leader'
  const { boards, talk, plan } = evidence
  if (kind === 'm') {
    if (viewer === 'leader') return released.includes('chosen')
    return typeof viewer === 'number' && boards.members.has(personOf(viewer, evidence))
  }
  if (viewer === 'leader' || viewer === 'observer') return true
  if (kind === 'r' || typeof viewer !== 'number') return false
  // Whoever observes on a phone of their own is given what may be presented.
  if (plan.players[viewer]?.duties.includes('observer')) return true
  const home = talk.homes.get(personOf(viewer, evidence)) ?? null
  return released.includes('asked') && home !== null && (readBackOf(sight, boards)?.of.has(home) ?? false)
}

/** A note's card has its id. */
function readBackOf(mark: BoardMark, { notes, readBacks }: BoardCount) {
  const isOf = (text: string) => boardMarksIn(text).some((each) => markKey(each) === markKey(mark))
  return readBacks.get([...notes].find(([, { text }]) => isOf(text))?.[0] ?? '')
}

/** What the text says: nobody could look for it by its number. */
function whereOf(mark: BoardMark, { acts }: BoardEvidence): string {
  const isOf = (text: string) => boardMarksIn(text).some((each) => markKey(each) === markKey(mark))
  const act = acts.find(({ command }) => 'text' in command && isOf(command.text))
  return act && 'text' in act.command ? act.command.text : ''
}

function personOf(player: number, { devices, count }: BoardEvidence): string {
  return count.devices.get(devices[player] ?? '')?.[0] ?? ''
}
