import type { Page } from '@playwright/test'
import type { Tongue } from './tongues.ts'

/** A table of words: texts, lists of them, and functions that make one. */
type Table = { readonly [key: string]: unknown }

const tables = ({ console, home, people, phone, hall }: Tongue): readonly Table[] => [
  console,
  home,
  people,
  phone,
  hall,
]

/** One of each sort that a text is made with: none, one, two, many, a name, a time. */
const SAMPLES: readonly unknown[] = [0, 1, 2, 12, 300, 'X', '10:20', null]

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return SAMPLES.map((sample) => said(value as Make, sample))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}

type Make = (...given: readonly unknown[]) => unknown

function said(make: Make, sample: unknown): string {
  try {
    return String(make(...Array.from({ length: Math.max(1, make.length) }, () => sample)))
  } catch {
    // It is not made of such as this.
    return ''
  }
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []))
}

/** Words that one language has in its tables and another has not: none of them belongs on a page in that other. */
export function foreignWords(of: Tongue, to: Tongue): ReadonlySet<string> {
  const known = wordsOf(tables(to).flatMap(textsOf))
  return new Set([...wordsOf(tables(of).flatMap(textsOf))].filter((word) => !known.has(word)))
}

/** Everything that is read or read aloud on a page: its texts, and what stands in the names of its parts. */
async function readOn(page: Page): Promise<readonly string[]> {
  const frames = page.frames().map((frame) =>
    frame.evaluate(() => {
      const named = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']
      const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
        named.map((name) => element.getAttribute(name) ?? ''),
      )
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        // Each language is called by its own name, whichever the page is in.
        if (!node.parentElement?.closest('script, style, noscript, option[lang]'))
          texts.push(node.textContent ?? '')
      return [document.title, ...attributes, ...texts]
    }),
  )
  return (await Promise.all(frames)).flat()
}

/** What is on a page without being of its language. */
export interface NotOfPage {
  readonly typed: readonly string[]
  /** A join code is drawn: its letters may happen to spell a word, in one piece or written in two. */
  readonly code: string
}

/** The texts on a page in which one of these words stands, but for words that people have typed and the join code. */
export async function foreignOn(
  page: Page,
  foreign: ReadonlySet<string>,
  { typed, code }: NotOfPage,
): Promise<readonly string[]> {
  const own = wordsOf(typed)
  const drawn = new RegExp([...code].join('\\s?'), 'gi')
  const isForeign = (text: string) =>
    [...wordsOf([text.replaceAll(drawn, ' ')])].some((word) => foreign.has(word) && !own.has(word))
  return (await readOn(page)).filter(isForeign)
}
