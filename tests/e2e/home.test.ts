import { readFile } from 'node:fs/promises'
import { at, expect, LAPTOP, PHONE, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 40), gathering: 'empty', url: null } })

const PROGRAMME = `Emne: Nettverkssamling om nærvær
Sted: Hotellet ved vannet, Bergen

Dag 1
10.00 Velkommen
10.15 Runde: kommunene presenterer seg
11.30 Lunsj
12.30 Foredrag
14.00 Slutt for dagen

Dag 2
09.00 Morgentrim
09.15 Samtale i kommunegrupper
11.00 Lunsj og avreise`

test('[HO15] a gathering is made from a pasted programme, taken along as a file, and a phone on plain http joins it', async ({
  stage,
}) => {
  const { local, lan } = stage.server
  const leader = await stage.open(`${local}/`, LAPTOP)
  await leader.getByRole('button', { name: 'Ny samling' }).click()
  await leader.getByLabel('Programmet').fill(PROGRAMME)
  await expect(leader.getByLabel('Tittel')).toHaveValue('Nettverkssamling om nærvær')
  await expect(leader.getByLabel('Sted')).toHaveValue('Hotellet ved vannet, Bergen')
  await expect(leader.getByText('2 dager, 8 poster')).toBeVisible()
  await leader.getByRole('button', { name: 'Lag samlingen' }).click()
  await leader.waitForURL(/\/console\/[\w-]+$/)
  await expect(leader.getByText('Runde: kommunene presenterer seg').first()).toBeVisible()

  // Back on the home page it stands on the list, without the link.
  await leader.goto(`${local}/`)
  const row = leader.getByRole('listitem').filter({ hasText: 'Nettverkssamling om nærvær' })
  await expect(row).toContainText('Hotellet ved vannet, Bergen')
  const code = /kode (\w{3} \w{3})/.exec((await row.textContent()) ?? '')?.[1] ?? ''
  await row.locator('summary').click()
  const saving = leader.waitForEvent('download')
  await row.getByRole('button', { name: 'Lagre programmet som fil' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('nettverkssamling-om-nærvær.samling.json')
  const file = await readFile(await download.path())

  // A phone in the hall types the address and the code; it may make nothing.
  const phone = await stage.open(`${lan}/`, PHONE)
  expect(await phone.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false])
  await expect(phone.getByRole('button', { name: 'Ny samling' })).toHaveCount(0)
  await phone.getByLabel('Kode').fill(code.toLowerCase())
  await phone.getByRole('button', { name: 'Fortsett' }).click()
  await phone.waitForURL(new RegExp(`/${code.replace(' ', '')}$`))
  await expect(phone.getByText('Koden stemmer')).toBeVisible()
  await phone.getByLabel('Hva skal vi kalle deg?').fill('Leder skole')
  await phone.getByRole('button', { name: 'Bli med' }).click()
  await expect(phone.getByText('Du er med.', { exact: false })).toBeVisible()
  await phone.goto(`${lan}/`)
  await expect(phone.getByRole('listitem').filter({ hasText: 'Deltaker' })).toContainText('Nettverkssamling')

  // The file comes in as another gathering; a broken one says where.
  const chooser = leader.getByLabel('Åpne en programfil')
  const text = file.toString('utf8')
  await chooser.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('"10:15"', '"kvart over ti"')),
  })
  await expect(leader.getByText('programme → days → 1 → items → 2 → start')).toBeVisible()
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: file })
  await leader.waitForURL(/\/console\/[\w-]+$/)
  await expect(leader.getByText('Runde: kommunene presenterer seg').first()).toBeVisible()

  // Removed from the list, and taken back.
  await leader.goto(`${local}/`)
  const rows = leader.getByRole('listitem').filter({ hasText: 'Nettverkssamling om nærvær' })
  await expect(rows).toHaveCount(2)
  await rows.first().locator('summary').click()
  await rows.first().getByRole('button', { name: 'Ta bort fra listen' }).click()
  await expect(rows).toHaveCount(1)
  await leader.getByRole('button', { name: 'Angre' }).click()
  await expect(rows).toHaveCount(2)
})

