/** Evaluations on the leader's page. */
export const words = {
  prepare: 'Evaluering',
  edit: 'Endre evalueringen',
  about:
    'Ett anonymt skjema med flere spørsmål. Alle svar sendes samlet, uten navn, kommune eller tidspunkt.',
  title: 'Overskrift',
  add: 'Legg til spørsmål',
  save: 'Lagre skjemaet',
  cancel: 'Avbryt',
  startOver: 'Begynn på nytt',
  done: 'Ferdig',
  closes: 'Stenger',
  noTime: 'Skriv dato og klokkeslett.',
  setEnd: 'Sett ny slutt',
  withGathering: 'Åpent til samlingen avsluttes.',
  onlyCount:
    'Du ser hvor mange som har sendt, ikke hva de svarer. Svarene kommer når skjemaet er stengt og minst fem har svart.',
  link: 'Lenke for etterpå',
  linkHelp:
    'Del den i en e-post eller en melding. Den virker til skjemaet stenger, også for den som ikke var med på telefonen.',
  show: 'Vis svarene for salen',
  hide: 'Skjul svarene for salen',
  alike: (count: number) =>
    count === 1
      ? 'Ett spørsmål har like svar: se merknaden før du viser.'
      : `${count} spørsmål har like svar: se merknadene før du viser.`,
  tooFew: 'Færre enn fem svarte, så svarene vises ikke.',
  ends: {
    gathering: 'Når samlingen avsluttes',
    tonight: 'I kveld',
    week: 'Om en uke',
    time: 'På et tidspunkt',
  },
  untitled: (number: number) => `Spørsmål ${number}`,
  upOf: (name: string) => `Flytt opp: ${name}`,
  downOf: (name: string) => `Flytt ned: ${name}`,
  until: (date: string, time: string) => `Åpent til ${date} klokka ${time}.`,
  sent: (_count: number) => 'har sendt skjemaet.',
  answers: (count: number) => `${count} svar`,
  compare: 'Sammenlign med en tidligere samling',
  earlier: 'Tidligere samling',
  comparedWith: (title: string, date: string) => `Sammenlignet med ${title}, ${date}.`,
  compareWith: (title: string) => `Sammenlign med ${title}`,
  same: (same: number, of: number) => `${same} av ${of} spørsmål er de samme`,
  showCompared: 'Vis sammenligningen for salen',
  hideCompared: 'Skjul sammenligningen for salen',
  dropCompared: 'Ta bort sammenligningen',
  whenShown: 'Salen ser den når du viser svarene.',
  lookAgain: 'Prøv igjen',
  lookedFor: {
    looking: 'Ser etter evalueringer i de andre samlingene du leder …',
    none: 'Ingen av de andre samlingene du leder i denne nettleseren, har en stengt evaluering med de samme spørsmålene.',
    noAnswer: 'Serveren svarte ikke.',
  },
  template: {
    title: 'Slik var samlingen',
    low: 'helt uenig',
    high: 'helt enig',
    agree: [
      'Jeg fikk noe jeg kan bruke hjemme',
      'Det var nok tid til å snakke sammen på tvers',
      'Samtalene på tvers var nyttige',
      'Jeg fikk sagt det jeg ville si',
      'Jeg vet hva vi skal gjøre når vi kommer hjem',
    ],
    open: ['Hva var det beste?', 'Hva bør vi gjøre annerledes neste gang?'],
  },
}

export type EvaluationConsoleWords = typeof words
