import type { Question } from '#shared/activities/poll/poll.ts'
import type { Item, ItemKind, Run, RunPhase } from '#shared/agenda/agenda.ts'
import { instantOf } from '#shared/agenda/zone.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { Arrivals } from '#shared/views/arrivals-part.ts'
import type { Board, ScreenView } from '#shared/views/screen.ts'
import { plainCard } from '#tests/support/step-samples.ts'

export const ZONE = 'Europe/Oslo'
const DATE = '2013-03-01'

/** `at('10:07:24')` of the pictures' day. */
export function at(time: string, date = DATE): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return instantOf(date, hour * 60 + minute, ZONE) + second * SECOND
}

function item(id: string, time: string, kind: ItemKind, title: string, more: Partial<Item> = {}): Item {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const start = hour * 60 + minute
  return { id, start, end: null, title, speakers: [], details: [], kind, pinned: false, ...more }
}

/** The day of the pictures P1 and P2. */
export const ITEMS: readonly Item[] = [
  item('i1', '09:00', 'opening', 'Velkommen og mål for nettverket'),
  item('i2', '09:20', 'talk', 'Nå-bildet: tallene våre'),
  item('i3', '09:45', 'conversation', 'Refleksjon i kommunegrupper'),
  item('i4', '10:20', 'break', 'Pause'),
  item('i5', '10:35', 'seating', 'Nye bord på tvers'),
  item('i6', '10:45', 'duo', 'Reflekterende duo'),
  item('i7', '11:15', 'panel', 'Panel på tvers: tre oppdrag'),
  item('i8', '12:00', 'meal', 'Lunsj', { pinned: true }),
  item('i9', '13:00', 'summary', 'Observatørene oppsummerer'),
  item('i10', '13:20', 'poll', 'Avstemning: hva satser vi på?'),
  item('i11', '13:35', 'conversation', 'Kommunene planlegger'),
  item('i12', '14:30', 'break', 'Pause'),
  item('i13', '14:45', 'commitments', 'Det første vi gjør hjemme'),
  item('i14', '15:20', 'closing', 'Avslutning av dag 1', { end: 15 * 60 + 30 }),
]

export const NEXT_DAY: readonly Item[] = [
  item('j1', '08:30', 'energiser', 'Morgentrim'),
  item('j2', '08:45', 'talk', 'Gjest: slik gjorde vi det', { speakers: ['Gjest fra Bodø'] }),
  item('j3', '09:30', 'conversation', 'Veien videre', { end: 12 * 60 }),
]

export function runAt(id: string, started: string, minutes: number | null, more: Partial<Run> = {}): Run {
  const now: RunPhase = {
    phase: 'running',
    day: 'd1',
    item: id,
    startedAt: at(started),
    allotted: minutes === null ? null : minutes * MINUTE,
    pausedFor: 0,
  }
  const here = ITEMS.findIndex((each) => each.id === id)
  const actuals = ITEMS.slice(0, Math.max(0, here)).map(({ id, start }, place) => ({
    item: id,
    startedAt: at('00:00') + start * MINUTE,
    endedAt: at('00:00') + (ITEMS[place + 1]?.start ?? start) * MINUTE,
    allotted: ((ITEMS[place + 1]?.start ?? start) - start) * MINUTE,
  }))
  return { now, actuals, dates: { d1: DATE }, ...more }
}

export const BEFORE: Run = { now: { phase: 'before' }, actuals: [], dates: {} }

const group = (id: string, arrived: number, expected: number): Arrivals => ({
  id: id.toLowerCase(),
  name: id,
  arrived,
  expected,
})

/** The municipalities of the picture P3. */
export const ARRIVALS: readonly Arrivals[] = [
  group('Vefsn', 6, 6),
  group('Rana', 4, 5),
  group('Brønnøy', 5, 5),
  group('Alstahaug', 2, 4),
  group('Målselv', 5, 5),
  group('Alta', 3, 5),
  group('Hammerfest', 0, 5),
]

