import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test } from 'vitest'
import {
  CommitmentsPhone,
  type CommitmentsPhoneProps,
} from '#client/activities/commitments/CommitmentsPhone.tsx'
import { words as says, ready as saysReady } from '#client/activities/commitments/phone-words.ts'
import { ready } from '#client/screens/phone/words.ts'

beforeAll(async () => {
  await ready()
  await saysReady()
})
afterEach(cleanup)

const at = Date.UTC(2012, 8, 12, 7, 47)
const field = (text: string) => ({ text, by: 'p1', name: 'Verneombud', at })

function page(isReady: boolean): HTMLElement {
  const all = {
    ...{ id: 'promises', kind: 'commitments', phase: 'open', title: '', most: 1, plan: false, carried: [] },
    fields: { '1.what': field('Ringe alle som er borte'), '1.by': field('2012-12-01') },
    ready: isReady ? { name: 'Tillitsvalgt', at } : null,
  }
  const props = {
    phone: {
      ...{ code: 'K7M4PX', now: () => at, views: { group: { commitments: [all] } } },
      connection: { status: () => 'online', send: async () => ({ ok: true }) },
    },
    hall: {
      gathering: { phase: 'open', zone: 'Europe/Oslo' },
      activities: [{ kind: 'poll', phase: 'open', id: 'asked' }],
      people: { municipalities: [] },
      arrivals: { municipalities: [] },
      municipalities: [],
    },
    own: { person: { id: 'p1', municipality: 'vefsn' } },
    refusal: () => '',
  } as unknown as CommitmentsPhoneProps
  return render(() => <CommitmentsPhone {...props} />).container
}

test('[FO20] what was confirmed while the hall is asked something says under its heading since when it has been on the wall', () => {
  const summary = page(true).querySelector('details:not([open]) > summary')
  expect(summary?.textContent).toContain(says().title)
  expect(summary?.querySelector('[role=status]')?.textContent).toBe(says().ready('', '09:47'))
  cleanup()
  expect(page(false).querySelector('details:not(.plan)')).toBeNull()
  expect(document.body.textContent).not.toContain('09:47')
})
