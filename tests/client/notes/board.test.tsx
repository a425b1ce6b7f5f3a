import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createMemo } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { BoardProvider, createBoardDesk } from '#client/notes/board-desk.tsx'
import { Board } from '#client/notes/parts/Board.tsx'
import { ready as notesReady, words as noteWords } from '#client/notes/words.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { makeRoom, settled } from '#tests/client/observer/room.ts'
import { play, TEN } from '#tests/support/given.ts'
import { about, noted, observing, wrote } from '#tests/support/noted.ts'

beforeAll(async () => {
  setLanguage('nb')
  await Promise.all([ready(), notesReady()])
  await vi.waitFor(() => expect([words().head.run, noteWords().write]).toEqual(['Kjør', 'Notat']))
})
afterEach(() => {
  cleanup()
  for (const key of Object.keys(localStorage)) forget(key)
  localStorage.clear()
})

const ME: Actor = { role: 'observer', device: 'ob-1' }
const OTHER: Actor = { role: 'observer', device: 'ob-2' }
const on = { activity: null } as const
const MUNICIPALITIES = [
  { id: 'bomlo', name: 'Bømlo' },
  { id: 'sund', name: 'Sund' },
]
const FIRST = 'De ringte alle den første dagen'
const LEADERS = 'Lederne visste ikke hvem som skulle ringe'
const RING = 'Ring alle første dag'
const themed = play(
  noted(),
  ...(['n1', 'n2', 'n3'] as const).map(
    (card) => [{ type: 'TagCard', ...on, card, theme: 'measures' }, observing] as const,
  ),
)
const chosen = play(
  themed,
  ...(['n1', 'n2', 'n3'] as const).map(
    (card) => [{ type: 'ChooseCard', ...on, card, before: null }, observing] as const,
  ),
)

