import { existsSync } from 'node:fs'
import { loadedBy, phoneBudget } from '#ci/size.ts'
import type { Row } from './report.ts'

const FOLDER = 'dist/client'

/** What a phone loads on join and first answer, as built. */
export async function page(): Promise<readonly Row[]> {
  if (!existsSync(`${FOLDER}/index.html`)) {
    console.error('page: not built; run npm run build first')
    return []
  }
  const loaded = loadedBy(FOLDER, 'index.html')
  const bytes = loaded.reduce((sum, each) => sum + each.bytes, 0)
  return [
    row('everything a phone loads, gzip', 'kB', bytes / 1_000, phoneBudget.bytes / 1_000),
    row('requests', '', loaded.length, phoneBudget.requests),
  ]
}

function row(what: string, unit: string, samling: number, most: number): Row {
  return { bench: 'page', what, unit, floor: null, samling, limit: { of: 'value', most } }
}
