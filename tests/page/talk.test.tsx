import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { findLater } from '#client/screens/phone/later.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { OwnView } from '#shared/views/own.ts'
import { circle, duoCard, ME, mate, own, roundCard } from '#tests/client/conversation/cards.ts'
import { hallView, sent } from '#tests/client/phone/fixtures.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  // The net is gone before what comes later has come.
  findLater(() => new Promise(() => undefined))
  await vi.waitFor(() => expect(words().common.now).toBe('Nå'))
})
afterEach(cleanup)

const person = { id: 'ane', name: 'Deltaker 3', municipality: 'vefsn', title: '', duties: [], stands: 1 }

test('[SF17] before the parts have come, what to talk about and with whom stands there, and follows the step', () => {
  const duo = duoCard()
  const [card, setCard] = createSignal<ConversationCard>(duo)
  const [seen, setSeen] = createSignal<OwnView>({
    person,
    ballots: [],
    calls: [],
    seat: null,
    words: [],
    panels: [],
    speaker: null,
    wonderings: [],
    readBacks: [],
    talks: [own(duo, circle([ME, mate('Leder skole')]))],
  })
  const { entries, saved, sending, trouble, savedAt } = sent() as never as Record<string, never>
  const phone = {
    code: 'K7M4PX',
    connection: { status: () => 'online', offlineSince: () => null, retry: () => undefined },
    views: { group: null },
    now: () => at('10:07:24'),
    outbox: {
      entries: () => entries,
      saved: () => saved,
      sending: () => sending,
      slow: () => false,
      savedAt,
      trouble: () => trouble,
      durable: () => true,
    },
  } as unknown as Phone
  const hall = () => hallView(runAt('i3', '09:45', 35), { activities: [card()] })
  const { getByRole, getByText } = render(() => <Inside phone={phone} hall={hall()} own={seen()} />)
  expect(getByRole('heading', { level: 1 }).textContent).toBe(duo.prompt)
  expect(getByText('Leder skole')).toBeTruthy()
  const next = roundCard({ step: 'next', prompt: 'Én ting dere hørte' })
  setSeen((view) => ({ ...view, talks: [own(next, circle([mate('HR-leder'), ME, mate('Rådgiver')]))] }))
  setCard(next)
  expect(getByRole('heading', { level: 1 }).textContent).toBe('Én ting dere hørte')
  expect(getByText('HR-leder, Rådgiver')).toBeTruthy()
})
