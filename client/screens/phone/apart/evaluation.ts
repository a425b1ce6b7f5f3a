import { EvaluationPhone } from '#client/activities/evaluation/EvaluationPhone.tsx'
import css from '#client/activities/evaluation/evaluation-phone.css?inline'
import { ready } from '#client/activities/evaluation/phone-words.ts'
import fields from '#client/activities/question/question-phone.css?inline'
import { ready as fieldsReady } from '#client/activities/question/words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

for (const each of [fields, css]) dress(each)

/** What a gathering without an evaluation never fetches. */
export const Part = EvaluationPhone
const both = () => Promise.all([ready(), fieldsReady()]).then(() => undefined)

export { both as ready }
