import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import { seating } from '#client/words/nb/seating.ts'
import { talkPhone } from '#client/words/nb/talk-phone.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import { type OnPhone, onPhone } from './devices.ts'
import { expectAccessible } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

const MINUTE = 60_000
const COMING = { Steinkjer: 3, Vefsn: 3, Bømlo: 2, Jondal: 2, Sund: 2 }

const STEPS: StepAsked[] = [
  {
    ...{ id: 'duo', prompt: 'Hva fikk du mest igjen for i dag?', who: 'duo', capture: 'nothing' },
    ...{ turns: 'phases', minutes: 12, each: 4 },
  },
  {
    ...{ id: 'round', prompt: 'Hva vil du prøve hjemme?', who: 'table', capture: 'top' },
    ...{ turns: 'round', minutes: 15, top: 1, sees: 'everybody' },
  },
  { id: 'all', prompt: 'Hva tar vi med oss?', who: 'plenary', capture: 'points', brings: 'marked' },
]

type Holder = OnPhone & { readonly id: string; readonly name: string; readonly municipality: string }

/** Those who come, each with a phone of their own in hand. */
async function holders(stage: Stage): Promise<readonly (() => Promise<Holder>)[]> {
  const { people, arrivals } = await stage.crew.view()
  return arrivals.municipalities.flatMap(({ id: of, name: municipality }) =>
    people
      .filter((person) => person.municipality === of)
      .slice(0, COMING[municipality as keyof typeof COMING] ?? 0)
      .map(({ id, name }) => async () => {
        const phone = onPhone(await stage.phone())
        await phone.joinAs(municipality, name)
        return { ...phone, id, name, municipality }
      }),
  )
}

/** With whom each talks, by what stands on their phone. */
async function partners(phones: readonly Holder[]): Promise<ReadonlyMap<string, string>> {
  const pairs = await Promise.all(
    phones.map(async ({ page, name, municipality }) => {
      const partner = page.locator('.talk .partner li')
      await expect(partner).toHaveCount(1)
      return [`${name}, ${municipality}`, await partner.innerText()] as const
    }),
  )
  return new Map(pairs)
}

const turnOf = ({ page }: Holder) => page.locator('.talk h2.what').innerText()
/** How many phones say that it is their turn to speak, and to listen. */
async function turns(phones: readonly Holder[]) {
  const said = await Promise.all(phones.map(turnOf))
  const count = (text: string) => said.filter((each) => each.includes(text)).length
  return { speak: count(talkPhone.turns.speak), listen: count(talkPhone.turns.listen) }
}

const tableOf = ({ page }: Holder) => page.locator('.tabno b').innerText()

