import type { PromiseStatus } from '#shared/programme/promises.ts'

/** What a municipality's printed plan says of itself; what people have written stands as they wrote it. */
export type PlanWords = {
  readonly title: (municipality: string) => string
  readonly partOf: (programme: string, organiser: string) => string
  readonly goals: string
  readonly figures: string
  readonly promises: string
  readonly noPromises: string
  readonly what: string
  readonly who: string
  readonly by: string
  readonly how: string
  readonly stands: string
  readonly statuses: Readonly<Record<PromiseStatus, string>>
  readonly over: (days: number) => string
  readonly why: (text: string) => string
  readonly learned: (text: string) => string
  readonly from: (gathering: string) => string
  readonly moved: (date: string) => string
  readonly latest: (value: string, period: string) => string
  readonly target: (value: string, when: string) => string
  readonly made: (date: string) => string
  readonly signatures: string
  readonly signed: readonly [municipality: string, employees: string]
  readonly signedFor: (organiser: string) => string
  readonly lines: readonly [place: string, date: string, name: string]
}

export const words: PlanWords = {
  title: (municipality) => `Plan for ${municipality}`,
  partOf: (programme, organiser) => (organiser === '' ? programme : `${programme}, ${organiser}`),
  goals: 'Det vi er sammen om',
  figures: 'Tallene',
  promises: 'Det vi forplikter oss til',
  noPromises: 'Kommunen har ikke skrevet noe i planen ennå.',
  what: 'Hva vi skal gjøre',
  who: 'Ansvarlig',
  by: 'Innen',
  how: 'Slik ser vi at det er gjort',
  stands: 'Hvordan det går',
  statuses: { 'not-begun': 'Ikke begynt', 'under-way': 'I gang', done: 'Gjort', dropped: 'Lagt bort' },
  over: (days) => (days === 1 ? 'Én dag over fristen' : `${days} dager over fristen`),
  why: (text) => `Hvorfor: ${text}`,
  learned: (text) => `Dette lærte vi: ${text}`,
  from: (gathering) => `Fra ${gathering}`,
  moved: (date) => `Fristen var ${date}`,
  latest: (value, period) => `${value} (${period})`,
  target: (value, when) => (when === '' ? `Målet er ${value}` : `Målet er ${value} (${when})`),
  made: (date) => `Skrevet ut ${date}`,
  signatures: 'Underskrifter',
  signed: ['For kommunen', 'For de ansatte'],
  signedFor: (organiser) => `For ${organiser}`,
  lines: ['Sted', 'Dato', 'Underskrift og rolle'],
}
