import { type Instant, SECOND } from '#shared/kernel/instant.ts'
import type { Wanted } from './answer-plan.ts'
import { boardMarked } from './board-marks.ts'
import { branch, happens, lasting, oneOf } from './branch.ts'
import type { Manner } from './caller.ts'
import type { Window } from './leader-plan.ts'

/** As many as the source gathering had at each table: enough to get in each other's way. */
export const OBSERVERS = 3
/** Whose tablet has no net from the first thing that is asked until observers meet. */
export const OFFLINE = OBSERVERS - 1

export type PlannedNote = {
  readonly observer: number
  readonly at: Instant
  readonly text: string
  /** Which theme and whose words it quotes, among those there are; null: none. 0–999. */
  readonly theme: number | null
  readonly quote: number | null
  readonly manner: Manner
}
export type NotePlan = {
  readonly notes: readonly PlannedNote[]
  /** When one of them has no net; null: it never loses it. */
  readonly away: { readonly from: Instant; readonly to: Instant } | null
}

const HEARD: readonly [string, ...string[]] = [
  'De ringer alle som er borte, den første dagen',
  'Vikarene faller utenfor det meste',
  'Lederen har for mange å følge opp',
  'Gradering går lettere når kollegene er med på det',
  'Tallene henger på veggen, og noen ser på dem',
  'Verneombudet er med fra starten',
]
/** Of a thousand. */
const SHARES = { writes: 650, theme: 600, quote: 500, twice: 80, unheard: 120 } as const

/**
 * What observers write: while people are asked something or present, for that is when there is something to hear. `meets`: when
 * they gather what they have, by which time everybody has a net again.
 */
export function planNotes(
  seed: number,
  windows: readonly Window[],
  prompts: readonly Wanted[],
  meets: Window | null,
): NotePlan {
  const heard = windows.flatMap((window, prompt) => {
    const kind = prompts[prompt]?.kind
    return kind === undefined || kind === 'boards' || kind === 'plenary' ? [] : [{ window, prompt, kind }]
  })
  const counts = Array.from({ length: OBSERVERS }, () => 0)
  const notes = heard.flatMap(({ window: { opens, closes }, prompt, kind }) =>
    counts.flatMap((_, observer): readonly PlannedNote[] => {
      const chance = branch(seed, 40, observer, prompt)
      const count = kind === 'words' ? 2 : happens(chance, SHARES.writes) ? 1 : 0
      return Array.from({ length: count }, (): PlannedNote => {
        const nth = counts[observer] ?? 0
        counts[observer] = nth + 1
        const drawn = chance.below(1_000)
        return {
          observer,
          at: opens + lasting(chance, (closes - opens) * 0.2, (closes - opens) * 0.9),
          text: boardMarked(oneOf(chance, HEARD), { kind: 'o', writer: observer, nth }),
          theme: happens(chance, SHARES.theme) ? chance.below(1_000) : null,
          quote: happens(chance, SHARES.quote) ? chance.below(1_000) : null,
          manner: drawn < SHARES.twice ? 'twice' : drawn < SHARES.twice + SHARES.unheard ? 'unheard' : 'once',
        }
      })
    }),
  )
  const first = Math.min(...heard.map(({ window }) => window.opens))
  const back = (meets?.opens ?? Math.max(...heard.map(({ window }) => window.closes))) - SECOND
  return { notes, away: first + SECOND < back ? { from: first, to: back } : null }
}