test('[EE82] twelve phones: tables, one who comes late, duos in turn, round the table, points to plenary, and home again', async ({
  stage,
}) => {
  test.setTimeout(240_000)
  const { crew } = stage
  const [late, ...first] = [...(await holders(stage))].reverse()
  const phones: Holder[] = []
  for (const come of first) phones.push(await come())
  const hall = await stage.screen()
  const console = await stage.console()
  await stage.advanceTo(at(15, 20))
  await crew.start('Samtaler om nye ideer')
  await crew.act({
    type: 'SetTables',
    tables: ['1', '2', '3'].map((name) => ({ id: `t${name}`, name, chairs: 4, note: '', place: null })),
  })
  await console.getByRole('link', { name: consoleWords.head.seating }).click()
  const press = (name: string) => console.getByRole('button', { name: new RegExp(`^${name}`) }).click()

  await test.step('tables are found and shown, and every phone says which', async () => {
    await press(seating.do.draw)
    await expect(console.getByText(seating.quality.best)).toBeVisible()
    await press(seating.do.show)
    const at = await Promise.all(phones.map(tableOf))
    for (const table of ['1', '2', '3']) expect([3, 4]).toContain(at.filter((each) => each === table).length)
    for (const { page } of phones) await expectAccessible(page, 'a table')
    for (const { municipality } of phones) await expect(hall.getByText(municipality).first()).toBeVisible()
  })

  await test.step('who comes late has a seat, and nobody else moves', async () => {
    const before = await Promise.all(phones.map(tableOf))
    const newcomer = await late?.()
    if (newcomer === undefined) throw new Error('nobody is late')
    const table = await tableOf(newcomer)
    expect(before.filter((each) => each === table)).toHaveLength(3)
    expect(await Promise.all(phones.map(tableOf))).toEqual(before)
    await expect(console.getByRole('heading', { name: seating.people.late })).toBeVisible()
    phones.push(newcomer)
  })

  const activity = 'samtale-i-steg'
  await test.step('duos: each has one partner from another municipality, and turns change by the clock', async () => {
    await crew.act(
      { type: 'PrepareConversation', activity, item: null, steps: STEPS },
      { type: 'OpenConversation', activity },
    )
    const pairs = await partners(phones)
    for (const [own, partner] of pairs) {
      expect(pairs.get(partner), own).toBe(own)
      expect(partner.split(', ').at(-1)).not.toBe(own.split(', ').at(-1))
    }
    await expect.poll(() => turns(phones)).toEqual({ speak: 6, listen: 6 })
    const before = await Promise.all(phones.map(turnOf))
    await stage.advance(4 * MINUTE)
    await expect.poll(() => turns(phones)).toEqual({ speak: 6, listen: 6 })
    const after = await Promise.all(phones.map(turnOf))
    expect(after.filter((turn, nth) => turn === before[nth])).toEqual([])
    await stage.advance(4 * MINUTE)
    await expect
      .poll(() => Promise.all(phones.map(turnOf)))
      .toEqual(phones.map(() => talkPhone.turns.together))
  })

  await test.step('round the table: one at each table has the word, and hands it on', async () => {
    await crew.act({ type: 'BeginStep', activity, step: 'round' })
    await expect.poll(() => turns(phones)).toEqual({ speak: 3, listen: 6 })
    const waiting = new Set(phones)
    while (waiting.size > 0) {
      const said = await Promise.all([...waiting].map(turnOf))
      const speaker = [...waiting].find((_, nth) => said[nth]?.includes(talkPhone.turns.speak))
      if (speaker === undefined) continue
      await speaker.page.getByRole('button', { name: talkPhone.finished, exact: true }).tap()
      await expect.poll(() => turnOf(speaker)).not.toContain(talkPhone.turns.speak)
      waiting.delete(speaker)
    }
    await expect.poll(() => Promise.all(phones.map(turnOf))).toEqual(phones.map(() => talkPhone.turns.done))
  })

  await test.step('what a table puts first comes to the plenary and to the hall screen', async () => {
    const [one, two] = phones
    if (one === undefined || two === undefined) throw new Error('nobody is here')
    await one.field.fill('Ringe samme dag')
    await one.page.getByRole('button', { name: phoneWords.talk.add }).tap()
    await one.page.getByRole('button', { name: talkPhone.liftThis }).tap()
    await expect(one.page.getByRole('button', { name: talkPhone.lowerThis })).toBeVisible()
    await two.field.fill('Dette blir ved bordet')
    await two.page.getByRole('button', { name: phoneWords.talk.add }).tap()
    await expect(two.page.getByRole('button', { name: talkPhone.liftThis })).toBeVisible()
    await crew.act({ type: 'BeginStep', activity, step: 'all' })
    await expect(hall.getByText('Ringe samme dag').first()).toBeVisible()
    await expect(hall.getByText('Dette blir ved bordet')).toBeHidden()
  })

  await test.step('back to the home tables with one tap, and one undo', async () => {
    await crew.act({ type: 'CloseConversation', activity })
    await crew.start('Avslutning')
    await press(seating.do.home)
    for (const { page } of phones)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(later.seat.home)
    await console.keyboard.press('ControlOrMeta+z')
    await expect(console.getByRole('heading', { level: 1 })).toHaveText(seating.heading.round)
  })
})
