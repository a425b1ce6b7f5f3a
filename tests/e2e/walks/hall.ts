import type { Page } from '@playwright/test'
import { at, expect, HALL, type Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { askedOnTheWall } from './hall-asked.ts'
import { ALL, byAddress, inWords, type Walk } from './walk.ts'

const LONG =
  'Vi ringer for sent. Første samtale kommer gjerne en uke etter at noen har gått hjem, og da er det for sent.'
const GOALS = [
  'Flere dager på jobb. Fraværet ned til 6,5 prosent innen utgangen av 2013.',
  'Partene eier det. Leder, tillitsvalgt og verneombud i samme rom hver gang.',
  'Vi låner av hverandre. Hver kommune prøver ut ett grep fra en annen.',
]

async function choicesOf({ crew }: Stage, poll: string): Promise<readonly string[]> {
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  return card?.kind === 'poll' && card.question.type === 'choices'
    ? card.question.choices.map(({ id }) => id)
    : []
}

async function current({ crew }: Stage): Promise<string> {
  const { now } = (await crew.view()).run
  return now.phase === 'running' || now.phase === 'paused' ? now.item : ''
}

/** The hall screen in every scene, in the order of a day. */
export async function hallWalk(stage: Stage): Promise<Walk & { readonly pages: readonly Page[] }> {
  const { crew } = stage
  const seen = await byAddress((language) => stage.open(inWords(stage.links().screen, language), HALL))
  /** In all languages, and nothing of the scene before it any more. */
  async function shows(...marks: readonly string[]) {
    for (const page of seen.pages) {
      for (const mark of marks) await expect(page.locator(mark).first()).toBeAttached()
      await expect(page.locator('.leaving')).toHaveCount(0)
    }
  }
  /** All names at once: nobody has to wait for them here. */
  async function seated(mark: string) {
    await shows(mark)
    for (const page of seen.pages) {
      await page.mouse.click(1, 1)
      await expect(page.locator('.seating .new')).toHaveCount(0)
    }
  }
  let answering: readonly Guest[] = []
  const states = [
    {
      name: 'welcome',
      async begin() {
        await crew.arriveAll({ Steinkjer: 2, Vefsn: 1 })
        await shows('.welcome')
      },
    },
    {
      name: 'before the start',
      async begin() {
        await crew.show('now')
        await shows('.nu.waiting [role=timer]')
      },
    },
    {
      name: 'goals, before any are written',
      async begin() {
        await crew.act({ type: 'SetGoals', heading: '', goals: [] })
        await crew.show('goals')
        await shows('.comes')
      },
    },
    {
      name: 'goals',
      async begin() {
        await crew.act({ type: 'SetGoals', heading: '', goals: [...GOALS] })
        await shows('.goals')
      },
    },
    {
      name: 'practical notes',
      async begin() {
        await crew.act({
          type: 'SetPractical',
          wifi: { name: 'Hotell; Fjorden', password: 'kaffe:te', hidden: false },
          contact: 'Nettverkslederen, 400 00 000',
          lines: [
            { label: 'Lunsj', text: 'Restauranten, 1. etasje' },
            { label: 'Grupperom', text: 'Fjorden, Fjellet og Dalen i andre etasje' },
          ],
        })
        await crew.show('practical')
        await shows('.practical .wifi')
      },
    },
    {
      name: 'now',
      async begin() {
        await stage.advanceTo(at(14))
        await crew.start('Foredrag: Slik gjorde Bergen')
        await crew.show('now')
        await shows('.nu:not(.waiting) [role=timer]')
      },
    },
    {
      name: 'what an item shows',
      async begin() {
        const item = await current(stage)
        const links = [{ label: 'Film om prosjektet', url: 'https://samling.example/film' }]
        const text = 'Finn noen du ikke kjenner.\nFortell hva du håper å ta med hjem.'
        await crew.act({ type: 'SetExtras', item, note: '', text, links, slides: false })
        await crew.show('item')
        await shows('.slide.has-links')
      },
    },
    {
      name: 'a guest’s own slides',
      async begin() {
        await crew.act({
          type: 'SetExtras',
          item: await current(stage),
          note: '',
          text: '',
          links: [],
          slides: true,
        })
        await crew.show('now')
        await shows('.nu')
      },
    },
    {
      name: 'over time',
      async begin() {
        await crew.act({
          type: 'SetExtras',
          item: await current(stage),
          note: '',
          text: '',
          links: [],
          slides: false,
        })
        await stage.advanceTo(at(15, 3))
        await shows('.nu .plate')
      },
    },
    {
      name: 'the clock stopped',
      async begin() {
        await crew.act({ type: 'PauseClock' })
        await shows('.still-clock')
      },
    },
    {
      name: 'a question, live',
      async begin() {
        const guests = await crew.arriveAll({ Steinkjer: 2, Vefsn: 2, Sund: 2 })
        answering = guests
        const poll = await crew.open('Hva vil dere høre mer om')
        await crew.act({ type: 'SetResults', activity: poll, results: 'live' })
        const choices = await choicesOf(stage, poll)
        for (const [nth, guest] of guests.entries()) {
          const picked = [choices[nth % 3], choices[4]].flatMap((choice) => (choice ? [choice] : []))
          await crew.answer(guest, poll, { type: 'choices', choices: picked })
        }
        await shows('.question .note')
      },
    },
    {
      name: 'a question, its result kept back',
      async begin() {
        await crew.open('Hvor langt')
        await shows('.question .q')
      },
    },
    {
      name: 'a conversation, before the first point',
      async begin() {
        await crew.open('Lavere sykefravær')
        await shows('.board.bare')
      },
    },
    {
      name: 'points',
      async begin() {
        const guests = await crew.arriveAll({ Vefsn: 1, Jondal: 2, Bømlo: 1, Sund: 1 })
        const { id } = await crew.activityOf('Lavere sykefravær')
        for (const guest of guests)
          for (let each = 0; each < 7; each++)
            await crew.write(guest, id, each % 3 === 0 ? LONG : `Punkt ${each + 1} fra ${guest.name}`)
        await shows('.columns li')
      },
    },
    {
      name: 'tables',
      async begin() {
        await crew.arriveAll({ Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 4, Sund: 5 })
        await crew.seat(['1', '2', '3', 'Vinduet'])
        await seated('.tables .tb')
      },
    },
    {
      name: 'more tables than columns',
      async begin() {
        await crew.seat(Array.from({ length: 10 }, (_, nth) => `${nth + 1}`))
        await seated('.ix section')
      },
    },
    ...(ALL ? askedOnTheWall(stage, () => answering, shows) : []),
    {
      name: 'the end of the day',
      async begin() {
        await crew.act({ type: 'EndDay', from: (await current(stage)) || null })
        await crew.show('now')
        await shows('.nu.waiting')
      },
    },
    {
      name: 'ended',
      async begin() {
        await crew.act({ type: 'CloseGathering' })
        await shows('.nu.waiting')
      },
    },
    {
      name: 'black',
      async begin() {
        await crew.show('black')
        await shows('.black')
      },
    },
  ]
  return { ...seen, states }
}
