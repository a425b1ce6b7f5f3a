import type { Page } from '@playwright/test'
import { words } from '#client/words/nb/phone.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import { words as asked } from '#client/words/nb/poll-phone.ts'
import { onPhone } from '#tests/e2e/devices.ts'
import { at, expect, PHONE, type Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { askedOnPhone } from './phone-asked.ts'
import { ALL, byChoice, type Walk } from './walk.ts'

const LONG =
  'Lederne har førti ansatte hver, og det blir ikke tid til samtalen før vedkommende har vært borte i tre uker.'

/** Where there are many, they are searched for. */
export async function comesFrom(page: Page, municipality: string): Promise<void> {
  const search = page.locator('[data-asks=municipality] input[type=search]')
  await expect(page.getByRole('radio').first()).toBeVisible()
  if ((await search.count()) > 0) await search.fill(municipality)
  await page.getByRole('radio', { name: municipality, exact: true }).check()
}

/** The phone from a wrong code to the end. */
export async function phoneWalk(stage: Stage): Promise<Walk> {
  const { crew } = stage
  const wrong = `${stage.server.lan}/AAAAAA`
  const opened = await stage.open(wrong, PHONE)
  // What stands there until then has a choice of language of its own, which goes with it.
  await expect(opened.getByText(later.gate.wrongCode)).toBeVisible()
  const { page, inLanguage } = await byChoice(opened)
  const me = onPhone(page)
  let guests: readonly Guest[] = []
  const states = [
    {
      name: 'a code that fits nothing',
      begin: () => expect(page.getByText(later.gate.wrongCode)).toBeVisible(),
    },
    {
      name: 'joining, with the name missing',
      async begin() {
        await page.goto(stage.links().join)
        await comesFrom(page, 'Bømlo')
        await page.getByRole('radio', { name: words.join.notListed }).check()
        await page.getByRole('button', { name: words.join.join, exact: true }).tap()
        await expect(page.getByText('Skriv hva vi skal kalle deg.')).toBeVisible()
      },
    },
    {
      name: 'before the start',
      async begin() {
        await page.getByLabel(words.join.name).fill('Enhetsleder i hjemmetjenesten')
        await page.getByRole('button', { name: words.join.join, exact: true }).tap()
        await expect(page.getByText(words.now.youAreIn)).toBeVisible()
      },
    },
    {
      name: 'now',
      async begin() {
        await stage.advanceTo(at(13))
        await crew.start('Dypdykk')
        await expect(page.getByText(words.now.talk)).toBeVisible()
      },
    },
    {
      name: 'over time',
      async begin() {
        await stage.advanceTo(at(14, 4))
        await expect(page.getByText(words.now.overTitle)).toBeVisible()
      },
    },
    {
      name: 'the clock stopped',
      async begin() {
        await crew.act({ type: 'PauseClock' })
        await expect(page.getByText(words.now.stopped)).toBeVisible()
      },
    },
    {
      name: 'one’s own table',
      async begin() {
        await crew.arriveAll({ Steinkjer: 3, Jondal: 2, Sund: 2 })
        await crew.seat(['1', '2'])
        await expect(page.locator('.tabno')).toBeVisible()
        await page.getByText(later.seat.know).tap()
        await page.getByRole('checkbox').first().check()
        await expect(page.getByText(later.stands.saved)).toBeVisible()
      },
    },
    {
      name: 'several questions at once',
      async begin() {
        for (const text of ['Hvor langt', 'Hva vil dere høre', 'Hva kjennetegner', 'Hva skal neste temadag'])
          await crew.open(text)
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
      async begin() {
        const { id } = await crew.activityOf('Hvor langt')
        guests = await crew.arriveAll({ Vefsn: 5 })
        for (const [nth, guest] of guests.entries())
          await crew.answer(guest, id, { type: 'scale', value: 1 + (nth % 5) })
        await crew.act({ type: 'SetResults', activity: id, results: 'shown' })
        await expect(page.getByText(asked.results.title, { exact: false }).first()).toBeVisible()
      },
    },
    ...(ALL ? askedOnPhone(stage, page, () => guests, 'Bømlo') : []),
    {
      name: 'a conversation, with a point being changed and a draft',
      async begin() {
        for (const { id, kind, phase } of (await crew.view()).activities) {
          if (phase !== 'open') continue
          if (kind === 'poll') await crew.act({ type: 'ClosePoll', activity: id })
          if (kind === 'commitments') await crew.act({ type: 'CloseCommitments', activity: id })
        }
        await crew.show('now')
        const talk = await crew.open('Hvilket råd')
        const [colleague] = (await crew.arriveAll({ Bømlo: 1 })) as [Guest]
        await crew.write(colleague, talk, LONG)
        await me.write('Vi ringer for sent.')
        await me.stored('Vi ringer for sent.')
        await page.getByRole('button', { name: 'Endre' }).tap()
        await expect(page.getByText(words.talk.editing)).toBeVisible()
        await page.getByRole('button', { name: 'Avbryt' }).tap()
        await me.field.fill('En kladd')
        await expect(page.getByText(words.talk.draftSaved)).toBeVisible()
      },
    },
    {
      name: 'without a net',
      async begin() {
        stage.forgive()
        await page.context().setOffline(true)
        await me.write('Skrevet uten nett')
        await expect(page.getByText(/^Uten nett siden/)).toBeVisible()
      },
    },
    {
      name: 'back on the net, with a code for a second phone',
      async begin() {
        await page.context().setOffline(false)
        await me.stored('Skrevet uten nett')
        await page.getByRole('button', { name: words.handover.open }).tap()
        await expect(page.getByText(later.handover.help)).toBeVisible()
      },
    },
    {
      name: 'ended',
      async begin() {
        await crew.act({ type: 'CloseGathering' })
        await expect(page.getByText(words.now.closed)).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}
