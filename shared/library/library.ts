import { PLANS, type StepSettings } from '#shared/activities/conversation/ready.ts'
import type { FileActivity } from '#shared/gathering/file-activities.ts'

/** An activity as it is set up, on no item yet: what any of the blocks needs to be prepared, and nothing more. */
export type Setup = FileActivity extends infer Each
  ? Each extends FileActivity
    ? Omit<Each, 'id' | 'item'>
    : never
  : never

/** The closed list: first what network gatherings have used, then methods in wide use. Grows, and never loses an id. */
export const LIBRARY_IDS = [
  'goals-round',
  'panel',
  'wonderings',
  'new-tables',
  'reflecting',
  'old-thoughts',
  'deep-dive',
  'take-home',
  'morning-exercise',
  'way-forward',
  'theme-days',
  'evaluation',
  'alone-group-plenary',
  'one-two-four-all',
  'round-robin',
  'fishbowl',
  'dot-voting',
  'appreciative',
  'premortem',
  'world-cafe',
] as const
export type LibraryId = (typeof LIBRARY_IDS)[number]

/** What the leader reads of a ready activity, and what people are asked in it (`asks`, in the order of the setup). */
export type ActivityText = {
  readonly title: string
  readonly purpose: string
  readonly when: string
  readonly needs: string
  readonly steps: readonly string[]
  readonly asks: readonly string[]
}

type Ready = {
  /** How few it takes. */
  readonly least: number
  readonly make: (asks: readonly string[]) => Setup
}

const talk =
  (settings: readonly StepSettings[]): Ready['make'] =>
  (asks) => ({
    kind: 'conversation',
    steps: settings.map(({ roles, ...step }, at) => ({
      id: `s${at + 1}`,
      prompt: asks[at] ?? '',
      ...step,
      ...(roles === undefined ? {} : { roles: [...roles] }),
    })),
  })

/** Minutes of each assignment, and how many sub-questions it has: their titles and questions stand one after another. */
function panel(assignments: readonly (readonly [minutes: number, questions: number])[]): Ready['make'] {
  return (asks) => {
    const left = [...asks]
    return {
      kind: 'panel',
      assignments: assignments.map(([minutes, count], at) => ({
        id: `o${at + 1}`,
        title: left.shift() ?? '',
        minutes,
        questions: left.splice(0, count).map((text, nth) => ({ id: `o${at + 1}q${nth + 1}`, text })),
      })),
    }
  }
}

/** Title, both ends of the scale, five to agree with, and the open ones. Their ids are those of the form one begins with. */
const evaluation: Ready['make'] = ([title = '', low = '', high = '', ...texts]) => ({
  kind: 'evaluation',
  title,
  questions: texts.map((text, at) => ({
    id: `ready-${at + 1}`,
    question: at < 5 ? { type: 'scale', text, steps: 5, low, high } : { type: 'text', text },
  })),
})

const themes: Ready['make'] = ([text = '', ...choices]) => ({
  kind: 'poll',
  question: { type: 'dates', text, choices: choices.map((each, at) => ({ id: `c${at + 1}`, text: each })) },
  anonymous: false,
})

const cafe: StepSettings = {
  ...{ who: 'four', where: 'across', capture: 'points', minutes: 15 },
  roles: ['notes'],
}

