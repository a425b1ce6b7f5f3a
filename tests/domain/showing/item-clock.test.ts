import { describe, expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { clockShows } from '#shared/showing/item-clock.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { type Act, givenState, play, stateAfter } from '#tests/support/given.ts'
import { day, hall, live, planned } from '#tests/support/samples.ts'

const base = stateAfter([...hall, planned])
const running = play(base, [{ type: 'StartItem', item: 'welcome', from: null }])
const ofWelcome = { type: 'SetClock', item: 'welcome' } as const

/** The programme with another item in the place of the first. */
const revised = (first: object) =>
  [
    {
      type: 'ReviseAgenda',
      base: 1,
      title: '',
      source: '',
      days: [
        {
          ...day,
          items: day.items.map((item, at) => ({
            ...item,
            speakers: [],
            details: [],
            ...(at === 0 ? first : {}),
          })),
        },
      ],
    },
  ] satisfies Act

describe('[SH9] who sees the time of an item', () => {
  test('is set for it, and the same once more is no new fact', () => {
    givenState(base)
      .when({ ...ofWelcome, shown: 'leader', sounds: null })
      .then({ type: 'v1.ClockSet', item: 'welcome', shown: 'leader', sounds: null })
    givenState(play(base, [{ ...ofWelcome, shown: 'leader', sounds: null }]))
      .when({ ...ofWelcome, shown: 'leader', sounds: null })
      .thenNothing()
    givenState(base)
      .when({ ...ofWelcome, shown: 'all', sounds: null })
      .thenNothing()
  })
  test('an item that the programme does not have is refused', () => {
    for (const item of ['gone', 'constructor'])
      givenState(base)
        .when({ ...example.SetClock, item })
        .thenRefused('unknown-item')
  })
  test('a revised programme keeps it, also for the time the item is not in it', () => {
    const set = play(base, [example.SetClock])
    expect(play(set, revised({ title: 'Åpning' })).clocks.get('welcome')?.shown).toBe('last')
    expect(play(set, revised({ id: 'other' })).clocks.get('welcome')?.shown).toBe('last')
  })
  test('setting it leaves the note, the text and the links as they are', () => {
    const both = play(base, [example.SetExtras], [example.SetClock])
    expect(both.extras.get('welcome')?.note).toBe('Hils på de nye.')
    expect(
      play(both, [{ ...example.SetExtras, note: '', text: '', links: [] }]).clocks.get('welcome')?.shown,
    ).toBe('last')
  })
})

describe('[SH10] screen and phones hear of the item that is on, and of no other', () => {
  const shownBy = (gathering: typeof base) => [hallView(gathering).clock, screenView(gathering, live).clock]
  test('it follows what is on', () => {
    const set = play(base, [{ ...ofWelcome, shown: 'leader', sounds: null }])
    expect(shownBy(set)).toEqual(['all', 'all'])
    const on = play(set, [{ type: 'StartItem', item: 'welcome', from: null }])
    expect(shownBy(on)).toEqual(['leader', 'leader'])
    expect(shownBy(play(on, [{ type: 'StartItem', item: 'lunch', from: 'welcome' }]))).toEqual(['all', 'all'])
    expect(leaderView(set, live).clocks).toEqual({ welcome: { shown: 'leader', sounds: null } })
  })
  test('what is set for items to come changes no view but the leaders’', () => {
    const later = play(running, [{ type: 'SetClock', item: 'lunch', shown: 'leader', sounds: 'marks' }])
    const { leader: _, remote: _r, ...before } = allViews(running)
    const { leader: __, remote: __r, ...after } = allViews(later)
    expect(after).toEqual(before)
  })
  test('a clock that was kept from the hall stays so when a revision takes the item out while it runs', () => {
    const secret = play(running, [{ ...ofWelcome, shown: 'leader', sounds: null }])
    expect(shownBy(play(secret, revised({ id: 'other' })))).toEqual(['leader', 'leader'])
  })
})

test('[SH11] in the last two minutes the time shows by itself; what nothing bounds has no last minutes', () => {
  expect([2 * MINUTE + 1, 2 * MINUTE, 0, -MINUTE, null].map((left) => clockShows('last', left))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  for (const left of [60 * MINUTE, 0, -MINUTE, null]) {
    expect(clockShows('all', left)).toBe(true)
    expect(clockShows('leader', left)).toBe(false)
  }
})

describe('[SH12] what the hall screen sounds', () => {
  const soundsIn = (kind: string, sounds: 'none' | 'end' | 'marks' | null) => {
    const of = play(base, revised({ kind }), [{ ...ofWelcome, shown: 'all', sounds }])
    expect(screenView(of, live).sounds).toBe('none')
    return screenView(play(of, [{ type: 'StartItem', item: 'welcome', from: null }]), live).sounds
  }
  test('an energiser is called off, the rest is quiet, unless the leader says otherwise', () => {
    expect([soundsIn('energiser', null), soundsIn('talk', null)]).toEqual(['end', 'none'])
    expect([soundsIn('energiser', 'none'), soundsIn('talk', 'marks')]).toEqual(['none', 'marks'])
  })
})

test('[SH13] a saved programme has the clocks that are not as usual, and gives them back', () => {
  const set = play(base, [example.SetClock])
  const file = toProgrammeFile(set)
  expect(file.clocks).toEqual([{ item: 'welcome', shown: 'last', sounds: 'marks' }])
  expect(Object.keys(toProgrammeFile(base))).not.toContain('clocks')
  const reading = readProgrammeFile(JSON.stringify(file))
  const again = play(
    emptyGathering('new'),
    ...(reading.ok ? reading.commands : []).map((command): Act => [command, { by: { role: 'server' } }]),
  )
  expect(again.clocks.toJS()).toEqual(set.clocks.toJS())
  const stray = JSON.stringify({ ...file, clocks: [{ item: 'gone', shown: 'all', sounds: 'end' }] })
  expect(readProgrammeFile(stray)).toMatchObject({ code: 'file-refused', where: 'clocks.1' })
})

test('[GA20] a snapshot from before clocks could be kept from the hall shows them all', () => {
  const { clocks: _, ...old } = JSON.parse(JSON.stringify(running)) as PlainGathering
  expect(hallView(reviveGathering(old as PlainGathering)).clock).toBe('all')
})
