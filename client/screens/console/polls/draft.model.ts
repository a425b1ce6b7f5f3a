import { SCALE_STEPS, WORDS } from '#shared/activities/poll/limits.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { isBrokenDown } from '#shared/activities/poll/settings.ts'
import { tidy } from '#shared/kernel/tidy.ts'

export const KINDS = [
  'choice',
  'choices',
  'yesno',
  'scale',
  'ranking',
  'shares',
  'number',
  'dates',
  'words',
  'text',
] as const satisfies readonly Question['type'][]
export type Kind = Question['type']

export type Option = { readonly id: string; readonly text: string }

/** A question as it is being written: what another kind asks for stays when the kind is changed, and comes back with it. */
export type QuestionDraft = {
  readonly type: Kind
  readonly text: string
  readonly choices: readonly Option[]
  readonly min: number
  readonly max: number
  readonly steps: number
  readonly low: string
  readonly high: string
  /** One for each step; empty ones say no more than the figure. */
  readonly labels: readonly string[]
  readonly notRelevant: boolean
  /** How many are ranked; null: all of them. */
  readonly top: number | null
  readonly total: number
  readonly unit: string
  /** As typed. */
  readonly from: string
  readonly to: string
  readonly decimals: number
  readonly most: number
  readonly anonymous: boolean
  readonly glance: boolean
  /** Each municipality sees how its own people answered. */
  readonly toEach: boolean
  readonly right: Answer | null
}

/** What is asked, as the server is to have it. */
export type Asking = Pick<QuestionDraft, 'anonymous' | 'glance' | 'right' | 'toEach'> & {
  readonly question: Question
}

/** What still reads well on the hall screen, at the largest size. */
export const READS_WELL = 90

const WITH_CHOICES: readonly Kind[] = ['choice', 'choices', 'ranking', 'shares', 'dates']
const WITH_GLANCE: readonly Kind[] = ['words', 'text']
const WITH_RIGHT: readonly Kind[] = ['choice', 'choices', 'yesno', 'number']

export const canBeToEach = (draft: Pick<QuestionDraft, 'type' | 'anonymous'>) =>
  !draft.anonymous && !hasGlance(draft.type)
export const hasChoices = (kind: Kind) => WITH_CHOICES.includes(kind)
export const hasGlance = (kind: Kind) => WITH_GLANCE.includes(kind)
export const canBeRight = (kind: Kind) => WITH_RIGHT.includes(kind)

export function emptyDraft({ low, high }: Pick<QuestionDraft, 'low' | 'high'>): QuestionDraft {
  return {
    type: 'choice',
    text: '',
    choices: [],
    min: 1,
    max: 2,
    steps: 5,
    low,
    high,
    labels: [],
    notRelevant: false,
    top: null,
    total: 10,
    unit: '',
    from: '',
    to: '',
    decimals: 0,
    most: 3,
    anonymous: true,
    glance: true,
    toEach: false,
    right: null,
  }
}

export function draftFrom(
  { question, anonymous, glance, right, toEach }: Asking,
  empty: QuestionDraft,
): QuestionDraft {
  // What is no text has none to look through; should it become one, it is looked through as ever.
  const glanced = hasGlance(question.type) ? glance : empty.glance
  const draft = {
    ...empty,
    type: question.type,
    text: question.text,
    anonymous,
    glance: glanced,
    right,
    toEach,
  }
  switch (question.type) {
    case 'choice':
    case 'dates':
      return { ...draft, choices: question.choices }
    case 'choices':
      return { ...draft, choices: question.choices, min: question.min, max: question.max }
    case 'ranking': {
      const { choices, top } = question
      return { ...draft, choices, top: top >= choices.length ? null : top }
    }
    case 'shares':
      return { ...draft, choices: question.choices, total: question.total }
    case 'scale': {
      const { steps, low, high, labels = [], notRelevant = false } = question
      return { ...draft, steps, low, high, labels, notRelevant }
    }
    case 'number': {
      const { unit, min, max, decimals } = question
      return { ...draft, unit, from: typed(min), to: typed(max), decimals }
    }
    case 'words':
      return { ...draft, most: question.most }
    case 'text':
    case 'yesno':
      return draft
  }
}

