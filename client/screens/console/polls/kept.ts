import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { keep, recall } from '#client/connection/storage.ts'
import { Answer, Question } from '#shared/activities/poll/poll.ts'
import { type Asking, askingFrom, hasGlance, type QuestionDraft } from './draft.model.ts'
import { isSame } from './is-same.ts'

/** Kept beside the sessions of the gatherings that this browser leads, and for all of them. */
const PLACE = 'samling/kept-questions'
const MOST = 300
const FORMAT = 'samling-questions'
const VERSION = 1
/** As a programme file's. */
const LARGEST = 1_000_000

const Kept = v.strictObject({
  question: Question,
  anonymous: v.boolean(),
  /** Left out: texts and words are looked through, as ever. */
  glance: v.optional(v.boolean()),
  right: v.optional(v.nullable(Answer), null),
  toEach: v.optional(v.boolean(), false),
})
const File = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  questions: v.pipe(v.array(Kept), v.maxLength(MOST)),
})

function asked({ question, anonymous, glance, right, toEach }: v.InferOutput<typeof Kept>): Asking {
  return { question, anonymous, glance: glance ?? hasGlance(question.type), right, toEach }
}

function read(): readonly Asking[] {
  try {
    const found = v.safeParse(v.array(Kept), JSON.parse(recall(PLACE) ?? '[]'))
    return found.success ? found.output.map(asked) : []
  } catch {
    return []
  }
}

const [kept, set] = createSignal(read())

/** What has been kept for other gatherings in this browser, the latest first. */
export { kept }

export function isKept(draft: QuestionDraft): boolean {
  const asking = askingFrom(draft)
  return kept().some((each) => isSame(each, asking))
}

/** False when the browser keeps nothing. */
export function keepQuestion(draft: QuestionDraft): boolean {
  return write([askingFrom(draft), ...kept()].slice(0, MOST))
}

export function forgetQuestion(asking: Asking): void {
  write(kept().filter((each) => each !== asking))
}

function write(questions: readonly Asking[]): boolean {
  set(questions)
  return keep(PLACE, JSON.stringify(questions))
}

/** Questions as a file, to be taken to another machine. */
export function questionsFile(questions: readonly Asking[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, questions }, null, 2)
}

export type FileReading =
  | { readonly ok: true; readonly questions: readonly Asking[] }
  | { readonly ok: false; readonly why: 'tooLarge' | 'notQuestions' | 'emptyFile' }

/** Out of a file of questions; or out of a whole programme's, which has them too. Anything else is refused whole. */
export function readQuestions(text: string): FileReading {
  if (text.length > LARGEST) return { ok: false, why: 'tooLarge' }
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, why: 'notQuestions' }
  }
  const own = v.safeParse(File, found)
  const questions = own.success ? own.output.questions.map(asked) : inProgramme(found)
  if (questions === null) return { ok: false, why: 'notQuestions' }
  return questions.length === 0 ? { ok: false, why: 'emptyFile' } : { ok: true, questions }
}

const Programme = v.object({
  format: v.literal('samling-programme'),
  activities: v.optional(v.array(v.unknown()), []),
})
const InProgramme = v.object({ ...Kept.entries, kind: v.literal('poll') })

/** The polls of a programme file; null: it is none. What is not a poll, or not one that is known here, is passed over. */
export function inProgramme(found: unknown): readonly Asking[] | null {
  const programme = v.safeParse(Programme, found)
  if (!programme.success) return null
  return programme.output.activities.flatMap((activity) => {
    const poll = v.safeParse(InProgramme, activity)
    return poll.success ? [asked(poll.output)] : []
  })
}
