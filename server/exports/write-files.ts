import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { ENDINGS, type FileFormat, REPORT_FORMATS, type ReportFormat } from '#shared/report/formats.ts'
import type { Report } from '#shared/report/report.ts'
import type { Scope, SectionId } from '#shared/report/section.ts'
import { agendaIcs } from './agenda-ics.ts'
import { csvFiles, type NamedFile } from './csv.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { jsonOf } from './json.ts'
import { exportWords } from './words.ts'
import { xlsxOf } from './xlsx.ts'

/** What has left: which version of what, for whom, and the fingerprint of every file. */
export type Manifest = {
  readonly gathering: string
  readonly title: string
  readonly version: number
  readonly madeAt: string
  readonly for: Scope['for']
  readonly municipality: string | null
  readonly language: Report['lang']
  readonly sections: readonly SectionId[]
  readonly files: readonly ManifestFile[]
}
export type ManifestFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

export type Written = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of `bytes`. */
  readonly sha256: string
  readonly manifest: Manifest
}

/** The file that was asked for; of several, one zip with all of them and the manifest. */
export async function writeFiles(
  report: Report,
  gathering: string,
  sections: readonly SectionId[],
  format: ReportFormat,
): Promise<Written> {
  const stem = stemOf(report)
  const wanted = format === 'all' ? REPORT_FORMATS.filter((each) => each !== 'all') : [format]
  const files = (
    await Promise.all(wanted.map((each) => filesOf(report, gathering, each as FileFormat, stem)))
  ).flat()
  const manifest: Manifest = {
    gathering,
    title: report.title,
    version: report.version,
    madeAt: new Date(report.madeAt).toISOString(),
    for: report.of === null ? 'leader' : 'municipality',
    municipality: report.of,
    language: report.lang,
    sections,
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  }
  const [only] = files
  const whole =
    files.length === 1 && only
      ? only
      : { name: `${stem}.${ENDINGS[format]}`, bytes: zipped(files, manifest, report) }
  return { ...whole, sha256: sha256(whole.bytes), manifest }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function filesOf(
  report: Report,
  gathering: string,
  format: FileFormat,
  stem: string,
): Promise<readonly NamedFile[]> {
  const name = `${stem}.${ENDINGS[format]}`
  const text = (content: string) => [{ name, bytes: new TextEncoder().encode(content) }]
  switch (format) {
    case 'html':
      return text(await htmlOf(report))
    case 'docx':
      return [{ name, bytes: await docxOf(report) }]
    case 'xlsx':
      return [{ name, bytes: await xlsxOf(report) }]
    case 'json':
      return text(jsonOf(report))
    case 'ics':
      return text(agendaIcs(report, gathering))
    case 'csv':
      return csvFiles(report).map((file) => ({ ...file, name: `csv/${file.name}` }))
  }
}

function zipped(files: readonly NamedFile[], manifest: Manifest, { madeAt }: Report): Uint8Array {
  const list = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  const named = [...files, { name: 'manifest.json', bytes: list }]
  // Word's and Excel's are zips themselves: squeezed again they get no smaller.
  const level = (name: string) => (/\.(docx|xlsx)$/.test(name) ? 0 : 3)
  // A zip cannot tell of a time before 1980.
  const mtime = Math.max(madeAt, Date.UTC(1981, 0, 1))
  return zipSync(
    Object.fromEntries(named.map(({ name, bytes }) => [name, [bytes, { level: level(name), mtime }]])),
  )
}

/** Letters that every system takes in the name of a file. */
function stemOf({ title, of, lang }: Report): string {
  const parts = [exportWords(lang).file, title, of ?? '']
  return parts
    .map((part) => slug(part))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 100)
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
