import type { Page } from '@playwright/test'
import type { Language } from '#client/words/words.ts'
import { expect, type Stage } from '#tests/e2e/stage.ts'

/** Bokmål last: what acts on a page presses what is written in bokmål. */
export const LANGUAGES: readonly Language[] = ['nn', 'en', 'nb']

/**
 * `npm run walks` looks at every state, in a quarter of an hour. `npm test` leaves out what is asked, promised and told, whose parts
 * it looks at on the sheets: with those it would take too long to be run before every change.
 */
export const ALL = process.env.SAMLING_WALKS !== undefined

export type State = { readonly name: string; readonly begin: () => Promise<unknown> }

/** One surface, and all that it can come to show, in the order of a day, so that one server and one page go through it. */
export type Walk = {
  /** In bokmål; what `states` acts on. */
  readonly page: Page
  /** The surface in this language, in the state it is in. */
  readonly inLanguage: (language: Language) => Promise<Page>
  readonly states: readonly State[]
}
export type MakeWalk = (stage: Stage) => Promise<Walk>

/** The language is chosen on the page itself, wherever the page has it, and so also while a dialog is before it. */
async function choose(page: Page, language: Language): Promise<void> {
  // What stands there while a page is on its way may be gone before it is pressed.
  await page.locator(`select.lang, .langs [lang=${language}]`).first().waitFor({ state: 'attached' })
  await page.evaluate((wanted) => {
    const list = document.querySelector<HTMLSelectElement>('select.lang')
    if (list === null) document.querySelector<HTMLElement>(`.langs [lang=${wanted}]`)?.click()
    else {
      list.value = wanted
      list.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** A page that has a choice of language. All of them are fetched at once, so that they are there without a net, too. */
export async function byChoice(page: Page): Promise<Pick<Walk, 'page' | 'inLanguage'>> {
  const text = () => page.evaluate(() => document.body.innerText)
  await page.locator('select.lang, .langs').first().waitFor()
  for (const language of LANGUAGES) {
    const before = await text()
    await choose(page, language)
    await expect.poll(text).not.toBe(before)
  }
  return {
    page,
    async inLanguage(language) {
      await choose(page, language)
      return page
    },
  }
}

/** A surface that speaks the language of its address: a page in each. */
export async function byAddress(
  open: (language: Language) => Promise<Page>,
): Promise<Pick<Walk, 'page' | 'inLanguage'> & { readonly pages: readonly Page[] }> {
  const pages = new Map<Language, Page>()
  for (const language of LANGUAGES) pages.set(language, await open(language))
  const inLanguage = async (language: Language) => pages.get(language) as Page
  return { page: await inLanguage('nb'), pages: [...pages.values()], inLanguage }
}

export function inWords(address: string, language: Language): string {
  const url = new URL(address)
  url.searchParams.set('lang', language)
  return url.href
}
