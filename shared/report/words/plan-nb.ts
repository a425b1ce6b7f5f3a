import type { AimField } from '#shared/programme/aims.ts'
import type { PromiseStatus } from '#shared/programme/promises.ts'

/** What a municipality's printed plan says of itself; what people have written stands as they wrote it. */
export type PlanWords = {
  readonly title: (municipality: string) => string
  readonly partOf: (programme: string, organiser: string) => string
  readonly goals: string
  /** What the municipality itself wants, by field. */
  readonly aims: string
  readonly aim: Readonly<Record<Exclude<AimField, 'bold'>, string>>
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
  readonly binds: string
  readonly signed: readonly [municipality: string, employees: string]
  readonly signedFor: (organiser: string) => string
  readonly lines: readonly [place: string, date: string, name: string]
  /** Of a tab that has no plan to show. */
  readonly failed: Readonly<Record<'not-allowed' | 'not-private' | 'unknown-municipality' | 'other', string>>
}

export const words: PlanWords = {
  title: (municipality) => `Plan for ${municipality}`,
  partOf: (programme, organiser) => (organiser === '' ? programme : `${programme}, ${organiser}`),
  goals: 'Det vi er sammen om',
  aims: 'Målene våre',
  aim: {
    short: 'På kort sikt',
    long: 'På lang sikt',
    goals: 'Hva dette betyr for målene',
    measures: 'Hva dette betyr for tiltakene',
    ways: 'Hva dette betyr for måten vi jobber på',
  },
  figures: 'Tallene',
  promises: 'Det vi forplikter oss til',
  noPromises: 'Kommunen har ikke skrevet noe i planen ennå.',
  what: 'Hva vi skal gjøre',
  who: 'Ansvarlig',
  by: 'Innen',
  how: 'Slik ser vi at det er gjort',
  stands: 'Hvordan det går',
  statuses: { 'not-begun': 'Ikke startet', 'under-way': 'I gang', done: 'Gjort', dropped: 'Lagt bort' },
  over: (days) => (days === 1 ? 'Én dag over fristen' : `${days} dager over fristen`),
  why: (text) => `Hvorfor: ${text}`,
  learned: (text) => `Dette lærte vi: ${text}`,
  from: (gathering) => `Fra ${gathering}`,
  moved: (date) => `Fristen var ${date}`,
  latest: (value, period) => `${value} (${period})`,
  target: (value, when) => (when === '' ? `Målet er ${value}` : `Målet er ${value} (${when})`),
  made: (date) => `Skrevet ut ${date}`,
  signatures: 'Underskrifter',
  binds: 'Vi forplikter oss til det som står i planen, og sier fra når noe endrer seg.',
  signed: ['For kommunen', 'For de ansatte'],
  signedFor: (organiser) => `For ${organiser}`,
  lines: ['Sted', 'Dato', 'Underskrift og rolle'],
  failed: {
    'not-allowed':
      'Lenken gjelder ikke denne planen. Åpne siden på nytt med lenken til kommunen eller programmet.',
    'not-private': 'Alle planene kan bare skrives ut over en linje som ingen andre kan lese.',
    'unknown-municipality': 'Kommunen er ikke med i programmet lenger. Lukk fanen.',
    other: 'Planen kunne ikke lages. Lukk fanen, og prøv igjen.',
  },
}
