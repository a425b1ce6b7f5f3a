import { expect, test } from 'vitest'
import { calledGroups, calledText } from '#client/screens/projector/now/calls.model.ts'
import { nowModel, type Running } from '#client/screens/projector/now/now.model.ts'
import { widthOf } from '#client/screens/projector/text-size.ts'
import { calls as nb } from '#client/words/nb/calls.ts'
import type { CallWhen } from '#shared/showing/call-times.ts'
import type { CallPart } from '#shared/views/calls-part.ts'
import { at, runAt, screen } from '#tests/client/projector/fixtures.ts'

const call = (role: string, when: CallWhen, place = ''): CallPart => ({ item: 'i3', role, when, place })
const after = (minutes: number): CallWhen => ({ of: 'start', minutes })
const view = (...calls: CallPart[]) => screen({ run: runAt('i3', '09:45', 35), calls })
function running(...[more]: Parameters<typeof screen>): Running {
  const model = nowModel(screen(more), at('09:50'))
  if (model.state !== 'running') throw new Error(model.state)
  return model
}

test('[CT30] one line for each group, whoever is called first on top; a second call stands in the same line', () => {
  const groups = calledGroups(
    view(
      call('panel', after(20)),
      call('observer', after(5), 'ved vinduet'),
      call('panel', after(10), 'bord 2'),
    ),
    at('09:50'),
  )
  expect(groups.map((group) => [group.times[0]?.time, calledText(nb, group, 1_728)])).toEqual([
    ['09:50', 'Observatørene, ved vinduet'],
    ['09:55', 'Panelet, bord 2 · 10:05'],
  ])
})

test('[CT30] a place that is too long is cut to the line there is', () => {
  const [group] = calledGroups(view(call('panel', after(0), 'plass '.repeat(13).trim())), at('09:50'))
  if (!group) throw new Error('nobody is called')
  for (const width of [1_728, 1_180]) {
    const text = calledText(nb, group, width)
    expect(46 * widthOf(text)).toBeLessThanOrEqual(width - 148)
  }
  expect(calledText(nb, group, 1_180)).toMatch(/…$/)
})

test('[CT30] the figures give way to the lines, and without figures the lines keep clear of what comes next', () => {
  const three = [call('panel', after(0)), call('observer', after(5)), call('project-leader', after(9))]
  const [plain, called] = [running(), running({ calls: three })]
  expect(called.face.size).toBeLessThan(plain.face.size)
  expect(called.calls).toHaveLength(3)
  const unclocked = running({ calls: three, clock: 'leader' })
  expect(unclocked.width).toBeLessThan(called.width)
  expect(unclocked.title.size).toBe(called.title.size)
})

test('[CT31] lines follow the item as it is expected to go', () => {
  const late = view(call('panel', { of: 'end', minutes: 15 }))
  const times = (run = late.run) => calledGroups({ ...late, run }, at('09:50')).flatMap(({ times }) => times)
  expect(times()).toEqual([{ time: '10:05', place: '' }])
  expect(times(runAt('i3', '09:45', 45))).toEqual([{ time: '10:15', place: '' }])
})

test('[CT31] a call goes five minutes after its time, in overtime too, and when its item no longer holds it', () => {
  const lines = (run: ReturnType<typeof runAt>, now: string, ...calls: CallPart[]) =>
    calledGroups({ ...view(...calls), run }, at(now)).length
  const observers = call('observer', { of: 'end', minutes: 15 })
  const meal = runAt('i3', '09:45', 35)
  expect(lines(meal, '10:10', observers)).toBe(1)
  expect(lines(meal, '10:11', observers)).toBe(0)
  // The meal goes on for longer than was said, and what is counted from its end with it.
  expect(lines(meal, '10:40', observers)).toBe(0)
  const panel = call('panel', { of: 'clock', at: 10 * 60 })
  expect(lines(meal, '09:50', panel)).toBe(1)
  expect(lines(runAt('i3', '10:01', 35), '10:02', panel)).toBe(0)
})
