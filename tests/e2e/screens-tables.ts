import { THIRTY_ONE } from '#client/screens/sheet/samples/texts.ts'
import { words } from '#client/words/nb/phone-later.ts'
import { picture, STAGED } from './pictures.ts'
import { at, expect, type Stage, test } from './stage.ts'

test.use(STAGED)

const EVERYBODY = { Steinkjer: 5, Vefsn: 5, Jondal: 5, Bømlo: 5, Sund: 5 }
const FIVE = ['1', '2', '3', '4', '5']

async function ideas({ crew, advanceTo }: Stage) {
  await advanceTo(at(15, 20))
  await crew.start('Samtaler om nye ideer')
}

test('[EE50] the pictures of tables on the hall screen', async ({ stage }) => {
  test.setTimeout(180_000)
  const { crew } = stage
  await crew.arriveAll(EVERYBODY)
  await ideas(stage)
  const hall = await stage.screen()
  await crew.seat(FIVE)
  await hall.keyboard.press('Space')
  await expect(hall.locator('.tb li b')).toHaveCount(25)
  await picture(hall, 'P4-tables')
  await crew.dark()
  await picture(hall, 'P4-tables-dark')
  await crew.dark('light')

  // A big hall.
  const known = (await crew.view()).arrivals.municipalities.map(({ id, name }) => ({ id, name }))
  const more = THIRTY_ONE.filter((name) => !known.some((each) => each.name === name))
  const municipalities = [...known, ...more.map((name, nth) => ({ id: `more${nth}`, name }))]
  await crew.act(
    { type: 'NameMunicipalities', municipalities },
    {
      type: 'ExpectPeople',
      people: Array.from({ length: 275 }, (_, nth) => ({
        name: `Deltaker ${Math.floor(nth / more.length) + 1}`,
        municipality: municipalities[known.length + (nth % more.length)]?.id ?? null,
        title: '',
        duties: [],
      })),
    },
  )
  for (const { id, arrived } of (await crew.view()).people) {
    if (arrived) continue
    await crew.act({ type: 'MarkArrived', person: id })
    // As many as one line may say in a second.
    await hall.waitForTimeout(55)
  }
  await crew.seat(Array.from({ length: 40 }, (_, nth) => `${nth + 1}`))
  await expect(hall.locator('.ix')).toBeVisible()
  await hall.keyboard.press('Space')
  await expect(hall.locator('.layer:not(.leaving) .aside')).toContainText('300')
  await picture(hall, 'P4b-tables')
})

test('[EE50] the pictures of tables on the phone', async ({ stage }) => {
  const { crew } = stage
  const page = await stage.phone()
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  await page
    .getByRole('radio', { name: /HR-leder|Styrer/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Bli med', exact: true }).tap()
  await expect(page.locator('.bar')).toContainText('Vefsn')
  await crew.arriveAll({ ...EVERYBODY, Vefsn: 4 })
  await ideas(stage)
  await crew.seat(FIVE, null)
  await expect(page.locator('.tabno b')).toBeVisible()
  await expect(page.locator('.moved')).toHaveCount(0, { timeout: 30_000 })
  await picture(page, 'F5-table')
  await crew.seat(FIVE, 3)
  await expect(page.locator('.hall-map')).toBeVisible()
  await page.getByText(words.seat.know).tap()
  await page.getByRole('checkbox').first().check()
  await expect(page.getByText(words.stands.saved)).toBeVisible()
  await page.locator('.know').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(page.locator('.moved')).toHaveCount(0, { timeout: 30_000 })
  await picture(page, 'F5-know')
})
