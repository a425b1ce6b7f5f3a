import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { personWith } from '#shared/people/person-with.ts'
import { groupView } from '#shared/views/group.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { history } from '#tests/support/arbitraries.ts'
import { givenState, play, stateAfter, tagIn } from '#tests/support/given.ts'
import { endOf, live, plain } from '#tests/support/history.ts'
import {
  as,
  hall,
  live as here,
  no,
  PEOPLE,
  pointAdded,
  pollOpened,
  pollPrepared,
  talkOpened,
  talkPrepared,
  yes,
} from '#tests/support/samples.ts'

const merge = (person: string, twin: string): RoomCommand => ({ type: 'MergePeople', person, twin })
const say = (text: string): RoomCommand => ({
  type: 'CastBallot',
  activity: 'poll',
  answer: { type: 'text', text },
})
const cast = (answer: typeof yes): RoomCommand => ({ type: 'CastBallot', activity: 'poll', answer })
const undone = (state: Gathering) => play(state, [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }])
const asked = stateAfter([...hall, pollPrepared(), pollOpened])
const asksWords = stateAfter([...hall, pollPrepared({ type: 'text', text: 'Hva?' }), pollOpened])
const secret = stateAfter([...hall, pollPrepared(undefined, true), pollOpened])

function pollOf(state: Gathering) {
  const poll = state.activities.get('poll')
  if (poll?.kind !== 'poll' || poll.phase === 'draft') throw new Error('no poll has been opened')
  return poll
}
const answerOf = (state: Gathering, person: string) => ownView(state, person, tagIn).ballots[0]?.answer
const called = ({ people }: Gathering, device: string) =>
  people.roster.get(personWith(people, device) ?? '')?.name

test('[PE28] two with a phone each become one: both phones are the one who was chosen', () => {
  const one = play(asked, [merge('bo', 'ane')])
  expect([called(one, 'phone of ane'), called(one, 'phone of bo')]).toEqual(['Bo', 'Bo'])
  expect(one.people.roster.has('ane')).toBe(false)
  const three = play(one, [merge('cato', 'bo')])
  expect(['ane', 'bo', 'cato'].map((name) => called(three, `phone of ${name}`))).toEqual([
    'Cato',
    'Cato',
    'Cato',
  ])
})

test('[PE28] a phone that has not heard of it answers as the one that both are', () => {
  const one = play(asked, [merge('bo', 'ane')], [cast(no), as('ane')])
  expect(pollOf(one).box).toMatchObject({ ballots: expect.objectContaining({ size: 1 }) })
  expect(answerOf(one, 'bo')).toEqual(no)
  givenState(one)
    .when({ type: 'JoinAs', person: 'ane' }, { by: { role: 'visitor' }, device: 'new' })
    .thenRefused('already-here', 'Bo')
  givenState(one)
    .when({ type: 'LinkDevice', person: 'ane' }, { by: { role: 'server' }, device: 'new' })
    .then({ type: 'v1.DeviceLinked', person: 'bo', device: 'new' })
})

test('[PE28] a freed seat frees all its phones', () => {
  const { people } = play(asked, [merge('bo', 'ane')], [{ type: 'FreeSeat', person: 'bo' }])
  expect([personWith(people, 'phone of ane'), personWith(people, 'phone of bo')]).toEqual([
    undefined,
    undefined,
  ])
})

test('[PE29] both have answered: the answer of the one who stays counts, and may be changed', () => {
  const both = play(asked, [cast(yes), as('ane')], [cast(no), as('bo')])
  const one = play(both, [merge('bo', 'ane')])
  expect(tallyOf(pollOf(one))).toMatchObject({ answered: 1, rows: [{ count: 0 }, { count: 1 }] })
  expect(answerOf(one, 'bo')).toEqual(no)
  const changed = play(one, [cast(yes), as('bo')])
  expect(tallyOf(pollOf(changed))).toMatchObject({ answered: 1, rows: [{ count: 1 }, { count: 0 }] })
})

test('[PE29] the twin alone has answered: that answer is theirs who stays, until they give another', () => {
  const one = play(asked, [cast(yes), as('ane')], [merge('bo', 'ane')])
  expect(answerOf(one, 'bo')).toEqual(yes)
  expect(tallyOf(pollOf(one)).answered).toBe(1)
  const changed = play(one, [cast(no), as('bo')])
  expect(tallyOf(pollOf(changed))).toMatchObject({ answered: 1, rows: [{ count: 0 }, { count: 1 }] })
})

