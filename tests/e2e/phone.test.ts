import type { Page } from '@playwright/test'
import { words } from '#client/words/nb/phone.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import type { Guest } from '#tests/support/crew.ts'
import { onPhone } from './devices.ts'
import { expectAccessible, expectReflow, expectRoomForFingers, running } from './looks.ts'
import { at, expect, PHONE, type Stage, test } from './stage.ts'

type State = { readonly name: string; readonly begin: (stage: Stage, page: Page) => Promise<unknown> }

const LONG =
  'Lederne har førti ansatte hver, og det blir ikke tid til samtalen før vedkommende har vært borte i tre uker.'

/** In the order of a day, so that one phone can go through them all. */
const STATES: readonly State[] = [
  {
    name: 'a code that fits nothing',
    begin: async (stage, page) => {
      await page.goto(`${stage.server.lan}/AAAAAA`)
      await expect(page.getByText(later.gate.wrongCode)).toBeVisible()
    },
  },
  {
    name: 'joining',
    begin: async (stage, page) => {
      await page.goto(stage.links().join)
      await page.getByRole('radio', { name: 'Bømlo' }).check()
      await page.getByRole('radio', { name: words.join.notListed }).check()
      await page.getByRole('button', { name: words.join.join, exact: true }).tap()
      await expect(page.getByText('Skriv hva vi skal kalle deg.')).toBeVisible()
    },
  },
  {
    name: 'before the start',
    begin: async (_stage, page) => {
      await onPhone(page).join('Bømlo', 'Enhetsleder i hjemmetjenesten')
      await expect(page.getByText(words.now.youAreIn)).toBeVisible()
    },
  },
  {
    name: 'now',
    begin: async (stage, page) => {
      await stage.advanceTo(at(13))
      await stage.crew.start('Dypdykk')
      await expect(page.getByText(words.now.talk)).toBeVisible()
    },
  },
  {
    name: 'over time',
    begin: async (stage, page) => {
      await stage.advanceTo(at(14, 4))
      await expect(page.getByText(words.now.overTitle)).toBeVisible()
    },
  },
  {
    name: 'the clock stopped',
    begin: async (stage, page) => {
      await stage.crew.act({ type: 'PauseClock' })
      await expect(page.getByText(words.now.stopped)).toBeVisible()
    },
  },
  {
    name: 'several questions at once',
    begin: async (stage, page) => {
      for (const text of ['Hvor langt', 'Hva vil dere høre', 'Hva kjennetegner', 'Hva skal neste temadag'])
        await stage.crew.open(text)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(4)
      await page.locator('label').filter({ hasText: /^4$/ }).tap()
      await page
        .locator('label')
        .filter({ has: page.getByRole('checkbox') })
        .first()
        .tap()
      await page.getByRole('textbox').first().fill('En som ser folk')
    },
  },
  {
    name: 'results shown',
    begin: async (stage, page) => {
      const { crew } = stage
      const guests = await crew.arriveAll({ Vefsn: 5 })
      const { id } = await crew.activityOf('Hvor langt')
      for (const [nth, guest] of guests.entries())
        await crew.answer(guest, id, { type: 'scale', value: 1 + nth })
      await crew.act({ type: 'SetResults', activity: id, results: 'shown' })
      await expect(page.getByText(later.poll.results, { exact: false }).first()).toBeVisible()
    },
  },
  {
    name: 'a conversation',
    begin: async (stage, page) => {
      const { crew } = stage
      for (const activity of (await crew.view()).activities)
        if (activity.phase === 'open') await crew.act({ type: 'ClosePoll', activity: activity.id })
      const talk = await crew.open('Hvilket råd')
      const [colleague] = (await crew.arriveAll({ Bømlo: 1 })) as [Guest]
      await crew.write(colleague, talk, LONG)
      await onPhone(page).write('Vi ringer for sent.')
      await onPhone(page).stored('Vi ringer for sent.')
      await page.getByRole('button', { name: 'Endre' }).tap()
      await expect(page.getByText(words.talk.editing)).toBeVisible()
      await page.getByRole('button', { name: 'Avbryt' }).tap()
      await onPhone(page).field.fill('En kladd')
      await expect(page.getByText(words.talk.draftSaved)).toBeVisible()
    },
  },
  {
    name: 'without a net',
    begin: async (stage, page) => {
      stage.forgive()
      await page.context().setOffline(true)
      await onPhone(page).write('Skrevet uten nett')
      await expect(page.getByText(/^Uten nett siden/)).toBeVisible()
    },
  },
  {
    name: 'back on the net, on a second phone',
    begin: async (_stage, page) => {
      await page.context().setOffline(false)
      await onPhone(page).stored('Skrevet uten nett')
      await page.getByRole('button', { name: words.handover.open }).tap()
      await expect(page.getByText(later.handover.help)).toBeVisible()
    },
  },
  {
    name: 'the gathering ended',
    begin: async (stage, page) => {
      await stage.crew.act({ type: 'CloseGathering' })
      await expect(page.getByText(words.now.closed)).toBeVisible()
    },
  },
]

test('[EE20] [EE21] [EE22] axe finds nothing on the phone in any state; what one can press is 44 px; it fits 320 px and letters twice as large', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  const page = await stage.open('about:blank', PHONE)
  for (const { name, begin } of STATES) {
    await test.step(name, async () => {
      await begin(stage, page)
      await expectAccessible(page, name)
      await expectRoomForFingers(page, name)
      await expectReflow(page, name)
    })
  }
})

test('[EE23] a person with a keyboard alone joins, votes and writes a point', async ({ stage }) => {
  const { crew } = stage
  const page = await stage.phone({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 })
  const focused = page.locator(':focus')

  async function tabTo(name: string | RegExp, role: 'radio' | 'button' | 'textbox') {
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(focused.and(page.getByRole(role, { name }))).toHaveCount(1, { timeout: 50 })
    }).toPass({ timeout: 10_000, intervals: [0] })
    await expect(focused).toBeInViewport({ ratio: 0.9 })
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
  }

  await tabTo('Steinkjer', 'radio')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Vefsn' })).toBeChecked()
  await tabTo(/Hovedtillitsvalgt/, 'radio')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.locator('.bar')).toContainText('Vefsn')

  await crew.start('Velkommen')
  const poll = await crew.open('Hva skal neste temadag')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('temadag')
  await tabTo('Kultur og holdninger', 'radio')
  await page.keyboard.press('Space')
  await expect(page.getByText(words.poll.delivered)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Gradering og tilrettelegging' })).toBeChecked()
  await expect(page.getByText(words.poll.delivered)).toBeVisible()
  await crew.act({ type: 'ClosePoll', activity: poll })

  await crew.open('Lavere sykefravær')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lavere sykefravær')
  await tabTo(words.talk.first, 'textbox')
  await page.keyboard.type('Skrevet med tastatur')
  await tabTo(words.talk.add, 'button')
  await page.keyboard.press('Enter')
  await onPhone(page).stored('Skrevet med tastatur')
  await page.keyboard.type('Og ett til, med Ctrl Enter')
  await page.keyboard.press('Control+Enter')
  await onPhone(page).stored('Og ett til')
})

test('[EE24] nothing is animated on the phone for those who have asked for less motion', async ({
  stage,
}) => {
  const page = await stage.open('about:blank', { ...PHONE, reducedMotion: 'reduce' })
  for (const { name, begin } of STATES.slice(0, 6)) {
    await begin(stage, page)
    expect.soft(await running(page), name).toEqual([])
  }
})
