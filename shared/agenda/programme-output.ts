import type { IsoDate } from '#shared/kernel/instant.ts'
import { agendaWarning, type WarningLanguage } from '#shared/words/agenda-warnings.ts'
import type { Day, ItemKind } from './agenda.ts'
import type { ReadProgramme } from './programme-reading.ts'
import { clockText } from './programme-rewrite.ts'

/** What was read as days of an agenda, each with an id of its own. */
export function toDays(read: ReadProgramme, makeId: () => string): Day[] {
  return read.days.map(({ date, label, items }) => ({
    id: makeId(),
    date,
    label,
    items: items.map(({ start, end, title, speakers, details, kind, pinned }) => ({
      id: makeId(),
      start,
      end,
      title,
      speakers,
      details,
      kind,
      pinned,
    })),
  }))
}

export type ProgrammeJson = {
  readonly title: string
  readonly days: readonly {
    readonly date: IsoDate | null
    readonly label: string
    readonly items: readonly {
      readonly start: string
      readonly end: string | null
      readonly title: string
      readonly speakers: readonly string[]
      readonly details: readonly string[]
      readonly kind: ItemKind
      readonly pinned: boolean
    }[]
  }[]
  readonly warnings: readonly { readonly line: number; readonly message: string }[]
}

/** What `samling agenda --json` prints. */
export function programmeToJson(read: ReadProgramme, lang: WarningLanguage): ProgrammeJson {
  return {
    title: read.title,
    days: read.days.map(({ date, label, items }) => ({
      date,
      label,
      items: items.map(({ start, end, title, speakers, details, kind, pinned }) => ({
        start: clockText(start, ':'),
        end: end === null ? null : clockText(end, ':'),
        title,
        speakers,
        details,
        kind,
        pinned,
      })),
    })),
    warnings: read.warnings.map((warning) => ({ line: warning.line, message: agendaWarning(lang, warning) })),
  }
}
