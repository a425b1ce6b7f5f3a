import type { Sheet } from './report.ts'

/** What a spreadsheet program allows on a tab. */
const MOST_SIGNS = 31

/** Names that fit on a tab, no two of them alike when case is not told apart; the same for ids, which name files. */
export function distinctNames(sheets: readonly Sheet[]): readonly Sheet[] {
  const names = new Set<string>()
  const ids = new Set<string>()
  return sheets.map((sheet) => ({
    ...sheet,
    id: distinct(idOf(sheet.id), ids, 60, '_'),
    name: distinct(tidyName(sheet.name), names, MOST_SIGNS, ' '),
  }))
}

function tidyName(name: string): string {
  const plain = name
    .replaceAll(/[\\/?*[\]:\p{C}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^'+|'+$/gu, '')
    .trim()
  return plain === '' ? '–' : plain
}

/** Letters that every file system and every program takes. */
function idOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  return plain === '' ? 'ark' : plain
}

function distinct(text: string, taken: Set<string>, most: number, before: string): string {
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `${before}${number}`
    const name = `${cut(text, most - tail.length)}${tail}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** Counted as spreadsheet programs do, and never in the middle of a sign. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > most) break
    kept += sign
  }
  return kept.replace(/[\s']+$/u, '')
}
