import fc from 'fast-check'
import '#tests/support/seed.ts'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { splitEvent } from '#shared/gathering/private-parts.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { noGoals, nothingPractical, SHOWING_LIMITS } from '#shared/showing/showing.ts'
import { wifiCode } from '#shared/showing/wifi-code.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { given, givenState, play, stateAfter } from '#tests/support/given.ts'
import { day, hall, live, planned } from '#tests/support/samples.ts'

const base = stateAfter([...hall, planned])
const running = play(base, [{ type: 'StartItem', item: 'welcome', from: null }])

describe('[SH1] goals', () => {
  test('outer space and empty lines go', () => {
    given()
      .when({ type: 'SetGoals', heading: ' Sammen ', goals: [' Én. ', '', '  '] })
      .then({ type: 'v1.GoalsSet', heading: 'Sammen', goals: ['Én.'] })
  })
  test('the same once more is no new fact', () => {
    givenState(play(base, [example.SetGoals]))
      .when(example.SetGoals)
      .thenNothing()
  })
  test('a line and a heading have their limits, in characters as people count them', () => {
    const goal = '😀'.repeat(SHOWING_LIMITS.goal)
    given()
      .when({ type: 'SetGoals', heading: '', goals: [goal] })
      .then({ type: 'v1.GoalsSet', heading: '', goals: [goal] })
    given()
      .when({ type: 'SetGoals', heading: '', goals: [`${goal}a`] })
      .thenRefused('text-too-long', '300')
    given()
      .when({ type: 'SetGoals', heading: 'å'.repeat(81), goals: [] })
      .thenRefused('text-too-long', '80')
  })
  test('twelve lines, no more', () => {
    const goals = Array.from({ length: 12 }, () => 'Mål')
    expect(v.safeParse(GatheringCommand, { type: 'SetGoals', heading: '', goals }).success).toBe(true)
    expect(
      v.safeParse(GatheringCommand, { type: 'SetGoals', heading: '', goals: [...goals, 'Mål'] }).success,
    ).toBe(false)
  })
})

describe('[SH2] practical notes', () => {
  const wifi = { name: ' Hotell ', password: ' kaffe ', hidden: false }
  test('the network stands as typed, the rest is tidied', () => {
    given()
      .when({
        type: 'SetPractical',
        wifi,
        contact: ' Ring 400 ',
        lines: [
          { label: ' Rom ', text: '' },
          { label: '', text: ' ' },
        ],
      })
      .then({ type: 'v1.PracticalSet', wifi, contact: 'Ring 400', lines: [{ label: 'Rom', text: '' }] })
  })
  test('without a name there is no network, and nothing at all is no new fact', () => {
    given()
      .when({ type: 'SetPractical', wifi: { ...wifi, name: '  ' }, contact: '', lines: [] })
      .thenNothing()
  })
  test('each part has its limit', () => {
    const set = { type: 'SetPractical', wifi: null, contact: '', lines: [] } as const
    given()
      .when({ ...set, lines: [], contact: 'a'.repeat(201) })
      .thenRefused('text-too-long', '200')
    given()
      .when({ ...set, lines: [], wifi: { ...wifi, name: 'a'.repeat(33) } })
      .thenRefused('text-too-long', '32')
    given()
      .when({ ...set, lines: [], wifi: { ...wifi, password: 'a'.repeat(64) } })
      .thenRefused('text-too-long', '63')
    given()
      .when({ ...set, lines: [{ label: 'a'.repeat(61), text: '' }] })
      .thenRefused('text-too-long', '60')
  })
})

describe('[SH3] what is laid by an item', () => {
  test('an item that the programme does not have is refused', () => {
    givenState(base)
      .when({ ...example.SetExtras, item: 'gone' })
      .thenRefused('unknown-item')
    givenState(base)
      .when({ ...example.SetExtras, item: 'constructor' })
      .thenRefused('unknown-item')
  })
  test('it is set whole, and the same once more is no new fact', () => {
    const { type: _, ...extras } = example.SetExtras
    givenState(base)
      .when(example.SetExtras)
      .then({ type: 'v1.ExtrasSet', ...extras })
    givenState(play(base, [example.SetExtras]))
      .when(example.SetExtras)
      .thenNothing()
  })
  test('a revised programme keeps it', () => {
    const days = [
      {
        ...day,
        items: day.items.map((item) => ({ ...item, title: `${item.title} 2`, speakers: [], details: [] })),
      },
    ]
    const after = play(
      base,
      [example.SetExtras],
      [{ type: 'ReviseAgenda', base: 1, title: '', source: '', days }],
    )
    expect(after.extras.get('welcome')?.note).toBe('Hils på de nye.')
  })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://x',
  'samling.example',
  ' https://x',
  'https://x y',
  '',
])('[SH4] %s is no link', (url) => {
  const parsed = v.safeParse(GatheringCommand, { ...example.SetExtras, links: [{ label: '', url }] })
  expect(parsed.success).toBe(false)
})

