import type { Step } from '#shared/activities/conversation/steps.ts'
import type { Assignment } from '#shared/activities/panel/panel.ts'
import { WORD_LENGTH } from '#shared/activities/poll/limits.ts'
import { type Answer, CAN, type Question, YES_NO } from '#shared/activities/poll/question.ts'
import type { WordKind } from '#shared/activities/presentation-round/parts.ts'
import { type Chance, shuffled } from '#shared/kernel/chance.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { type Instant, type Millis, SECOND } from '#shared/kernel/instant.ts'
import { between, branch, happens, lasting, oneOf } from './branch.ts'
import type { Player, Stay } from './cast.ts'
import type { Window } from './leader-plan.ts'
import { marked } from './marks.ts'

/**
 * What a prompt asks for. `words`: something to say to one of those who present. `nothing`: it is talked about, and that is all. A step
 * of a conversation has settings.
 */
export type Wanted =
  | { readonly kind: 'poll'; readonly question: Question }
  /** `wonders`: it goes out to the groups from that board, as what its people wonder about. */
  | { readonly kind: 'points' | 'nothing'; readonly settings: Step | null; readonly wonders?: BoardOf }
  | { readonly kind: 'words'; readonly presenting: readonly MunicipalityId[] }
  /** A panel (null: none) and the observers work at the same time, each on their board. */
  | {
      readonly kind: 'boards'
      readonly assignments: readonly Assignment[] | null
      readonly observers: boolean
    }
  | { readonly kind: 'plenary'; readonly of: BoardOf }
export type BoardOf = 'panel' | 'observers'

/** Of a step of a conversation. */
export function settingsIn(wanted: Wanted): Step | null {
  return wanted.kind === 'points' || wanted.kind === 'nothing' ? wanted.settings : null
}

/** Whether somebody is among those who are asked: in a step of a role, those who have it. */
export function isAsked(wanted: Wanted, { duties }: Pick<Player, 'duties'>): boolean {
  const step = settingsIn(wanted)
  return step?.who !== 'role' || duties.some((duty) => duty === step.role)
}
export type Given =
  | Answer
  | { readonly type: 'point'; readonly text: string }
  | {
      readonly type: 'word'
      readonly to: MunicipalityId
      readonly kind: WordKind
      readonly named: boolean
      readonly text: string
    }

/**
 * How an answer comes. `twice`: the same message two times at once. `again`: the same answer once more, as a second tap sends it. `changed`: another
 * answer first. `unheard`: the line is lost with the acknowledgement, so it is sent again. `offline`: written without a line, sent on coming back.
 * `missed`: the phone was away when it was asked. `late`: written without a line, and sent when all others have gone on; points alone, for a
 * vote is over when it is over.
 */
export const WAYS = [
  'plain',
  'slow',
  'twice',
  'again',
  'changed',
  'unheard',
  'offline',
  'missed',
  'late',
] as const
export type Way = (typeof WAYS)[number]
export type PlannedAnswer = {
  readonly player: number
  readonly prompt: number
  readonly at: Instant
  readonly way: Way
  readonly give: Given
  /** What `changed` gives first. */
  readonly first: Given | null
  /** No line from then till then. */
  readonly away: { readonly from: Instant; readonly to: Instant } | null
}

/** Where each way ends, of a thousand. */
const ENDS: readonly (readonly [Way, number])[] = [
  ['slow', 100],
  ['twice', 170],
  ['again', 210],
  ['changed', 270],
  ['unheard', 330],
  ['offline', 390],
  ['missed', 440],
  ['late', 480],
]
/** A page takes a moment to be read. */
const READING: Millis = 2 * SECOND
/** From coming in till one looks at what is asked. */
const SETTLING: Millis = 20 * SECOND
/** Whoever has less than this left is not expected to answer. */
const LEAST: Millis = 15 * SECOND
/** A line that is broken off is broken off for at least so long. */
const BREAK: Millis = 8 * SECOND
/** How long after its prompt a late answer comes: before the leader goes on to the next item. */
const LATE: Millis = 8 * SECOND

/** Who answers what, when and how. Whoever is there and has the time does; nobody else is expected to. */
export function planAnswers(
  seed: number,
  players: readonly Player[],
  windows: readonly Window[],
  prompts: readonly Wanted[],
): readonly PlannedAnswer[] {
  return windows.flatMap((window, prompt) =>
    players.flatMap((player, number) => {
      const stay = player.days[window.day]
      if (!player.hasPhone || !stay) return []
      const chance = branch(seed, 20, number, prompt)
      const wanted = prompts[prompt]
      const timed = timesOf(window, stay, wanted?.kind === 'points', chance)
      if (timed === null || wanted === undefined || !isAsked(wanted, player)) return []
      const give = givenTo(wanted, player, { number, prompt, draw: 0 }, chance)
      if (give === null) return []
      // A word that has been said is not said in other words.
      const way = timed.way === 'changed' && give.type === 'word' ? 'plain' : timed.way
      const first = way === 'changed' ? givenTo(wanted, player, { number, prompt, draw: 1 }, chance) : null
      return [{ player: number, prompt, give, first, ...timed, way }]
    }),
  )
}

