import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, recall } from '#client/connection/storage.ts'
import { ready as orderReady } from '#client/notes/words.ts'
import { type AskDraft, emptyDraft } from '#client/screens/console/ask/ask.model.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { glanceOf } from '#client/screens/console/polls/glance.model.ts'
import { hallPoll } from '#client/screens/console/polls/hall-poll.ts'
import { Polls } from '#client/screens/console/polls/Polls.tsx'
import { problemText } from '#client/screens/console/polls/texts.ts'
import { ready as pollsReady, words } from '#client/screens/console/polls/words.ts'
import { ready } from '#client/screens/console/words.ts'
import { ready as hallReady } from '#client/screens/projector/words.ts'
import { ANSWERS, after, at, running, WRITTEN, withPoll } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { alike } from '#client/screens/sheet/samples/polls.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

const place = `samling/questions/${leaderOf(running).gathering.id}`

beforeEach(async () => {
  localStorage.clear()
  // What the browser would not keep is remembered as long as the page lives.
  forget(place)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  setLanguage('nb')
  await Promise.all([ready(), orderReady(), hallReady(), pollsReady()])
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The page over a gathering that takes what it sends. */
function page(
  of: Gathering,
  line: { readonly status?: 'online' | 'offline'; readonly begun?: AskDraft } = {},
) {
  const sent: GatheringCommand[] = []
  const [state, set] = createSignal(of)
  const [status, setStatus] = createSignal(line.status ?? 'online')
  const made = createDesk(
    {
      ...madeUpLine({ now: at(11, 10) }),
      status,
      send: async (command) => {
        sent.push(command as GatheringCommand)
        set((before) => after(before, [command as RoomCommand, at(11, 10)]))
        return { ok: true, at: at(11, 10) }
      },
    },
    () => leaderOf(state()),
    () => at(11, 10),
  )
  const { container } = render(() => (
    <DeskProvider desk={made}>
      <Polls isOff={false} wanted={null} begun={line.begun ?? null} />
    </DeskProvider>
  ))
  const named = (name: string) => {
    const found = [...container.querySelectorAll<HTMLButtonElement>('button')].find((each) =>
      (each.getAttribute('aria-label') ?? clean(each.textContent)).startsWith(name),
    )
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  const field = (label: string) => {
    const found = [...container.querySelectorAll('label')].find((each) => clean(each.textContent) === label)
    return container.querySelector<HTMLInputElement>(`#${found?.htmlFor}`) as HTMLInputElement
  }
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(2_000)
  }
  return {
    container,
    sent,
    named,
    field,
    settle,
    setStatus,
    undo: () =>
      set((before) => after(before, [{ type: 'Undo', step: before.steps.at(-1)?.id ?? 0 }, at(11, 10)])),
    write: (input: Element, value: string) => fireEvent.input(input, { target: { value } }),
    texts: (selector: string) =>
      [...container.querySelectorAll(selector)].map((each) => clean(each.textContent)),
    key: (key: string) => fireEvent.keyDown(document.body, { key }),
  }
}

async function writeQuestion(on: ReturnType<typeof page>, text: string, ...options: readonly string[]) {
  fireEvent.click(on.named(words().add))
  on.write(on.field(words().question), text)
  for (const [nth, option] of options.entries())
    on.write(on.container.querySelectorAll('.opts input.inp')[nth] as Element, option)
  await on.settle()
}

test('[SP6] what can be asked is sent when the keys rest, once; what cannot yet be is kept and says so', async () => {
  const on = page(running)
  await writeQuestion(on, 'Hva hjelper?')
  expect(on.sent).toEqual([])
  expect(on.texts('.polled .head')[0]).toContain(words().notReady)
  expect(recall(place)).toContain('Hva hjelper?')
  for (const [nth, option] of ['Mer tid', 'Mer hjelp'].entries())
    on.write(on.container.querySelectorAll('.opts input.inp')[nth] as Element, option)
  await on.settle()
  expect(on.sent.map(({ type }) => type)).toEqual(['PreparePoll'])
  expect(on.texts('.polled .head')[0]).toContain(words().saved('11:10'))
  on.write(on.field(words().question), 'Hva hjelper dere?')
  await on.settle()
  expect(on.sent.map(({ type }) => type)).toEqual(['PreparePoll', 'RevisePoll'])
})

test('[SP6] without a net it waits, and goes when the net is back; a new page has it still', async () => {
  const on = page(running, { status: 'offline' })
  await writeQuestion(on, 'Hva hjelper?', 'Mer tid', 'Mer hjelp')
  expect(on.sent).toEqual([])
  expect(on.texts('.polled .head')[0]).toContain(words().waits)
  cleanup()
  const again = page(running, { status: 'offline' })
  expect(again.texts('.plist b')).toContain('Hva hjelper?')
  again.setStatus('online')
  await again.settle()
  expect(again.sent.map(({ type }) => type)).toEqual(['PreparePoll'])
})

test('[SP2] a problem is told when one would open it, and not before', async () => {
  const on = page(running)
  await writeQuestion(on, 'Hva hjelper?', 'Mer tid')
  expect(on.texts('.msg.err')).toEqual([])
  fireEvent.submit(on.container.querySelector('form.polled') as Element)
  await on.settle()
  expect(on.texts('.msg.err')).toEqual([problemText({ code: 'needChoices', field: 'choices', limit: 0 })])
  expect(on.sent).toEqual([])
})

test('[SP29] what is undone while its editor is open stays undone: the page follows, and sends nothing once more', async () => {
  const on = page(running)
  const text = () => on.field(words().question).value
  await writeQuestion(on, 'Hva hjelper?', 'Mer tid', 'Mer hjelp')
  on.write(on.field(words().question), 'Hva hjelper dere?')
  await on.settle()
  expect(on.sent.map(({ type }) => type)).toEqual(['PreparePoll', 'RevisePoll'])
  on.undo()
  expect(text()).toBe('Hva hjelper?')
  // As it was before it was there at all.
  on.undo()
  document.dispatchEvent(new Event('visibilitychange'))
  await on.settle()
  expect(on.texts('.plist b')).not.toContain('Hva hjelper?')
  expect(on.sent).toHaveLength(2)
  expect(recall(place)).toBeNull()
})

test('[SP29] what is being written as another undoes it is not lost', async () => {
  const on = page(running)
  await writeQuestion(on, 'Hva hjelper?', 'Mer tid', 'Mer hjelp')
  on.write(on.field(words().question), 'Hva hjelper dere mest?')
  on.undo()
  expect(on.field(words().question).value).toBe('Hva hjelper dere mest?')
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ type: 'PreparePoll', question: { text: 'Hva hjelper dere mest?' } })
})

