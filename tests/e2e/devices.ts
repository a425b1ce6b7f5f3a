import { expect, type Locator, type Page } from '@playwright/test'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'

/** What a participant does, in the words that stand on the phone. */
export function onPhone(page: Page, words = phoneWords) {
  const points = page.locator('.ask .rows > li')
  const field = page.locator('form.act textarea')
  return {
    page,
    figures: page.getByRole('timer'),
    heading: page.getByRole('heading', { level: 1 }),
    status: page.locator('.act [role=status], form.act [role=status]').first(),
    points,
    field,
    row: (title: string): Locator => page.locator('.prog li').filter({ hasText: title }),
    async join(municipality: string, name: string) {
      await page.getByRole('radio', { name: municipality, exact: true }).check()
      const notListed = page.getByRole('radio', { name: words.join.notListed })
      const field = page.getByLabel(words.join.name)
      // One or the other is there once it is known who is expected.
      await expect(notListed.or(field).first()).toBeVisible()
      if (!(await field.isVisible())) await notListed.check()
      await field.fill(name)
      await page.getByRole('button', { name: words.join.join, exact: true }).tap()
      await expect(page.locator('.bar')).toContainText(name)
    },
    async joinAs(municipality: string, person: string) {
      await page.getByRole('radio', { name: municipality, exact: true }).check()
      await page.getByRole('radio', { name: person }).check()
      await page.getByRole('button', { name: words.join.join, exact: true }).tap()
      await expect(page.locator('.bar')).toContainText(municipality)
    },
    choose: (choice: string) => page.getByRole('radio', { name: choice, exact: true }).check(),
    async write(text: string) {
      await field.fill(text)
      await page.getByRole('button', { name: words.talk.add }).tap()
      await expect(points.filter({ hasText: text })).toHaveCount(1)
    },
    stored: (text: string) => expect(points.filter({ hasText: text })).toContainText(words.sending.saved('')),
  }
}
export type OnPhone = ReturnType<typeof onPhone>

/** What a leader does at the console. */
export function onConsole(page: Page, words = consoleWords) {
  const transport = page.getByRole('region', { name: words.transport.label })
  const press = (name: string) =>
    transport.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click()
  const asked = page.getByRole('region', { name: words.asked.heading })
  const part = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  return {
    page,
    transport,
    asked,
    present: page.getByRole('region', { name: words.people.heading, exact: true }),
    figures: transport.getByRole('timer'),
    row: (title: string): Locator => page.getByRole('row').filter({ hasText: title }),
    /** The console itself may hear of a step after the others have; what is pressed next must not come before that. */
    live: (title: string) => expect(page.locator('tr[aria-current=step]')).toContainText(title),
    run: () => part(words.head.run),
    programme: () => part(words.head.programme),
    about: () => part(words.head.about),
    nextButton: transport.locator('[data-next]'),
    next: () => transport.locator('[data-next]').click(),
    pause: () => press(words.transport.pause),
    resume: () => press(words.transport.resume),
    plus: () => press(words.transport.plus),
    undo: () => press(words.transport.undo),
    back: () => press(words.transport.back),
    async jump(title: string) {
      await page.getByRole('button', { name: title, exact: true }).click()
      await page.getByRole('button', { name: words.run.startThis }).click()
    },
    /** In the row, or in the menu behind it. */
    async scene(scene: keyof typeof words.screen.scenes) {
      const pictures = page.getByRole('group', { name: words.screen.pick })
      const picture = pictures.getByRole('button', { name: words.screen.scenes[scene], exact: true })
      if (!(await picture.isVisible()))
        await pictures.getByRole('button', { name: words.screen.more }).click()
      await picture.click()
    },
    async paste(text: string) {
      await page.getByLabel(words.programme.text).focus()
      await page.keyboard.insertText(text)
    },
    use: () => page.getByRole('button', { name: words.programme.use }).click(),
    /** The dialog, from the button to the phones. */
    async ask(question: string, { choices, named }: { choices?: readonly string[]; named?: boolean } = {}) {
      await page.getByRole('button', { name: words.ask.button }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(words.ask.question).fill(question)
      if (choices) await dialog.getByLabel(words.ask.choices).fill(choices.join('\n'))
      else await dialog.getByRole('button', { name: words.asked.types.conversation }).click()
      if (named) await dialog.getByLabel(words.ask.named).check()
      await dialog.getByRole('button', { name: words.ask.openNow }).click()
      await expect(dialog).toBeHidden()
    },
    results: (name: string) => asked.getByRole('button', { name, exact: true }).click(),
    close: () => asked.getByRole('button', { name: words.asked.closeIt }).click(),
    group: (name: string) => asked.getByRole('button', { name: new RegExp(`${escaped(name)}$`) }),
  }
}
export type OnConsole = ReturnType<typeof onConsole>

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