test('[SH5] a note to self reaches leaders, their remote control too, and nobody else, whatever is on the screen', () => {
  for (const scene of ['now', 'item', 'practical', 'goals'] as const) {
    const shown = play(running, [example.SetExtras], [{ type: 'ShowScene', scene, activity: null }])
    for (const [audience, view] of Object.entries(allViews(shown)))
      expect(JSON.stringify(view).includes('Hils på de nye.'), audience).toBe(
        audience === 'leader' || audience === 'remote',
      )
  }
})

test('[SH6] each reaches the screen only while its scene is on', () => {
  const ready = play(running, [example.SetGoals], [example.SetPractical], [example.SetExtras])
  const screenIn = (scene: 'now' | 'goals' | 'practical' | 'item') =>
    screenView(play(ready, [{ type: 'ShowScene', scene, activity: null }]), live)
  expect(screenIn('now')).toMatchObject({ goals: null, practical: null, slide: null })
  expect(screenIn('goals')).toMatchObject({
    goals: { goals: ['Flere dager på jobb.'] },
    practical: null,
    slide: null,
  })
  expect(screenIn('practical')).toMatchObject({
    goals: null,
    practical: { wifi: { name: 'Hotell' } },
    slide: null,
  })
  expect(screenIn('item').slide).toEqual({
    item: 'welcome',
    title: 'Velkommen',
    text: 'Finn plassen din.',
    links: [{ label: 'Film', url: 'https://samling.example/film' }],
  })
  expect(JSON.stringify(hallView(ready))).not.toContain('kaffe')
})

test('[SH6] text and links are those of the item that is on, and starting another takes the screen to the clock', () => {
  const shown = play(running, [example.SetExtras], [{ type: 'ShowScene', scene: 'item', activity: null }])
  const after = play(shown, [{ type: 'StartItem', item: 'lunch', from: 'welcome' }])
  expect(screenView(after, live)).toMatchObject({ scene: 'now', slide: null, slides: false })
  expect(leaderView(after, live).extras.welcome?.text).toBe('Finn plassen din.')
})

describe('[SH7] the network’s code', () => {
  test.each([
    [{ name: 'Hotell', password: 'kaffe', hidden: false }, 'WIFI:T:WPA;S:Hotell;P:kaffe;;'],
    [
      { name: 'A;B,C:D"E\\F', password: 'p;w', hidden: true },
      'WIFI:T:WPA;S:A\\;B\\,C\\:D\\"E\\\\F;P:p\\;w;H:true;;',
    ],
    [{ name: 'Åpent nett', password: '', hidden: false }, 'WIFI:T:nopass;S:Åpent nett;;'],
  ])('%o', (wifi, code) => {
    expect(wifiCode(wifi)).toBe(code)
  })
  test('whatever the name and the password, a reader gets them back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, password) => {
        const fields = readWifi(wifiCode({ name, password, hidden: false }))
        expect(fields).toEqual({ T: 'WPA', S: name, P: password })
      }),
    )
  })
})

/** As cameras read it: fields end at a semicolon that no backslash stands before. */
function readWifi(code: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, key = '', value = ''] of code.slice(5).matchAll(/([A-Z]):((?:\\[\s\S]|[^;\\])*);/g))
    fields[key] = value.replace(/\\([\s\S])/g, '$1')
  return fields
}

test('[SH8] contact line and note stand in the part that can be erased', () => {
  const practical = splitEvent({ type: 'v1.PracticalSet', wifi: null, contact: 'Ring 400', lines: [] })
  expect(practical.private).toEqual({ contact: 'Ring 400' })
  const { type: _, ...extras } = example.SetExtras
  const item = splitEvent({ type: 'v1.ExtrasSet', ...extras })
  expect(item.private).toEqual({ note: 'Hils på de nye.' })
  expect(JSON.stringify(item.public)).not.toContain('Hils')
})

test('[GA20] a snapshot from before there was anything to show has nothing to show', () => {
  const { goals: _, practical: __, extras: ___, ...old } = JSON.parse(JSON.stringify(base)) as PlainGathering
  const revived = reviveGathering(old as PlainGathering)
  expect(revived).toMatchObject({ goals: noGoals, practical: nothingPractical })
  expect(revived.extras.size).toBe(0)
})
