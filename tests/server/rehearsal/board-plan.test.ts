import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { OFFLINE } from '#server/rehearsal/note-plan.ts'
import { listFor, type Prompt, planRehearsal } from '#server/rehearsal/rehearsal-plan.ts'
import { emptyGathering, type Gathering } from '#shared/gathering/gathering.ts'
import { HOUR } from '#shared/kernel/instant.ts'
import { makeIds, play, TEN } from '#tests/support/given.ts'

const MORNING = Date.UTC(2027, 2, 3, 8)
const seeds = fc.integer({ min: 0, max: 0xffff_ffff })
const demo = play(
  emptyGathering('demo'),
  ...demoCommands(makeIds(), TEN).map((command) => [command] as const),
)
const rehearsed = (seed: number, people: number) =>
  planRehearsal(demo, { seed, people, listed: listFor(demo, people) }, MORNING)

test('[GP16] a panel and observers work in one item, and present and send out what they wonder about in the next', () => {
  const { prompts, windows } = rehearsed(3, 30)
  const titles = new Map(demo.agenda.days.flatMap((day) => day.items.map(({ id, title }) => [id, title])))
  const of = (kind: string) => (each: Prompt) => each.kind === kind
  const at = (isOne: (prompt: Prompt) => boolean) =>
    prompts.flatMap((each, place) => (isOne(each) ? [place] : []))
  const [works = -1] = at(of('boards'))
  expect(titles.get(prompts[works]?.item ?? '')).toBe('Lunsj')
  expect(prompts[works]).toMatchObject({ observers: true, assignments: [{}, {}, {}] })
  const wonders = (each: Prompt) => each.kind === 'points' && each.wonders !== undefined
  for (const place of [...at(of('plenary')), ...at(wonders)])
    expect(titles.get(prompts[place]?.item ?? '')).toMatch(/^Dypdykk/)
  const order = [works, ...at((each) => of('plenary')(each) || wonders(each))]
  expect(order).toHaveLength(5)
  const opens = order.map((place) => windows[place]?.opens ?? 0)
  expect(opens).toEqual([...opens].sort((a, b) => a - b))
})

test('[GP16] only those of a role are asked in its meeting', () => {
  const { prompts, answers, players } = rehearsed(3, 30)
  const meeting = prompts.findIndex((each) => each.kind === 'points' && each.settings?.who === 'role')
  const asked = answers.filter(({ prompt }) => prompt === meeting).map(({ player }) => players[player])
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.every((player) => player?.duties.includes('project-leader'))).toBe(true)
})

test('[GP16] observers write while something goes on, no two the same; one has no net until they meet, hours later', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { notes, prompts, windows } = rehearsed(seed, 6)
      const meets = windows[prompts.findIndex(({ kind }) => kind === 'boards')]?.opens ?? 0
      const texts = notes?.notes.map(({ text }) => text) ?? []
      expect(new Set(texts).size).toBe(texts.length)
      for (const { at } of notes?.notes ?? [])
        expect(windows.some(({ opens, closes }) => opens < at && at < closes)).toBe(true)
      expect(notes?.away?.to).toBeLessThan(meets)
      expect((notes?.away?.to ?? 0) - (notes?.away?.from ?? 0)).toBeGreaterThan(HOUR)
      const early = notes?.notes.filter(({ observer, at }) => observer === OFFLINE && at < meets) ?? []
      expect(early.length).toBeGreaterThan(0)
      expect(rehearsed(seed, 6).notes).toEqual(notes)
    }),
    { numRuns: 20 },
  )
})

test('[GP16] without a panel observers meet where an item calls them; where nobody observes, nobody writes', () => {
  const item = demo.agenda.days[1]?.items[4]?.id ?? ''
  const without = { ...demo, order: demo.order.filter((id) => demo.activities.get(id)?.kind !== 'panel') }
  const calls = emptyGathering('x').calls.set(item, [
    { role: 'observer', when: { of: 'start', minutes: 5 }, place: '' },
  ])
  const plan = (gathering: Gathering) =>
    planRehearsal(gathering, { seed: 1, people: 6, listed: listFor(gathering, 6) }, MORNING)
  const called = plan({ ...without, calls })
  expect(called.prompts.filter(({ kind }) => kind === 'boards')).toMatchObject([{ item, assignments: null }])
  expect(called.prompts.flatMap((each) => (each.kind === 'plenary' ? [each.of] : []))).toEqual(['observers'])
  const nobody = plan({
    ...without,
    calls: emptyGathering('x').calls,
    people: { ...demo.people, roster: emptyGathering('x').people.roster },
  })
  expect([nobody.notes, nobody.prompts.some(({ kind }) => kind === 'boards')]).toEqual([null, false])
})
