import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { ItemKind } from '#shared/agenda/agenda.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { FIVE, NAME_OF_60, POINT, PROGRAMME, ROLES, THIRTY_ONE, TITLE_OF_120 } from './texts.ts'

/** 12 September 2012 at this time in Oslo. Nothing on a sheet moves: every specimen stands at one instant. */
export function at(hour: number, minute = 0, second = 0): Instant {
  return Date.UTC(2012, 8, 12, hour - 2, minute, second)
}

type Act = readonly [command: RoomCommand, now?: Instant, by?: Actor]

/** What a gathering becomes by these commands, by its own rules: a state that cannot come about is not drawn either. */
export function after(before: Gathering, ...acts: readonly Act[]): Gathering {
  return acts.reduce((state, [command, now = at(9, 50), by = { role: 'leader' }]) => {
    const person = by.role === 'participant' ? by.person : ''
    let made = state.people.roster.size
    const decision = decide(state, command, {
      by,
      now,
      device: `phone of ${command.type === 'JoinAs' ? command.person : person}`,
      newId: () => `p${++made}`,
      tag: (box) => `${person} ${box}`,
    })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    return decision.events.reduce(evolve, state)
  }, before)
}

type Line = readonly [id: string, start: number, title: string, kind: ItemKind, pinned?: boolean]

function day(id: string, date: string, label: string, lines: readonly Line[]) {
  const items = lines.map(([item, start, title, kind, pinned = false]) => ({
    id: item,
    start,
    end: null,
    title,
    kind,
    pinned,
    speakers: kind === 'talk' ? ['nettverkslederen'] : [],
    details: kind === 'conversation' ? ['Grupper etter kommune.'] : [],
  }))
  return { id, date, label, items }
}

const FIRST_DAY: readonly Line[] = [
  ['welcome', 600, 'Velkommen', 'opening'],
  ['intro', 615, 'Innledning', 'talk'],
  ['talks', 660, 'Samtaler i gruppe', 'conversation'],
  ['lunch', 705, 'Lunsj', 'meal', true],
  ['bergen', 765, 'Slik gjorde Bergen', 'talk'],
  ['break', 810, 'Pause', 'break'],
  ['summary', 825, 'Oppsummering', 'summary'],
  ['end', 900, 'Slutt', 'closing', true],
]
const SECOND_DAY: readonly Line[] = [
  ['coffee', 540, 'Kaffe', 'break'],
  ['home', 555, 'Hva tar vi med hjem?', 'commitments'],
  ['end2', 660, 'Slutt', 'closing'],
]
const LONG_DAY: readonly Line[] = Array.from({ length: 20 }, (_, nth) => [
  `i${nth}`,
  540 + nth * 20,
  nth % 4 === 0 ? TITLE_OF_120 : `Post ${nth + 1}`,
  nth % 5 === 4 ? 'break' : 'talk',
])

export const idOf = (municipality: string) => municipality.toLowerCase().replace(/[^a-z]/g, '')

function withPeople(names: readonly string[], title: string, ...arrived: readonly number[]): Gathering {
  const municipalities = names.map((name) => ({ id: idOf(name), name }))
  const people = names.flatMap((municipality, nth) =>
    ROLES.slice(0, 2 + (nth % 4)).map((role, place) => ({
      name: names.length > 10 && place === 0 ? NAME_OF_60 : `${role} ${municipality}`,
      municipality: idOf(municipality),
      title: role,
      duties: [],
    })),
  )
  const expected = after(
    emptyGathering('sheet'),
    [{ type: 'NameGathering', title, place: 'Bergen' }],
    [{ type: 'NameMunicipalities', municipalities }],
    [{ type: 'ExpectPeople', people }],
  )
  const roster = [...expected.people.roster.keys()]
  return arrived.reduce((state, nth) => {
    const person = roster[nth]
    const by: Actor = { role: 'visitor' }
    return person === undefined ? state : after(state, [{ type: 'JoinAs', person }, at(9, 50), by])
  }, expected)
}

/** Nothing is known yet but that it exists. */
export const empty = emptyGathering('sheet')

const revise = (title: string, first: readonly Line[], source: string): RoomCommand => ({
  type: 'ReviseAgenda',
  base: 0,
  title,
  source,
  days: [day('d1', '2012-09-12', 'Dag 1', first), day('d2', '2012-09-13', 'Dag 2', SECOND_DAY)],
})

const TITLE = 'Nærvær i kommunene'
export const listed = after(withPeople(FIVE, TITLE), [revise(TITLE, FIRST_DAY, PROGRAMME)])
/** Five municipalities, two days, most have come. */
export const plain = after(withPeople(FIVE, TITLE, 0, 1, 2, 3, 4, 6, 7, 9, 10, 14), [
  revise(TITLE, FIRST_DAY, PROGRAMME),
])
/** 31 municipalities, names of 60 characters, titles of 120. */
export const overfull = after(
  withPeople(THIRTY_ONE, TITLE_OF_120, ...Array.from({ length: 70 }, (_, nth) => nth)),
  [revise(TITLE_OF_120, LONG_DAY, PROGRAMME)],
)

export const person = (state: Gathering, nth = 0): string => [...state.people.roster.keys()][nth] ?? ''

