import { expect } from 'vitest'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { decideProgramme, type ProgrammeContext } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type { RememberedForm } from '#shared/programme/memory.ts'
import {
  emptyProgramme,
  type Programme,
  type ProgrammeDecision,
  type ProgrammeEvent,
  type ProgrammeRefusal,
  type ProgrammeRoomCommand,
} from '#shared/programme/programme.ts'

/** 27 September 2016, 10:00 in Oslo. */
export const MUSTER = Date.UTC(2016, 8, 27, 8, 0)
export const DAY = 86_400_000

export type Where = Partial<Omit<ProgrammeContext, 'newId'>>

export const owner: ProgrammeActor = { role: 'owner' }
export const server: ProgrammeActor = { role: 'server' }
export const of = (municipality: string): ProgrammeActor => ({ role: 'municipality', municipality })
export const leaderOf = (planned: string): ProgrammeActor => ({ role: 'leader', planned })

function makeIds(taken: Programme): () => string {
  let made = taken.promised.length + taken.known.size
  return () => `new-${++made}`
}

export function ask(
  programme: Programme,
  command: ProgrammeRoomCommand,
  { by = owner, now = MUSTER }: Where = {},
): ProgrammeDecision {
  return decideProgramme(programme, command, { by, now, newId: makeIds(programme) })
}

export function after(programme: Programme, events: readonly ProgrammeEvent[]): Programme {
  return events.reduce(evolveProgramme, programme)
}

export type Act = readonly [command: ProgrammeRoomCommand, where?: Where]

/** What a programme has become after these commands, each of which must have been accepted. */
export function play(before: Programme, ...acts: readonly Act[]): Programme {
  return acts.reduce((state, [command, where]) => {
    const decision = ask(state, command, where)
    if (!decision.ok)
      throw new Error(`${command.type} was refused: ${decision.code} ${decision.detail ?? ''}`)
    return after(state, decision.events)
  }, before)
}

/** A rule as a sentence: in this programme, when somebody asks this, then these facts, or this refusal, or nothing. */
export function inProgramme(programme: Programme) {
  return {
    when(command: ProgrammeRoomCommand, where: Where = {}) {
      const decision = ask(programme, command, where)
      return {
        // biome-ignore lint/suspicious/noThenProperty: it reads as the rule, and nobody awaits it
        then(...expected: readonly ProgrammeEvent[]) {
          expect(decision.ok ? decision.events : decision).toEqual(expected)
        },
        thenRefused(code: ProgrammeRefusal, detail?: string) {
          expect(decision).toEqual(detail === undefined ? { ok: false, code } : { ok: false, code, detail })
        },
        thenNothing() {
          expect(decision).toEqual({ ok: true, events: [] })
        },
      }
    },
  }
}

const COUNTIES: Readonly<Record<string, string>> = {
  Østfold: 'Halden Fredrikstad Sarpsborg Moss Askim',
  Hedmark: 'Stange Elverum Kongsvinger Hamar',
  Oppland: 'Lillehammer Gjøvik',
  Vestfold: 'Tønsberg Horten',
  Telemark: 'Skien Notodden Kragerø',
  Hordaland: 'Bergen',
  'Møre og Romsdal': 'Ålesund Kristiansund Molde',
  'Sør-Trøndelag': 'Trondheim',
  'Nord-Trøndelag': 'Stjørdal Namsos Levanger Steinkjer',
  Nordland: 'Bodø Narvik',
  Troms: 'Tromsø Harstad',
  Finnmark: 'Hammerfest Alta',
}
export const LIST = Object.entries(COUNTIES).flatMap(([county, names]) =>
  names.split(' ').map((name) => ({ id: idOf(name), name, county })),
)

function idOf(name: string): string {
  return name.toLowerCase().replace(/[æøå]/g, (letter) => ({ æ: 'ae', ø: 'o', å: 'a' })[letter] ?? '')
}

export function added(name: string, county: string, id = idOf(name)) {
  return { id, name, county, role: 'HR-leder', address: '', language: 'nb' as const, sectors: [] }
}

