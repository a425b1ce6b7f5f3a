import type { ProgrammeSeveralWords } from '#client/words/nb/programme-several.ts'

const many = (count: number) =>
  count === 0 ? 'gatherings' : count === 1 ? 'one gathering' : `${count} gatherings`

export const words: ProgrammeSeveralWords = {
  title: 'Several gatherings at once',
  per: 'One gathering for',
  pers: { county: 'each county', municipality: 'each municipality' },
  begin: 'Each of them begins with',
  planOnly: 'Only plan them now',
  forWhom: 'Whom it is for',
  name: 'What the gathering is called',
  fieldOf: (field, place) => `${field}, ${place}`,
  there: (title) => `Has ${title} already`,
  plan: (count) => `Plan ${many(count)}`,
  make: (count) => `Make ${many(count)}`,
  again: (count) => `Try ${many(count)} again`,
  progress: (at, of) => `Making number ${at} of ${of} …`,
  came: (done, wrong) => (wrong === 0 ? `Done: ${many(done)}` : `Done: ${done}. Missing: ${wrong}.`),
  isPlanned: 'Planned',
  isMade: 'Made',
  notMade: (why) => `Planned, but not made: ${why}`,
}
