import { expect, test } from 'vitest'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import { recogniseKind } from '#shared/agenda/recognise-kind.ts'
import { firstItem } from './read-programme-samples.ts'

const words: Readonly<Record<(typeof ITEM_KINDS)[number], readonly string[]>> = {
  opening: [
    'Velkommen',
    'Velkomen og opning',
    'Åpning',
    'Oppstart',
    'God morgen',
    'Welcome',
    'Registration and coffee',
  ],
  talk: [
    'Foredrag om tillit',
    'Innlegg',
    'Keynote: Small steps',
    'Nå-bildet: tallene våre',
    'Innledning om tall',
  ],
  presentations: [
    'Presentasjonsrunde',
    'Kommunene presenterer',
    'Kommunane presenterer seg',
    'Round of presentations',
  ],
  conversation: [
    'Refleksjon i kommunegrupper',
    'Gruppearbeid',
    'Samtaler om nye ideer vi tar med oss hjem',
    'Djupdykk i prosjekta',
    'Group work',
    'Kommunene planlegger',
    'Bordet rundt',
    'Break-out groups',
  ],
  duo: ['Reflekterende duo (5+5+10)', 'Reflekterande duo', 'In pairs, then round the table', 'To og to'],
  panel: ['Panel på tvers: tre oppdrag', 'Tverrkommunalt panel', 'Paneldebatt', 'Panel discussion'],
  poll: ['Avstemning, hva satser vi på', 'Avstemming', 'Avrøysting', 'Vote', 'Poll: theme days?'],
  seating: ['Nye bord på tvers', 'Ny bordsetting', 'Bordsetjing', 'New tables'],
  energiser: ['Morgentrim', 'Morgontrim!', 'Energizer', 'Icebreaker'],
  break: [
    'Pause',
    'Pause med kaffe',
    'Kaffepause',
    'Kaffi',
    'Pause – utsjekking',
    'Coffee break',
    'Kaffe og mingling',
  ],
  meal: [
    'LUNSJ',
    'Lunsj!',
    'Lunch',
    'Middag',
    'Festmiddag',
    'Frokost',
    'Frukost',
    'Felles middag',
    'Dinner',
    'Lunsj, nye bord',
  ],
  summary: ['Oppsummering i plenum', 'Observatørene oppsummerer', 'Summing up', 'Oppsummering og avslutning'],
  commitments: [
    'Forpliktelser',
    'Det første vi gjør når vi kommer hjem',
    'Det første vi gjer når vi kjem heim',
    'Action plans',
    'Veien videre',
  ],
  evaluation: ['Evaluering', 'Evaluering og vel hjem', 'Evaluation and goodbye'],
  closing: ['Avslutning dag 1', 'Slutt', 'Vel heim!', 'Closing', 'Takk for i dag'],
  other: ['Diverse', 'Tur til fjells', 'Ettermiddag', 'Something'],
}
test.each(ITEM_KINDS)('[AT23] %s in three languages', (kind) => {
  for (const title of words[kind]) expect([title, recogniseKind(title, [], [])]).toEqual([title, kind])
})

test('[AT24] title, then speaker, then details, then vague titles', () => {
  expect(recogniseKind('Gamle tanker', [], [])).toBe('other')
  expect(recogniseKind('Gamle tanker', ['Bo Prøve'], ['Reflekterende duo'])).toBe('talk')
  expect(recogniseKind('Gamle tanker', [], ['om noe', 'Reflekterende duo'])).toBe('duo')
  expect(recogniseKind('Velkommen', [], ['Presentasjonsrunde'])).toBe('opening')
  expect(recogniseKind('Veien videre', [], [])).toBe('commitments')
  expect(recogniseKind('Veien videre', [], ['Gruppearbeid'])).toBe('conversation')
})

test('[AT25] what something is placed by is not its kind', () => {
  expect(recogniseKind('Oppsummering før lunsj', [], [])).toBe('summary')
  expect(recogniseKind('Turen etter middag', [], [])).toBe('other')
  expect(recogniseKind('Velkommen til lunsj', [], [])).toBe('opening')
  expect(recogniseKind('Ettermiddag i grupper', [], [])).toBe('conversation')
})

test('[AT26] meals and transport are pinned, breaks are not', () => {
  const pinned = (title: string) => firstItem(`10.00 ${title}`, '11.00 Slutt').pinned
  for (const title of [
    'Lunsj',
    'Middag',
    'Buss til stasjonen',
    'Avreise',
    'Flybuss',
    'Shuttle to the airport',
    'Ferja, ferje 12',
  ]) {
    expect([title, pinned(title)]).toEqual([title, true])
  }
  for (const title of ['Pause', 'Kaffepause', 'Foredrag', 'Bussiness som vanlig', 'Togradene']) {
    expect([title, pinned(title)]).toEqual([title, false])
  }
})
