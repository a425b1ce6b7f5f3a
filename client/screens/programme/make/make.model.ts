import { whereNotJson } from '#shared/kernel/json-place.ts'
import { TEMPLATE_IDS, TEMPLATES_VERSION, type TemplateId, templateFile } from '#shared/library/templates.ts'
import type { LibraryTexts } from '#shared/library/texts.ts'
import { daysTo } from '#shared/programme/dates.ts'
import type { GatheringKind } from '#shared/programme/planned.ts'
import type { GatheringFrom } from '#shared/protocol/programme.ts'
import type { PlannedBrief, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

/** What a gathering is begun from: nothing, a template, what another was prepared with, or a file. */
export type Begin = TemplateId | 'empty' | 'like' | 'file'

const PROPOSED: Readonly<Record<GatheringKind, Begin>> = {
  muster: 'empty',
  'kick-off': 'kick-off',
  network: 'two-days',
  county: 'county-meeting',
  local: 'local-conference',
  other: 'empty',
}
export function proposedFor({ kind }: Pick<PlannedBrief, 'kind'>): Begin {
  return PROPOSED[kind]
}

export function templateOf(begin: string): TemplateId | null {
  return TEMPLATE_IDS.find((id) => id === begin) ?? null
}

/** Those that have been made, and so have something prepared; of the same kind first. */
export function alike(
  { gatherings }: Pick<ProgrammeOwnerView, 'gatherings'>,
  { id: own, kind }: Pick<PlannedBrief, 'id' | 'kind'>,
): readonly PlannedBrief[] {
  return gatherings
    .filter(({ id, made }) => made !== null && id !== own)
    .toSorted((one, other) => Number(other.kind === kind) - Number(one.kind === kind))
}

export type Chosen = { readonly begin: Begin; readonly like: string; readonly file: unknown }

/** As the server is asked; undefined: something is still to be chosen. */
export function fromOf(
  { begin, like, file }: Chosen,
  language: Extract<GatheringFrom, { is: 'template' }>['language'],
): GatheringFrom | null | undefined {
  const template = templateOf(begin)
  if (template !== null) return { is: 'template', template, version: TEMPLATES_VERSION, language }
  switch (begin) {
    case 'like':
      return like === '' ? undefined : { is: 'like', planned: like }
    case 'file':
      return file === null ? undefined : { is: 'file', file }
    default:
      return null
  }
}

/** A template's days with the dates they get here. */
export function daysFor(template: TemplateId, { from }: Pick<PlannedBrief, 'from'>, texts: LibraryTexts) {
  const firstDay = from ?? '2027-01-01'
  const { programme } = templateFile({ template, title: '', place: '', firstDay }, texts)
  return programme.days.map(({ date, items }) => ({
    date: from === null ? null : date,
    items: items.map(({ start, title }) => ({ time: start, title })),
  }))
}

/** How many days are planned; null: nobody has said. */
export function plannedDays({ from, to }: Pick<PlannedBrief, 'from' | 'to'>): number | null {
  return from === null ? null : daysTo(from, to ?? from) + 1
}

type JsonFile =
  | { readonly ok: true; readonly found: object }
  | { readonly ok: false; readonly code: 'file-not-programme' }
  | { readonly ok: false; readonly code: 'file-not-json'; readonly where: string }

/** What a file holds, before the server is asked what it makes of it. */
export function readJsonFile(text: string): JsonFile {
  try {
    const found: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof found === 'object' && found !== null) return { ok: true, found }
    return { ok: false, code: 'file-not-programme' }
  } catch {
    return { ok: false, code: 'file-not-json', where: whereNotJson(text) }
  }
}
