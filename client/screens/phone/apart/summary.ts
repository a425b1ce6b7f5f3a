import { dress } from '#client/screens/phone/later/dress.ts'
import { ready } from '#client/summary/phone-words.ts'
import { SummaryPhone } from '#client/summary/SummaryPhone.tsx'
import css from '#client/summary/summary-phone.css?inline'

dress(css)

/** What a gathering without a summary never fetches. */
export const Part = SummaryPhone
export { ready }
