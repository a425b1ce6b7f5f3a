import type { Page } from '@playwright/test'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { words as laterWords } from '#client/words/nb/phone-later.ts'
import { words as hallWords } from '#client/words/nb/projector.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { type OnPhone, onConsole, onPhone } from './devices.ts'
import { secondsLeft, secondsOf } from './looks.ts'
import { PROGRAMME } from './programme.ts'
import { at, expect, PHONE, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 30), gathering: 'empty' } })

const PEOPLE = [
  ['Steinkjer', 'Ane'],
  ['Steinkjer', 'Bjørn'],
  ['Vefsn', 'Cato'],
  ['Vefsn', 'Dina'],
  ['Bømlo', 'Even'],
  ['Bømlo', 'Frøya'],
] as const

const POLL = 'Hva skal vi begynne med?'
const CHOICES = ['Lederstøtte', 'Tilrettelegging', 'Arbeidstid']
const TALK = 'Hva gjør at folk blir borte lenger enn de trenger?'

test('[EE1] a gathering of two days: pasted, joined, run by the clock, asked, cut off, killed and finished, and nothing typed is lost', async ({
  stage,
}) => {
  test.setTimeout(150_000)
  const { server } = stage
  const desk = onConsole(await stage.console())
  const hall = await stage.screen()
  const figures = hall.getByRole('timer')
  /** Everything that anybody has typed, by the municipality it was typed in. */
  const typed: { readonly group: string; readonly text: string }[] = []

  await test.step('the leader pastes the programme, and names the gathering and its municipalities', async () => {
    await expect(desk.page.getByText(consoleWords.run.empty)).toBeVisible()
    await desk.programme()
    await desk.paste(PROGRAMME)
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(
      consoleWords.programme.headingDays(16, 2),
    )
    await desk.use()
    await expect(desk.page.getByText(consoleWords.programme.using)).toBeVisible()
    await desk.about()
    await desk.page.getByLabel(consoleWords.about.title, { exact: true }).fill('Nærvær, samling 2')
    await desk.page.getByLabel(consoleWords.about.place).fill('Bergen')
    await desk.page.getByRole('button', { name: consoleWords.about.save, exact: true }).click()
    await desk.page.getByLabel(consoleWords.about.municipalitiesHelp).fill('Steinkjer\nVefsn\nBømlo\n')
    await desk.page.getByRole('button', { name: consoleWords.about.saveMunicipalities }).click()
    await expect(hall.locator('header')).toContainText('Nærvær, samling 2')
    await expect(hall.locator('.welcome')).toContainText('Bømlo')
    await desk.run()
  })

  const phones = await test.step('six people join by the address and the code on the wall', async () => {
    const address = `http://${await hall.locator('.host').innerText()}`
    const code = await hall.locator('.welcome .code').innerText()
    const joined = await Promise.all(
      PEOPLE.map(async ([municipality, name], nth) => {
        // Half of them scan the code, the others type it.
        const scans = nth % 2 === 0
        const phone = onPhone(
          await stage.open(scans ? `${address}/${code.replace(' ', '')}` : address, PHONE),
        )
        if (!scans) {
          await phone.page.getByLabel(phoneWords.code.label).fill(code.toLowerCase())
          await phone.page.getByRole('button', { name: laterWords.code.go }).tap()
        }
        await phone.join(municipality, name)
        return phone
      }),
    )
    await expect(hall.locator('.welcome .aside')).toContainText('6')
    await expect(desk.present).toContainText('6 av 6')
    return joined
  })
  const [ane, , cato, , even] = phones as [OnPhone, OnPhone, OnPhone, OnPhone, OnPhone]

  /** The day goes on: at this time the leader presses Next, and everybody sees it. */
  async function next(title: string, hour: number, minute: number, day: 1 | 2) {
    await stage.advanceTo(at(hour, minute, day))
    await desk.next()
    await expect(hall.getByRole('heading', { level: 1, name: title })).toBeVisible()
    for (const { heading } of phones) await expect(heading).toHaveText(title)
    await desk.live(title)
  }

  /** Every countdown in the room says the same, and what the server's clock says (trust.md R-13). */
  async function sameTime() {
    const shown = [figures, desk.figures, ...phones.map((phone) => phone.figures)]
    await expect(async () => {
      const { run } = await stage.crew.view()
      const most = secondsLeft(run, server.now() - 250)
      const all = await Promise.all(shown.map(secondsOf))
      const least = secondsLeft(run, server.now() + 250)
      expect(all.filter((seconds) => seconds > most || seconds < least)).toEqual([])
    }).toPass({ timeout: 10_000 })
  }

  await test.step('day one begins, and every clock in the room is the same', async () => {
    await desk.scene('now')
    await next('Velkommen', 10, 0, 1)
    await sameTime()
    await stage.advance(37 * 60_000)
    await sameTime()
  })

  await test.step('a minute more, a pause, a jump, back, and each of them undone', async () => {
    await desk.plus()
    await expect(desk.transport).toContainText(consoleWords.steps.AdjustTime)
    await sameTime()
    await desk.undo()
    await expect(desk.transport).not.toContainText(consoleWords.steps.AdjustTime)
    await sameTime()
    await desk.pause()
    await expect(hall.getByText(hallWords.paused, { exact: true })).toHaveCount(1)
    await expect(ane.page.getByText(phoneWords.now.stopped)).toBeVisible()
    await desk.resume()
    await expect(hall.getByText(hallWords.paused, { exact: true })).toHaveCount(0)
    await desk.jump('Pause med kaffe')
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText('Pause med kaffe')
    await expect(ane.heading).toHaveText('Pause med kaffe')
    await desk.live('Pause med kaffe')
    await desk.undo()
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText('Velkommen')
    await desk.live('Velkommen')
    await desk.next()
    await expect(cato.heading).toHaveText('LUNSJ')
    await desk.live('LUNSJ')
    await desk.back()
    await expect(cato.heading).toHaveText('Velkommen')
    await desk.live('Velkommen')
    await desk.undo()
    await desk.live('LUNSJ')
    await desk.undo()
    await desk.live('Velkommen')
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText('Velkommen')
    await sameTime()
  })

  await test.step('a poll made on the spot: hidden, live, shown; answers change until it closes', async () => {
    await desk.ask(POLL, { choices: CHOICES, named: true })
    for (const phone of phones) await expect(phone.heading).toHaveText(POLL)
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText(POLL)
    await Promise.all(phones.map((phone) => phone.choose('Lederstøtte')))
    for (const { status } of phones) await expect(status).toContainText(phoneWords.poll.delivered)
    await expect(hall.locator('.answered .num').first()).toHaveText('6')
    await expect(hall.locator('.bars b')).toHaveCount(0)
    await desk.results(consoleWords.asked.liveResults)
    await expect(hall.locator('.bars b')).toHaveText([/^6/, /^0/, /^0/])
    await even.choose('Arbeidstid')
    await cato.choose('Arbeidstid')
    await expect(hall.locator('.bars b')).toHaveText([/^4/, /^0/, /^2/])
    await expect(ane.page.locator('.bars')).toHaveCount(0)
    await desk.results(consoleWords.asked.shown)
    await expect(ane.page.locator('.bars li')).toHaveText([/4 \(67\s%\)/, /0 \(0\s%\)/, /2 \(33\s%\)/])
    await desk.close()
    await expect(ane.status).toContainText(phoneWords.poll.closedAnswered)
    // Once the results are here, the choices only say the same again.
    await expect(ane.page.getByRole('radio', { name: 'Tilrettelegging' })).toHaveCount(0)
    await desk.scene('now')
    await expect(ane.heading).toHaveText('Velkommen')
  })

  await test.step('lunch and deep dive, by the clock', async () => {
    await next('LUNSJ', 12, 0, 1)
    await next('DYPDYKK I PROSJEKTENE', 13, 0, 1)
  })

  async function write(phone: OnPhone, group: string, text: string) {
    typed.push({ group, text })
    await phone.write(text)
  }

  await test.step('a conversation: colleagues see points at once, the hall sees them all', async () => {
    await desk.ask(TALK)
    for (const phone of phones) await expect(phone.heading).toHaveText(TALK)
    await Promise.all(
      phones.map((phone, nth) =>
        write(phone, PEOPLE[nth]?.[0] ?? '', `${PEOPLE[nth]?.[1]} tror vi ringer for sent`),
      ),
    )
    await expect(ane.points).toHaveCount(2)
    await expect(ane.page.getByText('Bjørn tror vi ringer for sent')).toBeVisible()
    await expect(ane.page.getByText('Cato tror')).toHaveCount(0)
    await expect(hall.locator('.columns li')).toHaveCount(6)
    for (const { group, text } of typed)
      await expect(hall.locator('.group', { hasText: group }).getByText(text)).toBeVisible()
  })

  stage.forgive()
  const away =
    await test.step('a phone without a net writes on, is shut, and delivers once and in order', async () => {
      const context = cato.page.context()
      await context.setOffline(true)
      await write(cato, 'Vefsn', 'Skrevet uten nett, først')
      await write(cato, 'Vefsn', 'Skrevet uten nett, så dette')
      await expect(cato.page.getByText(/^Uten nett siden/)).toBeVisible()
      await expect(cato.points.filter({ hasText: 'Skrevet uten nett' })).toHaveCount(2)
      await cato.page.close()
      await context.setOffline(false)
      const page = await context.newPage()
      stage.pages.push(page)
      await page.goto(server.links().join)
      const again = onPhone(page)
      await expect(again.page.locator('.bar')).toContainText('Cato')
      await again.stored('Skrevet uten nett, først')
      await again.stored('Skrevet uten nett, så dette')
      await expect(hall.locator('.group', { hasText: 'Vefsn' }).locator('li')).toHaveText([
        /Cato tror|Dina tror/,
        /Cato tror|Dina tror/,
        'Skrevet uten nett, først',
        'Skrevet uten nett, så dette',
      ])
      return again
    })
  const room = phones.map((phone) => (phone === cato ? away : phone))
  phones.splice(0, phones.length, ...room)

  await test.step('the server is killed while everybody answers, and starts again', async () => {
    const answering = room.map((phone, nth) =>
      write(phone, PEOPLE[nth]?.[0] ?? '', `${PEOPLE[nth]?.[1]} skriver mens det smeller`),
    )
    await expect(hall.getByText('skriver mens det smeller').first()).toBeVisible()
    await server.kill()
    await Promise.all(answering)
    typed.push({ group: 'Bømlo', text: 'Even skriver mens tjenesten er nede' })
    await even.field.fill('Even skriver mens tjenesten er nede')
    await even.page.getByRole('button', { name: phoneWords.talk.add }).tap()
    await expect(hall.getByText(hallWords.stands)).toHaveCount(1)
    await server.restart()
    for (const [nth, phone] of room.entries()) {
      await phone.stored(`${PEOPLE[nth]?.[1]} skriver mens det smeller`)
      await expect(phone.page.locator('.bar')).toContainText(PEOPLE[nth]?.[1] ?? '')
    }
    await even.stored('Even skriver mens tjenesten er nede')
    await expect(hall.getByText(hallWords.stands)).toHaveCount(0)
    await expect(desk.present).toContainText('6 av 6')
  })

  await test.step('the conversation closes, and day one runs to its end', async () => {
    await desk.close()
    await expect(even.page.getByText(phoneWords.talk.closed)).toBeVisible()
    await desk.scene('now')
    await next('Nærvær i Bergen: fra prosjekt til drift', 14, 0, 1)
    await next('Pause med kaffe', 15, 0, 1)
    await next('Samtaler om nye ideer å ta med hjem', 15, 20, 1)
    await next('Avslutning dag 1', 16, 30, 1)
    await next('Middag', 19, 0, 1)
    await stage.advanceTo(at(21))
    await desk.next()
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText(hallWords.thanksToday)
    for (const { heading } of room) await expect(heading).toContainText('Slutt for dag 1')
    await expect(desk.nextButton).toContainText('Oppstart')
  })

  await test.step('day two runs over its time: the plan is struck through, and lunch stands fast', async () => {
    await next('Oppstart', 8, 30, 2)
    await next('Å lede tett på: tanker om nærhet', 8, 45, 2)
    await next('Pause og utsjekking', 10, 30, 2)
    await stage.advanceTo(at(10, 53, 2) + 20_000)
    await sameTime()
    await expect(hall.getByText(hallWords.overTime, { exact: true })).toHaveCount(1)
    await expect(hall.locator('.next li').first()).toHaveText(/10:54\s*Oppsummering i plenum\s*10:50/)
    await expect(hall.locator('.next s').first()).toHaveText('10:50')
    await expect(hall.locator('.next li', { hasText: 'LUNSJ' })).toContainText(hallWords.standsFast)
    await expect(desk.row('Oppsummering i plenum').locator('s').first()).toHaveText('10:50')
    await expect(desk.row('Oppsummering i plenum').locator('.proj')).toHaveText('10:54')
    await expect(desk.row('LUNSJ').first()).toContainText('12:00')
    for (const phone of room) {
      await expect(phone.page.getByText(phoneWords.now.overTitle)).toBeVisible()
      await expect(phone.row('Oppsummering i plenum')).toContainText('10:54')
      await expect(phone.row('Oppsummering i plenum').locator('s')).toContainText('10:50')
      await expect(phone.row('LUNSJ')).toContainText(phoneWords.common.fixed)
    }
  })

  await test.step('the rest of day two, and the end', async () => {
    await next('Oppsummering i plenum', 10, 54, 2)
    await next('LUNSJ', 12, 0, 2)
    await next('Når vanetenkningen tar plassen', 13, 0, 2)
    await next('Veien videre', 14, 0, 2)
    await next('Evaluering og vel hjem', 14, 45, 2)
    await stage.advanceTo(at(15, 15, 2))
    await desk.next()
    await expect(ane.heading).toHaveText(phoneWords.now.allOver)
  })

  await test.step('everything that was typed is on the console, once', async () => {
    await desk.scene('points')
    await expect(hall.locator('.columns li')).toHaveCount(typed.length)
    for (const group of ['Steinkjer', 'Vefsn', 'Bømlo']) {
      await desk.group(group).click()
      const list = desk.asked.getByRole('list', { name: group })
      const own = typed.filter((each) => each.group === group)
      await expect(list.getByRole('listitem')).toHaveCount(own.length)
      for (const { text } of own)
        await expect(list.getByRole('listitem').filter({ hasText: text })).toHaveCount(1)
    }
    const stored = async () => (await stage.crew.points()).sort()
    await expect.poll(stored).toEqual(typed.map(({ text }) => text).sort())
    const polls = (await stage.crew.view()).activities.filter(({ kind }) => kind === 'poll')
    expect(polls).toMatchObject([{ answered: 6 }])
    for (const phone of room) expect(await waitingOn(phone.page)).toEqual([])
  })

  await test.step('the leader ends the gathering', async () => {
    await desk.scene('now')
    await expect(desk.nextButton).toContainText(consoleWords.transport.closeGathering)
    await desk.next()
    await desk.page.getByRole('dialog').getByRole('button', { name: consoleWords.about.close }).click()
    await expect(desk.page.getByText(consoleWords.banner.closed)).toBeVisible()
    for (const { heading } of room) await expect(heading).toHaveText(phoneWords.now.closed)
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText(hallWords.closed)
  })

  await test.step('and the folder is whole', async () => {
    stage.crew.close()
    await server.stop()
    let said = ''
    const out = (text: string) => {
      said += text
    }
    const code = await verifyCommand(['--data', server.folder], { out, err: out, lang: 'nb' })
    expect(said).not.toBe('')
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' })
  })
})

/** What a phone has kept to be sent later. */
async function waitingOn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('samling/outbox')),
  )
}
