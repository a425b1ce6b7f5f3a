import type { ProgrammeSeveralWords } from '#client/words/nb/programme-several.ts'

const many = (count: number) =>
  count === 0 ? 'samlingar' : count === 1 ? 'éi samling' : `${count} samlingar`

export const words: ProgrammeSeveralWords = {
  title: 'Fleire samlingar på éin gong',
  per: 'Éi samling for',
  pers: { county: 'kvart fylke', municipality: 'kvar kommune' },
  begin: 'Kvar av dei byrjar med',
  planOnly: 'Berre planlegg dei no',
  forWhom: 'Kven ho er for',
  name: 'Namn på samlinga',
  fieldOf: (field, place) => `${field}, ${place}`,
  there: (title) => `Har alt ${title}`,
  plan: (count) => `Planlegg ${many(count)}`,
  make: (count) => `Lag ${many(count)}`,
  again: (count) => `Prøv ${many(count)} igjen`,
  progress: (at, of) => `Lagar nummer ${at} av ${of} …`,
  came: (done, wrong) => (wrong === 0 ? `Ferdig: ${many(done)}` : `Ferdige: ${done}. Manglar: ${wrong}.`),
  isPlanned: 'Planlagd',
  isMade: 'Laga',
  notMade: (why) => `Planlagd, men ikkje laga: ${why}`,
}
