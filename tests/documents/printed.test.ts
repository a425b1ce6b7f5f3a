import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { htmlOf } from '#server/exports/html.ts'
import { type PrintPage, printPage } from '#server/exports/print-page.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import type { Report } from '#shared/report/report.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { launchOptions } from '#tests/support/browser.ts'
import { ensureBrowser, howToGetOne } from '#tests/support/ensure-browser.ts'
import { ensureOffice, howToGetThem } from '#tests/support/ensure-office.ts'
import { MORNING, reported } from '#tests/support/reported.ts'
import { output } from './office.ts'

const LEADER: Scope = { for: 'leader' }
let folder: string
let browser: Browser

beforeAll(async () => {
  expect(ensureOffice(), howToGetThem).toEqual([])
  expect(ensureBrowser(), howToGetOne).toBeDefined()
  folder = mkdtempSync(join(tmpdir(), 'samling-printed-'))
  browser = await chromium.launch(launchOptions())
}, 600_000)
afterAll(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const NAMES = ['Sund', 'Årdal', 'Vefsn', 'Kárášjohka', 'Bø', 'Ås']
const LONGEST = 'Sykefraværsoppfølgingsansvarlig'.repeat(6)

/** Six lines over thirteen years, two of which have a gap. */
function drawn(): GatheringEvent {
  const periods = Array.from({ length: 52 }, (_, nth) => `${2012 + Math.floor(nth / 4)}Q${1 + (nth % 4)}`)
  return {
    type: 'v1.FigureSet',
    figure: {
      ...{ id: 'drawn', heading: 'Seks kommuner over tid', subtitle: '', unit: '%', decimals: 1 },
      ...{ source: 'Eksempeltall', target: 6, ranking: null },
      chart: {
        ...{ by: 'quarter', periods, mean: false },
        series: NAMES.map((name, line) => ({
          name,
          values: periods.map((_, nth) =>
            nth === 9 * line ? null : 8 + line / 3 + Math.sin(nth / 3 + line),
          ),
        })),
      },
    },
  }
}

function reportWith(points: number): Report {
  const gathering = evolve(
    reported({
      points: Array.from({ length: points }, (_, nth) =>
        nth % 7 === 3 ? LONGEST : `Punkt ${nth}: vi ringer den første dagen, og spør hvordan det går`,
      ),
    }),
    drawn(),
  )
  const taken = [...takeReport(gathering, LEADER, SECTION_IDS)]
  return buildReport(headOf(gathering, 412, MORNING), taken, LEADER, 'nb')
}

/** As the server shows it: under its rules and no others. */
async function shown(page: Page, { body, policy }: PrintPage, then: () => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await then()
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

async function printed(
  report: Report,
): Promise<{ readonly file: string; readonly pages: readonly string[] }> {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  const file = join(folder, 'report.pdf')
  await shown(page, printPage(new TextEncoder().encode(await htmlOf(report)), 'nb'), async () => {
    // It asks to be printed by itself, and again by its button.
    await page.waitForSelector('[data-printed]')
    await page.evaluate(() => document.documentElement.removeAttribute('data-printed'))
    await page.getByRole('button', { name: 'Skriv ut eller lagre som PDF' }).click()
    await page.waitForSelector('[data-printed]')
    expect(await page.evaluate(() => document.fonts.check('16px "Familjen Grotesk"'))).toBe(true)
    await writeFile(file, await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }))
  })
  // Rules that shut something out of the page would have been complained of.
  expect(said).toEqual([])
  await page.close()
  const text = await output('pdftotext', '-raw', file, '-')
  return { file, pages: text.split('\f').filter((each) => each.trim() !== '') }
}

test('[RE29] [RE12] the page to print is let through by its own rules, prints itself, and is a tagged PDF in the order of the report', async () => {
  const report = reportWith(12)
  const { file, pages } = await printed(report)
  const info = await output('pdfinfo', file)
  expect(info).toMatch(/Title: +Nærvær i nettverk – samling 2 – Rapport fra samlingen/)
  expect(info).toMatch(/Tagged: +yes/)
  const text = pages.join(' ').replaceAll(/\s+/g, ' ')
  expect(text).not.toContain('Skriv ut eller lagre')
  let from = text.indexOf('Innhold')
  for (const { title } of report.sections.slice(1)) {
    // Once in the contents, once where it stands.
    const at = text.indexOf(title, text.indexOf(title, from) + 1)
    expect(at, title).toBeGreaterThan(from)
  }
  from = 0
  for (const letters of ['Kárášjohka', 'Årdal', 'Bø', 'Ås', 'Nærmeste leder ringer, samme dag', '15 (63 %)'])
    expect(text).toContain(letters)
  const structure = await output('pdfinfo', '-struct-text', file)
  for (const { title } of report.sections)
    expect(structure.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`H2 \\(?.*"${title}`))
  for (const tag of ['H1', 'H3', 'H4', 'Table', 'TH', 'TD'])
    expect(structure).toMatch(new RegExp(`\\b${tag}\\b`))
})

