import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planAnswers, WAYS, type Wanted } from '#server/rehearsal/answer-plan.ts'
import { castOf } from '#server/rehearsal/cast.ts'
import { planDeeds } from '#server/rehearsal/deed-plan.ts'
import { type Speaker, turnToPass } from '#server/rehearsal/deeds.ts'
import { type Asked, type PromisedDay, planLeader } from '#server/rehearsal/leader-plan.ts'
import { stepOf } from '#shared/activities/conversation/steps.ts'
import { checkAnswer } from '#shared/activities/poll/answer.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import { HOUR, MINUTE } from '#shared/kernel/instant.ts'

const MORNING = Date.UTC(2027, 2, 3, 8)
const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const question: Question = {
  type: 'choices',
  text: 'Hva?',
  choices: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
  min: 1,
  max: 2,
}
const towns = ['vefsn', 'sund'].map((id) => ({ id, name: id }))
const listed = ['HR-leder', 'Styrer', 'Ordfører'].map((name) => ({
  called: name,
  name,
  title: '',
  municipality: 'vefsn',
  duties: [],
}))

/** Days of items that begin one after the other, some pinned, some without an end; prompts on any of them, or on none. */
const programmes: fc.Arbitrary<{
  readonly days: readonly PromisedDay[]
  readonly prompts: readonly Asked[]
}> = fc
  .array(
    fc.array(
      fc.record({ minutes: fc.integer({ min: 0, max: 120 }), pinned: fc.boolean(), open: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((shapes) => {
    const days = shapes.map((items, day) => {
      let at = MORNING + day * 24 * HOUR
      return {
        items: items.map(({ minutes, pinned, open }, place) => {
          const start = at
          at += minutes * MINUTE
          return {
            id: `${day}-${place}`,
            start,
            end: open && place === items.length - 1 ? null : at,
            pinned,
            tables: pinned,
            homes: !pinned && place % 2 === 0,
          }
        }),
      }
    })
    const ids = days.flatMap(({ items }) => items.map(({ id }) => id))
    return fc
      .array(fc.record({ item: fc.option(fc.constantFrom(...ids, 'gone')), inTurn: fc.boolean() }), {
        maxLength: 8,
      })
      .map((prompts) => ({ days, prompts }))
  })

test('[GP1] every item comes once and in order, and every prompt within its own item, one at a time', () => {
  fc.assert(
    fc.property(seeds, programmes, (seed, { days, prompts }) => {
      const plan = planLeader(seed, days, prompts)
      const begins = plan.days.flatMap(({ items, ends }) => [...items.map(({ at }) => at), ends])
      expect(begins).toEqual([...begins].sort((a, b) => a - b))
      const home = days.flatMap(({ items }) => items.map(({ id }) => id))
      const starts = plan.days.flatMap(({ items, ends }) =>
        items.map(({ item, at }, place) => ({ item, from: at, to: items[place + 1]?.at ?? ends })),
      )
      expect(starts.map(({ item }) => item)).toEqual(home)
      for (const [place, window] of plan.windows.entries()) {
        const item = prompts[place]?.item ?? ''
        const on = starts.find((each) => each.item === (home.includes(item) ? item : home[0]))
        expect(window.opens).toBeGreaterThanOrEqual(on?.from ?? Number.POSITIVE_INFINITY)
        expect(window.closes).toBeLessThan(on?.to ?? 0)
        expect(window.closes - window.opens).toBeGreaterThanOrEqual(2 * MINUTE)
      }
      const inTurn = [...plan.windows].sort((a, b) => a.opens - b.opens)
      for (const [place, { closes }] of inTurn.entries())
        expect(inTurn[place + 1]?.opens ?? Number.POSITIVE_INFINITY).toBeGreaterThan(closes)
    }),
  )
})

test('[GP1] items that stand fast begin on time when what came before leaves them the time', () => {
  const day = {
    items: [0, 60, 120, 180].map((minute, place) => ({
      id: `i${place}`,
      start: MORNING + minute * MINUTE,
      end: MORNING + (minute + 60) * MINUTE,
      pinned: place === 2,
      tables: false,
      homes: false,
    })),
  }
  const late = Array.from({ length: 200 }, (_, seed) => {
    const [planned] = planLeader(seed, [day], []).days
    return (planned?.items ?? []).map(({ at }, place) => (at - (day.items[place]?.start ?? 0)) / MINUTE)
  })
  expect(Math.max(...late.map(([, , fast]) => fast ?? 0))).toBeLessThanOrEqual(1)
  // A day that is always on time teaches nobody anything.
  expect(Math.max(...late.map(([, second]) => second ?? 0))).toBeGreaterThan(4)
  expect(Math.min(...late.map(([, second]) => second ?? 0))).toBeGreaterThanOrEqual(-1)
})

test('[GP2] whoever is there and has the time answers once, while it is asked; nobody before they come or after they go', () => {
  fc.assert(
    fc.property(seeds, programmes, fc.integer({ min: 1, max: 40 }), (seed, { days, prompts }, people) => {
      const leader = planLeader(seed, days, prompts)
      const players = castOf(seed, people, leader.days, { listed, municipalities: towns })
      const wanted: readonly Wanted[] = prompts.map((_, place) =>
        place % 2 ? { kind: 'poll', question } : { kind: 'points', settings: null },
      )
      const answers = planAnswers(seed, players, leader.windows, wanted)
      const once = answers.map(({ player, prompt }) => `${player} ${prompt}`)
      expect(new Set(once).size).toBe(once.length)
      for (const { player, prompt, at, away, give, way } of answers) {
        const window = leader.windows[prompt]
        const stay = players[player]?.days[window?.day ?? -1]
        expect(players[player]?.hasPhone).toBe(true)
        expect(at).toBeGreaterThan(Math.max(window?.opens ?? 0, stay?.from ?? 0))
        // A point that is late is written in time, and comes before its writer goes.
        const ends = way === 'late' ? 9e15 : (window?.closes ?? 0)
        expect(at).toBeLessThan(window?.closes ?? 0)
        expect(Math.max(at, away?.to ?? 0)).toBeLessThan(Math.min(ends, stay?.until ?? 9e15))
        if (way === 'late') expect(away?.to).toBeGreaterThan(window?.closes ?? 9e15)
        expect(away === null).toBe(way !== 'offline' && way !== 'missed' && way !== 'late')
        if (give.type === 'choices') expect(checkAnswer(question, give)).toEqual({ ok: true, answer: give })
        else
          expect(give).toMatchObject({
            type: 'point',
            text: expect.stringContaining(`(${player + 1}.${prompt + 1})`),
          })
      }
      // From the first moment to the last: then there is no doubt that they had the time.
      for (const [prompt, { day, opens, closes }] of leader.windows.entries())
        for (const [player, { hasPhone, days: stays }] of players.entries()) {
          const stay = stays[day]
          const whole = stay && stay.from + MINUTE < opens && (stay.until ?? closes) >= closes
          if (hasPhone && whole) expect(once).toContain(`${player} ${prompt}`)
        }
    }),
  )
})

test('[GP3] the same seed plays the same; one prompt more changes nothing of who comes and what they say to the others', () => {
  fc.assert(
    fc.property(seeds, programmes, (seed, { days, prompts }) => {
      const play = (asked: readonly Asked[]) => {
        const leader = planLeader(seed, days, asked)
        const players = castOf(seed, 12, leader.days, { listed, municipalities: towns })
        const answers = planAnswers(
          seed,
          players,
          leader.windows,
          asked.map(() => ({ kind: 'poll', question })),
        )
        return { leader, players, answers }
      }
      expect(play(prompts)).toEqual(play(prompts))
      const more = play([...prompts, { item: null, inTurn: false }])
      expect(more.players.map(({ days: _, ...who }) => who)).toEqual(
        play(prompts).players.map(({ days: _, ...who }) => who),
      )
    }),
  )
  const day = {
    items: [{ id: 'i', start: MORNING, end: MORNING + 3 * HOUR, pinned: false, tables: false, homes: false }],
  }
  const cast = (seed: number) =>
    castOf(seed, 60, planLeader(seed, [day], []).days, { listed, municipalities: towns })
  expect(cast(1)).not.toEqual(cast(2))
})

test('[GP4] a rehearsal has late comers, leavers, people without a phone, and every way an answer can come', () => {
  const day = {
    items: [{ id: 'i', start: MORNING, end: MORNING + 6 * HOUR, pinned: false, tables: false, homes: false }],
  }
  const prompts = Array.from({ length: 6 }, () => ({ item: 'i', inTurn: false }))
  const leader = planLeader(
    7,
    [
      day,
      {
        items: [
          {
            ...day.items[0],
            id: 'j',
            start: MORNING + 24 * HOUR,
            end: null,
            pinned: false,
            tables: false,
            homes: false,
          },
        ],
      },
    ],
    prompts,
  )
  const long = Array.from({ length: 30 }, (_, place) => ({
    called: '',
    name: `Rolle ${place}`,
    title: '',
    municipality: null,
    duties: [],
  }))
  const players = castOf(7, 60, leader.days, { listed: long, municipalities: towns })
  expect(players.filter(({ listed: on }) => on)).toHaveLength(30)
  expect(players.filter(({ hasPhone }) => !hasPhone).length).toBeGreaterThan(0)
  expect(players.some(({ days }) => days[0] === null)).toBe(true)
  const stays = players.flatMap(({ days }) => days.filter((stay) => stay !== null))
  expect(stays.filter(({ late }) => late).length).toBeGreaterThan(3)
  expect(stays.filter(({ until }) => until !== null).length).toBeGreaterThan(2)
  const answers = planAnswers(
    7,
    players,
    leader.windows,
    prompts.map((_, place) => (place % 2 ? { kind: 'poll', question } : { kind: 'points', settings: null })),
  )
  const late = answers.filter(({ way }) => way === 'late')
  expect(late.every(({ give }) => give.type === 'point')).toBe(true)
  expect([...new Set(answers.map(({ way }) => way))].sort()).toEqual([...WAYS].sort())
})

test('[GP4] whoever is not on the list is called by a number, and never by a name', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 80 }), (seed, people) => {
      const day = {
        items: [{ id: 'i', start: MORNING, end: MORNING + HOUR, pinned: false, tables: false, homes: false }],
      }
      const players = castOf(seed, people, planLeader(seed, [day], []).days, {
        listed,
        municipalities: towns,
      })
      expect(players).toHaveLength(people)
      const own = players.filter((player) => player.listed).map(({ name }) => name)
      expect(own).toHaveLength(Math.min(people, listed.length))
      expect(new Set(own).size).toBe(own.length)
      for (const { name, listed: on } of players) if (!on) expect(name).toMatch(/^Deltaker \d+$/)
    }),
  )
})