/** Who was asked, when it was to happen, and what was measured, as a national programme of 2016 and 2017 had it. */
export const national: Programme = play(
  emptyProgramme('programme'),
  [{ type: 'NameProgramme', title: 'Til stede', organiser: 'Programkontoret', contact: 'Seniorrådgiver' }],
  [
    {
      type: 'SetSectors',
      sectors: [
        { id: 'nursery', name: 'Barnehager' },
        { id: 'care', name: 'Helse og omsorg' },
      ],
    },
  ],
  [{ type: 'AddPhase', phase: 'local', title: 'Lokale konferanser', from: '2017-03-01', to: '2017-12-31' }],
  [{ type: 'AddPhase', phase: 'muster', title: 'Mønstring', from: '2016-09-27', to: '2016-09-27' }],
  [{ type: 'AddPhase', phase: 'county', title: 'Fylkesmøter', from: '2016-10-01', to: '2017-03-31' }],
  [{ type: 'AddPhase', phase: 'start', title: 'Oppstart', from: '2016-10-24', to: '2016-10-24' }],
  [
    {
      type: 'AddMunicipalities',
      municipalities: LIST.map(({ id, name, county }) => added(name, county, id)),
    },
  ],
)

export function meeting(
  planned: string,
  municipalities: readonly string[],
  about: { readonly phase?: string; readonly title?: string; readonly from?: string } = {},
): Extract<ProgrammeRoomCommand, { type: 'PlanGathering' }> {
  const { phase = 'county', title = `Fylkesmøte ${planned}`, from = '2016-11-15' } = about
  return {
    type: 'PlanGathering',
    ...{ planned, phase, kind: 'county', title, from, to: null, place: 'Bodø' },
    municipalities: [...municipalities],
  }
}

export function promised(id: string, municipality: string, name: string, what = `Gjør ${id}`) {
  return { id, municipality, name, what, who: 'HR-leder', by: '2017-02-01', how: 'Vi teller' }
}

/** A form of one question, as a gathering tells of it: how many stood on each of five steps. */
export function evaluated(
  question: string,
  counts: readonly number[],
  {
    text = 'Hvor nyttig var samlingen?',
    closedAt = MUSTER,
  }: { readonly text?: string; readonly closedAt?: number } = {},
): RememberedForm {
  const asked = { type: 'scale', text, steps: 5, low: 'Lite', high: 'Svært' } as const
  const rows = counts.map((count, nth) => ({ id: `${nth + 1}`, counts: [count] }))
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return { closedAt, results: [{ asked, came: { question, answered, rows } }] }
}

type Taken = Extract<ProgrammeRoomCommand, { type: 'TakePromises' }>
export function taking(
  gathering: string,
  promises: Taken['promises'],
  followed: Taken['followed'] = [],
): Taken {
  return { type: 'TakePromises', gathering, title: `Samling ${gathering}`, promises, followed }
}

/** Two county meetings that were opened, the first of them with promises in the plan. */
export const underWay: Programme = play(
  national,
  [meeting('nord', ['bodo', 'narvik'])],
  [meeting('troms', ['tromso', 'harstad'])],
  [{ type: 'LinkGathering', planned: 'nord', gathering: 'g-nord' }, { by: server }],
  [{ type: 'LinkGathering', planned: 'troms', gathering: 'g-troms' }, { by: server }],
  [
    { type: 'NoteGatheringBegun', planned: 'nord' },
    { by: server, now: MUSTER + DAY },
  ],
  [
    { type: 'NoteGatheringHeld', planned: 'nord' },
    { by: server, now: MUSTER + 2 * DAY },
  ],
  [
    taking('g-nord', [promised('p1', 'bodo', 'Bodø'), promised('p2', 'narvik', 'Narvik')]),
    { by: server, now: MUSTER + 2 * DAY },
  ],
)

/** Something of everything: a plan of no gathering yet, a promise that is gone, a municipality that has withdrawn, figures, people who were recognised, a promise of nobody's. */
export const busy: Programme = play(
  underWay,
  [meeting('plain', ['bodo', 'narvik', 'tromso'])],
  [
    {
      ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'SSB' },
      ...{ decimals: 1, by: 'quarter', better: 'low', baseline: null, target: null },
    },
  ],
  [taking('g-troms', [promised('p1', 'm-1', 'Rana')]), { by: server }],
  [taking('g-nord', [promised('p1', 'bodo', 'Bodø')]), { by: server }],
  [{ type: 'WithdrawMunicipality', municipality: 'tromso' }],
  [
    {
      type: 'RecognisePeople',
      planned: 'nord',
      people: [
        { mark: 'hash-1', person: 'a', municipality: 'bodo', panel: true },
        { mark: 'hash-2', person: 'b', municipality: 'narvik', panel: false },
      ],
    },
    { by: server },
  ],
)
