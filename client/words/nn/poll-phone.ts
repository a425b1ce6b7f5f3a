import type { PollPhoneWords } from '#client/words/nb/poll-phone.ts'

export const words: PollPhoneWords = {
  answer: 'Svaret ditt',
  ranking: {
    how: (top, all) =>
      top === all
        ? 'Trykk i rekkjefølgje, den du set øvst først.'
        : `Trykk på ${top} i rekkjefølgje, den du set øvst først.`,
    next: (place, of) => `Vel nummer ${place} av ${of}.`,
    done: 'Alle plassane er fylte. Du kan flytte med pilene.',
    mine: 'Rekkjefølgja di',
    rest: 'Å velje mellom',
    at: (text, place) => `${text} er nummer ${place}.`,
    out: (text) => `${text} er teken ut.`,
    up: (text) => `Flytt opp: ${text}`,
    down: (text) => `Flytt ned: ${text}`,
    remove: (text) => `Ta ut: ${text}`,
  },
  shares: {
    how: (total) => (total === 1 ? 'Gi bort eitt poeng.' : `Fordel ${total} poeng.`),
    left: (left) => (left === 1 ? 'Eitt poeng att' : `${left} poeng att`),
    none: 'Alle poenga er delte ut.',
    more: (text) => `Fleire poeng til ${text}`,
    fewer: (text) => `Færre poeng til ${text}`,
    to: (text) => `Poeng til ${text}`,
    points: (count) => (count === 1 ? '1 poeng' : `${count} poeng`),
  },
  number: {
    between: (least, most) => `Frå ${least} til ${most}.`,
    atLeast: (least) => `Minst ${least}.`,
    atMost: (most) => `Høgst ${most}.`,
    whole: 'Heilt tal.',
    decimals: (count) => (count === 1 ? 'Høgst éin desimal.' : `Høgst ${count} desimalar.`),
    notANumber: 'Skriv eit tal, som 12 eller 7,5.',
    outside: (range) => `Talet er utanfor. ${range}`,
  },
  dates: {
    how: 'Svar på kvar linje.',
    yes: 'Ja',
    maybe: 'Kanskje',
    no: 'Nei',
    missing: (count) => (count === 1 ? 'Éi linje att' : `${count} linjer att`),
  },
  words: {
    how: (most) =>
      most === 1 ? 'Eitt ord, eller eit kort uttrykk.' : `Opptil ${most} ord. Korte uttrykk går òg.`,
    word: (nth) => `Ord ${nth}`,
    tooLong: (most) => `Eit ord kan ha ${most} teikn.`,
  },
  yesno: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  scale: { notRelevant: 'Ikkje relevant for meg' },
  choices: {
    range: (least, most) => `Vel ${least} til ${most}.`,
    exactly: (count) => `Vel ${count}.`,
    most: (most) => (most === 1 ? 'Vel høgst éin.' : `Vel høgst ${most}.`),
    more: (count) => (count === 1 ? 'Vel éin til.' : `Vel ${count} til.`),
  },
  text: {
    left: (count) => `${count} teikn att`,
    tooLong: (most) => `Teksten kan ha ${most} teikn.`,
  },
  notSent: 'Endringa er ikkje levert enno.',
  results: {
    uncounted: {
      waits: (least: number) =>
        `Svaret ditt er ikkje talt med enno. Det skal vere minst ${least} som blir talde samtidig, så ingen kan peikast ut.`,
      never: (least: number) =>
        `Eit svar du gav, vart ikkje talt med: Færre enn ${least} svarte samtidig, og då kunne det peikt ut deg.`,
    },
    toEach: 'Kommunen din får sjå sine eigne svar samla.',
    own: 'Kommunen din',
    title: 'Svara',
    answers: (count) => (count === 1 ? '1 svar' : `${count} svar`),
    yours: 'svaret ditt',
    yourPlace: (place) => `din nummer ${place}`,
    yourPoints: (points) => `du gav ${points}`,
    right: 'Rett svar',
    youWereRight: 'Det svara du òg.',
    mean: (value) => `Snitt ${value}`,
    meanPlace: (value) => `snittplass ${value}`,
    median: (value) => `Median ${value}`,
    span: (least, most) => `frå ${least} til ${most}`,
    notRelevant: (count) => `Ikkje relevant: ${count}`,
    points: (count) => `${count} poeng`,
    before: (value) => `før ${value}`,
    support: (count) => (count === 1 ? '1 støttar' : `${count} støttar`),
    mark: 'Støtt',
    markThis: (text) => `Støtt «${text}»`,
    noNet: 'Dette krev nett.',
    whichDate: 'Når',
    to: (from, to) => `${from}–${to}`,
  },
}
