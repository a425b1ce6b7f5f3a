import type { Page } from '@playwright/test'
import { words } from '#client/words/nb/notes.ts'
import type { PanelCommand } from '#shared/activities/panel/panel.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { TestClient } from '#tests/support/clients.ts'
import type { Crew, Guest } from '#tests/support/crew.ts'
import { onPhone } from './devices.ts'
import { expect, LAPTOP, PHONE, type Stage } from './stage.ts'

/** The order they present in. */
export const ORDER = ['Steinkjer', 'Vefsn', 'Jondal', 'Bømlo', 'Sund'] as const
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true }

type Assignment = Extract<PanelCommand, { type: 'PreparePanel' }>['assignments'][number]
/** What the panel is asked; its sub-questions are the observers' themes. */
export const PANEL = 'panelet'
export const [COMMON, WONDER]: readonly [Assignment, Assignment] = [
  {
    ...{ id: 'common', title: 'Hva går igjen hos alle?', minutes: 20 },
    questions: [
      { id: 'hard', text: 'Hvilke utfordringer deler vi?' },
      { id: 'works', text: 'Hvilke tiltak virker?' },
    ],
  },
  {
    ...{ id: 'wonder', title: 'Hva undrer vi oss over?', minutes: null },
    questions: [{ id: 'unknown', text: 'Hva vet vi for lite om?' }],
  },
]

export const QUESTIONS = [...COMMON.questions, ...WONDER.questions].map(({ text }) => text)

/** What an observer does, on whatever is at hand: a laptop, a tablet or a phone. */
export function onObserver(page: Page) {
  const field = page.getByRole('textbox', { name: words.note, exact: true })
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const order = page.getByRole('list', { name: words.order })
  return {
    page,
    /** What the next note will be about. */
    about: page.locator('.writehead h1'),
    kept: page.locator('.kept'),
    own: page.locator('.own li'),
    order,
    /** With keys alone; the theme by its number. */
    async write(text: string, theme: number) {
      await field.focus()
      await page.keyboard.insertText(text)
      await page.keyboard.press(`Alt+Digit${theme}`)
      await page.keyboard.press('Control+Enter')
      await expect(field).toHaveValue('')
      await expect(page.locator('.own li', { hasText: text })).toBeAttached()
    },
    async gather() {
      await page.getByRole('link', { name: words.board, exact: true }).click()
      await expect(page.locator('.board')).toBeVisible()
    },
    column: (question: string) => page.getByRole('region', { name: question, exact: true }),
    point: (text: string) => page.locator('.pt', { hasText: text }),
    async merge(...texts: readonly string[]) {
      await button(`${words.merge} …`).click()
      for (const text of texts) await page.locator('.pt', { hasText: text }).locator('.pttext').click()
      await button(words.mergePicked(texts.length)).click()
      await expect(button(`${words.merge} …`)).toBeVisible()
    },
    choose: (text: string) => button(words.choose(text)).click(),
    /** Lifts a point with the keyboard, and takes it so many places up; it is not dropped. */
    async lift(text: string, up: number) {
      const row = order.getByRole('listitem').filter({ hasText: text })
      await row.locator('[data-grip]').focus()
      await page.keyboard.press('Space')
      for (let place = 0; place < up; place += 1) await page.keyboard.press('ArrowUp')
      await expect(row.locator('[data-grip]')).toHaveAttribute('aria-pressed', 'true')
    },
    drop: () => page.keyboard.press('Space'),
    open: (text: string) => page.locator('.pt', { hasText: text }).locator('.pttext').click(),
    dialog: page.getByRole('dialog'),
    on: button(words.stepOn),
  }
}
export type OnObserver = ReturnType<typeof onObserver>

/** What the observers have, as the leader is told of it. */
export async function notesOf(crew: Crew) {
  return (await crew.leader()).view('notes')
}

/** The panel, as the leader is told of it. */
export async function panelOf(crew: Crew) {
  const panel = (await crew.view()).activities.find(({ id }) => id === PANEL)
  if (panel?.kind !== 'panel') throw new Error('there is no panel')
  return panel
}

export async function does(client: TestClient, command: GatheringCommand) {
  expect(await client.send(command)).toMatchObject({ ok: true })
}

/** Those who are here by their sockets alone, by municipality. */
async function around({ crew }: Stage): Promise<ReadonlyMap<string, readonly Guest[]>> {
  const guests = await crew.arriveAll({ Steinkjer: 3, Vefsn: 2, Jondal: 2, Bømlo: 3, Sund: 3 })
  const { municipalities } = (await crew.view()).arrivals
  return new Map(municipalities.map(({ id, name }) => [name, guests.filter(({ group }) => group === id)]))
}

/** What the demo has prepared of panels and of themes is another story's. */
export async function withoutPanels({ crew }: Stage) {
  for (const { id, kind } of (await crew.view()).activities)
    if (kind === 'panel') await crew.act({ type: 'RemoveActivity', activity: id })
  await crew.act({ type: 'SetNoteThemes', themes: null })
}

/** Three people from each of five municipalities, two of them with a phone in hand; three observers, a leader and a hall screen. */
export async function makeCast(stage: Stage) {
  await withoutPanels(stage)
  const [laptop, tablet, pocket, hall, console, mine, other] = await Promise.all([
    stage.observer(LAPTOP),
    stage.observer(TABLET),
    stage.observer(PHONE),
    stage.screen(),
    stage.console(),
    stage.phone(),
    stage.phone(),
  ])
  await Promise.all([
    onPhone(mine).joinAs('Vefsn', 'Prosjektleder'),
    // Has the duty of an observer, so is not asked to sit in the panel.
    onPhone(other).joinAs('Jondal', 'Enhetsleder'),
  ])
  const here = async () => (await stage.crew.view()).people.filter(({ arrived }) => arrived).length
  await expect.poll(here).toBe(2)
  const guests = await around(stage)
  const homes = (await stage.crew.view()).arrivals.municipalities
  // What goes out of the picture is still there for a moment.
  const wall = hall.locator('.layer:not(.leaving)')
  const [one, two, three] = [onObserver(laptop), onObserver(tablet), onObserver(pocket)]
  return {
    ...{ one, two, three, observers: [one, two, three] as const },
    ...{ wall, console, mine, other, guests },
    guest(municipality: string): Guest {
      const [found] = guests.get(municipality) ?? []
      if (found === undefined) throw new Error(`nobody has come from ${municipality}`)
      return found
    },
    idOf: (name: string) => homes.find((each) => each.name === name)?.id ?? '',
    heading: (text: string | RegExp) => expect(wall.getByRole('heading', { name: text })).toBeVisible(),
  }
}
export type Cast = Awaited<ReturnType<typeof makeCast>>
