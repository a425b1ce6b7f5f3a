import type { Browser, Page } from '@playwright/test'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { type ChaosProxy, startChaosProxy } from '#tests/support/chaos-proxy.ts'
import type { TestClient } from '#tests/support/clients.ts'
import { LAN_NAME } from '#tests/support/story-server.ts'
import { type OnPhone, onConsole, onPhone } from './devices.ts'
import { expect, PHONE, type Stage, test } from './stage.ts'
import { makeWatch } from './watch.ts'

const AWAY: Millis = 10_000
/** From the line being whole to the phone showing what is on. */
const BACK: Millis = 2_000
const NAME = 'Gjest bak et dårlig nett'
const OTHERS = { Steinkjer: 1, Vefsn: 1 } as const
const ALL = 3
type Others = Awaited<ReturnType<Stage['crew']['arriveAll']>>
const QUESTION = 'Hva skal vi begynne med?'
const QUESTION_2 = 'Og hva så?'

type Scene = {
  readonly stage: Stage
  readonly phone: OnPhone
  readonly proxy: ChaosProxy
  readonly ask: (text: string) => Promise<string>
  readonly others: Others
}

/** A phone behind the proxy, joined, with others who have good lines; a leader's console looks on. */
async function behindProxy(
  browser: Browser,
  stage: Stage,
  company: Readonly<Record<string, number>>,
  act: (scene: Scene) => Promise<void>,
) {
  const proxy = await startChaosProxy(stage.server.port)
  const lan = `http://${LAN_NAME}:${proxy.port}`
  const watch = makeWatch({ local: lan, lan })
  watch.forgive()
  const context = await browser.newContext(PHONE)
  watch.follow(context)
  const others = await stage.crew.arriveAll(company)
  const all = others.length + 1
  const desk = onConsole(await stage.console())
  stage.forgive()
  const page = await context.newPage()
  await page.goto(`${lan}/${stage.links().entry.code}`)
  const phone = onPhone(page)
  await phone.join('Sund', NAME)
  await expect.poll(() => onlineCount(stage)).toBe(all)
  const me = await whoIs(stage)
  const counted = await countAll(stage)
  try {
    const ask = (text: string) =>
      stage.crew.poll({ type: 'choice', text, choices: [choice('Lederstøtte'), choice('Arbeidstid')] })
    await act({ stage, phone, proxy, ask, others })
    await counted.again()

    // The same person, here once, on the console too.
    await expect(phone.page.locator('.bar')).toContainText(NAME)
    expect(await whoIs(stage)).toBe(me)
    await expect(desk.present).toContainText(`${all} av`)
    await expect.poll(() => onlineCount(stage)).toBe(all)
    // And no ghost of an old line stays when the phone goes.
    await context.close()
    await expect.poll(() => onlineCount(stage), { timeout: 5_000 }).toBe(all - 1)
    const { most, mostPeople } = counted.stop()
    expect({ most, mostPeople }).toEqual({ most: all, mostPeople: all })
    expect({ trouble: watch.trouble(), strangers: watch.strangers() }).toEqual({ trouble: [], strangers: [] })
  } finally {
    counted.stop()
    await context.close()
    await proxy.close()
  }
}

const choice = (text: string) => ({ id: text.toLowerCase().replaceAll(/[^a-z]/g, ''), text })

async function onlineCount({ crew }: Stage): Promise<number> {
  return (await crew.view()).online.length
}

/** The id of the one person of that name; two would be two. */
async function whoIs({ crew }: Stage): Promise<string> {
  const named = (await crew.view()).people.filter(({ name }) => name === NAME)
  expect(named).toHaveLength(1)
  return named[0]?.id ?? ''
}

/** What the leader is told all the while: never more people here than there are. */
async function countAll({ crew }: Stage) {
  let leader: TestClient = await crew.leader()
  let [most, mostPeople] = [0, 0]
  const timer = setInterval(() => {
    const { online, people } = leader.view('leader')
    most = Math.max(most, online.length)
    mostPeople = Math.max(mostPeople, people.filter(({ arrived }) => arrived).length)
  }, 50)
  return {
    /** The server has started again: what it says from now on. */
    async again() {
      leader = await crew.leader()
    },
    stop() {
      clearInterval(timer)
      return { most, mostPeople }
    },
  }
}

async function answeredTo({ crew }: Stage, activity: string): Promise<number> {
  const poll = (await crew.view()).activities.find(({ id }) => id === activity)
  return poll?.kind === 'poll' ? poll.answered : -1
}

const wait = (by: Millis) => new Promise((resolve) => setTimeout(resolve, by))

/** What the leader does while the phone is away; then the line is mended, and how long the phone takes is measured. */
async function comesBack(page: Page, mend: () => unknown, shows: () => Promise<unknown>) {
  await mend()
  const from = performance.now()
  await shows()
  const took = Math.round(performance.now() - from)
  test.info().annotations.push({ type: 'back after', description: `${took} ms` })
  await expect(page.getByText(/^Uten nett siden/)).toHaveCount(0)
  expect(took).toBeLessThan(BACK)
}

