import type { MunicipalityPlanWords } from '#client/words/nb/municipality-plan.ts'
import { aims } from './aims.ts'

export const words: MunicipalityPlanWords = {
  reword: 'Endre teksten',
  rewordOf: (what) => `Endre teksten: «${what}»`,
  add: 'Skriv ei forplikting',
  told: 'Kommunen ser endringa på sida si, med teksten som stod før.',
  fields: {
    what: 'Kva skal kommunen gjere?',
    who: 'Kven har ansvaret? (éi rolle)',
    how: 'Korleis ser dei at det verkar?',
    by: 'Innan når?',
  },
  course: (count) => `Alt som er sagt (${count})`,
  courseOf: (count, what) => `Alt som er sagt (${count}): «${what}»`,
  reworded: 'Teksten vart endra. Før stod det:',
  readBefore: (date) => `Til ${date} stod det:`,
  who: {
    owner: 'programkontoret',
    leader: 'samlingsleiaren',
    municipality: 'kommunen',
    gathering: 'på samlinga',
    server: 'Samling',
  },
  aims: {
    title: 'Måla til kommunen',
    none: 'Kommunen har ikkje skrive nokon mål enno.',
    said: (who, date) => `Sist skrive ${date}, ${who}.`,
    before: (count) => `Slik stod det før (${count})`,
    ...aims,
  },
}
