import { PollResults } from '#client/activities/question/PollResults.tsx'
import css from '#client/activities/question/results-phone.css?inline'
import { ready } from '#client/activities/question/words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(css)

/** What a gathering that shows no results on the phones never fetches. */
export const Part = PollResults
export { ready }
