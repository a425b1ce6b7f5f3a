import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { Away } from '#client/screens/phone/parts/Away.tsx'
import { Leaving } from '#client/screens/phone/parts/Leaving.tsx'
import { ready } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { ActivityCard } from '#shared/views/activity-part.ts'
import type { OwnPerson, OwnView } from '#shared/views/own.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import { circle, duoCard, ME, mate, own } from '#tests/client/conversation/cards.ts'
import { hallView } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await laterReady()
  await vi.waitFor(() => expect(later().leaving.open).toBe('Jeg må gå'))
})
afterEach(cleanup)

const PERSON: OwnPerson = {
  id: 'ane',
  name: 'Deltaker 3',
  municipality: 'vefsn',
  title: '',
  duties: [],
  stands: 1,
}
const DUO = duoCard()
const TALK = own(DUO, circle([mate('Leder skole'), ME]))

function inHand(
  person: Partial<OwnPerson>,
  talks: readonly OwnTalk[],
  activities: readonly ActivityCard[] = [DUO],
) {
  const [view, setView] = createSignal<OwnView>({
    person: { ...PERSON, ...person },
    ballots: [],
    calls: [],
    seat: null,
    talks,
    words: [],
    panels: [],
    speaker: null,
    wonderings: [],
    readBacks: [],
  })
  const [status, setStatus] = createSignal('online')
  const [outcome, setOutcome] = createSignal({ ok: true, at: 0 } as CommandOutcome)
  const commands: GatheringCommand[] = []
  const send = (command: GatheringCommand) => {
    commands.push(command)
    return Promise.resolve(outcome())
  }
  const phone = { connection: { status, send } } as unknown as Phone
  const hall = hallView(undefined, { activities })
  const page = render(() => (
    <>
      <Away phone={phone} hall={hall} own={view()} />
      <main>
        <h1 tabIndex={-1}>Det som er på</h1>
      </main>
      <Leaving phone={phone} hall={hall} own={view()} />
    </>
  ))
  const see = (more: Partial<OwnPerson>, now: readonly OwnTalk[]) =>
    setView((was) => ({ ...was, person: { ...PERSON, ...more }, talks: now }))
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }))
  return { ...page, commands, see, press, setStatus, setOutcome }
}
const framed = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

test('[SF19] the first press asks, the second takes a break from the group one talks in', async () => {
  const { commands, press, getByText, see } = inHand({}, [TALK])
  press('Jeg må gå')
  expect(commands).toEqual([])
  press('Ta en pause fra samtalen')
  expect(commands).toEqual([{ type: 'LeaveStep', activity: DUO.id, person: 'ane', run: 1, gone: true }])
  see({}, [{ ...TALK, circle: null, left: true }])
  await framed()
  expect(document.activeElement).toBe(getByText(/^Du tar en pause fra samtalen/))
  press('Jeg er her likevel')
  expect(commands.at(-1)).toEqual({ type: 'LeaveStep', activity: DUO.id, person: 'ane', gone: false })
  see({}, [TALK])
  await framed()
  expect(document.activeElement?.textContent).toBe('Det som er på')
})

test('[SF19] or goes for the day, which is taken back by one press; a phone of many says how many it is for', () => {
  const { commands, press, getByText, queryByRole, see } = inHand({ stands: 12 }, [])
  press('Jeg må gå')
  expect(queryByRole('button', { name: 'Ta en pause fra samtalen' })).toBeNull()
  expect(getByText(/^Gjelder alle 12/)).toBeTruthy()
  press('Gå for dagen')
  expect(commands).toEqual([{ type: 'MarkLeft', person: 'ane' }])
  see({ stands: 12, gone: true }, [])
  expect(queryByRole('button', { name: 'Jeg må gå' })).toBeNull()
  press('Jeg er her likevel')
  expect(commands.at(-1)).toEqual({ type: 'MarkArrived', person: 'ane' })
})

test('[SF19] there is no group to take a break from where the conversation is over, or one is in none', () => {
  const closed = inHand({}, [TALK], [duoCard({ phase: 'closed' })])
  closed.press('Jeg må gå')
  expect(closed.queryByRole('button', { name: 'Ta en pause fra samtalen' })).toBeNull()
  cleanup()
  const none = inHand({}, [own(DUO, circle([]))])
  none.press('Jeg må gå')
  expect(none.queryByRole('button', { name: 'Ta en pause fra samtalen' })).toBeNull()
  expect(none.queryByRole('button', { name: 'Gå for dagen' })).toBeTruthy()
})

test('[SF19] without a net it says that it needs one, and a no from the server is told', async () => {
  const { press, getByRole, getByText, findByText, setStatus, setOutcome } = inHand({}, [])
  press('Jeg må gå')
  setStatus('offline')
  expect(getByText('Krever nett.')).toBeTruthy()
  expect((getByRole('button', { name: 'Gå for dagen' }) as HTMLButtonElement).disabled).toBe(true)
  setStatus('online')
  setOutcome({ ok: false, code: 'gathering-closed', detail: '' } as unknown as CommandOutcome)
  press('Gå for dagen')
  expect(await findByText(/avsluttet|lukket/)).toBeTruthy()
})
