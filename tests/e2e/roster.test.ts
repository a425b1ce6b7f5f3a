import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { words } from '#client/words/nb/console.ts'
import { people } from '#client/words/nb/people.ts'
import { onConsole } from './devices.ts'
import { expectAccessible, settled } from './looks.ts'
import { expect, test } from './stage.ts'

const LIST = [
  'Påmeldte til samlingen',
  'Stilling;Navn;Kommune',
  'HR-leder;Åse Testvik;Bømlo kommune',
  'Observatør;Ola Prøve;Bomlo',
  ';Turid Gjest;',
  ';Åse Testvik;Bømlo',
].join('\n')

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** As a person does it: with our own button, by keyboard, and the machine's own window. */
async function chooser(page: Page, file: File): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: people.file }).focus()
  await page.keyboard.press('Enter')
  await (await opened).setFiles(file)
}

test('[KO42] a list from a spreadsheet is seen as it is read, put right with the keyboard, and saved', async ({
  stage,
}) => {
  const page = await stage.console()
  await onConsole(page).about()
  const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'latin1') }
  await chooser(page, file)
  await expect(page.getByText(people.counts(3, 2))).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'a list as it is read')
  const proposal = page.getByRole('button', { name: 'Les som Bømlo' })
  await proposal.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(people.counts(3, 1))).toBeVisible()
  await expect(proposal).toHaveAttribute('aria-pressed', 'true')
  await expect(proposal).toBeFocused()
  await page.getByRole('button', { name: words.about.addPeople(3) }).click()
  await expect(page.locator('span', { hasText: 'Ola Prøve' }).first()).toBeVisible()
  const crew = await stage.crew.view()
  expect(crew.people.find(({ name }) => name === 'Ola Prøve')?.duties).toEqual(['observer'])
})

test('[KO43] somebody is found, edited, merged and marked as arrived', async ({ stage }) => {
  await stage.crew.act({
    type: 'ExpectPeople',
    people: ['Tvilling Testvik', 'Tvilling Testwik'].map((name) => ({
      name,
      municipality: null,
      title: '',
      duties: [],
    })),
  })
  const page = await stage.console()
  await onConsole(page).about()
  await page.getByLabel(people.search).fill('tvilling')
  await expect(page.getByText(people.found(2))).toBeVisible()
  await page.getByRole('button', { name: people.editOf('Tvilling Testvik') }).click()
  const list = page.getByRole('region', { name: people.listHeading })
  await expect(list.getByLabel(people.name, { exact: true })).toBeFocused()
  await page.getByLabel(people.stands).fill('4')
  await page.getByLabel(people.duty.panel).check()
  await settled(page)
  await expectAccessible(page, 'somebody being edited')
  await list.getByRole('button', { name: people.save, exact: true }).click()
  await expect(page.getByText(people.standsNote(4))).toBeVisible()
  await expect(page.getByRole('button', { name: people.editOf('Tvilling Testvik') })).toBeFocused()
  await page.getByRole('button', { name: people.editOf('Tvilling Testvik') }).click()
  await page.getByLabel(people.merge).selectOption({ label: `Tvilling Testwik · ${people.guests}` })
  await page.getByRole('button', { name: people.mergeDo }).click()
  await expect(page.getByText(people.found(1))).toBeVisible()
  const before = (await stage.crew.view()).arrivals.arrived
  await page.getByRole('button', { name: people.arrivedOf('Tvilling Testvik') }).click()
  await expect(page.getByText(people.here)).toBeVisible()
  await expect.poll(async () => (await stage.crew.view()).arrivals.arrived).toBe(before + 4)
})