const typed = (value: number | null) => (value === null ? '' : `${value}`.replace('.', ','))

/** A number as people type it, with a comma and with spaces between thousands; null where it is none. */
export function numberIn(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** The choices that say something; each its outer space gone. */
export function choicesIn({ choices }: QuestionDraft): readonly Option[] {
  return choices.map(({ id, text }) => ({ id, text: tidy(text) })).filter(({ text }) => text !== '')
}

const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(least, Math.round(value) || least), most)

/** Only of a draft that has no problem. */
export function questionFrom(draft: QuestionDraft): Question {
  const text = tidy(draft.text)
  const choices = [...choicesIn(draft)]
  switch (draft.type) {
    case 'choice':
    case 'dates':
      return { type: draft.type, text, choices }
    case 'choices': {
      const max = within(draft.max, 1, choices.length)
      return { type: 'choices', text, choices, min: within(draft.min, 1, max), max }
    }
    case 'ranking':
      return { type: 'ranking', text, choices, top: within(draft.top ?? choices.length, 1, choices.length) }
    case 'shares':
      return { type: 'shares', text, choices, total: draft.total }
    case 'scale': {
      const steps = within(draft.steps, SCALE_STEPS.min, SCALE_STEPS.max)
      const labels = Array.from({ length: steps }, (_, step) => tidy(draft.labels[step] ?? ''))
      return {
        type: 'scale',
        text,
        steps,
        low: tidy(draft.low),
        high: tidy(draft.high),
        ...(labels.some((label) => label !== '') ? { labels } : {}),
        ...(draft.notRelevant ? { notRelevant: true } : {}),
      }
    }
    case 'number': {
      const [min = null, max = null] = [draft.from, draft.to].map(numberIn)
      return {
        type: 'number',
        text,
        unit: tidy(draft.unit),
        min,
        max,
        decimals: within(draft.decimals, 0, 3),
      }
    }
    case 'words':
      return { type: 'words', text, most: within(draft.most, WORDS.min, WORDS.max) }
    case 'text':
    case 'yesno':
      return { type: draft.type, text }
  }
}

export function askingFrom(draft: QuestionDraft): Asking {
  const question = questionFrom(draft)
  return {
    question,
    anonymous: draft.anonymous,
    glance: hasGlance(draft.type) && draft.glance,
    right: rightFor(question, draft.right),
    toEach: draft.toEach && isBrokenDown(question, draft.anonymous),
  }
}

/** A right answer that still fits what is asked; an answer to another kind, or of a choice that is gone, is none. */
export function rightFor(question: Question, right: Answer | null): Answer | null {
  if (right === null || right.type !== question.type) return null
  if (right.type === 'choice' && question.type === 'choice')
    return question.choices.some(({ id }) => id === right.choice) ? right : null
  if (right.type === 'choices' && question.type === 'choices') {
    const there = question.choices.map(({ id }) => id).filter((id) => right.choices.includes(id))
    return there.length >= question.min && there.length <= question.max
      ? { type: 'choices', choices: there }
      : null
  }
  return right.type === 'yesno' || right.type === 'number' ? right : null
}

/** Lines pasted into one option become an option each, without the marks of a list. */
export function pastedInto(
  choices: readonly Option[],
  id: string,
  pasted: string,
  newId: () => string,
): readonly Option[] {
  const [first = '', ...more] = pasted
    .split(/\r\n?|\n/)
    .map((line) => tidy(line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '')))
    .filter((line) => line !== '')
  return choices.flatMap((choice) =>
    choice.id === id
      ? [{ ...choice, text: choice.text + first }, ...more.map((text) => ({ id: newId(), text }))]
      : [choice],
  )
}

/** `id` in front of `before`, or last. */
export function movedTo(choices: readonly Option[], id: string, before: string | null): readonly Option[] {
  const moved = choices.find((choice) => choice.id === id)
  if (moved === undefined || id === before) return choices
  const rest = choices.filter((choice) => choice.id !== id)
  const at = before === null ? -1 : rest.findIndex((choice) => choice.id === before)
  return at < 0 ? [...rest, moved] : [...rest.slice(0, at), moved, ...rest.slice(at)]
}
