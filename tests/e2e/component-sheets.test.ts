import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { SURFACES } from '#client/screens/sheet/surfaces.ts'
import { type Sheets, serveSheets } from '#tests/support/built-sheets.ts'
import { OF_WORDS, settled, sideways, smallTargets, TAGS, violations } from './looks.ts'
import { withAxe } from './quick-axe.ts'

// Built once for all of them: that takes longer than the tests.
test.describe.configure({ mode: 'default' })

let sheets: Sheets
test.beforeAll(async () => {
  test.setTimeout(300_000)
  sheets = await serveSheets()
})
test.afterAll(() => sheets.close())

/**
 * A loudspeaker that wakes when it is pressed, and plays nothing: each hall screen on a sheet has one of its own, and together they
 * would play silence with all that one processor can.
 */
function withoutSound() {
  const awake = new WeakSet<object>()
  window.AudioContext = class extends OfflineAudioContext {
    constructor() {
      super(1, 1, 8_000)
    }
    override get state() {
      return awake.has(this) ? 'running' : 'suspended'
    }
    override async resume() {
      awake.add(this)
      this.dispatchEvent(new Event('statechange'))
    }
    async close() {
      awake.delete(this)
    }
  } as unknown as typeof AudioContext
}

async function open(page: Page, path: string): Promise<readonly string[]> {
  const trouble: string[] = []
  await page.addInitScript(withoutSound)
  page.on('pageerror', ({ message }) => trouble.push(message))
  await page.goto(`${sheets.address}/sheet/${path}`)
  await expect(page.locator('html')).toHaveAttribute('data-sheet', /./, { timeout: 60_000 })
  await settled(page)
  return trouble
}

/** Rules for a page as a whole: on a sheet many screens stand beside each other, each with a main part and headings of its own. */
const OF_A_PAGE = [
  ...['heading-order', 'region', 'page-has-heading-one', 'empty-heading'],
  ...[
    'landmark-banner-is-top-level',
    'landmark-complementary-is-top-level',
    'landmark-contentinfo-is-top-level',
  ],
  ...['landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'],
  ...['landmark-no-duplicate-main', 'landmark-one-main', 'landmark-unique'],
]
for (const path of [...SURFACES, 'hall?dark'])
  test(`[EE80] the sheet ${path}: nothing for axe, ${path.endsWith('dark') ? 'in its colours' : 'in three languages and widths'}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(await open(page, path)).toEqual([])
    // In the dark nothing but colours is another: words and widths have been looked at in the light.
    const isDark = path.endsWith('dark')
    const looks = (
      [
        [1440, 'Bokmål'],
        [820, 'Nynorsk'],
        [390, 'English'],
      ] as const
    ).slice(0, isDark ? 1 : 3)
    for (const [nth, [width, language]] of looks.entries()) {
      await page.setViewportSize({ width, height: 900 })
      await page.locator('.sheet-head').getByRole('button', { name: language }).click({ timeout: 60_000 })
      await settled(page)
      const inFirst = isDark ? { only: ['color-contrast'] } : { without: OF_A_PAGE }
      const rules = nth === 0 ? inFirst : { only: OF_WORDS }
      expect.soft(await violations(page, rules), `${path}, ${language}`).toEqual([])
      expect.soft(await sideways(page), `${path}, ${width} px`).toBe(0)
    }
  })

/** In every specimen the same faults, each known by its rule and its place; only the colours are new in each. */
async function plantFaults(page: Page): Promise<readonly string[]> {
  return await page.locator('.sheet-frame').evaluateAll((frames) =>
    frames.flatMap((frame, nth) => {
      const shade = 160 + nth
      const planted = document.createElement('div')
      planted.innerHTML = `
        <p id="color-contrast-${nth}" style="background: white; color: rgb(${shade} ${shade} ${shade})">Svakt</p>
        <p id="aria-allowed-attr-${nth}" aria-checked="true">Avsnitt</p>
        <button id="button-name-${nth}" type="button" style="display: block; width: 60px; height: 60px"></button>
        ${['a', 'b'].map((each) => `<button id="target-size-${nth}${each}" type="button" style="all: unset; display: block; width: 60px; height: 9px; font-size: 0">${each}</button>`).join('')}`
      frame.shadowRoot?.querySelector('.body')?.prepend(planted)
      return [...planted.querySelectorAll('[id]')].map(({ id }) => id)
    }),
  )
}

/** All that axe finds as it is, in words like those of `violations`. */
async function foundByAxeItself(page: Page): Promise<readonly string[]> {
  await withAxe(page, axe.source)
  return await page.evaluate(
    async ({ tags, disabled }) => {
      const engine = (window as unknown as { readonly axe: typeof axe }).axe
      const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]))
      const { violations: found } = await engine.run(
        { exclude: ['iframe'] },
        { runOnly: { type: 'tag', values: tags }, rules, iframes: false },
      )
      return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
    },
    { tags: TAGS, disabled: OF_A_PAGE },
  )
}

test('[EE121] what is wrong in any one specimen is found there, and is all that axe itself finds', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, 'home')
  const planted = await plantFaults(page)
  expect(planted.length).toBeGreaterThan(100)
  const lines = await violations(page, { without: OF_A_PAGE })
  const found = lines.map((line) => line.replace(/^([\w-]+): .* – ([^\n]*)\n.*$/s, '$1 $2'))
  const missed = planted.filter((id) => {
    const rule = id.replace(/-\d+[ab]?$/, '')
    return !found.some((line) => line.startsWith(`${rule} `) && line.endsWith(`#${id}`))
  })
  expect(missed).toEqual([])
  await open(page, 'home')
  await plantFaults(page)
  expect([...found].sort()).toEqual([...(await foundByAxeItself(page))].sort())
})

test('the phone sheet has room for fingers, and fits 320 px and letters of 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'phone')
  expect.soft(await smallTargets(page, 44)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await sideways(page)).toBe(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, 'phone?large')
  expect.soft(await sideways(page)).toBe(0)
})

test('with forced colours, focus and what is chosen are still seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, 'phone')
  const drawn = page.locator('[data-drawn-focus]')
  const rings = await drawn.evaluateAll((elements) =>
    elements.map((element) => {
      const ringed = element.matches('.pick input') ? element.closest('label') : element
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed ?? element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }),
  )
  expect(rings.length).toBeGreaterThan(15)
  expect(rings).not.toContain(false)
  // A border of another kind: colours of the page's own are gone.
  const [chosen, other] = await page
    .getByRole('region', { name: 'Pick', exact: true })
    .locator('figure')
    .nth(1)
    .locator('input')
    .evaluateAll((inputs) =>
      [true, false].map((is) => {
        const input = inputs.find((each) => (each as HTMLInputElement).checked === is)
        return input ? getComputedStyle(input).borderTopWidth : null
      }),
    )
  expect(chosen).not.toBe(other)
})

test('nothing of the sheets is in the product', () => {
  const config = readFileSync('vite.config.ts', 'utf8')
  expect(config).not.toMatch(/\bsheet\b/)
  expect(existsSync('dist/client/home.html')).toBe(true)
  const built = (readdirSync('dist', { recursive: true }) as string[]).filter((file) =>
    /\.(?:js|css|html)$/.test(file),
  )
  expect(built.length).toBeGreaterThan(10)
  const holds = built.filter((file) =>
    /sheet-frame|data-drawn-focus|Component sheet/.test(readFileSync(join('dist', file), 'utf8')),
  )
  expect(holds).toEqual([])
  expect(built.filter((file) => file.includes('sheet.html'))).toEqual([])
})
