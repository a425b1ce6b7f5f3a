import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBrowser, launchOptions } from '#tests/support/browser.ts'
import { startProduct } from './halls.ts'
import type { Row } from './report.ts'
import { median } from './stats.ts'

const run = promisify(execFile)

/** Pinned, so that figures of two days can be compared. Fetched by npx for this alone: nothing of ours depends on it. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
/** A busy machine makes a page slow now and then, and never fast. */
const ROUNDS = 5
/** The first time it is fetched whole, which takes minutes on a slow line. */
const PATIENCE = 300_000

type Report = {
  readonly categories: { readonly [name: string]: { readonly score: number | null } }
  readonly audits: {
    readonly [name: string]: { readonly displayValue?: string; readonly score: number | null }
  }
}

/** Lighthouse's own picture of a slow phone on a slow network, at the page that everybody joins on, with people expected. */
export async function lighthouse(): Promise<readonly Row[]> {
  const browser = findBrowser()
  if (browser === undefined) return cannot('no Chromium was found')
  try {
    await run('npx', ['--yes', LIGHTHOUSE, '--version'], { timeout: PATIENCE })
  } catch (error) {
    return cannot(`npx cannot fetch ${LIGHTHOUSE} (${String(error).split('\n')[0]})`)
  }
  const { server, port, entry } = await startProduct(300)
  const folder = await mkdtemp(join(tmpdir(), 'samling-lighthouse-'))
  const reports: Report[] = []
  try {
    for (let round = 0; round < ROUNDS; round++)
      reports.push(
        await look(browser, `http://localhost:${port}/${entry.code}`, join(folder, `${round}.json`)),
      )
  } finally {
    await rm(folder, { recursive: true })
    await server.close()
  }
  console.error(`lighthouse: below 1 of 1: ${shortcomings(reports).join(', ') || 'nothing'}`)
  return CATEGORIES.map((category) => ({
    bench: 'lighthouse',
    what: `join page, mobile: ${category}, median of ${ROUNDS}`,
    unit: '',
    floor: null,
    samling: median(reports.map(({ categories }) => 100 * (categories[category]?.score ?? 0))),
    limit: { of: 'value', least: 100 },
  }))
}

async function look(browser: string, url: string, path: string): Promise<Report> {
  const flags = ['--headless=new', ...(launchOptions().args ?? [])].join(' ')
  const only = `--only-categories=${CATEGORIES.join()}`
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${path}`, only]
  await run('npx', [...args, `--chrome-flags=${flags}`], {
    timeout: PATIENCE,
    env: { ...process.env, CHROME_PATH: browser },
  })
  return JSON.parse(await readFile(path, 'utf8'))
}

/** What kept a score from being whole, in any of the rounds. */
function shortcomings(reports: readonly Report[]): readonly string[] {
  const found = reports.flatMap(({ audits }) =>
    Object.entries(audits).flatMap(([name, { score, displayValue = '' }]) =>
      score !== null && score < 1 ? [`${name} ${displayValue}`.trim()] : [],
    ),
  )
  return [...new Set(found)].sort()
}

function cannot(why: string): readonly Row[] {
  console.error(`lighthouse: not measured; ${why}`)
  return []
}
