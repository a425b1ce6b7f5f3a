import { expect, test } from 'vitest'
import { NO_AIMS } from '#shared/programme/aims.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { type PlanDocument, planDocument } from '#shared/report/programme-plan.ts'
import { programmeMunicipalityView } from '#shared/views/programme-municipality.ts'
import { busy, DAY, MUSTER, of, play } from '#tests/support/programme-given.ts'

const first = busy.promised[0] ?? ''
const unsaid = { status: 'not-begun', why: '', learned: '' } as const
const words = { what: 'Låner samtalekort', who: 'Leder skole', by: '2016-12-01', how: '' }
const told = play(
  busy,
  [{ type: 'SetProgrammeGoals', goals: ['Ned til 6,7 prosent'] }],
  [{ type: 'WritePromise', promise: 'own', municipality: 'bodo', base: null, ...words }],
  [{ type: 'WritePromise', promise: 'own', municipality: 'bodo', base: words, ...words, by: '2017-05-01' }],
  [
    {
      type: 'SetPromiseStatus',
      promise: first,
      base: unsaid,
      status: 'under-way',
      why: 'Først på to skoler',
      learned: 'Ring tidlig',
    },
    { by: of('bodo'), now: MUSTER + DAY },
  ],
  [
    {
      ...{ type: 'WriteAims', municipality: 'bodo', base: NO_AIMS, ...NO_AIMS },
      ...{ short: 'Ned til 8 prosent', bold: 'unsure' },
    },
  ],
  [
    {
      ...{ type: 'TakeFigures', indicator: 'leave' },
      series: [{ of: { kind: 'municipality', id: 'bodo' }, values: [{ period: '2016Q1', value: 9.1 }] }],
    },
  ],
)
const NOW = Date.UTC(2017, 1, 10)

function plan(language: Language): PlanDocument {
  const speaking = play(told, [
    { type: 'SetMunicipalityContact', municipality: 'bodo', role: 'HR-leder', address: '', language },
  ])
  const made = planDocument(programmeMunicipalityView(speaking, 'bodo', NOW))
  if (!made) throw new Error('no plan')
  return made
}

test('[PG41] a municipality’s plan is printed with what it will do in the order of time, how that stands, and lines to sign on', () => {
  const { title, under, made, goals, figures, promises, signatures } = plan('nb')
  expect([title, under, made]).toEqual([
    'Plan for Bodø',
    'Til stede, Programkontoret',
    'Skrevet ut 10. februar 2017',
  ])
  expect(goals?.lines).toEqual(['Ned til 6,7 prosent'])
  expect(figures?.lines).toEqual([{ title: 'Sykefravær', texts: ['9,1\u202f% (1. kvartal 2016)'] }])
  expect(plan('nb').aims?.lines).toEqual([{ label: 'På kort sikt', text: 'Ned til 8 prosent' }])
  expect(promises.empty).toBeNull()
  expect(promises.rows).toEqual([
    {
      ...{ id: first, what: 'Gjør p1', who: 'HR-leder', by: '1. februar 2017', how: 'Vi teller' },
      under: ['Fra Samling g-nord'],
      stands: 'I gang',
      said: ['9 dager over fristen', 'Hvorfor: Først på to skoler', 'Dette lærte vi: Ring tidlig'],
    },
    {
      ...{ id: 'own', what: 'Låner samtalekort', who: 'Leder skole', by: '1. mai 2017', how: '' },
      under: ['Fristen var 1. desember 2016'],
      ...{ stands: 'Ikke startet', said: [] },
    },
  ])
  expect(signatures.whose).toEqual(['For kommunen', 'For de ansatte', 'For Programkontoret'])
})

test('[PG41] it is in the municipality’s language, and says so where nothing is in it', () => {
  expect(plan('nn').promises).toMatchObject({
    heading: 'Det vi forpliktar oss til',
    rows: [{ by: '1. februar 2017' }, {}],
  })
  expect(plan('en')).toMatchObject({ title: 'Plan for Bodø', made: 'Printed 10 February 2017' })
  const empty = planDocument(programmeMunicipalityView(told, 'moss', NOW))
  expect(empty?.promises).toMatchObject({ rows: [], empty: 'Kommunen har ikke skrevet noe i planen ennå.' })
  expect(planDocument(programmeMunicipalityView(told, 'gone', NOW))).toBeNull()
})
