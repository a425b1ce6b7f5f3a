import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PRIVATE_PARTS } from '#shared/gathering/private-parts.ts'
import { PROGRAMME_PRIVATE_PARTS } from '#shared/programme/private-parts.ts'

const BEGIN = '<!-- data map: written by .ci/data-map.ts -->'
const END = '<!-- end of the data map -->'
const FILE = new URL('../docs/privacy.md', import.meta.url)

/** Every kind of record that holds something of a person, and in which fields: straight from what splits them when they are stored. */
export function dataMap(): string {
  const rows = Object.entries({ ...PRIVATE_PARTS, ...PROGRAMME_PRIVATE_PARTS }).flatMap(([type, parts]) =>
    parts === null
      ? []
      : [
          `| \`${type}\` | ${Object.keys(parts)
            .map((key) => `\`${key}\``)
            .join(', ')} |`,
        ],
  )
  return [BEGIN, '', '| record | what can be taken out of it |', '| --- | --- |', ...rows, '', END].join('\n')
}

/** The document with the map as it is now. */
export function withDataMap(document: string): string {
  const [before = '', rest = ''] = document.split(BEGIN)
  return `${before}${dataMap()}${rest.split(END)[1] ?? ''}`
}

export const readPrivacy = () => readFileSync(FILE, 'utf8')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(FILE, withDataMap(readPrivacy()))
