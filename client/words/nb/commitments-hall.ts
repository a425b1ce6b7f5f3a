/** Promises on the hall screen. */
export const words = {
  title: 'Det første vi gjør hjemme',
  last: 'Dette lovet vi sist',
  ready: (count: number, of: number) =>
    ` av ${of} ${of === 1 ? 'kommune' : 'kommuner'} er ${count === 1 ? 'klar' : 'klare'}`,
  answered: (of: number) => ` av ${of} forpliktelser er gjort`,
  writes: 'skriver …',
  notBegun: 'har ikke begynt',
  within: (date: string) => `innen ${date}`,
  status: { done: 'Gjort', 'under-way': 'I gang', dropped: 'Lagt bort', none: 'Ikke svart ennå' },
  learned: (text: string) => `Lært: ${text}`,
  fromTo: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
}

export type CommitmentsHallWords = typeof words
