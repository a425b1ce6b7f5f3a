import { decideProgramme } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type { Of } from '#shared/programme/indicators.ts'
import {
  emptyProgramme,
  type Programme,
  type ProgrammeCommand,
  type ProgrammeEvent,
} from '#shared/programme/programme.ts'
import { PROMISE_STATUSES } from '#shared/programme/promises.ts'
import { DAY, LIST, MUSTER } from './programme-given.ts'

/** How much there is besides 31 municipalities. */
export type HowLarge = {
  readonly gatherings: number
  /** Of each municipality; and how often something was said of each. */
  readonly promises: number
  readonly said: number
  /** Of each municipality, to each invitation. */
  readonly replies: number
  /** Recognised, each in two gatherings; some came from two municipalities. */
  readonly people: number
  /** Of each municipality and of the whole. */
  readonly quarters: number
}
export const NATIONAL: HowLarge = {
  ...{ gatherings: 60, promises: 18, said: 3, replies: 2, people: 5_000, quarters: 40 },
}
const INDICATORS = 3
const IN_ALL_PHASES = 6
const SECTORS = ['nursery', 'care'] as const

export const programmeId = 'programme-large'
export const gatheringIdAt = (nth: number) => `large${`${nth}`.padStart(7, '0')}`
export const municipalityAt = (nth: number) => LIST[nth % LIST.length] ?? { id: '', name: '', county: '' }
const plannedIdAt = (nth: number) => `planned-${`${nth}`.padStart(4, '0')}`
const dateAt = (nth: number) => new Date(MUSTER + nth * 9 * DAY).toISOString().slice(0, 10)

/** A national programme in which everybody is asked to everything, and everything is said at length. Events in an order that fits. */
export function largeProgrammeEvents(large: HowLarge): readonly ProgrammeEvent[] {
  const many = <Of>(count: number, make: (nth: number) => readonly Of[]) =>
    Array.from({ length: count }, (_, nth) => make(nth)).flat()
  return [
    ...outline(),
    ...many(large.gatherings, (nth) => planned(nth, large)),
    ...LIST.flatMap((_, of) => many(large.promises, (nth) => promised(of, nth, large))),
    ...many(INDICATORS, (nth) => figures(nth, large)),
    ...many(large.people, (nth) => seen(nth, large)),
  ]
}

export function largeProgramme(large: HowLarge): Programme {
  return largeProgrammeEvents(large).reduce(evolveProgramme, emptyProgramme(programmeId))
}

function outline(): readonly ProgrammeEvent[] {
  const phases = Array.from(
    { length: IN_ALL_PHASES },
    (_, nth): ProgrammeCommand => ({
      ...{ type: 'AddPhase', phase: `phase-${nth}`, title: `Samlinger i fylkene, runde ${nth + 1}` },
      ...{ from: dateAt(nth * 10), to: dateAt(nth * 10 + 9) },
    }),
  )
  const commands: readonly ProgrammeCommand[] = [
    { type: 'NameProgramme', title: 'Nærvær', organiser: 'Programkontoret', contact: 'Seniorrådgiver' },
    { type: 'SetSectors', sectors: SECTORS.map((id) => ({ id, name: `Sektor ${id}` })) },
    ...phases,
    {
      type: 'AddMunicipalities',
      municipalities: LIST.map(({ id, name, county }) => ({
        ...{
          id,
          name,
          county,
          role: 'Personal- og organisasjonssjef',
          language: 'nb',
          sectors: [...SECTORS],
        },
        address: `postmottak@${id}.kommune.example`,
      })),
    },
  ]
  let state = emptyProgramme(programmeId)
  return commands.flatMap((command) => {
    const decision = decideProgramme(state, command, {
      by: { role: 'owner' },
      now: MUSTER,
      newId: () => command.type,
    })
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    state = decision.events.reduce(evolveProgramme, state)
    return decision.events
  })
}

