import { describe, expect, test } from 'vitest'
import { notStarted } from '#shared/agenda/agenda.ts'
import { catchUp, type Proposal } from '#shared/agenda/catch-up.ts'
import { expected } from '#shared/agenda/clock.ts'
import { inTime } from '#shared/agenda/in-time.ts'
import { overtaken } from '#shared/agenda/overtake.ts'
import { agendaOf, at, dayOf, item, OSLO, pictured, walk } from './clock-samples.ts'

const agenda = agendaOf(pictured)
const morning = walk(agenda, ['09:00', 'velkommen'], ['09:18', 'tallene'], ['09:45', 'refleksjon'])
const afternoon = walk(agenda, ['13:00', 'observatører'], ['13:20', 'avstemning'])

const told = ({ means, outcome, won }: Proposal) => [
  means.type === 'take'
    ? means.from.map(({ item: id, minutes }) => `${id} ${minutes}`).join(', ')
    : means.type,
  outcome.losses.map(({ item: id, from, to }) => `${id} ${from}→${to}`).join(', '),
  outcome.minutesLate,
  won,
]

const answer = (run: typeof morning, time: string, day = pictured) =>
  inTime(expected(day, run, at(time), OSLO), at(time))

describe('a late morning, as in the picture C1', () => {
  const proposals = catchUp(pictured, morning, at('10:23:20'), OSLO)

  test('[AC80] [AC84] four minutes late: the break, the panel or a long item gives them, or an activity is left out', () => {
    expect(proposals.map(told)).toEqual([
      ['break', 'pause 15→11', 0, 4],
      ['duo 4', 'duo 30→26', 0, 4],
      ['duo 2, panel 2', 'duo 30→28, panel 45→43', 0, 4],
      ['push', 'panel 45→41', 0, 0],
      ['drop', 'bord 10→0', 0, 4],
    ])
  })

  test('[AC81] the day then is as was said, and lunch stands', () => {
    for (const { overtaking, outcome } of proposals) {
      const day = overtaken(pictured, overtaking)
      const rows = expected(day, morning, at('10:23:20'), OSLO)
      expect(rows.filter(({ moved, squeezed }) => moved || squeezed).map((row) => row.item.id)).toEqual([])
      expect(day.items.find(({ id }) => id === 'lunsj')).toEqual(pictured.items[7])
      expect([rows.at(-1)?.shownEnd, outcome.end]).toEqual([at('15:30'), at('15:30')])
    }
  })

  test('[AC86] the answer is yes, and what it costs', () => {
    expect(answer(morning, '10:07:24')).toEqual({ type: 'yes', end: at('15:30'), lost: 0 })
    expect(answer(morning, '10:23:20')).toEqual({ type: 'yes', end: at('15:30'), lost: 4 })
  })

  test('[AC86] what is on reaches into lunch: lunch is missed first, though the day ends in time', () => {
    expect(answer(morning, '12:04:10')).toEqual({ type: 'misses', item: 'lunsj', minutes: 5 })
  })
})

describe('a late afternoon', () => {
  test('[AC80] twenty-five minutes late with nothing that stands fast: pushing ends late, and the rest says who pays', () => {
    expect(answer(afternoon, '14:00')).toEqual({ type: 'late', minutes: 25, end: at('15:55') })
    expect(catchUp(pictured, afternoon, at('14:00'), OSLO).map(told)).toEqual([
      ['pause2 10, planlegger 10, hjemme 5', 'planlegger 55→45, pause2 15→5, hjemme 35→30', 0, 25],
      ['break', 'pause2 15→5', 15, 10],
      ['push', '', 25, 0],
      ['planlegger 16, hjemme 9', 'planlegger 55→39, hjemme 35→26', 0, 25],
      ['planlegger 25', 'planlegger 55→30', 0, 25],
    ])
  })

  test('[AC86] a bus that cannot wait is named with its minutes', () => {
    const bus = dayOf([
      item('a', '14:00', { until: '14:30' }),
      item('bus', '14:45', { pinned: true, until: '15:30' }),
    ])
    const run = walk(agendaOf(bus), ['14:00', 'a'])
    expect(answer(run, '14:50', bus)).toEqual({ type: 'misses', item: 'bus', minutes: 5 })
    expect(answer(run, '14:40', bus)).toMatchObject({ type: 'yes' })
  })

  test('[AC86] a day that should have begun before something that stands fast misses it', () => {
    const day = dayOf([item('bus', '08:00', { pinned: true, until: '08:30' }), item('a', '09:00')])
    expect(answer(notStarted, '08:10', day)).toEqual({ type: 'misses', item: 'bus', minutes: 10 })
  })
})

describe('nothing to propose', () => {
  test('[AC83] as planned, early, or when a gap takes it up, nothing is proposed', () => {
    expect(catchUp(pictured, morning, at('10:10'), OSLO)).toEqual([])
    const gap = dayOf([item('a', '09:00', { until: '09:30' }), item('b', '09:40', { until: '10:00' })])
    const run = walk(agendaOf(gap), ['09:00', 'a'])
    expect(catchUp(gap, run, at('09:38'), OSLO)).toEqual([])
    expect(catchUp(gap, run, at('09:43'), OSLO)).not.toEqual([])
  })

  test('[AC83] what goes home with people and the end of the day are never left out', () => {
    const left = catchUp(pictured, afternoon, at('14:40'), OSLO).flatMap(
      ({ overtaking }) => overtaking.dropped,
    )
    expect(left).not.toContain('hjemme')
    expect(left).not.toContain('avslutning')
    expect(left).not.toContain('pause2')
  })
})
