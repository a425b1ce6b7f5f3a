import { PanelPhone } from '#client/activities/panel/PanelPhone.tsx'
import panel from '#client/activities/panel/panel-phone.css?inline'
import { ready } from '#client/activities/panel/phone-words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

dress(panel)

/** What a gathering without a panel never fetches. */
export const Part = PanelPhone
export { ready }
