/** JSON as views are made of it. A field that may be missing is null, never undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The part of RFC 6902 (JSON Patch) that Samling sends: paths are RFC 6901 pointers, `-` stands for the end of a list. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string }

/**
 * The operations that make `after` out of `before`. Lists are compared from both ends, which is what happens to ours: one
 * entry comes, goes or changes. Unchanged parts that are the same object cost nothing.
 */
export function diff(before: Json, after: Json): readonly PatchOperation[] {
  const operations: PatchOperation[] = []
  compare(before, after, '', operations)
  return operations
}

function compare(before: Json, after: Json, path: string, operations: PatchOperation[]): void {
  if (before === after) return
  if (isList(before) && isList(after)) compareLists(before, after, path, operations)
  else if (isRecord(before) && isRecord(after)) compareRecords(before, after, path, operations)
  else operations.push({ op: 'replace', path, value: after })
}

type JsonRecord = { readonly [key: string]: Json }

function compareRecords(
  before: JsonRecord,
  after: JsonRecord,
  path: string,
  operations: PatchOperation[],
): void {
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) operations.push({ op: 'remove', path: `${path}/${escaped(key)}` })
  for (const [key, value] of Object.entries(after)) {
    const there = Object.hasOwn(before, key) ? before[key] : undefined
    if (there === undefined) operations.push({ op: 'add', path: `${path}/${escaped(key)}`, value })
    else compare(there, value, `${path}/${escaped(key)}`, operations)
  }
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  path: string,
  operations: PatchOperation[],
): void {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const middle = shorter - head - tail
  for (let at = head; at < head + middle; at++)
    compare(before[at] ?? null, after[at] ?? null, `${path}/${at}`, operations)
  // From the back, so that the places in front stay what they are.
  for (let at = before.length - tail - 1; at >= head + middle; at--)
    operations.push({ op: 'remove', path: `${path}/${at}` })
  for (let at = head + middle; at < after.length - tail; at++)
    operations.push({ op: 'add', path: `${path}/${at}`, value: after[at] ?? null })
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  if (isList(a) && isList(b)) return a.length === b.length && a.every((value, place) => same(value, b[place]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The keys that an RFC 6901 pointer names, outermost first. */
export function pointerKeys(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
