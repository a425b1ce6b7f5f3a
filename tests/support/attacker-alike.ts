import type { Attacked } from './attacked.ts'
import { tracesOf } from './attacker.ts'

/** `chance`: how many would be right by luck, as many having answered the same as have. */
export type AlikeFinding = {
  readonly how: string
  readonly hits: number
  readonly of: number
  readonly chance: number
}

/**
 * Where many answer the same, nobody's answer can be looked for by what it says. So whoever attacks looks for lists that hold just
 * what has been answered to a question, in all that is stored and all that leaves, and lays people in every order beside them.
 */
export function attackAlike(all: Attacked): readonly AlikeFinding[] {
  const journal = all.files.find(({ name }) => name.endsWith('.jsonl'))?.text ?? ''
  const lists = all.files.flatMap(({ name, text }) =>
    jsonIn(text).flatMap((json) => listsIn(json).map((list) => ({ name, list: list.map(keyOf) }))),
  )
  const sums = new Map<string, { hits: number; of: number; chance: number }>()
  for (const activity of new Set(all.alike.map((each) => each.activity))) {
    const own = all.alike.filter((each) => each.activity === activity)
    const answers = new Map(own.map(({ person, answer }) => [person, keyOf(answer)]))
    const wanted = [...answers.values()].toSorted().join()
    const traces = tracesOf(all, journal, activity)
    for (const { name, list } of lists) {
      if (list.length !== own.length || list.toSorted().join() !== wanted) continue
      for (const [by, order] of ordersOf(list))
        for (const [who, people] of traces) {
          const how = `${name}: ${by} ~ ${who}`
          const sum = sums.get(how) ?? { hits: 0, of: 0, chance: 0 }
          sum.hits += order.filter((answer, rank) => answers.get(people[rank] ?? -1) === answer).length
          sum.of += list.length
          sum.chance += luckOf(list)
          sums.set(how, sum)
        }
    }
  }
  return [...sums].map(([how, sum]) => ({ how, ...sum }))
}

function ordersOf(list: readonly string[]): readonly (readonly [by: string, of: readonly string[]])[] {
  const byText = list.toSorted()
  const byLength = byText.toSorted((one, other) => one.length - other.length)
  const orders = [['place', list] as const, ['text', byText] as const, ['length', byLength] as const]
  return orders.flatMap(([by, of]) => [[by, of] as const, [`${by}, backwards`, of.toReversed()] as const])
}

function luckOf(list: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + count ** 2, 0) / list.length
}

/** A file of JSON, or one with some in every column of every line, as a journal has. */
function jsonIn(text: string): readonly unknown[] {
  const whole = parsed(text)
  return whole === undefined ? text.split(/[\n\t]/).flatMap((line) => parsed(line) ?? []) : [whole]
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listsIn(json: unknown): readonly (readonly unknown[])[] {
  if (typeof json !== 'object' || json === null) return []
  const inside = Object.values(json).flatMap(listsIn)
  return Array.isArray(json) ? [json, ...inside] : inside
}

/** The same for the same answer, in whatever order its parts are stored. */
function keyOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null
    ? JSON.stringify(Object.entries(answer).toSorted())
    : JSON.stringify(answer)
}
