import type { BrowserContextOptions, Page } from '@playwright/test'
import { test as base } from '@playwright/test'
import { type Hands, keyboard, pointer } from './hands.ts'
import { at, expect, type Stage } from './stage.ts'
import type { Tongue } from './tongues.ts'

type Cast = {
  readonly tongue: Tongue
  readonly by: 'pointer' | 'keyboard'
  /** Told of every page after every part of the story. */
  readonly look?: (pages: readonly Page[], part: string) => Promise<void>
}
type Says = Tongue['says']

const TABLE = 6
const LATE = 25

const programme = (says: Says) =>
  `${says.heading}

${says.date}

10.00 ${says.welcome}
10.30 ${says.dive}
12.00 ${says.lunch}
12.45 ${says.talk}
13.45 ${says.rest}
14.05 ${says.summary}
14.50 ${says.ahead}
15.15 ${says.bus}
`

/** What comes in an e-mail in the afternoon: another title, a picture before the bus, and a bus that goes later. */
const revised = (says: Says) =>
  programme(says)
    .replace(says.ahead, says.aheadRenamed)
    .replace(`15.15 ${says.bus}`, `15.15 ${says.photo}\n15.25 ${says.bus}`)

/** A phone with keys for it, and no finger. */
const WITH_KEYS: BrowserContextOptions = { isMobile: false, hasTouch: false, deviceScaleFactor: 1 }

/**
 * A day that runs 25 minutes late and is saved before the bus, by people who have nothing but what stands on their
 * screens. The same story is played with a mouse and fingers, with keys alone, and in other languages.
 */
