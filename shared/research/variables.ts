import type { InBoth, Variable } from './table.ts'

export function text(id: string, nb: string, en: string, meaning: InBoth): Variable {
  return { id, label: { nb, en }, kind: 'text', meaning }
}

export function number(id: string, nb: string, en: string, meaning: InBoth): Variable {
  return { ...text(id, nb, en, meaning), kind: 'number' }
}

export function time(id: string, nb: string, en: string, meaning: InBoth): Variable {
  return { ...text(id, nb, en, meaning), kind: 'time' }
}

export const GATHERING = text('gathering', 'Samling', 'Gathering', {
  nb: 'Se gatherings',
  en: 'See gatherings',
})
export const ITEM = text('item', 'Programpost', 'Item of the agenda', { nb: 'Se agenda', en: 'See agenda' })
export const ACTIVITY = text('activity', 'Aktivitet', 'Activity', {
  nb: 'Hva det ble spurt om, står i values',
  en: 'What was asked stands in values',
})
export const MUNICIPALITY = text('municipality', 'Kommune', 'Municipality', {
  nb: 'Navnet, som programmet skriver det',
  en: 'Its name, as the programme writes it',
})
