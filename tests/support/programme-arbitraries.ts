import fc from 'fast-check'
import '#tests/support/seed.ts'
import { HOW_BOLD } from '#shared/programme/aims.ts'
import { authoriseProgramme, type ProgrammeActor } from '#shared/programme/authorise.ts'
import { INDICATOR_BY } from '#shared/programme/indicators.ts'
import { ANSWERS } from '#shared/programme/invitations.ts'
import { LANGUAGES } from '#shared/programme/municipalities.ts'
import { GATHERING_KINDS } from '#shared/programme/planned.ts'
import type { ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { PROMISE_STATUSES } from '#shared/programme/promises.ts'
import { evaluated, promised } from './programme-given.ts'

type Commands = { readonly [C in ProgrammeRoomCommand as C['type']]: fc.Arbitrary<C> }

/** Objects as JSON.parse makes them. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true })
}
const is = <T extends string>(type: T) => fc.constant(type)

/** Few ids, so that commands meet; some that are unknown. */
const municipality = fc.constantFrom('bodo', 'narvik', 'tromso', 'fresh')
const planned = fc.constantFrom('nord', 'troms', 'plain', 'plain', 'fresh')
const gathering = fc.constantFrom('g-nord', 'g-troms', 'g-new', 'g-newer')
const phase = fc.constantFrom('county', 'local', 'fresh')
const promise = fc.constantFrom('new-1', 'new-2', 'new-3', 'own')
const known = fc.constantFrom('new-4', 'new-5', 'gone')
const indicator = fc.constantFrom('leave', 'fresh')
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Ringer alle', 'Bodø', ' Verneombud\u0000 ', '{kommune}') },
  { weight: 1, arbitrary: fc.constantFrom('', 'x'.repeat(600), '{navn}', 'e\u0301') },
)
const address = fc.constantFrom('', 'post@bodo.example', 'ikke en adresse')
const name = fc.constantFrom('Rana', 'Vefsn', 'Brønnøy', 'BODØ', 'Narvik', '')
const day = fc.constantFrom('2016-09-27', '2016-11-15', '2017-02-30', '2099-01-01')
const dayOrNone = fc.option(day)
const language = fc.constantFrom(...LANGUAGES)
const county = fc.constantFrom('Nordland', 'Nordland', 'troms fylke', 'Viken', 'Atlantis', '')
const sectors = fc.constantFrom<string[]>(['care'], ['care', 'nursery'], [], ['gone'])
const some = fc.constantFrom<string[]>(
  ...[['bodo'], ['bodo', 'narvik'], ['bodo', 'narvik', 'tromso']],
  ...[
    ['tromso', 'gone'],
    ['bodo', 'bodo'],
  ],
)
const words = { what: text, who: text, by: day, how: text }
const taken = fc.oneof(
  record({ id: fc.constantFrom('p1', 'p2', 'p3'), municipality, name: text, ...words }),
  fc.constantFrom(promised('p1', 'bodo', 'Bodø'), promised('p2', 'narvik', 'Narvik')),
)
const status = fc.constantFrom(...PROMISE_STATUSES)
const value = fc.option(fc.double({ noNaN: true, min: -1e15, max: 1e15 }))
const period = fc.constantFrom('2016Q1', '2016K2', '2015Q4', '2015Q3', '2015-03')
const says = { status, why: text, learned: text }
const aims = {
  ...{ short: text, long: text, bold: fc.constantFrom(...HOW_BOLD) },
  ...{ goals: text, measures: text, ways: text },
}
const mark = fc.option(record({ value: fc.double({ noNaN: true, min: -9, max: 9 }), when: text }))
const about = { name, county, role: text, address, language, sectors }
const told = {
  kind: fc.constantFrom(...GATHERING_KINDS),
  title: text,
  from: dayOrNone,
  to: dayOrNone,
  place: text,
  municipalities: some,
}
const phaseTold = { phase, title: text, from: day, to: day }
const series = record({
  of: fc.oneof(
    fc.constant({ kind: 'whole' as const }),
    record({ kind: is('municipality'), id: municipality }),
    record({ kind: is('county'), id: fc.constantFrom('nordland', 'troms') }),
    record({ kind: is('sector'), id: fc.constantFrom('care', 'gone') }),
  ),
  values: fc.array(record({ period, value }), { maxLength: 2 }),
})