export const running = after(plain, [{ type: 'StartItem', item: 'talks', from: null }, at(11)])
/** Ten minutes behind, with what is done above. */
export const behind = after(
  running,
  [{ type: 'StartItem', item: 'lunch', from: 'talks' }, at(11, 55)],
  [{ type: 'StartItem', item: 'bergen', from: 'lunch' }, at(12, 55)],
  [{ type: 'StartItem', item: 'break', from: 'bergen' }, at(13, 45)],
)
export const paused = after(running, [{ type: 'PauseClock' }, at(11, 12)])
export const between = after(running, [{ type: 'EndDay', from: 'talks' }, at(15)])
export const closed = after(running, [{ type: 'CloseGathering' }, at(15)])
/** The last item of a day has no end. */
export const unbounded = after(plain, [{ type: 'StartItem', item: 'end', from: null }, at(15)])
export const overfullRunning = after(overfull, [{ type: 'StartItem', item: 'i4', from: null }, at(10, 20)])

export const QUESTIONS = {
  choice: {
    type: 'choice',
    text: 'Når ringer dere første gang?',
    choices: [
      { id: 'a', text: 'Første dag' },
      { id: 'b', text: 'Innen tre dager' },
      { id: 'c', text: 'Etter en uke' },
    ],
  },
  choices: {
    type: 'choices',
    text: 'Hva vil dere høre mer om?',
    min: 2,
    max: 2,
    choices: ['Tidlig kontakt', 'Leders rolle', 'Verneombudet', 'Tall', 'Legen'].map((text, nth) => ({
      id: `c${nth}`,
      text,
    })),
  },
  scale: { type: 'scale', text: 'Hvor klare er dere?', steps: 5, low: 'ikke i det hele tatt', high: 'helt' },
  long: { type: 'scale', text: 'Hvor klare er dere?', steps: 10, low: 'ikke i det hele tatt', high: 'helt' },
  text: { type: 'text', text: 'Hva er det første dere gjør på mandag?' },
  overfull: {
    type: 'choice',
    text: `${TITLE_OF_120}?`,
    choices: Array.from({ length: 8 }, (_, nth) => ({ id: `o${nth}`, text: TITLE_OF_120 })),
  },
} as const satisfies Record<string, unknown>
export type Asked = keyof typeof QUESTIONS

function questionOf(asked: Asked | Question): Question {
  return structuredClone(typeof asked === 'string' ? QUESTIONS[asked] : asked) as unknown as Question
}

export type PollOptions = {
  readonly anonymous?: boolean
  readonly answers?: readonly Answer[]
  readonly results?: 'hidden' | 'live' | 'shown'
  readonly phase?: 'draft' | 'open' | 'closed'
}

/** With a poll on top: `poll`. The first to answer is the first on the list. */
export function withPoll(before: Gathering, asked: Asked | Question, options: PollOptions = {}): Gathering {
  const { anonymous = false, answers = [], results = 'hidden', phase = 'open' } = options
  const activity = 'poll'
  const prepared = after(before, [
    { type: 'PreparePoll', activity, item: null, question: questionOf(asked), anonymous },
  ])
  if (phase === 'draft') return prepared
  const opened = after(
    prepared,
    [{ type: 'OpenPoll', activity }, at(11, 5)],
    [{ type: 'SetResults', activity, results }],
  )
  const arrived = [...opened.people.roster.values()].filter(({ presence }) => presence === 'arrived')
  const answered = answers.reduce((state, answer, nth) => {
    const by: Actor = { role: 'participant', person: arrived[nth % arrived.length]?.id ?? '' }
    return after(state, [{ type: 'CastBallot', activity, answer }, at(11, 6), by])
  }, opened)
  return phase === 'open' ? answered : after(answered, [{ type: 'ClosePoll', activity }, at(11, 9)])
}

export const ANSWERS: readonly Answer[] = ['a', 'b', 'b', 'c', 'b', 'a', 'b'].map((choice) => ({
  type: 'choice',
  choice,
}))
export const SCALED: readonly Answer[] = [2, 3, 3, 4, 5, 3, 4].map((value) => ({ type: 'scale', value }))
export const WRITTEN: readonly Answer[] = ['Ringer.', POINT, 'Spør HR.', POINT, 'Lager en liste.', POINT].map(
  (text) => ({ type: 'text', text }),
)

export type TalkOptions = {
  readonly prompt?: string
  readonly points?: readonly (readonly [nth: number, text: string])[]
  readonly phase?: 'draft' | 'open' | 'closed'
}

/** With a conversation on top: `talk`. Points are by the number of whoever wrote them on the list. */
export function withTalk(before: Gathering, options: TalkOptions = {}): Gathering {
  const { prompt = 'Hva ville dere ha gjort dagen etter?', points = [], phase = 'open' } = options
  const activity = 'talk'
  const prepared = after(before, [
    {
      type: 'PrepareConversation',
      activity,
      item: null,
      steps: [{ id: 'one', prompt, who: 'municipality', capture: 'points' }],
    },
  ])
  if (phase === 'draft') return prepared
  const opened = after(prepared, [{ type: 'OpenConversation', activity }, at(11, 1)])
  const written = points.reduce((state, [nth, text], place) => {
    const by: Actor = { role: 'participant', person: person(state, nth) }
    const point = `point${place}`
    return after(state, [{ type: 'AddPoint', activity, step: 'one', point, text }, at(11, 3 + place), by])
  }, opened)
  return phase === 'open' ? written : after(written, [{ type: 'CloseConversation', activity }, at(11, 40)])
}

export const POINTS: readonly (readonly [number, string])[] = [
  [0, 'Ringe samme dag'],
  [1, POINT],
  [2, 'Avtale neste samtale med en gang'],
  [3, 'Snakke om arbeidet, ikke om sykdommen'],
  [6, 'Gi lederne en mal'],
]
/** Six from each who has come. */
export const MANY_POINTS: readonly (readonly [number, string])[] = [0, 1, 2, 3, 4, 6, 7, 9, 10, 14].flatMap(
  (nth) => Array.from({ length: 5 }, (_, each) => [nth, each % 2 ? POINT : `Punkt ${each + 1}`] as const),
)
