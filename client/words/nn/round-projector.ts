import type { RoundProjectorWords } from '#client/words/nb/round-projector.ts'
import { turnLeft } from './turn-left.ts'

export const round: RoundProjectorWords = {
  title: 'Presentasjonsrunde',
  of: (place, count) => `${place} av ${count}`,
  done: 'Ferdig',
  next: 'Neste',
  after: 'Deretter',
  first: (name) => `Først: ${name}`,
  comesNext: (name) => `Neste: ${name}`,
  all: 'Alle har hatt ordet',
  ended: 'Runden er over',
  more: (count) => `og ${count} til`,
  last: 'Siste i runden',
  stopped: 'Tida står',
  up: 'Tida er ute',
  ready: 'Gjer dykk klare',
  soon: turnLeft,
  soonUp: 'Tida er snart ute',
  page: (page, count) => `Side ${page} av ${count}`,
  parts: { short: 'Mål på kort sikt', long: 'Mål på lang sikt', project: 'Prosjekt no' },
}
