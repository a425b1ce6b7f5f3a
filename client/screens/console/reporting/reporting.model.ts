import type { LeaderReporting, ReportPart } from '#shared/views/form.ts'

export type Stands = 'sent' | 'begun' | 'none'
export type ReportLine = {
  readonly id: string
  readonly name: string
  readonly stands: Stands
  readonly sentAt: number | null
}

/** How each municipality stands, in the gathering's order. */
export function reportLines(
  { reports }: LeaderReporting,
  municipalities: readonly { readonly id: string; readonly name: string }[],
): readonly ReportLine[] {
  return municipalities.map(({ id, name }) => {
    const report = reports.find(({ municipality }) => municipality === id)
    const sentAt = report?.sentAt ?? null
    return { id, name, sentAt, stands: sentAt !== null ? 'sent' : isBegun(report) ? 'begun' : 'none' }
  })
}

function isBegun(report: ReportPart | undefined): boolean {
  if (report === undefined) return false
  const { fields, profile, measures, own, undecided } = report
  const said = Object.values(fields).some((text) => text !== '') || profile !== null || undecided
  return said || Object.keys(measures).length > 0 || own.length > 0
}

/** To be sent in one letter: what it is, and each municipality's own link. */
export function invitation(
  opening: string,
  links: readonly { readonly name: string; readonly url: string }[],
): string {
  return [opening, ...links.map(({ name, url }) => `${name}:\n${url}`)].join('\n\n')
}
