import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const SHEETS = 'client/screens/sheet'
/** What is seen, but cannot stand on a sheet. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'client/screens/console/run/Run.tsx': 'takes the keys of the whole window; its parts stand on the sheet',
  'client/screens/projector/steer/Steering.tsx':
    'takes the keys of the whole window; its list of keys stands on the sheet',
  'client/screens/check/parts/Trial.tsx':
    'tries the network when it comes; looked at as it is on a phone (EE67)',
  'client/screens/projector/parts/Layers.tsx':
    'shows nothing of its own: what fades, fades between two scenes',
  'client/screens/console/parts/Dialogs.tsx': 'shows nothing of its own: each dialog stands on the sheet',
  'client/ui/Each.tsx': 'shows nothing of its own',
}

const files = (readdirSync('client', { recursive: true }) as string[]).map((file) => join('client', file))
const text = (file: string) => readFileSync(file, 'utf8')

/** Folders of components: those of the three that every surface shares, and everything below a surface but its page itself. */
function isComponent(file: string): boolean {
  return (
    /^client\/(?:ui|calls|plenary(?:\/parts)?|summary(?:\/parts)?|reporting|figures(?:\/parts)?|notes(?:\/parts)?|seating(?:\/print)?(?:\/parts)?|activities\/[\w-]+(?:\/parts)?|screens\/\w+\/.+)\/[A-Z]\w+\.tsx$/.test(
      file,
    ) && !file.startsWith(SHEETS)
  )
}
const components = files.filter(isComponent)

const exported = (file: string) =>
  [...text(file).matchAll(/^export (?:function|const) ([A-Z][a-z]\w*)\b/gm)].map(([, name = '']) => name)

const sheets = files.filter((file) => file.startsWith(`${SHEETS}/`) && file.endsWith('.tsx'))
const named = new Set(
  sheets.flatMap((file) =>
    [...text(file).matchAll(/<Of\s+name="([^"]+)"/g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
  ),
)

/** Every file that a sheet draws from, through all that it brings along. */
function reached(): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !files.includes(file)) return
    seen.add(file)
    for (const [, from = ''] of text(file).matchAll(/(?:from|import) ?\(?'([^']+\.tsx?)'/g))
      visit(from.startsWith('#client/') ? from.replace('#', '') : join(dirname(file), from))
  }
  visit(`${SHEETS}/main.tsx`)
  return seen
}

test('[EE69] every component is on a sheet, by its name', () => {
  const drawn = reached()
  expect(components.length).toBeGreaterThan(80)
  const missing = components
    .filter((file) => !Object.hasOwn(EXCEPTIONS, file))
    .filter((file) => {
      const names = exported(file)
      return names.length > 0 && !(drawn.has(file) && names.some((name) => named.has(name)))
    })
  expect(missing).toEqual([])
})

test('[EE69] what is excepted from the sheets is there, has a reason, and is not on one', () => {
  const exceptions = Object.entries(EXCEPTIONS)
  expect(exceptions.length).toBeLessThanOrEqual(6)
  for (const [file, reason] of exceptions) {
    expect(components).toContain(file)
    expect(reason.length).toBeGreaterThan(10)
    expect(exported(file).some((name) => named.has(name))).toBe(false)
  }
})

test('[EE126] a programme’s parts look on their sheet as on their pages: all that they wear is there', () => {
  const OF = /^client\/screens\/(?:programme|municipality|research)\/.*\.css$/
  const worn = new Set(
    sheets.flatMap((file) =>
      [...text(file).matchAll(/from '#(client\/[^']+\.css)\?inline'/g)].map(([, style = '']) => style),
    ),
  )
  const styles = files.filter((file) => OF.test(file))
  expect(styles.length).toBeGreaterThan(3)
  expect(styles.filter((style) => !worn.has(style))).toEqual([])
})
