import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Every file of ours that a page brings along, or (with `lazy`) may ask for afterwards. */
function reached(from: string, lazy: boolean): readonly string[] {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    const text = readFileSync(file, 'utf8')
    // What is imported for its type alone is in no chunk.
    const now = /^(?:import|export) (?!type\b)(?:[^'"]* from )?'([^']+\.tsx?)'/gm
    const later = /\bimport\('([^']+\.tsx?)'\)/g
    for (const [, found = ''] of [...text.matchAll(now), ...(lazy ? text.matchAll(later) : [])])
      visit(found.startsWith('#') ? found.slice(1) : join(dirname(file), found))
  }
  visit(from)
  return [...seen]
}
const ofLibrary = (files: readonly string[]) =>
  files.filter((file) => /(?:shared|client)\/library\//.test(file))

test.each(['phone', 'projector', 'remote', 'observer', 'form'])(
  '[LI16] the library is no part of %s, not even later',
  (screen) => {
    const files = reached(`client/screens/${screen}/main.tsx`, true)
    expect(files.length).toBeGreaterThan(20)
    expect(ofLibrary(files)).toEqual([])
  },
)

test.each(['home', 'console'])('[LI16] on %s the library comes when it is looked at', (screen) => {
  const main = `client/screens/${screen}/main.tsx`
  expect(ofLibrary(reached(main, false))).toEqual([])
  expect(ofLibrary(reached(main, true)).length).toBeGreaterThan(10)
})
