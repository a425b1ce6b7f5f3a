import type { EvaluationConsoleWords } from '#client/words/nb/evaluation-console.ts'

export const words: EvaluationConsoleWords = {
  prepare: 'Evaluering',
  edit: 'Endre evalueringa',
  about:
    'Eitt anonymt skjema med fleire spørsmål. Alle svar blir sende samla, utan namn, kommune eller tidspunkt.',
  title: 'Overskrift',
  add: 'Legg til spørsmål',
  save: 'Lagre skjemaet',
  cancel: 'Avbryt',
  startOver: 'Byrja på nytt',
  done: 'Ferdig',
  closes: 'Stengjer',
  noTime: 'Skriv dato og klokkeslett.',
  setEnd: 'Set ny slutt',
  withGathering: 'Ope til samlinga blir avslutta.',
  onlyCount:
    'Du ser kor mange som har sendt, ikkje kva dei svarer. Svara kjem når skjemaet er stengt og minst fem har svart.',
  link: 'Lenkje til etterpå',
  linkHelp:
    'Del ho i ein e-post eller ei melding. Ho verkar til skjemaet stengjer, også for den som ikkje var med på telefonen.',
  show: 'Vis svara for salen',
  hide: 'Skjul svara for salen',
  alike: (count) =>
    count === 1
      ? 'Eitt spørsmål har like svar: sjå merknaden før du viser.'
      : `${count} spørsmål har like svar: sjå merknadene før du viser.`,
  tooFew: 'Færre enn fem svarte, så svara blir ikkje viste.',
  ends: {
    gathering: 'Når samlinga blir avslutta',
    tonight: 'I kveld',
    week: 'Om ei veke',
    time: 'På eit tidspunkt',
  },
  untitled: (number: number) => `Spørsmål ${number}`,
  upOf: (name: string) => `Flytt opp: ${name}`,
  downOf: (name: string) => `Flytt ned: ${name}`,
  until: (date: string, time: string) => `Ope til ${date} klokka ${time}.`,
  sent: (_count: number) => 'har sendt skjemaet.',
  answers: (count: number) => `${count} svar`,
  compare: 'Samanlikn med ei tidlegare samling',
  earlier: 'Tidlegare samling',
  comparedWith: (title: string, date: string) => `Samanlikna med ${title}, ${date}.`,
  compareWith: (title: string) => `Samanlikn med ${title}`,
  same: (same: number, of: number) => `${same} av ${of} spørsmål er dei same`,
  showCompared: 'Vis samanlikninga for salen',
  hideCompared: 'Gøym samanlikninga for salen',
  dropCompared: 'Ta bort samanlikninga',
  whenShown: 'Salen ser henne når du viser svara.',
  lookAgain: 'Prøv igjen',
  lookedFor: {
    looking: 'Ser etter evalueringar i dei andre samlingane du leier …',
    none: 'Ingen av dei andre samlingane du leier i denne nettlesaren, har ei stengd evaluering med dei same spørsmåla.',
    noAnswer: 'Serveren svara ikkje.',
  },
  template: {
    title: 'Slik var samlinga',
    low: 'heilt usamd',
    high: 'heilt samd',
    agree: [
      'Eg fekk noko eg kan bruke heime',
      'Det var nok tid til å snakke saman på tvers',
      'Samtalane på tvers var nyttige',
      'Eg fekk sagt det eg ville seie',
      'Eg veit kva vi skal gjere når vi kjem heim',
    ],
    open: ['Kva var det beste?', 'Kva bør vi gjere annleis neste gong?'],
  },
}
