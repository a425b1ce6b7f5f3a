import type { Page } from '@playwright/test'
import { words } from '#client/words/nb/projector.ts'
import { clippedTexts, expectAccessible, overlappingTexts, running, settled } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
]

type Scene = {
  readonly name: string
  readonly begin: (stage: Stage) => Promise<unknown>
  readonly shows: (page: Page) => Promise<unknown>
}

const LONG =
  'Vi ringer for sent. Første samtale kommer gjerne en uke etter at noen har gått hjem, og da er det for sent.'

async function manyPoints(stage: Stage) {
  const guests = await stage.crew.arriveAll({ Vefsn: 1, Jondal: 2, Bømlo: 1, Sund: 1 })
  const talk = await stage.crew.open('Lavere sykefravær')
  for (const guest of guests)
    for (let each = 0; each < 7; each++)
      await stage.crew.write(guest, talk, each % 3 === 0 ? LONG : `Punkt ${each + 1} fra ${guest.name}`)
}

async function manyAnswers(stage: Stage) {
  const { crew } = stage
  const guests = await crew.arriveAll({ Steinkjer: 2, Vefsn: 2, Sund: 2 })
  const poll = await crew.open('Hva vil dere høre mer om')
  await crew.act({ type: 'SetResults', activity: poll, results: 'live' })
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  const choices = card?.kind === 'poll' && card.question.type === 'choices' ? card.question.choices : []
  for (const [nth, guest] of guests.entries()) {
    const picked = [choices[nth % 3], choices[4]].flatMap((choice) => (choice ? [choice.id] : []))
    await crew.answer(guest, poll, { type: 'choices', choices: picked })
  }
}

/** In the order of a day, so that one server can play them all. */
const SCENES: readonly Scene[] = [
  {
    name: 'welcome',
    begin: (stage) => stage.crew.arriveAll({ Steinkjer: 2, Vefsn: 1 }),
    shows: (page) => expect(page.getByText(words.ofHere(25))).toHaveCount(1),
  },
  {
    name: 'now, before the start',
    begin: (stage) => stage.crew.show('now'),
    shows: (page) => expect(page.getByText(words.untilStart)).toHaveCount(1),
  },
  {
    name: 'now',
    begin: async (stage) => {
      await stage.advanceTo(at(14))
      await stage.crew.start('Foredrag: Slik gjorde Bergen')
    },
    shows: (page) => expect(page.getByRole('heading', { name: 'Slik gjorde Bergen' })).toBeVisible(),
  },
  {
    name: 'over time',
    begin: (stage) => stage.advanceTo(at(15, 3)),
    shows: (page) => expect(page.getByText(words.overTime, { exact: true })).toHaveCount(1),
  },
  {
    name: 'the clock stopped',
    begin: (stage) => stage.crew.act({ type: 'PauseClock' }),
    shows: (page) => expect(page.getByText(words.paused, { exact: true })).toHaveCount(1),
  },
  {
    name: 'question',
    begin: manyAnswers,
    shows: (page) => expect(page.getByText(words.ofPresent(9))).toHaveCount(1),
  },
  {
    name: 'points',
    begin: manyPoints,
    shows: (page) => expect(page.getByText('Punkt 2 fra').first()).toBeVisible(),
  },
  {
    name: 'the end of the day',
    begin: async (stage) => {
      const { now } = (await stage.crew.view()).run
      const from = now.phase === 'running' || now.phase === 'paused' ? now.item : null
      await stage.crew.act({ type: 'EndDay', from })
      await stage.crew.show('now')
    },
    shows: (page) => expect(page.getByText(words.thanksToday)).toHaveCount(1),
  },
  {
    name: 'black',
    begin: (stage) => stage.crew.show('black'),
    shows: (page) => expect(page.locator('.black')).toBeVisible(),
  },
]

test('[EE10] the hall screen cuts no text off and lays none over another, at any size, in any scene', async ({
  stage,
}) => {
  const page = await stage.screen()
  for (const { name, begin, shows } of SCENES) {
    await begin(stage)
    await shows(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await settled(page)
      const what = `${name}, ${size.width} × ${size.height}`
      expect.soft(await clippedTexts(page, 'all'), what).toEqual([])
      expect.soft(await overlappingTexts(page), what).toEqual([])
    }
  }
})

test('[EE11] axe finds nothing on the hall screen, light or dark', async ({ stage }) => {
  test.setTimeout(120_000)
  const page = await stage.screen()
  for (const { name, begin, shows } of SCENES) {
    await begin(stage)
    await shows(page)
    await stage.crew.dark('light')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector')
    await expectAccessible(page, name)
    await stage.crew.dark('dark')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector-dark')
    await expectAccessible(page, `${name}, dark`)
  }
})

test('[EE12] nothing moves on the hall screen for those who have asked for stillness', async ({ stage }) => {
  const page = await stage.screen({ reducedMotion: 'reduce' })
  for (const { name, begin, shows } of SCENES.slice(0, 4)) {
    await begin(stage)
    await shows(page)
    expect.soft(await running(page), name).toEqual([])
  }
})
