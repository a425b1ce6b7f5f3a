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
  withGathering: 'Ope til samlinga blir lukka.',
  onlyCount:
    'Du ser kor mange som har sendt, ikkje kva dei svarer. Svara kjem når skjemaet er stengt og minst fem har svart.',
  link: 'Lenkje til etterpå',
  linkHelp:
    'Del ho i ein e-post eller ei melding. Ho verkar til skjemaet stengjer, også for den som ikkje var med på telefonen.',
  show: 'Vis svara for salen',
  hide: 'Skjul svara for salen',
  tooFew: 'Færre enn fem svarte, så svara blir ikkje viste.',
  ends: {
    gathering: 'Når samlinga blir lukka',
    tonight: 'I kveld',
    week: 'Om ei veke',
    time: 'På eit tidspunkt',
  },
  untitled: (number: number) => `Spørsmål ${number}`,
  upOf: (name: string) => `Flytt opp: ${name}`,
  downOf: (name: string) => `Flytt ned: ${name}`,
  until: (date: string, time: string) => `Ope til ${date} klokka ${time}.`,
  sent: (_count: number) => 'har sendt skjemaet.',
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
