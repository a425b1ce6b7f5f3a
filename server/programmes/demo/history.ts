import { HOUR, type Instant, type IsoDate } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import type { ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import type { PromiseStatus } from '#shared/programme/promises.ts'
import { demoFigures } from './figures.ts'
import { type DemoLetters, demoLetters } from './letters.ts'
import { type DemoCounty, demoCounties, demoPlaces, type PlaceId } from './places.ts'
import { demoPromises } from './promises.ts'
import { demoReports } from './reports.ts'
import { type DemoRole, type DemoWords, demoWords } from './words.ts'

/** What was done in the demo programme, by whom and when. */
export type Deed = {
  readonly at: Instant
  readonly by: ProgrammeActor
  readonly command: ProgrammeRoomCommand
}
/** The demo gathering, as the programme's own. */
export type DemoHall = { readonly id: string; readonly title: string; readonly place: string }

/** The day it is in the demo programme when it is made: seven county meetings have been, and the rest are to come. */
export const DEMO_DAY: IsoDate = '2017-02-14'
/** What the demo gathering is there; it begins on the day the demo is opened. */
export const DEMO_NETWORK = 'network'

const BEGUN = '2016-08-22'
const HELD: Readonly<Record<string, IsoDate>> = { muster: '2016-09-27', start: '2016-10-24' }
const OWNER: ProgrammeActor = { role: 'owner' }
const SERVER: ProgrammeActor = { role: 'server' }

/** Working hours, so that a day's deeds come in their order. */
function on(date: IsoDate, hour: number): Instant {
  return Date.parse(`${date}T00:00:00Z`) + hour * HOUR
}

/** In the order of time: phases and dates are the source's. */
export function demoHistory(language: Language, hall: DemoHall | null): readonly Deed[] {
  const words = demoWords(language)
  const deeds = [
    ...setUp(words).map((command): Deed => ({ at: on(BEGUN, 8), by: OWNER, command })),
    ...planned(words).map((command): Deed => ({ at: on(BEGUN, 9), by: OWNER, command })),
    ...demoLetters.flatMap((letters) => corresponded(letters, words)),
    { at: on('2016-10-21', 12), by: SERVER, command: demoReports(words, 'start', on('2016-10-20', 12)) },
    ...promised(words),
    ...heldDays().map(([id, date]): Deed => {
      return { at: on(date, 14), by: OWNER, command: { type: 'SayGatheringHeld', planned: id } }
    }),
    ...demoFigures(words).map((command): Deed => ({ at: on('2017-02-13', 9), by: OWNER, command })),
    ...(hall === null ? [] : networked(words, hall)),
  ]
  return deeds.toSorted((one, other) => one.at - other.at)
}

function setUp(words: DemoWords): readonly ProgrammeRoomCommand[] {
  const { title, organiser, contact, goals, sectors, phases, roles } = words
  const phase = (id: keyof typeof phases, from: IsoDate, to: IsoDate) =>
    ({ type: 'AddPhase', phase: id, title: phases[id], from, to }) as const
  return [
    { type: 'NameProgramme', title, organiser, contact },
    { type: 'SetProgrammeGoals', goals: [...goals] },
    {
      type: 'SetSectors',
      sectors: [
        { id: 'nursery', name: sectors.nursery },
        { id: 'care', name: sectors.care },
      ],
    },
    phase('muster', '2016-09-27', '2016-09-27'),
    phase('start', '2016-10-24', '2016-10-24'),
    phase('county', '2016-11-01', '2017-03-17'),
    phase('local', '2017-03-20', '2017-11-30'),
    {
      type: 'AddMunicipalities',
      municipalities: demoCounties.flatMap(({ name: county, places }) =>
        places.map(({ id, name, language }) => ({
          ...{ id, name, county, language, role: roles[CONTACTS[id.length % CONTACTS.length] ?? 'hr'] },
          // Nobody's: no letter that is tried reaches anybody.
          address: `post@${id}.example`,
          sectors: ['nursery', 'care'],
        })),
      ),
    },
  ]
}

/** Whom to ask, one here and another there. */
const CONTACTS = ['hr', 'project', 'director'] as const

/** One conference a week, as far as dates are settled. */
const LOCAL_DATES: Readonly<Partial<Record<PlaceId, IsoDate>>> = {
  halden: '2017-03-22',
  fredrikstad: '2017-03-29',
  sarpsborg: '2017-04-05',
  moss: '2017-04-20',
  stange: '2017-04-26',
  hamar: '2017-05-03',
  gjovik: '2017-05-10',
  tonsberg: '2017-05-16',
  skien: '2017-05-23',
  notodden: '2017-05-31',
  bergen: '2017-06-07',
  molde: '2017-06-14',
}

function planned({ gatherings }: DemoWords): readonly ProgrammeRoomCommand[] {
  const all = demoPlaces.map(({ id }) => id)
  const whole = (id: 'muster' | 'start', kind: 'muster' | 'kick-off'): ProgrammeRoomCommand => {
    const [title, from] = [gatherings[id], HELD[id] ?? null]
    return {
      ...{ type: 'PlanGathering', planned: id, phase: id, kind, title, from, to: null, place: 'Oslo' },
      municipalities: [...all],
    }
  }
  return [
    whole('muster', 'muster'),
    whole('start', 'kick-off'),
    ...demoCounties.map(({ id, name, town, meets, places }): ProgrammeRoomCommand => {
      return {
        ...{ type: 'PlanGathering', planned: id, phase: 'county', kind: 'county', place: town },
        ...{ title: gatherings.county(name), from: meets, to: null },
        municipalities: places.map((each) => each.id),
      }
    }),
    ...demoPlaces.map(({ id, name }): ProgrammeRoomCommand => {
      return {
        ...{ type: 'PlanGathering', planned: `local-${id}`, phase: 'local', kind: 'local', place: name },
        ...{ title: gatherings.local(name), from: LOCAL_DATES[id] ?? null, to: null, municipalities: [id] },
      }
    }),
  ]
}

function corresponded(letters: DemoLetters, words: DemoWords): readonly Deed[] {
  const { planned: id, invited, replyBy, reminders, reminded, replies } = letters
  const asked = demoCounties.find((county) => county.id === id)?.places ?? demoPlaces
  return [
    {
      ...{ at: on(invited, 9), by: OWNER },
      command: { type: 'SetReplyBy', planned: id, replyBy, reminders: [...reminders] },
    },
    {
      ...{ at: on(invited, 10), by: OWNER },
      command: { type: 'MarkInvited', planned: id, municipalities: asked.map((each) => each.id) },
    },
    ...(reminded === undefined
      ? []
      : [
          {
            ...{ at: on(reminded.on, 9), by: OWNER },
            command: { type: 'MarkReminded', planned: id, municipalities: [...reminded.places] },
          } satisfies Deed,
        ]),
    ...replies.map(({ from: municipality, on: day, answer, people, who, note }): Deed => {
      const said = { answer, people, who: whoText(who, words), note: note ? words.notes[note] : '' }
      return {
        ...{ at: on(day, 11), by: { role: 'municipality', municipality } },
        command: { type: 'ReplyToInvitation', planned: id, municipality, ...said },
      }
    }),
  ]
}

function whoText(who: readonly DemoRole[], { roles, and }: DemoWords): string {
  return and(
    who.map((role, at) => (at === 0 ? roles[role] : roles[role].replace(/^\p{Lu}(?=\p{Ll})/u, lower))),
  )
}

const lower = (letter: string) => letter.toLowerCase()

const NOT_BEGUN = { status: 'not-begun', why: '', learned: '' } as const
type Said = { readonly status: PromiseStatus; readonly why: string; readonly learned: string }

function promised({ promises, roles }: DemoWords): readonly Deed[] {
  return demoPromises.flatMap(({ key, from: municipality, who, at, by: due, said }): Deed[] => {
    const { what, how, why = '', learned = '' } = promises[key]
    const by = { role: 'municipality', municipality } as const
    const words = { what, who: roles[who], by: due, how }
    const steps = said.map(([, status], step): Said => {
      return step === said.length - 1 ? { status, why, learned } : { status, why: '', learned: '' }
    })
    return [
      {
        ...{ at: on(at, 13), by },
        command: { type: 'WritePromise', promise: key, municipality, base: null, ...words },
      },
      ...said.map(([day], step): Deed => {
        const base = { ...(steps[step - 1] ?? NOT_BEGUN) }
        return {
          ...{ at: on(day, 12), by },
          command: { type: 'SetPromiseStatus', promise: key, base, ...(steps[step] ?? NOT_BEGUN) },
        }
      }),
    ]
  })
}

function heldDays(): readonly (readonly [string, IsoDate])[] {
  const counties = demoCounties.filter(({ meets }: DemoCounty) => meets < DEMO_DAY)
  return [...Object.entries(HELD), ...counties.map(({ id, meets }) => [id, meets] as const)]
}

/** The demo gathering: those who were there from the programme are guests of a network that has met before. */
function networked(words: DemoWords, { id, title, place }: DemoHall): readonly Deed[] {
  const municipality = 'steinkjer'
  const all = { planned: DEMO_NETWORK, municipalities: [municipality] }
  return [
    {
      ...{ at: on('2017-01-09', 9), by: OWNER },
      command: {
        ...{ type: 'PlanGathering', phase: 'county', kind: 'network', title, place, ...all },
        ...{ from: DEMO_DAY, to: '2017-02-15' },
      },
    },
    { at: on('2017-01-09', 10), by: OWNER, command: { type: 'MarkInvited', ...all } },
    {
      ...{ at: on('2017-01-12', 11), by: { role: 'municipality', municipality } },
      command: {
        ...{ type: 'ReplyToInvitation', planned: DEMO_NETWORK, municipality, answer: 'comes', people: 5 },
        ...{ who: whoText(['project', 'hr', 'union', 'safety', 'unit'], words), note: '' },
      },
    },
    {
      ...{ at: on('2017-02-13', 10), by: SERVER },
      command: { type: 'LinkGathering', planned: DEMO_NETWORK, gathering: id },
    },
  ]
}
