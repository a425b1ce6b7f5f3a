import { words } from '#client/words/nb/phone-later.ts'
import { words as paper } from '#client/words/nb/tables-print.ts'
import { at, expect, LAPTOP, test } from './stage.ts'

test('[BV6] [BV7] [BV21] [BV25] [BV27] new tables: the hall fills, Space shows all, a phone shows its own, is told when it is another, and keeps what was ticked', async ({
  stage,
}) => {
  const { crew } = stage
  const page = await stage.phone()
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  await page.getByRole('radio', { name: /Hovedtillitsvalgt/ }).check()
  await page.getByRole('button', { name: 'Bli med', exact: true }).tap()
  await expect(page.locator('.bar')).toContainText('Vefsn')
  const hall = await stage.screen()
  await crew.arriveAll({ Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 5, Sund: 5 })
  await stage.advanceTo(at(13))
  await crew.start('Dypdykk')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dypdykk')

  await crew.seat(['1', '2', '3', '4', '5'])
  await expect(hall.locator('.tb li .sr').first()).toBeAttached()
  await hall.keyboard.press('Space')
  await expect(hall.locator('.tb li b')).toHaveCount(25)
  await expect(hall.locator('.told')).toHaveText('')
  await expect(hall.locator('.aside')).toContainText('Alle 25 har plass.')

  const own = await page.locator('.tabno b').textContent()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${words.seat.youSit} ${own}`)
  const mates = page.locator('.mates li')
  await expect(mates).toHaveCount(4)

  await page.getByText(words.seat.know).tap()
  await page.getByRole('checkbox').first().check()
  await expect(page.getByText(words.stands.saved)).toBeVisible()
  await page.reload()
  await page.getByText(words.seat.know).tap()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)

  const { seating, people, arrivals } = await crew.view()
  const vefsn = arrivals.municipalities.find(({ name }) => name === 'Vefsn')?.id
  const mine = people.find(({ name, municipality }) => name === 'Hovedtillitsvalgt' && municipality === vefsn)
  const there = seating.round?.tables[Number(own) % 5]
  if (!seating.round || !there || !mine) throw new Error('nobody to move')
  await crew.act({
    type: 'MoveSeat',
    round: seating.round.id,
    person: mine.id,
    table: there.table,
    swap: there.people[0] ?? null,
  })
  const to = `${(Number(own) % 5) + 1}`
  await expect(page.getByText(words.seat.changed(`Bord ${to}`))).toBeVisible()
  await expect(page.locator('.tabno b')).toHaveText(to)

  await crew.start('Kaffepause')
  await expect(page.locator('.at-table > summary')).toContainText(`${words.seat.youSit} ${to}`)
})

test('[BV40] [BV41] [BV42] a card for each table on a sheet of its own, and a list, from the console', async ({
  stage,
}) => {
  const { crew } = stage
  await crew.arriveAll({ Steinkjer: 5, Vefsn: 5, Jondal: 5, Bømlo: 5, Sund: 5 })
  await crew.seat(['1', '2', '3', '4', 'Vinduet'])
  const { leader } = stage.links()
  const page = await stage.open(leader.replace('#', '?part=seating#'), LAPTOP)
  // No dialog of the browser's own stands here.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: paper.cards }).click()
  await expect(page.locator('.card')).toHaveCount(5)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(5)
  await page.getByRole('button', { name: paper.list }).click()
  await expect(page.locator('.list tbody tr')).toHaveCount(25)
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
})

/** How many sheets a printed document has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
