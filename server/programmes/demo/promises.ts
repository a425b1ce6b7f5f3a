import type { PromiseStatus } from '#shared/programme/promises.ts'
import type { PlaceId } from './places.ts'
import type { DemoRole } from './words.ts'

/** Promised on one day, due on another; `said`: what was said of it, day by day. */
type Course = {
  readonly from: PlaceId
  readonly who: DemoRole
  readonly at: string
  readonly by: string
  readonly said: readonly (readonly [on: string, status: PromiseStatus])[]
}

const KICK_OFF = '2016-10-24'

/** What municipalities promised at their county meeting, or where that is to come at the kick-off; three have promised nothing yet. */
export const DEMO_PROMISES = {
  firstDay: {
    ...{ from: 'halden', who: 'unit', at: '2016-11-09', by: '2017-01-15' },
    said: [
      ['2016-12-01', 'under-way'],
      ['2017-01-13', 'done'],
    ],
  },
  nurseryTalks: {
    ...{ from: 'fredrikstad', who: 'nursery', at: '2016-11-09', by: '2017-02-01' },
    said: [['2017-01-10', 'under-way']],
  },
  pool: {
    ...{ from: 'sarpsborg', who: 'hr', at: '2016-11-09', by: '2017-04-01' },
    said: [['2017-01-23', 'under-way']],
  },
  buddies: {
    ...{ from: 'moss', who: 'unit', at: '2016-11-09', by: '2017-01-31' },
    said: [['2017-01-30', 'done']],
  },
  safetyRep: {
    ...{ from: 'askim', who: 'director', at: '2016-11-09', by: '2017-01-10' },
    said: [['2017-01-09', 'done']],
  },
  nights: {
    ...{ from: 'stange', who: 'project', at: '2016-11-22', by: '2017-03-01' },
    said: [['2017-02-02', 'under-way']],
  },
  pregnant: {
    ...{ from: 'elverum', who: 'nursery', at: '2016-11-22', by: '2017-02-20' },
    said: [['2017-01-16', 'under-way']],
  },
  tenMinutes: {
    ...{ from: 'kongsvinger', who: 'unit', at: '2016-11-22', by: '2017-01-20' },
    said: [
      ['2016-12-12', 'under-way'],
      ['2017-01-20', 'done'],
    ],
  },
  fewer: { ...{ from: 'hamar', who: 'director', at: '2016-11-22', by: '2017-06-01' }, said: [] },
  longShifts: {
    ...{ from: 'lillehammer', who: 'unit', at: '2016-11-24', by: '2017-05-01' },
    said: [['2017-02-06', 'under-way']],
  },
  exercise: {
    ...{ from: 'gjovik', who: 'project', at: '2016-11-24', by: '2017-01-10' },
    said: [
      ['2016-12-05', 'under-way'],
      ['2017-01-09', 'dropped'],
    ],
  },
  hardTalk: {
    ...{ from: 'tonsberg', who: 'hr', at: '2016-12-06', by: '2017-03-15' },
    said: [['2017-01-31', 'under-way']],
  },
  lifting: { ...{ from: 'horten', who: 'safety', at: '2016-12-06', by: '2017-02-10' }, said: [] },
  health: {
    ...{ from: 'skien', who: 'health', at: '2016-12-13', by: '2017-03-31' },
    said: [['2017-02-01', 'under-way']],
  },
  parties: {
    ...{ from: 'notodden', who: 'union', at: '2016-12-13', by: '2017-02-28' },
    said: [['2017-01-26', 'under-way']],
  },
  wholePosts: { ...{ from: 'kragero', who: 'hr', at: '2016-12-13', by: '2017-09-01' }, said: [] },
  staffing: {
    ...{ from: 'bergen', who: 'unit', at: '2017-01-17', by: '2017-03-10' },
    said: [['2017-02-07', 'under-way']],
  },
  share: {
    ...{ from: 'bergen', who: 'hr', at: '2017-01-17', by: '2017-02-10' },
    said: [['2017-02-08', 'done']],
  },
  gradual: { ...{ from: 'kristiansund', who: 'hr', at: '2017-01-31', by: '2017-04-01' }, said: [] },
  visit: {
    ...{ from: 'molde', who: 'project', at: '2017-01-31', by: '2017-03-20' },
    said: [['2017-02-10', 'under-way']],
  },
  doctors: { ...{ from: 'alesund', who: 'director', at: '2017-01-31', by: '2017-04-20' }, said: [] },
  leaders: {
    ...{ from: 'trondheim', who: 'hr', at: KICK_OFF, by: '2017-02-01' },
    said: [['2017-01-27', 'done']],
  },
  monthly: {
    ...{ from: 'stjordal', who: 'director', at: KICK_OFF, by: '2017-03-01' },
    said: [['2016-12-20', 'under-way']],
  },
  cards: {
    ...{ from: 'levanger', who: 'nursery', at: KICK_OFF, by: '2017-03-15' },
    said: [['2017-01-18', 'under-way']],
  },
  meetings: {
    ...{ from: 'steinkjer', who: 'director', at: KICK_OFF, by: '2017-03-01' },
    said: [['2017-01-11', 'under-way']],
  },
  summer: {
    ...{ from: 'bodo', who: 'unit', at: KICK_OFF, by: '2017-02-28' },
    said: [['2017-01-24', 'under-way']],
  },
  listening: {
    ...{ from: 'tromso', who: 'union', at: KICK_OFF, by: '2017-01-31' },
    said: [['2017-01-31', 'done']],
  },
  homeCare: { ...{ from: 'harstad', who: 'unit', at: KICK_OFF, by: '2017-05-01' }, said: [] },
  rota: {
    ...{ from: 'alta', who: 'union', at: KICK_OFF, by: '2017-02-10' },
    said: [['2017-01-19', 'under-way']],
  },
} as const satisfies Readonly<Record<string, Course>>
export type PromiseKey = keyof typeof DEMO_PROMISES

export const demoPromises = Object.entries(DEMO_PROMISES).map(
  ([key, course]): Course & {
    readonly key: PromiseKey
  } => ({ key: key as PromiseKey, ...course }),
)
