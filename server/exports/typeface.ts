import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FACES = [
  {
    file: 'familjen-grotesk-latin-wght-normal',
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+2000-206F,U+2212',
  },
  {
    file: 'familjen-grotesk-latin-ext-wght-normal',
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF',
  },
] as const

/** Where the letters lie: beside what is built, or in the sources. */
function folders(): readonly string[] {
  const here = dirname(fileURLToPath(import.meta.url))
  return ['../client/assets', '../../client/assets', '../../client/ui/fonts', '../../../client/ui/fonts'].map(
    (way) => join(here, way),
  )
}

async function read(file: string): Promise<Buffer | null> {
  for (const folder of folders()) {
    const names = await readdir(folder).catch(() => [])
    const name = names.find((each) => each.startsWith(file) && each.endsWith('.woff2'))
    if (name !== undefined) return await readFile(join(folder, name))
  }
  return null
}

/** The product's letters as part of a file. Where they are not found the reader's own do. */
async function load(): Promise<string> {
  const faces = await Promise.all(
    FACES.map(async ({ file, range }) => {
      const bytes = await read(file)
      return bytes === null
        ? ''
        : `@font-face{font-family:"Familjen Grotesk";font-weight:400 700;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2");unicode-range:${range}}`
    }),
  )
  return faces.join('\n')
}

let loaded: Promise<string> | null = null
export function typeface(): Promise<string> {
  loaded ??= load()
  return loaded
}
