import { readFileSync } from 'node:fs'
import type { ReadItem, ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { clockText } from '#shared/agenda/programme-rewrite.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'

export function programme(name: string): string {
  return readFileSync(new URL(`./programmes/${name}.txt`, import.meta.url), 'utf8')
}

export function read(...lines: readonly string[]): ReadProgramme {
  return readProgrammeText(lines.join('\n'))
}

/** `09:00 break Kaffe`, `09:00–10:00 meal! Lunsj`: time, kind, ! for pinned, title. */
export function told({ start, end, kind, pinned, title }: ReadItem): string {
  const until = end === null ? '' : `–${clockText(end, ':')}`
  return `${clockText(start, ':')}${until} ${kind}${pinned ? '!' : ''} ${title}`
}

export function items(programme: ReadProgramme): readonly string[] {
  return programme.days.flatMap((day) => day.items.map(told))
}

/** Times and titles only. */
export function rows(...lines: readonly string[]): readonly string[] {
  return read(...lines).days.flatMap(({ items }) =>
    items.map(({ start, end, title }) =>
      `${clockText(start, ':')}${end === null ? '' : `–${clockText(end, ':')}`} ${title}`.trim(),
    ),
  )
}

export function codes(programme: ReadProgramme): readonly string[] {
  return programme.warnings.map(({ line, code }) => `${line} ${code}`)
}

export function firstItem(...lines: readonly string[]): ReadItem {
  const item = read(...lines).days[0]?.items[0]
  if (item === undefined) throw new Error('no item was read')
  return item
}
