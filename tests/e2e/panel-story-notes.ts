import { words } from '#client/words/nb/notes.ts'
import { readBack } from '#client/words/nb/read-back.ts'
import { type Cast, does, notesOf, type OnObserver, ORDER, QUESTIONS } from './panel-story.ts'
import { at, expect, type Stage, test } from './stage.ts'

/** Notes that belong together, however they are put. */
const LATE = 'Lederen ringer for sent'
const FIRST_DAY = 'Først etter en uke ringer noen'
const SAME_DAY = 'De ringer samme dag'
const CARDS = 'Samtalekort i alle enheter'
const UNCERTAIN = 'Ingen vet hva vikarene koster'
/** Put in other words, and read back. */
export const READ = 'Lederne ringer for sent, og det vet de selv'
/** Written without a net, in this order. */
const AWAY = ['Skrevet uten nett, først', 'Skrevet uten nett, så dette', 'Skrevet uten nett, til sist']

/** Presentations are heard, and what observers write of them is gathered and read back. */
export async function notesAreWritten(stage: Stage, cast: Cast) {
  const { crew } = stage
  const { one, two, three, observers, wall, console, idOf, heading } = cast
  /** Every note that has been written, with whom it is to be about. */
  const written: { readonly text: string; readonly about: string }[] = []
  const round = 'runde'
  let presenting: string | null = null
  async function presents(municipality: string) {
    const from = presenting === null ? null : idOf(presenting)
    await crew.act({ type: 'BeginPresentation', activity: round, municipality: idOf(municipality), from })
    presenting = municipality
    await heading(municipality)
  }
  async function write(observer: OnObserver, text: string, theme: number) {
    written.push({ text, about: presenting ?? '' })
    await observer.write(text, theme)
  }
  async function heard(...by: readonly OnObserver[]) {
    for (const each of by) await expect(each.about).toHaveText(presenting ?? '')
  }

  await test.step('presentations are heard, and three observers write: each note is about whoever presents', async () => {
    await crew.act(
      {
        ...{ type: 'PreparePresentations', activity: round, item: null, minutes: 6, shared: false },
        order: ORDER.map(idOf),
      },
      { type: 'OpenPresentations', activity: round },
      { type: 'ShowScene', scene: 'presentations', activity: round },
    )
    await presents('Steinkjer')
    await heard(...observers)
    // One after the other: they are numbered in the order they begin.
    for (const [nth, observer] of observers.entries()) {
      await write(observer, [LATE, CARDS, UNCERTAIN][nth] ?? '', [1, 2, 3][nth] ?? 1)
      await expect.poll(async () => (await notesOf(crew)).count).toBe(nth + 1)
    }
    await expect(console.locator('.observed .feed')).toContainText(UNCERTAIN)
  })

  stage.forgive()
  await test.step('an observer without a net writes through two presentations and a reload is not needed: all of it comes, once', async () => {
    await presents('Vefsn')
    await heard(...observers)
    await two.page.context().setOffline(true)
    await write(two, AWAY[0] ?? '', 1)
    await write(two, AWAY[1] ?? '', 2)
    await expect(two.kept).toHaveText(words.waiting(2))
    await presents('Jondal')
    await heard(one, three)
    await write(two, AWAY[2] ?? '', 2)
    await write(one, FIRST_DAY, 1)
    await expect(two.kept).toHaveText(words.waiting(3))
    await two.page.context().setOffline(false)
    await expect(two.kept).toContainText('Lagret')
    await heard(two)
    await presents('Bømlo')
    await heard(...observers)
    await write(three, SAME_DAY, 2)
    await presents('Sund')
    await crew.act({ type: 'ClosePresentations', activity: round })
  })

  await test.step('each note is stored once, in order, and about whoever presented as it was written', async () => {
    await expect.poll(async () => (await notesOf(crew)).count).toBe(written.length)
    const stored = Object.values((await notesOf(crew)).notes).sort((a, b) => a.writtenAt - b.writtenAt)
    expect(stored.map(({ text, about }) => ({ text, about: about.municipality }))).toEqual(
      written.map(({ text, about }) => ({ text, about: idOf(about) })),
    )
    await expect(one.own.filter({ hasText: LATE })).toContainText('Steinkjer')
    await expect(one.own.filter({ hasText: FIRST_DAY })).toContainText('Jondal')
    await expect(wall.getByText(LATE)).toHaveCount(0)
  })
  return written.length
}

