import { readdirSync, statSync } from 'node:fs'
import type { Guest } from '#tests/support/crew.ts'
import { onConsole, onPhone } from './devices.ts'
import { FOLDER, morning, picture, pictureAt, STAGED } from './pictures.ts'
import { at, expect, LAPTOP, type Stage, test } from './stage.ts'

test.use(STAGED)

const HERE = { Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 4, Sund: 5 }

const POINTS: Readonly<Record<string, readonly string[]>> = {
  Steinkjer: ['Fast dialogmøte etter to uker', 'Lederne får hjelp av noen som har gjort det før'],
  Vefsn: ['Ring første dag, ikke etter en uke', 'Bruk tallene per enhet'],
  Jondal: ['Små enheter kan bytte folk i stedet for å leie inn'],
  Bømlo: ['Tillitsvalgt er med fra første møte', 'Skriv ned hva som faktisk kan tilpasses'],
  Sund: ['Ett skjema, ikke fire'],
}

async function writeAll(stage: Stage, guests: readonly Guest[], talk: string) {
  const { municipalities } = (await stage.crew.view()).arrivals
  for (const [nth, guest] of guests.entries()) {
    const name = municipalities.find(({ id }) => id === guest.group)?.name ?? ''
    const before = guests.slice(0, nth).filter(({ group }) => group === guest.group).length
    const text = POINTS[name]?.[before]
    if (text) await stage.crew.write(guest, talk, text)
  }
}

async function answerTemaday(stage: Stage, guests: readonly Guest[]) {
  const { crew } = stage
  const poll = await crew.open('Hva skal neste temadag')
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  const choices = card?.kind === 'poll' && card.question.type === 'choice' ? card.question.choices : []
  const spread = [0, 1, 0, 2, 0, 1, 0, 0, 1, 2, 0, 1, 0, 3, 1, 0, 2, 1, 0, 1, 0]
  for (const [nth, guest] of guests.entries()) {
    const choice = choices[spread[nth] ?? -1]
    if (choice) await crew.answer(guest, poll, { type: 'choice', choice: choice.id })
  }
  await crew.act({ type: 'SetResults', activity: poll, results: 'live' })
}

test('[EE50] the pictures of the hall screen', async ({ stage }) => {
  const { crew } = stage
  const hall = await stage.screen()
  const early = await crew.arriveAll({ Steinkjer: 5, Vefsn: 3, Jondal: 4, Bømlo: 2 })
  const late = await crew.arriveAll({ Sund: 2 })
  await expect(hall.locator('.welcome .aside')).toContainText('16')
  await picture(hall, 'P3-welcome')
  const rest = await crew.arriveAll({ Vefsn: 1, Jondal: 1, Bømlo: 2, Sund: 3 })
  const guests = [...early, ...late, ...rest]

  await morning(stage)
  await crew.show('now')
  await pictureAt(stage, hall, at(13, 47) + 24_000, 12 * 60 + 36, 'P1-now')
  await crew.dark()
  await pictureAt(stage, hall, at(13, 48) + 24_000, 11 * 60 + 36, 'P1-now-dark')
  await crew.dark('light')

  await pictureAt(stage, hall, at(14, 3) + 20_000, -(3 * 60 + 20), 'P2-over')

  const talk = await crew.open('Hvilket råd')
  await writeAll(stage, guests, talk)
  await expect(hall.locator('.columns li')).toHaveCount(8)
  await picture(hall, 'P-points')

  await answerTemaday(stage, guests)
  await expect(hall.locator('.answered b')).toHaveText('21')
  await picture(hall, 'P5-poll')
})

test('[EE50] the pictures of the phone', async ({ stage }) => {
  stage.forgive()
  const { crew } = stage
  const page = await stage.phone()
  const me = onPhone(page)
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  await page.getByRole('radio', { name: /Hovedtillitsvalgt/ }).check()
  await picture(page, 'F1-join')
  await page.getByRole('button', { name: 'Bli med', exact: true }).tap()
  await expect(page.locator('.bar')).toContainText('Vefsn')
  const guests = await crew.arriveAll({ ...HERE, Vefsn: 3 })

  await morning(stage)
  await pictureAt(stage, page, at(13, 47) + 24_000, 12 * 60 + 36, 'F2-now')
  await pictureAt(stage, page, at(14, 3) + 20_000, -(3 * 60 + 20), 'F2b-over')

  await stage.advanceTo(at(14, 4))
  await crew.start('Foredrag: Slik')
  const talk = await crew.open('Hvilket råd')
  await writeAll(stage, guests, talk)
  await me.write('Lederen ringer selv, og spør hva som skal til')
  await me.stored('Lederen ringer selv')
  await me.field.fill('Det må stå i planen for enheten')
  await expect(page.getByText('Kladden er lagret')).toBeVisible()
  await picture(page, 'F3-points')

  await page.context().setOffline(true)
  await me.write('Det må stå i planen for enheten')
  await expect(page.getByText(/^Uten nett siden/)).toBeVisible()
  await picture(page, 'F7-offline')
  await page.context().setOffline(false)
  await me.stored('Det må stå i planen')

  await crew.act({ type: 'CloseConversation', activity: talk })
  await answerTemaday(stage, guests)
  await expect(me.heading).toHaveText('Hva skal neste temadag handle om?')
  await expect(page.getByText('Sendt', { exact: true })).toBeHidden()
  await me.choose('Lederrollen')
  await expect(page.getByText(/^Svaret ditt er levert/)).toBeVisible()
  await picture(page, 'F4-poll')
})

test('[EE50] the pictures of the console and the observer', async ({ stage }) => {
  const { crew } = stage
  await stage.screen()
  const desk = onConsole(await stage.open(stage.links().leader, LAPTOP))
  const guests = await crew.arriveAll({ ...HERE, Sund: 4 })
  await morning(stage)
  const talk = await crew.open('Hvilket råd')
  await writeAll(stage, guests, talk)
  await crew.show('now')
  await stage.advanceTo(at(14, 1))
  await expect(desk.page.frameLocator('iframe').getByRole('timer')).toContainText('+01:')
  await pictureAt(stage, desk.page, at(14, 3) + 20_000, -(3 * 60 + 20), 'C1-run')

  await desk.programme()
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
  await picture(desk.page, 'C2-programme')

  const observer = await stage.observer({ viewport: { width: 1024, height: 768 } })
  await expect(observer.getByRole('heading').first()).toBeVisible()
  await picture(observer, 'O-observer')
})

test('[EE50] the pictures are small enough to be read over a slow line', async () => {
  const large = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.png'))
    .map((name) => ({ name, kilobytes: Math.round(statSync(`${FOLDER}/${name}`).size / 1_000) }))
    .filter(({ kilobytes }) => kilobytes >= 150)
  expect(large).toEqual([])
})
