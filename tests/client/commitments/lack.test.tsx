import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { PromiseSheet } from '#client/activities/commitments/parts/PromiseSheet.tsx'
import { words as says, ready as saysReady } from '#client/activities/commitments/phone-words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { ready } from '#client/screens/phone/words.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

beforeAll(async () => {
  await ready()
  await saysReady()
})
afterEach(cleanup)

/** Another phone each time: a field keeps what was typed on it. */
let phones = 0

const settle = () => new Promise((resolve) => setTimeout(resolve))

function sheet(outcome: { readonly ok: false; readonly code: string; readonly detail: string }) {
  const connection = { status: () => 'online', send: async () => outcome }
  const all = {
    id: 'promises',
    kind: 'commitments',
    phase: 'open',
    most: 1,
    plan: false,
    fields: {},
    carried: [],
  }
  const { container, getByRole } = render(() => (
    <PromiseSheet
      phone={{ code: `${phones++}`, connection } as unknown as Phone}
      all={all as unknown as GroupCommitments}
      municipality="vefsn"
      group="Vefsn"
      me="p1"
      today="2012-09-12"
    />
  ))
  return { container, confirm: () => fireEvent.click(getByRole('button', { name: says().show })) }
}

test('[FO26] what is missing is told beside its field, which gets the focus, and not at the foot of the page', async () => {
  const { container, confirm } = sheet({ ok: false, code: 'date-needed', detail: '1' })
  confirm()
  await settle()
  const note = container.querySelector('#promises-1-by-note')
  // It stands in its place: no number says where that is.
  const told = says().refusals['date-needed']
  expect(note?.textContent).toContain(typeof told === 'function' ? told('') : told)
  expect(note?.textContent).not.toContain('1')
  expect(note?.querySelector('.err')?.textContent).not.toBe('')
  expect(container.querySelector('.act .err')?.textContent).toBe('')
  expect((document.activeElement as HTMLInputElement).name).toBe('promises-1-by')
})

test('[FO26] it goes as soon as something stands in the field', async () => {
  const { container, confirm } = sheet({ ok: false, code: 'person-needed', detail: '1' })
  confirm()
  await settle()
  const who = container.querySelector<HTMLInputElement>('#promises-1-who')
  expect(document.activeElement).toBe(who)
  expect(who?.getAttribute('aria-invalid')).toBe('true')
  if (who) fireEvent.input(who, { target: { value: 'HR-leder' } })
  expect(who?.getAttribute('aria-invalid')).toBe('false')
})

test('[FO26] what is about no field stands by the button', async () => {
  const { container, confirm } = sheet({ ok: false, code: 'commitments-not-open', detail: '' })
  confirm()
  await settle()
  expect(container.querySelector('.act .err')?.textContent).not.toBe('')
})
