import { seating as words } from '#client/words/nb/seating.ts'
import { picture, STAGED } from './pictures.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { ...STAGED.stageOptions, gathering: 'demo-without-tables' } })

test('[EE50] the picture of tables on the console', async ({ stage }) => {
  const { crew } = stage
  await crew.arriveAll({ Steinkjer: 5, Vefsn: 5, Jondal: 5, Bømlo: 5, Sund: 5 })
  await stage.advanceTo(at(15, 20))
  await crew.start('Samtaler om nye ideer')
  const page = await stage.console()
  await page.getByRole('link', { name: 'Bord', exact: true }).click()
  await page.getByRole('button', { name: words.nothing.make }).click()
  const draft = async (asked: string, seed: number) => {
    await crew.act({ type: 'DrawSeating', asked, seed })
    await expect.poll(async () => (await crew.view()).seating.draft?.id).toBe(asked)
  }
  await draft('first', 7)
  await crew.act({ type: 'ShowSeating', draft: 'first' })
  await stage.advance(60_000)
  await draft('second', 7)
  const tables = (await crew.view()).seating.draft?.tables ?? []
  for (const [table, nth] of [
    [0, 0],
    [1, 3],
    [2, 1],
  ] as const) {
    const { table: id = '', people = [] } = tables[table] ?? {}
    await crew.act({ type: 'PinPerson', person: people[nth] ?? '', table: id })
  }
  const seats = page.locator('[data-table] [data-seat]')
  await expect(page.getByRole('img', { name: words.seat.pinned })).toHaveCount(3)
  const there = await page.locator('[data-table]').nth(2).boundingBox()
  await seats.nth(17).hover()
  await page.mouse.down()
  await page.mouse.move((there?.x ?? 0) + 150, (there?.y ?? 0) + 40, { steps: 5 })
  await expect(page.locator('.st.drop')).toBeVisible()
  await page.mouse.move((there?.x ?? 0) + 150, (there?.y ?? 0) + (there?.height ?? 0) - 20, { steps: 5 })
  await expect(page.locator('.st.drop')).toBeVisible()
  await picture(page, 'C3-tables')
  await page.mouse.up()
})
