import { type BrowserContextOptions, expect, test } from '@playwright/test'
import { nanoid } from 'nanoid'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { type Cluster, startCluster } from '#tests/faults/cluster.ts'
import { asLeader } from '#tests/faults/onlookers.ts'
import { dial, leads, type Place, say } from '#tests/faults/people.ts'
import { connect, eventually } from '#tests/support/clients.ts'
import { ensurePostgres, howToGetPostgres } from '#tests/support/ensure-postgres.ts'
import { ensureRedis, howToGetRedis } from '#tests/support/ensure-redis.ts'
import { LAN_NAME } from '#tests/support/story-server.ts'
import { type OnPhone, onConsole, onPhone } from './devices.ts'
import { HALL, LAPTOP, PHONE } from './stage.ts'
import { makeWatch } from './watch.ts'

const POLL = 'Hva skal vi begynne med?'
const CHOICES = ['Lederstøtte', 'Tilrettelegging', 'Arbeidstid']
const NAMES = ['Ane', 'Bjørn', 'Cato'] as const
/** Without a browser: from five on results are shown. */
const OTHERS = 2

/** Where tests must not be left out (CI), engines that cannot be had are a failure. */
const isNeeded = process.env.CI === 'true'
const missing = [
  ...(ensurePostgres({ install: isNeeded }) === null ? [howToGetPostgres] : []),
  ...(ensureRedis({ install: isNeeded }) === null ? [howToGetRedis] : []),
]
if (missing.length > 0 && isNeeded) throw new Error(missing.join('\n'))

test.describe('two servers on PostgreSQL and Redis', () => {
  test.skip(missing.length > 0, missing.join('\n'))
  let cluster: Cluster
  test.beforeAll(async () => {
    test.setTimeout(180_000)
    cluster = await startCluster({ gatherings: 0, phonesAt: (port) => `http://${LAN_NAME}:${port}` })
  })
  test.afterAll(() => cluster?.close())

  test('[EE130] the leader’s server is killed in the middle of a poll: everybody goes on at the other, and every answer is there once', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const [{ port: leaders }, { port: phonesPort }] = cluster.fronts
    const [gathering] = cluster.gatherings
    if (!gathering) throw new Error('no gathering')
    const local = `http://localhost:${leaders}`
    const lan = `http://${LAN_NAME}:${phonesPort}`
    const watch = makeWatch({ local, lan })
    const open = async (address: string, device: BrowserContextOptions) => {
      const context = await browser.newContext(device)
      watch.follow(context)
      const page = await context.newPage()
      await page.goto(address)
      return page
    }
    const line = await leads({ port: leaders, gathering })
    await say(line, { type: 'NameMunicipalities', municipalities: [{ id: 'vefsn', name: 'Vefsn' }] })
    line.close()

    const [consolePage, hall, ...phones] = await Promise.all([
      open(`${local}/console/${gathering.id}#${gathering.secret}`, LAPTOP),
      open(`${local}/screen/${gathering.id}#${cluster.nodes[0].served().screen}`, HALL),
      ...NAMES.map(async (name) => {
        const phone = onPhone(await open(`${lan}/${gathering.code}`, PHONE))
        await phone.join('Vefsn', name)
        return phone
      }),
    ])
    const desk = onConsole(consolePage)
    const [ane, bjorn, cato] = phones as [OnPhone, OnPhone, OnPhone]
    const answered = hall.locator('.answered .num').first()

    const others = await Promise.all(
      Array.from({ length: OTHERS }, (_, nth) => other({ port: phonesPort, gathering }, `Gjest ${nth}`)),
    )
    await desk.ask(POLL, { choices: CHOICES, named: true })
    for (const { heading } of phones) await expect(heading).toHaveText(POLL)
    await ane.choose('Lederstøtte')
    await expect(ane.status).toContainText(phoneWords.poll.delivered)
    await Promise.all(others.map((other) => other.answer('Lederstøtte')))
    await expect(answered).toHaveText('3')
    expect((await cluster.leads(gathering.id))?.name).toBe('A')

    watch.forgive()
    // On its way while the server that would store it is killed, and chosen while nobody leads.
    const chosen = bjorn.choose('Arbeidstid')
    await cluster.nodes[0].served().kill()
    await Promise.all([chosen, cato.choose('Arbeidstid')])
    for (const { status } of phones)
      await expect(status).toContainText(phoneWords.poll.delivered, { timeout: 20_000 })
    await expect(answered).toHaveText('5', { timeout: 20_000 })
    expect((await cluster.leads(gathering.id))?.name).toBe('B')

    // The leader goes on, on the same page.
    await desk.results(consoleWords.asked.liveResults)
    await expect(hall.locator('.bars b')).toHaveText([/^3/, /^0/, /^2/])
    await desk.results(consoleWords.asked.shown)
    for (const { page } of phones)
      await expect(page.locator('.bars li')).toHaveText([/3 \(60\s%\)/, /0 \(0\s%\)/, /2 \(40\s%\)/])
    await desk.close()
    for (const { page } of phones) await expect(page.getByRole('radio')).toHaveCount(0)
    // The two without a page have gone; nobody else has.
    await expect(desk.present).toContainText('5 av 5')
    await expect(desk.present).toContainText('2 uten nett')

    const pages = [consolePage, hall, ...phones.map(({ page }) => page)]
    await Promise.all(pages.map((page) => page.context().close()))
    const { records } = await cluster.read(gathering.id)
    const types = records.map(({ type }) => type)
    expect(types.filter((type) => type === 'v1.BallotCast')).toHaveLength(NAMES.length + OTHERS)
    expect(types.filter((type) => type === 'v1.PersonJoined')).toHaveLength(NAMES.length + OTHERS)
    expect({ trouble: watch.trouble(), strangers: watch.strangers() }).toEqual({ trouble: [], strangers: [] })
  })
})

/** Somebody at the phones' server whose line is not dialled again: who answers and goes. */
async function other(place: Place, name: string) {
  const line = await dial(place, nanoid(24))
  await must(line, { type: 'Join', name, municipality: 'vefsn', title: '' })
  return {
    async answer(text: string) {
      const leader = await connect(`http://127.0.0.1:${place.port}`, asLeader(place))
      const open = await eventually(() =>
        leader.view('leader').activities.find((each) => each.kind === 'poll' && each.phase === 'open'),
      )
      leader.close()
      if (open?.kind !== 'poll' || open.question.type !== 'choice') throw new Error('no question')
      const choice = open.question.choices.find((each) => each.text === text)?.id ?? ''
      await must(line, { type: 'CastBallot', activity: open.id, answer: { type: 'choice', choice } })
      line.close()
    },
  }
}

async function must(line: Parameters<typeof say>[0], command: Parameters<typeof say>[1]): Promise<void> {
  const outcome = await say(line, command)
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
}
