import type { CommitmentsHallWords } from '#client/words/nb/commitments-hall.ts'

export const words: CommitmentsHallWords = {
  title: 'Det første vi gjer heime',
  last: 'Dette lova vi sist',
  ready: (count, of) => ` av ${of} ${of === 1 ? 'kommune' : 'kommunar'} er ${count === 1 ? 'klar' : 'klare'}`,
  answered: (of) => ` av ${of} forpliktingar er gjort`,
  writes: 'skriv …',
  notBegun: 'har ikkje byrja',
  within: (date) => `innan ${date}`,
  status: { done: 'Gjort', 'under-way': 'I gang', dropped: 'Lagt bort', none: 'Ikkje svart enno' },
  learned: (text: string) => `Lært: ${text}`,
  fromTo: (first, last) => (first === last ? first : `${first} – ${last}`),
}
