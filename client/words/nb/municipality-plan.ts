import { aims } from './aims.ts'

/** What a municipality has in its plan, as the programme's owner reads and writes it. */
export const words = {
  reword: 'Endre teksten',
  rewordOf: (what: string) => `Endre teksten: «${what}»`,
  add: 'Skriv en forpliktelse',
  told: 'Kommunen ser endringen på siden sin, med teksten som sto før.',
  fields: {
    what: 'Hva skal kommunen gjøre?',
    who: 'Hvem har ansvaret? (én rolle)',
    how: 'Hvordan ser de at det virker?',
    by: 'Innen når?',
  },
  course: (count: number) => `Alt som er sagt (${count})`,
  courseOf: (count: number, what: string) => `Alt som er sagt (${count}): «${what}»`,
  reworded: 'Teksten ble endret. Før sto det:',
  readBefore: (date: string) => `Til ${date} sto det:`,
  who: {
    owner: 'programkontoret',
    leader: 'samlingslederen',
    municipality: 'kommunen',
    gathering: 'på samlingen',
    server: 'Samling',
  },
  aims: {
    title: 'Målene til kommunen',
    none: 'Kommunen har ikke skrevet noen mål ennå.',
    said: (who: string, date: string) => `Sist skrevet ${date}, ${who}.`,
    before: (count: number) => `Slik sto det før (${count})`,
    ...aims,
  },
}

export type MunicipalityPlanWords = typeof words