test('[PE29] what either wrote is still read, once where both wrote the same', () => {
  const wrote = play(asksWords, [say('Kaffe'), as('ane')], [say('Te'), as('bo')], [say('Te'), as('cato')])
  const one = play(wrote, [merge('bo', 'ane')])
  expect(tallyOf(pollOf(one))).toMatchObject({
    answered: 2,
    texts: [{ text: 'Kaffe' }, { text: 'Te' }, { text: 'Te' }],
  })
  const three = play(one, [merge('bo', 'cato')])
  expect(tallyOf(pollOf(three))).toMatchObject({ answered: 1, texts: [{ text: 'Kaffe' }, { text: 'Te' }] })
})

test('[PE30] an anonymous box is left as it is: both ballots stay, and nobody gets a third', () => {
  const both = play(secret, [cast(yes), as('ane')], [cast(no), as('bo')])
  const one = play(both, [merge('bo', 'ane')], [cast(yes), as('ane')], [cast(no), as('bo')])
  const { box } = pollOf(one)
  expect(box.kind === 'anonymous' && [box.tagged.size, box.answered.size]).toEqual([2, 2])
})

test('[PE30] where the twin alone has answered, whoever stays changes that ballot and adds none', () => {
  const one = play(secret, [cast(yes), as('ane')], [merge('bo', 'ane')])
  expect(answerOf(one, 'bo')).toEqual(yes)
  const changed = play(one, [cast(no), as('bo')])
  const { box } = pollOf(changed)
  expect(box.kind === 'anonymous' && [...box.tagged.values()]).toEqual([no])
  expect(answerOf(changed, 'bo')).toEqual(no)
})

test('[PE30] a twin’s ballot that has been counted is not given once more', () => {
  const five = play(secret, ...PEOPLE.map((person) => [cast(yes), as(person)] as const))
  const again = play(
    five,
    [{ type: 'ClosePoll', activity: 'poll' }],
    [{ type: 'OpenPoll', activity: 'poll' }],
  )
  const joined = play(again, [
    { type: 'Join', name: 'Fia', municipality: null, title: '' },
    { by: { role: 'visitor' }, device: 'phone of fia' },
  ])
  const fia = personWith(joined.people, 'phone of fia') ?? ''
  const one = play(joined, [merge(fia, 'ane')])
  givenState(one).when(cast(yes), as(fia)).thenRefused('already-counted')
  expect(ownView(one, fia, tagIn).ballots).toEqual([{ id: 'poll', answer: null }])
})

test('[PE31] points of either are theirs who stays: under that name, and theirs to change', () => {
  const wrote = stateAfter([...hall, talkPrepared, talkOpened, pointAdded('p1', 'ane', 'bomlo')])
  const one = play(wrote, [merge('bo', 'ane')])
  expect(groupView(one, 'bomlo').points).toMatchObject([{ by: 'bo', name: 'Bo' }])
  const [talk] = leaderView(one, here).activities
  expect(talk).toMatchObject({ points: [{ by: 'bo' }] })
  const after = play(one, [{ type: 'EditPoint', activity: 'talk', point: 'p1', text: 'Rettet' }, as('bo')])
  expect(groupView(after, 'bomlo').points).toMatchObject([{ text: 'Rettet' }])
})

test('[PE24] undo makes two of them again, with the answers, phones and points that each had', () => {
  const both = play(asked, [cast(yes), as('ane')], [cast(no), as('bo')], [merge('bo', 'ane')])
  const two = undone(both)
  expect(answerOf(two, 'ane')).toEqual(yes)
  expect(answerOf(two, 'bo')).toEqual(no)
  expect(called(two, 'phone of ane')).toBe('Ane')
  expect(plain({ ...two, steps: [], stepsTaken: 0 })).toEqual(
    plain({ ...play(asked, [cast(yes), as('ane')], [cast(no), as('bo')]), steps: [], stepsTaken: 0 }),
  )
})

test('[PE24] a seat freed after the step stays freed when the step is undone', () => {
  const freed = play(asked, [merge('bo', 'ane')], [{ type: 'FreeSeat', person: 'bo' }])
  const { roster } = undone(freed).people
  expect([roster.get('ane')?.presence, roster.get('bo')?.presence]).toEqual(['expected', 'expected'])
})

const anybody = fc.constantFrom(...PEOPLE)
const scenes = fc.record({
  said: fc.dictionary(anybody, fc.constantFrom('Kaffe', 'Te', 'Saft', 'Vann'), { noNullPrototype: true }),
  merges: fc.array(fc.tuple(anybody, anybody), { maxLength: 4 }),
  after: fc.array(fc.tuple(anybody, fc.constantFrom('Melk', 'Kakao')), { maxLength: 3 }),
  kind: fc.constantFrom('words', 'secret' as const),
})
type Scene = typeof scenes extends fc.Arbitrary<infer S> ? S : never

