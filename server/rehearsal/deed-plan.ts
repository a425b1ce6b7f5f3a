import { PARTS, type Part } from '#shared/activities/presentation-round/parts.ts'
import type { Chance } from '#shared/kernel/chance.ts'
import { type Instant, type Millis, SECOND } from '#shared/kernel/instant.ts'
import { isAsked, settingsIn, type Wanted } from './answer-plan.ts'
import { between, branch, happens, lasting, oneOf } from './branch.ts'
import type { Player, Stay } from './cast.ts'
import type { Window } from './leader-plan.ts'
import { marked } from './marks.ts'

/**
 * What a phone does beside answering. `top`: the group puts one of its points first. `support`: so many marks. `call`: the group asks for
 * the leader. `know`: “I know this person well”, of somebody at the table. `line`: a goal or a project of one's own municipality.
 */
export type Deed =
  | { readonly type: 'top' | 'call' | 'know' }
  | { readonly type: 'support'; readonly marks: number }
  | { readonly type: 'line'; readonly part: Part; readonly text: string }
export type PlannedDeed = {
  readonly player: number
  readonly prompt: number
  readonly at: Instant
  readonly deed: Deed
  /** Which one of several is meant, whatever there is to choose among by then; 0–999. */
  readonly pick: number
}

/** Of a thousand who could. */
const SHARES = { top: 300, support: 850, call: 40, know: 60, line: 350 } as const
/** When in the window, as shares of it: first it is read, then something has been written, and the last part is for saving. */
const WHEN = {
  top: [0.55, 0.85],
  support: [0.4, 0.85],
  call: [0.15, 0.95],
  know: [0.1, 0.9],
  line: [0.2, 0.7],
} as const
const LINES: Readonly<Record<Part, readonly [string, ...string[]]>> = {
  short: ['Ett tall på veggen før jul', 'Hver leder har snakket med alle sine'],
  long: ['Lavere fravær enn landet ellers', 'Ingen blir syk av å gå på jobb'],
  project: ['Vi prøver gradering i to enheter', 'Frisk bris: ledere som følger opp tidlig'],
}

/** Each part drawn by itself, so that one prompt more changes nothing of the others. */
export function planDeeds(
  seed: number,
  players: readonly Player[],
  windows: readonly Window[],
  prompts: readonly Wanted[],
): readonly PlannedDeed[] {
  return windows.flatMap((window, prompt) =>
    players.flatMap((player, number): readonly PlannedDeed[] => {
      const stay = player.days[window.day]
      const wanted = prompts[prompt]
      if (!player.hasPhone || !stay || !wanted) return []
      const chance = branch(seed, 30, number, prompt)
      return deedsFor(wanted, player, { number, prompt }, chance).flatMap((deed) => {
        const at = timeIn(window, stay, WHEN[deed.type], chance)
        const pick = chance.below(1_000)
        return at === null ? [] : [{ player: number, prompt, at, deed, pick }]
      })
    }),
  )
}

function deedsFor(
  wanted: Wanted,
  player: Player,
  { number, prompt }: { readonly number: number; readonly prompt: number },
  chance: Chance,
): readonly Deed[] {
  const deeds: Deed[] = []
  if (wanted.kind === 'words') {
    const { municipality } = player
    const presents = municipality !== null && wanted.presenting.includes(municipality)
    const part = PARTS[chance.below(PARTS.length)] ?? 'short'
    const text = marked(oneOf(chance, LINES[part]), { player: number, prompt, which: part })
    if (happens(chance, SHARES.line) && presents) deeds.push({ type: 'line', part, text })
    return deeds
  }
  const step = settingsIn(wanted)
  if (step === null || !isAsked(wanted, player)) return deeds
  if (step.capture === 'top' && happens(chance, SHARES.top)) deeds.push({ type: 'top' })
  if (step.support > 0 && happens(chance, SHARES.support))
    deeds.push({ type: 'support', marks: between(chance, 1, step.support) })
  const isDrawn = step.who === 'duo' || step.who === 'four' || step.who === 'table'
  if (isDrawn && happens(chance, SHARES.call)) deeds.push({ type: 'call' })
  if (isDrawn && happens(chance, SHARES.know)) deeds.push({ type: 'know' })
  return deeds
}

/** A page takes a moment to be read, and whoever goes does not begin on anything in the last moment. */
const MOMENT: Millis = 3 * SECOND
const SETTLING: Millis = 20 * SECOND

/** Null for whoever is not there at that time. */
function timeIn(
  { opens, closes }: Window,
  { from, until }: Stay,
  [begin, end]: readonly [number, number],
  chance: Chance,
): Instant | null {
  const at = opens + lasting(chance, (closes - opens) * begin, (closes - opens) * end)
  const isThere = at > Math.max(opens + MOMENT, from + SETTLING) && at < (until ?? closes) - MOMENT
  return isThere ? at : null
}
