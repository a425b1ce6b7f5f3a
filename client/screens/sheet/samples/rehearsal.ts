import type { RehearsalDesk } from '#client/screens/console/rehearsal/create-rehearsal.ts'
import type { RehearsalReport, RehearsalState } from '#shared/protocol/rehearsal.ts'
import { at } from './gathering.ts'
import { TITLE_OF_120 } from './texts.ts'

const item = (title: string, planned: string, started: string | null, late: number | null) => ({
  title,
  planned,
  started,
  late,
  minutesPlanned: 60,
  minutesSpent: 62,
})

const plain = {
  anonymous: false,
  item: '',
  step: null,
  expected: 0,
  came: 0,
  missing: 0,
  turns: null,
  tops: 0,
  supports: 0,
  unshown: 0,
} as const

/** A day with something of each kind: on time, late, early, jumped over. */
export const wentWell: RehearsalReport = {
  ok: true,
  title: 'Nærvær på timeplanen',
  people: 60,
  speed: 200,
  seed: 1,
  seconds: 17.9,
  days: [
    {
      label: 'Dag 1',
      date: '2012-09-12',
      items: [
        item('Velkommen', '10:00', '10:00', 0),
        item('Dypdykk i prosjektene', '13:00', '13:09', 9),
        item('Kaffepause', '15:00', '14:58', -2),
        item('Foredrag: Slik gjorde Bergen', '15:20', null, null),
      ],
      endLate: 6,
    },
  ],
  late: [{ name: 'HR-leder, Bømlo', day: 'Dag 1', minutes: 39 }],
  left: [{ name: 'Deltaker 31', day: 'Dag 1', at: at(14) }],
  tables: { rounds: 1, mends: 0, moves: 0, homes: 0, without: [] },
  groups: { steps: 2, without: [] },
  calls: null,
  prompts: [
    {
      ...plain,
      text: 'Hvor langt har dere kommet?',
      kind: 'poll',
      expected: 58,
      came: 58,
      missing: 0,
    },
    { ...plain, text: 'Når var en leder nær deg?', kind: 'nothing', step: { place: 1, of: 2 } },
    {
      ...plain,
      text: 'Hva vil du gjøre mer av?',
      kind: 'points',
      step: { place: 2, of: 2 },
      expected: 58,
      came: 58,
      turns: { due: 60, left: 0 },
      tops: 10,
      supports: 1,
    },
  ],
  boards: {
    observers: [
      { name: 'Observatør 1', notes: 23, waited: 0, longest: 0 },
      { name: 'Observatør 2', notes: 20, waited: 4, longest: 93 },
    ],
    panels: [
      {
        members: 5,
        empty: [],
        assignments: [{ title: 'Hva så dere på tvers av presentasjonene?', points: 6 }],
      },
    ],
    readBacks: { asked: 2, answers: 17, notQuite: 4 },
    plenaries: [
      { of: 'panel', chosen: 5, shown: 5 },
      { of: 'observers', chosen: 6, shown: 6 },
    ],
    wonderings: [{ of: 'panel', expected: 58, came: 58 }],
  },
  wrong: [],
  figures: {
    acknowledged: { count: 1_011, p50: 2.6, p99: 28.9 },
    perPhone: {
      in: { messages: { mean: 133, most: 150 }, bytes: { mean: 86_016, most: 101_376 } },
      out: { messages: { mean: 24, most: 29 }, bytes: { mean: 3_731, most: 4_492 } },
    },
    reconnects: 190,
    resent: 153,
  },
}

/** Much of everything, in long words. */
export const wentWrong: RehearsalReport = {
  ...wentWell,
  ok: false,
  days: Array.from({ length: 3 }, () => ({
    label: '',
    date: null,
    items: Array.from({ length: 4 }, () => item(TITLE_OF_120, '10:00', '10:20', 20)),
    endLate: null,
  })),
  late: Array.from({ length: 20 }, (_, number) => ({
    name: `Deltaker ${number + 1}, Øvre Eiker`,
    day: 'Onsdag',
    minutes: number + 1,
  })),
  tables: {
    rounds: 3,
    mends: 2,
    moves: 14,
    homes: 4,
    without: [
      { name: 'HR-leder, Bømlo', minutes: 12 },
      { name: 'Deltaker 31, Øvre Eiker', minutes: 1 },
    ],
  },
  groups: { steps: 2, without: [{ name: 'Styrer, Vefsn', minutes: 3 }] },
  calls: { made: 12, unanswered: 2, longest: 140 },
  prompts: Array.from({ length: 6 }, (_, place) => ({
    ...plain,
    text: TITLE_OF_120,
    kind: 'points',
    step: { place: place + 1, of: 6 },
    expected: 300,
    came: 297,
    missing: 3,
    turns: { due: 60, left: 7 },
    tops: 120,
    supports: 900,
    unshown: 3,
  })),
  boards: {
    observers: Array.from({ length: 3 }, (_, place) => ({
      name: `Observatør ${place + 1}`,
      notes: 640,
      waited: 120,
      longest: 415,
    })),
    panels: [
      {
        members: 1,
        empty: ['Nordre Follo', 'Øvre Eiker', 'Indre Østfold', 'Vestre Toten'],
        assignments: Array.from({ length: 3 }, () => ({ title: TITLE_OF_120, points: 64 })),
      },
    ],
    readBacks: { asked: 1, answers: 0, notQuite: 0 },
    plenaries: [{ of: 'panel', chosen: 30, shown: 1 }],
    wonderings: [{ of: 'observers', expected: 300, came: 1 }],
  },
  wrong: [
    { what: 'lost', who: 'HR-leder, Bømlo', where: TITLE_OF_120, detail: '' },
    { what: 'lost', who: 'Deltaker 31', where: TITLE_OF_120, detail: '' },
    { what: 'state', who: '', where: TITLE_OF_120, detail: '1 ≠ 2' },
    { what: 'journal', who: '', where: '', detail: '' },
  ],
}

/** A desk on which nothing can be pressed. */
export function rehearsalDesk(
  state: RehearsalState,
  { here = null, refusal = null }: { readonly here?: number | null; readonly refusal?: string | null } = {},
): RehearsalDesk {
  const nothing = async () => undefined
  return {
    state: () => state,
    here: () => here,
    refusal: () => refusal,
    begin: nothing,
    stop: nothing,
    dismiss: nothing,
  }
}
