import { EvaluationResults } from '#client/activities/evaluation/EvaluationResults.tsx'
import { ready } from '#client/activities/evaluation/phone-words.ts'
import css from '#client/activities/question/results-phone.css?inline'
import { ready as resultsReady } from '#client/activities/question/words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(css)

/** What nobody fetches before the leader shows what an evaluation came to. */
export const Part = EvaluationResults
const both = () => Promise.all([ready(), resultsReady()]).then(() => undefined)

export { both as ready }
