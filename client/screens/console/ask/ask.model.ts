import {
  type StepDraft,
  stepsToEdit,
  stepsToSave,
  tooLongAt,
} from '#client/activities/conversation/talk-draft.model.ts'
import { askedOf } from '#shared/activities/conversation/steps.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'

export const ASK_TYPES = ['choice', 'choices', 'scale', 'text', 'conversation'] as const
export type AskType = (typeof ASK_TYPES)[number]

/** What the leader is typing; kept while the dialog is closed, so that nothing typed is lost. */
export type AskDraft = {
  /** Set when a prepared activity is being changed. */
  readonly activity: string | null
  readonly item: string | null
  readonly type: AskType
  readonly text: string
  /** One per line. */
  readonly choices: string
  /** The ids the choices had, in order: a choice that is only reworded stays the same choice. */
  readonly choiceIds: readonly string[]
  readonly max: number
  readonly steps: number
  readonly low: string
  readonly high: string
  readonly anonymous: boolean
  /** The steps of a conversation; none: one prompt to the municipalities. */
  readonly talk: readonly StepDraft[]
}

/** What a scale's ends are called until the leader calls them something else. */
export type Ends = { readonly low: string; readonly high: string }

export function emptyDraft(item: string | null, { low, high }: Ends): AskDraft {
  return {
    activity: null,
    item,
    type: 'choice',
    text: '',
    choices: '',
    choiceIds: [],
    max: 2,
    steps: 5,
    low,
    high,
    anonymous: true,
    talk: [],
  }
}

export function draftOf(activity: LeaderActivity, ends: Ends): AskDraft {
  const draft = { ...emptyDraft(activity.item, ends), activity: activity.id }
  if (activity.kind === 'conversation') {
    const { question, steps } = stepsToEdit(activity.steps.map(({ skipped, ...step }) => step))
    return { ...draft, type: 'conversation', text: question, talk: isOnePrompt(steps) ? [] : steps }
  }
  // A round has a form of its own, and so have a panel and promises.
  if (activity.kind !== 'poll') return draft
  const { question, anonymous } = activity
  const type = ASK_TYPES.find((each) => each === question.type) ?? 'text'
  const common = { ...draft, type, text: question.text, anonymous }
  if (question.type === 'scale')
    return { ...common, steps: question.steps, low: question.low, high: question.high }
  if (question.type !== 'choice' && question.type !== 'choices') return common
  const choices = question.choices.map(({ text }) => text).join('\n')
  const choiceIds = question.choices.map(({ id }) => id)
  return { ...common, choices, choiceIds, max: question.type === 'choices' ? question.max : draft.max }
}

/** What a conversation is without steps of its own. */
function isOnePrompt([step, ...more]: readonly StepDraft[]): boolean {
  if (step === undefined || more.length > 0) return false
  const { who, capture, sees, minutes, turns, support } = step
  const isPlain = who === 'municipality' && capture === 'points' && sees === 'everybody'
  return isPlain && minutes === null && turns === 'none' && support === 0
}

export function choiceLines({ choices }: AskDraft): readonly string[] {
  return choices
    .split('\n')
    .map((line) => tidy(line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '')))
    .filter((line) => line !== '')
}

export type AskProblem =
  | { readonly code: 'needQuestion' | 'needChoices' | 'sameTwice' }
  | { readonly code: 'tooLong'; readonly field: 'text' | 'choices' | 'ends'; readonly limit: number }

/** What stops the question from being asked; the same limits as the server's. */
export function problemOf(draft: AskDraft): AskProblem | null {
  if (tidy(draft.text) === '') return { code: 'needQuestion' }
  if (tooLong(draft.text, TEXT_LIMITS.question))
    return { code: 'tooLong', field: 'text', limit: TEXT_LIMITS.question }
  if (draft.type === 'conversation' && tooLongAt(draft.talk) >= 0)
    return { code: 'tooLong', field: 'text', limit: TEXT_LIMITS.question }
  if (draft.type === 'scale' && [draft.low, draft.high].some((end) => tooLong(end, TEXT_LIMITS.choice)))
    return { code: 'tooLong', field: 'ends', limit: TEXT_LIMITS.choice }
  if (draft.type !== 'choice' && draft.type !== 'choices') return null
  const lines = choiceLines(draft)
  if (lines.length < 2) return { code: 'needChoices' }
  if (lines.some((line) => tooLong(line, TEXT_LIMITS.choice)))
    return { code: 'tooLong', field: 'choices', limit: TEXT_LIMITS.choice }
  return new Set(lines).size < lines.length ? { code: 'sameTwice' } : null
}

function questionFrom(draft: AskDraft, newId: () => string): Question {
  const text = tidy(draft.text)
  switch (draft.type) {
    case 'scale':
      return { type: 'scale', text, steps: draft.steps, low: tidy(draft.low), high: tidy(draft.high) }
    case 'choice':
    case 'choices': {
      const choices = choiceLines(draft).map((line, place) => ({
        id: draft.choiceIds[place] ?? newId(),
        text: line,
      }))
      if (draft.type === 'choice') return { type: 'choice', text, choices }
      const max = Math.min(Math.max(1, draft.max), choices.length)
      return { type: 'choices', text, choices, min: 1, max }
    }
    default:
      return { type: 'text', text }
  }
}

/** The commands that save the draft, and open it when wanted; in the order they are to be given. */
export function commandsFrom(
  draft: AskDraft,
  opens: boolean,
  newId: () => string,
): readonly GatheringCommand[] {
  const activity = draft.activity ?? newId()
  const { item, anonymous } = draft
  if (draft.type === 'conversation') {
    const steps =
      draft.talk.length > 0
        ? stepsToSave(draft.text, draft.talk).map(askedOf)
        : [{ id: newId(), prompt: tidy(draft.text), who: 'municipality', capture: 'points' } as const]
    return [
      draft.activity === null
        ? { type: 'PrepareConversation', activity, item, steps }
        : { type: 'ReviseConversation', activity, steps },
      ...(opens ? [{ type: 'OpenConversation', activity } as const] : []),
    ]
  }
  const question = questionFrom(draft, newId)
  return [
    draft.activity === null
      ? { type: 'PreparePoll', activity, item, question, anonymous }
      : { type: 'RevisePoll', activity, question, anonymous },
    ...(opens ? [{ type: 'OpenPoll', activity } as const] : []),
  ]
}

/** A prepared poll stays a poll, a conversation a conversation: what is changed is the same activity. */
export function typesFor({ activity, type }: AskDraft): readonly AskType[] {
  if (activity === null) return ASK_TYPES
  return type === 'conversation' ? ['conversation'] : ASK_TYPES.filter((each) => each !== 'conversation')
}
