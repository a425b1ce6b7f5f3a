import { words } from '#client/words/nb/console.ts'
import { words as hall } from '#client/words/nb/projector.ts'
import { words as remote } from '#client/words/nb/remote.ts'
import { onConsole } from './devices.ts'
import { expect, LAPTOP, test } from './stage.ts'

const NAME = 'Prosjektlederen'

test('[KO71] [KO72] a co-leader’s link is made, opened, named anew and taken back', async ({ stage }) => {
  stage.forgive()
  const page = await stage.console()
  await page.getByRole('button', { name: words.head.links }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.leaders.newName).fill(NAME)
  await dialog.getByRole('button', { name: words.leaders.add }).click()
  const link = dialog.getByLabel(words.leaders.linkOf(NAME))
  const { hash, pathname } = new URL(await link.inputValue())
  await expect(dialog.getByText(words.leaders.online(0))).toBeVisible()
  await dialog.locator('.leader').getByText(words.links.showQr).click()
  await expect(dialog.getByRole('img', { name: words.links.qr(NAME) })).toBeVisible()

  const other = onConsole(await stage.open(`${stage.server.local}${pathname}${hash}`, LAPTOP))
  await expect(dialog.locator('.leader').getByText(words.leaders.online(1))).toBeVisible()
  await other.next()
  await other.live('Velkommen')
  await dialog.getByLabel(words.leaders.name, { exact: true }).fill('Vertskommunen')
  await page.keyboard.press('Enter')
  await other.page.getByRole('button', { name: words.head.links }).click()
  const list = other.page.getByRole('dialog').locator('.leaders')
  await expect(list.getByRole('listitem')).toHaveText([/^Hovedlederen/, /^Vertskommunen/])
  await expect(list.getByRole('textbox')).toHaveCount(0)

  await dialog.getByRole('button', { name: words.leaders.takeBack, exact: true }).click()
  await dialog.getByRole('button', { name: words.leaders.takeBackNow }).click()
  await expect(other.page.getByText(words.gate.unknownLink)).toBeVisible()
  await other.page.reload()
  await expect(other.page.getByText(words.gate.unknownLink)).toBeVisible()
  await expect(dialog.locator('.leader')).toHaveCount(0)
})

test('[KO72] the leader’s link on another machine goes on where the dead one stopped', async ({ stage }) => {
  stage.forgive()
  const dead = onConsole(await stage.console())
  await dead.next()
  await dead.live('Velkommen')
  await dead.plus()
  await dead.page.getByRole('button', { name: words.ask.button }).click()
  const dialog = dead.page.getByRole('dialog')
  await dialog.getByLabel(words.ask.question).fill('Hva glemte vi?')
  await dialog.getByLabel(words.ask.choices).fill('Kaffe\nKake')
  await dialog.getByRole('button', { name: words.ask.saveToItem('Velkommen') }).click()
  await expect(dialog).toBeHidden()
  await dead.page.context().setOffline(true)
  await dead.page.close()

  const desk = onConsole(await stage.console())
  await desk.live('Velkommen')
  await desk.page.getByRole('button', { name: 'Velkommen', exact: true }).click()
  await expect(desk.page.getByText('Hva glemte vi?').first()).toBeVisible()
  await expect(desk.transport).toContainText(words.steps.PreparePoll)
  await desk.undo()
  await expect(desk.transport).toContainText(words.steps.AdjustTime)
})

test('[KO75] [FK8] a co-leader’s link goes with new links for the hall screen, which says how to open it again; a remote control is taken back', async ({
  stage,
}) => {
  stage.forgive()
  const page = await stage.console()
  await page.getByRole('button', { name: words.head.links }).click()
  const dialog = page.getByRole('dialog')
  const screenLink = dialog.getByLabel(words.links.screen, { exact: true })
  const before = await screenLink.inputValue()
  const screen = await stage.open(before, LAPTOP)
  await expect(dialog.getByRole('button', { name: words.links.makeRemote })).toBeVisible()
  await dialog.getByRole('button', { name: words.links.makeRemote }).click()
  const { hash, pathname } = new URL(
    await dialog.getByLabel(words.links.remote, { exact: true }).inputValue(),
  )
  const phone = await stage.open(`${stage.server.local}${pathname}${hash}`, LAPTOP)
  await expect(phone.getByRole('button', { name: remote.next })).toBeVisible()
  await dialog.getByRole('button', { name: words.links.takeBackRemote }).click()
  await expect(phone.getByText(words.gate.unknownLink)).toBeVisible()
  await expect(dialog.getByText(words.links.remoteGone)).toBeVisible()

  await dialog.getByLabel(words.leaders.newName).fill(NAME)
  await dialog.getByRole('button', { name: words.leaders.add }).click()
  await dialog.getByRole('button', { name: words.leaders.takeBack, exact: true }).click()
  await expect(dialog.getByText(words.leaders.renewNot)).toBeVisible()
  await dialog.getByLabel(words.leaders.renew).check()
  await expect(dialog.getByText(words.leaders.renewEffect)).toBeVisible()
  await dialog.getByRole('button', { name: words.leaders.takeBackNow }).click()
  await expect(screen.getByText(hall.openAgain)).toBeVisible()
  await expect(screenLink).not.toHaveValue(before)
})
