import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isKnownEvent } from '#shared/gathering/private-parts.ts'
import {
  authoriseProgramme,
  PROGRAMME_COMMAND_TYPES,
  type ProgrammeRole,
} from '#shared/programme/authorise.ts'
import {
  isProgrammeEvent,
  joinProgrammeEvent,
  PROGRAMME_EVENT_TYPES,
  splitProgrammeEvent,
} from '#shared/programme/private-parts.ts'
import {
  emptyProgramme,
  type Programme,
  ProgrammeCommand,
  type ProgrammeEvent,
} from '#shared/programme/programme.ts'
import { packProgramme, reviveProgramme } from '#shared/programme/snapshot.ts'
import { anyAct } from '#tests/support/programme-arbitraries.ts'
import { after, ask, busy, DAY, MUSTER } from '#tests/support/programme-given.ts'

const history = fc.array(anyAct, { minLength: 1, maxLength: 25 })
type History = typeof history extends fc.Arbitrary<infer H> ? H : never

function lived(acts: History): { readonly programme: Programme; readonly events: readonly ProgrammeEvent[] } {
  let programme = busy
  const events: ProgrammeEvent[] = []
  for (const [command, by, days] of acts) {
    const decision = ask(programme, command, { by, now: MUSTER + days * DAY })
    if (!decision.ok) continue
    events.push(...decision.events)
    programme = after(programme, decision.events)
  }
  return { programme, events }
}

const written = (programme: Programme) => JSON.stringify(packProgramme(programme))

test('[PG33] whatever is asked by whomever, it is decided or refused with a code, and what was accepted gives the same programme again', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(history, (acts) => {
      const { programme, events } = lived(acts)
      for (const { type } of events) seen.add(type)
      // As a journal gives them back.
      const read = JSON.parse(JSON.stringify(events)) as readonly ProgrammeEvent[]
      expect(written(after(busy, read))).toBe(written(programme))
      // Even where it does not fit, an event breaks nothing.
      expect(() => after(emptyProgramme('other'), events)).not.toThrow()
    }),
    { numRuns: 700 },
  )
  // The histories reach everything that can happen.
  const never = PROGRAMME_EVENT_TYPES.filter((type) => !seen.has(type))
  expect(never).toEqual([])
})

test('[PG33] a programme comes back from a snapshot as it was, its fields in the same order', () => {
  fc.assert(
    fc.property(history, (acts) => {
      const { programme } = lived(acts)
      const revived = reviveProgramme(JSON.parse(written(programme)))
      expect(written(revived)).toBe(written(programme))
      expect(Object.keys(revived)).toEqual(Object.keys(emptyProgramme('p')))
      const late = ask(revived, { type: 'CloseProgramme' })
      expect(late.ok || late.code).not.toBe('not-allowed')
    }),
    { numRuns: 60 },
  )
})

test('[PG33] no promise is lost and none comes twice, whatever happens to the programme', () => {
  fc.assert(
    fc.property(history, (acts) => {
      const { programme } = lived(acts)
      expect(programme.promised.slice(0, busy.promised.length)).toEqual(busy.promised)
      expect(new Set(programme.promised).size).toBe(programme.promised.length)
      expect([...programme.promises.keys()].toSorted()).toEqual([...programme.promised].toSorted())
    }),
    { numRuns: 100 },
  )
})

const SERVER_ALONE = [
  'LinkGathering',
  'UnlinkGathering',
  'NoteGatheringBegun',
  'NoteGatheringHeld',
  'TakePromises',
  'TakeAims',
  'TakeReports',
  'RecognisePeople',
  'ForgetKnown',
  'LoseKnown',
  'TakeMeetings',
  'TakePanel',
  'TakeEvaluations',
]
const LEADERS = [
  'RevisePlannedGathering',
  'WriteInvitation',
  'SetReplyBy',
  'MarkInvited',
  'MarkReminded',
  'ReplyToInvitation',
  'SetPromiseStatus',
]
const MUNICIPALITIES = [
  'SetMunicipalityContact',
  'ReplyToInvitation',
  'WritePromise',
  'SetPromiseStatus',
  'WriteAims',
]

test.each(PROGRAMME_COMMAND_TYPES)('[PG34] %s is for those the table names, and for nobody else', (type) => {
  const may = (role: ProgrammeRole) => authoriseProgramme(role, type)
  expect(may('server')).toBe(true)
  expect(may('owner')).toBe(!SERVER_ALONE.includes(type))
  expect(may('leader')).toBe(LEADERS.includes(type))
  expect(may('municipality')).toBe(MUNICIPALITIES.includes(type))
  expect(may('researcher')).toBe(false)
})

test('[PG34] a command without a row is nobody’s, and what only the server tells is in no client’s protocol', () => {
  for (const type of ['constructor', '__proto__', 'CastBallot'])
    expect(authoriseProgramme('server', type as never)).toBe(false)
  const asked = new Set(ProgrammeCommand.options.map(({ entries }) => entries.type.literal as string))
  expect([...asked].toSorted()).toEqual(
    PROGRAMME_COMMAND_TYPES.filter((type) => !SERVER_ALONE.includes(type)).toSorted(),
  )
  expect(v.is(ProgrammeCommand, { type: 'LinkGathering', planned: 'nord', gathering: 'g' })).toBe(false)
})

test('[PG35] every event comes apart and together again, erased ones without what was private, and none has a gathering’s name', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(history, (acts) => {
      for (const event of lived(acts).events) {
        seen.add(event.type)
        const parts = splitProgrammeEvent(event)
        expect(joinProgrammeEvent(event.type, parts.public, parts.private)).toEqual(event)
        const erased = joinProgrammeEvent(event.type, parts.public, parts.private && 'erased')
        expect(Object.keys(erased).toSorted()).toEqual(Object.keys(event).toSorted())
        expect(() => after(busy, [erased])).not.toThrow()
      }
    }),
    { numRuns: 60 },
  )
  for (const type of seen) {
    expect(isProgrammeEvent(type)).toBe(true)
    expect(isKnownEvent(type)).toBe(false)
  }
  expect(isProgrammeEvent('v1.PollOpened')).toBe(false)
})

test('[PG35] who is to be asked, what they wrote and by what they were recognised can be taken out', () => {
  const replied = {
    type: 'v1.InvitationReplied',
    planned: 'nord',
    municipality: 'bodo',
    answer: 'comes',
    people: 2,
    who: 'Rådmann',
    note: 'Vegetar',
    by: { role: 'municipality' },
    at: 1,
  } as const
  expect(splitProgrammeEvent(replied).private).toEqual({ who: 'Rådmann', note: 'Vegetar' })
  const recognised = {
    type: 'v1.PersonRecognised',
    known: 'k',
    mark: 'hash',
    gathering: 'g',
    person: 'a',
    municipality: null,
    panel: false,
  } as const
  expect(splitProgrammeEvent(recognised).private).toEqual({ mark: 'hash', person: 'a' })
  const added = {
    type: 'v1.MunicipalityAdded',
    municipality: 'm',
    name: 'Bodø',
    county: 'nordland',
    role: 'HR-leder',
    address: 'a@b.no',
    language: 'nb',
    sectors: [],
  } as const
  expect(splitProgrammeEvent(added).private).toEqual({ role: 'HR-leder', address: 'a@b.no' })
})
