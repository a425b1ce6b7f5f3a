import { expect, test } from 'vitest'
import { atFirst, type LifecycleEvent, next, passes } from '#client/connection/lifecycle.ts'
import { refusalFrom } from '#client/connection/refusal-from.ts'
import { PASSING } from '#shared/protocol/refusals.ts'

const after = (...events: LifecycleEvent[]) => events.reduce(next, atFirst)

test('[CL1] offline is since the first moment without a line', () => {
  expect(after()).toEqual({ status: 'connecting' })
  const lost = [{ type: 'welcomed' }, { type: 'lost', at: 5 }, { type: 'lost', at: 9 }] as const
  expect(after(...lost)).toEqual({ status: 'offline', since: 5, refusal: null })
  expect(after(...lost, { type: 'welcomed' })).toEqual({ status: 'online' })
  expect(after({ type: 'lost', at: 3 })).toMatchObject({ status: 'offline', since: 3 })
})

test('[CL2] a refusal that passes is offline, any other stands until a new beginning', () => {
  for (const code of [...PASSING, 'restarting' as const]) expect(passes(code)).toBe(true)
  expect(passes('client-too-old')).toBe(false)
  const full = { type: 'refused', refusal: { code: 'storage-full' }, at: 7 } as const
  expect(after(full)).toEqual({ status: 'offline', since: 7, refusal: { code: 'storage-full' } })
  expect(after({ type: 'lost', at: 3 }, full)).toMatchObject({
    since: 3,
    refusal: { code: 'storage-full' },
  })
  const unknown = { type: 'refused', refusal: { code: 'unknown-code' }, at: 7 } as const
  expect(after(unknown)).toEqual({ status: 'refused', refusal: { code: 'unknown-code' } })
  expect(after(unknown, { type: 'restarted' })).toEqual(atFirst)
})

test('[CL3] a refusal stands through the broken line that follows it', () => {
  const refused = { type: 'refused', refusal: { code: 'client-too-old' }, at: 1 } as const
  expect(after(refused, { type: 'lost', at: 2 })).toMatchObject({ status: 'refused' })
})

test('[CL4] only what looks like a code is believed', () => {
  expect(refusalFrom(new Error('unknown-code'))).toEqual({ code: 'unknown-code' })
  expect(refusalFrom(new Error('malformed'))).toEqual({ code: 'malformed' })
  for (const strange of ['', 'Bad Gateway', '<html>', 'xhr poll error'])
    expect(refusalFrom(new Error(strange))).toEqual({ code: 'server-error' })
})