/** The point that was read back. */
export async function notesAreGathered(stage: Stage, cast: Cast, written: number) {
  const { crew } = stage
  const { one, two, three, observers, wall, mine, other, guest } = cast
  await test.step('three gather them at once: merged, chosen, ordered, and one point moved by two in the same moment', async () => {
    await stage.advanceTo(at(12))
    await crew.start('Lunsj')
    await crew.show('now')
    await Promise.all(observers.map((each) => each.gather()))
    for (const each of observers) await expect(each.column(QUESTIONS[0] ?? '').locator('.pt')).toHaveCount(3)
    await Promise.all([one.merge(LATE, FIRST_DAY), two.choose(CARDS), three.choose(SAME_DAY)])
    for (const each of observers) {
      await expect(each.point(words.notes(2))).toContainText(/ringer/)
      await expect(each.order.getByRole('listitem')).toHaveCount(2)
    }
    const merged = (await one.point(LATE).count()) > 0 ? LATE : FIRST_DAY
    await one.choose(merged)
    for (const each of observers) await expect(each.order.getByRole('listitem').last()).toContainText(merged)

    // Both hold the last: one wants it first, the other second.
    await Promise.all([one.lift(merged, 2), two.lift(merged, 1)])
    await Promise.all([one.drop(), two.drop()])
    // Both have come: the later knows of the other.
    const both = () =>
      notesOf(crew).then(({ cards }) => Object.values(cards).map(({ last }) => last.over?.what))
    await expect.poll(both).toContain('moved')
    const orderOn = async (each: OnObserver) => await each.order.locator('.ptwords').allInnerTexts()
    await expect
      .poll(async () => {
        const { chosen, cards, notes } = await notesOf(crew)
        const texts = chosen.map((id) => cards[id]?.text ?? notes[id]?.text)
        const shown = await Promise.all(observers.map(orderOn))
        return shown.filter((each) => JSON.stringify(each) !== JSON.stringify(texts)).length
      })
      .toBe(0)
    expect((await orderOn(one)).toSorted()).toEqual([merged, CARDS, SAME_DAY].toSorted())
    // Whoever did not come last is told who did.
    const { cards, chosen, observers: known, notes } = await notesOf(crew)
    const card = chosen.find((id) => notes[id]?.text === merged) ?? ''
    const last = known.find(({ id }) => id === cards[card]?.last.by)?.number ?? 0
    const told = words.did(words.observer(last), words.deeds.moved)
    for (const each of observers.filter((_, nth) => nth + 1 !== last))
      await expect(each.order.getByText(told)).toBeVisible()
    // And who came last, of the other's: it had not come there yet as this one let go.
    const before = words.didBefore(words.observer(last === 1 ? 2 : 1), words.deeds.moved)
    for (const each of observers.filter((_, nth) => nth + 1 === last))
      await expect(each.order.getByText(before)).toBeVisible()
    expect([1, 2]).toContain(last)
    expect(Object.keys(notes)).toHaveLength(written)
    await one.order.locator('.pttext', { hasText: merged }).click()
    await one.dialog.getByLabel(words.pointText).fill(READ)
    await one.dialog.getByRole('button', { name: words.savePoint }).click()
    for (const each of observers) await expect(each.point(READ)).toContainText(words.notes(2))
  })

  await test.step('the point is read back to those it is about, and both answer', async () => {
    await one.dialog.getByRole('button', { name: words.readBackAsk('Steinkjer, Jondal') }).click()
    await expect(other.getByText(READ)).toBeVisible()
    await expect(mine.getByText(READ)).toHaveCount(0)
    await other.getByRole('button', { name: readBack.notQuite, exact: true }).tap()
    await other.getByLabel(readBack.word).fill('Noen av dem ringer')
    await other.getByRole('button', { name: readBack.send, exact: true }).tap()
    await expect(other.getByText(readBack.answered['not-quite'])).toBeVisible()
    const card = guest('Steinkjer').view('group').readBacks[0]?.id ?? ''
    await does(guest('Steinkjer'), { type: 'AnswerReadBack', card, answer: 'yes', word: '' })
    await expect(one.dialog.locator('.readback li')).toHaveCount(2)
    await expect(one.dialog.locator('.readback')).toContainText('Noen av dem ringer')
    await one.page.keyboard.press('Escape')
    for (const each of [two, three])
      await expect(each.point(READ)).toContainText([words.answeredYes(1), words.answeredNot(1)].join(', '))
    await expect(wall.getByText(READ)).toHaveCount(0)
  })
}
