import { describe, expect, test } from 'vitest'
import { callsOn } from '#shared/gathering/calls-now.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering, type Gathering } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { Call, CallWhen } from '#shared/showing/call-times.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { type Act, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { day, hall, planned } from '#tests/support/samples.ts'

/** Lunch is planned from 12:00 to 13:00. */
const base = stateAfter([...hall, planned])
const call = (when: CallWhen, more: Partial<Call> = {}): Call => ({
  role: 'panel',
  when,
  place: '',
  ...more,
})
const at = (minute: number): CallWhen => ({ of: 'clock', at: minute })
const beforeEnd = (minutes: number): CallWhen => ({ of: 'end', minutes })
const afterStart = (minutes: number): CallWhen => ({ of: 'start', minutes })
const setCalls = (...calls: Call[]) => ({ type: 'SetCalls', item: 'lunch', calls }) as const
const withCalls = (...calls: Call[]) => play(base, [setCalls(...calls)])

const QUARTER_TO_ONE = TEN + 165 * MINUTE
/** The day’s calls as minutes after ten o’clock. */
function timesOf(gathering: Gathering, now = TEN) {
  const [today] = gathering.agenda.days
  if (!today) throw new Error('a gathering without a day')
  const { run, zone, calls } = gathering
  return callsOn(today, (item) => calls.get(item), { run, now, zone }).map((each) => ({
    item: each.item.id,
    minutes: (each.at - TEN) / MINUTE,
    fits: each.fits,
  }))
}

const revised = (change: (item: (typeof day.items)[number]) => object | null): Act => [
  {
    type: 'ReviseAgenda',
    base: 1,
    title: '',
    source: '',
    days: [
      {
        ...day,
        items: day.items.flatMap((item) => {
          const changed = change(item)
          const whole = { ...item, speakers: [], details: [] }
          return changed === null ? [] : [{ ...whole, ...changed }]
        }),
      },
    ],
  },
]

describe('[CT1] the calls of an item are set together', () => {
  test('each has a role, a time and a place', () => {
    const calls = [call(at(765), { place: 'ved scenen' }), call(beforeEnd(15), { role: 'observer' })]
    givenState(base)
      .when(setCalls(...calls))
      .then({ type: 'v1.CallsSet', item: 'lunch', calls })
  })
  test('a place is one line; the same call twice is one; the same once more is no new fact', () => {
    givenState(base)
      .when(setCalls(call(at(765), { place: ' ved\nscenen ' }), call(at(765), { place: 'ved scenen' })))
      .then({ type: 'v1.CallsSet', item: 'lunch', calls: [call(at(765), { place: 'ved scenen' })] })
    givenState(withCalls(call(at(765))))
      .when(setCalls(call(at(765))))
      .thenNothing()
    givenState(base).when(setCalls()).thenNothing()
  })
  test('what is not named is gone', () => {
    const both = withCalls(call(at(765)), call(afterStart(0), { role: 'project-leader' }))
    expect(play(both, [setCalls(call(at(765)))]).calls.get('lunch')).toEqual([call(at(765))])
    expect(timesOf(play(both, [setCalls()]))).toEqual([])
  })
})

