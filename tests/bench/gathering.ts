import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'

// A network gathering as it is prepared: 25 municipalities, two days of sixteen items, questions with five choices.

/** The id of a gathering that has no server around it. */
export const GATHERING = 'bench'
export const MUNICIPALITIES = 25
export const ITEMS = 32

export function municipalityOf(place: number): string {
  return `m${place % MUNICIPALITIES}`
}

export function nameOf(place: number): string {
  return `Person ${place}`
}

export function itemId(place: number): string {
  return `item-${place % ITEMS}`
}

export const QUESTION: Question = {
  type: 'choice',
  text: 'Hvilket tiltak har betydd mest hos dere det siste året?',
  choices: Array.from({ length: 5 }, (_, choice) => ({
    id: `c${choice}`,
    text: `Tiltak nummer ${choice + 1}`,
  })),
}

/** The same choices, all to be put in order. */
export const RANKING = { ...QUESTION, type: 'ranking', top: 5 } as const

export function ranked(place: number): Answer {
  return {
    type: 'ranking',
    order: [0, 1, 2, 3, 4].map((step) => `c${(place + step * (1 + (place % 2))) % 5}`),
  }
}

export function point(place: number): string {
  return `Vi har avtalt fast møtetid med tillitsvalgte hver måned, punkt ${place}`
}

/** What an observer writes of a municipality that presents. */
export function noteCommand(place: number): GatheringCommand {
  return {
    type: 'WriteNote',
    note: `note-${place}`,
    text: `De ringte alle som var borte den første dagen, og spurte hva som skulle til. Notat nummer ${place}.`,
    theme: place % 3 === 0 ? 'measures' : null,
    quote: null,
    writtenAt: 1,
    about: { item: itemId(place), municipality: municipalityOf(place), activity: null, part: null },
  }
}

/** `expected` people stand on the list beforehand. */
export function preparation(expected = 0): readonly RoomCommand[] {
  return [
    { type: 'NameGathering', title: 'Nettverkssamling', place: 'Bergen' },
    {
      type: 'NameMunicipalities',
      municipalities: Array.from({ length: MUNICIPALITIES }, (_, place) => ({
        id: `m${place}`,
        name: `Kommune ${place}`,
      })),
    },
    { type: 'ReviseAgenda', base: 0, title: 'Nettverkssamling', source: 'Program', days: [day(0), day(1)] },
    ...(expected > 0
      ? [{ type: 'ExpectPeople' as const, people: Array.from({ length: expected }, expect) }]
      : []),
  ]
}

function expect(_: unknown, place: number) {
  return { name: nameOf(place), municipality: municipalityOf(place), title: 'Rådgiver', duties: [] }
}

/** The programme of `preparation` written anew, longer and with its text, as a leader pastes it. */
export function longProgramme(items: number): GatheringCommand {
  const days = [day(0, items / 2), day(1, items / 2)]
  const two = (figure: number) => `${figure}`.padStart(2, '0')
  const source = days
    .map(({ label, items }) =>
      [
        label,
        ...items.map(({ start, title }) => `${two(Math.floor(start / 60))}:${two(start % 60)} ${title}`),
      ].join('\n'),
    )
    .join('\n\n')
  return { type: 'ReviseAgenda', base: 1, title: 'Nettverkssamling', source, days }
}

function day(which: number, perDay = ITEMS / 2) {
  return {
    id: `day-${which}`,
    date: null,
    label: `Dag ${which + 1}`,
    items: Array.from({ length: perDay }, (_, place) => ({
      id: `item-${which * perDay + place}`,
      start: 540 + place * 25,
      end: null,
      title: `Økt nummer ${place + 1}`,
      speakers: ['Prosjektleder'],
      details: [],
      kind: 'talk' as const,
      pinned: false,
    })),
  }
}
