import { CommitmentsPhone } from '#client/activities/commitments/CommitmentsPhone.tsx'
import promises from '#client/activities/commitments/commitments-phone.css?inline'
import { ready as promisesReady } from '#client/activities/commitments/phone-words.ts'
import { PanelPhone } from '#client/activities/panel/PanelPhone.tsx'
import panel from '#client/activities/panel/panel-phone.css?inline'
import { ready } from '#client/activities/panel/phone-words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(panel)
dress(promises)

/** What a gathering without a panel, and without promises, never fetches. */
export const Part = PanelPhone
export { ready }
/** Beside the panel's: in a piece of its own the bundler takes the page's one script apart, which costs every phone half a kilobyte. */
export const promisesPart = { Part: CommitmentsPhone, ready: promisesReady }
