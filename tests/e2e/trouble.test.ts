import { words as enConsole } from '#client/words/en/console.ts'
import { words as enPhone } from '#client/words/en/phone.ts'
import { words as enLater } from '#client/words/en/phone-later.ts'
import { words as nbConsole } from '#client/words/nb/console.ts'
import { words as nbPhone } from '#client/words/nb/phone.ts'
import { words as nbLater } from '#client/words/nb/phone-later.ts'
import { words as nnConsole } from '#client/words/nn/console.ts'
import { words as nnPhone } from '#client/words/nn/phone.ts'
import { words as nnLater } from '#client/words/nn/phone-later.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { type OnPhone, onPhone } from './devices.ts'
import { expect, PHONE, test } from './stage.ts'

const LANGUAGES = [
  { locale: 'nb-NO', lang: 'nb', phone: nbPhone, later: nbLater, console: nbConsole },
  { locale: 'nn-NO', lang: 'nn', phone: nnPhone, later: nnLater, console: nnConsole },
  { locale: 'en-GB', lang: 'en', phone: enPhone, later: enLater, console: enConsole },
]
const MUNICIPALITIES = ['Steinkjer', 'Vefsn', 'Sund']

test('[EE40] a wrong code is told as such in three languages, and the right one can be typed there', async ({
  stage,
}) => {
  for (const { locale, lang, phone: words, later } of LANGUAGES) {
    const page = await stage.open(`${stage.server.lan}/AAAAAA`, { ...PHONE, locale })
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.getByRole('heading', { name: later.gate.wrongCode })).toBeVisible()
    await expect(page.getByText(later.refusals['unknown-code'] as string)).toBeVisible()
    await page.getByLabel(words.code.label).fill('0000')
    await page.getByRole('button', { name: words.common.tryAgain }).tap()
    await expect(page.getByText(words.code.notACode)).toBeVisible()
    await page.getByLabel(words.code.label).fill(stage.links().entry.code.toLowerCase())
    await page.getByRole('button', { name: words.common.tryAgain }).tap()
    await expect(page.getByText(words.join.municipality)).toBeVisible()
  }
})

test('[EE41] an ended gathering takes in nobody and no answers, says so in three languages, and opens again', async ({
  stage,
}) => {
  const { crew } = stage
  const inside = await Promise.all(
    LANGUAGES.map(async ({ locale, phone: words }, nth) => {
      const phone = onPhone(await stage.phone({ locale }), words)
      await phone.join(MUNICIPALITIES[nth] ?? '', `Gjest ${nth}`)
      return phone
    }),
  )
  await crew.act({ type: 'CloseGathering' })
  for (const [nth, { phone: words, later, console: desk, locale }] of LANGUAGES.entries()) {
    await expect((inside[nth] as OnPhone).heading).toHaveText(words.now.closed)
    const late = await stage.phone({ locale })
    await expect(late.getByText(later.refusals['unknown-code'] as string)).toBeVisible()
    const leader = await stage.console({ locale })
    await expect(leader.getByText(desk.banner.closed)).toBeVisible()
  }
  await crew.act({ type: 'ReopenGathering' })
  for (const phone of inside)
    await expect(phone.page.getByText(/avslutta|avsluttet|has ended/)).toHaveCount(0)
})

test('[EE42] a text that is too long stays where it was written, with how much too long it is, in three languages', async ({
  stage,
}) => {
  const tooLong = 'a'.repeat(TEXT_LIMITS.point + 7)
  await stage.crew.open('Hva er målet')
  for (const [nth, { locale, phone: words, console: desk }] of LANGUAGES.entries()) {
    const phone = onPhone(await stage.phone({ locale }), words)
    await phone.join(MUNICIPALITIES[nth] ?? '', `Gjest ${nth}`)
    await phone.field.fill(tooLong)
    await expect(phone.page.getByText(words.talk.tooLong(7))).toBeVisible()
    await phone.page.getByRole('button', { name: words.talk.add }).tap()
    await expect(phone.field).toHaveValue(tooLong)
    await expect(phone.points).toHaveCount(0)
    await phone.field.fill('Kort nok')
    await phone.page.getByRole('button', { name: words.talk.add }).tap()
    await phone.stored('Kort nok')

    const leader = await stage.console({ locale })
    await leader.getByRole('button', { name: desk.ask.button }).click()
    await leader.getByLabel(desk.ask.question).fill('a'.repeat(TEXT_LIMITS.question + 1))
    await leader.getByLabel(desk.ask.choices).fill('Ja\nNei')
    await leader.getByRole('button', { name: desk.ask.openNow }).click()
    await expect(leader.getByText(desk.ask.tooLong(TEXT_LIMITS.question))).toBeVisible()
  }
})

test('[EE43] a page older than the server says so in three languages, and loads itself again', async ({
  stage,
}) => {
  for (const { locale, phone: words } of LANGUAGES) {
    const page = await stage.open('about:blank', { ...PHONE, locale })
    // Yesterday's page, until it is loaded again.
    await page.addInitScript(() => {
      if (localStorage.getItem('loaded-once') !== null) return
      localStorage.setItem('loaded-once', '')
      const send = WebSocket.prototype.send
      WebSocket.prototype.send = function (data) {
        send.call(this, typeof data === 'string' ? data.replace(/"protocol":\d+/, '"protocol":0') : data)
      }
    })
    await page.goto(stage.links().join)
    await expect(page.getByRole('heading', { name: words.gate.old })).toBeVisible()
    await expect(page.getByText(words.refusals['client-too-old'] as string)).toBeVisible()
    await page.getByRole('button', { name: words.gate.reload }).tap()
    await expect(page.getByText(words.join.municipality)).toBeVisible()
  }
})

test('[EE44] on a full disk the console says why, phones keep what is written, and all is delivered once there is room', async ({
  stage,
}) => {
  const { server, crew } = stage
  await crew.open('Hva er målet')
  const phones = await Promise.all(
    LANGUAGES.map(async ({ locale, phone: words }, nth) => {
      const phone = onPhone(await stage.phone({ locale }), words)
      await phone.join(MUNICIPALITIES[nth] ?? '', `Gjest ${nth}`)
      return { phone, words, text: `Skrevet på full disk, ${nth}` }
    }),
  )
  const leaders = await Promise.all(
    LANGUAGES.map(async ({ locale, console: words }) => ({ page: await stage.console({ locale }), words })),
  )
  for (const { page, words } of leaders)
    await expect(page.getByText(words.transport.notStarted)).toBeVisible()
  await server.fillDisk(true)
  for (const { phone, text, words } of phones) {
    await phone.write(text)
    await expect(phone.points.filter({ hasText: text })).toContainText(words.sending.waitingDisk(''))
    await expect(phone.page.getByText(words.net.storage)).toBeVisible()
  }
  for (const { page, words } of leaders) await expect(page.getByText(words.banner.storageFull)).toBeVisible()
  // Waiting outlives a reload.
  for (const { phone, text } of phones) {
    await phone.page.reload()
    await expect(phone.points).toContainText([text])
  }
  await server.fillDisk(false)
  for (const { phone, text } of phones) await phone.stored(text)
  for (const { page, words } of leaders) await expect(page.getByText(words.banner.storageFull)).toBeHidden()
  const stored = async () => (await crew.points()).sort()
  await expect.poll(stored).toEqual(phones.map(({ text }) => text).sort())
})
