import { words as consoleWords } from '#client/words/nb/console.ts'
import { words } from '#client/words/nb/programme.ts'
import type { ProgrammeLinks } from '#shared/protocol/programme.ts'
import { connect } from '#tests/support/clients.ts'
import { picture, STAGED } from './pictures.ts'
import { expect, LAPTOP, PHONE, type Stage, test } from './stage.ts'

// The demo programme is made by somebody at the machine itself.
test.use({ ...STAGED, stageOptions: { ...STAGED.stageOptions, url: null } })

type Made = { readonly programme: string; readonly secret: string }

async function demo({ server }: Stage): Promise<Made> {
  const response = await fetch(`${server.local}/api/programmes/demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ language: 'nb' }),
  })
  return (await response.json()) as Made
}

async function pageOf({ server }: Stage, { programme, secret }: Made, municipality: string): Promise<string> {
  const hello = { as: 'programme', programme, role: 'owner', secret, session: null }
  const owner = await connect(server.local, hello)
  const reply = (await owner.ask('programme-links', { do: 'municipalities' })) as ProgrammeLinks
  owner.close()
  const link = reply.ok ? reply.links.find(({ id }) => id === municipality) : undefined
  const { pathname, hash } = new URL(link?.url ?? '')
  return `${server.lan}${pathname}${hash}`
}

test('[EE50] the pictures of a programme, and of a municipality’s page in it', async ({ stage }) => {
  const made = await demo(stage)
  const office = await stage.open(`${stage.server.local}/programme/${made.programme}#${made.secret}`, LAPTOP)
  await expect(office.getByRole('row', { name: /^Alta/ })).toBeVisible()
  await picture(office, 'H1-programme')
  await office.getByRole('link', { name: words.parts.gatherings, exact: true }).click()
  await office.getByRole('link', { name: /^Fylkessamling i Nord-Trøndelag/ }).click()
  await expect(office.getByText('Namsos', { exact: true })).toBeVisible()
  await office.evaluate(() => scrollTo(0, 0))
  await picture(office, 'H1-gatherings')
  await office.getByRole('link', { name: words.parts.figures, exact: true }).click()
  await expect(office.getByRole('img').nth(1)).toBeVisible()
  await picture(office, 'H1-figures')
  const phone = await stage.open(await pageOf(stage, made, 'fredrikstad'), PHONE)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Til stede')
  await phone.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded()
  await picture(phone, 'H1-municipality')
})

test('[EE50] the picture of the library', async ({ stage }) => {
  const console = await stage.console()
  await console.getByRole('link', { name: consoleWords.head.programme, exact: true }).click()
  await console.getByRole('button', { name: consoleWords.programme.library, exact: true }).click()
  await expect(console.getByRole('dialog')).toBeVisible()
  await picture(console, 'C2-library')
})
