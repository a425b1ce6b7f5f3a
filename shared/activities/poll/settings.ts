import { refused } from '#shared/kernel/decision.ts'
import { checkAnswer } from './answer.ts'
import type { Checked } from './checked.ts'
import type { Answer, Question } from './question.ts'
import { isWritten } from './written.ts'

/** Where one answer can be the right one. */
const HAS_RIGHT: readonly Question['type'][] = ['choice', 'choices', 'scale', 'ranking', 'number', 'yesno']

type Settings = { readonly right?: Answer; readonly glance?: true; readonly toEach?: true }
type Asked = {
  readonly anonymous: boolean
  readonly right?: Answer | null
  readonly glance?: boolean
  readonly toEach?: boolean
}

/** Whether its answers may be told apart by municipality: not where nobody's are known, nor what people write. */
export function isBrokenDown(question: Question, anonymous: boolean): boolean {
  return !anonymous && !isWritten(question)
}

export function checkSettings(
  question: Question,
  { anonymous, right = null, glance = true, toEach = false }: Asked,
): Checked<{ readonly settings: Settings }> {
  const plain = {
    ...(glance && isWritten(question) ? ({ glance: true } as const) : {}),
    ...(toEach && isBrokenDown(question, anonymous) ? ({ toEach: true } as const) : {}),
  }
  if (right === null) return { ok: true, settings: plain }
  if (!HAS_RIGHT.includes(question.type)) return refused('no-right-answer')
  const checked = checkAnswer(question, right)
  if (!checked.ok) return checked
  // That the question is nothing for anybody is no right answer.
  if (checked.answer.type === 'scale' && checked.answer.value === null) return refused('no-right-answer')
  return { ok: true, settings: { ...plain, right: checked.answer } }
}
