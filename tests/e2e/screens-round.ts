import { round as consoleWords } from '#client/words/nb/round-console.ts'
import { roundPhone } from '#client/words/nb/round-phone.ts'
import { onConsole, onPhone } from './devices.ts'
import { picture, pictureAt, STAGED } from './pictures.ts'
import { at, expect, LAPTOP, PHONE, test } from './stage.ts'

test.use(STAGED)

const HERE = { Steinkjer: 4, Vefsn: 4, Jondal: 4, Sund: 4 }
const activity = 'runde'

test('[EE50] the pictures of a presentation round on all surfaces', async ({ stage }) => {
  test.setTimeout(180_000)
  const { crew } = stage
  const hall = await stage.screen()
  const mine = await stage.phone()
  await onPhone(mine).joinAs('Vefsn', 'Hovedtillitsvalgt')
  const next = await stage.phone()
  await onPhone(next).joinAs('Jondal', 'Hovedtillitsvalgt')
  await crew.arriveAll(HERE)
  await stage.advanceTo(at(10))
  await crew.start('Velkommen')

  const homes = (await crew.view()).arrivals.municipalities.filter(({ id }) => id !== '')
  const idOf = (name: string) => homes.find((each) => each.name === name)?.id ?? ''
  const order = ['Steinkjer', 'Vefsn', 'Jondal', 'Bømlo', 'Sund'].map(idOf)
  const [first = '', second = ''] = order
  const write = (name: string, part: 'short' | 'long' | 'project', text: string) =>
    crew.act({
      type: 'WriteLine',
      activity,
      municipality: idOf(name),
      part,
      point: `${idOf(name)}-${part}`,
      text,
    })
  await crew.act(
    { type: 'PreparePresentations', activity, item: null, minutes: 6, shared: true, order },
    { type: 'OpenPresentations', activity },
    { type: 'ShowScene', scene: 'presentations', activity },
  )
  await expect(hall.locator('.roundqueue')).toBeVisible()
  await picture(hall, 'P-round-order')
  await write('Bømlo', 'short', 'Fraværet ned fra 7,2 til 6,5 prosent')
  await write('Vefsn', 'short', 'Fraværet ned fra 9,6 til 8 prosent før jul')
  await write('Vefsn', 'long', 'Flere dager på jobb: 6,5 prosent i 2013')
  await write('Vefsn', 'project', 'Lederen ringer første dag, i alle enheter')
  await crew.act({ type: 'BeginPresentation', activity, municipality: first, from: null })
  await stage.advance(4 * 60_000)
  await crew.act({ type: 'BeginPresentation', activity, municipality: second, from: first })
  await expect(hall.getByRole('heading', { name: 'Vefsn' })).toBeVisible()
  await expect(hall.locator('.roundfloor')).toHaveCount(1)
  await next.getByLabel(roundPhone.text('Vefsn'), { exact: true }).fill('Vi vil låne samtalekortene deres.')
  await next.getByRole('button', { name: roundPhone.send, exact: true }).tap()
  await expect(mine.getByText('Vi vil låne samtalekortene deres.')).toBeVisible()
  const now = at(10, 4)
  await pictureAt(stage, hall, now + 60_000, 5 * 60 + 30, 'P6-round')
  await pictureAt(stage, mine, now + 2 * 60_000, 4 * 60 + 30, 'F-round', '.turnclock .count')

  const remote = await stage.open(await crew.remoteLink(), PHONE)
  await expect(remote.locator('.what b')).toHaveText('Vefsn')
  await pictureAt(stage, remote, now + 3 * 60_000, 3 * 60 + 30, 'R-round')
  const desk = onConsole(await stage.open(stage.links().leader, LAPTOP))
  await expect(desk.page.locator('.floor .name')).toHaveText('Vefsn')
  await desk.page.getByRole('button', { name: consoleWords.show('Bømlo') }).click()
  await desk.page.locator('.linewriter').scrollIntoViewIfNeeded()
  await picture(desk.page, 'C-round')

  // Soon up: the hall, and who is next.
  await stage.advanceTo(now + 5 * 60_000)
  await expect(hall.locator('.plate.soon')).toBeVisible()
  await expect(next.locator('.plate')).toBeVisible()
  await pictureAt(stage, hall, now + 5 * 60_000, 90, 'P6-round-soon')
  await picture(next, 'F-round-next')
})
