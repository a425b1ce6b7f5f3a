import type { Page } from '@playwright/test'
import { expectAccessible, expectToFit, overlappingTexts, settled, withLargeLetters } from './looks.ts'
import { at, expect, LAPTOP, type Stage, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 40), gathering: 'empty', url: null } })

const WIDTHS = [1024, 390, 320] as const

/** The demo programme, by its owner. */
async function opened(stage: Stage): Promise<Page> {
  const { local } = stage.server
  const response = await fetch(new URL('/api/programmes/demo', local), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ language: 'nb' }),
  })
  const { programme, secret } = (await response.json()) as { programme: string; secret: string }
  const page = await stage.open(new URL(`/programme/${programme}#${secret}`, local).href, LAPTOP)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

async function fits(page: Page, what: string) {
  await settled(page)
  await expectToFit(page, `${what}, 1440 px`)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    await settled(page)
    await expectToFit(page, `${what}, ${width} px`)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await withLargeLetters(page, async () => {
    await expectToFit(page, `${what}, letters of 200 %`)
    expect.soft(await overlappingTexts(page), `${what}, letters of 200 %`).toEqual([])
  })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** A source is read where it stands, on a phone too, where nothing shows what is cut. */
async function expectWholeSource(page: Page) {
  const source = page.getByText(/^Eksempeltall\. Målet/)
  await expect(source).toBeVisible()
  expect(await source.evaluate((element) => getComputedStyle(element).textOverflow)).toBe('clip')
  expect(await source.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
}

test('[PP35] [PP93] [PP94] the owner’s pages fit every width and letters of twice the size, with whole sources and nothing on one another, and axe finds nothing on them', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  const page = await opened(stage)
  const go = (part: string) =>
    page.getByRole('navigation').getByRole('link', { name: part, exact: true }).click()
  const look = (what: string) =>
    test.step(what, async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, what)
      await fits(page, what)
    })
  await look('Programmet')
  await expectWholeSource(page)
  await go('Samlinger')
  await page.locator('.rows a').first().click()
  await look('Samlinger, one is open')
  await go('Kommuner')
  await page.locator('.rows a').first().click()
  await look('Kommuner, one is open')
  await go('Tall')
  await look('Tall')
  await expectWholeSource(page)
  await page.getByRole('link', { name: 'Om programmet' }).click()
  await look('Om programmet')
})
