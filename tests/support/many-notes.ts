import { chanceOf } from '#shared/kernel/chance.ts'

const SPOKEN =
  'leder ansatt møte avdeling fravær nærvær vikar tillit kollega samtale mål tiltak turnus barnehage sykehjem skole kommune oppfølging humor arbeidsmiljø pause helg natt kurs råd plan uke måned tall økonomi'.split(
    ' ',
  )
const SYLLABLES = 'ba ke li mo nu ra se ti vo dre fra gre kli sto spø tre vik ham ber dal'.split(' ')
const ENDINGS = ['', 'en', 'ene', 'er', 'et', 's', 'te']

/** Notes as a hall might write them: a few words often, thousands of others seldom, in all their forms. */
export function manyNotes(
  count: number,
  words = 18,
): readonly { readonly id: string; readonly text: string }[] {
  const drawn = chanceOf(20120912)
  const chance = () => drawn.below(1_000_000) / 1_000_000
  const pick = <Of>(of: readonly Of[], at = chance()): Of => of[Math.floor(at * of.length)] as Of
  const rare = Array.from({ length: 6_000 }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(SYLLABLES)).join(''),
  )
  const known = [...SPOKEN, ...rare]
  const word = () => pick(known, chance() ** 4) + pick(ENDINGS)
  return Array.from({ length: count }, (_, nth) => ({
    id: `n${nth}`,
    text: Array.from({ length: Math.ceil(words / 2 + chance() * words) }, word).join(' '),
  }))
}
