import type { Scene } from '#shared/gathering/stage.ts'
import { common } from './common.ts'

const scenes: Readonly<Record<Scene, string>> = {
  welcome: 'Velkommen',
  now: 'Det som er nå',
  question: 'Spørsmål',
  points: 'Samtale',
  presentations: 'Presentasjonsrunde',
  panel: 'Panel',
  commitments: 'Forpliktelser',
  evaluation: 'Evaluering',
  plenary: 'Framlegging',
  summary: 'Oppsummering',
  matrix: 'Matrisen',
  profiles: 'Profilene',
  figure: 'Figur',
  goals: 'Målene',
  practical: 'Praktisk',
  item: 'Innholdet i punktet',
  seating: 'Bordene',
  black: 'Svart skjerm',
}

/** The page where a gathering is gone through after the fact. */
export const words = {
  common,
  product: 'Samling',
  document: (title: string) => `${title} · om igjen`,
  heading: 'Samlingen om igjen',
  wall: (time: string) => `Salskjermen kl. ${time}`,
  /** Read out by the slider. */
  position: (day: string, time: string, item: string) =>
    [day, `kl. ${time}`, item].filter(Boolean).join(', '),
  slider: 'Tidspunkt',
  sliderHelp:
    'Piltastene går ett minutt, Page Up og Page Down til neste og forrige punkt, mellomrom spiller av.',
  play: 'Spill av',
  pause: 'Stopp',
  before: 'Forrige endring',
  after: 'Neste endring',
  speed: 'Fart',
  times: (count: number) => `${count}×`,
  days: 'Dag',
  planned: 'Planlagt',
  went: 'Slik gikk det',
  happened: 'Dette skjedde',
  nothingOn: 'Mellom punktene',
  mark: {
    item: (about: string) => about,
    'day-over': () => 'Dagen er slutt',
    paused: () => 'Klokka stanset',
    resumed: () => 'Klokka går igjen',
    time: (about: string) => `Ny tid: ${about}`,
    agenda: () => 'Programmet ble endret',
    scene: (about: string) => `På skjermen: ${scenes[about as Scene] ?? about}`,
    'poll-opened': (about: string) => `Spørsmål åpnet: ${about}`,
    'poll-closed': (about: string) => `Spørsmål stengt: ${about}`,
    results: (about: string) => `Svarene vist: ${about}`,
    tables: () => 'Bordene vist',
    step: (about: string) => `Samtale: ${about}`,
    speaker: (about: string) => `${about} presenterer`,
    slide: (about: string) => (about === '' ? 'Lagt fram i plenum' : `Lagt fram: ${about}`),
    closed: () => 'Samlingen ble avsluttet',
    reopened: () => 'Samlingen ble åpnet igjen',
  },
  coarse: 'Det salen ga, står fra slutten av minuttet det kom i. Det som var anonymt, er det her også.',
  loading: 'Går gjennom samlingen …',
  picture: 'Henter bildet …',
  empty: 'Ingenting å se ennå',
  emptyMore:
    'Her står det salen har sett, fra den første kommer. Foreløpig har ingen kommet, og dagen har ikke begynt.',
  notAllowed: 'Du kan ikke se denne samlingen',
  notAllowedMore:
    'Den kan være slettet, eller denne nettleseren har ikke vært inne med lederlenken. Åpne siden fra konsollen eller fra programmet.',
  notPrivate: 'Linja er ikke kryptert',
  notPrivateMore: 'Det som hører lederen til, vises bare over https eller på maskinen selv.',
  silent: 'Serveren svarer ikke',
  silentMore: 'Se om maskinen er på nettet. Siden prøver igjen av seg selv når den er det.',
  failed: 'Samlingen kunne ikke leses',
  failedMore: 'Prøv igjen om litt. Blir det ikke bedre, se i loggen til serveren.',
  offline: 'Serveren svarer ikke. Bildet er det siste som ble hentet.',
}

export type ReplayWords = typeof words
