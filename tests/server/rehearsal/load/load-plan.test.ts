import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planPhone } from '#server/rehearsal/load/load-plan.ts'
import { ASKED, loadProgramme, MUNICIPALITIES } from '#server/rehearsal/load/load-programme.ts'
import { mostFor, networkOfHall } from '#server/rehearsal/load/networks.ts'
import { nodeAt } from '#server/rehearsal/load/node-at.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'

const timing = { rush: 10_000, burst: 6_000, drops: 100, away: [800, 4_000] } as const

test('[GP23] all come within the rush and answer within the burst, and what a phone does follows from the seed and its place', () => {
  void fc.assert(
    fc.property(fc.nat(), fc.nat(400), fc.nat(4_000), (seed, hall, place) => {
      const plan = planPhone([seed, hall, place], ASKED.length, timing)
      expect(plan).toEqual(planPhone([seed, hall, place], ASKED.length, timing))
      expect(plan.arrives).toBeGreaterThanOrEqual(0)
      expect(plan.arrives).toBeLessThanOrEqual(timing.rush)
      expect(MUNICIPALITIES.map(({ id }) => id)).toContain(plan.municipality)
      for (const { after, away } of plan.answers) {
        expect(after).toBeGreaterThan(0)
        expect(after).toBeLessThanOrEqual(timing.burst)
        expect(away).toBeGreaterThanOrEqual(800)
        expect(away).toBeLessThanOrEqual(4_000)
      }
    }),
  )
})

test('[GP23] people take their time: few answer at once, most about halfway, and a share of lines is cut, half of them with an answer on its way', () => {
  const answers = Array.from(
    { length: 2_000 },
    (_, place) => planPhone([1, 0, place], 3, timing).answers,
  ).flat()
  const within = (from: number, to: number) =>
    answers.filter(({ after }) => after >= from && after < to).length / answers.length
  expect(within(0, 1_000)).toBeLessThan(0.05)
  expect(within(2_000, 5_000)).toBeGreaterThan(0.7)
  expect(within(5_800, 6_001)).toBeLessThan(0.02)
  const share = (loses: string) => answers.filter((each) => each.loses === loses).length / answers.length
  expect(share('nothing')).toBeCloseTo(0.9, 1)
  expect(share('line')).toBeCloseTo(0.05, 1)
  expect(share('acknowledgement')).toBeCloseTo(0.05, 1)
})

test('[GP23] the gatherings of a load are prepared by a programme file that every server takes', () => {
  const read = readProgrammeFile(JSON.stringify(loadProgramme('Belastningsprøve 1')))
  expect(read).toMatchObject({ ok: true, title: 'Belastningsprøve 1' })
})

test.runIf(process.platform === 'linux')(
  '[GP25] every gathering comes from a network of its own where the machine has them, with no more in it than a server takes from one',
  () => {
    const counts = new Map<string | null, number>()
    for (let hall = 0; hall < 300; hall++)
      for (let place = 0; place < 4_000; place += 500) {
        const network = networkOfHall(hall, place, '127.0.0.1')
        counts.set(network, (counts.get(network) ?? 0) + 500)
      }
    expect(counts.size).toBe(600)
    for (const [network, count] of counts) {
      expect(network).toMatch(/^127\.\d+\.\d+\.\d+$/)
      expect(count).toBeLessThan(2_500)
    }
  },
)

test('[GP25] from elsewhere all come from one network, and no more are brought than it, the node and the gatherings take', () => {
  expect(networkOfHall(3, 0, 'samling.example')).toBe(null)
  expect(networkOfHall(3, 0, '192.168.1.20')).toBe(null)
  expect(mostFor(['samling.example'], 12)).toBe(2_000)
  expect(mostFor(['192.168.1.20', '192.168.1.21'], 12)).toBe(4_000)
  expect(mostFor(['192.168.1.20'], 1)).toBe(2_000)
})

test('[GP21] a node is named by its address, with its port and whether it is encrypted', () => {
  expect(nodeAt('http://localhost:3000/', null).address).toEqual({
    host: '127.0.0.1',
    port: 3000,
    isTls: false,
  })
  expect(nodeAt('https://samling.example', null).address).toEqual({
    host: 'samling.example',
    port: 443,
    isTls: true,
  })
  expect(nodeAt('http://[::1]:3000', null).address).toEqual({ host: '::1', port: 3000, isTls: false })
})
