import { checkAnswer } from '#shared/activities/poll/answer.ts'
import type { PollRefusal } from '#shared/activities/poll/poll.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { type NumberTrouble, readNumber } from './read-number.ts'
import { isSame } from './same.ts'

export type Can = Extract<Answer, { type: 'dates' }>['can'][number]['how']

/** What somebody has put into a question so far, whether or not it is an answer yet. It is what a draft keeps. */
export type Sketch =
  /** Choices, steps of a scale, yes or no; of a ranking the best first. */
  | { readonly type: 'picked'; readonly ids: readonly string[] }
  /** Text, short words, a number as it is written. */
  | { readonly type: 'typed'; readonly texts: readonly string[] }
  | { readonly type: 'shared'; readonly points: Readonly<Record<string, number>> }
  | { readonly type: 'said'; readonly how: Readonly<Record<string, Can>> }

/** Said of a scale that the question is nothing for one; no step is called that. */
export const NOT_RELEVANT = 'not-relevant'

/** What a sketch comes to. */
export type Reading =
  | { readonly is: 'empty' }
  | { readonly is: 'answer'; readonly answer: Answer }
  /** So many choices, places, points or rows more, and it is an answer. */
  | { readonly is: 'short'; readonly missing: number }
  | { readonly is: 'wrong'; readonly code: PollRefusal | NumberTrouble; readonly detail?: string }

const EMPTY: Readonly<Record<Sketch['type'], Sketch>> = {
  picked: { type: 'picked', ids: [] },
  typed: { type: 'typed', texts: [] },
  shared: { type: 'shared', points: {} },
  said: { type: 'said', how: {} },
}

function kindOf({ type }: Question): Sketch['type'] {
  if (type === 'text' || type === 'words' || type === 'number') return 'typed'
  if (type === 'shares') return 'shared'
  return type === 'dates' ? 'said' : 'picked'
}

/** The answer as it is taken up again to be changed; empty for none, and for one that belongs to another kind of question. */
export function sketchOf(question: Question, answer: Answer | null, comma = ','): Sketch {
  const empty = EMPTY[kindOf(question)]
  if (answer === null || answer.type !== question.type) return empty
  switch (answer.type) {
    case 'choice':
      return picked(answer.choice)
    case 'choices':
      return picked(...answer.choices)
    case 'scale':
      return picked(answer.value === null ? NOT_RELEVANT : `${answer.value}`)
    case 'yesno':
      return picked(answer.value)
    case 'ranking':
      return picked(...answer.order)
    case 'text':
      return typed(answer.text)
    case 'words':
      return typed(...answer.words)
    case 'number':
      return typed(`${answer.value}`.replace('.', comma))
    case 'shares':
      return {
        type: 'shared',
        points: Object.fromEntries(answer.given.map(({ choice, points }) => [choice, points])),
      }
    case 'dates':
      return { type: 'said', how: Object.fromEntries(answer.can.map(({ choice, how }) => [choice, how])) }
  }
}

export const idsIn = (sketch: Sketch) => (sketch.type === 'picked' ? sketch.ids : [])
export const textsIn = (sketch: Sketch) => (sketch.type === 'typed' ? sketch.texts : [])
export const pointsIn = (sketch: Sketch) => (sketch.type === 'shared' ? sketch.points : {})
export const saidIn = (sketch: Sketch) => (sketch.type === 'said' ? sketch.how : {})

const picked = (...ids: string[]): Sketch => ({ type: 'picked', ids })
const typed = (...texts: string[]): Sketch => ({ type: 'typed', texts })

/** What a draft has kept, as far as it still fits the question; null for what is no sketch of it. */
export function sketchFrom(question: Question, kept: string): Sketch | null {
  try {
    const value: unknown = JSON.parse(kept)
    return isSketch(value) && value.type === kindOf(question) ? fitted(question, value) : null
  } catch {
    return null
  }
}

function isSketch(value: unknown): value is Sketch {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  const all = (of: unknown, is: string) =>
    typeof of === 'object' && of !== null && Object.values(of).every((each) => is === typeof each)
  if ('ids' in value) return value.type === 'picked' && Array.isArray(value.ids) && all(value.ids, 'string')
  if ('texts' in value)
    return value.type === 'typed' && Array.isArray(value.texts) && all(value.texts, 'string')
  if ('points' in value) return value.type === 'shared' && all(value.points, 'number')
  return 'how' in value && value.type === 'said' && all(value.how, 'string')
}

