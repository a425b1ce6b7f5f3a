import { QuestionPhone } from '#client/activities/question/QuestionPhone.tsx'
import css from '#client/activities/question/question-phone.css?inline'
import { ready } from '#client/activities/question/words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(css)

/** What a gathering that asks for no more than taps and texts never fetches. */
export const Part = QuestionPhone
export { ready }