const COMMANDS: Commands = {
  NameProgramme: record({ type: is('NameProgramme'), title: text, organiser: text, contact: text }),
  SetProgrammeGoals: record({ type: is('SetProgrammeGoals'), goals: fc.array(text, { maxLength: 3 }) }),
  SetProgrammeZone: record({
    type: is('SetProgrammeZone'),
    zone: fc.constantFrom('Europe/Oslo', 'UTC', 'Nowhere'),
  }),
  SetSectors: record({
    type: is('SetSectors'),
    sectors: fc.array(record({ id: fc.constantFrom('care', 'nursery'), name: text }), { maxLength: 2 }),
  }),
  AddPhase: record({ type: is('AddPhase'), ...phaseTold }),
  RevisePhase: record({ type: is('RevisePhase'), ...phaseTold }),
  RemovePhase: record({ type: is('RemovePhase'), phase }),
  CloseProgramme: record({ type: is('CloseProgramme') }),
  ReopenProgramme: record({ type: is('ReopenProgramme') }),
  AddMunicipalities: record({
    type: is('AddMunicipalities'),
    municipalities: fc.array(record({ id: fc.constantFrom('fresh', 'newer', 'bodo'), ...about }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  ReviseMunicipality: record({ type: is('ReviseMunicipality'), municipality, ...about }),
  SetMunicipalityContact: record({
    type: is('SetMunicipalityContact'),
    municipality,
    role: text,
    address,
    language,
  }),
  WithdrawMunicipality: record({ type: is('WithdrawMunicipality'), municipality }),
  TakeMunicipalityBack: record({ type: is('TakeMunicipalityBack'), municipality }),
  RemoveMunicipality: record({ type: is('RemoveMunicipality'), municipality }),
  PlanGathering: record({ type: is('PlanGathering'), planned, phase, ...told }),
  RevisePlannedGathering: record({ type: is('RevisePlannedGathering'), planned, ...told }),
  MoveGathering: record({ type: is('MoveGathering'), planned, phase }),
  CancelGathering: record({ type: is('CancelGathering'), planned, why: text }),
  ReviveGathering: record({ type: is('ReviveGathering'), planned }),
  SayGatheringHeld: record({ type: is('SayGatheringHeld'), planned }),
  LinkGathering: record({ type: is('LinkGathering'), planned, gathering }),
  UnlinkGathering: record({ type: is('UnlinkGathering'), planned }),
  NoteGatheringBegun: record({ type: is('NoteGatheringBegun'), planned }),
  NoteGatheringHeld: record({ type: is('NoteGatheringHeld'), planned }),
  WriteInvitation: record({ type: is('WriteInvitation'), planned, language, subject: text, text }),
  SetReplyBy: record({
    type: is('SetReplyBy'),
    planned,
    replyBy: dayOrNone,
    reminders: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  }),
  MarkInvited: record({ type: is('MarkInvited'), planned, municipalities: some }),
  MarkReminded: record({ type: is('MarkReminded'), planned, municipalities: some }),
  ReplyToInvitation: record({
    type: is('ReplyToInvitation'),
    ...{ planned, municipality, answer: fc.constantFrom(...ANSWERS) },
    ...{ people: fc.option(fc.integer({ min: 0, max: 999 })), who: text, note: text },
  }),
  WritePromise: record({
    type: is('WritePromise'),
    promise,
    municipality,
    base: fc.option(record(words)),
    ...words,
  }),
  SetPromiseStatus: record({ type: is('SetPromiseStatus'), promise, base: record(says), ...says }),
  PlacePromise: record({ type: is('PlacePromise'), promise, municipality }),
  TakePromises: record({
    type: is('TakePromises'),
    ...{ gathering, title: text },
    promises: fc.array(taken, { maxLength: 3 }),
    followed: fc.array(record({ promise, status, why: text, learned: text }), { maxLength: 2 }),
  }),
  WriteAims: record({ type: is('WriteAims'), municipality, base: record(aims), ...aims }),
  TakeAims: record({
    type: is('TakeAims'),
    gathering,
    aims: fc.array(record({ municipality, name, ...aims }), { maxLength: 3 }),
  }),
  TakeReports: record({
    type: is('TakeReports'),
    gathering,
    reports: fc.array(
      record({
        ...{ municipality, name, project: text, profile: text },
        measures: fc.array(record({ text, note: text, own: fc.boolean() }), { maxLength: 2 }),
        ...{ undecided: fc.boolean(), sentAt: fc.constant(1) },
      }),
      { maxLength: 2 },
    ),
  }),
  SetIndicator: record({
    type: is('SetIndicator'),
    ...{ indicator, title: text, unit: text, source: text, decimals: fc.constantFrom(0, 1) },
    ...{ by: fc.constantFrom(...INDICATOR_BY), better: fc.constantFrom('low' as const, 'high' as const) },
    ...{ baseline: mark, target: mark },
  }),
  RemoveIndicator: record({ type: is('RemoveIndicator'), indicator }),
  TakeFigures: record({
    type: is('TakeFigures'),
    indicator,
    series: fc.array(series, { minLength: 1, maxLength: 3 }),
  }),
  TakeMeetings: record({
    type: is('TakeMeetings'),
    ...{ planned, people: fc.constantFrom(['a', 'b'], ['b', 'a', 'stranger']) },
    rounds: fc.constantFrom([], [{ date: '2016-11-15', who: 'table' as const, groups: [[0, 1]] }]),
  }),
  TakePanel: record({ type: is('TakePanel'), planned, municipalities: some }),
  TakeEvaluations: record({
    type: is('TakeEvaluations'),
    planned,
    forms: fc.constantFrom(
      [],
      [evaluated('ready-useful', [1, 2, 3, 0, 0])],
      [evaluated('own', [1, 0, 0, 0, 0])],
    ),
  }),
  RecognisePeople: record({
    type: is('RecognisePeople'),
    planned,
    people: fc.array(
      record({
        mark: fc.constantFrom('hash-1', 'hash-2', 'hash-3'),
        person: fc.constantFrom('a', 'b'),
        municipality: fc.option(municipality),
        panel: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  }),
  ForgetKnown: record({ type: is('ForgetKnown'), known }),
  LoseKnown: record({ type: is('LoseKnown'), known }),
  SettleKnown: record({ type: is('SettleKnown'), known, municipality }),
  SetResearch: record({ type: is('SetResearch'), responsible: text, purpose: text, contact: text }),
  SetKeeping: record({ type: is('SetKeeping'), until: dayOrNone, hold: fc.boolean() }),
}

const stranger: fc.Arbitrary<ProgrammeActor> = fc.oneof(
  record({ role: is('leader'), planned }),
  record({ role: is('municipality'), municipality }),
  fc.constant({ role: 'researcher' as const }),
)
const OWNER: ProgrammeActor = { role: 'owner' }
const SERVER: ProgrammeActor = { role: 'server' }

// Of a programme that has ended hardly anything can be asked; of what can be planned most is planned already.
const WEIGHTS: Readonly<Record<string, number>> = {
  CloseProgramme: 3,
  ReopenProgramme: 24,
  PlanGathering: 14,
  AddMunicipalities: 14,
}

export const programmeCommand: fc.Arbitrary<ProgrammeRoomCommand> = fc.oneof(
  ...Object.entries(COMMANDS).map(([type, arbitrary]) => ({
    weight: WEIGHTS[type] ?? 6,
    arbitrary: arbitrary as fc.Arbitrary<ProgrammeRoomCommand>,
  })),
)
/** Mostly by somebody who may. */
export const anyAct = fc
  .tuple(programmeCommand, fc.option(stranger, { freq: 3 }), fc.integer({ min: 0, max: 400 }))
  .map(([command, by, days]) => {
    const may = authoriseProgramme('owner', command.type) ? OWNER : SERVER
    return [command, days % 3 === 0 && by !== null ? by : may, days] as const
  })