test('[SP17] what was begun in the dialog that asks at once is gone on with here, as any kind', async () => {
  const blank = emptyDraft('post-1', { low: 'Lite', high: 'Mye' })
  const on = page(running, { begun: { ...blank, text: 'Hva hjelper?', choices: '- Mer tid\n- Mer hjelp' } })
  await on.settle()
  expect(on.field(words().question).value).toBe('Hva hjelper?')
  expect(
    [...on.container.querySelectorAll<HTMLInputElement>('.opts input.inp')].map(({ value }) => value),
  ).toEqual(expect.arrayContaining(['Mer tid', 'Mer hjelp']))
  fireEvent.click(
    [...on.container.querySelectorAll('.kind')]
      .find((each) => clean(each.textContent) === words().kinds.ranking)
      ?.querySelector('input') as Element,
  )
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ question: { type: 'ranking', text: 'Hva hjelper?', top: 2 } })
})

test('[SP28] that each municipality sees its own takes answers with names, and is sent with the question', async () => {
  const on = page(running)
  await writeQuestion(on, 'Hva hjelper?', 'Mer tid', 'Mer hjelp')
  const radio = (label: string) => {
    const found = [...on.container.querySelectorAll('label')].find(
      (each) => clean(each.textContent) === label,
    )
    return found?.querySelector('input') as HTMLInputElement
  }
  const spread = () => on.container.querySelector('fieldset:has([name=poll-spread])')
  expect(radio(words().toEach).disabled).toBe(true)
  expect(spread()?.textContent).toContain(words().toEachNamed)
  fireEvent.click(radio(words().named))
  expect(radio(words().toEach).disabled).toBe(false)
  expect(radio(words().together).checked).toBe(true)
  fireEvent.click(radio(words().toEach))
  expect(spread()?.textContent).toContain(words().toEachHelp)
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ anonymous: false, toEach: true })
  // What was chosen is there again when one comes back to it.
  fireEvent.click(radio(words().anonymous))
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ anonymous: true, toEach: false })
  expect(radio(words().together).checked).toBe(true)
  fireEvent.click(radio(words().named))
  expect(radio(words().toEach).checked).toBe(true)
  fireEvent.click(radio(words().kinds.text))
  expect(spread()).toBeNull()
})

