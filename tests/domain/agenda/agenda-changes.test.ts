import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, liveRemoved } from '#shared/agenda/agenda-changes.ts'
import { keepIds, type UnnamedDay } from '#shared/agenda/match-items.ts'
import { agendaOf, anyAgenda, dayOf, item, pictured, walk } from './clock-samples.ts'

const second = dayOf([item('oppstart', '08:30', { until: '09:00' })], { id: 'd2', date: null })

test('[AC91] what a revision changes is told: removed, added, renamed, to another day, other time, other length', () => {
  const [velkommen, tallene, refleksjon, pause, ...rest] = pictured.items
  if (!velkommen || !tallene || !refleksjon || !pause) throw new Error('the sample is too short')
  const panel = rest.find(({ id }) => id === 'panel')
  const after = [
    {
      ...pictured,
      items: [
        { ...velkommen, end: 550 },
        { ...tallene, title: 'Tallene' },
        { ...refleksjon, start: 590 },
        { ...item('ny', '10:15'), title: 'Sang' },
        ...rest.filter(({ id }) => id !== 'panel'),
      ],
    },
    { ...second, items: [...second.items, ...(panel ? [{ ...panel, start: 540 }] : [])] },
  ]
  expect(changesBetween([pictured, second], after)).toEqual([
    { type: 'removed', item: 'pause', title: 'Pause', at: 620 },
    { type: 'resized', item: 'velkommen', title: 'Velkommen og mål for nettverket', was: 20, minutes: 10 },
    { type: 'renamed', item: 'tallene', title: 'Tallene', was: 'Nå-bildet: tallene våre' },
    { type: 'resized', item: 'tallene', title: 'Tallene', was: 25, minutes: 30 },
    { type: 'retimed', item: 'refleksjon', title: 'Refleksjon i kommunegrupper', was: 585, at: 590 },
    { type: 'added', item: 'ny', title: 'Sang', at: 615 },
    { type: 'resized', item: 'duo', title: 'Reflekterende duo', was: 30, minutes: 75 },
    { type: 'moved', item: 'panel', title: 'Panel på tvers: tre oppdrag', day: 2, at: 540 },
  ])
})

test('[AC91] a programme revised into itself changes nothing, and a change is told in both directions', () => {
  fc.assert(
    fc.property(anyAgenda, anyAgenda, ({ days }, other) => {
      expect(changesBetween(days, days)).toEqual([])
      let made = 0
      const revised: readonly UnnamedDay[] = other.days
      const after = keepIds(days, revised, () => `n${++made}`)
      const there = changesBetween(days, after)
      const back = changesBetween(after, days)
      const ids = (list: typeof there, type: string) =>
        list.filter((each) => each.type === type).map((each) => each.item)
      expect(new Set(ids(back, 'added'))).toEqual(new Set(ids(there, 'removed')))
      expect(new Set(ids(back, 'removed'))).toEqual(new Set(ids(there, 'added')))
      expect(new Set(ids(back, 'renamed'))).toEqual(new Set(ids(there, 'renamed')))
    }),
  )
})

test('[AC92] a revision that takes out the item that is on is told by its name', () => {
  const run = walk(agendaOf(pictured), ['09:45', 'refleksjon'])
  const without = { ...pictured, items: pictured.items.filter(({ id }) => id !== 'refleksjon') }
  expect(liveRemoved([pictured], [without], run)?.title).toBe('Refleksjon i kommunegrupper')
  expect(liveRemoved([pictured], [pictured], run)).toBe(null)
  expect(
    liveRemoved(
      [pictured],
      [
        { ...pictured, items: [] },
        { ...without, id: 'x', items: pictured.items },
      ],
      run,
    ),
  ).toBe(null)
})
