import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { emptyTable, inKeyOrder, type Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Poll, PollEvent } from './poll.ts'
import { SMALLEST_CELL } from './smallest-cell.ts'

type Counts = Readonly<Record<string, number>>
export type NamedMarks = {
  readonly kind: 'named'
  readonly given: Table<readonly string[]>
  /** Who of them turned out to be somebody else, as in the box: what both support is supported once. */
  readonly twins?: Table<PersonId>
}
/**
 * Who supports which texts. In an anonymous poll nobody may know who does: people support their own words, and a mark with a
 * name would say whose they are. So they are given under a tag, like ballots; and they are told in steps of five people,
 * because a number that grows by one is the mark of whoever has just tapped.
 */
export type Marks =
  | NamedMarks
  | {
      readonly kind: 'anonymous'
      readonly given: Table<readonly string[]>
      /** As they were when five or more had last changed theirs. */
      readonly told: Counts
      /** The tags of those who have changed theirs since. */
      readonly untold: readonly string[]
      /** What is left once the key is gone: numbers. Nobody can give or take a mark after that. */
      readonly settled: Counts | null
    }

export function noMarks(anonymous: boolean): Marks {
  return anonymous
    ? { kind: 'anonymous', given: emptyTable(), told: {}, untold: [], settled: null }
    : { kind: 'named', given: emptyTable() }
}

/** The name of the box that the marks of an anonymous poll lie in. */
export function marksBox(activity: string): string {
  return `${activity}/marks`
}

type MarkEvent = Extract<
  PollEvent,
  { type: 'v1.AnswerSupported' | 'v1.AnonymousAnswerSupported' | 'v1.MarksEmptied' }
>

export function evolveMarks(marks: Marks, event: MarkEvent): Marks {
  if (event.type === 'v1.MarksEmptied')
    return marks.kind === 'anonymous'
      ? { ...marks, given: emptyTable(), told: event.counts, untold: [], settled: event.counts }
      : marks
  if (event.type === 'v1.AnswerSupported')
    return marks.kind === 'named'
      ? { ...marks, given: marked(marks.given, event.person, event.text, event.support) }
      : marks
  // Null once the key is gone: what they came to stands in the event that emptied the box.
  if (marks.kind === 'named' || marks.settled !== null || event.text === null) return marks
  const given = inKeyOrder(marked(marks.given, event.tag, event.text, event.support))
  const untold = [...marks.untold.filter((tag) => tag !== event.tag), event.tag].sort()
  return untold.length < SMALLEST_CELL
    ? { ...marks, given, untold }
    : { ...marks, given, untold: [], told: countsOf({ given }) }
}

function marked(
  given: Table<readonly string[]>,
  by: string,
  text: string,
  support: boolean,
): Table<readonly string[]> {
  const rest = (given.get(by) ?? []).filter((other) => other !== text)
  return given.set(by, support ? [...rest, text].sort() : rest)
}

const countsOf = memo(({ given, twins = emptyTable() }: Pick<NamedMarks, 'given' | 'twins'>): Counts => {
  const counts = new Map<string, number>()
  const own = (id: PersonId) => given.get(id) ?? []
  const others = new Map<PersonId, Set<string>>()
  for (const twin of twins.keys()) {
    const person = whoIs(twins, twin)
    const texts = others.get(person) ?? new Set(own(person))
    others.set(person, new Set([...texts, ...own(twin)]))
  }
  const add = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const [id, texts] of given) if (!twins.has(id) && !others.has(id)) texts.forEach(add)
  for (const texts of others.values()) texts.forEach(add)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
})

/** How many support each text, as everybody may know it. */
export function supportOf(marks: Marks): Counts {
  return marks.kind === 'named' ? countsOf(marks) : marks.told
}

/** Whether there may be marks whose givers only a key can tell. */
export function takesSealedMarks(poll: Poll): boolean {
  if (poll.phase === 'draft' || !poll.anonymous || poll.question.type !== 'text') return false
  return poll.marks?.kind !== 'anonymous' || poll.marks.settled === null
}

/** What somebody supports, by the names that it is kept under. */
export function marksUnder(
  { given }: Marks,
  names: readonly string[],
): readonly { readonly name: string; readonly texts: readonly string[] }[] {
  return names.map((name) => ({ name, texts: given.get(name) ?? [] }))
}

/** An anonymous box of marks leaves the numbers that have been told. Those who changed theirs since are too few to be told of. */
export function emptiedMarks(activity: string, marks: Marks | undefined): readonly PollEvent[] {
  return marks?.kind === 'anonymous' && marks.settled === null
    ? [{ type: 'v1.MarksEmptied', activity, counts: marks.told }]
    : []
}
