import type { Page } from '@playwright/test'
import { lateStory } from './late-story.ts'
import { at, expect, LAPTOP, test } from './stage.ts'
import { TONGUES } from './tongues.ts'
import { foreignOn, foreignWords, type NotOfPage } from './words-seen.ts'

test.use({ stageOptions: { at: at(9, 40), gathering: 'empty' } })
test.describe.configure({ timeout: 150_000 })

const { nb, nn } = TONGUES

async function wholeDay(story: ReturnType<typeof lateStory>) {
  await story.prepare()
  await story.arrive()
  await story.morning()
  await story.ask()
  await story.save()
  await story.takeOver()
  await story.revise()
  await story.finish()
}

const nothingForeign =
  (foreign: ReadonlySet<string>, not: NotOfPage) => async (pages: readonly Page[], part: string) => {
    for (const page of pages)
      expect.soft(await foreignOn(page, foreign, not), `${part}: ${page.url()}`).toEqual([])
  }

test('[EE70] [EE71] a late day saved before the bus, with keys alone at the console and on the phones: the focus is never lost', async ({
  stage,
}) => {
  stage.forgive()
  await wholeDay(lateStory(stage, { tongue: nb, by: 'keyboard' }))
})

test('[EE70] [EE72] the same day with mouse and fingers, in nynorsk: no word of bokmål is on any screen', async ({
  stage,
}) => {
  stage.forgive()
  const foreign = foreignWords(nb, nn)
  expect([...foreign]).toEqual(expect.arrayContaining(['hva', 'ikke', 'noen', 'spørre', 'åpne']))
  const not = { typed: Object.values(nn.says).flat(), code: stage.links().entry.code }
  const look = nothingForeign(foreign, not)
  await wholeDay(
    lateStory(stage, {
      tongue: nn,
      by: 'pointer',
      look,
    }),
  )
  for (const address of ['/', '/?new', '/check']) {
    const page = await stage.open(`${stage.server.local}${address}`, { ...LAPTOP, locale: nn.locale })
    await expect(page.getByRole('heading').first()).toBeVisible()
    await look([page], address)
  }
  // Had the pages been in bokmål, it would have been seen.
  const other = await stage.open(stage.server.local, { ...LAPTOP, locale: nb.locale })
  await expect(other.getByRole('heading').first()).toBeVisible()
  expect(await foreignOn(other, foreign, not)).toContain(nb.home.mine.heading)
  // And a join code that happens to spell a word is none.
  await other.evaluate(() => {
    document.body.replaceChildren(
      ...['9DA 73S', 'DA 73S', 'Ikkje da'].map((text) => document.createTextNode(text)),
    )
  })
  expect(await foreignOn(other, foreign, { ...not, code: '9DA73S' })).toEqual(['DA 73S', 'Ikkje da'])
})
