import { expect, test } from 'vitest'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { items, programme } from './read-programme-samples.ts'

const outlines: readonly (readonly [name: string, outline: readonly string[]])[] = [
  [
    'english-tables',
    [
      '09:00 opening Registration and coffee',
      '09:30–10:15 talk Keynote: Small steps',
      '10:15 break Coffee break',
      '10:30 conversation Group work',
      '12:00 meal! Lunch',
      '13:00 panel Panel across municipalities',
      '14:30 poll Vote: what do we pursue?',
      '15:00 closing Closing',
      '09:00 energiser Morning exercise',
      '09:15 conversation Table talk',
      '11:30 commitments Action plans',
      '12:30 meal! Lunch',
      '13:30 evaluation Evaluation and goodbye',
    ],
  ],
  [
    'mail-nynorsk',
    [
      '09:00 break Kaffi og frukt',
      '09:30–10:00 opening Velkomen',
      '10:00–10:45 duo Reflekterande duo, deretter bordet rundt',
      '10:45–11:00 break Pause',
      '11:00 poll Avrøysting: kva satsar vi på? (15 min)',
      '11:30 meal! Lunsj',
      '12:15 seating Ny bordsetjing',
      '12:30 energiser Morgontrim (ja, etter lunsj)',
      '12:40 commitments Det første vi gjer når vi kjem heim',
      '13:30 evaluation Evaluering',
      '13:45 other! Buss til stasjonen',
      '14:00 closing Vel heim!',
    ],
  ],
  [
    'tabs-from-word',
    [
      '09:00 opening Velkommen',
      '09:15 talk Status fra prosjektene',
      '10:00 break Pause',
      '10:15–11:30 talk Foredrag: Slik gjorde vi det',
      '11:30 meal! Lunsj',
      '12:30 conversation Gruppearbeid',
      '14:00 closing Slutt',
    ],
  ],
  [
    'spreadsheet',
    ['09:00–09:15 opening Velkommen', '09:15–10:00 talk Innledning om tall', '10:00–10:15 break Pause'],
  ],
  [
    'four-digits',
    [
      '08:30 meal! Frukost',
      '09:00–09:30 opening Opning',
      '09:30 conversation Samtale i grupper',
      '10:15 break Pause',
      '10:30 panel Panel',
      '11:30 meal! Lunsj',
      '20:00 meal! Middag',
      '09:00 opening Oppstart',
      '11:30 meal! Lunsj',
    ],
  ],
  [
    'title-below',
    [
      '09:00 opening Velkommen',
      '10:00 meal! Lunsj',
      '09:00 energiser Morgentrim',
      '09:30 evaluation Evaluering',
    ],
  ],
  [
    'one-line',
    [
      '09:00 break Kaffe',
      '09:30 opening Velkommen',
      '10:00 talk Innlegg',
      '10:45 break Pause',
      '11:00–11:45 conversation Gruppearbeid',
      '11:45 meal! Lunsj (panelet møtes 12.15 i foajeen)',
      '12:45 summary Oppsummering',
      '13:30 closing Vel hjem',
    ],
  ],
  [
    'bold-bullets-nynorsk',
    [
      '09:30 break Kaffi og frukost',
      '10:00 opening Opning',
      '10:15 presentations Kommunane presenterer seg',
      '12:00 meal! Lunsj',
      '13:00 duo Summepar, deretter bordet rundt',
      '14:30 break Pause',
      '14:45 panel Panel på tvers',
      '16:00 summary Oppsummering',
      '19:00 meal! Festmiddag',
      '08:45 opening God morgon',
      '09:00 seating Nye bord',
      '09:15 commitments Handlingsplanar: det første vi gjer når vi kjem heim',
      '11:00 evaluation Evaluering og vel heim',
      '11:30 other! Buss til flyplassen',
    ],
  ],
  [
    'web-page-english',
    [
      '09:00–09:20 opening Welcome',
      '09:20–10:30 duo In pairs, then round the table',
      '10:30–11:00 break Coffee break',
      '11:00–13:00 conversation Deep dive in the projects',
      '13:00–14:00 meal! Lunch',
      '14:00 poll Survey: which theme days?',
      '14:30 summary Summing up',
      '15:00 closing Safe travels',
      '15:15 other! Shuttle to the airport',
    ],
  ],
]

test.each(outlines)('[AT38] %s is read as it is meant', (name, outline) => {
  expect(items(readProgrammeText(programme(name)))).toEqual(outline)
})

const dates: readonly (readonly [
  name: string,
  title: string,
  dates: readonly (string | null)[],
  warnings: number,
])[] = [
  ['english-tables', 'Learning network – spring gathering 2025', [null, null], 1],
  ['mail-nynorsk', 'Program for samlinga på torsdag', ['2025-02-06'], 1],
  ['tabs-from-word', '', [null], 0],
  ['spreadsheet', '', [null], 0],
  ['four-digits', '', [null, null], 0],
  ['title-below', 'Samling i mai', ['2026-05-05', '2026-05-06'], 0],
  ['one-line', '', ['2026-03-03'], 0],
  ['bold-bullets-nynorsk', 'Nettverk for heiltid – vårsamling', ['2025-03-03', '2025-03-04'], 0],
  ['web-page-english', 'Spring gathering of the attendance network', ['2025-03-04'], 0],
]
test.each(dates)(
  '[AT17] %s has its title, its dates and no needless warning',
  (name, title, expected, warnings) => {
    const read = readProgrammeText(programme(name))
    expect(read.title).toBe(title)
    expect(read.days.map(({ date }) => date)).toEqual(expected)
    expect(read.warnings).toHaveLength(warnings)
  },
)
