import { expect, test } from 'vitest'
import { demoZone } from '#server/demo/demo-zone.ts'
import { setDemoClock } from '#server/demo/open-demo.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type GatheringEvent } from '#shared/gathering/gathering.ts'

test('[SV30] whenever the demo is started, it is between half past nine and half past ten there', () => {
  for (let minute = 0; minute < 48 * 60; minute += 7) {
    const now = Date.UTC(2026, 2, 28, 0, minute)
    const there = wallClock(now, demoZone(now)).minute
    expect(there).toBeGreaterThanOrEqual(9 * 60 + 30)
    expect(there).toBeLessThan(10 * 60 + 30)
  }
})

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 8, 1, 18)

/** The demo as it is on the disk when the server starts again. */
async function startedAgain(events: readonly GatheringEvent[]): Promise<readonly string[]> {
  const gathering = events.reduce(evolve, emptyGathering('demo'))
  const sent: string[] = []
  const room = {
    gathering: () => gathering,
    submit: async ({ type }: { readonly type: string }) => void sent.push(type),
  }
  await setDemoClock(
    { rooms: { open: async () => room } } as unknown as Parameters<typeof setDemoClock>[0],
    'demo',
    NOW,
  )
  return sent
}
const came = (at: number): GatheringEvent => ({
  type: 'v1.PersonJoined',
  ...{ person: 'p', device: 'd', name: 'Hovedtillitsvalgt', municipality: null, title: '', duties: [], at },
})

test('[SV30] a restart does not turn the demo’s clock back under those who have come', async () => {
  expect(await startedAgain([])).toEqual(['SetZone'])
  expect(await startedAgain([came(NOW - 2 * HOUR)])).toEqual([])
  // The next day it is morning there once more.
  expect(await startedAgain([came(NOW - 20 * HOUR)])).toEqual(['SetZone'])
})
