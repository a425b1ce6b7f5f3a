import { toProgrammeRecords } from '#server/rooms/programme-records.ts'
import { toRecords } from '#server/rooms/records.ts'
import type { EventStore } from '#server/store/event-store.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import {
  gatheringIdAt,
  type HowLarge,
  largeProgrammeEvents,
  municipalityAt,
  personIdAt,
  programmeId,
} from './large-programme.ts'
import { DAY, MUSTER } from './programme-given.ts'
import { anonymousPoll, namedPoll, peopleEvents } from './researched.ts'

const CHOICES: Question = {
  type: 'choice',
  text: 'Hvilket tiltak har betydd mest hos dere det siste året?',
  choices: Array.from({ length: 5 }, (_, nth) => ({ id: `c${nth}`, text: `Tiltak nummer ${nth + 1}` })),
}
const SCALE: Question = { type: 'scale', text: 'Vi når målet', steps: 5, low: 'Nei', high: 'Ja' }
const WORDS: Question = { type: 'text', text: 'Hva tar dere med hjem?' }

/** Of everybody who is there; a fourth without names, one in twenty in their own words. */
const QUESTIONS = 20
const isAnonymous = (question: number) => question % 4 === 3
const questionAt = (nth: number): Question => (nth % 20 === 19 ? WORDS : nth % 2 === 0 ? CHOICES : SCALE)

/** Answers in all, where everybody comes to two gatherings. */
export function answersIn({ people }: HowLarge): number {
  return people * 2 * QUESTIONS
}

/** A national programme as it lies on the disk with all its gatherings; written side by side, so that syncs are shared. */
export async function storeLargeProgramme(store: EventStore, large: HowLarge): Promise<void> {
  const by = { by: { role: 'server' }, at: MUSTER, command: null } as const
  const written = Array.from({ length: large.gatherings }, (_, nth) =>
    store.append(
      gatheringIdAt(nth),
      0,
      toRecords(heldGathering(nth, large), { ...by, at: MUSTER + nth * DAY }, () => undefined),
    ),
  )
  await Promise.all(written)
  await store.append(programmeId, 0, toProgrammeRecords(largeProgrammeEvents(large), by, MUSTER))
}

/** Nine in ten have said that research may use what they give. */
function heldGathering(nth: number, large: HowLarge): readonly GatheringEvent[] {
  const there = peopleAt(nth, large)
  return [
    ...peopleEvents(
      there.map((place) => ({
        ...{ id: personIdAt(place), home: municipalityAt(place).id, studied: place % 10 !== 0 },
      })),
    ),
    ...Array.from({ length: QUESTIONS }, (_, question) => asked(nth, question, there)).flat(),
  ]
}

/** Everybody comes twice, as `largeProgramme` has recognised them. */
function peopleAt(nth: number, { people, gatherings }: HowLarge): readonly number[] {
  return Array.from({ length: people }, (_, place) => place).filter(
    (place) => place % gatherings === nth || (place + 31) % gatherings === nth,
  )
}

function asked(nth: number, number: number, there: readonly number[]): readonly GatheringEvent[] {
  const activity = `question-${nth}-${number}`
  const question = questionAt(number)
  return isAnonymous(number)
    ? anonymousPoll(
        activity,
        question,
        there.map((place) => answerOf(question, place + number)),
      )
    : namedPoll(
        activity,
        question,
        there.map((place) => [personIdAt(place), answerOf(question, place + number)] as const),
      )
}

function answerOf({ type }: Question, nth: number): Answer {
  if (type === 'choice') return { type, choice: `c${(nth * 7) % 5}` }
  if (type === 'scale') return { type, value: 1 + ((nth * 3) % 5) }
  return { type: 'text', text: `Vi ringer den første dagen, og følger opp etter ${nth % 14} dager` }
}
