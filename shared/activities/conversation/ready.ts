import type { Step } from './steps.ts'

/** Ready conversations, by what facilitators call them. Their words stand with the other words. */
export const READY = [
  'reflecting',
  'aloneGroupPlenary',
  'oneTwoFourAll',
  'municipality',
  'buzz',
  'ideas',
  'advice',
] as const
export type Ready = (typeof READY)[number]

/** A step, but for what is asked in it. */
export type StepSettings = Partial<Omit<Step, 'id' | 'prompt'>> & Pick<Step, 'who' | 'capture'>

export const PLANS: Readonly<Record<Ready, readonly StepSettings[]>> = {
  reflecting: [
    { who: 'duo', where: 'within', capture: 'nothing', turns: 'phases', minutes: 10, each: 5 },
    { who: 'table', capture: 'top', turns: 'round', pace: 'own', minutes: 10, top: 2 },
    { who: 'plenary', capture: 'points', minutes: 10, brings: 'marked' },
  ],
  aloneGroupPlenary: [
    { who: 'alone', capture: 'own', minutes: 5, sees: 'group' },
    { who: 'table', capture: 'top', minutes: 15, top: 3, brings: 'all', sees: 'group' },
    { who: 'plenary', capture: 'points', minutes: 15, brings: 'marked' },
  ],
  oneTwoFourAll: [
    { who: 'alone', capture: 'own', minutes: 1, sees: 'group' },
    { who: 'duo', capture: 'points', minutes: 2, brings: 'all', sees: 'group' },
    { who: 'four', capture: 'top', minutes: 4, top: 2, brings: 'all', sees: 'group' },
    { who: 'plenary', capture: 'points', minutes: 5, brings: 'marked' },
  ],
  municipality: [
    { who: 'municipality', capture: 'top', minutes: 15, top: 3 },
    { who: 'plenary', capture: 'points', minutes: 10, brings: 'marked' },
  ],
  buzz: [{ who: 'duo', capture: 'nothing', minutes: 3 }],
  ideas: [
    { who: 'alone', capture: 'own', minutes: 5, sees: 'everybody' },
    { who: 'plenary', capture: 'points', minutes: 10, brings: 'all', support: 3 },
  ],
  advice: [
    { who: 'table', capture: 'nothing', minutes: 20, turns: 'round', pace: 'common' },
    { who: 'alone', capture: 'own', minutes: 3, sees: 'group' },
    // What somebody was told that only their own see goes to the hall screen only once their own have put it first.
    { who: 'municipality', capture: 'top', minutes: 10, top: 3, brings: 'all', sees: 'group' },
    { who: 'plenary', capture: 'points', minutes: 10, brings: 'marked' },
  ],
}
