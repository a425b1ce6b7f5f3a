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

test('[KO42] a list from a spreadsheet is seen as it is read, put right with the keyboard, and saved', async ({
  stage,
}) => {
  const page = await stage.console()
  await onConsole(page).about()
  const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'latin1') }
  await page.getByLabel(people.file).setInputFiles(file)
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
  await expect(page.getByText('Ola Prøve')).toBeVisible()
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
  await page.getByLabel(people.merge).selectOption({ label: 'Tvilling Testwik' })
  await page.getByRole('button', { name: people.mergeDo }).click()
  await expect(page.getByText(people.found(1))).toBeVisible()
  const before = (await stage.crew.view()).arrivals.arrived
  await page.getByRole('button', { name: people.arrivedOf('Tvilling Testvik') }).click()
  await expect(page.getByText(people.here)).toBeVisible()
  expect((await stage.crew.view()).arrivals.arrived).toBe(before + 4)
})