/** As many of the commands as are taken, and how many leader's steps that made. */
function played(state: Gathering, commands: readonly (readonly [RoomCommand, string | null])[]): Gathering {
  return commands.reduce((now, [command, person]) => {
    try {
      return play(now, [command, person === null ? {} : as(person)])
    } catch {
      return now
    }
  }, state)
}
const mergesOf = ({ merges }: Scene) => merges.map(([person, twin]) => [merge(person, twin), null] as const)

test('[PE29] whoever is merged with whomever, nobody counts twice and no written word is lost', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const wrote = played(
        asksWords,
        Object.entries(scene.said).map(([person, text]) => [say(text), person] as const),
      )
      const one = played(wrote, mergesOf(scene))
      const answered = new Set(Object.keys(scene.said).map((person) => whoIs(one.people.merged, person)))
      const tally = tallyOf(pollOf(one))
      expect(tally.answered).toBe(answered.size)
      expect(new Set(tally.texts.map(({ text }) => text))).toEqual(new Set(Object.values(scene.said)))
      const later = played(
        one,
        scene.after.map(([person, text]) => [say(text), person] as const),
      )
      const all = new Set([...answered, ...scene.after.map(([person]) => whoIs(one.people.merged, person))])
      expect(tallyOf(pollOf(later)).answered).toBe(all.size)
    }),
    { numRuns: 300 },
  )
})

test('[PE30] whoever is merged with whomever, an anonymous box holds what it held, and one more for each who is in it under no name', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const cast_ = Object.keys(scene.said).map((person) => [cast(yes), person] as const)
      const before = played(secret, cast_)
      const one = played(before, mergesOf(scene))
      const held = (state: Gathering) => {
        const { box } = pollOf(state)
        return box.kind === 'anonymous' ? box : null
      }
      expect(held(one)?.tagged.toJS()).toEqual(held(before)?.tagged.toJS())
      const inIt = new Set(Object.keys(scene.said).map((person) => whoIs(one.people.merged, person)))
      const late = new Set(scene.after.map(([person]) => whoIs(one.people.merged, person)))
      const later = played(
        one,
        scene.after.map(([person]) => [cast(no), person] as const),
      )
      const fresh = [...late].filter((person) => !inIt.has(person)).length
      expect(held(later)?.tagged.size).toBe(Object.keys(scene.said).length + fresh)
      expect(held(later)?.answered.size).toBe(held(later)?.tagged.size)
    }),
    { numRuns: 300 },
  )
})

test('[PE24] whatever was merged, undoing it all gives back everybody and everything as it was', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const start = scene.kind === 'words' ? asksWords : secret
      const before = played(
        start,
        Object.entries(scene.said).map(
          ([person, text]) => [scene.kind === 'words' ? say(text) : cast(yes), person] as const,
        ),
      )
      let state = played(before, mergesOf(scene))
      const revived = reviveGathering(JSON.parse(JSON.stringify(state)) as PlainGathering)
      expect(plain(revived)).toEqual(plain(state))
      while (state.steps.length > 0) state = undone(state)
      expect(plain({ ...state, stepsTaken: 0 })).toEqual(plain(before))
    }),
    { numRuns: 200 },
  )
})

test('[PE29] in every history a named poll counts each person on the list once', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const { activities, people } = endOf(live(deeds))
      for (const poll of activities.values()) {
        if (poll.kind !== 'poll' || poll.phase === 'draft' || poll.box.kind !== 'named') continue
        const persons = new Set([...poll.box.ballots.keys()].map((id) => whoIs(people.merged, id)))
        expect(tallyOf(poll).answered).toBe(persons.size)
      }
    }),
    { numRuns: 100 },
  )
})

test('[PE28] events that no gathering had lead nowhere round in circles', () => {
  const back: GatheringEvent[] = [
    {
      type: 'v1.PeopleMerged',
      person: 'bo',
      twin: 'ane',
      name: 'Bo',
      municipality: null,
      title: '',
      duties: [],
      stands: 1,
    },
    { type: 'v1.PersonExpected', person: 'ane', name: 'Ane', municipality: null, title: '', duties: [] },
    {
      type: 'v1.PeopleMerged',
      person: 'ane',
      twin: 'bo',
      name: 'Ane',
      municipality: null,
      title: '',
      duties: [],
      stands: 1,
    },
  ]
  const { people } = stateAfter([...hall, ...back])
  expect(whoIs(people.merged, 'bo')).toBe('ane')
  expect(whoIs(people.merged, 'ane')).toBe('ane')
})
