import * as v from 'valibot'
import type { ConsentCounts } from '#shared/research/consent.ts'

/** What is asked of research over http, as JSON (`POST /api/research/…`). */
const text = v.pipe(v.string(), v.maxLength(200))
const ofProgramme = { programme: text, session: text }

/** By a researcher's session, or the owner's: what an export would hold now. */
export const ResearchAboutQuestion = v.strictObject(ofProgramme)
export type ResearchAbout = {
  readonly consent: ConsentCounts
  /** In the order of the files; both kinds of each table have the same rows. */
  readonly tables: readonly {
    readonly id: string
    readonly name: { readonly nb: string; readonly en: string }
    readonly rows: number
  }[]
  /** Where somebody belongs is told this far; null: not at all. */
  readonly background: 'municipality' | 'county' | null
  readonly smallestCell: number
}

/** By a researcher's session alone: the export itself, a zip. */
export const ResearchFileQuestion = v.strictObject({ ...ofProgramme, language: v.picklist(['nb', 'en']) })

/** By the owner's session: whether there is a key that pseudonyms are made with; `title`, typed once more, destroys it. */
export const ResearchKeyQuestion = v.strictObject({
  ...ofProgramme,
  title: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
})
export type ResearchKeyAnswer = { readonly made: boolean }
