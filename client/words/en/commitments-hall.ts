import type { CommitmentsHallWords } from '#client/words/nb/commitments-hall.ts'

export const words: CommitmentsHallWords = {
  title: 'The first thing we do at home',
  last: 'This is what we promised last time',
  ready: (count, of) =>
    ` of ${of} ${of === 1 ? 'municipality' : 'municipalities'} ${count === 1 ? 'is' : 'are'} ready`,
  answered: (of) => ` of ${of} commitments are done`,
  writes: 'writing …',
  notBegun: 'has not begun',
  within: (date) => `by ${date}`,
  status: { done: 'Done', 'under-way': 'Under way', dropped: 'Dropped', none: 'Not answered yet' },
  learned: (text: string) => `Learnt: ${text}`,
  fromTo: (first, last) => (first === last ? first : `${first} – ${last}`),
}
