import type { Sender } from '#client/connection/create-outbox.ts'
import type { Refusal } from '#client/connection/lifecycle.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PollCard } from '#shared/views/activity-part.ts'
import type { OwnView } from '#shared/views/own.ts'

/** How it stands with one person's answer. Exactly one of these is shown, always in words. */
export type Delivery =
  | { readonly state: 'none' }
  /** `at` is known only when it was sent from this page. */
  | { readonly state: 'delivered'; readonly at: Instant | null }
  | { readonly state: 'sending' }
  | { readonly state: 'waiting'; readonly writtenAt: Instant; readonly disk: boolean }
  | { readonly state: 'refused'; readonly entry: string; readonly refusal: Refusal }

export type PollModel = {
  readonly id: string
  readonly card: PollCard
  readonly number: number
  readonly of: number
  readonly answer: Answer | null
  readonly delivery: Delivery
  /** Given, but no longer known whose it is: an anonymous poll that was closed and opened again. */
  readonly settled: boolean
  /** This person's answer is not among those counted: too few came with it. It waits for more, or it never will be. */
  readonly uncounted?: 'waits' | 'never'
}

/** What of the outbox decides how an answer is shown. */
export type Sent = {
  readonly entries: readonly Entry[]
  readonly sending: string | null
  readonly saved: ReturnType<Sender['saved']>
  readonly savedAt: (activity: string) => Instant | null
  readonly online: boolean
  readonly trouble: Refusal | null
}

export function sentFrom(outbox: Sender, online: boolean): Sent {
  return {
    entries: outbox.entries(),
    sending: outbox.sending(),
    saved: outbox.saved(),
    savedAt: outbox.savedAt,
    online: online && !outbox.slow(),
    trouble: outbox.trouble(),
  }
}

export function isDisk(trouble: Refusal | null): boolean {
  return trouble?.code === 'storage-full' || trouble?.code === 'storage-failed'
}

function answerIn({ command }: Entry): Answer | null {
  return command.type === 'CastBallot' ? command.answer : null
}

function isFor(activity: string) {
  return ({ command }: Entry) => command.type === 'CastBallot' && command.activity === activity
}

/** The latest the person has said wins: what waits here, then what has just been stored, then what the server shows. */
export function pollModel(
  card: PollCard,
  own: OwnView | null,
  sent: Sent,
  number: number,
  of: number,
): PollModel {
  const ballot = own?.ballots.find(({ id }) => id === card.id)
  const waiting = sent.entries.findLast(isFor(card.id))
  const stored = sent.saved.findLast(({ entry }) => isFor(card.id)(entry))
  const uncounted = uncountedIn(card, own)
  const head = { id: card.id, card, number, of, ...(uncounted ? { uncounted } : {}) }
  if (waiting) {
    return { ...head, answer: answerIn(waiting), delivery: deliveryOf(waiting, sent), settled: false }
  }
  if (stored) {
    return {
      ...head,
      answer: answerIn(stored.entry),
      delivery: { state: 'delivered', at: stored.at },
      settled: false,
    }
  }
  if (!ballot) return { ...head, answer: null, delivery: { state: 'none' }, settled: false }
  const settled = ballot.answer === null
  return {
    ...head,
    answer: ballot.answer,
    delivery: { state: 'delivered', at: sent.savedAt(card.id) },
    settled,
  }
}

/** An answer that one's own phone still can tell is one that has not been given up to be counted. */
function uncountedIn({ id, phase, anonymous }: PollCard, own: OwnView | null): PollModel['uncounted'] {
  if (own?.lapsed?.includes(id)) return 'never'
  const mine = own?.ballots.find((ballot) => ballot.id === id)
  return phase === 'closed' && anonymous && mine?.answer ? 'waits' : undefined
}

function deliveryOf(entry: Entry, { sending, online, trouble }: Sent): Delivery {
  if (entry.refusal) return { state: 'refused', entry: entry.id, refusal: entry.refusal }
  if (online && (entry.id === sending || trouble === null)) return { state: 'sending' }
  return { state: 'waiting', writtenAt: entry.writtenAt, disk: online && isDisk(trouble) }
}

/** What the bottom of the page says of all questions together. */
export type Summary =
  | { readonly says: 'none' | 'all' | 'closed' | 'closed-unanswered' | 'sending' }
  | { readonly says: 'some'; readonly count: number; readonly of: number }
  | { readonly says: 'waiting'; readonly since: Instant; readonly disk: boolean }
  | { readonly says: 'refused' }

export function summaryOf(polls: readonly PollModel[]): Summary {
  const deliveries = polls.map(({ delivery }) => delivery)
  if (deliveries.some(({ state }) => state === 'refused')) return { says: 'refused' }
  const waiting = deliveries.find((each) => each.state === 'waiting')
  if (waiting) return { says: 'waiting', since: waiting.writtenAt, disk: waiting.disk }
  if (deliveries.some(({ state }) => state === 'sending')) return { says: 'sending' }
  const count = deliveries.filter(({ state }) => state === 'delivered').length
  if (polls.every(({ card }) => card.phase === 'closed'))
    return { says: count > 0 ? 'closed' : 'closed-unanswered' }
  if (count === 0) return { says: 'none' }
  return count === polls.length ? { says: 'all' } : { says: 'some', count, of: polls.length }
}

/** What is answered with more than a tap or a text; what shows it is not fetched before somebody is asked that way. */
export function isApart(question: Question): boolean {
  return (
    !/^(choices?|scale|text)$/.test(question.type) ||
    (question.type === 'scale' && !!(question.labels || question.notRelevant))
  )
}

/** Whether there is something to show that the phone does not start with. */
export function hasMore({ card, delivery, uncounted }: PollModel): boolean {
  return !!(
    isApart(card.question) ||
    card.tally ||
    card.right ||
    card.round ||
    card.toEach ||
    uncounted ||
    delivery.state === 'refused'
  )
}

/** What can be tapped, in the question's own order. */
export function optionsOf(question: Question): readonly { readonly id: string; readonly text: string }[] {
  switch (question.type) {
    case 'scale':
      return Array.from({ length: question.steps }, (_, at) => ({ id: `${at + 1}`, text: `${at + 1}` }))
    default:
      return 'choices' in question ? question.choices : []
  }
}

/** How many more must be chosen before it is an answer. */
export function missingOf(question: Question, chosen: readonly string[]): number {
  return question.type === 'choices' ? Math.max(0, question.min - chosen.length) : 0
}

/** The answer that the chosen options make; null for a question that is not answered with taps. */
export function answerOf(question: Question, chosen: readonly string[]): Answer | null {
  const [first] = chosen
  if (question.type === 'choices') return { type: 'choices', choices: [...chosen] }
  if (first === undefined) return null
  if (question.type === 'choice') return { type: 'choice', choice: first }
  return question.type === 'scale' ? { type: 'scale', value: Number(first) } : null
}

export function idsOf(answer: Answer | null): readonly string[] {
  switch (answer?.type) {
    case 'choice':
      return [answer.choice]
    case 'choices':
      return answer.choices
    case 'scale':
      return [`${answer.value}`]
    default:
      return []
  }
}