test('[GP13] tables are drawn where people talk with others, mended at the next item, home where municipalities talk, and no more in the evening', () => {
  const kinds = [
    { tables: false, homes: true },
    { tables: true, homes: false },
    { tables: false, homes: false },
    { tables: false, homes: true },
    { tables: false, homes: true },
    { tables: false, homes: false },
    { tables: true, homes: false },
  ]
  const day = {
    items: kinds.map((kind, place) => ({
      id: `i${place}`,
      start: MORNING + place * HOUR,
      end: MORNING + (place + 1) * HOUR,
      pinned: true,
      ...kind,
    })),
  }
  const none = {
    items: day.items.slice(0, 1).map((item) => ({ ...item, start: MORNING + 24 * HOUR, end: null })),
  }
  const [first, second] = planLeader(5, [day, none], []).days
  expect(first?.seating.map(({ act }) => act)).toEqual(['draw', 'mend', 'home', 'back', 'draw', 'clear'])
  const items = first?.items ?? []
  const places = [1, 2, 3, 5, 6].map((place) => items[place]?.at ?? 0)
  for (const [nth, { at }] of (first?.seating ?? []).slice(0, -1).entries()) {
    expect(at).toBeGreaterThan(places[nth] ?? 0)
    expect(at).toBeLessThan((places[nth] ?? 0) + MINUTE)
  }
  expect(first?.seating.at(-1)?.at).toBeLessThan(first?.ends ?? 0)
  expect(second?.seating).toEqual([])
})

