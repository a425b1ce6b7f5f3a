import { CommitmentsPhone } from '#client/activities/commitments/CommitmentsPhone.tsx'
import css from '#client/activities/commitments/commitments-phone.css?inline'
import { ready } from '#client/activities/commitments/phone-words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(css)

/** What a gathering where nothing is promised never fetches. */
export const Part = CommitmentsPhone
export { ready }
