import type { ReportConsoleWords } from '#client/words/nb/report-console.ts'
import type { ReportQuestion } from '#shared/protocol/report.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { ReportLanguage } from '#shared/report/report.ts'
import { SECTION_IDS, type SectionId } from '#shared/report/section.ts'

/** What the leader has chosen; null: the leader's own report. */
export type Choice = {
  readonly municipality: string | null
  readonly lang: ReportLanguage
  readonly sections: readonly SectionId[]
}

export function firstChoice(lang: ReportLanguage): Choice {
  return { municipality: null, lang, sections: SECTION_IDS }
}

/** With the section in or out, in the order of the report however they were pressed. */
export function toggled({ sections, ...choice }: Choice, id: SectionId, isIn: boolean): Choice {
  const wanted = isIn ? [...sections, id] : sections.filter((each) => each !== id)
  return { ...choice, sections: SECTION_IDS.filter((each) => wanted.includes(each)) }
}

export function questionOf(
  { municipality, lang, sections }: Choice,
  format: ReportFormat,
  key: { readonly gathering: string; readonly session: string },
): ReportQuestion {
  return { ...key, municipality, lang, sections: [...sections], format }
}

/** The name that the server gave the file. */
export function nameIn(disposition: string | null): string {
  return /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'rapport'
}

export function sizeText(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1_000))
  return kilo < 1_000 ? `${kilo}\u00a0kB` : `${(kilo / 1_000).toFixed(1).replace('.', ',')}\u00a0MB`
}

export function troubleText({ failed }: ReportConsoleWords, code: string): string {
  return code === 'no-answer' || code === 'too-many' || code === 'not-allowed' ? failed[code] : failed.other
}
