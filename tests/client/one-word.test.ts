import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDERS = ['client/words/nb', 'client/words/nn', 'shared/report/words', 'server/exports']

/** Every line that the words’ files have, but for what they fetch and what English says. */
const LINES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/-en|^en/.test(name))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n')),
)

const saying = (wrong: RegExp) => LINES.filter((line) => wrong.test(line)).map((line) => line.trim())

test('[CL33] what is asked is closed with one word, a window with another, and a gathering ends', () => {
  expect(LINES.length).toBeGreaterThan(3_000)
  expect(LINES.join('\n')).toMatch(/[Ff]orpliktels/)
  expect(
    saying(
      /(svar|samtal|avstemning|avrøysting|spørsmål|skjema|runde|panel|samling|forplikt)\p{L}*( \p{L}+){0,2} lukk/iu,
    ),
  ).toEqual([])
  expect(saying(/\blukk\p{L}* (av seg|om \$|for svar|den åpne|det opne|nå|no)/iu)).toEqual([])
})

test('[CL33] a commitment is called that on every screen and on paper, and a vote in Nynorsk avrøysting', () => {
  expect(saying(/(\bet?i?[nt]t?|\d|\}|[Ii]ngen|[Aa]lle) løft(e|er|et|a)\b(?! fram)/u)).toEqual([])
  expect(saying(/\bløft(ene|et|a) (er|kommer|kjem|finn?st?|finnes|på veggen)\b/iu)).toEqual([])
  expect(saying(/avstemming/iu)).toEqual([])
})