test('[LI12] [LI13] [LI15] a gathering is made from a template, and gets an activity from the library by keys, which is kept', async ({
  stage,
}) => {
  const { local } = stage.server
  const leader = await stage.open(`${local}/?new`, LAPTOP)
  await leader.getByRole('radio', { name: 'Velg en mal' }).check()
  await leader.getByRole('radio', { name: 'Lokal konferanse' }).check()
  await leader.getByLabel('Første dag').fill('2027-03-03')
  await expect(leader.getByRole('heading', { name: 'Dag 1, 3. mars 2027' })).toBeVisible()
  await leader.getByRole('button', { name: 'Lag samlingen' }).click()
  await leader.waitForURL(/\/console\/[\w-]+$/)
  await leader.getByRole('link', { name: 'Program', exact: true }).click()
  await expect(leader.getByText('Programmet er i bruk')).toBeVisible()
  await leader.getByRole('button', { name: 'Oppdrag på «Pause»: 0' }).click()
  await leader.getByRole('button', { name: 'Legg til aktivitet på Pause' }).click()
  await leader.getByLabel('Søk').fill('morgentrim')
  await leader.keyboard.press('ArrowDown')
  await leader.keyboard.press('Enter')
  await expect(leader.getByText('Lagt på «Pause».')).toBeVisible()
  await leader.getByRole('button', { name: 'Angre Morgentrim' }).click()
  await expect(leader.getByText('Lagt på «Pause».')).toHaveCount(0)
  await leader.keyboard.press('Enter')
  await expect(leader.getByText('Lagt på «Pause».')).toBeVisible()
  await leader.keyboard.press('Escape')
  await leader.getByRole('button', { name: /^Ta vare på Reis deg/ }).click()
  await leader.reload()
  await leader.getByRole('button', { name: 'Legg til aktivitet', exact: true }).click()
  await expect(leader.getByRole('region', { name: 'Mine' }).getByRole('article')).toHaveCount(1)
})

test('[HO13] [HO15] a phone on plain http checks the network, and the leader sees that it got through', async ({
  stage,
}) => {
  const { local, lan } = stage.server
  const leader = await stage.open(`${local}/check`, LAPTOP)
  await expect(leader.getByText('Ingen ennå.')).toBeVisible()
  const phone = await stage.open(`${lan}/check`, PHONE)
  await expect(phone.getByRole('heading', { name: 'Denne telefonen kommer gjennom' })).toBeVisible()
  await expect(phone.getByText('Telefon 1 på lederens liste')).toBeVisible()
  await expect(leader.getByText('Telefon 1')).toBeVisible()

  // A network that shuts the fast line: a detour, and what can be done.
  stage.forgive()
  await phone.addInitScript(() => {
    window.WebSocket = class {
      onerror: (() => void) | null = null
      constructor() {
        setTimeout(() => this.onerror?.())
      }
      close() {}
    } as never
  })
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'med en omvei' })).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Hva kan gjøres' })).toBeVisible()
  await expect(leader.getByText('med omvei')).toBeVisible()
  await phone.route('**/socket.io/**', (route) => route.abort())
  await phone.getByRole('button', { name: 'Prøv igjen' }).click()
  await expect(phone.getByRole('heading', { name: 'kommer ikke gjennom' })).toBeVisible()
  await expect(leader.getByText('linjen er stengt')).toBeVisible()
})

for (const how of ['shut', 'swallowed'] as const)
  test(`[HO16] a phone joins where the direct line is ${how}`, async ({ stage }) => {
    stage.forgive()
    const phone = await stage.open('about:blank', PHONE)
    await phone.addInitScript((way) => {
      window.WebSocket = class {
        onerror: ((event: Event) => void) | null = null
        onclose: ((event: object) => void) | null = null
        readyState = 0
        constructor() {
          if (way === 'shut') setTimeout(() => this.onerror?.(new Event('error')))
        }
        send() {}
        close() {}
      } as never
    }, how)
    await phone.goto(stage.links().join)
    await phone.getByLabel('Hva skal vi kalle deg?').fill('Leder skole')
    await phone.getByRole('button', { name: 'Bli med' }).click()
    await expect(phone.getByText('Programmet er ikke lagt inn ennå.')).toBeVisible()
  })
