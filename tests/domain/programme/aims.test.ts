import { expect, test } from 'vitest'
import { type AimWords, NO_AIMS } from '#shared/programme/aims.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { programmeMunicipalityView } from '#shared/views/programme-municipality.ts'
import { inProgramme, MUSTER, of, play, server, underWay } from '#tests/support/programme-given.ts'

type Taken = Extract<ProgrammeRoomCommand, { type: 'TakeAims' }>
function taking(gathering: string, municipality: string, aims: Partial<AimWords>, name = 'Bodø'): Taken {
  return { type: 'TakeAims', gathering, aims: [{ municipality, name, ...NO_AIMS, ...aims }] }
}
type Written = Extract<ProgrammeRoomCommand, { type: 'WriteAims' }>
function writing(base: Partial<AimWords>, aims: Partial<AimWords>): Written {
  const words = { base: { ...NO_AIMS, ...base }, ...NO_AIMS, ...aims }
  return { type: 'WriteAims', municipality: 'bodo', ...words }
}

const told = play(underWay, [
  taking('g-nord', 'bodo', { short: 'Ned til 8 prosent', long: 'Ned til 6,7', bold: 'yes' }),
  { by: server },
])
const aimsOf = (programme: Programme, municipality = 'bodo') =>
  programmeMunicipalityView(programme, municipality, MUSTER).aims

test('[PG45] goals and plan that were confirmed in a gathering come into the municipality’s plan, and into no other’s', () => {
  expect(aimsOf(told)).toMatchObject({
    ...{ short: 'Ned til 8 prosent', long: 'Ned til 6,7', bold: 'yes', ways: '' },
    said: { by: { role: 'gathering', gathering: 'g-nord' } },
    before: [],
  })
  expect(aimsOf(told, 'narvik')).toEqual({ ...NO_AIMS, said: null, before: [] })
  inProgramme(told)
    .when(taking('g-nord', 'bodo', { short: 'Ned til 8 prosent', long: 'Ned til 6,7', bold: 'yes' }), {
      by: server,
    })
    .thenNothing()
})

test('[PG45] whose they are goes by id and name, else by the name; of none that the programme has nothing is kept', () => {
  const named = play(underWay, [
    taking('g-nord', 'm-1', { ways: 'Møtes ukentlig' }, 'NARVIK'),
    { by: server },
  ])
  expect(aimsOf(named, 'narvik').ways).toBe('Møtes ukentlig')
  inProgramme(underWay)
    .when(taking('g-nord', 'm-1', { ways: 'Møtes' }, 'Rana'), { by: server })
    .thenNothing()
})

test('[PG45] the next gathering changes what was written there and leaves the rest; how it read before is kept', () => {
  const next = play(told, [taking('g-troms', 'bodo', { short: 'Ned til 7,5' }), { by: server }])
  expect(aimsOf(next)).toMatchObject({ short: 'Ned til 7,5', long: 'Ned til 6,7' })
  expect(aimsOf(next).before).toMatchObject([{ short: 'Ned til 8 prosent' }])
  const emptied = play(next, [taking('g-troms', 'bodo', {}), { by: server }])
  expect(aimsOf(emptied)).toMatchObject({ short: '', long: 'Ned til 6,7' })
})

test('[PG45] the municipality puts it otherwise from its link, and the gathering taken again does not undo that', () => {
  const seen = { short: 'Ned til 8 prosent', long: 'Ned til 6,7', bold: 'yes' } as const
  const own = play(told, [writing(seen, { ...seen, short: ' Ned til 7 \r\n' }), { by: of('bodo') }])
  expect(aimsOf(own)).toMatchObject({ short: 'Ned til 7', said: { by: { role: 'municipality' } } })
  inProgramme(own)
    .when(taking('g-nord', 'bodo', seen), { by: server })
    .thenNothing()
  const later = play(own, [taking('g-nord', 'bodo', { ...seen, ways: 'Ukemøte' }), { by: server }])
  expect(aimsOf(later)).toMatchObject({ short: 'Ned til 7', ways: 'Ukemøte' })
})

test('[PG45] nothing is written over unseen, nothing too long, and nothing of another municipality’s', () => {
  inProgramme(told)
    .when(writing({}, { ways: 'Nye' }), { by: of('bodo') })
    .thenRefused('promise-changed', 'Ned til 8 prosent')
  inProgramme(told)
    .when(writing({}, { ways: 'x'.repeat(301) }))
    .thenRefused('text-too-long', '300')
  inProgramme(told)
    .when(writing({}, { ways: 'Nye' }), { by: of('narvik') })
    .thenRefused('not-allowed')
  inProgramme(told)
    .when({ ...writing({}, { ways: 'Nye' }), municipality: 'atlantis' })
    .thenRefused('unknown-municipality')
})
