import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, keep, recall } from '#client/connection/storage.ts'
import { texts, ready as textsReady } from '#client/library/texts.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { KeepButton } from '#client/screens/console/library/KeepButton.tsx'
import { LibraryDialog } from '#client/screens/console/library/LibraryDialog.tsx'
import { forgetOwn, keepOwn, ownState, renameOwn, takeOwn } from '#client/screens/console/library/own.ts'
import { ready as libraryReady, words } from '#client/screens/console/library/words.ts'
import { ready } from '#client/screens/console/words.ts'
import { after, at, running } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import { prepareOf } from '#shared/library/apply.ts'
import { LIBRARY_IDS, setupOf } from '#shared/library/library.ts'
import { texts as nb } from '#shared/library/nb/texts.ts'
import { makeIds } from '#tests/support/given.ts'

const PLACE = 'samling/own-activities'

HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
  this.open = true
}

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), libraryReady(), textsReady()])
  // A change of language fetches its words.
  await vi.waitFor(() => {
    expect(words().search).toBe('Søk')
    expect(texts()).toBe(nb)
  })
})
afterEach(() => {
  cleanup()
  forget(PLACE)
  for (const each of ownState().own) forgetOwn(each)
  forget(PLACE)
})

/** The library over a gathering that takes what it sends. */
function library(item: string | null = 'talks') {
  const sent: GatheringCommand[] = []
  const [state, set] = createSignal(running)
  const desk = createDesk(
    {
      ...madeUpLine({ now: at(11, 10) }),
      send: async (command) => {
        sent.push(command as GatheringCommand)
        set((before) => after(before, [command as RoomCommand, at(11, 10)]))
        return { ok: true, at: at(11, 10) }
      },
    },
    () => leaderOf(state()),
    () => at(11, 10),
  )
  render(() => (
    <DeskProvider desk={desk}>
      <LibraryDialog open item={item} onClose={() => undefined} />
    </DeskProvider>
  ))
  return { sent, state }
}

const hidden = { hidden: true }
const titles = () => screen.getAllByRole('article', hidden).map((card) => card.getAttribute('aria-label'))
const card = (name: string) => within(screen.getByRole('article', { name, ...hidden }))
const IGP = nb.activities['alone-group-plenary'].title

test('[LI10] what is ready is found by words, by minutes and by who is together', () => {
  library()
  expect(titles()).toHaveLength(LIBRARY_IDS.length)
  fireEvent.input(screen.getByLabelText('Søk'), { target: { value: 'gikk GALT' } })
  expect(titles()).toEqual([nb.activities.premortem.title])
  // A word is found by how it begins, not in the middle of another.
  fireEvent.input(screen.getByLabelText('Søk'), { target: { value: 'alene' } })
  expect(titles()).toContain(IGP)
  expect(titles()).not.toContain(nb.activities.evaluation.title)
  fireEvent.input(screen.getByLabelText('Søk'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('Tid'), { target: { value: '10' } })
  expect(titles()).toEqual(
    (['new-tables', 'morning-exercise', 'theme-days', 'evaluation'] as const).map(
      (id) => nb.activities[id].title,
    ),
  )
  fireEvent.change(screen.getByLabelText('Hvem sammen'), { target: { value: 'table' } })
  expect(titles()).toEqual([nb.activities['new-tables'].title])
  fireEvent.input(screen.getByLabelText('Søk'), { target: { value: 'xyzzy' } })
  expect(screen.queryAllByRole('article', hidden)).toEqual([])
  expect(screen.getByText(/Ingen aktiviteter passer/)).toBeTruthy()
})

test('[LI12] one press puts an activity on the item, and one takes it off again', async () => {
  const { sent, state } = library()
  fireEvent.click(card(IGP).getByRole('button', { name: /^Legg til .* på Samtaler i gruppe$/, ...hidden }))
  const undo = await card(IGP).findByRole('button', { name: `Angre ${IGP}`, ...hidden })
  expect(sent).toMatchObject([
    { type: 'PrepareConversation', item: 'talks', steps: [{ who: 'alone' }, {}, {}] },
  ])
  expect([...state().activities.values()].filter(({ item }) => item === 'talks')).toHaveLength(1)
  fireEvent.click(undo)
  await Promise.resolve()
  expect(sent.at(-1)).toMatchObject({ type: 'RemoveActivity' })
  expect([...state().activities.values()].filter(({ item }) => item === 'talks')).toEqual([])
})

test('[LI12] another item is chosen, or none, and the arrows go from the search through the activities', async () => {
  const { sent } = library()
  fireEvent.change(screen.getByLabelText('Legges på'), { target: { value: '' } })
  const search = screen.getByLabelText('Søk')
  search.focus()
  fireEvent.keyDown(search, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toContain(nb.activities['goals-round'].title)
  fireEvent.keyDown(document.activeElement ?? search, { key: 'ArrowDown' })
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`Legg til ${nb.activities.panel.title}`)
  fireEvent.click(document.activeElement ?? search)
  await screen.findByText('Lagt til uten post.')
  expect(sent).toMatchObject([{ type: 'PreparePanel', item: null }])
})

test('[LI12] an item that is too short is told what it lacks, and takes the activity all the same', async () => {
  const { sent } = library('break')
  const cafe = nb.activities['world-cafe'].title
  expect(card(cafe).getByText(/Posten varer 15 min\. Med denne på mangler det 40 min/)).toBeTruthy()
  fireEvent.click(card(cafe).getByRole('button', { name: /^Legg til/, ...hidden }))
  await card(cafe).findByRole('button', { name: /^Angre/, ...hidden })
  expect(sent).toHaveLength(1)
  expect(card(cafe).getAllByText(/Det mangler 40 min til alt som ligger på den/)).toHaveLength(1)
})

test('[LI13] what was set up is kept, put into another gathering, renamed and forgotten', async () => {
  const ids = makeIds()
  const setups = LIBRARY_IDS.map((id) => setupOf(id, nb.activities[id]))
  const state = setups.reduce(
    (before, setup, nth) => after(before, [prepareOf(setup, { id: `a${nth}`, item: null }, ids), at(11)]),
    running,
  )
  const view = leaderOf(state).activities.filter(({ id }) => /^a\d+$/.test(id))
  expect(view).toHaveLength(LIBRARY_IDS.length)
  for (const activity of view) {
    const { unmount } = render(() => <KeepButton activity={activity} name={activity.id} />)
    fireEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('button').textContent).toBe('Tatt vare på')
    fireEvent.click(screen.getByRole('button'))
    unmount()
  }
  // Two that are set up alike would be one; no two of the library are.
  expect(ownState().own.map(({ name }) => name)).toEqual(view.map(({ id }) => id).toReversed())
  expect(recall(PLACE)).toContain('samling-activities')
  const { sent } = library(null)
  const [first] = ownState().own
  if (first === undefined) throw new Error('nothing is kept')
  fireEvent.click(card(first.name).getByRole('button', { name: /^Legg til/, ...hidden }))
  await screen.findByText('Lagt til uten post.')
  expect(sent).toMatchObject([{ type: 'PrepareConversation' }])
  // Another is kept meanwhile, and this can still be undone.
  keepOwn('En til', { kind: 'poll', question: { type: 'yesno', text: 'Vi?' }, anonymous: true })
  renameOwn(ownState().own[0] ?? first, 'Enda en')
  expect(screen.getByText('Lagt til uten post.')).toBeTruthy()
  forgetOwn(ownState().own[0] ?? first)
  fireEvent.click(screen.getByRole('button', { name: `Nytt navn på ${first.name}`, ...hidden }))
  fireEvent.change(screen.getByRole('textbox', { name: `Nytt navn på ${first.name}`, ...hidden }), {
    target: { value: 'Kafé hos oss' },
  })
  expect(ownState().own[0]?.name).toBe('Kafé hos oss')
  fireEvent.click(screen.getByRole('button', { name: 'Ta bort Kafé hos oss fra Mine', ...hidden }))
  expect(ownState().own).toHaveLength(LIBRARY_IDS.length - 1)
})

