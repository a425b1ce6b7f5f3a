import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

type Named = { readonly id: string; readonly file: string; readonly line: number }

/** `[AC3]` for our own rules, `[R-02]` for those of the trust model. */
const id = String.raw`\[([A-Z]{2,3}\d+|[A-Z]-\d+)\]`
/** A rule is a list item, a table row or a heading that begins with its id, in bold, in code or plain. */
const rule = new RegExp(String.raw`^[ \t]*(?:[-*+]|\d+\.|\||#+)[ \t]+[*_\x60]*${id}`, 'gm')
/** A quote is an id, or several in a row, that opens the first string of a call: `test('[AC3] [AC4] …'`, `]) ('[AC3] …'`. */
const quote = new RegExp(String.raw`(?<call>[\w.]*)\(\s*['"\x60](?<ids>(?:${id}\s*)+)`, 'g')
/** What does not run proves nothing. */
const silenced = /\.(?:skip|todo|fixme)$|^xit$/

const lineOf = (text: string, index = 0) => text.slice(0, index).split('\n').length

export function rulesIn(file: string, text: string): Named[] {
  return [...text.matchAll(rule)].map((match) => ({
    id: match[1] ?? '',
    file,
    line: lineOf(text, match.index),
  }))
}

export function quotesIn(file: string, text: string): Named[] {
  const code = text.replace(/^[ \t]*(?:\/\/|\*).*$/gm, '')
  return [...code.matchAll(quote)]
    .filter((match) => !silenced.test(match.groups?.call ?? ''))
    .flatMap((match) => {
      const line = lineOf(code, match.index + match[0].search(/['"`]/))
      return [...(match.groups?.ids ?? '').matchAll(new RegExp(id, 'g'))].map(([, name = '']) => ({
        id: name,
        file,
        line,
      }))
    })
}

export function problemsOf(rules: readonly Named[], quotes: readonly Named[]): string[] {
  const at = ({ file, line }: Named) => `${file}:${line}`
  const first = new Map(rules.toReversed().map((each) => [each.id, each]))
  const quoted = new Set(quotes.map((each) => each.id))
  return [
    ...(rules.length === 0 ? ['no rules found in docs/SPEC.md and docs/spec/'] : []),
    ...(quotes.length === 0 ? ['no test quotes any rule'] : []),
    ...rules
      .filter((each) => first.get(each.id) !== each)
      .map((each) => `${at(each)}: [${each.id}] is a rule already`),
    ...[...first.values()]
      .filter((each) => !quoted.has(each.id))
      .map((each) => `${at(each)}: no test quotes [${each.id}]`),
    ...[...quoted]
      .filter((id) => !first.has(id))
      .map((id) => {
        const places = quotes.filter((each) => each.id === id).map(at)
        const more = places.length > 1 ? ` (and ${places.length - 1} more)` : ''
        return `${places[0]}${more}: quotes [${id}], which is no rule`
      }),
  ]
}

function filesUnder(root: string, folder: string, ending: RegExp): { file: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name))
    .map((path) => ({
      file: relative(root, path).replaceAll(sep, '/'),
      text: readFileSync(path, 'utf8'),
    }))
}

function readAll(root: string) {
  const spec = { file: 'docs/SPEC.md', text: readFileSync(join(root, 'docs/SPEC.md'), 'utf8') }
  const parts = filesUnder(root, 'docs/spec', /\.md$/)
  const tests = filesUnder(root, 'tests', /\.tsx?$/).filter(({ file }) => file !== 'tests/house/spec.test.ts')
  const rules = [spec, ...parts].flatMap(({ file, text }) => rulesIn(file, text))
  const quotes = tests.flatMap(({ file, text }) => quotesIn(file, text))
  return { spec, parts, rules, quotes }
}

/** The ids of rules that some test quotes. */
export function rulesQuoted(root: string): ReadonlySet<string> {
  const { rules, quotes } = readAll(root)
  const quoted = new Set(quotes.map(({ id }) => id))
  return new Set(rules.map(({ id }) => id).filter((id) => quoted.has(id)))
}

export function checkSpec(root: string): { problems: string[]; rules: number; quotes: number } {
  const { spec, parts, rules, quotes } = readAll(root)
  const unlinked = parts
    .filter(({ file }) => !spec.text.includes(`](${file.slice('docs/'.length)})`))
    .map(({ file }) => `docs/SPEC.md does not link ${file}`)
  const dead = [...spec.text.matchAll(/\]\((spec\/[\w-]+\.md)\)/g)]
    .filter(([, link]) => !parts.some(({ file }) => file === `docs/${link}`))
    .map(([, link]) => `docs/SPEC.md links ${link}, which does not exist`)
  return {
    problems: [...unlinked, ...dead, ...problemsOf(rules, quotes)],
    rules: rules.length,
    quotes: quotes.length,
  }
}
