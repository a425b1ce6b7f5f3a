import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { at, expect, PHONE, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 30), gathering: 'demo' } })

const SITE = process.env.SAMLING_E2E_SITE ?? fileURLToPath(new URL('../../dist/client', import.meta.url))

/** Names of vocabularies, examples in help texts, and what a package says to developers: nobody ever asks for them. */
const NEVER_ASKED = /^https?:\/\/(?:www\.w3\.org\/|samling\.example\b|socket\.io\/docs\/|\$|$)/

test('[P-01] no address of anybody else is in what is built, but for names that are never asked for', () => {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|css|html|svg)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) =>
    [...readFileSync(join(SITE, file), 'utf8').matchAll(/(?:https?|wss?):\/\/[\w.~:/?#@!$&*+,;=%-]*/g)]
      .map(([address]) => address)
      .filter((address) => !NEVER_ASKED.test(address))
      .map((address) => `${file}: ${address}`),
  )
  expect(found).toEqual([])
})

/** What a script that has got in somehow would do. */
function misuse(): string[] {
  const ways: readonly (() => unknown)[] = [
    () => {
      document.body.innerHTML = '<b>x</b>'
    },
    () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    () => document.write('<b>x</b>'),
    () => {
      document.createElement('script').src = '/assets/x.js'
    },
    () => new Worker('https://elsewhere.example/x.js'),
  ]
  return ways.map((way) => {
    try {
      way()
      return 'done'
    } catch (error) {
      return error instanceof TypeError ? 'stopped' : String(error)
    }
  })
}

test('[S-11] the browser lets no text become elements or programs, on the phone, the console and the hall screen', async ({
  stage,
  browser,
}) => {
  const { join: phone, leader, screen } = stage.links()
  for (const [address, device] of [
    [phone, PHONE],
    [leader, {}],
    [screen, {}],
  ] as const) {
    // Not one of the stage's own, which may not complain: here the browser is to.
    const context = await browser.newContext(device)
    const page = await context.newPage()
    await page.goto(address)
    await expect(page.locator('h1, .welcome, .now, main').first()).toBeVisible()
    expect(await page.evaluate(misuse)).toEqual(Array.from({ length: 5 }, () => 'stopped'))
    expect(await context.cookies()).toEqual([])
    await context.close()
  }
})