export function lateStory(stage: Stage, { tongue, by, look }: Cast) {
  const { console: desk, phone, hall, says } = tongue
  const device = { locale: tongue.locale }
  const phones: Hands[] = []
  let leader: Hands
  let wall: Page

  const part = async (name: string, play: () => Promise<void>) =>
    await base.step(name, async () => {
      await play()
      for (const hands of [leader, ...phones]) await hands.rested()
      await look?.([leader.page, wall, ...phones.map(({ page }) => page)], name)
    })

  async function sitDown(): Promise<Hands> {
    const page = await stage.console(device)
    return by === 'keyboard' ? keyboard(page) : pointer(page, 'mouse')
  }

  async function takePhone(): Promise<Hands> {
    const page = await stage.phone(by === 'keyboard' ? { ...device, ...WITH_KEYS } : device)
    return by === 'keyboard' ? keyboard(page) : pointer(page, 'finger')
  }

  const onDesk = () => leader.page
  const transport = () => onDesk().getByRole('region', { name: desk.transport.label })
  const partOf = (name: string) => onDesk().getByRole('navigation').getByRole('link', { name, exact: true })
  const button = (name: string | RegExp) => onDesk().getByRole('button', { name, exact: true })
  const next = () => transport().locator('[data-next]')
  const rowOf = (title: string) => onDesk().getByRole('row').filter({ hasText: title })
  const wallTitle = () => wall.getByRole('heading', { level: 1 })
  const inTime = () => onDesk().getByRole('region', { name: desk.catchUp.label })
  const ways = () => onDesk().getByRole('list', { name: desk.catchUp.heading }).getByRole('button')

  async function live(title: string) {
    await expect(onDesk().locator('tr[aria-current=step]')).toContainText(title)
    await expect(wallTitle()).toHaveText(title)
    for (const { page } of phones) await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }

  async function goOn(title: string, hour: number, minute = 0) {
    await stage.advanceTo(at(hour, minute))
    await expect(next()).toContainText(title)
    await leader.press(next(), 'ArrowRight')
    await live(title)
  }

  async function join(hands: Hands, municipality: string, name: string, isListed: boolean) {
    const { page } = hands
    await hands.choose(page.getByRole('radio', { name: municipality, exact: true }))
    if (isListed) await hands.choose(page.getByRole('radio', { name }))
    else await hands.type(page.getByLabel(phone.join.name), name)
    await hands.press(page.getByRole('button', { name: phone.join.join, exact: true }))
    await expect(page.getByRole('banner')).toContainText(name)
  }

  /** Times that do not hold any more are struck through. */
  const struck = (page: Page) => page.locator('s, del')

  /** When each item that lies ahead begins, as the phones and the hall are told. */
  async function timesAhead(): Promise<readonly string[]> {
    const [first] = phones as [Hands]
    const rows = first.page.getByRole('region', { name: phone.now.programme }).getByRole('listitem')
    return await rows.evaluateAll((all) =>
      all
        .slice(all.findIndex((row) => row.getAttribute('aria-current') === 'step') + 1)
        .map((row) => row.querySelector('time, b')?.textContent ?? ''),
    )
  }

  async function allKnow(times: readonly string[]) {
    await expect.poll(timesAhead).toEqual(times)
    for (const { page } of phones) await expect(struck(page)).toHaveCount(0)
    await expect(struck(wall)).toHaveCount(0)
    for (const time of [times[0] ?? '', times.at(-1) ?? ''])
      await expect(wall.getByText(time, { exact: true }).first()).toBeVisible()
  }

  return {
    prepare: () =>
      base.step('the programme and the list are pasted, and a phone is to stand for a table', async () => {
        leader = await sitDown()
        wall = await stage.screen(device)
        await part('the leader prepares', async () => {
          await leader.press(partOf(desk.head.programme))
          await leader.paste(onDesk().getByLabel(desk.programme.text, { exact: true }), programme(says))
          await leader.press(button(desk.programme.use))
          await expect(onDesk().getByText(desk.programme.using)).toBeVisible()
          await leader.press(partOf(desk.head.about))
          const list = `${says.columns}\n${says.person};Steinkjer\n${says.table};Vefsn`
          await leader.paste(onDesk().getByLabel(desk.about.peopleLabel), list)
          await leader.press(button(desk.about.addPeople(2)))
          await leader.press(button(tongue.people.editOf(says.table)))
          const form = onDesk().getByRole('region', { name: tongue.people.listHeading })
          await leader.type(form.getByLabel(tongue.people.stands), String(TABLE))
          await leader.press(form.getByRole('button', { name: tongue.people.save, exact: true }))
          await expect(onDesk().getByText(tongue.people.standsNote(TABLE))).toBeVisible()
          await leader.press(partOf(desk.head.run))
        })
      }),

    arrive: () =>
      part('three phones join, one of them for a table', async () => {
        for (const [municipality, name, isListed] of [
          ['Steinkjer', says.person, true],
          ['Vefsn', says.table, true],
          [phone.join.guest, says.guest, false],
        ] as const) {
          const hands = await takePhone()
          await join(hands, municipality, name, isListed)
          phones.push(hands)
        }
        const here = TABLE + 2
        const present = onDesk().getByRole('region', { name: desk.people.heading, exact: true })
        await expect(present).toContainText(desk.head.present(here, here))
        await expect(wall.getByRole('main')).toContainText(String(here))
      }),

    morning: () =>
      part('the morning, by the clock', async () => {
        await goOn(says.welcome, 10)
        await goOn(says.dive, 10, 30)
        await goOn(says.lunch, 12)
        await goOn(says.talk, 12, 45)
      }),

    ask: () =>
      part('a question, and a conversation', async () => {
        await leader.press(button(new RegExp(`^${desk.ask.button}`)), 'p')
        const dialog = onDesk().getByRole('dialog')
        await leader.type(dialog.getByLabel(desk.ask.question), says.question)
        await leader.type(dialog.getByLabel(desk.ask.choices), says.choices.join('\n'))
        await leader.choose(dialog.getByLabel(desk.ask.named))
        await leader.press(dialog.getByRole('button', { name: new RegExp(`^${desk.ask.openNow}`) }))
        await expect(dialog).toBeHidden()
        for (const [nth, hands] of phones.entries()) {
          const choice = says.choices[nth % 2] ?? ''
          await hands.choose(hands.page.getByRole('radio', { name: choice, exact: true }))
          await expect(hands.page.getByText(phone.poll.delivered)).toBeVisible()
        }
        const asked = onDesk().getByRole('region', { name: desk.asked.heading })
        await expect(asked).toContainText(desk.asked.answered(TABLE + 2))
        await leader.press(asked.getByRole('button', { name: new RegExp(`^${desk.asked.closeIt}`) }), 's')
        await look?.([leader.page, wall, ...phones.map(({ page }) => page)], 'a question')

        await leader.press(button(new RegExp(`^${desk.ask.button}`)), 'p')
        await leader.type(dialog.getByLabel(desk.ask.question), says.prompt)
        await leader.press(dialog.getByRole('button', { name: desk.asked.types.conversation, exact: true }))
        await leader.press(dialog.getByRole('button', { name: new RegExp(`^${desk.ask.openNow}`) }))
        await expect(dialog).toBeHidden()
        for (const { page, press, type, rested } of phones) {
          await expect(page.getByRole('heading', { level: 1, name: says.prompt })).toBeVisible()
          await rested()
          await type(page.getByRole('textbox', { name: phone.talk.first }), says.point)
          await press(page.getByRole('button', { name: phone.talk.add }))
          await expect(page.getByRole('listitem').filter({ hasText: says.point }).first()).toContainText(
            phone.talk.mine(phone.sending.saved('')),
          )
        }
        await expect(wall.getByText(says.point)).toHaveCount(phones.length)
        await look?.([leader.page, wall, ...phones.map(({ page }) => page)], 'a conversation')
        await leader.press(asked.getByRole('button', { name: new RegExp(`^${desk.asked.closeIt}`) }), 's')
        const scenes = onDesk().getByRole('group', { name: desk.screen.pick })
        await leader.press(scenes.getByRole('button', { name: desk.screen.scenes.now }), '1')
        await live(says.talk)
      }),

    save: () =>
      part('25 minutes over, and the day is saved with one tap, taken back, and saved again', async () => {
        // The clock is the minute before, so that the story has a minute to be told in.
        await stage.advanceTo(at(13, 45 + LATE - 1) + 5_000)
        await expect(inTime()).toContainText(desk.drift.behind(desk.common.minutes(LATE)))
        await expect(inTime()).toContainText(desk.catchUp.holdsAtPrice(LATE))
        await expect(ways()).not.toHaveCount(0)
        expect(await ways().count()).toBeGreaterThanOrEqual(2)
        const stands = desk.drift.standsFast(says.bus, '15:15')
        for (const way of await ways().all()) await expect(way).toContainText(stands)
        for (const { page } of phones) await expect(struck(page)).not.toHaveCount(0)
        await expect(struck(wall)).not.toHaveCount(0)
        const late = await timesAhead()
        const planned = await plannedAhead()
        await look?.([leader.page, wall, ...phones.map(({ page }) => page)], 'late')

        await leader.press(ways().first())
        await expect(inTime()).toContainText(desk.catchUp.applied)
        await expect(inTime()).toContainText(desk.catchUp.holds)
        await expect.poll(plannedAhead).not.toEqual(planned)
        const saved = await plannedAhead()
        await allKnow(saved)
        await leader.press(inTime().getByRole('button', { name: desk.transport.undo }), 'ControlOrMeta+z')
        await expect(inTime()).toContainText(desk.catchUp.holdsAtPrice(LATE))
        await expect.poll(timesAhead).toEqual(late)
        await leader.press(ways().first())
        await expect(inTime()).toContainText(desk.catchUp.holds)
        await expect.poll(plannedAhead).toEqual(saved)
        await allKnow(saved)
      }),

    takeOver: () =>
      part('the leader’s machine dies, and another goes on with the same link', async () => {
        await stage.kill(onDesk())
        leader = await sitDown()
        await expect(onDesk().locator('tr[aria-current=step]')).toContainText(says.talk)
        await expect(transport()).toContainText(desk.steps.CatchUp)
        await expect(inTime()).toContainText(desk.catchUp.holds)
      }),

    revise: () =>
      part('a new version is pasted: what changes is told first, and only that changes', async () => {
        const saved = await plannedAhead()
        await leader.press(partOf(desk.head.programme))
        await leader.paste(onDesk().getByLabel(desk.programme.text, { exact: true }), revised(says))
        await leader.press(onDesk().getByText(desk.changes.heading(3)))
        for (const change of [
          desk.changes.renamed(says.ahead, says.aheadRenamed),
          desk.changes.added('15:15', says.photo),
          desk.changes.retimed(says.bus, '15:15', '15:25'),
        ])
          await expect(onDesk().getByText(change)).toBeVisible()
        expect(await plannedAhead()).toEqual(saved)
        await look?.([leader.page], 'a revision')
        await leader.press(button(desk.programme.use))
        await expect(onDesk().getByText(desk.programme.using)).toBeVisible()
        await allKnow([...saved.slice(0, -1), '15:15', '15:25'])
        await leader.press(partOf(desk.head.run))
        await expect(onDesk().locator('tr[aria-current=step]')).toContainText(says.talk)
        for (const done of [says.welcome, says.dive, says.lunch])
          await expect(rowOf(done).getByRole('img', { name: desk.run.done })).toBeVisible()
      }),

    finish: () =>
      part('and the bus goes when it goes', async () => {
        await goOn(says.rest, 14, 10)
        await goOn(says.summary, 14, 16)
        await goOn(says.aheadRenamed, 14, 56)
        await goOn(says.photo, 15, 15)
        await goOn(says.bus, 15, 25)
        await stage.advanceTo(at(15, 40))
        await leader.press(next(), 'ArrowRight')
        for (const { page } of phones)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone.now.allOver)
        await expect(wallTitle()).toHaveText(hall.thanks)
      }),
  }

  /** The plan that holds for what lies ahead, as another line is told it: maybe a moment after the leader's page. */
  async function plannedAhead(): Promise<string[]> {
    const { agenda, run } = await stage.crew.view()
    const items = agenda.days.flatMap((day) => day.items)
    const on = run.now.phase === 'running' ? run.now.item : null
    const two = (figure: number) => String(figure).padStart(2, '0')
    return items
      .slice(items.findIndex(({ id }) => id === on) + 1)
      .map(({ start }) => `${two(Math.floor(start / 60))}:${two(start % 60)}`)
  }
}