export const LIBRARY: Readonly<Record<LibraryId, Ready>> = {
  'goals-round': {
    least: 2,
    make: () => ({ kind: 'presentations', minutes: 12, shared: true, order: [] }),
  },
  panel: {
    least: 8,
    make: panel([
      [8, 4],
      [4, 2],
      [3, 2],
    ]),
  },
  wonderings: {
    least: 8,
    make: talk([
      { who: 'table', capture: 'points', minutes: 10, roles: ['notes'] },
      { who: 'table', capture: 'top', minutes: 10, top: 2, brings: 'all' },
      { who: 'plenary', capture: 'points', minutes: 5, brings: 'marked' },
    ]),
  },
  'new-tables': {
    least: 8,
    make: talk([{ who: 'table', capture: 'nothing', minutes: 8, turns: 'round', pace: 'own' }]),
  },
  reflecting: { least: 4, make: talk(PLANS.reflecting) },
  'old-thoughts': { least: 4, make: talk(PLANS.municipality) },
  'deep-dive': {
    least: 8,
    make: talk([
      { who: 'municipality', capture: 'top', minutes: 10, top: 2 },
      {
        ...{ who: 'table', capture: 'nothing', minutes: 15 },
        ...{ turns: 'round', pace: 'common', roles: ['timekeeper'] },
      },
      { who: 'alone', capture: 'own', minutes: 3, sees: 'everybody' },
      { who: 'plenary', capture: 'points', minutes: 10, brings: 'all', support: 2 },
    ]),
  },
  'take-home': {
    least: 4,
    make: talk([
      { who: 'municipality', capture: 'top', minutes: 12, top: 3 },
      { who: 'plenary', capture: 'points', minutes: 8, brings: 'marked', support: 3 },
    ]),
  },
  'morning-exercise': {
    least: 2,
    make: talk([
      { who: 'plenary', capture: 'nothing', minutes: 1 },
      { who: 'plenary', capture: 'nothing', minutes: 2 },
      { who: 'plenary', capture: 'nothing', minutes: 2 },
    ]),
  },
  'way-forward': {
    least: 2,
    make: () => ({ kind: 'commitments', title: '', most: 2, plan: true }),
  },
  'theme-days': { least: 2, make: themes },
  evaluation: { least: 5, make: evaluation },
  'alone-group-plenary': {
    least: 6,
    make: talk(PLANS.aloneGroupPlenary),
  },
  'one-two-four-all': {
    least: 8,
    make: talk(PLANS.oneTwoFourAll),
  },
  'round-robin': {
    least: 4,
    make: talk([
      { who: 'table', capture: 'own', minutes: 12, turns: 'round', pace: 'common', sees: 'group' },
      { who: 'table', capture: 'top', minutes: 6, top: 3, brings: 'all', sees: 'group' },
      { who: 'plenary', capture: 'points', minutes: 7, brings: 'marked' },
    ]),
  },
  fishbowl: {
    least: 10,
    make: talk([
      { who: 'alone', capture: 'own', minutes: 3, sees: 'everybody' },
      { who: 'plenary', capture: 'points', minutes: 20, brings: 'all' },
      { who: 'duo', capture: 'nothing', minutes: 5 },
      { who: 'plenary', capture: 'points', minutes: 7 },
    ]),
  },
  'dot-voting': { least: 5, make: talk(PLANS.ideas) },
  appreciative: {
    least: 8,
    make: talk([
      { who: 'duo', capture: 'nothing', minutes: 16, turns: 'phases', each: 7 },
      { who: 'four', capture: 'top', minutes: 10, top: 2 },
      { who: 'plenary', capture: 'points', minutes: 8, brings: 'marked' },
    ]),
  },
  premortem: {
    least: 5,
    make: talk([
      { who: 'alone', capture: 'own', minutes: 4, sees: 'group' },
      { who: 'table', capture: 'top', minutes: 12, top: 3, brings: 'all' },
      { who: 'plenary', capture: 'points', minutes: 8, brings: 'marked', support: 3 },
      { who: 'municipality', capture: 'points', minutes: 10 },
    ]),
  },
  'world-cafe': {
    least: 12,
    make: talk([
      cafe,
      { ...cafe, brings: 'all' },
      { ...cafe, brings: 'all' },
      { who: 'plenary', capture: 'points', minutes: 10, brings: 'all', support: 3 },
    ]),
  },
}

/** A ready activity, in somebody's language. */
export function setupOf(id: LibraryId, { asks }: Pick<ActivityText, 'asks'>): Setup {
  return LIBRARY[id].make(asks)
}