/** Within the margins, of which the lower one holds the foot; in points. */
const EDGE = 45
const BELOW = 20

test('[RE30] however much there is, nothing is cut off, no heading stands alone at the foot of a sheet, and each sheet says which report it is of', async () => {
  for (const points of [0, 9, 23, 41]) {
    const report = reportWith(points)
    const { file, pages } = await printed(report)
    const headings = new Set(
      report.sections.flatMap(({ title, blocks }) => [
        title,
        ...blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
      ]),
    )
    for (const [nth, page] of pages.entries()) {
      const lines = page.trim().split('\n')
      const foot = lines.filter((line) =>
        /^Nærvær i nettverk – samling 2 · Rapport fra samlingen|^\d+ \/ \d+$/.test(line),
      )
      expect(foot.length, `${points} points, page ${nth + 1}`).toBeGreaterThan(0)
      const last = lines.filter((line) => !foot.includes(line)).at(-1) ?? ''
      expect([...headings], `${points} points, foot of page ${nth + 1}`).not.toContain(last)
      expect(last).not.toMatch(/^Periode|^Svar |^Planlagt|^Bord /)
    }
    const boxes = await output('pdftotext', '-bbox', file, '-')
    const words = [
      ...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g),
    ]
    expect(words.length).toBeGreaterThan(500)
    for (const [word, left, top, right, bottom] of words) {
      expect(Number(left), word).toBeGreaterThan(EDGE)
      expect(Number(right), word).toBeLessThan(595.3 - EDGE)
      expect(Number(top), word).toBeGreaterThan(EDGE)
      expect(Number(bottom), word).toBeLessThan(841.9 - BELOW)
    }
    // A word longer than a line goes on in the next.
    if (points > 3) expect(pages.join('').replaceAll(/\s+/g, '')).toContain(LONGEST)
  }
})

test('[RE31] the drawing is inside its frame, its labels apart, its lines told apart without colour; who hears the page hears the table', async () => {
  const html = await htmlOf(reportWith(0))
  const page = await browser.newPage()
  await page.setContent(html)
  const drawing = page.locator('svg.lines').last()
  expect(await drawing.getAttribute('aria-hidden')).toBe('true')
  const found = await drawing.evaluate((svg) => {
    const box = (each: Element) => {
      const { left, right, top, bottom } = each.getBoundingClientRect()
      return { left, right, top, bottom }
    }
    return {
      frame: box(svg),
      names: [...svg.querySelectorAll('text.now, text.end')].map((each) => ({
        ...box(each),
        text: each.textContent ?? '',
      })),
      looks: [...svg.querySelectorAll('path.ink, path.ink-mid')].map((each) => {
        const has = (name: string) => each.getAttribute(name) ?? ''
        return { look: `${has('class')} ${has('stroke-dasharray')}`, isLine: has('d').includes('L') }
      }),
    }
  })
  expect(found.names.map(({ text }) => text).join(' ')).toMatch(
    new RegExp(`^${NAMES.map((name) => `${name} [\\d,]+`).join('.* ')} Mål 6,0$`),
  )
  for (const name of found.names) {
    expect(name.right, name.text).toBeLessThanOrEqual(found.frame.right)
    expect(name.bottom).toBeLessThanOrEqual(found.frame.bottom)
  }
  const down = found.names.toSorted((one, other) => one.top - other.top)
  for (const [nth, name] of down.entries())
    if (nth > 0) expect(name.top, name.text).toBeGreaterThanOrEqual((down[nth - 1]?.bottom ?? 0) - 4)
  // Each line in its own way, and a piece of it before its name.
  const ways = (isLine: boolean) =>
    found.looks.filter((each) => each.isLine === isLine).map(({ look }) => look)
  expect(new Set(ways(true)).size).toBe(NAMES.length)
  expect(ways(false)).toEqual(ways(true))
  const after = drawing.locator('xpath=following::table[1]')
  expect(await after.locator('thead th').allTextContents()).toEqual(['Periode', ...NAMES])
  await page.close()
})
