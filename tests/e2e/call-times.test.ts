import { calls } from '#client/words/nb/calls.ts'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { onConsole, onPhone } from './devices.ts'
import { look } from './looks.ts'
import { at, expect, test } from './stage.ts'

const AT_1245 = `${calls.meet.observer} 12:45, ved vinduet`
const AT_1255 = `${calls.meet.observer} 12:55, ved vinduet`

test('[CT20] [CT21] [CT22] [CT30] [CT31] [CT40] a call time is written at its item, stands on the hall screen while people eat, and reminds those it concerns', async ({
  stage,
}) => {
  const { crew } = stage
  const desk = await stage.console()
  const hall = await stage.screen()
  const sund = await stage.phone()
  await sund.addInitScript(() => {
    const felt: unknown[] = []
    Object.assign(window, { felt })
    Object.defineProperty(navigator, 'vibrate', { value: (how: unknown) => felt.push(how) > 0 })
  })
  await sund.reload()
  const felt = () => sund.evaluate(() => (window as unknown as { felt: unknown[] }).felt)
  await onPhone(sund).join('Sund', 'Enhetsleder')
  const bomlo = await stage.phone()
  await onPhone(bomlo).join('Bømlo', 'Verneombud')
  const { people, calls: prepared } = await crew.view()
  // The demo has calls of its own; here they are the leader's to write.
  for (const item of Object.keys(prepared)) await crew.act({ type: 'SetCalls', item, calls: [] })
  const observer = people.find(({ name, arrived }) => arrived && name === 'Enhetsleder')
  if (!observer) throw new Error('nobody of that name has joined')
  await crew.act({
    type: 'EditPerson',
    person: observer.id,
    name: observer.name,
    municipality: observer.municipality,
    title: '',
    duties: ['observer'],
    stands: 1,
  })
  await stage.advanceTo(at(11, 50))
  await crew.start('Velkommen')

  // Written at its item; one that cannot be stands there still, with what could.
  await desk.getByRole('button', { name: 'Lunsj', exact: true }).click()
  await desk.getByRole('button', { name: consoleWords.calls.add }).click()
  const form = desk.locator('.itemcalls form')
  await form.getByRole('combobox', { name: consoleWords.calls.role }).selectOption('observer')
  await form.getByRole('combobox', { name: consoleWords.calls.when }).selectOption('end')
  await form.getByLabel(consoleWords.calls.minutes, { exact: true }).fill('15')
  await form.getByLabel(consoleWords.calls.place).fill('ved vinduet')
  await form.getByRole('button', { name: consoleWords.calls.save }).click()
  await expect(onConsole(desk).row('Lunsj').first()).toContainText(AT_1245)
  await desk.getByRole('button', { name: consoleWords.calls.add }).click()
  await form.getByRole('combobox', { name: consoleWords.calls.role }).selectOption('panel')
  await form.getByLabel(consoleWords.calls.at, { exact: true }).fill('13:30')
  await form.getByRole('button', { name: consoleWords.calls.save }).click()
  await expect(desk.getByText('12:00–13:00')).toBeVisible()
  await form.getByLabel(consoleWords.calls.at, { exact: true }).fill('12:50')
  await form.getByRole('button', { name: consoleWords.calls.save }).click()
  await expect(form).toBeHidden()
  await look(desk, 'console-calls')

  // In the programme of those it concerns, and of nobody else.
  await expect(sund.getByRole('button', { name: later.leaving.open })).toBeVisible()
  await expect(onPhone(sund).row('Lunsj')).toContainText(AT_1245)
  await expect(onPhone(bomlo).row('Lunsj')).toBeVisible()
  await expect(bomlo.getByText(calls.meet.observer)).toHaveCount(0)

  // While people eat, one line for each group.
  await stage.advanceTo(at(12))
  await crew.start('Lunsj')
  const lines = hall.locator('.calls li')
  await expect(lines).toHaveText([/^12:45 Observatørene, ved vinduet$/, /^12:50 Panelet$/])
  await look(hall, 'hall-calls')
  expect(await felt()).toEqual([])

  // Ten minutes before: once, whatever happens to the page.
  await stage.advanceTo(at(12, 36))
  const note = sund.getByText(`${calls.inMinutes(9)}: ${AT_1245}`).last()
  await expect(note).toBeVisible()
  await expect.poll(felt).toEqual([200])
  await look(sund, 'phone-call-soon')
  await sund.reload()
  await expect(note).toBeVisible()
  expect(await felt()).toEqual([])
  await expect(bomlo.getByText(calls.meet.observer)).toHaveCount(0)

  // The item lasts longer: so does the way to the call.
  const { now } = (await crew.view()).run
  const item = now.phase === 'running' ? now.item : ''
  await crew.act({ type: 'AdjustTime', item, minutes: 10 })
  await expect(onPhone(sund).row('Lunsj')).toContainText(AT_1255)
  await expect(note).toBeHidden()
  await expect(lines).toHaveText([/^12:50 Panelet$/, /^12:55 Observatørene/])
  await stage.advance(18 * MINUTE + 30_000)
  await expect(sund.getByText(`${calls.inMinutes(1)}: ${AT_1255}`).last()).toBeVisible()
  await expect.poll(felt).toEqual([[200, 100, 200]])
})
