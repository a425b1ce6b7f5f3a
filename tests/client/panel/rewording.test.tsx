import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PanelPhone } from '#client/activities/panel/PanelPhone.tsx'
import { lostWords } from '#client/activities/panel/panel-phone.model.ts'
import { ready as panelReady, words as says } from '#client/activities/panel/phone-words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { after, at, person } from '#client/screens/sheet/samples/gathering.ts'
import { SITS, written } from '#client/screens/sheet/samples/panel.ts'
import { samplePhone } from '#client/screens/sheet/samples/phone.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'

beforeEach(async () => {
  localStorage.clear()
  setLanguage('nb')
  await Promise.all([ready(), panelReady()])
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect([words().now.programme, says().save]).toEqual(['Program for dagen', 'Lagre']))
})
afterEach(cleanup)

const BEFORE = 'Tillitsvalgt er med fra første møte'
const MINE = 'Tillitsvalgt og verneombud er med fra første møte'
const byWriter = (command: RoomCommand) =>
  after(written, [command, at(11, 9), { role: 'participant', person: person(written, SITS.two) }])
const merged = byWriter({ type: 'MergeCards', activity: 'panel', into: 'c5', cards: ['c4'] })
const gone = byWriter({ type: 'RemovePoint', activity: 'panel', point: 'c4' })

/** The phone of a member who rewords what another wrote, while the others go on. */
function member() {
  const [state, set] = createSignal<Gathering>(written)
  const sent: unknown[] = []
  const waits: ((outcome: CommandOutcome) => void)[] = []
  const views = () => samplePhone(state(), { nth: SITS.three }).views
  const made = samplePhone(written, { nth: SITS.three })
  const phone = {
    ...made,
    connection: {
      ...made.connection,
      send: (command: unknown) => {
        sent.push(command)
        return new Promise<CommandOutcome>((resolve) => waits.push(resolve))
      },
    },
  } as typeof made
  const show = () =>
    render(() => (
      <PanelPhone
        phone={phone}
        hall={views().hall as NonNullable<typeof made.views.hall>}
        own={views().own as NonNullable<typeof made.views.own>}
      />
    ))
  let { container, unmount } = show()
  const row = (text: string) =>
    [...container.querySelectorAll('.rows > li')].find((each) => each.textContent?.includes(text))
  const button = (name: string, within: Element | undefined = container) => {
    const found = [...(within?.querySelectorAll('button') ?? [])].find(
      (each) => each.textContent?.trim() === name,
    )
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const labelled = (start: string) => {
    const label = [...container.querySelectorAll('label')].find((each) => each.textContent?.startsWith(start))
    return label ? container.querySelector<HTMLTextAreaElement>(`#${CSS.escape(label.htmlFor)}`) : null
  }
  const field = () => labelled('Endre ordene')
  return {
    ...{ sent, set, button, labelled, field },
    begin: () => fireEvent.click(button('Endre ordene', row(BEFORE))),
    type: (value: string) => fireEvent.input(field() as HTMLTextAreaElement, { target: { value } }),
    save: () => fireEvent.submit(field()?.form as HTMLFormElement),
    answer: async (outcome: CommandOutcome) => {
      waits.shift()?.(outcome)
      await new Promise((resolve) => setTimeout(resolve))
    },
    reload: () => {
      unmount()
      ;({ container, unmount } = show())
    },
    text: () => container.textContent ?? '',
  }
}

test('[PS28] words that are being written stand over a reload, and are given up with a press', () => {
  const { begin, type, field, reload, button, text } = member()
  begin()
  expect(field()?.value).toBe(BEFORE)
  type(MINE)
  reload()
  expect(field()?.value).toBe(MINE)
  fireEvent.click(button('Avbryt'))
  expect(field()).toBeNull()
  reload()
  expect([field(), text().includes(BEFORE)]).toEqual([null, true])
})

test('[PS28] words on a point that another merges stand above the board, and go to the one that holds it', async () => {
  const { begin, type, field, set, labelled, button, reload, save, sent, answer } = member()
  begin()
  type(MINE)
  set(merged)
  const LOST = 'Ordene dine til et punkt som er slått sammen med «En å ringe i personalavdelingen»'
  expect([field(), labelled(LOST)?.value]).toEqual([null, MINE])
  reload()
  expect(labelled(LOST)?.value).toBe(MINE)
  fireEvent.click(button('Bruk dem der'))
  expect([labelled('Ordene dine'), field()?.value]).toEqual([null, MINE])
  save()
  const from = 'En å ringe i personalavdelingen'
  expect(sent).toEqual([{ type: 'ReviseCard', activity: 'panel', card: 'c5', text: MINE, from }])
  await answer({ ok: true, at: 1 })
  expect(field()).toBeNull()
})

test('[TA15] what another has worded meanwhile is read beside one’s own words before it is written over', async () => {
  const { begin, type, field, set, save, sent, answer, text } = member()
  begin()
  type(MINE)
  expect(text()).not.toContain('Nå står det')
  set(byWriter({ type: 'ReviseCard', activity: 'panel', card: 'c4', text: 'Ord fra en annen' }))
  expect(text()).toContain('Nå står det: «Ord fra en annen»')
  save()
  expect(sent).toMatchObject([{ text: MINE, from: BEFORE }])
  await answer({ ok: false, code: 'moved-already', detail: 'Ord fra en annen' })
  expect(field()?.value).toBe(MINE)
  save()
  expect(sent.at(-1)).toMatchObject({ text: MINE, from: 'Ord fra en annen' })
})

test('[PS28] a point that comes out of the merge again has its words back; words of one that is gone can be thrown away', () => {
  const { begin, type, field, set, labelled, button } = member()
  begin()
  type(MINE)
  set(merged)
  set(written)
  expect([field()?.value, labelled('Ordene dine')]).toEqual([MINE, null])
  set(gone)
  expect(labelled('Ordene dine til et punkt som ikke står på tavla lenger')?.value).toBe(MINE)
  fireEvent.click(button('Forkast'))
  expect(labelled('Ordene dine')).toBeNull()
})

test('[PS28] what is written on while it is saved, or is refused, stands in the field', async () => {
  const { begin, type, save, answer, field, sent } = member()
  begin()
  type(MINE)
  save()
  type(`${MINE}, og tillitsvalgt`)
  await answer({ ok: true, at: 1 })
  expect(field()?.value).toBe(`${MINE}, og tillitsvalgt`)
  save()
  await answer({ ok: false, code: 'moved-already' })
  expect(field()?.value).toBe(`${MINE}, og tillitsvalgt`)
  save()
  await answer({ ok: true, at: 2 })
  expect([field(), sent.length]).toEqual([null, 3])
})

test('[PS28] of a point that was merged twice, the last one holds it', () => {
  const card = (id: string, mergedInto: string | null, removed = false) =>
    ({ id, text: id, mergedInto, removed }) as unknown as Parameters<typeof lostWords>[0]['cards'][number]
  const cards = [card('a', 'b'), card('b', 'c'), card('c', null), card('d', 'e'), card('e', null, true)]
  expect(lostWords({ cards }, ['a', 'c', 'd', 'gone'])).toEqual([
    { id: 'a', into: { id: 'c', text: 'c' } },
    { id: 'd', into: null },
    { id: 'gone', into: null },
  ])
})