describe('[CT2] what cannot be is refused, with what could', () => {
  test('a time on the wall outside the item', () => {
    for (const minute of [719, 781, 0, 2_880])
      givenState(base)
        .when(setCalls(call(at(minute))))
        .thenRefused('call-outside-item', '12:00–13:00')
    for (const minute of [720, 780])
      givenState(base)
        .when(setCalls(call(at(minute))))
        .then({ type: 'v1.CallsSet', item: 'lunch', calls: [call(at(minute))] })
  })
  test('more minutes than the item has', () => {
    for (const when of [beforeEnd(61), afterStart(61)])
      givenState(base)
        .when(setCalls(call(when)))
        .thenRefused('call-outside-item', '12:00–13:00')
    for (const when of [beforeEnd(60), afterStart(60), beforeEnd(0)])
      givenState(base)
        .when(setCalls(call(when)))
        .then({ type: 'v1.CallsSet', item: 'lunch', calls: [call(when)] })
  })
  test('a role that nobody has, or none at all', () => {
    for (const role of ['', '  ', 'constructor', 'Panel'])
      givenState(base)
        .when(setCalls(call(at(765), { role })))
        .thenRefused('unknown-role', role.trim())
  })
  test('counting back from an end that nothing says', () => {
    givenState(base)
      .when({ type: 'SetCalls', item: 'talks', calls: [call(beforeEnd(15))] })
      .thenRefused('call-without-end')
    givenState(base)
      .when({ type: 'SetCalls', item: 'talks', calls: [call(at(779))] })
      .thenRefused('call-outside-item', '13:00–')
    expect(
      timesOf(play(base, [{ type: 'SetCalls', item: 'talks', calls: [call(afterStart(200))] }])),
    ).toEqual([{ item: 'talks', minutes: 380, fits: true }])
  })
  test('a place that is too long, and an item that is not there', () => {
    givenState(base)
      .when(setCalls(call(at(765), { place: 'x'.repeat(81) })))
      .thenRefused('text-too-long', '80')
    for (const item of ['gone', 'constructor'])
      givenState(base)
        .when({ ...example.SetCalls, item })
        .thenRefused('unknown-item')
  })
  test('an item that is late holds the times it will have, too', () => {
    const late = play(
      base,
      [{ type: 'StartItem', item: 'lunch', from: null }, { now: TEN + 120 * MINUTE }],
      [{ type: 'AdjustTime', item: 'lunch', minutes: 45 }, { now: QUARTER_TO_ONE }],
    )
    const command = setCalls(call(at(820)))
    givenState(late)
      .when(command, { now: QUARTER_TO_ONE })
      .then({ type: 'v1.CallsSet', item: 'lunch', calls: command.calls })
    givenState(base).when(command).thenRefused('call-outside-item', '12:00–13:00')
  })
})

describe('[CT3] when a call is follows from how the day goes', () => {
  const three = withCalls(
    call(at(765)),
    call(beforeEnd(15), { role: 'observer' }),
    call(afterStart(5), { role: 'project-leader' }),
  )
  test('as planned, while it goes as planned', () => {
    expect(timesOf(three).map(({ minutes }) => minutes)).toEqual([125, 165, 165])
  })
  test('what is counted from the item goes where it is expected; a time on the wall stays', () => {
    const late = play(
      three,
      [{ type: 'StartItem', item: 'lunch', from: null }, { now: TEN + 140 * MINUTE }],
      [{ type: 'AdjustTime', item: 'lunch', minutes: 20 }, { now: TEN + 140 * MINUTE }],
    )
    expect(timesOf(late, TEN + 140 * MINUTE)).toEqual([
      { item: 'lunch', minutes: 145, fits: true },
      { item: 'lunch', minutes: 165, fits: true },
      { item: 'lunch', minutes: 185, fits: true },
    ])
  })
  test('a revised programme takes it along with the item’s id', () => {
    const moved = play(
      three,
      revised((item) => (item.id === 'lunch' ? { start: 735, end: 790 } : {})),
    )
    expect(timesOf(moved).map(({ minutes }) => minutes)).toEqual([140, 165, 175])
  })
  test('an item that has become too short calls as it begins, and none of it is before', () => {
    const short = play(
      three,
      revised((item) => (item.id === 'lunch' ? { end: 730 } : {})),
    )
    expect(timesOf(short)).toEqual([
      { item: 'lunch', minutes: 120, fits: false },
      { item: 'lunch', minutes: 125, fits: true },
      { item: 'lunch', minutes: 165, fits: false },
    ])
  })
  test('what is left out calls nobody, but for a time on the wall', () => {
    const skipped = play(
      three,
      [{ type: 'StartItem', item: 'welcome', from: null }],
      [{ type: 'StartItem', item: 'talks', from: 'welcome' }],
    )
    expect(timesOf(skipped)).toEqual([{ item: 'lunch', minutes: 165, fits: false }])
  })
})

