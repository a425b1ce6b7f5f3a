import { nanoid } from 'nanoid'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as noteWords } from '#client/words/nb/notes.ts'
import { panel as deskWords } from '#client/words/nb/panel-console.ts'
import { panel as hallWords } from '#client/words/nb/panel-hall.ts'
import { words as panelPhone } from '#client/words/nb/panel-phone.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { words as summaryWords } from '#client/words/nb/summary-console.ts'
import { onPhone } from './devices.ts'
import { COMMON, does, makeCast, ORDER, PANEL, panelOf, QUESTIONS, WONDER } from './panel-story.ts'
import { notesAreGathered, notesAreWritten, READ } from './panel-story-notes.ts'
import { at, expect, test } from './stage.ts'

test('[EE83] from presentations to the hall: observers write, one of them without a net, and gather; a panel answers; both present, two wonderings come back from the tables, and a summary is shown', async ({
  stage,
}) => {
  test.setTimeout(180_000)
  const { crew } = stage
  const cast = await makeCast(stage)
  const { one, two, wall, console, mine, other, guests, guest, idOf, heading } = cast
  await crew.act({ type: 'PreparePanel', activity: PANEL, item: null, assignments: [COMMON, WONDER] })
  await stage.advanceTo(at(10))
  await crew.start('Velkommen')
  const count = await notesAreWritten(stage, cast)
  await notesAreGathered(stage, cast, count)

  const seat = (municipality: string) => console.locator('.seatlist li', { hasText: municipality })
  await test.step('a panel is formed: proposed, chosen by a municipality, and one who goes home is replaced', async () => {
    await stage.advanceTo(at(13))
    await crew.start('Dypdykk')
    // Until the console has heard of it, what is at hand is the last item's, and stands open by itself.
    await expect(console.getByText('slutter 14:00').first()).toBeVisible()
    await console.locator('.others summary').click()
    await console.locator('.others').getByRole('button', { name: COMMON.title }).click()
    await console.getByRole('button', { name: deskWords.propose }).click()
    await expect(console.locator('.seatlist')).toContainText(deskWords.taken(5, 5))
    await console.getByLabel(deskWords.letChoose).check()
    const own = mine.getByRole('region', { name: panelPhone.seat })
    await own.getByRole('button', { name: panelPhone.changeSeat }).tap()
    await own.getByRole('button', { name: /^Prosjektleder/ }).tap()
    await expect(own).toContainText(panelPhone.youSit('Vefsn'))
    await expect(seat('Vefsn')).toContainText(deskWords.by.municipality)
    await console.getByLabel(deskWords.letChoose).uncheck()
    const leaves = (await panelOf(crew)).seats.find(({ municipality }) => municipality === idOf('Sund'))
    await crew.act({ type: 'MarkLeft', person: leaves?.person ?? '' })
    await expect(seat('Sund')).toContainText(deskWords.away('Hovedtillitsvalgt'))
    await seat('Sund')
      .getByRole('button', { name: deskWords.putIn('') })
      .click()
    await expect(seat('Sund')).toContainText(deskWords.by.leader)
    await console.getByRole('button', { name: deskWords.openIt }).click()
    await heading(new RegExp(hallWords.title))
    for (const municipality of ORDER)
      await expect(wall.locator('.seats li', { hasText: municipality })).not.toHaveClass(/empty|away/)
  })

  /** The panel's points, by who says so. */
  const OURS = 'Vi måler fraværet, ikke nærværet'
  const THEIRS = {
    Steinkjer: 'Fraværet måles, men ikke nærværet',
    Jondal: 'Samtalen kommer for sent',
    Bømlo: 'Samtalekortene virker',
  }
  const members = () =>
    [...guests].flatMap(([municipality, all]) =>
      all
        .filter((each) => each.view('own').panels.some(({ member }) => member))
        .map((each) => ({ municipality, each })),
    )
  const add = async (municipality: string, question: string, text: string) => {
    const member = members().find((is) => is.municipality === municipality)
    if (member === undefined) throw new Error(`nobody sits for ${municipality}`)
    const point = nanoid(12)
    await does(member.each, { type: 'AddPoint', activity: PANEL, step: question, point, text })
    return async () =>
      await does(member.each, { type: 'ChooseCard', activity: PANEL, card: point, before: null })
  }

  await test.step('assignments are answered: written, supported, merged and chosen on phones, and the hall sees what is asked', async () => {
    await console.getByRole('button', { name: deskWords.next(1, COMMON.title) }).click()
    await expect(wall.getByText(QUESTIONS[0] ?? '')).toBeVisible()
    await expect.poll(() => members().length).toBe(4)
    await mine.getByLabel(panelPhone.pointOn(QUESTIONS[0] ?? ''), { exact: true }).fill(OURS)
    await mine.getByRole('button', { name: panelPhone.add, exact: true }).tap()
    const [, , card] = [
      await add('Steinkjer', 'hard', THEIRS.Steinkjer),
      await add('Jondal', 'hard', THEIRS.Jondal),
      await add('Bømlo', 'works', THEIRS.Bømlo),
    ]
    const row = (text: string) => mine.locator('.memberboard .rows > li', { hasText: text })
    for (const text of Object.values(THEIRS)) await expect(row(text)).toBeVisible()
    await mine.getByRole('button', { name: panelPhone.supportThis(THEIRS.Jondal) }).tap()
    await expect(row(THEIRS.Jondal)).toContainText(panelPhone.support(1))
    await row(THEIRS.Steinkjer).locator('summary').tap()
    await row(THEIRS.Steinkjer).getByRole('button', { name: panelPhone.merge }).tap()
    await mine.getByRole('button', { name: panelPhone.mergeInto(OURS) }).tap()
    await expect(mine.getByRole('button', { name: panelPhone.supportThis(THEIRS.Steinkjer) })).toHaveCount(0)
    await mine.getByRole('button', { name: panelPhone.chooseThis(OURS) }).tap()
    await expect(console.locator('.chosenlist')).toContainText(OURS)
    await card()
    await expect(console.locator('.chosenlist')).toContainText(THEIRS.Bømlo)
    await expect(console.getByText(THEIRS.Jondal)).toHaveCount(0)
    await stage.advance(18 * 60_000)
    await console.getByRole('button', { name: deskWords.next(2, WONDER.title) }).click()
    await expect(wall.locator('.panelscene li.done')).toContainText(COMMON.title)
    await expect(wall.getByText(WONDER.questions[0]?.text ?? '')).toBeVisible()
    await (await add('Sund', 'unknown', 'Hva koster en vikar?'))()
    await expect(mine.locator('.order li')).toHaveText([/måler/, /Samtalekortene/, /vikar/])
    for (const text of [OURS, ...Object.values(THEIRS)]) await expect(wall.getByText(text)).toHaveCount(0)
  })

  await test.step('observers present: one of them moves it, and the leader', async () => {
    await one.page.getByLabel(noteWords.presenter).selectOption({ label: noteWords.you })
    await one.page.getByRole('button', { name: noteWords.ready }).click()
    await console.getByRole('button', { name: noteWords.openBoard }).click()
    await console.locator('.boardsheet').getByRole('button', { name: noteWords.openNow }).click()
    await heading(hallWords.observersPresent)
    const [first = '', second = ''] = await one.order.locator('.ptwords').allInnerTexts()
    await one.on.click()
    await heading(first)
    await two.on.click()
    await expect(two.page.locator('.plenum [role=alert]')).toBeVisible()
    await heading(first)
    await console
      .locator('.boardsheet > .head')
      .getByRole('button', { name: consoleWords.common.close })
      .click()
    await console.getByRole('button', { name: deskWords.nextPoint(second) }).click()
    await heading(second)
    await expect(other.getByText(panelPhone.presented(2))).toBeVisible()
    await console.getByRole('button', { name: deskWords.closePlenary, exact: true }).click()
    await expect(wall.getByText(second)).toHaveCount(0)
  })

  await test.step('the panel presents: by a phone, and by the leader', async () => {
    await console.locator('article.panel').getByRole('button', { name: deskWords.present }).click()
    await heading(hallWords.panelPresents)
    const speaking = mine.getByRole('region', { name: panelPhone.speaking })
    await speaking.getByRole('button', { name: panelPhone.next }).tap()
    await heading(OURS)
    for (const municipality of ['Vefsn', 'Steinkjer'])
      await expect(wall.locator('.seats li', { hasText: municipality })).toBeVisible()
    await console.getByRole('button', { name: deskWords.nextPoint(THEIRS.Bømlo) }).click()
    await heading(THEIRS.Bømlo)
    await expect(speaking).toContainText(THEIRS.Bømlo)
    await console.getByRole('button', { name: deskWords.closePlenary, exact: true }).click()
    await expect(speaking).toHaveCount(0)
    await expect(other.getByText(panelPhone.presented(4))).toBeVisible()
  })

  const wonderings = console.getByRole('region', { name: deskWords.wonderings, exact: true })
  await test.step('two wonderings go to the tables, and the answers come to the panel, the leader and the hall', async () => {
    await crew.seat(['1', '2', '3'])
    await console
      .locator('.chosenlist li', { hasText: 'vikar' })
      .getByRole('button', { name: deskWords.ask })
      .click()
    await console.locator('.chosenlist form.wonder').getByRole('button', { name: deskWords.send }).click()
    await expect(other.getByRole('heading', { name: 'Hva koster en vikar?' })).toBeVisible()
    await heading('Hva koster en vikar?')
    const phone = onPhone(other)
    await phone.field.fill('Mer enn vi tror')
    await other.getByRole('button', { name: phoneWords.talk.add }).tap()
    const sent = async (nth: number) => {
      const all = async () => (await crew.view()).wonderings.map(({ activity }) => activity)
      await expect.poll(async () => (await all()).length).toBe(nth)
      return (await all())[nth - 1] ?? ''
    }
    const cost = await sent(1)
    await crew.write(guest('Bømlo'), cost, 'Vi har regnet på det')
    await expect(wonderings).toContainText(deskWords.answers(2))
    await expect(mine.getByRole('region', { name: panelPhone.wonderings })).toContainText('Mer enn vi tror')

    await wonderings.getByRole('button', { name: deskWords.newWonder }).click()
    await wonderings.getByLabel(deskWords.wonder).fill('Hvem ringer hos dere?')
    await wonderings.getByRole('button', { name: deskWords.send }).click()
    await heading('Hvem ringer hos dere?')
    const who = await sent(2)
    for (const municipality of ORDER) await crew.write(guest(municipality), who, `Lederen, i ${municipality}`)
    await expect(wonderings).toContainText(deskWords.answers(5))
    await wonderings
      .getByRole('listitem')
      .filter({ hasText: 'Hva koster' })
      .getByRole('button', { name: deskWords.showAnswers })
      .click()
    await expect(wall.getByText('Mer enn vi tror')).toBeVisible()
    await expect(wall.getByText('Vi har regnet på det')).toBeVisible()
  })

  await test.step('the leader picks a summary of what was collected, and shows it', async () => {
    await console.getByRole('link', { name: consoleWords.head.summary, exact: true }).click()
    const picks = console.getByRole('list', { name: summaryWords.order }).getByRole('listitem')
    for (const text of [OURS, READ, 'Mer enn vi tror']) {
      await console.getByRole('button', { name: summaryWords.pick(text) }).click()
      await expect(picks.last()).toContainText(text)
    }
    await console.getByLabel(summaryWords.line).fill('Vi ringer samme dag')
    await console.getByRole('button', { name: summaryWords.add, exact: true }).click()
    await expect(picks).toHaveText([/måler/, /ringer for sent/, /Mer enn/, /samme dag/])
    // The sentence first: by the keyboard alone.
    await picks.last().locator('[data-grip]').focus()
    for (const key of ['Space', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Space']) await console.keyboard.press(key)
    await expect(picks.first()).toContainText('samme dag')
    await expect(wall.getByText('Mer enn vi tror')).toBeVisible()
    await console.getByRole('button', { name: summaryWords.show }).click()
    for (const text of ['Vi ringer samme dag', OURS, READ, 'Mer enn vi tror'])
      await expect(wall.locator('.sumscene').getByText(text)).toBeVisible()
  })
})
