import { codebookOf } from './codebook.ts'
import { datesText, momentText } from './format.ts'
import type { Report, ReportLanguage, Section } from './report.ts'
import type { Context, Scope, SectionId } from './section.ts'
import { SECTIONS } from './sections.ts'
import { distinctNames } from './sheets.ts'
import type { ReportHead, Taken } from './take.ts'
import { reportWords } from './words.ts'

/** The report that was asked for, of what was taken. */
export function buildReport(
  head: ReportHead,
  taken: readonly Taken[],
  scope: Scope,
  lang: ReportLanguage,
): Report {
  const words = reportWords(lang)
  const named = new Map(head.municipalities.map(({ id, name }) => [id, name]))
  const titled = new Map(head.items.map(({ id, title }) => [id, title]))
  const context: Context = {
    words,
    scope,
    zone: head.zone,
    municipality: (id) => named.get(id ?? '') ?? words.guests,
    item: (id) => titled.get(id ?? '') ?? '',
  }
  const pieces = new Map<SectionId, unknown[]>()
  for (const { section, piece } of taken) {
    const there = pieces.get(section)
    if (there) there.push(piece)
    else pieces.set(section, [piece])
  }
  const built = SECTIONS.flatMap(({ id, build }) => {
    const is = build(pieces.get(id) ?? [], context)
    return is === null ? [] : [{ id, ...is }]
  })
  const sheets = distinctNames(built.flatMap((each) => each.sheets ?? []))
  const of = scope.for === 'municipality' ? (named.get(scope.municipality) ?? words.guests) : null
  return {
    lang,
    kind: of === null ? words.report : words.reportOf(of),
    title: head.title || words.untitled,
    place: head.place,
    where: [head.place, datesText(words, head.dates)].filter((text) => text !== '').join(' · '),
    of,
    version: head.version,
    madeAt: head.at,
    made: words.made(momentText(words, head.at, head.zone), head.version),
    contents: words.contents,
    sections: built.map(
      ({ id, mark = null, blocks }): Section => ({ id, title: words.sections[id], mark, blocks }),
    ),
    sheets: [...sheets, codebookOf(sheets, words)],
    agenda: built.flatMap((each) => each.agenda ?? []),
    promises: built.flatMap((each) => each.promises ?? []),
  }
}
