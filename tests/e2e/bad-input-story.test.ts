import type { Page } from '@playwright/test'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { words } from '#client/words/nb/console.ts'
import { people } from '#client/words/nb/people.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { readRosterFile, readRosterText } from '#shared/people/roster-file.ts'
import { agendaWarning } from '#shared/words/agenda-warnings.ts'
import { rosterReport } from '#shared/words/roster-reports.ts'
import { rosterFile } from '#tests/domain/people/roster-samples.ts'
import { onConsole } from './devices.ts'
import { at, expect, type Stage, test } from './stage.ts'

/** The first bytes of a photo as a phone takes it. */
const PHOTO = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
])

const LIST = [
  'Navn;Kommune;Stilling',
  'Kari Prøve;Bømlo;HR-leder',
  'Kari Prøve;Vefsn;Rådgiver',
  'Ola Testvik;Kråkvåg;Tillitsvalgt',
].join('\n')

const listField = (page: Page) => page.getByLabel(words.about.peopleLabel)

async function chooseFile(page: Page, name: string, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: people.file }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  await expect(page.getByText(name, { exact: true })).toBeVisible()
}

async function dropFile(page: Page) {
  await page.getByRole('button', { name: people.dropFile }).click()
}

test('[EE73] a list that is a photo, ten sheets, two people of one name, an unknown municipality: each is told, and what was pasted is still there', async ({
  stage,
}) => {
  const desk = onConsole(await stage.console())
  const { page } = desk
  const known = ['Steinkjer', 'Vefsn', 'Jondal', 'Bømlo', 'Sund']
  await desk.about()
  await listField(page).fill(LIST)
  const read = readRosterText(LIST, { known })
  expect(read.reports.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['same-name', 'municipality-new']),
  )
  for (const report of read.reports) await expect(page.getByText(rosterReport('nb', report))).toBeVisible()
  await expect(page.getByText(people.counts(3, 3))).toBeVisible()

  await chooseFile(page, 'liste.jpg', PHOTO)
  const [isPhoto] = readRosterFile(PHOTO).reports
  if (isPhoto === undefined) throw new Error('a photo is read without a word')
  await expect(page.getByText(rosterReport('nb', isPhoto))).toBeVisible()
  await expect(page.getByRole('button', { name: people.nobodyNew })).toBeDisabled()
  await dropFile(page)
  await expect(listField(page)).toHaveValue(LIST)

  const sheets = rosterFile('ten-sheets.libreoffice.xlsx')
  await chooseFile(page, 'alt om samlingen.xlsx', Buffer.from(sheets))
  for (const report of readRosterFile(sheets, { known }).reports)
    await expect(page.getByText(rosterReport('nb', report))).toBeVisible()
  await expect(page.getByText(people.counts(2, 2))).toBeVisible()
  await dropFile(page)
  await expect(listField(page)).toHaveValue(LIST)

  await page.getByRole('button', { name: words.about.addPeople(3) }).click()
  await expect(listField(page)).toHaveValue('')
  const list = page.getByRole('region', { name: people.listHeading })
  await list.getByLabel(people.search).fill('Kari Prøve')
  await expect(list.getByText(people.found(2))).toBeVisible()
  await list.getByLabel(people.search).fill('Kråkvåg')
  await expect(list.getByText('Ola Testvik')).toBeVisible()
  const phone = await stage.phone()
  await expect(phone.getByRole('radio', { name: 'Kråkvåg' })).toBeVisible()
})

/** Yesterday, with one item that reaches into the next. */
const SLIPS = `Dag 1, tirsdag 11. september 2012

10.00–10.45 Velkommen
10.30–11.30 Dypdykk i prosjektene
12.00 Lunsj
`
const WITHOUT_WELCOME = `Dag 1, onsdag 12. september 2012

10.30 Dypdykk i prosjektene
12.00 Lunsj
13.00 Veien videre
`

test.describe('with a programme of one’s own', () => {
  test.use({ stageOptions: { at: at(9, 40), gathering: 'empty' } })

  test('[EE74] a day in the past, items that overlap, a revision without the item that is on: each is told, and the text stays', async ({
    stage,
  }) => {
    const desk = onConsole(await stage.console())
    const { page } = desk
    const text = page.getByLabel(words.programme.text, { exact: true })
    await desk.programme()
    await desk.paste(SLIPS)
    const { warnings } = readProgrammeText(SLIPS)
    expect(warnings.map(({ code }) => code)).toContain('overlap')
    for (const warning of warnings) await expect(page.getByText(agendaWarning('nb', warning))).toBeVisible()
    await expect(page.getByText(words.programme.past)).toBeVisible()
    await page.reload()
    await expect(text).toHaveValue(SLIPS)
    await expect(page.getByText(words.programme.past)).toBeVisible()
    await desk.use()
    await expect(page.getByText(words.programme.using)).toBeVisible()

    await desk.run()
    await stage.advanceTo(at(10))
    await desk.next()
    await desk.live('Velkommen')
    await desk.programme()
    await text.fill(WITHOUT_WELCOME)
    await expect(page.getByText(words.changes.liveGone('Velkommen'))).toBeVisible()
    await page.reload()
    await expect(text).toHaveValue(WITHOUT_WELCOME)
    await expect(page.getByText(words.changes.liveGone('Velkommen'))).toBeVisible()
    await desk.use()
    await expect(page.getByText(words.programme.using)).toBeVisible()
    const { run } = await stage.crew.view()
    expect(run.now.phase).toBe('running')
    await desk.run()
    await expect(desk.figures).toBeVisible()
    // And the earlier version is at hand.
    await desk.undo()
    await desk.live('Velkommen')
  })
})

test('[EE75] a clicker that sends twice goes one step, at the console and on the hall screen, and one that can do nothing says why', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  const desk = onConsole(await stage.console())
  const hall = await desk.page.context().newPage()
  await hall.goto(stage.links().screen)
  const phone = await stage.phone()
  await expect(phone.getByText(phoneWords.join.municipality)).toBeVisible()
  const title = hall.getByRole('heading', { level: 1 })
  for (const [by, key] of [
    [desk.page, 'PageDown'],
    [hall, 'PageDown'],
  ] as const) {
    await by.bringToFront()
    const { order, now } = await place(stage)
    await twice(by, key)
    await expect(title).toHaveText(order[now + 1] ?? '')
    await by.waitForTimeout(ECHO)
    expect((await place(stage)).now).toBe(now + 1)
  }
  await desk.page.bringToFront()
  await desk.live('Lunsj')
  await twice(desk.page, 'PageUp')
  await desk.live('Velkommen')
  await desk.page.waitForTimeout(ECHO)
  await desk.page.keyboard.press('PageUp')
  await expect(desk.page.getByText(words.keys.why.nothingBefore)).toBeVisible()
  await twice(desk.page, 'b')
  await expect(hall.locator('.black')).toBeVisible()
})

/** In the same moment, as a worn button does. */
const twice = (page: Page, key: string) => Promise.all([page.keyboard.press(key), page.keyboard.press(key)])

/** The titles of the first day, and which of them is on; -1 before the start. */
async function place({ crew }: Stage) {
  const { agenda, run } = await crew.view()
  const items = agenda.days[0]?.items ?? []
  const on = run.now.phase === 'running' ? run.now.item : ''
  return { order: items.map((item) => item.title), now: items.findIndex(({ id }) => id === on) }
}
