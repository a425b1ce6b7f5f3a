import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const call = promisify(execFile)
const LONG = { timeout: 120_000, maxBuffer: 50_000_000 }

/** LibreOffice, without a window and with a home of its own; several files at once cost it one start. */
export async function convert(
  folder: string,
  files: readonly string[],
  to: string,
  reading: readonly string[] = [],
): Promise<void> {
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`
  await call(
    'soffice',
    [home, '--headless', ...reading, '--convert-to', to, '--outdir', folder, ...files],
    LONG,
  )
}

export async function output(program: string, ...args: string[]): Promise<string> {
  return (await call(program, args, LONG)).stdout
}

/** A cell as LibreOffice has understood it. */
export type Read = { readonly type: string; readonly text: string; readonly value: number | null }
export type ReadTable = { readonly name: string; readonly rows: readonly (readonly Read[])[] }

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function plain(xml: string): string {
  return xml
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count)))
    .replaceAll('<text:tab/>', '\t')
    .replaceAll('<text:line-break/>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      name ? (NAMED[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
}

const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]

function cellsIn(row: string): readonly Read[] {
  return [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, head = '', body = '']) => {
      const lines = [...body.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)].map(([, line = '']) => line)
      const value = attribute(head, 'office:value')
      const read: Read = {
        type: attribute(head, 'office:value-type') ?? '',
        text: lines.map(plain).join('\n'),
        value: value === undefined ? null : Number(value),
      }
      const times = Number(attribute(head, 'table:number-columns-repeated') ?? 1)
      return times > 100 ? [] : Array.from({ length: times }, () => read)
    },
  )
}

/** The flat document that LibreOffice writes, and how many formulas it holds. */
export async function readFlat(
  file: string,
): Promise<{ readonly formulas: number; readonly tables: readonly ReadTable[] }> {
  const xml = await readFile(file, 'utf8')
  const tables = [...xml.matchAll(/<table:table\b([^>]*)>(.*?)<\/table:table>/gs)]
  return {
    formulas: xml.split('table:formula').length - 1,
    tables: tables.map(([, head = '', body = '']) => ({
      name: plain(attribute(head, 'table:name') ?? ''),
      rows: [...body.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
        cellsIn(row),
      ),
    })),
  }
}
