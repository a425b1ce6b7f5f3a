import { expect, test } from 'vitest'
import { words as en } from '#client/words/en/phone.ts'
import { words as enLater } from '#client/words/en/phone-later.ts'
import { refusals as enRefusals } from '#client/words/en/refusals.ts'
import { words as nb } from '#client/words/nb/phone.ts'
import { words as nbLater } from '#client/words/nb/phone-later.ts'
import { refusals as nbRefusals } from '#client/words/nb/refusals.ts'
import { words as nn } from '#client/words/nn/phone.ts'
import { words as nnLater } from '#client/words/nn/phone-later.ts'
import { refusals as nnRefusals } from '#client/words/nn/refusals.ts'
import { refusalText } from '#client/words/refusal-text.ts'

/** Every text there is; functions are asked with numbers, which stand for names as well. */
function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [1, 2, 12].map((count) => [path, `${words(count, 12)}`] as const)
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))
}

const languages = {
  nb: [nb, nbLater, nbRefusals],
  nn: [nn, nnLater, nnRefusals],
  en: [en, enLater, enRefusals],
} as const

test.each(Object.entries(languages))(
  '[PH22] every text of %s is there, and none shouts',
  (language, words) => {
    for (const [path, text] of textsOf(words)) {
      // English has no mark after the number of a day.
      if (!(language === 'en' && path.endsWith('.dayMark'))) expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/!|undefined|\bnull\b|NaN|\b[Ss]erver|[Dd]atabase|[Ss]ocket/)
    }
  },
)

test('[PH22] the languages are told apart', () => {
  const texts = (words: unknown) => new Map(textsOf(words))
  const [bokmål, nynorsk, english] = [texts([nb, nbLater]), texts([nn, nnLater]), texts([en, enLater])]
  expect([...nynorsk.keys()]).toEqual([...bokmål.keys()])
  expect([...english.keys()]).toEqual([...bokmål.keys()])
  const same = (other: Map<string, string>) =>
    [...bokmål].filter(([path, text]) => other.get(path) === text).length
  expect(same(english)).toBeLessThan(bokmål.size / 8)
  expect(same(nynorsk)).toBeLessThan(bokmål.size / 2)
})

test('[PH22] nynorsk is nynorsk', () => {
  for (const [path, text] of textsOf([nn, nnLater]))
    expect(text, path).not.toMatch(
      /\b(ikke|hva|jeg|fra|noe|noen|dere|hvilken|velg|være|blir det|svarene|samlingen|kommer)\b/i,
    )
})

test('[PH23] a refusal from another version still says something', () => {
  expect(refusalText(nbRefusals, { code: 'text-too-long', detail: '2000' })).toContain('2000')
  for (const code of ['never-heard-of', 'toString', 'unknown-point'])
    expect(refusalText(nb.refusals, { code: code as 'server-error' })).toBe(nb.refusals['server-error'])
})
