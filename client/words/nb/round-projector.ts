import type { Part } from '#shared/activities/presentation-round/parts.ts'
import { turnLeft } from './turn-left.ts'

/** The presentation round on the hall screen. */
export const round = {
  title: 'Presentasjonsrunde',
  of: (place: number, count: number) => `${place} av ${count}`,
  done: 'Ferdig',
  next: 'Neste',
  after: 'Deretter',
  first: (name: string) => `Først: ${name}`,
  comesNext: (name: string) => `Neste: ${name}`,
  all: 'Alle har hatt ordet',
  ended: 'Runden er over',
  more: (count: number) => `og ${count} til`,
  last: 'Siste i runden',
  stopped: 'Tiden står',
  up: 'Tiden er ute',
  ready: 'Gjør dere klare',
  soon: turnLeft,
  soonUp: 'Tiden er snart ute',
  page: (page: number, count: number) => `Side ${page} av ${count}`,
  parts: {
    short: 'Mål på kort sikt',
    long: 'Mål på lang sikt',
    project: 'Prosjekt nå',
  } satisfies Record<Part, string> as Record<Part, string>,
}
export type RoundProjectorWords = typeof round
