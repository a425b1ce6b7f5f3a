import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { qrPath } from '#client/ui/qr.ts'
import { words } from '#client/words/nb/console.ts'
import { words as paper } from '#client/words/nb/tables-print.ts'
import { wifiCode } from '#shared/showing/wifi-code.ts'
import { ensureOffice, howToGetThem } from '#tests/support/ensure-office.ts'
import { opensForm } from './asked.ts'
import { settled } from './looks.ts'
import { at, expect, LAPTOP, type Stage, test } from './stage.ts'

const NETWORK = { name: 'Hotell; "Fjorden"', password: 'kaffe og te', hidden: false }
const LINKS = [
  { label: 'Film om prosjektet i Bergen', url: 'https://samling.example/film?del=2' },
  { label: 'Skjemaet som brukes', url: 'https://samling.example/skjema' },
]
const HALLS = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

const call = promisify(execFile)

/** What a scanner that nobody here wrote makes of a picture. */
async function scan(file: string): Promise<readonly string[]> {
  // It ends with 4 when it has seen none.
  const { stdout } = await call('zbarimg', ['--quiet', '--raw', file]).catch(() => ({ stdout: '' }))
  return stdout.split('\n').filter(Boolean).sort()
}

async function read(page: Page): Promise<readonly string[]> {
  await settled(page)
  const file = test.info().outputPath('page.png')
  await page.screenshot({ path: file })
  return await scan(file)
}

/** All that stand on the wall, and no more than those. */
async function expectCodes(page: Page, what: string, texts: readonly string[]) {
  await expect(page.locator('svg.qr'), what).toHaveCount(texts.length)
  expect.soft(await read(page), what).toEqual([...texts].sort())
}

/** On a page that is scrolled there may be others beside it. */
async function expectCode(code: Locator, text: string) {
  await code.scrollIntoViewIfNeeded()
  expect.soft(await read(code.page()), text).toContain(text)
}

/** Every picture on the wall that has a code, each with what its codes say. */
function onTheWall(stage: Stage) {
  const { crew } = stage
  const join = stage.links().join
  return [
    { mark: '.welcome', codes: [join], begin: () => crew.show('welcome') },
    {
      mark: '.practical .wifi',
      codes: [wifiCode(NETWORK), join],
      async begin() {
        const lines = [{ label: 'Lunsj', text: 'Restauranten, 1. etasje' }]
        await crew.act({ type: 'SetPractical', wifi: NETWORK, contact: '', lines })
        await crew.show('practical')
      },
    },
    {
      mark: '.slide.has-links',
      codes: [...LINKS.map(({ url }) => url), join],
      async begin() {
        await crew.start('Velkommen')
        const { now } = (await crew.view()).run
        const item = now.phase === 'running' ? now.item : ''
        const text = 'Finn noen du ikke kjenner.'
        await crew.act({ type: 'SetExtras', item, note: '', text, links: [...LINKS], slides: false })
        await crew.show('item')
      },
    },
    { mark: '.nu', codes: [join], begin: () => crew.show('now') },
    // At the foot it is the same one.
    {
      mark: '.question',
      sizes: HALLS.slice(-1),
      codes: [join],
      begin: () => crew.open('Hva vil dere høre mer om'),
    },
    {
      mark: '.seating',
      codes: [join],
      async begin() {
        await crew.arriveAll({ Steinkjer: 5, Vefsn: 4 })
        await crew.seat(['1', '2'])
      },
    },
    {
      mark: '.evalhall',
      sizes: HALLS.slice(-1),
      codes: [join],
      begin: () => opensForm(stage, 'Slik var samlingen', [QUESTIONS.yesno], at(23)),
    },
  ]
}

test('[RE15] a scanner reads every code where it stands: on the wall at every size, light and dark, at the console, and on paper', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  expect(ensureOffice('zbarimg', 'pdftotext'), howToGetThem).toEqual([])
  const { crew } = stage
  const join = stage.links().join
  const hall = await stage.screen()
  for (const { mark, codes, begin, sizes = HALLS } of onTheWall(stage)) {
    await begin()
    await expect(hall.locator(mark)).toBeVisible()
    await expect(hall.locator('.leaving')).toHaveCount(0)
    for (const size of sizes) {
      await hall.setViewportSize(size)
      await expectCodes(hall, `${mark}, ${size.width} × ${size.height}`, codes)
    }
    // The smallest is the hardest to read.
    await crew.dark()
    await expect(hall.locator('html')).toHaveAttribute('data-theme', 'projector-dark')
    await expectCodes(hall, `${mark}, dark`, codes)
    await crew.dark('light')
  }

  const desk = await stage.console()
  const form = desk.getByRole('article').filter({ hasText: words.evaluation.link })
  await form.getByText(words.links.showQr).click()
  await expectCode(form.locator('svg.qr'), join)

  const remote = await crew.remoteLink()
  await desk.getByRole('button', { name: words.head.links }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel(words.leaders.newName).fill('Prosjektlederen')
  await dialog.getByRole('button', { name: words.leaders.add }).click()
  const leader = await dialog.locator('.leader .row input').first().inputValue()
  for (const fold of await dialog.getByText(words.links.showQr).all()) await fold.click()
  const codes = dialog.locator('svg.qr')
  await expect(codes).toHaveCount(3)
  for (const [nth, text] of [join, remote, leader].entries()) await expectCode(codes.nth(nth), text)
  await desk.keyboard.press('Escape')

  await desk.getByRole('link', { name: words.head.seating, exact: true }).click()
  // No dialog of the browser's own stands here.
  await desk.evaluate(() => {
    window.print = () => undefined
  })
  await desk.getByRole('button', { name: paper.cards }).click()
  await expect(desk.locator('.card')).toHaveCount(2)
  const sheets = test.info().outputPath('cards')
  await desk.pdf({ path: `${sheets}.pdf`, preferCSSPageSize: true })
  await call('pdftoppm', ['-png', '-r', '150', `${sheets}.pdf`, sheets])
  for (const sheet of [1, 2]) expect.soft(await scan(`${sheets}-${sheet}.png`), 'a card').toEqual([join])
})

test.describe('at the machine itself', () => {
  test.use({ stageOptions: { at: at(9, 40), gathering: 'demo', url: null } })
  test('[RE15] a scanner reads the code of the check page', async ({ stage }) => {
    expect(ensureOffice('zbarimg'), howToGetThem).toEqual([])
    const page = await stage.open(`${stage.server.local}/`, LAPTOP)
    // The machine that runs this may have no network.
    const url = 'http://192.168.1.20:3000/check'
    await page.route('**/api/network', (route) =>
      route.fulfill({ json: { addresses: [], chosen: null, check: { url, qr: qrPath(url) }, phones: [] } }),
    )
    await page.goto(`${stage.server.local}/check`)
    await expect(page.locator('svg.qr')).toBeVisible()
    expect(await read(page)).toEqual([url])
  })
})
