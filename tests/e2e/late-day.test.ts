import { words } from '#client/words/nb/console.ts'
import { expectAccessible, settled } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

/** The first day of the demo, in the deep dive, so many minutes late. */
async function late(stage: Stage, minutes: number) {
  const { crew } = stage
  for (const [title, hour] of [
    ['Velkommen', 10],
    ['Lunsj', 12],
    ['Dypdykk', 13],
  ] as const) {
    await stage.advanceTo(at(hour))
    await crew.start(title)
  }
  await stage.advanceTo(at(14, minutes))
}

test('[KO57] [EE63] a day that runs 25 minutes late is saved with one tap, and one undo takes it back', async ({
  stage,
}) => {
  const page = await stage.console()
  const hall = await stage.screen()
  await late(stage, 25)
  await stage.crew.show('now')
  const ways = page.getByRole('list', { name: words.catchUp.heading })
  await expect(ways.getByRole('button').first()).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'a late day')
  const [first] = await ways.getByRole('button').allTextContents()
  expect(first).toMatch(/min/)
  await ways.getByRole('button').first().click()
  await expect(page.getByText(words.catchUp.applied)).toBeVisible()
  await expect(ways).toBeHidden()
  await settled(page)
  // The hall sees the times that hold, none struck through.
  await expect(hall.locator('.next li').first()).toContainText('14:')
  await expect(hall.locator('.next s, .next del')).toHaveCount(0)
  await page.locator('.caught').getByRole('button', { name: words.transport.undo }).click()
  await expect(ways).toBeVisible()
})

test('[KO58] under a long question at 1440 × 900, the ways to catch up are in sight', async ({ stage }) => {
  const page = await stage.console({ viewport: { width: 1440, height: 900 } })
  const guests = await stage.crew.arriveAll({ Steinkjer: 5, Vefsn: 3, Jondal: 4 })
  await late(stage, 6)
  const talk = await stage.crew.open('Lavere sykefravær')
  for (const guest of guests) await stage.crew.write(guest, talk, `Punkt fra ${guest.name}`)
  const ways = page.getByRole('list', { name: words.catchUp.heading }).getByRole('button')
  await expect(ways.first()).toBeVisible()
  await settled(page)
  const bottom = (await page.locator('.trans').boundingBox())?.y ?? 0
  for (const way of await ways.all()) {
    const box = await way.boundingBox()
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom)
    // Nothing lies over it.
    await way.click({ trial: true, timeout: 2_000 })
  }
})

test('[KO48] [KO49] [GA29] a programme revised while it runs: rows by keys and by drag, the running item dropped, and back again', async ({
  stage,
}) => {
  const page = await stage.console()
  await stage.advanceTo(at(10))
  await stage.crew.start('Velkommen')
  await page.getByRole('link', { name: words.head.programme, exact: true }).click()
  const talk = page.getByRole('button', { name: words.programme.moveOf('Kaffepause') })
  await talk.focus()
  await page.keyboard.press('ArrowUp')
  await expect(talk).toBeFocused()
  await expect(page.getByText(words.changes.heading(2))).toBeVisible()
  await talk.dragTo(page.getByRole('button', { name: /^Flytt Samtaler om nye/ }))
  await expect(page.getByText(words.changes.retimed('Kaffepause', '15:00', '16:10'))).toBeAttached()
  const text = page.getByRole('textbox', { name: words.programme.text, exact: true })
  await text.fill('Dag 1\n12.00 Lunsj\n13.00 Dypdykk i prosjektene\n16.30 Avslutning av dag 1')
  await expect(page.getByText(words.changes.liveGone('Velkommen'))).toBeVisible()
  await expectAccessible(page, 'a revision')
  await page.getByRole('button', { name: words.programme.use, exact: true }).click()
  await expect(page.getByText(words.programme.using)).toBeVisible()
  await expect.poll(async () => (await stage.crew.view()).run.now.phase).toBe('running')
  await page.getByText(words.changes.earlier).click()
  await page.getByText(/^Versjon 1,/).click()
  await page.getByRole('button', { name: words.changes.bringBack }).click()
  await expect(page.getByRole('button', { name: words.programme.moveOf('Kaffepause') })).toBeVisible()
})
