import type { Opened } from '#client/connection/open-gathering.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { words as homeWords } from '#client/screens/home/words.ts'
import { whyNot } from '#client/screens/programme/desk.tsx'

export type NotMade = Extract<Opened, { ok: false }>

/** What is wrong with a template or a file is said as where gatherings are made without a programme. */
export function whyNotMade(no: NotMade): string {
  const isOfFile = no.code.startsWith('file-') || no.code.startsWith('template-') || no.code === 'no-such-day'
  if (!isOfFile) return whyNot(no as Parameters<typeof whyNot>[0])
  return whyText(homeWords(), { where: '', found: '', detail: '', ...no })
}
