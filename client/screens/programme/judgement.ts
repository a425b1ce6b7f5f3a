import { words as figureWords } from '#client/figures/words.ts'
import { numberText } from '#shared/figures/text.ts'
import type { Judgement } from '#shared/programme/noise.ts'
import type { IndicatorHead } from '#shared/views/programme-figures.ts'
import { words } from './words.ts'

/** Whether a difference is more than chance, in words. */
export function judgementText(judged: Judgement, { decimals }: Pick<IndicatorHead, 'decimals'>): string {
  const says = words().series
  if (judged.says === 'cannot') return says.cannot[judged.why]
  const text = (value: number) => numberText(value, decimals, figureWords())
  const sign = judged.difference > 0 ? '+' : ''
  return says[judged.says](`${sign}${text(judged.difference)}`, text(judged.limit))
}
