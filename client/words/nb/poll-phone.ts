/** How questions of every kind are answered on a phone, and what came of them. */
export const words = {
  answer: 'Svaret ditt',
  ranking: {
    how: (top: number, all: number) =>
      top === all
        ? 'Trykk i rekkefølge, den du setter øverst først.'
        : `Trykk på ${top} i rekkefølge, den du setter øverst først.`,
    next: (place: number, of: number) => `Velg nummer ${place} av ${of}.`,
    done: 'Alle plassene er fylt. Du kan flytte med pilene.',
    mine: 'Rekkefølgen din',
    rest: 'Å velge blant',
    at: (text: string, place: number) => `${text} er nummer ${place}.`,
    out: (text: string) => `${text} er tatt ut.`,
    up: (text: string) => `Flytt opp: ${text}`,
    down: (text: string) => `Flytt ned: ${text}`,
    remove: (text: string) => `Ta ut: ${text}`,
  },
  shares: {
    how: (total: number) => (total === 1 ? 'Gi bort ett poeng.' : `Fordel ${total} poeng.`),
    left: (left: number) => (left === 1 ? 'Ett poeng igjen' : `${left} poeng igjen`),
    none: 'Alle poengene er delt ut.',
    more: (text: string) => `Flere poeng til ${text}`,
    fewer: (text: string) => `Færre poeng til ${text}`,
    to: (text: string) => `Poeng til ${text}`,
    points: (count: number) => (count === 1 ? '1 poeng' : `${count} poeng`),
  },
  number: {
    between: (least: string, most: string) => `Fra ${least} til ${most}.`,
    atLeast: (least: string) => `Minst ${least}.`,
    atMost: (most: string) => `Høyst ${most}.`,
    whole: 'Helt tall.',
    decimals: (count: number) => (count === 1 ? 'Høyst én desimal.' : `Høyst ${count} desimaler.`),
    notANumber: 'Skriv et tall, som 12 eller 7,5.',
    outside: (range: string) => `Tallet er utenfor. ${range}`,
  },
  dates: {
    how: 'Svar på hver linje.',
    yes: 'Ja',
    maybe: 'Kanskje',
    no: 'Nei',
    missing: (count: number) => (count === 1 ? 'Én linje igjen' : `${count} linjer igjen`),
  },
  words: {
    how: (most: number) =>
      most === 1 ? 'Ett ord, eller et kort uttrykk.' : `Opptil ${most} ord. Korte uttrykk går også.`,
    word: (nth: number) => `Ord ${nth}`,
    tooLong: (most: number) => `Et ord kan ha ${most} tegn.`,
  },
  yesno: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  scale: { notRelevant: 'Ikke relevant for meg' },
  choices: {
    range: (least: number, most: number) => `Velg ${least} til ${most}.`,
    exactly: (count: number) => `Velg ${count}.`,
    most: (most: number) => (most === 1 ? 'Velg høyst én.' : `Velg høyst ${most}.`),
    more: (count: number) => (count === 1 ? 'Velg én til.' : `Velg ${count} til.`),
  },
  text: {
    left: (count: number) => `${count} tegn igjen`,
    tooLong: (most: number) => `Teksten kan ha ${most} tegn.`,
  },
  notSent: 'Endringen er ikke levert ennå.',
  results: {
    uncounted: {
      waits: (least: number) =>
        `Svaret ditt er ikke talt med ennå. Det skal være minst ${least} som telles samtidig, så ingen kan pekes ut.`,
      never: (least: number) =>
        `Et svar du ga, ble ikke talt med: Færre enn ${least} svarte samtidig, og da kunne det pekt ut deg.`,
    },
    toEach: 'Kommunen din får se sine egne svar samlet.',
    own: 'Kommunen din',
    title: 'Svarene',
    answers: (count: number) => (count === 1 ? '1 svar' : `${count} svar`),
    yours: 'ditt svar',
    yourPlace: (place: number) => `din nummer ${place}`,
    yourPoints: (points: number) => `du ga ${points}`,
    right: 'Riktig svar',
    youWereRight: 'Det svarte du også.',
    mean: (value: string) => `Snitt ${value}`,
    meanPlace: (value: string) => `snittplass ${value}`,
    median: (value: string) => `Median ${value}`,
    span: (least: string, most: string) => `fra ${least} til ${most}`,
    notRelevant: (count: number) => `Ikke relevant: ${count}`,
    points: (count: number) => `${count} poeng`,
    before: (value: string) => `før ${value}`,
    support: (count: number) => (count === 1 ? '1 støtter' : `${count} støtter`),
    mark: 'Støtt',
    markThis: (text: string) => `Støtt «${text}»`,
    noNet: 'Dette krever nett.',
    whichDate: 'Når',
    to: (from: string, to: string) => `${from}–${to}`,
  },
}

export type PollPhoneWords = typeof words
