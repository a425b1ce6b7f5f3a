import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { aboutConsole } from './about-console.ts'
import { askConsole } from './ask-console.ts'
import { callsConsole } from './calls-console.ts'
import { words as promises } from './commitments-console.ts'
import { common } from './common.ts'
import { words as evaluation } from './evaluation-console.ts'
import { keysConsole } from './keys-console.ts'
import { panel } from './panel-console.ts'
import { planConsole } from './plan-console.ts'
import { refusals } from './refusals.ts'
import { round } from './round-console.ts'
import { runConsole } from './run-console.ts'
import { twice } from './second-press.ts'
import { kinds, steps } from './steps-console.ts'
import { talkConsole } from './talk-console.ts'

/** Where what a participant is told does not fit a leader. */
const leaderRefusals: Partial<Readonly<Record<RefusalCode, string | ((detail: string) => string)>>> = {
  'name-empty': 'Det mangler et navn.',
  'unknown-municipality': (name) =>
    name === ''
      ? 'Kommunen er ikke med i samlingen. Legg den til først.'
      : `${name} har folk på deltakerlisten og kan ikke fjernes.`,
  'choices-needed': 'Det må være minst to ulike svar å velge mellom.',
  'storage-full': 'Det ble ikke lagret: det er fullt der serveren lagrer. Prøv igjen når det er plass.',
  'storage-failed': 'Det ble ikke lagret: serveren får ikke lagret noe nå. Prøv igjen når varselet er borte.',
  'server-error': 'Noe gikk galt på serveren. Ingenting ble endret. Prøv igjen.',
  'too-many': 'Det gikk litt for fort. Ingenting ble endret. Prøv igjen.',
}

export const words = {
  common,
  refusals,
  leaderRefusals,
  product: 'Samling',
  kinds,
  steps,
  language: 'Språk',
  head: {
    parts: 'Hoveddeler',
    run: 'Kjør',
    programme: 'Program',
    seating: 'Bord',
    polls: 'Spørsmål',
    reporting: 'Skjema',
    figures: 'Tall',
    summary: 'Oppsummering',
    about: 'Samlingen',
    more: 'Flere',
    day: (number: number) => `dag ${number}`,
    projectors: (count: number) =>
      count === 0 ? 'Ingen projektor' : count === 1 ? 'Projektor på' : `${count} projektorer på`,
    present: (arrived: number, expected: number) => `${arrived} av ${expected}`,
    links: 'Lenker',
    untitled: 'Samling uten navn',
  },
  gate: {
    loading: 'Henter samlingen …',
    slow: 'Det tar lengre tid enn vanlig. Samling prøver videre av seg selv.',
    unknownLink: 'Lenken gjelder ikke',
    unknownLinkHelp:
      'Den hører ikke til noen samling, eller den er trukket tilbake. Be den som laget samlingen om en ny lenke for nettverksleder.',
    tooOld: 'Siden er eldre enn serveren',
    tooOldHelp: 'Samling er oppdatert. Last siden på nytt for å fortsette. Ingenting er mistet.',
    reload: 'Last siden på nytt',
    refused: 'Samlingen kan ikke vises',
  },
  banner: {
    offline: (since: string) =>
      `Ingen forbindelse siden ${since}. Dette er det siste som kom. Det du har skrevet, blir stående. Samling kobler til igjen av seg selv, og da virker knappene.`,
    apart:
      'Serverne når ikke hverandre akkurat nå. Alt blir lagret som før. Det som kommer inn på en annen server, kan vise seg noen sekunder senere. Det retter seg av seg selv.',
    offlineShort: 'Krever nett',
    lastPicture: 'Siste bilde står',
    storageFull:
      'Disken er full. Nye svar venter på telefonene og blir sendt av seg selv når det er plass. Slett eller flytt filer på maskinen som Samling kjører på. Imens kan du styre, avslutte og hente rapporten.',
    storageFailed:
      'Disken svarer ikke som den skal, og ingenting kan lagres nå. Det som er bekreftet lagret, er trygt, og nye svar venter på telefonene. Samling prøver igjen av seg selv. Varer det ved: hent rapporten, kopier mappa med data til en annen disk og start Samling der.',
    databaseFull:
      'Databasen er full. Nye svar venter på telefonene og blir sendt av seg selv når det er plass. Ring den som har ansvar for databasen, og be om mer plass. Imens står det som er vist, og du kan hente rapporten.',
    databaseFailed:
      'Databasen svarer ikke, og ingenting kan lagres nå. Det som er bekreftet lagret, er trygt, og nye svar venter på telefonene. Samling prøver igjen av seg selv. Varer det mer enn et minutt, ring den som har ansvar for databasen. Imens kan du hente rapporten.',
    erases: (days: number) =>
      `${days === 0 ? 'I dag' : days === 1 ? 'Om 1 dag' : `Om ${days} dager`} slettes samlingen av seg selv. Hent rapporten først. Under «Om samlingen» kan du la den stå lenger.`,
    closed: 'Samlingen er avsluttet. Nye telefoner slipper ikke inn, og ingen kan svare.',
    reopen: 'Åpne samlingen igjen',
    waiting: (count: number) =>
      count === 1
        ? '1 venter ved døra på å bli sluppet inn.'
        : `${count} venter ved døra på å bli sluppet inn.`,
    letIn: (count: number): string => (count === 1 ? 'Slipp inn' : 'Slipp inn alle'),
    locked: 'Døra er låst. Ingen nye kommer inn; de som er inne, kan komme tilbake.',
    unlock: 'Lås opp',
  },
  said: {
    saved: (time: string) => `Lagret ${time}`,
    sending: 'Sender …',
    movedAlready: (title: string) => `En annen leder var raskere. Nå er det «${title}» som er på.`,
    movedBy: (name: string, title: string) => `${name} var raskere. Nå er det «${title}» som er på.`,
    movedAlreadyIdle: 'En annen leder var raskere. Se hva som er på nå, og prøv igjen.',
    close: 'Lukk meldingen',
  },
  file: {
    here: 'Slipp filen her',
    one: 'Slipp én fil om gangen.',
    unread: 'Filen lar seg ikke åpne. Velg den på nytt.',
  },
  round,
  panel,
  promises,
  evaluation,
  talk: talkConsole,
  twice,
  calls: callsConsole,
  ...runConsole,
  ...askConsole,
  ...keysConsole,
  ...planConsole,
  ...aboutConsole,
}

export type ConsoleWords = typeof words
