import type { Question } from '#shared/activities/poll/question.ts'

export type NumberTrouble = 'not-a-number' | 'too-many-decimals'
type Asked = Pick<Extract<Question, { type: 'number' }>, 'unit' | 'decimals'>

/** What people and keyboards put between thousands. */
const BETWEEN = /[\s'’]/g
const NUMBER = /^([+-]?)(\d*)(?:[.,](\d*))?$/

/**
 * A number as people write it: decimal comma or point, air between thousands, a minus of any length, the unit behind it. Of a sign
 * that could be both, more figures behind it than are asked for are said to be too many: nobody's 1,000 is taken for one.
 */
export function readNumber(typed: string, { unit, decimals }: Asked): number | NumberTrouble {
  const bare = without(unit, typed).replace(BETWEEN, '').replace(/[−–]/, '-')
  const [, sign = '', whole = '', part = ''] = NUMBER.exec(bare) ?? []
  if (whole === '' && part === '') return 'not-a-number'
  if (part.length > decimals) return 'too-many-decimals'
  const value = Number(`${sign}${whole || 0}.${part || 0}`)
  return value === 0 ? 0 : value
}

function without(unit: string, typed: string): string {
  const text = typed.trim()
  const end = unit.trim().toLocaleLowerCase('nb')
  return end !== '' && text.toLocaleLowerCase('nb').endsWith(end) ? text.slice(0, -end.length) : text
}