const STEP = stepOf({ id: 's', prompt: 'Hva?', who: 'table', capture: 'top', support: 2, turns: 'round' })

test('[GP14] what phones do beside answering is done by those who are there, while it is asked, and only where there is something to do', () => {
  fc.assert(
    fc.property(seeds, programmes, fc.integer({ min: 1, max: 40 }), (seed, { days, prompts }, people) => {
      const leader = planLeader(seed, days, prompts)
      const players = castOf(seed, people, leader.days, { listed, municipalities: towns })
      const kinds: readonly Wanted[] = [
        { kind: 'poll', question },
        { kind: 'points', settings: STEP },
        { kind: 'words', presenting: ['vefsn'] },
        {
          kind: 'nothing',
          settings: stepOf({ ...STEP, who: 'duo', capture: 'nothing', support: 0, turns: 'phases' }),
        },
      ]
      const wanted = prompts.map(
        (_, place): Wanted => kinds[place % kinds.length] ?? { kind: 'poll', question },
      )
      const deeds = planDeeds(seed, players, leader.windows, wanted)
      const allowed = {
        poll: [],
        points: ['top', 'support', 'call', 'know'],
        words: ['line'],
        nothing: ['call', 'know'],
        boards: [],
        plenary: [],
      } as const
      for (const { player, prompt, at, deed } of deeds) {
        const window = leader.windows[prompt]
        const stay = players[player]?.days[window?.day ?? -1]
        expect(players[player]?.hasPhone).toBe(true)
        expect(at).toBeGreaterThan(Math.max(window?.opens ?? 0, stay?.from ?? 0))
        expect(at).toBeLessThan(Math.min(window?.closes ?? 0, stay?.until ?? 9e15))
        expect(allowed[wanted[prompt]?.kind ?? 'poll']).toContain(deed.type)
        if (deed.type === 'support') expect([1, 2]).toContain(deed.marks)
        if (deed.type === 'line') expect(players[player]?.municipality).toBe('vefsn')
      }
      expect(planDeeds(seed, players, leader.windows, wanted)).toEqual(deeds)
    }),
  )
})

