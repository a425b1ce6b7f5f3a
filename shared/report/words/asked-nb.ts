import { drawn } from '#shared/figures/words/nb.ts'

/** What the report says of figures, of what was asked before the gathering, and of what was asked after it. */
export const asked = {
  figures: {
    target: (value: string) => `Mål: ${value}`,
    startsAt: (value: string) => `Skalaen starter på ${value}`,
    drawn,
    missing: '–',
    all: (count: number) => `De ${count} siste periodene; alle står i arket.`,
    caption: (heading: string) => `Tallene: ${heading}`,
    mean: 'Gjennomsnittet',
    up: (value: string) => `opp ${value}`,
    down: (value: string) => `ned ${value}`,
    points: 'prosentpoeng',
    same: 'uendret',
    columns: { period: 'Periode', name: 'Navn', value: 'Verdi', change: 'Endring' },
    meanings: {
      period: 'Perioden tallet gjelder: år, 2012Q4 for kvartal, 2012-03 for måned, eller ord',
      name: 'Hvem tallet gjelder',
      change: 'Endringen, i samme enhet',
      value: (unit: string, source: string) => `I ${unit}. Kilde: ${source}`,
    },
  },
  evaluation: {
    sent: (count: number) => (count === 1 ? '1 skjema levert' : `${count} skjemaer levert`),
    mean: (mean: string) => `gjennomsnitt ${mean}`,
    running: 'Skjemaet er åpent ennå. Svarene telles når det stenges.',
    earlier: 'Tidligere samling',
    now: 'Nå',
    compared: (question: string, against: string) => `${question} – sammenlignet med ${against}`,
    columns: { question: 'Spørsmål', answer: 'Svar', count: 'Antall', share: 'Andel' },
    meanings: {
      question: 'Spørsmålet i skjemaet',
      answer: 'Alternativet, trinnet, spennet eller svaret som det ble skrevet, etter alfabetet',
      count: 'Hvor mange som svarte dette; av poeng summen; tomt ved egne ord',
      share: 'Andelen av dem som svarte på spørsmålet, fra 0 til 1; tomt der det ikke gir mening',
      earlierCount: 'Det samme ved den tidligere samlingen; tomt der spørsmålet ikke er sammenlignet',
      earlierShare: 'Andelen ved den tidligere samlingen, fra 0 til 1',
    },
  },
  reporting: {
    matrix: 'Tiltak, kommune for kommune',
    profiles: 'Prosjektene etter profil',
    noProfile: 'Ikke valgt',
    nobody: 'ingen',
    undecided: 'ikke bestemt ennå',
    own: 'Egne tiltak',
    sum: 'Sum',
    fields: {
      project: 'Prosjektet',
      shortGoals: 'Mål på kort sikt',
      longGoals: 'Mål på lang sikt',
      challenges: 'Utfordringer',
    },
    columns: { profile: 'Profil', undecided: 'Ikke bestemt', measure: 'Tiltak', note: 'Merknad' },
    meanings: {
      municipality: 'Kommunen som har levert',
      field: 'Som kommunen skrev det før samlingen',
      profile: 'Profilen kommunen valgte',
      undecided: 'Om kommunen ikke hadde bestemt tiltakene ennå',
      measure: 'Tiltaket, fra listen eller kommunens eget',
      own: 'Om tiltaket er kommunens eget',
      note: 'Det som står i ruten, der det står noe',
    },
  },
  right: {
    mark: 'riktig',
    answer: (text: string) => `Riktig svar: ${text}`,
    columns: { right: 'Riktig svar', rightPlace: 'Riktig plass' },
    meanings: {
      choice: 'Om dette er det riktige svaret, slik det ble vist i salen',
      number: 'Det riktige tallet, slik det ble vist i salen; det samme på alle radene',
      place:
        'Plassen i den riktige rekkefølgen, slik den ble vist i salen; tomt der alternativet ikke er med',
    },
  },
  shift: {
    answered: (count: number) => `første runde: ${count} svar`,
    caption: 'Fra første til andre runde',
    first: 'Første runde',
    second: 'Andre runde',
    meaning: 'Antall eller poeng i første runde',
  },
}
export type AskedWords = typeof asked