/** Two thirds of them are held, three run, the others are to come. */
function planned(nth: number, { gatherings, replies }: HowLarge): readonly ProgrammeEvent[] {
  const id = plannedIdAt(nth)
  const at = MUSTER + nth * DAY
  const of = { planned: id }
  const municipalities = LIST.map((each) => each.id)
  const answered = LIST.flatMap(({ id: municipality }, place) =>
    Array.from(
      { length: replies },
      (_, turn): ProgrammeEvent => ({
        ...{ type: 'v1.InvitationReplied', ...of, municipality, answer: place % 5 === 0 ? 'not' : 'comes' },
        ...{ people: 3, who: 'Kommunedirektør, HR-leder og hovedverneombud', note: `Kommer med tog ${turn}` },
        ...{ by: { role: 'municipality' }, at },
      }),
    ),
  )
  const course: readonly ProgrammeEvent[] =
    nth < (gatherings * 2) / 3
      ? [
          { type: 'v1.GatheringBegun', ...of, at },
          { type: 'v1.GatheringHeld', ...of, at: at + 1 },
        ]
      : nth < (gatherings * 2) / 3 + 3
        ? [{ type: 'v1.GatheringBegun', ...of, at }]
        : []
  return [
    {
      ...{
        type: 'v1.GatheringPlanned',
        ...of,
        phase: `phase-${Math.floor((nth * IN_ALL_PHASES) / gatherings)}`,
      },
      ...{
        kind: 'network',
        title: `Samling ${nth + 1}: leder, tillitsvalgt og verneombud`,
        from: dateAt(nth),
      },
      ...{ to: dateAt(nth + 1), place: 'Hotellet ved vannet, Bergen', municipalities },
    },
    { type: 'v1.ReplyBySet', ...of, replyBy: dateAt(nth + 10), reminders: [14, 7] },
    ...(['nb', 'nn'] as const).map(
      (language): ProgrammeEvent => ({
        ...{ type: 'v1.InvitationWritten', ...of, language, subject: `Samling ${nth + 1}` },
        text: 'Til {kommune}. Vi ber dere komme, og ta med dere som kjenner turnusen. '.repeat(12),
      }),
    ),
    { type: 'v1.MunicipalitiesInvited', ...of, municipalities, at },
    ...answered,
    { type: 'v1.GatheringLinked', ...of, gathering: gatheringIdAt(nth) },
    ...course,
  ]
}

function promised(of: number, nth: number, { said, gatherings }: HowLarge): readonly ProgrammeEvent[] {
  const { id: municipality, name } = municipalityAt(of)
  const promise = `promise-${municipality}-${nth}`
  const at = MUSTER + nth * DAY
  const from =
    gatherings === 0 ? null : { gathering: gatheringIdAt(nth % gatherings), title: `Samling ${nth}`, promise }
  return [
    {
      ...{ type: 'v1.PromiseTaken', promise, municipality, name, from, at },
      what: 'Vi ringer alle som er borte den første dagen, og ser på turnusen sammen hver fjortende dag',
      who: 'Virksomhetsleder i hjemmetjenesten',
      ...{ by: dateAt(nth * 3), how: 'Vi teller samtalene og skriver dem opp' },
    },
    ...Array.from(
      { length: said },
      (_, turn): ProgrammeEvent => ({
        ...{
          type: 'v1.PromiseStatusSaid',
          promise,
          status: PROMISE_STATUSES[1 + ((turn + nth) % 3)] ?? 'done',
        },
        ...{ why: 'Det tok lengre tid enn vi trodde', learned: 'Det er bedre å ringe enn å skrive' },
        ...{ by: { role: 'municipality' }, at: at + turn },
      }),
    ),
  ]
}

function figures(nth: number, { quarters }: HowLarge): readonly ProgrammeEvent[] {
  const indicator = `indicator-${nth}`
  const values = Array.from({ length: quarters }, (_, at) => ({
    period: `${2007 + Math.floor(at / 4)}Q${(at % 4) + 1}`,
    value: 8 + ((at * 7 + nth) % 13) / 10,
  }))
  const lines: readonly Of[] = [
    { kind: 'whole' },
    ...SECTORS.map((id) => ({ kind: 'sector', id }) as const),
    ...LIST.map(({ id }) => ({ kind: 'municipality', id }) as const),
  ]
  return [
    {
      ...{
        type: 'v1.IndicatorSet',
        indicator,
        title: `Sykefravær ${nth}`,
        unit: '%',
        source: 'SSB, tabell 12441',
      },
      ...{ decimals: 1, by: 'quarter', better: 'low', baseline: { value: 9.6, when: '2016' } },
      target: { value: 6.7, when: '2018' },
    },
    ...(quarters === 0
      ? []
      : [
          {
            type: 'v1.IndicatorFiguresTaken',
            ...{ indicator, series: lines.map((of) => ({ of, values })), at: MUSTER },
          } as const,
        ]),
  ]
}

/** One in fifty comes from two municipalities. */
function seen(nth: number, { gatherings }: HowLarge): readonly ProgrammeEvent[] {
  const times = gatherings === 0 ? 0 : 2
  return Array.from({ length: times }, (_, turn): ProgrammeEvent => {
    const moved = nth % 50 === 0 ? turn : 0
    return {
      ...{ type: 'v1.PersonRecognised', known: `known-${nth}`, mark: `${nth}`.padStart(43, 'm') },
      ...{ gathering: gatheringIdAt((nth + turn * 31) % gatherings), person: personIdAt(nth) },
      ...{ municipality: municipalityAt(nth + moved).id, panel: nth % 40 === 0 },
    }
  })
}
export const personIdAt = (nth: number) => `person-${`${nth}`.padStart(6, '0')}`