/** https://samling.example/4827, as the pictures have it. */
export const QR = {
  size: 29,
  path: 'M0 0h7v1h-7zM8 0h2v1h-2z',
}

export function arrivalsOf(
  municipalities: readonly Arrivals[],
  newest: string | null,
): ScreenView['arrivals'] {
  return {
    municipalities,
    arrived: municipalities.reduce((sum, { arrived }) => sum + arrived, 0),
    expected: municipalities.reduce((sum, { expected }) => sum + expected, 0),
    newest: newest === null ? null : { group: newest === '' ? null : newest, at: at('08:46') },
  }
}

export function screen(more: Partial<ScreenView> = {}): ScreenView {
  return {
    gathering: { id: 'g1', title: 'Til stede', place: 'Mo i Rana', zone: ZONE, phase: 'open' },
    agenda: {
      revision: 1,
      title: 'Samling 2',
      days: [
        { id: 'd1', date: DATE, label: 'Dag 1', items: ITEMS },
        { id: 'd2', date: '2013-03-02', label: 'Dag 2', items: NEXT_DAY },
      ],
    },
    run: runAt('i3', '09:45', 35),
    scene: 'now',
    theme: 'light',
    poll: null,
    board: null,
    round: null,
    panel: null,
    evaluation: null,
    matrix: null,
    profiles: null,
    commitments: null,
    plenary: null,
    summary: null,
    figure: null,
    goals: null,
    practical: null,
    slide: null,
    seating: null,
    slides: false,
    clock: 'all',
    sounds: 'none',
    calls: [],
    arrivals: arrivalsOf(ARRIVALS, 'alta'),
    join: { code: '4827', url: 'https://samling.example/4827', host: 'samling.example', qr: QR },
    ...more,
  }
}

const CHOICES = [
  'Lederstøtte i hverdagen',
  'Tilrettelegging tidlig',
  'Partssamarbeid på enheten',
  'Kultur for å si fra',
  'Bedre tall og oppfølging',
]

export function choiceQuestion(choices: readonly string[] = CHOICES): Question {
  return {
    type: 'choice',
    text: 'Hva vil gi størst virkning på nærværet hos dere det neste halvåret?',
    choices: choices.map((text, place) => ({ id: `c${place + 1}`, text })),
  }
}

type Poll = NonNullable<ScreenView['poll']>

/** The poll of the picture P5: 33 answers. */
export function poll(counts: readonly number[] = [14, 9, 6, 3, 1], more: Partial<Poll> = {}): Poll {
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return {
    kind: 'poll',
    id: 'p1',
    phase: 'open',
    question: choiceQuestion(),
    anonymous: false,
    results: 'live',
    answered,
    tally: { answered, rows: counts.map((count, place) => ({ id: `c${place + 1}`, count })), texts: [] },
    ...more,
  }
}

export function scalePoll(counts: readonly number[], low = 'Helt uenig', high = 'Helt enig'): Poll {
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return poll([], {
    answered,
    question: { type: 'scale', text: 'Vi er klare til å begynne på mandag', steps: counts.length, low, high },
    tally: { answered, rows: counts.map((count, place) => ({ id: `${place + 1}`, count })), texts: [] },
  })
}

export function textPoll(texts: readonly string[]): Poll {
  return poll([], {
    answered: texts.length,
    question: { type: 'text', text: 'Hva tar du med deg hjem?' },
    tally: {
      answered: texts.length,
      rows: [],
      texts: texts.map((text, place) => ({ id: `${place}`, text })),
    },
  })
}

export function board(
  points: Readonly<Record<string, readonly string[]>>,
  prompt = 'Hva har virket hos oss?',
  newest: string | null = null,
): Board {
  return {
    card: { kind: 'conversation', id: 't1', phase: 'open', step: 's1', prompt, ...plainCard },
    groups: Object.entries(points).map(([name, texts]) => ({
      id: name.toLowerCase(),
      name,
      points: texts.map((text, place) => ({
        id: `${name}${place}`,
        text,
        late: false,
        top: false,
        support: 0,
        group: null,
      })),
    })),
    talk: null,
    newest,
  }
}