function timesOf(
  { opens, closes }: Window,
  { from, until }: Stay,
  mayBeLate: boolean,
  chance: Chance,
): Pick<PlannedAnswer, 'at' | 'way' | 'away'> | null {
  const drawn = chance.below(1_000)
  const wished = ENDS.find(([, end]) => drawn < end)?.[0] ?? 'plain'
  const begins = Math.max(opens + READING, from + SETTLING)
  // The last tenth is for those whose phones must come back first.
  const ends = Math.min(Math.floor(opens + (closes - opens) * 0.9), (until ?? closes) - READING)
  const room = ends - begins
  if (room < LEAST) return null
  const at = begins + lasting(chance, 0, wished === 'slow' ? room : Math.min(room * 0.6, 150 * SECOND))
  const isHere = from + SETTLING < opens
  if (wished === 'offline' && isHere && at - begins > BREAK / 2 && ends - at > BREAK) {
    const to = at + lasting(chance, BREAK / 2, (ends - at) * 0.9)
    return { at, way: 'offline', away: { from: begins + (at - begins) / 2, to } }
  }
  if (wished === 'missed' && isHere && ends - at > BREAK)
    return { at: at + READING, way: 'missed', away: { from: opens - SECOND, to: at } }
  if (wished === 'late' && mayBeLate && isHere && (until ?? closes + 2 * LATE) > closes + LATE + READING) {
    // By then everybody has been asked, however slow the line.
    const written = Math.floor(begins + room * 0.7)
    return { at: written, way: 'late', away: { from: written - SECOND, to: closes + LATE } }
  }
  const way = wished === 'offline' || wished === 'missed' || wished === 'late' ? 'plain' : wished
  return { at: wished === 'slow' ? Math.max(at, Math.floor(begins + room * 0.7)) : at, way, away: null }
}

type Whose = { readonly number: number; readonly prompt: number; readonly draw: number }

const SAYINGS: readonly [string, ...string[]] = [
  'Vi prøver ett grep til neste gang',
  'Sette av tid til det hver uke',
  'Spørre dem det gjelder',
  'Det første tiltaket bør være lite',
  'Lære av dem som har prøvd det før',
  'Følge med på ett tall hver måned',
  'Ta det opp i lederteamet først',
  'Skrive det inn i planen',
]

function givenTo(
  wanted: Wanted,
  { municipality }: Player,
  { number, prompt, draw }: Whose,
  chance: Chance,
): Given | null {
  const text = marked(oneOf(chance, SAYINGS), { player: number, prompt, which: draw === 0 ? '' : 'utkast' })
  switch (wanted.kind) {
    case 'poll':
      return answerTo(wanted.question, text, chance)
    case 'points':
      return { type: 'point', text }
    case 'words': {
      // Nobody has a word for their own.
      const others = wanted.presenting.filter((id) => id !== municipality)
      const to = others[chance.below(Math.max(1, others.length))]
      const kind = happens(chance, 600) ? 'appreciation' : 'advice'
      return to === undefined ? null : { type: 'word', to, kind, named: happens(chance, 300), text }
    }
    case 'nothing':
    case 'boards':
    case 'plenary':
      return null
  }
}

function answerTo(question: Question, text: string, chance: Chance): Answer {
  switch (question.type) {
    case 'text':
      return { type: 'text', text }
    case 'scale':
      return { type: 'scale', value: between(chance, 1, question.steps) }
    case 'choice':
      return { type: 'choice', choice: question.choices[chance.below(question.choices.length)]?.id ?? '' }
    case 'choices': {
      const ids = question.choices.map(({ id }) => id)
      const drawn = new Set(shuffled(ids, chance).slice(0, between(chance, question.min, question.max)))
      // As a page sends them, and as they are stored: in the question's own order.
      return { type: 'choices', choices: ids.filter((id) => drawn.has(id)) }
    }
    default:
      return answerToRarer(question, text, chance)
  }
}

/** In the same way: as a page sends it, and as it is stored. */
function answerToRarer(
  question: Exclude<Question, { type: 'text' | 'scale' | 'choice' | 'choices' }>,
  text: string,
  chance: Chance,
): Answer {
  switch (question.type) {
    case 'ranking': {
      const ids = question.choices.map(({ id }) => id)
      return { type: 'ranking', order: shuffled(ids, chance).slice(0, question.top) }
    }
    case 'shares': {
      const first = between(chance, 0, question.total)
      const [one, other] = shuffled(question.choices, chance)
      const points = new Map([
        [one?.id, first],
        [other?.id, question.total - first],
      ])
      const given = question.choices.map(({ id }) => ({ choice: id, points: points.get(id) ?? 0 }))
      return { type: 'shares', given: given.filter((each) => each.points > 0) }
    }
    case 'number': {
      const least = Math.ceil(question.min ?? Math.min(0, question.max ?? 0))
      const most = Math.floor(question.max ?? least + 100)
      return { type: 'number', value: between(chance, least, Math.max(least, most)) }
    }
    case 'dates':
      return {
        type: 'dates',
        can: question.choices.map(({ id }) => ({ choice: id, how: CAN[chance.below(CAN.length)] ?? 'no' })),
      }
    case 'words':
      return { type: 'words', words: [[...text].slice(0, WORD_LENGTH).join('').trim()] }
    case 'yesno':
      return { type: 'yesno', value: YES_NO[chance.below(YES_NO.length)] ?? 'unsure' }
  }
}