test('[SP7] the next is written while another is open, and cannot be opened before that is closed', async () => {
  const on = page(withPoll(running, 'choice', { answers: ANSWERS }))
  await writeQuestion(on, 'Hva nå?', 'A', 'B')
  expect(on.texts('.polled h2')).toEqual([words().nextHeading])
  expect(on.named(words().openIt).disabled).toBe(true)
  expect(on.texts('.res h2')[0]).not.toBe('')
  on.key('s')
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ type: 'ClosePoll', activity: 'poll' })
  fireEvent.click(on.named(words().openIt))
  fireEvent.submit(on.container.querySelector('form.polled') as Element)
  await on.settle()
  expect(on.sent.at(-1)?.type).toBe('OpenPoll')
})

test('[SP30] beside a draft, what closes stays with its answers while the hall looks at it, and stops nothing', async () => {
  const opened = withPoll(running, 'choice', { answers: ANSWERS, anonymous: true })
  const on = page(after(opened, [{ type: 'ShowScene', scene: 'question', activity: 'poll' }]))
  await writeQuestion(on, 'Hva nå?', 'A', 'B')
  on.key('s')
  await on.settle()
  expect(on.texts('.res .polldesk .tally')[0]).toContain(words().closed)
  expect(on.container.querySelectorAll('.res .polldesk .fig, .res .polldesk li').length).toBeGreaterThan(1)
  expect(on.named(words().openIt).disabled).toBe(false)
  on.key('v')
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ type: 'SetResults', activity: 'poll' })
  fireEvent.submit(on.container.querySelector('form.polled') as Element)
  await on.settle()
  expect(on.sent.at(-1)?.type).toBe('OpenPoll')
  expect(on.texts('.res .polldesk')).toEqual([])
})

test('[SP8] a copy is a draft of its own, and a draft goes with a second press', async () => {
  const on = page(withPoll(running, 'choice', { phase: 'draft' }))
  const [text = ''] = on.texts('.plist b')
  fireEvent.click(on.named(words().duplicate))
  await on.settle()
  expect(on.texts('.plist b')).toEqual([text, words().copyOf(text)])
  fireEvent.click(on.named(words().remove))
  await on.settle()
  expect(on.sent.some(({ type }) => type === 'RemoveActivity')).toBe(false)
  fireEvent.click(on.named(words().removeSure))
  await on.settle()
  expect(on.texts('.plist b')).toEqual([text])
})

test('[SP12] V shows the answers to the hall and takes them off; the table is one press away', async () => {
  const on = page(withPoll(running, 'choice', { answers: ANSWERS }))
  on.key('v')
  await on.settle()
  expect(on.sent.map(({ type }) => type)).toEqual(['SetResults'])
  expect(on.texts('.polldesk .head')[0]).toContain(words().onScreen)
  on.key('v')
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ type: 'SetResults', results: 'hidden' })
  fireEvent.click(on.named(words().asTable))
  expect(on.container.querySelectorAll('.ptable tbody tr').length).toBeGreaterThan(1)
})

