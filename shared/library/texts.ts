import type { ActivityText, LibraryId } from './library.ts'
import type { TemplateId, TemplateText } from './templates.ts'

export const LIBRARY_LANGUAGES = ['nb', 'nn', 'en'] as const
export type LibraryLanguage = (typeof LIBRARY_LANGUAGES)[number]

/** All that the library says, in one language. A language is a chunk of its own in a browser. */
export type LibraryTexts = {
  readonly activities: Readonly<Record<LibraryId, ActivityText>>
  readonly templates: Readonly<Record<TemplateId, TemplateText>>
}
