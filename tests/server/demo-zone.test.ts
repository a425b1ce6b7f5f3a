import { expect, test } from 'vitest'
import { demoZone } from '#server/demo/demo-zone.ts'
import { wallClock } from '#shared/agenda/zone.ts'

test('[SV30] whenever the demo is started, it is between half past nine and half past ten there', () => {
  for (let minute = 0; minute < 48 * 60; minute += 7) {
    const now = Date.UTC(2026, 2, 28, 0, minute)
    const there = wallClock(now, demoZone(now)).minute
    expect(there).toBeGreaterThanOrEqual(9 * 60 + 30)
    expect(there).toBeLessThan(10 * 60 + 30)
  }
})
