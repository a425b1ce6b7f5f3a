import type { ConsoleWords } from '#client/words/nb/console.ts'
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

const leaderRefusals: ConsoleWords['leaderRefusals'] = {
  'name-empty': 'Det manglar eit namn.',
  'unknown-municipality': (name) =>
    name === ''
      ? 'Kommunen er ikkje med i samlinga. Legg han til først.'
      : `${name} har folk på deltakarlista og kan ikkje fjernast.`,
  'choices-needed': 'Det må vere minst to ulike svar å velje mellom.',
  'storage-full': 'Det vart ikkje lagra: det er fullt der tenaren lagrar. Prøv att når det er plass.',
  'storage-failed': 'Det vart ikkje lagra: tenaren får ikkje lagra noko no. Prøv att når varselet er borte.',
  'server-error': 'Noko gjekk gale på tenaren. Ingenting vart endra. Prøv att.',
  'too-many': 'Det gjekk litt for fort. Ingenting vart endra. Prøv att.',
}

export const words: ConsoleWords = {
  common,
  refusals,
  leaderRefusals,
  product: 'Samling',
  kinds,
  steps,
  language: 'Språk',
  head: {
    parts: 'Hovuddelar',
    run: 'Køyr',
    programme: 'Program',
    seating: 'Bord',
    polls: 'Spørsmål',
    reporting: 'Skjema',
    figures: 'Tal',
    summary: 'Oppsummering',
    about: 'Samlinga',
    more: 'Fleire',
    day: (number) => `dag ${number}`,
    projectors: (count) =>
      count === 0 ? 'Ingen projektor' : count === 1 ? 'Projektor på' : `${count} projektorar på`,
    present: (arrived, expected) => `${arrived} av ${expected}`,
    links: 'Lenkjer',
    untitled: 'Samling utan namn',
  },
  gate: {
    loading: 'Hentar samlinga …',
    slow: 'Det tek lengre tid enn vanleg. Samling prøver vidare av seg sjølv.',
    unknownLink: 'Lenkja gjeld ikkje',
    unknownLinkHelp:
      'Ho høyrer ikkje til noka samling, eller ho er trekt tilbake. Be den som laga samlinga om ei ny lenkje for nettverksleiar.',
    tooOld: 'Sida er eldre enn tenaren',
    tooOldHelp: 'Samling er oppdatert. Last sida på nytt for å halde fram. Ingenting er mista.',
    reload: 'Last sida på nytt',
    refused: 'Samlinga kan ikkje visast',
  },
  banner: {
    offline: (since) =>
      `Ikkje samband sidan ${since}. Dette er det siste som kom. Det du har skrive, blir ståande. Samling koplar til att av seg sjølv, og då verkar knappane.`,
    apart:
      'Tenarane når ikkje kvarandre akkurat no. Alt blir lagra som før. Det som kjem inn på ein annan tenar, kan vise seg nokre sekund seinare. Det rettar seg av seg sjølv.',
    offlineShort: 'Krev nett',
    lastPicture: 'Siste bilete står',
    storageFull:
      'Disken er full. Nye svar ventar på telefonane og blir sende av seg sjølve når det er plass. Slett eller flytt filer på maskina som Samling køyrer på. Imens kan du styre, avslutte og hente rapporten.',
    storageFailed:
      'Disken svarer ikkje som han skal, og ingenting kan lagrast no. Det som er stadfesta lagra, er trygt, og nye svar ventar på telefonane. Samling prøver att av seg sjølv. Varer det ved: hent rapporten, kopier mappa med data til ein annan disk og start Samling der.',
    databaseFull:
      'Databasen er full. Nye svar ventar på telefonane og blir sende av seg sjølve når det er plass. Ring den som har ansvar for databasen, og be om meir plass. Imens står det som er vist, og du kan hente rapporten.',
    databaseFailed:
      'Databasen svarer ikkje, og ingenting kan lagrast no. Det som er stadfesta lagra, er trygt, og nye svar ventar på telefonane. Samling prøver att av seg sjølv. Varer det meir enn eit minutt, ring den som har ansvar for databasen. Imens kan du hente rapporten.',
    erases: (days) =>
      `${days === 0 ? 'I dag' : days === 1 ? 'Om 1 dag' : `Om ${days} dagar`} blir samlinga sletta av seg sjølv. Hent rapporten først. Under «Om samlinga» kan du la ho stå lenger.`,
    closed: 'Samlinga er avslutta. Nye telefonar slepp ikkje inn, og ingen kan svare.',
    reopen: 'Opne samlinga att',
    waiting: (count: number) =>
      count === 1
        ? '1 ventar ved døra på å bli sleppt inn.'
        : `${count} ventar ved døra på å bli sleppte inn.`,
    letIn: (count: number) => (count === 1 ? 'Slepp inn' : 'Slepp inn alle'),
    locked: 'Døra er låst. Ingen nye kjem inn; dei som er inne, kan kome tilbake.',
    unlock: 'Lås opp',
  },
  said: {
    saved: (time) => `Lagra ${time}`,
    sending: 'Sender …',
    movedAlready: (title) => `Ein annan leiar var raskare. No er det «${title}» som er på.`,
    movedBy: (name, title) => `${name} var raskare. No er det «${title}» som er på.`,
    movedAlreadyIdle: 'Ein annan leiar var raskare. Sjå kva som er på no, og prøv att.',
    close: 'Lukk meldinga',
  },
  file: {
    here: 'Slepp fila her',
    one: 'Slepp éi fil om gongen.',
    unread: 'Fila lèt seg ikkje opne. Vel henne på nytt.',
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