const KINDS = [
  { line: 'cut', during: ALL - 1, old: 'forget', what: 'cut' },
  { line: 'orphaned', during: ALL, old: 'forget', what: 'cut without the server being told' },
  { line: 'silent', during: ALL, old: 'forget', what: 'silent at both ends, and never itself again' },
  { line: 'silent', during: ALL, old: 'resume', what: 'silent at both ends, and then itself again' },
] as const

for (const { line, during, old, what } of KINDS) {
  test(`[EE60] ten seconds away, the line ${what}: before the start, and during a question`, async ({
    browser,
    stage,
  }) => {
    test.setTimeout(90_000)
    await behindProxy(browser, stage, OTHERS, async ({ phone, proxy, ask, others }) => {
      const { crew } = stage
      await expect(phone.heading).toContainText(phoneWords.now.startsSoon.slice(0, 9))
      proxy.become(line)
      await wait(AWAY / 2)
      expect(await onlineCount(stage)).toBe(during)
      await crew.start('Velkommen')
      await wait(AWAY / 2)
      await comesBack(
        phone.page,
        () => proxy.mend(old),
        () => expect(phone.heading).toContainText('Velkommen'),
      )
      const first = await ask(QUESTION)
      await expect(phone.heading).toHaveText(QUESTION)
      await phone.choose('Arbeidstid')
      await expect.poll(() => answeredTo(stage, first)).toBe(1)

      await crew.act({ type: 'ClosePoll', activity: first })
      const second = await ask(QUESTION_2)
      await expect(phone.heading).toHaveText(QUESTION_2)
      proxy.become(line)
      await crew.answer(others[0] as TestClient, second, { type: 'choice', choice: 'arbeidstid' })
      await wait(AWAY)
      expect(await answeredTo(stage, second)).toBe(1)
      await comesBack(
        phone.page,
        async () => {
          await crew.act({ type: 'SetResults', activity: second, results: 'live' })
          proxy.mend(old)
          await phone.choose('Lederstøtte')
        },
        () => expect.poll(() => answeredTo(stage, second)).toBe(2),
      )
      await expect(phone.status).toContainText(phoneWords.poll.delivered)
    })
  })
}

test('[EE61] answered, then away while the leader moves on: what is on is shown, and the answer counts once', async ({
  browser,
  stage,
}) => {
  test.setTimeout(90_000)
  await behindProxy(browser, stage, OTHERS, async ({ phone, proxy, ask }) => {
    const { crew } = stage
    await crew.start('Velkommen')
    const first = await ask(QUESTION)
    await expect(phone.heading).toHaveText(QUESTION)
    // The answer reaches the server, and the word of that never reaches the phone.
    proxy.delay(300)
    await phone.choose('Arbeidstid')
    await expect.poll(() => answeredTo(stage, first), { intervals: [20] }).toBe(1)
    proxy.become('cut')
    proxy.delay(0)
    await crew.act({ type: 'ClosePoll', activity: first })
    await crew.start('Lunsj')
    const second = await ask(QUESTION_2)
    await wait(AWAY)
    await comesBack(
      phone.page,
      () => proxy.mend(),
      () => expect(phone.heading).toHaveText(QUESTION_2),
    )
    expect(await answeredTo(stage, first)).toBe(1)
    await phone.choose('Lederstøtte')
    await expect.poll(() => answeredTo(stage, second)).toBe(1)
    expect(await answeredTo(stage, first)).toBe(1)
  })
})

test('[EE62] the server killed and started again: the same people, the same answers, each here once', async ({
  browser,
  stage,
}) => {
  test.setTimeout(90_000)
  await behindProxy(browser, stage, {}, async ({ phone, ask }) => {
    const { crew, server } = stage
    await crew.start('Velkommen')
    const first = await ask(QUESTION)
    await expect(phone.heading).toHaveText(QUESTION)
    await phone.choose('Arbeidstid')
    await expect.poll(() => answeredTo(stage, first)).toBe(1)
    await server.kill()
    await wait(AWAY / 2)
    await phone.choose('Lederstøtte')
    await wait(AWAY / 2)
    await comesBack(
      phone.page,
      () => server.restart(),
      () => expect(phone.status).toContainText(phoneWords.poll.delivered),
    )
    await expect.poll(() => onlineCount(stage)).toBe(1)
    expect(await answeredTo(stage, first)).toBe(1)
    await crew.act({ type: 'ClosePoll', activity: first })
    const second = await ask(QUESTION_2)
    await expect(phone.heading).toHaveText(QUESTION_2)
    await phone.choose('Arbeidstid')
    await expect.poll(() => answeredTo(stage, second)).toBe(1)
  })
})
