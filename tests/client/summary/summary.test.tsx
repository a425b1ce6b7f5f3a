import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ready as orderReady } from '#client/notes/words.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { picksFor, whyNot } from '#client/screens/console/run/stage.model.ts'
import { words as consoleWords, ready } from '#client/screens/console/words.ts'
import { ready as hallReady, words as hallWords } from '#client/screens/projector/words.ts'
import { at } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import {
  collected,
  gone,
  many,
  nothing,
  observed,
  picked,
  shown,
  titled,
} from '#client/screens/sheet/samples/summary.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { candidateGroups, onScreen } from '#client/summary/desk.model.ts'
import { ready as phoneReady } from '#client/summary/phone-words.ts'
import { SummaryDesk } from '#client/summary/SummaryDesk.tsx'
import { SummaryPhone } from '#client/summary/SummaryPhone.tsx'
import { SummaryProjector } from '#client/summary/SummaryProjector.tsx'
import { summaryHall } from '#client/summary/summary-projector.model.ts'
import { ready as summaryReady, words } from '#client/summary/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { hallView } from '#shared/views/hall.ts'
import { notesView } from '#shared/views/notes.ts'
import { play } from '#tests/support/given.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), orderReady(), hallReady(), summaryReady(), phoneReady()])
  await vi.waitFor(() => expect([consoleWords().head.run, words().add]).toEqual(['Kjør', 'Legg til']))
})
afterEach(cleanup)

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function desk(of: Gathering, refusal?: RefusalCode) {
  const sent: GatheringCommand[] = []
  const view = leaderOf(of)
  const made = createDesk(
    {
      ...madeUpLine({ now: at(14, 30) }),
      send: async (command) => {
        sent.push(command as GatheringCommand)
        return refusal === undefined ? { ok: true, at: 1 } : { ok: false, code: refusal, detail: '500' }
      },
    },
    () => view,
    () => at(14, 30),
  )
  const { container } = render(() => (
    <DeskProvider desk={made}>
      <SummaryDesk notes={notesView(of)} />
    </DeskProvider>
  ))
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => clean(each.textContent))
  const named = (name: RegExp) => {
    const buttons = [...container.querySelectorAll<HTMLButtonElement>('button')]
    const found = buttons.find((each) => {
      const label = each.getAttribute('aria-label') ?? each.querySelector('svg')?.getAttribute('aria-label')
      return name.test(label ?? clean(each.textContent))
    })
    if (!found) throw new Error(`no button ${name}`)
    return found
  }
  return { container, sent, texts, named }
}

test('[SU14] what there is to pick from stands under headings with counts, and is picked with one press', () => {
  const { texts, named, sent } = desk(collected)
  expect(texts('.sumfrom .col h2')).toEqual(['Panelet', 'Svar på undringer', 'Avstemninger'])
  expect(texts('.sumfrom .col .head .mut')).toEqual(['3 å velge', '2 å velge', '1 å velge'])
  fireEvent.click(named(/^Ta med i oppsummeringen: Lederen ringer samme dag/))
  expect(sent).toMatchObject([
    { type: 'PickForSummary', source: { of: 'card', activity: 'panel', card: 'c1' }, before: null },
  ])
})

test('[SU1][SU14] what observers have not chosen stands by itself, and says that the hall has not seen it', () => {
  const { texts } = desk(observed)
  expect(texts('.sumfrom .col h2')).toContain('Observatørenes tavle, ikke valgt')
  expect(texts('.sumfrom .col > p').join(' ')).toContain('Dette har salen ikke sett')
})

test('[SU3][SU21] the page puts what a group put first before the rest, and what has more support before that which has less', () => {
  const [one] = leaderOf(collected).summary.candidates.filter(({ source }) => source.of === 'point')
  if (one === undefined) throw new Error('no point')
  const point = (id: string, support: number, top = false) => ({ ...one, id, support, top })
  const candidates = [point('a', 0), point('b', 3), point('c', 1, true), point('d', 3)]
  const [group] = candidateGroups({ candidates, picks: [] }, words(), hallWords().summary)
  expect(group?.rows.map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a'])
})

test('[SU14] what is in has its number, and is taken out with the same press, or in the list', () => {
  const { named, sent } = desk(picked)
  const taken = named(/^Nummer 1 i oppsummeringen, ta ut: Lederen ringer/)
  expect([clean(taken.textContent), taken.getAttribute('aria-pressed')]).toEqual(['1', 'true'])
  fireEvent.click(taken)
  fireEvent.click(named(/^Ta ut: Vi møtes igjen/))
  expect(sent).toEqual([
    { type: 'UnpickFromSummary', pick: 's1' },
    { type: 'UnpickFromSummary', pick: 's5' },
  ])
})

test('[SU20] the page takes back its own last step, with its button and with Ctrl+Z outside of a field', () => {
  const { container, named, sent } = desk(picked)
  const undo = leaderOf(picked).undo
  if (undo === null) throw new Error('nothing to take back')
  const button = named(/^Angre/)
  expect(clean(button.textContent)).toBe('Angre Ctrl Zskrev i oppsummeringen')
  fireEvent.click(button)
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  const taken = { type: 'Undo', step: undo.step }
  expect(sent).toEqual([taken, taken])
  fireEvent.keyDown(container.querySelector('input') as HTMLElement, { key: 'z', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'z' })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, repeat: true })
  expect(sent).toHaveLength(2)
})

