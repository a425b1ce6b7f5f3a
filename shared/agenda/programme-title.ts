import type { Block } from './programme-blocks.ts'
import type { Mark } from './read-marks.ts'

const MAX_TITLE = 150
const GREETING =
  /^(?:hei|hallo|kjære|kjære|god dag|dear|hi|hello|til|to|fra|frå|from|dato|date|sendt|sent|kopi|cc|vedlegg|attachments?|den|på|on)(?!\p{L})/iu
const SUBJECT = /^(?:emne|subject|gjelder|gjeld): ?(?:(?:sv|re|vs|fwd?): ?)*/i
const GENERIC = /^(?:(?:ramme)?program(?:met|me)?|agenda|dagsorden|deltakere|deltakarar|participants)[:.]?$/i

/** The subject of a mail, the first main heading, or the first line that reads like a title; empty when none does. */
export function programmeTitle(marks: readonly Mark[], blocks: readonly Block[]): string {
  const first = blocks[0]?.line ?? Number.POSITIVE_INFINITY
  const lines = marks.flatMap(({ type, source }) => (type === 'text' && source.line < first ? [source] : []))
  const subject = lines.find(({ text }) => SUBJECT.test(text))
  if (subject !== undefined) return subject.text.replace(SUBJECT, '').slice(0, MAX_TITLE)
  const fit = lines.filter(
    ({ text, cells }) =>
      cells === null &&
      text.length <= MAX_TITLE &&
      !/[.,;:!?]$/.test(text) &&
      !GREETING.test(text) &&
      /\p{L}{3}/u.test(text),
  )
  const named = fit.filter(({ text }) => !GENERIC.test(text))
  return (named.find(({ heading }) => heading === 1) ?? named[0] ?? fit[0])?.text ?? ''
}
