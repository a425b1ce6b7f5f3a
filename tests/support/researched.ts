import { createHmac } from 'node:crypto'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import { emptyProgramme, type Programme, type ProgrammeEvent } from '#shared/programme/programme.ts'
import { partOf } from '#shared/research/part.ts'
import { type Parts, type Research, researchOf } from '#shared/research/research.ts'
import type { Held, HeldProgramme, Keyed } from '#shared/research/source.ts'
import { MORNING } from './reported.ts'

export type Somebody = {
  readonly id: string
  readonly home: string | null
  readonly studied: boolean
  readonly answer?: 'yes' | 'no' | 'unsure'
}

export function keyedWith(secret: string): Keyed {
  return (purpose, of) => createHmac('sha256', secret).update(`${purpose}\0${of}`).digest('hex')
}

export const YESNO: Question = { type: 'yesno', text: 'Er målet nådd?' }

export function peopleEvents(people: readonly Somebody[]): readonly GatheringEvent[] {
  const homes = [...new Set(people.flatMap(({ home }) => home ?? []))].sort()
  return [
    { type: 'v1.MunicipalitiesNamed', municipalities: homes.map((id) => ({ id, name: id })) },
    ...people.flatMap(({ id, home, studied }): GatheringEvent[] => [
      {
        type: 'v1.PersonExpected',
        person: id,
        name: `Navn ${id}`,
        municipality: home,
        title: '',
        duties: [],
      },
      { type: 'v1.PersonArrived', person: id, device: `phone of ${id}`, at: MORNING },
      ...(studied ? [{ type: 'v1.ResearchAllowed', person: id, allowed: true } as const] : []),
    ]),
  ]
}

export function namedPoll(
  activity: string,
  question: Question,
  answers: readonly (readonly [person: string, answer: Answer])[],
): readonly GatheringEvent[] {
  return [
    { type: 'v1.PollPrepared', activity, item: null, question, anonymous: false },
    { type: 'v1.PollOpened', activity, at: MORNING },
    ...answers.map(
      ([person, answer]): GatheringEvent => ({ type: 'v1.BallotCast', activity, person, answer }),
    ),
    { type: 'v1.PollClosed', activity, at: MORNING },
  ]
}

export function anonymousPoll(
  activity: string,
  question: Question,
  answers: readonly Answer[],
): readonly GatheringEvent[] {
  return [
    { type: 'v1.PollPrepared', activity, item: null, question, anonymous: true },
    { type: 'v1.PollOpened', activity, at: MORNING },
    { type: 'v1.PollClosed', activity, at: MORNING },
    { type: 'v1.BallotBoxEmptied', activity, round: 1, answers },
  ]
}

/** Everybody has answered one question with their name. */
export function askedEvents(people: readonly Somebody[], activity = 'spurt'): readonly GatheringEvent[] {
  const answers = people.flatMap(({ id: person, answer }) =>
    answer === undefined ? [] : [[person, { type: 'yesno', value: answer }] as const],
  )
  return [...peopleEvents(people), ...namedPoll(activity, YESNO, answers)]
}

export function asked(id: string, people: readonly Somebody[], activity = 'spurt'): Gathering {
  return gatheringOf(id, askedEvents(people, activity))
}

export function gatheringOf(id: string, events: readonly GatheringEvent[]): Gathering {
  return events.reduce(evolve, emptyGathering(id))
}

type Recognised = readonly (readonly { readonly gathering: string; readonly person: string }[])[]

export function recognisedEvents(seen: Recognised): readonly ProgrammeEvent[] {
  return seen.flatMap((all, nth) =>
    all.map(({ gathering, person }) => ({
      ...({ type: 'v1.PersonRecognised', known: `known-${nth}`, mark: `mark-${nth}` } as const),
      ...{ gathering, person, municipality: null, panel: false },
    })),
  )
}

/** A programme that has recognised these people: each by a phone of theirs, in each gathering under the id they have there. */
export function recognising(seen: Recognised): Programme {
  return recognisedEvents(seen).reduce(evolveProgramme, emptyProgramme('programme-1'))
}

export type Source = { readonly programme: HeldProgramme | null; readonly gatherings: readonly Held[] }

export function sourceOf(gatherings: readonly Gathering[], programme: Programme | null = null): Source {
  return {
    programme: programme === null ? null : { state: programme, version: 1 },
    gatherings: gatherings.map((state) => ({ state, version: 1 })),
  }
}

/** As the server reads them, one by one. */
export function partsOf({ programme, gatherings }: Source, keyed: Keyed): Parts {
  return { programme, parts: gatherings.map((held) => partOf(programme, held, keyed)) }
}

export function researched(source: Source, keyed: Keyed): Research {
  return researchOf(partsOf(source, keyed), keyed)
}

type Row = Readonly<Record<string, string>>

/** What stands in each file, by the names of its columns. */
export function tablesOf(source: Source, keyed: Keyed): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    researched(source, keyed).tables.map(({ id, variables, rows }) => [
      id,
      [...rows()].map((row) =>
        Object.fromEntries(variables.map((variable, at) => [variable.id, String(row[at])])),
      ),
    ]),
  )
}

export function rowsOf(source: Source, table: string, secret = 'key'): readonly Row[] {
  return tablesOf(source, keyedWith(secret))[table] ?? []
}