test('[SU20] showing it on the hall screen is a step of this page, too; another picture is not', () => {
  expect(desk(shown).named(/^Angre/).disabled).toBe(false)
  cleanup()
  const elsewhere = play(shown, [{ type: 'ShowScene', scene: 'welcome', activity: null }])
  expect(desk(elsewhere).named(/^Angre/).disabled).toBe(true)
})

test('[SU20] a step that was taken elsewhere is not taken back here', () => {
  const { named, sent } = desk(collected)
  expect(leaderOf(collected).undo).not.toBeNull()
  expect(named(/^Angre/).disabled).toBe(true)
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(sent).toEqual([])
})

test('[SU14] Space lifts, arrows move, Space drops; nothing is sent before', () => {
  const { container, named, sent } = desk(picked)
  const grip = named(/^Nummer 5: Vi møtes igjen/)
  grip.focus()
  fireEvent.keyDown(grip, { key: ' ' })
  expect(clean(container.querySelector('[aria-live]')?.textContent)).toMatch(
    /^Løftet: Vi møtes .* Plass 5 av 5/,
  )
  fireEvent.keyDown(grip, { key: 'ArrowUp' })
  fireEvent.keyDown(grip, { key: 'ArrowUp' })
  expect(sent).toEqual([])
  fireEvent.keyDown(grip, { key: ' ' })
  expect(sent).toEqual([{ type: 'MoveInSummary', pick: 's5', before: 's3' }])
})

test('[SU14] Esc leaves the order as it was', () => {
  const { named, sent } = desk(picked)
  const grip = named(/^Nummer 2: /)
  fireEvent.keyDown(grip, { key: ' ' })
  fireEvent.keyDown(grip, { key: 'ArrowUp' })
  fireEvent.keyDown(grip, { key: 'Escape' })
  fireEvent.keyDown(grip, { key: 'ArrowUp' })
  expect(sent).toEqual([])
})

test('[SU15] before anything is collected the page says what will come; nothing can be shown or printed', () => {
  const { texts, named } = desk(nothing)
  expect(texts('.sumnone h2')).toEqual(['Det er ikke samlet inn noe ennå'])
  for (const name of [/^Vis på lerretet/, /^Skriv ut/]) expect(named(name).disabled).toBe(true)
})

test('[SU15] what is not to be shown any more says so in its place', () => {
  const { texts } = desk(gone)
  expect(texts('.plenum li')[1]).toContain('Ikke lenger å vise')
  expect(texts('.plenum li')[0]).not.toContain('Ikke lenger å vise')
})

test('[SU15] a refused sentence stays in its field, with the reason; sent again it is the same one', async () => {
  const { container, sent, texts } = desk(picked, 'text-too-long')
  const field = container.querySelector<HTMLTextAreaElement>('.plenum > .sumline textarea')
  if (!field) throw new Error('no field')
  fireEvent.input(field, { target: { value: 'For langt' } })
  for (const _ of [1, 2]) {
    fireEvent.submit(field.closest('form') as HTMLFormElement)
    await vi.waitFor(() => expect(texts('.plenum > .sumline .said').join(' ')).toContain('500 tegn'))
  }
  expect(field.value).toBe('For langt')
  const [one, two] = sent.map((command) => 'pick' in command && command.pick)
  expect([one, sent.length]).toEqual([two, 2])
})

test('[SU8] a sentence of one’s own is worded anew where it stands', () => {
  const { container, named, sent } = desk(picked)
  fireEvent.click(named(/^Endre setningen/))
  const field = container.querySelector<HTMLTextAreaElement>('.sumpick textarea')
  if (!field) throw new Error('no field')
  fireEvent.input(field, { target: { value: 'Vi møtes i juni' } })
  fireEvent.submit(field.closest('form') as HTMLFormElement)
  expect(sent).toEqual([{ type: 'WriteSummaryLine', pick: 's5', text: 'Vi møtes i juni', before: null }])
})

test('[SU11] it is shown by the page or by U, once there is something in it', () => {
  const { named, sent } = desk(picked)
  fireEvent.click(named(/^Vis på lerretet/))
  expect(sent).toEqual([{ type: 'ShowScene', scene: 'summary', activity: null }])
  cleanup()
  expect(desk(shown).named(/^På lerretet nå/).disabled).toBe(true)
  const scenes = (of: Gathering) => picksFor(leaderOf(of)).map(({ scene }) => scene)
  expect([scenes(collected).includes('summary'), scenes(picked).includes('summary')]).toEqual([false, true])
  expect(whyNot('summary', leaderOf(collected))).toBe('noSummary')
})

const seen = (of: Gathering) => {
  const view = leaderOf(of)
  return onScreen(view.summary, view.arrivals.municipalities)
}

