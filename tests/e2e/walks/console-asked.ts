import type { Page } from '@playwright/test'
import { overfull as FIGURE } from '#client/screens/sheet/samples/figures-given.ts'
import { QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { TITLE_OF_120 } from '#client/screens/sheet/samples/texts.ts'
import { words } from '#client/words/nb/console.ts'
import { words as figures } from '#client/words/nb/figures-console.ts'
import { words as polls } from '#client/words/nb/poll-console.ts'
import { words as report } from '#client/words/nb/report-console.ts'
import { words as reporting } from '#client/words/nb/reporting-console.ts'
import { asks, asksForPromises, opensForm, promise } from '#tests/e2e/asked.ts'
import { at, expect, type Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { ASKED, FORM, PROMISE } from './samples.ts'
import type { State } from './walk.ts'

/** The console's pages and dialogs for what is asked, promised, told and taken home. `guests`: some who are there by then. */
export function askedAtTheDesk(stage: Stage, page: Page, guests: () => readonly Guest[]): readonly State[] {
  const { crew } = stage
  const dialog = page.getByRole('dialog')
  const nav = page.getByRole('navigation', { name: words.head.parts })
  const go = (part: string) => nav.getByRole('link', { name: part, exact: true }).click()
  async function prepares(what: string) {
    await page.getByRole('button', { name: words.ask.button }).click()
    await dialog.getByRole('button', { name: what, exact: true }).click()
    await expect(dialog.getByRole('heading', { name: what })).toBeVisible()
  }
  async function shut() {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  return [
    {
      name: 'a form being prepared',
      async begin() {
        await go(words.head.run)
        await prepares(words.evaluation.prepare)
        await dialog.locator('.formrows button').first().click()
      },
    },
    {
      name: 'promises being prepared',
      async begin() {
        await shut()
        await prepares(words.promises.prepare)
      },
    },
    {
      name: 'a form and promises, open',
      async begin() {
        await shut()
        await opensForm(stage, TITLE_OF_120, FORM, at(23))
        const names = (await crew.view()).arrivals.municipalities.slice(0, 3).map(({ name }) => name)
        await asksForPromises(stage, Object.fromEntries(names.map((name) => [name, PROMISE])))
        await promise(stage, Object.fromEntries(names.slice(0, 2).map((name) => [name, PROMISE])))
        await expect(page.locator('.promisedesk .sheets').first()).toBeVisible()
      },
    },
    {
      name: 'questions, one that runs, with what is written waiting for a glance',
      async begin() {
        for (const [question, answers] of ASKED) await asks(stage, question, guests(), answers)
        const poll = await crew.poll(QUESTIONS.text)
        for (const guest of guests()) await crew.answer(guest, poll, { type: 'text', text: TITLE_OF_120 })
        await go(words.head.polls)
        await page.locator('.plist .pick').last().click()
        await expect(page.locator('.glance .many li').first()).toBeVisible()
      },
    },
    {
      name: 'a question being written, with options missing',
      async begin() {
        await page.getByRole('button', { name: polls.add, exact: true }).click()
        await page.getByLabel(polls.question).fill(TITLE_OF_120)
        await page.getByText(polls.kinds.ranking, { exact: true }).click()
        await expect(page.getByText(polls.top)).toBeVisible()
      },
    },
    {
      name: 'the municipalities’ forms, one of them looked at',
      async begin() {
        await go(words.head.reporting)
        await page.locator('.replist .pick').first().click()
        await page.getByRole('button', { name: reporting.edit, exact: true }).click()
        await expect(page.locator('.repone .formpage')).toBeVisible()
      },
    },
    {
      name: 'a figure',
      async begin() {
        await crew.act(FIGURE)
        await go(words.head.figures)
        await page.locator('.figname').last().click()
        await expect(page.locator('.figbody canvas')).toBeVisible()
      },
    },
    {
      name: 'a figure being changed',
      async begin() {
        await page.getByRole('button', { name: figures.change }).last().click()
        await page.getByLabel(figures.finding, { exact: true }).fill('')
        await page.getByRole('button', { name: figures.save }).click()
        await expect(page.getByText(figures.needs.heading)).toBeVisible()
      },
    },
    {
      name: 'the report, with nothing chosen',
      async begin() {
        await go(words.head.about)
        await page.getByRole('button', { name: report.none }).click()
        await expect(page.getByText(report.nothingChosen)).toBeVisible()
      },
    },
  ]
}
