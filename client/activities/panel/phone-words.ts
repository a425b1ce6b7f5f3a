import type { PanelPhoneWords } from '#client/words/nb/panel-phone.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<PanelPhoneWords>({
  nb: () => import('#client/words/nb/panel-phone.ts'),
  nn: () => import('#client/words/nn/panel-phone.ts'),
  en: () => import('#client/words/en/panel-phone.ts'),
})
