const many = (count: number) =>
  count === 0 ? 'samlinger' : count === 1 ? 'én samling' : `${count} samlinger`

/** Of the form that plans several gatherings at once. */
export const words = {
  title: 'Flere samlinger på én gang',
  per: 'Én samling for',
  pers: { county: 'hvert fylke', municipality: 'hver kommune' },
  begin: 'Hver av dem begynner med',
  planOnly: 'Bare planlegg dem nå',
  forWhom: 'Hvem den er for',
  name: 'Navn på samlingen',
  fieldOf: (field: string, place: string) => `${field}, ${place}`,
  there: (title: string) => `Har alt ${title}`,
  plan: (count: number) => `Planlegg ${many(count)}`,
  make: (count: number) => `Lag ${many(count)}`,
  again: (count: number) => `Prøv ${many(count)} igjen`,
  progress: (at: number, of: number) => `Lager nummer ${at} av ${of} …`,
  came: (done: number, wrong: number) =>
    wrong === 0 ? `Ferdig: ${many(done)}` : `Ferdige: ${done}. Mangler: ${wrong}.`,
  isPlanned: 'Planlagt',
  isMade: 'Laget',
  notMade: (why: string) => `Planlagt, men ikke laget: ${why}`,
}

export type ProgrammeSeveralWords = typeof words
