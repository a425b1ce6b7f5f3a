import { refused } from '#shared/kernel/decision.ts'
import { checkAnswer } from './answer.ts'
import type { Checked } from './checked.ts'
import type { Answer, Question } from './question.ts'
import { isWritten } from './written.ts'

/** Where one answer can be the right one. */
const HAS_RIGHT: readonly Question['type'][] = ['choice', 'choices', 'scale', 'ranking', 'number', 'yesno']

type Settings = { readonly right?: Answer; readonly glance?: true }
type Asked = { readonly right?: Answer | null; readonly glance?: boolean }

export function checkSettings(
  question: Question,
  { right = null, glance = true }: Asked,
): Checked<{ readonly settings: Settings }> {
  const glanced = glance && isWritten(question) ? ({ glance: true } as const) : {}
  if (right === null) return { ok: true, settings: glanced }
  if (!HAS_RIGHT.includes(question.type)) return refused('no-right-answer')
  const checked = checkAnswer(question, right)
  if (!checked.ok) return checked
  // That the question is nothing for anybody is no right answer.
  if (checked.answer.type === 'scale' && checked.answer.value === null) return refused('no-right-answer')
  return { ok: true, settings: { ...glanced, right: checked.answer } }
}
