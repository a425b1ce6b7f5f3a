import type { Part, WordKind } from '#shared/activities/presentation-round/parts.ts'
import { turnLeft } from './turn-left.ts'

/** The presentation round on the phone; fetched with what comes later. */
export const roundPhone = {
  left: 'Tid igjen',
  over: 'over tiden',
  overHelp: 'Tiden er ute. Rund av, så får de neste også tid.',
  stopped: 'Tiden står',
  soon: turnLeft,
  soonUp: 'Tiden er snart ute',
  ready: (name: string) => `Gjør dere klare. ${name} er snart ferdig.`,
  readyNow: (name: string) => `Gjør dere klare. Tiden til ${name} er ute.`,
  place: (place: number, count: number) => `Dere er nummer ${place} av ${count}.`,
  willGet: (length: string) => `Dere får ${length}.`,
  someMinutes: (minutes: number) => (minutes === 1 ? 'ett minutt' : `${minutes} minutter`),
  done: 'Dere har presentert.',
  skipped: 'Dere er hoppet over, men kan komme senere. Si fra til nettverkslederen.',
  nextIs: (name: string) => `Neste: ${name}`,
  allDone: 'Alle har hatt ordet.',
  heardYou: 'Nå presenterer dere',
  heardNext: 'Dere er neste',
  write: 'Dette viser vi',
  writeHelp: (group: string) =>
    `${group} skriver sammen. Det kommer på lerretet når dere presenterer; før det ser bare dere og nettverkslederen det.`,
  parts: {
    short: 'Mål på kort sikt',
    long: 'Mål på lang sikt',
    project: 'Prosjekt nå',
  } satisfies Record<Part, string> as Record<Part, string>,
  add: (part: string) => `Legg til: ${part}`,
  addShort: 'Legg til',
  save: 'Lagre',
  leader: 'Nettverkslederen',
  putOtherwise: (own: string) => `Nettverkslederen har endret det. Dere skrev: «${own}»`,
  tooLong: (over: number) => `${over} tegn for mye`,
  draftSaved: 'Kladden er lagret',
  draftKeptHere: 'Kladden står bare på denne siden',
  late: 'Runden er stengt. Det du skrev, kan fortsatt sendes.',
  say: (name: string) => `Si noe til ${name}`,
  kinds: { appreciation: 'Anerkjennelse', advice: 'Råd' } satisfies Record<WordKind, string> as Record<
    WordKind,
    string
  >,
  kind: 'Hva er det?',
  text: (name: string) => `Til ${name}`,
  withName: (name: string) => `Vis navnet mitt (${name})`,
  seenUnnamed: (name: string) =>
    `${name} og nettverkslederen ser det, uten navnet ditt. Ingen andre, og ikke på lerretet.`,
  seenNamed: (name: string) =>
    `${name} og nettverkslederen ser det, med navnet ditt. Ingen andre, og ikke på lerretet.`,
  send: 'Send',
  other: (name: string) => `Skriv til ${name} i stedet`,
  sent: 'Det du har sendt',
  to: (kind: string, name: string) => `${kind} til ${name}`,
  withdraw: 'Trekk tilbake',
  needsNet: 'Krever nett',
  received: 'Til dere',
  receivedHelp: 'Bare dere og nettverkslederen ser dette.',
  unnamed: 'Uten navn',
}
export type RoundPhoneWords = typeof roundPhone
