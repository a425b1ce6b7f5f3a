import type { RehearsalWords } from '#client/words/nb/rehearsal.ts'
import {
  MOST_REHEARSING,
  type RehearsalReport,
  type RehearsedItem,
  type RehearsedPrompt,
  type WrongAnswer,
} from '#shared/protocol/rehearsal.ts'

/** How many take part when nobody has said: those on the list, or as many as most halls hold. */
export function peopleFirst(listed: number): number {
  return listed === 0 ? 30 : Math.min(listed, MOST_REHEARSING)
}

/** Null for what is no number of people that can be rehearsed. */
export function peopleIn(typed: string): number | null {
  const people = Number(typed)
  return /^\s*\d+\s*$/.test(typed) && people >= 1 && people <= MOST_REHEARSING ? people : null
}

export function answersIn({ prompts }: RehearsalReport): number {
  return prompts.reduce((sum, { came }) => sum + came, 0)
}

export function driftText(words: RehearsalWords, { late }: RehearsedItem): string {
  if (late === null) return words.skipped
  return late === 0 ? words.onTime : words.late(late)
}

/** What stands beside a prompt: which step of how many, and what was put first and supported there. */
export function asideOf(
  words: RehearsalWords,
  { step, kind, tops, supports }: Pick<RehearsedPrompt, 'step' | 'kind' | 'tops' | 'supports'>,
): string {
  return [
    ...(step === null ? [] : [words.step(step.place, step.of)]),
    ...(kind === 'nothing' ? [words.talk] : []),
    ...(kind === 'words' ? [words.presenting] : []),
    ...(tops === 0 ? [] : [words.tops(tops)]),
    ...(supports === 0 ? [] : [words.supports(supports)]),
  ].join(' · ')
}

/** Over all prompts: turns round the table, those nobody passed on, and points that the hall screen never had. */
export function talkSums({ prompts }: Pick<RehearsalReport, 'prompts'>) {
  const sum = (of: (prompt: RehearsedPrompt) => number) =>
    prompts.reduce((total, prompt) => total + of(prompt), 0)
  return {
    due: sum(({ turns }) => turns?.due ?? 0),
    left: sum(({ turns }) => turns?.left ?? 0),
    unshown: sum(({ unshown }) => unshown),
  }
}

/** More than this is worth a look; a minute or two is how days go. */
const LATE = 5

export function isLate({ late }: RehearsedItem): boolean {
  return late !== null && late > LATE
}

/** What went wrong, the same thing at the same prompt told once, with how often. */
export function toldOnce(wrong: readonly WrongAnswer[]): readonly (Pick<WrongAnswer, 'what' | 'where'> & {
  readonly who: readonly string[]
  readonly count: number
})[] {
  const groups = new Map<string, WrongAnswer[]>()
  for (const each of wrong) {
    const key = JSON.stringify([each.what, each.where])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const who = [...new Set(group.map((each) => each.who).filter((name) => name !== ''))]
    return [{ what: first.what, where: first.where, who, count: group.length }]
  })
}

/** The words for a refusal that came over http. */
export function refusalText(words: RehearsalWords, code: string): string {
  switch (code) {
    case 'rehearsal-busy':
      return words.busy
    case 'nothing-to-rehearse':
      return words.empty
    case 'not-allowed':
      return words.notAllowed
    default:
      return words.noAnswer
  }
}