const csv = (text: string, name = 'liste.csv'): File => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
})

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): File {
  const names = Object.keys(sheets)
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const parts = Object.values(sheets).map((rows, place) => [
    `xl/worksheets/sheet${place + 1}.xml`,
    strToU8(
      `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  ])
  const book = names.map((name, place) => `<sheet name="${name}" r:id="r${place + 1}"/>`).join('')
  const rels = names
    .map((_, place) => `<Relationship Id="r${place + 1}" Target="worksheets/sheet${place + 1}.xml"/>`)
    .join('')
  const zip = zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${book}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${rels}</Relationships>`),
    ...Object.fromEntries(parts),
  })
  return { name: 'påmelding.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(zip) }
}

test('[RO25] of several sheets the likeliest is read and chosen, and another can be', async ({ stage }) => {
  const page = await stage.console()
  await onConsole(page).about()
  const file = workbook({
    Budsjett: [
      ['Post', 'Sum'],
      ['Rom', '1'],
    ],
    Deltakere: [
      ['Navn', 'Kommune'],
      ['Prøve En', 'Alta'],
      ['Prøve To', 'Alta'],
    ],
    Venteliste: [
      ['Navn', 'Kommune'],
      ['Prøve Tre', 'Vefsn'],
    ],
  })
  await chooser(page, file)
  const sheet = page.getByLabel(people.sheet, { exact: true })
  await expect(sheet).toHaveValue('Deltakere')
  await expect(page.getByText(people.counts(2, 1))).toBeVisible()
  await sheet.selectOption('Venteliste')
  await expect(page.getByText(people.counts(1, 1))).toBeVisible()
  await expect(sheet).toHaveValue('Venteliste')
})

test('[RO26] 50,000 rows are read beside the page: keys work meanwhile, it can be stopped, and the limit is said', async ({
  stage,
}) => {
  const page = await stage.console()
  await onConsole(page).about()
  const rows = Array.from({ length: 50_000 }, (_, place) => `Person ${place};Kommune ${place % 300}`)
  const big = csv(`Navn;Kommune\n${rows.join('\n')}`)
  await chooser(page, big)
  const stop = page.getByRole('button', { name: people.stopReading })
  await expect(stop).toBeVisible()
  // Typed while the list is being read, and shown while it is: the page is not waiting for the list.
  const search = page.getByLabel(people.search)
  await search.fill('ingen som heter slik')
  await expect(page.getByText(people.none)).toBeVisible()
  expect(await stop.isVisible()).toBe(true)
  await stop.click()
  await expect(page.getByRole('button', { name: people.file })).toBeVisible()
  await chooser(page, big)
  await expect(page.getByRole('button', { name: people.tooMany })).toBeDisabled({ timeout: 60_000 })
})

test('[RO27] a file is dropped, and a photo is answered in words', async ({ stage }) => {
  const page = await stage.console()
  await onConsole(page).about()
  const drop = async (name: string, bytes: readonly number[]) => {
    const transfer = await page.evaluateHandle(
      ([name, bytes]) => {
        const all = new DataTransfer()
        all.items.add(new File([Uint8Array.from(bytes)], name))
        return all
      },
      [name, [...bytes]] as const,
    )
    await page.locator('.filedrop').dispatchEvent('drop', { dataTransfer: transfer })
  }
  await drop('IMG_0001.JPG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])
  await expect(page.getByText('Dette er et bilde')).toBeVisible()
  await expect(page.getByRole('button', { name: people.nobodyNew })).toBeDisabled()
  await page.getByRole('button', { name: people.dropFile }).click()
  await drop('liste.csv', [...Buffer.from('Navn;Kommune\nPrøve En;Alta')])
  await expect(page.getByText(people.counts(1, 1))).toBeVisible()
})

test('[RO24] [RO29] somebody of a name that is there is added as another, from a list and by hand', async ({
  stage,
}) => {
  await stage.crew.act({
    type: 'ExpectPeople',
    people: [{ name: 'Lik Prøve', municipality: null, title: 'Rektor', duties: [] }],
  })
  const page = await stage.console()
  await onConsole(page).about()
  await page.getByLabel(words.about.peopleLabel).fill('Navn;Kommune;Stilling\nLik Prøve;;Leder')
  await expect(page.getByRole('button', { name: people.nobodyNew })).toBeDisabled()
  await page.getByRole('button', { name: 'Dette er en annen med samme navn' }).click()
  await page.getByRole('button', { name: words.about.addPeople(1) }).click()
  await page.getByLabel(people.search).fill('lik prøve')
  await expect(page.getByText(people.found(2))).toBeVisible()
  await page.getByRole('button', { name: people.add, exact: true }).click()
  const list = page.getByRole('region', { name: people.listHeading })
  await list.getByLabel(people.name, { exact: true }).fill('lik prøve')
  await page.keyboard.press('Enter')
  await expect(page.getByText(people.sameNameHelp)).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'somebody of a name that is there')
  await page.getByRole('button', { name: people.addAnother }).click()
  await expect(page.getByText(people.found(3))).toBeVisible()
  const titles = async () =>
    (await stage.crew.view()).people
      .filter(({ name }) => name.toLowerCase() === 'lik prøve')
      .map(({ title }) => title)
      .sort()
  await expect.poll(titles).toEqual(['', 'Leder', 'Rektor'])
})