test('[GP14] a turn is passed on by whoever has it, and by the next one where nobody does; never by others, and never too early', () => {
  const circle = (me: number, place: number) => ({
    id: '1.1',
    name: '1',
    municipality: null,
    people: [0, 1, 2].map((at) => ({
      me: at === me,
      name: `${at}`,
      title: '',
      municipality: null,
      stands: 1,
    })),
    order: [2, 0, 1],
    roles: [],
    turn: { place, since: 1_000 },
    called: null,
  })
  const talk = (me: number, place: number) => ({
    ...{ activity: 'talk', step: 's', run: 1, points: [], earlier: [], marks: [] },
    ...{ ideas: null, hand: null },
    circle: circle(me, place),
  })
  // An equal part is a minute, and each speaks for half of one.
  const speaker = { whole: 4 * MINUTE, share: 0.5 }
  const passes = (me: number, place: number, seconds: number, of: Speaker = speaker) =>
    turnToPass(talk(me, place), of, 1_000 + seconds * 1_000)
  expect(passes(2, 0, 29)).toBeNull()
  expect(passes(2, 0, 31)).toEqual({
    type: 'TakeTurn',
    activity: 'talk',
    circle: '1.1',
    run: 1,
    from: 0,
    to: 1,
  })
  expect(passes(0, 0, 59)).toBeNull()
  expect(passes(0, 0, 61)).toMatchObject({ from: 0, to: 1 })
  expect(passes(1, 0, 600)).toBeNull()
  expect(passes(1, 2, 31)).toMatchObject({ from: 2, to: 3 })
  expect(passes(1, 3, 600)).toBeNull()
  expect(passes(2, 0, 600, { ...speaker, share: null })).toBeNull()
})
