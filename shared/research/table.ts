/** In both languages that follow-up research reads: nobody chooses one for a file that many will use. */
export type InBoth = { readonly nb: string; readonly en: string }
export type Cell = string | number
export type Rows = readonly (readonly Cell[])[]
export type Variable = {
  /** Small letters and underscores, the same in every language. */
  readonly id: string
  readonly label: InBoth
  readonly kind: 'text' | 'number' | 'time'
  readonly meaning: InBoth
  /** What stands for what, where the variable holds codes; what is said of every question stands by itself. */
  readonly values?: readonly (readonly [code: string, label: InBoth])[]
}
/** One file. Rows are made as they are written, so that no file is ever whole in memory. */
export type Table = {
  readonly id: string
  readonly name: InBoth
  readonly variables: readonly Variable[]
  readonly rows: () => Iterable<readonly Cell[]>
}

/** Why there is no value. No cell is empty: one that was would say nothing of why. */
export const MISSING = {
  written: '-5',
  few: '-6',
  irrelevant: '-7',
  none: '-8',
} as const

export const MISSING_VALUES: readonly (readonly [code: string, label: InBoth])[] = [
  [MISSING.written, { nb: 'Svart med egne ord: står i texts', en: 'Answered in own words: stands in texts' }],
  [
    MISSING.few,
    {
      nb: 'Holdt tilbake: for få til å kunne vises',
      en: 'Held back: too few to be shown',
    },
  ],
  [MISSING.irrelevant, { nb: 'Ikke relevant for den som svarte', en: 'Not relevant to who answered' }],
  [MISSING.none, { nb: 'Finnes ikke', en: 'There is none' }],
]
