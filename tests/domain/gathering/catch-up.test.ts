import { expect, test } from 'vitest'
import type { Day } from '#shared/agenda/agenda.ts'
import { catchUp } from '#shared/agenda/catch-up.ts'
import { expected } from '#shared/agenda/clock.ts'
import { emptyGathering, type GatheringCommand } from '#shared/gathering/gathering.ts'
import { at, OSLO, pictured } from '#tests/domain/agenda/clock-samples.ts'
import { allViews } from '#tests/support/all-views.ts'
import { givenState, play, type Where } from '#tests/support/given.ts'

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T

const when = (time: string): Where => ({ now: at(time) })
const days = [structuredClone(pictured) as Writable<Day>]
const planned = play(emptyGathering('g'), [
  { type: 'ReviseAgenda', base: 0, title: 'Samling', source: '09.00 Velkommen', days },
  when('08:00'),
])
const late = play(
  planned,
  [{ type: 'StartItem', item: 'tallene', from: null }, when('09:20')],
  [{ type: 'StartItem', item: 'refleksjon', from: 'tallene' }, when('09:45')],
)
const now = when('10:23:20')
const proposals = catchUp(pictured, late.run, at('10:23:20'), OSLO)

function command(index: number): Extract<GatheringCommand, { type: 'CatchUp' }> {
  const { times = [], dropped = [] } = proposals[index]?.overtaking ?? {}
  return {
    type: 'CatchUp',
    base: 1,
    from: 'refleksjon',
    day: 'd1',
    times: [...times],
    dropped: [...dropped],
  }
}

test('[AC87] every proposal is applied as one step, with the result that was stated, and one undo takes it back', () => {
  expect(proposals.length).toBeGreaterThan(3)
  for (const [index, { outcome }] of proposals.entries()) {
    const saved = play(late, [command(index), now])
    expect(saved.agenda).toMatchObject({ revision: 2, title: 'Samling', source: '09.00 Velkommen' })
    expect(saved.run).toEqual(late.run)
    expect(saved.steps.length).toBe(late.steps.length + 1)
    const [day] = saved.agenda.days
    const rows = day === undefined ? [] : expected(day, saved.run, at('10:23:20'), OSLO)
    expect(rows.at(-1)?.shownEnd).toBe(outcome.end)
    const back = play(saved, [{ type: 'Undo', step: saved.steps.at(-1)?.id ?? 0 }, now])
    expect(back.agenda.days).toEqual(late.agenda.days)
    expect(back.run).toEqual(late.run)
  }
})

test('[AC88] what people see is the plan that holds; the one that was overtaken is in no view but the leader’s', () => {
  const saved = play(late, [command(0), now])
  for (const [name, view] of Object.entries(allViews(saved))) {
    if (!name.startsWith('hall') && !name.startsWith('screen') && !name.startsWith('observer')) continue
    const { agenda } = view as { agenda?: { days: readonly Day[] } }
    const starts = agenda?.days.flatMap(({ items }) => items.map(({ start }) => start)) ?? []
    expect(starts, name).toContain(10 * 60 + 24)
    expect(starts, name).not.toContain(10 * 60 + 20)
  }
  const seen = Object.entries(allViews(saved)).filter(([name]) => name !== 'leader')
  expect(JSON.stringify(seen)).not.toContain('"start":620')
})

test('[AC87] two leaders who save the day at once save it once; the second is told', () => {
  const saved = play(late, [command(0), now])
  givenState(saved).when(command(1), now).thenRefused('agenda-changed')
  const on = play(late, [{ type: 'StartItem', item: 'pause', from: 'refleksjon' }, now])
  givenState(on).when(command(0), now).thenRefused('moved-already')
})

test('[AC89] nobody can move what stands fast or rewrite what has run, whatever is sent', () => {
  const send = (part: Partial<ReturnType<typeof command>>) =>
    givenState(late).when({ ...command(0), times: [], dropped: [], ...part }, now)
  send({ times: [{ item: 'lunsj', start: 724, end: null }] }).thenRefused('stands-fast')
  send({ dropped: ['lunsj'] }).thenRefused('stands-fast')
  send({ times: [{ item: 'tallene', start: 561, end: null }] }).thenRefused('has-begun')
  send({ dropped: ['tallene'] }).thenRefused('has-begun')
  send({ dropped: ['refleksjon'] }).thenRefused('has-begun')
  send({ times: [{ item: 'refleksjon', start: 586, end: null }] }).thenRefused('has-begun')
  send({ times: [{ item: 'pause', start: 630, end: 629 }] }).thenRefused('end-before-start')
  send({ dropped: ['gone'] }).thenRefused('unknown-item')
  send({ day: 'd9' }).thenRefused('unknown-item')
  send({}).thenNothing()
})

test('[AC90] a date that no calendar has, and an end before its start, are refused with the date or the title', () => {
  const revise = (change: Partial<Day>) =>
    givenState(planned).when({
      type: 'ReviseAgenda',
      base: 1,
      title: '',
      source: '',
      days: [{ ...structuredClone(pictured), ...change } as Writable<Day>],
    })
  revise({ date: '2026-02-31' }).thenRefused('no-such-date', '2026-02-31')
  revise({ date: '2025-02-29' }).thenRefused('no-such-date', '2025-02-29')
  const [first, ...rest] = pictured.items
  if (first === undefined) throw new Error('the sample is empty')
  revise({ items: [{ ...first, start: 600, end: 599 }, ...rest] }).thenRefused(
    'end-before-start',
    'Velkommen og mål for nettverket',
  )
  expect(play(planned, [{ ...reviseAs('2024-02-29'), base: 1 }]).agenda.days[0]?.date).toBe('2024-02-29')
})

function reviseAs(date: string): Extract<GatheringCommand, { type: 'ReviseAgenda' }> {
  const day = { ...structuredClone(pictured), date } as Writable<Day>
  return { type: 'ReviseAgenda', base: 1, title: '', source: '', days: [day] }
}
