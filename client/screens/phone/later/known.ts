import { countKept } from '#client/connection/count-kept.ts'
import { patiently } from '#client/words/patiently.ts'

/** Somebody who has wished to be known again may be on the way in. */
export function lookForKnown(): void {
  if (countKept('samling/along')) void patiently(() => import('#client/screens/phone/apart/along.tsx'))
}
