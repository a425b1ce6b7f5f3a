import type { Language } from '#shared/programme/municipalities.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import type { PromiseKey } from './promises.ts'

export const DEMO_ROLES = [
  'director',
  'hr',
  'unit',
  'nursery',
  'union',
  'safety',
  'project',
  'health',
] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

/** `why` and `learned`: said of it last. */
type PromiseTexts = {
  readonly what: string
  readonly how: string
  readonly why?: string
  readonly learned?: string
}
/** All that stands in the demo programme; the texts are its own, and people are named by what they do. */
export type DemoWords = {
  readonly title: string
  readonly organiser: string
  readonly contact: string
  readonly goals: readonly string[]
  readonly sectors: { readonly nursery: string; readonly care: string }
  readonly phases: {
    readonly muster: string
    readonly start: string
    readonly county: string
    readonly local: string
  }
  readonly gatherings: {
    readonly muster: string
    readonly start: string
    readonly county: (county: string) => string
    readonly local: (municipality: string) => string
  }
  readonly roles: Readonly<Record<DemoRole, string>>
  readonly and: (roles: readonly string[]) => string
  readonly notes: { readonly notThisTime: string; readonly later: string; readonly early: string }
  readonly promises: Readonly<Record<PromiseKey, PromiseTexts>>
  readonly profiles: readonly [string, string, string, string]
  readonly measures: readonly [string, string, string, string, string, string]
  readonly indicator: {
    readonly title: string
    readonly source: string
    readonly before: string
  }
}

const WORDS: Readonly<Record<Language, DemoWords>> = { nb, nn, en }

export function demoWords(language: Language): DemoWords {
  return WORDS[language]
}
