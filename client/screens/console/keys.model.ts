import type { Scene } from '#shared/gathering/stage.ts'
import type { Millis } from '#shared/kernel/instant.ts'

export type KeyAction =
  | { readonly type: 'next' | 'back' | 'toggle-clock' | 'minus' | 'plus' | 'undo' }
  | { readonly type: 'scene'; readonly scene: Scene }
  | { readonly type: 'toggle-black' | 'theme' }
  | { readonly type: 'ask' }
  | { readonly type: 'open-close' }
  | { readonly type: 'help' }

/** Where the focus is: keys are off in a field, and Space presses the button it stands on, but for Next. */
export type Focus = 'page' | 'next' | 'button' | 'field'

export type Press = {
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean
  readonly alt: boolean
}

/** Clickers send PageDown and PageUp, and a full stop or B for a black screen. */
const KEYS: Readonly<Record<string, KeyAction>> = {
  ArrowRight: { type: 'next' },
  PageDown: { type: 'next' },
  ArrowLeft: { type: 'back' },
  PageUp: { type: 'back' },
  ' ': { type: 'toggle-clock' },
  '-': { type: 'minus' },
  '−': { type: 'minus' },
  '+': { type: 'plus' },
  1: { type: 'scene', scene: 'now' },
  2: { type: 'scene', scene: 'question' },
  3: { type: 'scene', scene: 'points' },
  4: { type: 'scene', scene: 'welcome' },
  5: { type: 'scene', scene: 'goals' },
  6: { type: 'scene', scene: 'practical' },
  7: { type: 'scene', scene: 'item' },
  8: { type: 'scene', scene: 'seating' },
  9: { type: 'scene', scene: 'presentations' },
  m: { type: 'scene', scene: 'goals' },
  // The digits are taken: O for the panel's assignments, F for what is presented, U for what it sums up to, G for the graphs, L for
  // what they undertake (lover), E for the evaluation, T for measures (tiltak), R for projects.
  o: { type: 'scene', scene: 'panel' },
  f: { type: 'scene', scene: 'plenary' },
  u: { type: 'scene', scene: 'summary' },
  g: { type: 'scene', scene: 'figure' },
  l: { type: 'scene', scene: 'commitments' },
  e: { type: 'scene', scene: 'evaluation' },
  t: { type: 'scene', scene: 'matrix' },
  r: { type: 'scene', scene: 'profiles' },
  0: { type: 'scene', scene: 'black' },
  '.': { type: 'toggle-black' },
  b: { type: 'toggle-black' },
  d: { type: 'theme' },
  p: { type: 'ask' },
  s: { type: 'open-close' },
  '?': { type: 'help' },
}

/** What a key does; null when it is none of ours and the browser should have it. */
export function actionOf(press: Press, focus: Focus, singleKeys: boolean): KeyAction | null {
  if (focus === 'field' || press.alt) return null
  if (press.command) return press.key.toLowerCase() === 'z' ? { type: 'undo' } : null
  if (!singleKeys || (press.key === ' ' && focus === 'button')) return null
  const name = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return Object.hasOwn(KEYS, name) ? (KEYS[name] ?? null) : null
}

/** Presses closer than this are one press: some clickers send twice, and a worn button bounces. */
export const ECHO: Millis = 400

const STEPS: readonly KeyAction['type'][] = ['next', 'back', 'toggle-clock', 'toggle-black', 'open-close']

/** Whether this is the echo of the press before it. Two of these in one moment would be one step too many, or none at all. */
export function isEcho(
  action: KeyAction,
  last: { readonly action: KeyAction; readonly at: Millis } | null,
  at: Millis,
): boolean {
  return (
    last !== null && last.action.type === action.type && STEPS.includes(action.type) && at - last.at < ECHO
  )
}
