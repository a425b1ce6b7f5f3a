import type { HomeProgrammesWords } from '#client/words/nb/home-programmes.ts'
import { programmeRefusals } from './programme-refusals.ts'

export const words: HomeProgrammesWords = {
  refusals: programmeRefusals,
  heading: 'Programma dine',
  none: 'Eit program held saman fleire samlingar, kommunane i dei, det dei lovar og tala som skal flyttast.',
  loading: 'Ser etter programma dine …',
  noName: 'Program utan namn',
  roles: { owner: 'Eigar', researcher: 'Forskar' },
  ofMunicipality: (name) => (name === '' ? 'Kommune' : name),
  noDates: 'Utan datoar',
  gatherings: (count) => `${count} ${count === 1 ? 'samling' : 'samlingar'} i planen`,
  closed: 'Avslutta',
  open: 'Opne programmet',
  openOwn: 'Opne sida',
  openResearch: 'Opne for forsking',
  more: (title) => `Meir om ${title}`,
  copy: 'Ta med ein kopi',
  copyHelp:
    'Kopien er ei fil med heile programmet, lenkjene til kommunane òg. Ta vare på ho deretter. Ho blir henta inn her, på denne eller ei anna maskin.',
  close: 'Avslutt programmet',
  reopen: 'Opne det igjen',
  remove: 'Ta bort frå lista',
  removed: (title) =>
    `«${title}» er teke bort frå denne nettlesaren. Programmet er der framleis. For å opne det herifrå igjen treng du lenkja.`,
  copied: (title) => `Kopien av «${title}» er lagra der nettlesaren lagrar filer.`,
  closedNow: (title) => `«${title}» er avslutta. Ingenting kan endrast før det blir opna igjen.`,
  reopenedNow: (title) => `«${title}» er ope igjen.`,
  erasedNow: (title) => `«${title}» er sletta.`,
  dead: (count) =>
    count === 1
      ? 'Nettlesaren har enno nøkkelen til eit program som ikkje finst her.'
      : `Nettlesaren har enno nøklar til ${count} program som ikkje finst her.`,
  forgetDead: 'Ta dei bort',
  erase: {
    soon: (days) =>
      days === 0
        ? 'Blir sletta av seg sjølv i dag.'
        : `Blir sletta av seg sjølv om ${days} ${days === 1 ? 'dag' : 'dagar'}. Ta med ein kopi først.`,
    way: 'Slett for godt …',
    heading: (title) => `Slett «${title}» for godt`,
    goes: 'Dette blir borte: fasar, kommunar, invitasjonar og svar, forpliktingane og historia deira, tala, alle lenkjene og nøkkelen til forskinga.',
    stays:
      'Dette blir ikkje borte: samlingane, som blir sletta kvar for seg, filer og kopiar som nokon har lagra, og det forskarar har henta.',
    open: 'Programmet er i gang. Sidene til kommunane sluttar å verke.',
    label: (title) => `Skriv ${title} for å slette`,
    wrong: 'Det er ikkje namnet på dette programmet.',
    go: 'Slett alt',
  },
  new: 'Nytt program',
  demo: 'Prøv demoprogrammet',
  bring: 'Hent inn ein kopi',
  make: {
    title: 'Kva heiter programmet?',
    titleMissing: 'Skriv eit namn.',
    organiser: 'Kven står bak?',
    contact: 'Kven kan ein spørje?',
    contactHelp: 'Rolle og ei felles adresse. Kommunane ser det.',
    goals: 'Mål',
    goalsHelp: 'Eitt på kvar linje.',
    phase: 'Første fase',
    phaseHelp:
      'Eit program går i fasar, som oppstart eller fylkesmøte. Fleire legg du til sidan. Dette kan vente.',
    phaseTitle: 'Kva heiter fasen?',
    from: 'Første dag',
    to: 'Siste dag',
    phaseWhole: 'Fasen treng eit namn og ein første dag.',
    make: 'Lag programmet',
    making: 'Vent litt …',
    next: 'Etterpå legg du inn kommunane og planlegg samlingane. Lenkja til programmet blir liggjande i denne nettlesaren.',
  },
  copies: {
    'copy-not-programme':
      'Dette er ingen kopi av eit program frå Samling. Ein kopi er ei zip-fil frå «Ta med ein kopi».',
    'copy-damaged': 'Kopien er skadd, så ingenting er henta inn. Prøv ein annan kopi.',
    'copy-too-large': 'Fila er for stor til å vere ein kopi av eit program. Ho kan vere på 100 MB.',
    'already-here': 'Programmet finst her frå før. Slett det først om kopien skal gjelde.',
  },
}
