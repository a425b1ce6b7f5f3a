import { programmeToJson } from '#shared/agenda/programme-output.ts'
import type { ReadDay, ReadItem, ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { clockText } from '#shared/agenda/programme-rewrite.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { decodeBytes } from '#shared/kernel/decode-text.ts'
import { agendaWarning, type WarningLanguage } from '#shared/words/agenda-warnings.ts'
import { type AgendaWords, agendaWords } from './agenda-words.ts'
import { readOneFile } from './read-one-file.ts'

export type AgendaIo = {
  readFile(path: string): Promise<Uint8Array>
  stdin(): Promise<Uint8Array>
  out(text: string): void
  err(text: string): void
  readonly lang: WarningLanguage
}

function rowOf(
  item: ReadItem,
  widths: { readonly time: number; readonly kind: number },
  words: AgendaWords,
): string {
  const from = clockText(item.start, ':')
  const time = item.end === null ? from : `${from}–${clockText(item.end, ':')}`
  const lead = `  ${time.padEnd(widths.time)}  ${item.kind.padEnd(widths.kind)}  `
  const under = ' '.repeat(lead.length)
  const who = item.speakers.length === 0 ? [] : [`${under}v/ ${item.speakers.join(', ')}`]
  const details = item.details.map((detail) => `${under}· ${detail}`)
  return [`${lead}${item.title}${item.pinned ? ` (${words.pinned})` : ''}`, ...who, ...details].join('\n')
}

function dayText(day: ReadDay, index: number, words: AgendaWords): string {
  const widths = {
    time: day.items.some(({ end }) => end !== null) ? 11 : 5,
    kind: Math.max(...day.items.map(({ kind }) => kind.length)),
  }
  const heading = [
    day.label || words.unnamed(index + 1),
    ...(day.date === null ? [] : [`(${day.date})`]),
  ].join(' ')
  return [heading, ...day.items.map((item) => rowOf(item, widths, words))].join('\n')
}

function listing(read: ReadProgramme, lang: WarningLanguage): string {
  const words = agendaWords(lang)
  const widest = Math.max(0, ...read.warnings.map(({ line }) => String(line).length))
  const warnings = read.warnings.map(
    (warning) => `  ${words.line} ${String(warning.line).padStart(widest)}: ${agendaWarning(lang, warning)}`,
  )
  const parts = [
    ...(read.title === '' ? [] : [read.title]),
    ...read.days.map((day, index) => dayText(day, index, words)),
    ...(read.outside === 0 ? [] : [words.outside(read.outside)]),
    ...(warnings.length === 0 ? [] : [[words.warnings(warnings.length), ...warnings].join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** `samling agenda`: shows how a programme text is read. Resolves to the exit code. */
export async function agendaCommand(args: readonly string[], io: AgendaIo): Promise<number> {
  const asked = await readOneFile(args, io, agendaWords, ['year'], (year, lang) =>
    /^[12]\d{3}$/.test(year) ? null : agendaWords(lang).year,
  )
  if ('exit' in asked) return asked.exit
  const { file, lang, bytes } = asked
  const year = asked.options.get('year')
  const read = readProgrammeText(decodeBytes(bytes).text, year === undefined ? {} : { year: Number(year) })
  if (read.days.length === 0) {
    for (const warning of read.warnings) io.err(`${file}:${warning.line}: ${agendaWarning(lang, warning)}\n`)
    return 1
  }
  io.out(asked.json ? `${JSON.stringify(programmeToJson(read, lang), null, 2)}\n` : listing(read, lang))
  return 0
}
