import type { HomeWords } from '#client/words/nb/home.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { No } from './ask-server.ts'

/** `programme.days.1.items.3.start` as people follow it: programme → days → 1 → items → 3 → start. */
function wayText(where: string): string {
  return where.replaceAll('.', ' → ')
}

/** Why something was not done, in words. */
export function whyText(words: HomeWords, { code, where, found, detail }: No): string {
  const way = wayText(where)
  switch (code) {
    case 'no-answer':
      return words.mine.failed
    case 'not-allowed':
      return words.mine.only
    case 'file-too-large':
    case 'file-not-programme':
    case 'template-too-new':
    case 'no-such-day':
      return words.file[code]
    case 'file-not-json':
      return words.file[code](where)
    case 'file-too-new':
    case 'template-unknown':
      return words.file[code](found)
    case 'file-wrong':
      return words.file[code](way, found)
    case 'file-refused':
      return words.file[code](way, refusalText(words.refusals, { code: found as RefusalCode, detail }))
    default:
      return refusalText(words.refusals, { code: code as RefusalCode })
  }
}