test('[SU16] the page shows the hall’s picture before the hall sees it, a page at a time', () => {
  const { container, named } = desk(many)
  const picture = () =>
    clean(container.querySelector('.sumpicture')?.shadowRoot?.querySelector('.middle')?.textContent)
  const first = picture()
  const count = summaryHall(seen(many), hallWords().summary).pages.length
  expect(first).toContain(`Side 1 av ${count}`)
  fireEvent.click(named(/^Neste side/))
  expect(picture()).toContain(`Side 2 av ${count}`)
  expect(picture()).not.toBe(first)
})

function hall(of: Gathering) {
  const { container } = render(() => <SummaryProjector summary={seen(of)} now={() => 0} />)
  return (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => clean(each.textContent))
}

test('[SU17] headings by origin, points with their municipalities, bars of a poll', () => {
  const texts = hall(titled)
  expect(texts('h1')).toEqual(['Dette tar vi med oss hjem'])
  const hallPages = summaryHall(seen(titled), hallWords().summary).pages
  expect(hallPages.flatMap(({ groups }) => groups.map(({ origin }) => origin))).toEqual([
    'Panelet',
    'Undringer',
    'Avstemninger',
    '',
  ])
  const bars = hallPages.flatMap(({ groups }) =>
    groups.flatMap(({ points }) => points.flatMap((p) => p.bars)),
  )
  expect(Math.max(...bars.map(({ share }) => share))).toBe(1)
  expect(texts('.sumgroups h2')[0]).toBe('Panelet')
})

const short = (count: number, more = '') => ({
  ...seen(titled),
  points: Array.from({ length: count }, (_, nth) => ({
    ...{ id: `p${nth}`, text: `Lederen ringer selv, samme dag ${nth}${more}`, activity: 'a', group: 'g' },
    ...{
      origin: nth < 3 ? ('panel' as const) : ('wonderings' as const),
      table: '',
      who: '',
      results: null,
      support: 0,
    },
    ...{ title: nth < 3 ? 'Hva gjør lederen de første 14 dagene?' : 'Hvem ringer hos dere, og når?' },
    from: seen(titled).names.map(({ id }) => id),
  })),
})

test('[SU17] five short points have one page, and letters become smaller before a second', () => {
  const { pages, size } = summaryHall(short(5), hallWords().summary)
  expect(pages.map(({ groups }) => groups.map(({ points }) => points.length))).toEqual([[3, 2]])
  const longer = summaryHall(short(5, ', og sier fra til dem det gjelder i dag'), hallWords().summary)
  expect(longer.pages).toHaveLength(1)
  expect(longer.size).toBeLessThan(size)
  expect(longer.size).toBeGreaterThanOrEqual(34)
})

test('[SU17] what takes several pages takes as few as it can, in letters that the last row reads', () => {
  const { pages, size } = summaryHall(short(12, ', og sier fra til dem det gjelder'), hallWords().summary)
  expect(size).toBeGreaterThanOrEqual(42)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.slice(0, -1).every(({ groups }) => groups.flatMap(({ points }) => points).length >= 4)).toBe(
    true,
  )
})

test('[SU17] more than a page goes on in the next, with the heading again, and nothing is left out', () => {
  const { pages } = summaryHall(seen(many), hallWords().summary)
  expect(pages.length).toBeGreaterThan(2)
  const ids = new Set(
    pages.flatMap(({ groups }) => groups.flatMap(({ points }) => points.map(({ id }) => id.split('.')[0]))),
  )
  expect(ids.size).toBe(seen(many).points.length)
  expect(pages.slice(1).some(({ groups }) => groups[0]?.isMore)).toBe(true)
  expect(pages[0]?.groups[0]?.isMore).toBe(false)
})

test('[SU18] phones have it folded away under its title, with the same headings', () => {
  const { container } = render(() => <SummaryPhone hall={hallView(shown)} />)
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => clean(each.textContent))
  expect(container.querySelector('details')?.open).toBe(false)
  expect(texts('summary')).toEqual(['Oppsummering'])
  expect(texts('h3')).toEqual(['Panelet', 'Undringer', 'Avstemninger'])
  expect(texts('li')).toHaveLength(5)
})

test('[SU19] by its button or the browser’s own command everything the hall would read is on the paper, and only that', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { named } = desk(titled)
  const root = document.documentElement
  const paper = () => document.querySelector('.paper')
  expect(clean(paper()?.querySelector('h1')?.textContent)).toBe('Dette tar vi med oss hjem')
  for (const { text } of seen(titled).points) expect(clean(paper()?.textContent)).toContain(text)
  expect(root.classList.contains('prints')).toBe(false)
  fireEvent.click(named(/^Skriv ut/))
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1))
  expect(root.classList.contains('prints')).toBe(true)
  window.dispatchEvent(new Event('afterprint'))
  expect(root.classList.contains('prints')).toBe(false)
  window.dispatchEvent(new Event('beforeprint'))
  expect(root.classList.contains('prints')).toBe(true)
  cleanup()
  expect([root.classList.contains('prints'), paper()]).toEqual([false, null])
  vi.unstubAllGlobals()
})