test('[SP12] no key works in a field', async () => {
  const on = page(withPoll(running, 'choice', { answers: ANSWERS }))
  await writeQuestion(on, 'Hva nå?')
  fireEvent.keyDown(on.field(words().question), { key: 's' })
  fireEvent.keyDown(on.field(words().question), { key: 'v' })
  await on.settle()
  expect(on.sent).toEqual([])
})

const glanced = after(withPoll(running, 'text', { answers: WRITTEN }), [
  { type: 'SetResults', activity: 'poll', results: 'live' },
])
const pollOf = (state: Gathering) =>
  leaderOf(state).activities.find(({ kind }) => kind === 'poll') as LeaderPoll

test('[SP13] texts wait, two that say the same as one; L lets through, H holds back, both can be done anew', async () => {
  const on = page(glanced)
  const waiting = () => on.texts('.glance [data-text] > span:first-child')
  const [first = '', second = ''] = waiting()
  expect(waiting()).toHaveLength(4)
  expect(first).toContain('×3')
  on.key('l')
  await on.settle()
  expect(waiting()[0]).toBe(second)
  on.key('h')
  await on.settle()
  expect(waiting()).toHaveLength(2)
  expect(on.sent.map(({ type }) => type)).toEqual(['LetThrough', 'HoldBack'])
  expect(on.texts('.glance summary')).toEqual([`${words().through} (1)`, `${words().held} (1)`])
  const held = on.container.querySelectorAll('.glance details')[1]
  fireEvent.click(held?.querySelector('li button') as Element)
  await on.settle()
  expect(on.texts('.glance summary')).toEqual([`${words().through} (2)`])
})

test('[SP9] what waits for the glance is not in the preview either', () => {
  const [one] = glanceOf(pollOf(glanced)).waiting
  expect(hallPoll(pollOf(glanced)).tally?.texts).toEqual([])
  const let1 = after(glanced, [{ type: 'LetThrough', activity: 'poll', texts: [one?.id ?? ''] }])
  expect(hallPoll(pollOf(let1)).tally?.texts.map(({ text }) => text)).toEqual(Array(3).fill(one?.text))
})

test('[SP14] asking again and revealing are offered once it is closed', async () => {
  const state = after(running, [
    {
      ...{ type: 'PreparePoll', activity: 'poll', item: null, anonymous: false },
      question: { type: 'yesno', text: 'Er Bergen friskest?' },
      right: { type: 'yesno', value: 'no' },
    },
  ])
  const arrived = [...state.people.roster.values()].filter(({ presence }) => presence === 'arrived')
  const asked = arrived
    .slice(0, 6)
    .reduce(
      (before, { id }) =>
        after(before, [
          { type: 'CastBallot', activity: 'poll', answer: { type: 'yesno', value: 'yes' } },
          at(11, 6),
          { role: 'participant', person: id },
        ]),
      after(state, [{ type: 'OpenPoll', activity: 'poll' }, at(11, 5)]),
    )
  const on = page(asked)
  expect(() => on.named(words().again)).toThrow()
  expect(() => on.named(words().reveal)).toThrow()
  on.key('s')
  await on.settle()
  fireEvent.click(on.named(words().reveal))
  await on.settle()
  expect(on.sent.at(-1)).toMatchObject({ type: 'RevealAnswer', revealed: true })
  fireEvent.click(on.named(words().again))
  await on.settle()
  expect(on.sent.at(-1)?.type).toBe('BeginSecondRound')
})

test('[P-08] a leader whose answers are all the same is told in words before they are shown, and then shows them', () => {
  const { container, named, sent } = page(alike)
  const says = () => clean(container.querySelector('.polldesk [role=status] .notice')?.textContent)
  expect(says()).toMatch(/^Alle 6 svarte det samme\..* Ingen andre ser svarene før du velger å vise dem\.$/)
  expect(clean(container.querySelector('.polldesk .head')?.textContent)).toContain(words().withoutResults)
  fireEvent.click(named(words().show))
  expect(sent).toContainEqual({ type: 'SetResults', activity: 'poll', results: 'live' })
  expect(says()).toMatch(/^Alle 6 svarte det samme\./)
  expect(says()).not.toContain('Ingen andre')
})