function fitted(question: Question, sketch: Sketch): Sketch {
  if (!('choices' in question)) return sketch
  const known = new Set(question.choices.map(({ id }) => id))
  const only = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => known.has(id)))
  switch (sketch.type) {
    case 'picked':
      return { ...sketch, ids: sketch.ids.filter((id) => known.has(id)) }
    case 'shared':
      return { ...sketch, points: only(sketch.points) }
    case 'said':
      return { ...sketch, how: only(sketch.how) }
    case 'typed':
      return sketch
  }
}

/** Reads the sketch as the server will read the answer: what it would refuse is said while it is being written. */
export function readSketch(question: Question, sketch: Sketch): Reading {
  if (isEmpty(sketch)) return { is: 'empty' }
  const missing = missingIn(question, sketch)
  if (missing > 0) return { is: 'short', missing }
  const made = answerIn(question, sketch)
  if (typeof made === 'string') return { is: 'wrong', code: made }
  const checked = checkAnswer(question, made)
  if (checked.ok) return { is: 'answer', answer: checked.answer }
  const { code, detail } = checked
  return { is: 'wrong', code, ...(detail === undefined ? {} : { detail }) }
}

export function isEmpty(sketch: Sketch): boolean {
  switch (sketch.type) {
    case 'picked':
      return sketch.ids.length === 0
    case 'typed':
      return sketch.texts.every((text) => text.trim() === '')
    case 'shared':
      return sumOf(sketch.points) === 0
    case 'said':
      return Object.keys(sketch.how).length === 0
  }
}

export function sumOf(points: Readonly<Record<string, number>>): number {
  return Object.values(points).reduce((sum, each) => sum + each, 0)
}

/** How many choices, places, points or rows are missing before it is an answer. */
export function missingIn(question: Question, sketch: Sketch): number {
  switch (question.type) {
    case 'choices':
      return Math.max(0, question.min - idsIn(sketch).length)
    case 'ranking':
      return Math.max(0, question.top - idsIn(sketch).length)
    case 'shares':
      return Math.max(0, question.total - sumOf(pointsIn(sketch)))
    case 'dates':
      return question.choices.length - Object.keys(saidIn(sketch)).length
    default:
      return 0
  }
}

const YES_NO = { yes: 'yes', no: 'no', unsure: 'unsure' } as const

function answerIn(question: Question, sketch: Sketch): Answer | NumberTrouble {
  const [ids, texts] = [idsIn(sketch), textsIn(sketch)]
  const [id = ''] = ids
  switch (question.type) {
    case 'choice':
      return { type: 'choice', choice: id }
    case 'choices':
      return { type: 'choices', choices: [...ids] }
    case 'scale':
      return { type: 'scale', value: id === NOT_RELEVANT ? null : Number(id) }
    case 'yesno':
      return { type: 'yesno', value: YES_NO[id as keyof typeof YES_NO] ?? 'unsure' }
    case 'ranking':
      return { type: 'ranking', order: [...ids] }
    case 'text':
      return { type: 'text', text: texts.join('\n') }
    case 'words':
      return { type: 'words', words: [...texts] }
    case 'number': {
      const value = readNumber(texts[0] ?? '', question)
      return typeof value === 'number' ? { type: 'number', value } : value
    }
    case 'shares': {
      const points = pointsIn(sketch)
      const given = question.choices.map(({ id: choice }) => ({ choice, points: points[choice] ?? 0 }))
      return { type: 'shares', given: given.filter((each) => each.points > 0) }
    }
    case 'dates': {
      const said = saidIn(sketch)
      const can = question.choices.map(({ id: choice }) => ({ choice, how: said[choice] ?? 'maybe' }))
      return { type: 'dates', can }
    }
  }
}

/** Whether the sketch says just what has been given: nothing, or that answer. */
export function saysOnly(reading: Reading, given: Answer | null): boolean {
  return given === null ? reading.is === 'empty' : reading.is === 'answer' && isSame(reading.answer, given)
}
