import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROGRAMME_LIMITS } from '#shared/programme/limits.ts'
import { emptyProgramme } from '#shared/programme/programme.ts'
import { inProgramme, MUSTER, meeting, national, play, server } from '#tests/support/programme-given.ts'
import '#tests/support/seed.ts'

const fresh = emptyProgramme('programme')
const named = { type: 'NameProgramme', title: 'Til stede', organiser: 'Kontoret', contact: '' } as const

test('[PG1] a programme has a title, an organiser, whom to ask, and goals; the same said again is nothing new', () => {
  inProgramme(fresh)
    .when({ ...named, title: ' Til  stede ' })
    .then({ type: 'v1.ProgrammeNamed', title: 'Til stede', organiser: 'Kontoret', contact: '' })
  inProgramme(play(fresh, [named]))
    .when(named)
    .thenNothing()
  inProgramme(fresh)
    .when({ ...named, title: ' ' })
    .thenRefused('name-empty')
  inProgramme(fresh)
    .when({ type: 'SetProgrammeGoals', goals: ['Ned til 6,7 prosent', ' '] })
    .then({ type: 'v1.ProgrammeGoalsSet', goals: ['Ned til 6,7 prosent'] })
})

test('[PG1] what is too long or too many is refused with how much there is room for', () => {
  const { title, goals, phases, sectors } = PROGRAMME_LIMITS
  const many = (most: number) => Array.from({ length: most + 1 }, (_, at) => `${at}`)
  inProgramme(fresh)
    .when({ ...named, title: 'å'.repeat(title + 1) })
    .thenRefused('text-too-long', `${title}`)
  inProgramme(fresh)
    .when({ type: 'SetProgrammeGoals', goals: many(goals) })
    .thenRefused('too-many-goals', `${goals}`)
  inProgramme(fresh)
    .when({ type: 'SetSectors', sectors: many(sectors).map((id) => ({ id, name: id })) })
    .thenRefused('too-many-sectors', `${sectors}`)
  const full = play(
    fresh,
    ...many(phases - 1).map((phase) => [phaseOf(phase, '2016-09-27', '2016-09-27')] as const),
  )
  inProgramme(full)
    .when(phaseOf('more', '2016-09-27', '2016-09-27'))
    .thenRefused('too-many-phases', `${phases}`)
  inProgramme(fresh)
    .when({ type: 'SetProgrammeZone', zone: 'Europe/Atlantis' })
    .thenRefused('unknown-zone', 'Europe/Atlantis')
})

function phaseOf(phase: string, from: string, to: string) {
  return { type: 'AddPhase', phase, title: `Fase ${phase}`, from, to } as const
}

const day = fc
  .integer({ min: 0, max: 900 })
  .map((at) => new Date(Date.UTC(2016, 0, 1 + at)).toISOString().slice(0, 10))

test('[PG2] phases stand in the order of time, in whatever order they were written, and may overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day), { maxLength: 12 }), (spans) => {
      const acts = spans.map(([one, other], at) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        return [phaseOf(`p${at}`, from, to)] as const
      })
      const { phases } = play(fresh, ...acts)
      expect(phases).toHaveLength(spans.length)
      const keys = phases.map(({ from, to }) => `${from} ${to}`)
      expect(keys).toEqual(keys.toSorted())
    }),
    { numRuns: 50 },
  )
  expect(national.phases.map(({ id }) => id)).toEqual(['muster', 'county', 'start', 'local'])
})

test('[PG2] a phase may last a day; it does not end before it begins, nor on a day that is not in the calendar', () => {
  inProgramme(fresh)
    .when(phaseOf('a', '2016-09-27', '2016-09-27'))
    .then({ type: 'v1.PhaseAdded', phase: 'a', title: 'Fase a', from: '2016-09-27', to: '2016-09-27' })
  inProgramme(fresh)
    .when(phaseOf('a', '2016-09-27', '2016-09-26'))
    .thenRefused('end-before-start')
  inProgramme(fresh)
    .when(phaseOf('a', '2017-02-28', '2017-02-29'))
    .thenRefused('no-such-date', '2017-02-29')
  inProgramme(national)
    .when(phaseOf('muster', '2016-09-27', '2016-09-27'))
    .thenRefused('already-exists')
  inProgramme(national)
    .when({ ...phaseOf('gone', '2016-09-27', '2016-09-27'), type: 'RevisePhase' })
    .thenRefused('unknown-phase')
})

test('[PG3] a phase with gatherings in it, and a sector that somebody is of, are not taken away', () => {
  const planned = play(national, [meeting('nord', ['bodo'])])
  inProgramme(planned).when({ type: 'RemovePhase', phase: 'county' }).thenRefused('phase-in-use', '1')
  inProgramme(planned)
    .when({ type: 'RemovePhase', phase: 'local' })
    .then({ type: 'v1.PhaseRemoved', phase: 'local' })
  const bodo = national.municipalities.find(({ id }) => id === 'bodo')
  const told = { name: 'Bodø', county: bodo?.county ?? '', role: '', address: '', language: 'nb' as const }
  const ofCare = play(national, [
    { type: 'ReviseMunicipality', municipality: 'bodo', ...told, sectors: ['care'] },
  ])
  inProgramme(ofCare)
    .when({ type: 'SetSectors', sectors: [{ id: 'nursery', name: 'Barnehager' }] })
    .thenRefused('sector-in-use', 'Helse og omsorg')
})

test('[PG4] an ended programme is changed by nobody until it is opened again; what goes on in its gatherings is so all the same', () => {
  const ended = play(
    national,
    [meeting('nord', ['bodo'])],
    [{ type: 'LinkGathering', planned: 'nord', gathering: 'g' }, { by: server }],
    [{ type: 'CloseProgramme' }],
  )
  expect(ended.phase).toBe('closed')
  inProgramme(ended).when(named).thenRefused('programme-closed')
  inProgramme(ended)
    .when({ type: 'NoteGatheringHeld', planned: 'nord' }, { by: server })
    .then({ type: 'v1.GatheringHeld', planned: 'nord', at: MUSTER })
  expect(play(ended, [{ type: 'ReopenProgramme' }])).toMatchObject({ phase: 'open', closedAt: null })
})
