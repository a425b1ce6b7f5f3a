import { expectAccessible, OF_WORDS, violations } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'
import { consoleWalk } from './walks/console.ts'
import { formWalk } from './walks/form.ts'
import { hallWalk } from './walks/hall.ts'
import { phoneWalk } from './walks/phone.ts'
import { checkWalk, homeWalk, observerWalk, remoteWalk } from './walks/quiet.ts'
import { LANGUAGES, type MakeWalk } from './walks/walk.ts'

/**
 * Every state is looked at by every rule in one language, each language in its turn, and in the others by what words can put
 * wrong: axe weighs the colours of every text anew, and those are the same.
 */
const rulesFor = (state: number, language: number) =>
  (state + language) % LANGUAGES.length === 0 ? [] : OF_WORDS

/** trust.md A-01: every screen, in every state, in every language. */
async function lookAtAll(stage: Stage, make: MakeWalk, widths: readonly number[]) {
  const { states, inLanguage, page } = await make(stage)
  for (const [place, { name, begin }] of states.entries())
    await test.step(name, async () => {
      await begin()
      for (const [nth, language] of LANGUAGES.entries())
        await expectAccessible(await inLanguage(language), `${name}, ${language}`, rulesFor(place, nth))
      const before = page.viewportSize()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 768 })
        await expectAccessible(page, `${name}, ${width} px`)
      }
      if (before) await page.setViewportSize(before)
    })
}

/** `widths`: other ones that its layout has. */
function looked(ids: string, surface: string, make: MakeWalk, ...widths: readonly number[]) {
  test(`${ids} axe finds nothing on ${surface}, in any state or language`, async ({ stage }) => {
    test.setTimeout(300_000)
    await lookAtAll(stage, make, widths)
  })
}

looked('[EE20]', 'the phone', phoneWalk)
looked('[EE30]', 'the console', consoleWalk, 1000)
looked('[EE34]', 'the page of the observer', observerWalk, 320)
looked('[EE67]', 'the remote control', remoteWalk)
looked('[EE97]', 'the form of a municipality', formWalk, 1200)

test.describe('at the machine itself', () => {
  test.use({ stageOptions: { at: at(9, 40), gathering: 'demo', url: null } })
  looked('[HO18]', 'the home page', homeWalk, 320)
  looked('[HO18]', 'the check page', checkWalk, 320)
})

test('[EE11] axe finds nothing on the hall screen, in any scene or language, light or dark', async ({
  stage,
}) => {
  test.setTimeout(300_000)
  const { states, pages } = await hallWalk(stage)
  for (const [place, { name, begin }] of states.entries())
    await test.step(name, async () => {
      await begin()
      for (const theme of ['dark', 'light'] as const) {
        await stage.crew.dark(theme)
        const wanted = theme === 'dark' ? 'projector-dark' : 'projector'
        for (const page of pages) await expect(page.locator('html')).toHaveAttribute('data-theme', wanted)
        await Promise.all(
          pages.map((page, nth) => expectAccessible(page, `${name}, ${theme}`, rulesFor(place, nth))),
        )
      }
    })
})

test('a target that a scrolling list cuts at its edge is no small one, and a small one is found there', async ({
  page,
}) => {
  const list = (height: number) => `<html lang="nb"><title>Liste</title><main><h1>Liste</h1>
    <div tabindex="0" style="height: 100px; overflow: auto; position: relative">
      ${[1, 2, 3, 4].map((nth) => `<button style="display: block; height: ${height}px">${nth}</button>`).join('')}
    </div>
    <button style="position: absolute; top: 130px; left: 0; width: 300px; height: 60px">Under</button></main>`
  await page.setContent(list(40))
  expect(await violations(page, { only: ['target-size'] })).toEqual([])
  await page.setContent(list(12))
  expect(await violations(page, { only: ['target-size'] })).not.toEqual([])
})
