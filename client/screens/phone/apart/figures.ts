import { FigurePhone } from '#client/figures/FigurePhone.tsx'
import phone from '#client/figures/figure-phone.css?inline'
import svg from '#client/figures/figure-svg.css?inline'
import { ready } from '#client/figures/words.ts'
import { dress } from '#client/screens/phone/later/dress.ts'

for (const each of [svg, phone]) dress(each)

/** What a gathering that shows no figures never fetches. */
export const Part = FigurePhone
export { ready }
