import type { ResearchAbout } from '#shared/protocol/research.ts'

export const STUDY = {
  responsible: 'Et universitet',
  purpose: 'hva som får kommuner til å lykkes',
  contact: 'forskningslederen',
}

const table = (id: string, nb: string, en: string, rows: number) => ({ id, name: { nb, en }, rows })
export const ABOUT: ResearchAbout = {
  consent: {
    yes: 25,
    gatherings: [
      { gathering: 'g1', title: 'Mønstring', people: 60, yes: 25 },
      { gathering: 'g2', title: 'Fylkesmøte', people: 30, yes: 0 },
    ],
  },
  tables: [
    table('answers', 'Svar', 'Answers', 410),
    table('people', 'Personer', 'People', 28),
    table('texts', 'Tekster', 'Texts', 12),
    table('indicators', 'Tall', 'Indicators', 88),
  ],
  background: 'county',
  smallestCell: 5,
}
