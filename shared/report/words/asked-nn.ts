import { drawn } from '#shared/figures/words/nn.ts'
import type { AskedWords } from './asked-nb.ts'

export const asked: AskedWords = {
  figures: {
    target: (value: string) => `Mål: ${value}`,
    startsAt: (value: string) => `Skalaen startar på ${value}`,
    drawn,
    missing: '–',
    all: (count: number) => `Dei ${count} siste periodane; alle står i arket.`,
    caption: (heading: string) => `Tala: ${heading}`,
    mean: 'Gjennomsnittet',
    up: (value: string) => `opp ${value}`,
    down: (value: string) => `ned ${value}`,
    points: 'prosentpoeng',
    same: 'uendra',
    columns: { period: 'Periode', name: 'Namn', value: 'Verdi', change: 'Endring' },
    meanings: {
      period: 'Perioden talet gjeld: år, 2012Q4 for kvartal, 2012-03 for månad, eller ord',
      name: 'Kven talet gjeld',
      change: 'Endringa, i same eining',
      value: (unit: string, source: string) => `I ${unit}. Kjelde: ${source}`,
    },
  },
  evaluation: {
    sent: (count: number) => (count === 1 ? '1 skjema levert' : `${count} skjema leverte`),
    mean: (mean: string) => `gjennomsnitt ${mean}`,
    running: 'Skjemaet er ope enno. Svara blir talde når det blir stengt.',
    earlier: 'Tidlegare samling',
    now: 'No',
    compared: (question: string, against: string) => `${question} – samanlikna med ${against}`,
    columns: { question: 'Spørsmål', answer: 'Svar', count: 'Tal på svar', share: 'Del' },
    meanings: {
      question: 'Spørsmålet i skjemaet',
      answer: 'Alternativet, steget, spennet eller svaret som det vart skrive, etter alfabetet',
      count: 'Kor mange som svarte dette; av poeng summen; tomt ved eigne ord',
      share: 'Delen av dei som svarte på spørsmålet, frå 0 til 1; tomt der det ikkje gir meining',
      earlierCount: 'Det same på den tidlegare samlinga; tomt der spørsmålet ikkje er samanlikna',
      earlierShare: 'Delen på den tidlegare samlinga, frå 0 til 1',
    },
  },
  reporting: {
    matrix: 'Tiltak, kommune for kommune',
    profiles: 'Prosjekta etter profil',
    noProfile: 'Ikkje valt',
    undecided: 'ikkje bestemt enno',
    own: 'Eigne tiltak',
    sum: 'Sum',
    fields: {
      project: 'Prosjektet',
      shortGoals: 'Mål på kort sikt',
      longGoals: 'Mål på lang sikt',
      challenges: 'Utfordringar',
    },
    columns: { profile: 'Profil', undecided: 'Ikkje bestemt', measure: 'Tiltak', note: 'Merknad' },
    meanings: {
      municipality: 'Kommunen som har levert',
      field: 'Som kommunen skreiv det før samlinga',
      profile: 'Profilen kommunen valde',
      undecided: 'Om kommunen ikkje hadde bestemt tiltaka enno',
      measure: 'Tiltaket, frå lista eller kommunen sitt eige',
      own: 'Om tiltaket er kommunen sitt eige',
      note: 'Det som står i ruta, der det står noko',
    },
  },
  right: {
    mark: 'rett',
    answer: (text: string) => `Rett svar: ${text}`,
    columns: { right: 'Rett svar', rightPlace: 'Rett plass' },
    meanings: {
      choice: 'Om dette er det rette svaret, slik det vart vist i salen',
      number: 'Det rette talet, slik det vart vist i salen; det same på alle radene',
      place:
        'Plassen i den rette rekkjefølgja, slik ho vart vist i salen; tomt der alternativet ikkje er med',
    },
  },
  shift: {
    answered: (count: number) => `første runde: ${count} svar`,
    caption: 'Frå første til andre runde',
    first: 'Første runde',
    second: 'Andre runde',
    meaning: 'Tal på svar eller poeng i første runde',
  },
}