const CAROUSEL = { name: 'Karusell', setup: { kind: 'carousel', rounds: 4 } }
const file = (version: number, activities: readonly unknown[]) =>
  JSON.stringify({ format: 'samling-activities', version, activities })

test('[LI13] what is not understood is shown with its kind, stays as it came, and can be taken away', () => {
  expect(takeOwn(file(1, [CAROUSEL]))).toEqual({ ok: true, count: 1 })
  expect(takeOwn(file(1, [CAROUSEL]))).toEqual({ ok: true, count: 0 })
  library()
  expect(screen.getByText(/forstår ikke denne aktiviteten \(«carousel»\)/)).toBeTruthy()
  keepOwn('Mål', setupOf('way-forward', nb.activities['way-forward']))
  expect(JSON.parse(recall(PLACE) ?? '').activities).toContainEqual(CAROUSEL)
  fireEvent.click(screen.getByRole('button', { name: 'Ta bort Karusell fra Mine', ...hidden }))
  expect(recall(PLACE)).not.toContain('carousel')
})

test('[LI13] a file of a newer version is refused in words, and what was kept by a newer release is not touched', async () => {
  keepOwn('Mål', setupOf('way-forward', nb.activities['way-forward']))
  library()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('no way to take a file')
  Object.defineProperty(input, 'files', { value: [new File([file(2, [CAROUSEL])], 'ny.json')] })
  fireEvent.change(input)
  expect(await screen.findByText(/nyere utgave av Samling \(format 2\)\. Ingenting er endret/)).toBeTruthy()
  expect(ownState().own.map(({ name }) => name)).toEqual(['Mål'])
  const newer = file(2, [CAROUSEL])
  keep(PLACE, newer)
  expect(keepOwn('Nei', setupOf('panel', nb.activities.panel))).toBe('newer')
  expect(recall(PLACE)).toBe(newer)
  expect(screen.getByText(/De ligger urørt/)).toBeTruthy()
})

test('[LI13] there is room for a hundred, and the hundred-and-first is told so', () => {
  const step = (at: number) => ({ id: 's', prompt: `Spørsmål ${at}`, who: 'table', capture: 'points' })
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: '',
      setup: { kind: 'conversation', steps: [step(at)] },
    }))
  expect(takeOwn(file(1, many(100)))).toEqual({ ok: true, count: 100 })
  expect(takeOwn(file(1, [CAROUSEL]))).toEqual({ ok: false, why: 'full', found: 0 })
  expect(keepOwn('x', setupOf('panel', nb.activities.panel))).toBe('full')
  expect(ownState().own).toHaveLength(100)
})