describe('[CT4] nothing is lost when the programme moves away from a call', () => {
  const set = withCalls(call(at(765), { place: 'ved scenen' }))
  const away = play(
    set,
    revised((item) => (item.id === 'lunch' ? { start: 690, end: 740 } : {})),
  )
  test('it stays, and is known not to fit', () => {
    expect(away.calls.get('lunch')).toEqual([call(at(765), { place: 'ved scenen' })])
    expect(timesOf(away)).toEqual([{ item: 'lunch', minutes: 165, fits: false }])
  })
  test('another one can be added beside it without taking it out', () => {
    const more = play(away, [setCalls(call(at(765), { place: 'ved scenen' }), call(beforeEnd(10)))])
    expect(more.calls.get('lunch')).toHaveLength(2)
    givenState(away)
      .when(setCalls(call(at(765), { place: 'et annet sted' })))
      .thenRefused('call-outside-item', '11:30–12:20')
  })
  test('an item that goes out of the programme and comes back has it again', () => {
    const without = play(
      set,
      revised((item) => (item.id === 'lunch' ? null : {})),
    )
    expect(timesOf(without)).toEqual([])
    const back = play(without, [{ type: 'BringBackAgenda', base: 2, revision: 1 }])
    expect(timesOf(back)).toEqual(timesOf(set))
  })
})

const remade = (text: string): Gathering => {
  const reading = readProgrammeFile(text)
  if (!reading.ok) throw new Error(`${reading.code} ${reading.where} ${reading.found}`)
  const acts = reading.commands.map((command): Act => [command, { by: { role: 'server' } }])
  return play(emptyGathering('new'), ...acts)
}

describe('[CT5] a saved programme has its calls', () => {
  const set = withCalls(call(at(765), { place: 'ved scenen' }), call(beforeEnd(15), { role: 'observer' }))
  test('with times as on the wall, and gives them back', () => {
    const file = toProgrammeFile(set)
    expect(file.calls).toEqual([
      {
        item: 'lunch',
        calls: [
          { role: 'panel', when: { of: 'clock', at: '12:45' }, place: 'ved scenen' },
          { role: 'observer', when: { of: 'end', minutes: 15 }, place: '' },
        ],
      },
    ])
    expect(remade(JSON.stringify(file)).calls.toJS()).toEqual(set.calls.toJS())
    expect(Object.keys(toProgrammeFile(base))).not.toContain('calls')
  })
  test('also those that its items have moved away from', () => {
    const away = play(
      set,
      revised((item) => (item.id === 'lunch' ? { start: 690, end: 700 } : {})),
    )
    expect(remade(JSON.stringify(toProgrammeFile(away))).calls.toJS()).toEqual(set.calls.toJS())
  })
  test('a role that nobody has, a time that is none and a stray item are told with their place', () => {
    const wrong = (calls: object) =>
      readProgrammeFile(JSON.stringify({ ...toProgrammeFile(base), calls: [calls] }))
    const one = { role: 'panel', when: { of: 'clock', at: '12:45' }, place: '' }
    expect(wrong({ item: 'lunch', calls: [{ ...one, role: 'kokk' }] })).toMatchObject({
      code: 'file-refused',
      where: 'calls.1',
      found: 'unknown-role',
      detail: 'kokk',
    })
    expect(wrong({ item: 'gone', calls: [one] })).toMatchObject({ code: 'file-refused', where: 'calls.1' })
    expect(wrong({ item: 'lunch', calls: [{ ...one, when: { of: 'clock', at: '12.75' } }] })).toMatchObject({
      code: 'file-wrong',
      where: 'calls.1.calls.1.when.at',
      found: '12.75',
    })
  })
})

test('[GA20] a snapshot from before there were call times has none', () => {
  const { calls: _, ...old } = JSON.parse(JSON.stringify(base)) as PlainGathering
  expect(reviveGathering(old as PlainGathering).calls.size).toBe(0)
  const kept = reviveGathering(JSON.parse(JSON.stringify(withCalls(call(at(765))))) as PlainGathering)
  expect(kept.calls.get('lunch')).toEqual([call(at(765))])
})