function open(first: Gathering, as: Actor = ME) {
  const room = makeRoom(first)
  const page = room.page(as)
  function Page() {
    const desk = createBoardDesk({
      connection: page.connection,
      view: page.notes,
      municipalities: () => MUNICIPALITIES,
      zone: () => 'Europe/Oslo',
      gathering: () => 'g1',
      now: room.now,
      me: createMemo(() => (as.role === 'leader' ? 'leader' : 'ob-1')),
      opens: as.role === 'leader',
      nextAt: () => room.now() + 9 * MINUTE,
      textOf: (refused) => refusalText(words().refusals, refused),
    })
    return (
      <BoardProvider desk={desk}>
        <Board />
      </BoardProvider>
    )
  }
  return { room, page, ...render(() => <Page />) }
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const grip = (number: number) =>
  screen.getByRole('button', { name: new RegExp(`^Nummer ${number}: .*Flytt$`) })
const orderIn = ({ notes }: Gathering) => notes.board.chosen
const dialog = () => within(screen.getByRole('dialog'))

test('[OB8] an untagged note gets its theme with one press, and is then in that column', async () => {
  const { room } = open(noted())
  const loose = screen.getByRole('region', { name: 'Nye notater uten tema' })
  expect(within(loose).getByText('3 av 3')).toBeTruthy()
  fireEvent.click(
    within(within(loose).getByRole('group', { name: `Tema: ${RING}` })).getByRole('button', {
      name: 'Kultur',
    }),
  )
  await settled()
  expect(room.state().notes.board.cards.get('n3')?.theme).toBe('culture')
  expect(within(screen.getByRole('region', { name: 'Kultur' })).getByText(RING)).toBeTruthy()
  expect(within(loose).getByText('2 av 3')).toBeTruthy()
})

test('[OB9] points are picked and merged; an Esc picks none', async () => {
  const { room } = open(themed)
  press('Slå sammen …')
  press(new RegExp(`^Velg: ${FIRST}`))
  expect(screen.getByRole('button', { name: 'Slå sammen' })).toHaveProperty('disabled', true)
  fireEvent.keyDown(document, { key: 'Escape' })
  press('Slå sammen …')
  press(new RegExp(`^Velg: ${RING}`))
  press(new RegExp(`^Velg: ${FIRST}`))
  press('Slå sammen 2')
  await settled()
  expect(room.state().notes.board.cards.get('n1')?.mergedInto).toBe('n3')
  expect(screen.getByText('Sund, Bømlo · 2 notater')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Slå sammen …' })).toBeTruthy()
})

test('[OB9] what was merged by somebody else while it was picked is picked no more', async () => {
  const { room } = open(themed)
  press('Slå sammen …')
  press(new RegExp(`^Velg: ${FIRST}`))
  press(new RegExp(`^Velg: ${RING}`))
  room.perform({ type: 'MergeCards', ...on, into: 'n2', cards: ['n3'] }, OTHER)
  expect(screen.getByRole('button', { name: 'Slå sammen' })).toHaveProperty('disabled', true)
})

test('[OB9] what may belong together is proposed, and merged when it is accepted; waved off it stays away', async () => {
  const alike = play(
    noted(),
    wrote('n4', 'De ringte alle den første dagen de var borte'),
    wrote('n5', 'Vikarene står utenfor lagene'),
    wrote('n6', 'Vikarer står utenfor laget'),
  )
  const { room } = open(alike)
  await vi.waitFor(() => screen.getByRole('button', { name: '2 forslag' }), { timeout: 4_000 })
  press('2 forslag')
  const [first] = dialog().getAllByRole('button', { name: 'Ikke disse' })
  fireEvent.click(first as HTMLElement)
  const merges = dialog().getAllByRole('button', { name: /^Slå sammen/ })
  expect(merges).toHaveLength(1)
  expect(room.state().notes.board.cards.filter(({ mergedInto }) => mergedInto !== null).size).toBe(0)
  fireEvent.click(merges[0] as HTMLElement)
  await settled()
  expect(room.state().notes.board.cards.filter(({ mergedInto }) => mergedInto !== null).size).toBeGreaterThan(
    0,
  )
  expect(screen.getByText('Ingen flere forslag.')).toBeTruthy()
})

test('[OB9] of what is proposed one is left out and the rest merged; each says whose it is', async () => {
  const alike = play(
    noted(),
    wrote('n4', 'Vikarene står utenfor lagene i tjenesten'),
    wrote('n5', 'Vikarene står utenfor lagene'),
    wrote('n6', 'Vikarer står utenfor laget', { about: about('sund') }),
  )
  const { room } = open(alike)
  await vi.waitFor(() => screen.getByRole('button', { name: /forslag$/ }), { timeout: 4_000 })
  press(/forslag$/)
  const box = (name: RegExp) => dialog().getByRole('checkbox', { name })
  expect(box(/^Vikarer står utenfor laget/).closest('label')?.textContent).toMatch(/ Sund$/)
  const group = () =>
    within(box(/^Vikarer står utenfor laget/).closest<HTMLElement>('.props > li') ?? document.body)
  const merge = () => group().getByRole('button', { name: /^Slå sammen/ })
  expect(merge().textContent).toBe('Slå sammen 3')
  fireEvent.click(box(/^Vikarer står utenfor laget/))
  expect(merge().textContent).toBe('Slå sammen 2')
  fireEvent.click(merge())
  await settled()
  const merged = [...room.state().notes.board.cards.values()].filter(({ mergedInto }) => mergedInto !== null)
  expect(merged).toHaveLength(1)
  expect(room.state().notes.board.cards.get('n6')?.mergedInto).toBeNull()
})

test('[OB9] a proposal of which only one is kept merges nothing', async () => {
  open(play(noted(), wrote('n5', 'Vikarene står utenfor lagene'), wrote('n6', 'Vikarer står utenfor laget')))
  await vi.waitFor(() => screen.getByRole('button', { name: /forslag$/ }), { timeout: 4_000 })
  press(/forslag$/)
  fireEvent.click(dialog().getByRole('checkbox', { name: /^Vikarer står utenfor laget/ }))
  expect(dialog().getByRole('button', { name: 'Slå sammen' })).toHaveProperty('disabled', true)
})

test('[OB12] what was taken off the board says who did it and when', async () => {
  const { room } = open(themed)
  room.perform({ type: 'RemoveCard', ...on, card: 'n3' }, OTHER)
  await vi.waitFor(() => expect(document.querySelector('.boardgone li')).not.toBeNull())
  expect(document.querySelector('.boardgone .srctext small')?.textContent).toMatch(/ tok det bort 10:0\d$/)
})

test('[OB10] a part is taken out of a point by anybody, and the whole is split again', async () => {
  const { room } = open(
    play(themed, [{ type: 'MergeCards', ...on, into: 'n1', cards: ['n2', 'n3'] }, observing]),
    OTHER,
  )
  fireEvent.click(screen.getByText(FIRST))
  expect(dialog().getAllByText(/10:00$/)).toHaveLength(4)
  fireEvent.click(dialog().getByRole('button', { name: `Ta ut av punktet: ${RING}` }))
  await settled()
  expect(room.state().notes.board.cards.get('n3')?.mergedInto).toBeNull()
  expect(room.state().notes.board.cards.get('n2')?.mergedInto).toBe('n1')
  fireEvent.click(dialog().getByRole('button', { name: 'Del opp igjen' }))
  await settled()
  expect(room.state().notes.board.cards.get('n2')?.mergedInto).toBeNull()
})

test('[OB10] words being typed stand when somebody else merges the point, and it says where that went', async () => {
  const { room } = open(themed)
  fireEvent.click(screen.getByText(RING))
  const field = dialog().getByRole<HTMLTextAreaElement>('textbox')
  fireEvent.input(field, { target: { value: 'Ring alle, første dag' } })
  room.perform({ type: 'MergeCards', ...on, into: 'n2', cards: ['n3'] }, OTHER)
  expect(dialog().getByRole('alert').textContent).toContain(LEADERS)
  expect(field.value).toBe('Ring alle, første dag')
  fireEvent.click(dialog().getByRole('button', { name: 'Gå dit' }))
  expect(dialog().getByText(RING)).toBeTruthy()
  room.perform({ type: 'SplitCard', ...on, card: 'n2', part: null }, OTHER)
  cleanup()
  open(room.state())
  fireEvent.click(screen.getByText(RING))
  expect(dialog().getByRole<HTMLTextAreaElement>('textbox').value).toBe('Ring alle, første dag')
  fireEvent.submit(dialog().getByRole('textbox').closest('form') as HTMLFormElement)
  await settled()
  expect(dialog().queryByRole('button', { name: 'Lagre ordene' })).toBeNull()
})

test('[TA15] of two who word one point, the second reads what the first has said, keeps their own, and saves it knowingly', async () => {
  const { room } = open(themed)
  fireEvent.click(screen.getByText(RING))
  const field = dialog().getByRole<HTMLTextAreaElement>('textbox')
  const save = async () => {
    fireEvent.submit(field.closest('form') as HTMLFormElement)
    await settled()
  }
  const says = () => room.state().notes.board.cards.get('n3')?.text
  fireEvent.input(field, { target: { value: 'Ord fra meg' } })
  expect(dialog().queryByRole('status')).toBeNull()
  room.perform({ type: 'ReviseCard', ...on, card: 'n3', text: 'Ord fra en annen' }, OTHER)
  expect(dialog().getByRole('status').textContent).toBe('Nå står det: «Ord fra en annen»')
  await save()
  expect([says(), field.value]).toEqual(['Ord fra en annen', 'Ord fra meg'])
  await save()
  expect(says()).toBe('Ord fra meg')
  expect(dialog().queryByRole('status')).toBeNull()
})

test('[OB11] Space lifts, arrows move, Space drops; each step is said', async () => {
  const { room, container } = open(chosen)
  const said = () => container.querySelector('.plenum [aria-live]')?.textContent
  fireEvent.keyDown(grip(1), { key: ' ' })
  expect(said()).toBe(`Løftet: ${FIRST}. Plass 1 av 3.`)
  fireEvent.keyDown(grip(1), { key: 'ArrowDown' })
  expect(said()).toBe('Plass 2 av 3.')
  expect(document.activeElement).toBe(grip(2))
  expect(orderIn(room.state())).toEqual(['n1', 'n2', 'n3'])
  fireEvent.keyDown(grip(2), { key: ' ' })
  await settled()
  expect(orderIn(room.state())).toEqual(['n2', 'n1', 'n3'])
  expect(said()).toBe(`Sluppet på plass 2: ${FIRST}`)
})

test('[OB11] Esc leaves the order as it was; what somebody else takes out is let go', () => {
  const { room, page, container } = open(chosen)
  const said = () => container.querySelector('.plenum [aria-live]')?.textContent
  fireEvent.keyDown(grip(3), { key: 'Enter' })
  fireEvent.keyDown(grip(3), { key: 'ArrowUp' })
  expect(grip(2).getAttribute('aria-pressed')).toBe('true')
  fireEvent.keyDown(grip(2), { key: 'Escape' })
  expect(said()).toBe('Avbrutt. Rekkefølgen er som før.')
  expect(grip(3).getAttribute('aria-label')).toContain(RING)
  fireEvent.keyDown(grip(3), { key: ' ' })
  room.perform({ type: 'UnchooseCard', ...on, card: 'n3' }, OTHER)
  expect(said()).toBe('Punktet du flyttet, er tatt ut av noen andre.')
  expect(page.sent).toEqual([])
})

test('[OB11] the plus takes a point to plenary, and its number takes it out', async () => {
  const { room } = open(themed)
  press(`Ta med til plenum: ${RING}`)
  await settled()
  press(`Ta med til plenum: ${FIRST}`)
  await settled()
  expect(orderIn(room.state())).toEqual(['n3', 'n1'])
  press(`Nummer 1 til plenum, ta ut: ${RING}`)
  await settled()
  expect(orderIn(room.state())).toEqual(['n1'])
})

test('[OB11] a point without a theme is taken to plenary, and out again, from where it is opened', async () => {
  const { room } = open(noted())
  fireEvent.click(screen.getByText(RING))
  fireEvent.click(dialog().getByRole('button', { name: 'Ta med til plenum' }))
  await settled()
  expect(orderIn(room.state())).toEqual(['n3'])
  fireEvent.click(dialog().getByRole('button', { name: 'Ta ut av plenum' }))
  await settled()
  expect(orderIn(room.state())).toEqual([])
})

test('[OB12] two who move one point: each sees what the other did to it, and the later stands', async () => {
  const { room } = open(chosen)
  room.perform({ type: 'MoveCard', ...on, card: 'n3', before: 'n1' }, OTHER)
  expect(screen.getAllByText('Observatør 2 flyttet det nå')).toHaveLength(2)
  fireEvent.keyDown(grip(1), { key: ' ' })
  fireEvent.keyDown(grip(1), { key: 'ArrowDown' })
  fireEvent.keyDown(grip(2), { key: ' ' })
  await settled()
  expect(orderIn(room.state())).toEqual(['n1', 'n3', 'n2'])
  expect(screen.queryByText('Observatør 2 flyttet det nå')).toBeNull()
})

test('[OB12] who moves a point just after somebody else is told what they went over', async () => {
  const { room, page } = open(chosen)
  // Nothing of it has come here when this one lets go.
  page.setStatus('offline')
  room.setNow(TEN + 10_000)
  room.perform({ type: 'MoveCard', ...on, card: 'n3', before: 'n1' }, OTHER)
  room.setNow(TEN + 11_000)
  room.perform({ type: 'MoveCard', ...on, card: 'n3', before: null }, ME)
  page.setStatus('online')
  await settled()
  expect(screen.getAllByText('Observatør 2 flyttet det like før deg').length).toBeGreaterThan(0)
  room.perform({ type: 'MoveCard', ...on, card: 'n3', before: 'n1' }, ME)
  await settled()
  expect(screen.queryByText('Observatør 2 flyttet det like før deg')).toBeNull()
})

test('[OB13] an observer names who presents and is told that the leader opens; the leader opens', async () => {
  const { room } = open(chosen)
  expect(screen.getByText(/^Tar omtrent 2 minutter/).textContent).toContain('Neste post om 9 min')
  fireEvent.change(screen.getByRole('combobox', { name: 'Hvem presenterer' }), { target: { value: 'ob-2' } })
  await settled()
  expect(room.state().notes.presenter).toBe('ob-2')
  expect(screen.queryByRole('button', { name: 'Åpne på lerretet' })).toBeNull()
  expect(screen.getByText(/åpner dem på lerretet/)).toBeTruthy()
  cleanup()
  const leading = open(room.state(), { role: 'leader' })
  press('Åpne på lerretet')
  await settled()
  expect(leading.room.state().plenary).toMatchObject({ activity: null, by: 'point', minutes: 15 })
  expect(screen.getByText('Punktene er åpne på lerretet nå.')).toBeTruthy()
})

test('[OB19] who is ready says so, sees that the leader has been told, and takes it back; the leader sees who waits', async () => {
  const { room, page } = open(chosen)
  press('Klar til lerretet')
  await settled()
  expect(room.state().notes.plenaryAsked).toMatchObject({ by: 'ob-1' })
  expect(screen.getByText(/Nettverkslederen fikk beskjed/).textContent).toMatch(/Du meldte klart/)
  press('Ikke klar likevel')
  await settled()
  expect(room.state().notes.plenaryAsked).toBeNull()
  press('Klar til lerretet')
  await settled()
  cleanup()
  // Somebody else on the board sees the same, and need not ask again.
  open(room.state(), { role: 'observer', device: 'ob-2' })
  expect(screen.queryByRole('button', { name: 'Klar til lerretet' })).toBeNull()
  cleanup()
  open(room.state(), { role: 'leader' })
  expect(screen.getByText(/^Observatørene er klare/)).toBeTruthy()
  expect(page.sent).toHaveLength(3)
})

test('[OB20] above the points stand when they are presented and how many of the usual five they are', () => {
  open(chosen)
  const head = screen.getByRole('complementary')
  expect(within(head).getByRole('heading').textContent).toBe('Til plenum 10:09')
  expect(within(head).getByText('3 av 5 punkter')).toBeTruthy()
})

test('[OB18] while the points are on the hall screen an observer steps on and back; one that may not is told', async () => {
  const presented = play(
    chosen,
    [{ type: 'OpenPlenary', ...on, by: 'point', minutes: 15, presenter: null }],
    [{ type: 'StepPlenary', from: null, to: 'n1' }],
  )
  const { room } = open(presented)
  const isOn = () => room.state().plenary?.on?.key
  const part = within(screen.getByRole('region', { name: 'Punktene er åpne på lerretet nå.' }))
  expect(part.getByRole('timer').textContent).toBe('15:00')
  expect(part.getByText(`Neste: ${LEADERS}`)).toBeTruthy()
  press('Neste punkt')
  await settled()
  expect(isOn()).toBe('n2')
  press('Forrige punkt')
  await settled()
  expect(isOn()).toBe('n1')
  room.perform({ type: 'NamePresenter', presenter: 'ob-2' }, OTHER)
  press('Neste punkt')
  await settled()
  expect(isOn()).toBe('n1')
  expect(screen.getByRole('alert').textContent).toBeTruthy()
})

test('[OB18] in one column what is presented stands above all else', () => {
  const presented = play(chosen, [{ type: 'OpenPlenary', ...on, by: 'point', minutes: 15, presenter: null }])
  const first = (container: Element) => container.querySelector('.presenting')?.parentElement?.className
  expect(first(open(presented).container)).toBe('plenumfoot')
  cleanup()
  let isNarrow = true
  const heard = new Set<() => void>()
  const query = {
    get matches() {
      return isNarrow
    },
    addEventListener: (_: string, listener: () => void) => heard.add(listener),
    removeEventListener: (_: string, listener: () => void) => heard.delete(listener),
  }
  vi.stubGlobal('matchMedia', () => query)
  const { container, unmount } = open(presented)
  expect(first(container)).toBe('boardmain')
  const before = container.querySelector('.presenting')?.nextElementSibling
  expect(before?.className).toBe('boardtools')
  expect(container.querySelectorAll('.presenting')).toHaveLength(1)
  isNarrow = false
  for (const hear of heard) hear()
  expect(first(container)).toBe('plenumfoot')
  unmount()
  expect(heard.size).toBe(0)
  vi.unstubAllGlobals()
})

test('[OB14] without a net the board stands as it was and takes nothing', () => {
  const { page, room } = open(chosen)
  page.setStatus('offline')
  room.perform({ type: 'UnchooseCard', ...on, card: 'n3' }, OTHER)
  expect(screen.getByText(/^Uten nett/)).toBeTruthy()
  expect(grip(3)).toHaveProperty('disabled', true)
  for (const name of ['Slå sammen …', `Nummer 1 til plenum, ta ut: ${FIRST}`])
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true)
})

test('[OB15] a point is read back, answered where it stands, and skipped', async () => {
  const { room } = open(themed)
  fireEvent.click(screen.getByText(FIRST))
  fireEvent.click(dialog().getByRole('button', { name: 'Spør Bømlo: har vi forstått dere rett?' }))
  await settled()
  expect(dialog().getByText('Ingen har svart ennå.')).toBeTruthy()
  const answer = { type: 'AnswerReadBack', card: 'n1', answer: 'not-quite', word: 'Nesten alle' } as const
  room.perform(answer, { role: 'participant', person: 'ane' })
  expect(dialog().getByText('Nesten alle')).toBeTruthy()
  expect(screen.getByText('Bømlo · 1 notat · 1 ikke helt')).toBeTruthy()
  expect(document.body.textContent).not.toContain('Ane')
  fireEvent.click(dialog().getByRole('button', { name: 'Hopp over' }))
  await settled()
  expect(room.state().notes.readBacks.get('n1')?.skipped).toBe(true)
  expect(dialog().getByText('Nesten alle')).toBeTruthy()
})

test('[OB25] what one did last is taken back with a button that says what it is, or with Ctrl+Z', async () => {
  const { room, page } = open(play(themed, [{ type: 'RemoveCard', ...on, card: 'n2' }, { by: OTHER }]))
  const button = () => screen.queryByRole('button', { name: /^Angre/ })
  expect(button()?.textContent).toContain(`satte tema: «${RING}»`)
  room.setNow(TEN + 1)
  await page.connection.send({ type: 'ChooseCard', ...on, card: 'n1', before: null })
  room.setNow(TEN + 2)
  await page.connection.send({ type: 'MergeCards', ...on, into: 'n1', cards: ['n3'] })
  expect(button()?.textContent).toContain(`slo sammen: «${FIRST}»`)
  // A second press before the first is answered takes back no more.
  press(/^Angre/)
  press(/^Angre/)
  await settled()
  expect(room.state().notes.board.cards.get('n3')?.mergedInto).toBeNull()
  expect(orderIn(room.state())).toEqual(['n1'])
  expect(screen.getByText(`Angret: slo sammen: «${FIRST}»`)).toBeTruthy()
  const field = document.createElement('input')
  document.body.append(field)
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true })
  field.remove()
  await settled()
  expect(orderIn(room.state())).toEqual(['n1'])
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  await settled()
  expect(orderIn(room.state())).toEqual([])
})

test('[OB25] what another has done something to since is not offered, and a refusal is said', async () => {
  const { room, page } = open(noted())
  expect(screen.queryByRole('button', { name: /^Angre/ })).toBeNull()
  room.setNow(TEN + 1)
  await page.connection.send({ type: 'TagCard', ...on, card: 'n1', theme: 'culture' })
  page.refuse.next = { ok: false, code: 'moved-already' }
  press(/^Angre/)
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
  room.setNow(TEN + 2)
  room.perform({ type: 'TagCard', ...on, card: 'n1', theme: 'other' }, OTHER)
  expect(screen.queryByRole('button', { name: /^Angre/ })).toBeNull()
})

test('[OB25] a leader has it in the console', () => {
  open(themed, { role: 'leader' })
  expect(screen.queryByRole('button', { name: /^Angre/ })).toBeNull()
})
