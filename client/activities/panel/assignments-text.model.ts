import { PANEL_LIMITS } from '#shared/activities/panel/panel.ts'

/** An assignment as it is written: not yet one with ids. */
export type Written = {
  readonly title: string
  readonly minutes: number | null
  readonly questions: readonly string[]
}
export type Known = {
  readonly id: string
  readonly title: string
  readonly questions: readonly { readonly id: string; readonly text: string }[]
}
export type AssignmentAsked = {
  readonly id: string
  readonly title: string
  readonly minutes: number | null
  readonly questions: { readonly id: string; readonly text: string }[]
}

const MARK = /^[-–—•*·]\s*/
const NUMBER = /^\d{1,2}[.)]\s+/
const MINUTES = /\s*[([,]?\s*(\d{1,3})\s*min(?:utt(?:er)?|utes?)?\.?\s*[)\]]?$/i

/** A line is an assignment; one that is indented, or begins with a dash, is a sub-question of it. “15 min” at its end is its time. */
export function readAssignments(text: string): readonly Written[] {
  const found: { title: string; minutes: number | null; questions: string[] }[] = []
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    const isUnder = /^\s/.test(line) || MARK.test(trimmed)
    const said = trimmed.replace(MARK, '')
    if (said === '') continue
    const last = found.at(-1)
    if (isUnder && last) last.questions.push(said)
    else found.push({ ...timed(said.replace(NUMBER, '')), questions: [] })
  }
  return found
}

function timed(said: string): Pick<Written, 'title' | 'minutes'> {
  const minutes = Number(MINUTES.exec(said)?.[1] ?? 0)
  const title = said.replace(MINUTES, '').trim()
  const isTime = minutes >= 1 && minutes <= PANEL_LIMITS.minutes && title !== ''
  return isTime ? { title, minutes } : { title: said, minutes: null }
}

export function writeAssignments(assignments: readonly Written[]): string {
  return assignments
    .map(({ title, minutes, questions }) =>
      [minutes === null ? title : `${title} (${minutes} min)`, ...questions.map((text) => `– ${text}`)].join(
        '\n',
      ),
    )
    .join('\n')
}

export type AssignmentsProblem = 'none' | 'many' | 'questions'
export function problemWith(written: readonly Written[]): AssignmentsProblem | null {
  if (written.length === 0) return 'none'
  if (written.length > PANEL_LIMITS.assignments) return 'many'
  return written.some(({ questions }) => questions.length > PANEL_LIMITS.questions) ? 'questions' : null
}

/**
 * With ids: what says the same is the same, else what stands in the same place, so that points keep their sub-question when a
 * word of it is changed. One without sub-questions gets `anything` to write under.
 */
export function withIds(
  written: readonly Written[],
  known: readonly Known[],
  anything: string,
  newId: () => string,
): AssignmentAsked[] {
  const titles = matched(
    written.map(({ title }) => title),
    known.map(({ id, title }) => ({ id, text: title })),
    newId,
  )
  return written.map(({ title, minutes, questions }, nth) => {
    const id = titles[nth] ?? newId()
    const was = known.find((each) => each.id === id)?.questions ?? []
    const texts =
      questions.length === 0 ? [was.length === 1 ? (was[0]?.text ?? anything) : anything] : questions
    const ids = matched(texts, was, newId)
    return { id, title, minutes, questions: texts.map((text, at) => ({ id: ids[at] ?? newId(), text })) }
  })
}

function matched(
  texts: readonly string[],
  known: readonly { readonly id: string; readonly text: string }[],
  newId: () => string,
): readonly string[] {
  const taken = new Set<string>()
  const same = texts.map((text) => {
    const found = known.find((each) => each.text === text && !taken.has(each.id))
    if (found) taken.add(found.id)
    return found?.id
  })
  return same.map((id, nth) => {
    if (id !== undefined) return id
    const there = known[nth]
    if (there === undefined || taken.has(there.id)) return newId()
    taken.add(there.id)
    return there.id
  })
}

export function movedUp(written: readonly Written[], nth: number): readonly Written[] {
  const up = written[nth]
  const over = written[nth - 1]
  if (up === undefined || over === undefined) return written
  return [...written.slice(0, nth - 1), up, over, ...written.slice(nth + 1)]
}
