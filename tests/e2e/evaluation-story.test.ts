import type { Page } from '@playwright/test'
import { nanoid } from 'nanoid'
import { words as console_ } from '#client/words/nb/console.ts'
import { words as form } from '#client/words/nb/evaluation-phone.ts'
import { words } from '#client/words/nb/phone.ts'
import { words as hallWords } from '#client/words/nb/projector.ts'
import { connect, phoneHello } from '#tests/support/clients.ts'
import { makeCrew } from '#tests/support/crew.ts'
import { expectAccessible, expectRoomForFingers, expectToFit } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

test.use({ stageOptions: { at: at(15), gathering: 'demo' } })

const { template } = console_.evaluation
const [FIRST, SECOND] = template.agree as [string, string]
const LAST = template.open[1] as string
const WISH = 'Mer tid i kommunegruppa på slutten.'

async function join(page: Page, name: string) {
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  await page.getByRole('radio', { name: words.join.notListed }).check()
  await page.getByLabel(words.join.name).fill(name)
  await page.getByRole('button', { name: words.join.join, exact: true }).tap()
}

const ask = (page: Page, text: string) =>
  page.locator('.evalform fieldset').filter({ has: page.getByText(text, { exact: true }) })

const tap = (page: Page, text: string, step: string) =>
  ask(page, text).locator('label').filter({ hasText: step }).tap()

/** What the home page does for who leads here: this programme taken along into a new gathering. */
async function takenAlong(desk: Page): Promise<{ readonly gathering: string; readonly secret: string }> {
  return await desk.evaluate(async () => {
    const post = async (path: string, body: string) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(`/api/${path}`, { method: 'POST', headers, body })).json()
    }
    const place = Object.keys(localStorage).find((key) => key.startsWith('samling/session/leader/')) ?? ''
    const held = { gathering: place.split('/').at(-1), session: localStorage.getItem(place) }
    return await post('gatherings', JSON.stringify(await post('programme', JSON.stringify(held))))
  })
}

/** Another gathering on the same server, with people of its own around it. */
async function another({ server }: Stage, made: { readonly gathering: string; readonly secret: string }) {
  const links = server.links()
  const entry = {
    ...links.entry,
    id: made.gathering,
    secrets: { ...links.entry.secrets, leader: made.secret },
  }
  const crew = makeCrew({ ...server, links: () => ({ ...links, entry }) })
  const code = new URL((await crew.view()).join.url).pathname.split('/').at(-1) ?? ''
  const phones: Awaited<ReturnType<typeof connect>>[] = []
  async function join(name: string) {
    const phone = await connect(server.local, phoneHello(code, nanoid(24)))
    phones.push(phone)
    await phone.send({ type: 'Join', name, municipality: null, title: '' })
    return phone
  }
  return { crew, join, link: `${server.local}/console/${made.gathering}#${made.secret}`, phones }
}

test('[EE95] a ready form is opened for a week, filled in on phones with and without a net, also after the gathering, and shown when it closes', async ({
  stage,
}) => {
  test.setTimeout(60_000)
  const { crew } = stage
  const [desk, hall, phone] = await Promise.all([stage.console(), stage.screen(), stage.phone()])
  await join(phone, 'Enhetsleder')
  await crew.start('Velkommen')

  await desk.getByRole('button', { name: new RegExp(`^${console_.ask.button}`) }).click()
  await desk.getByRole('button', { name: console_.evaluation.prepare, exact: true }).click()
  await expect(desk.getByLabel(console_.evaluation.title)).toHaveValue(template.title)
  await desk.getByRole('button', { name: console_.evaluation.save }).click()
  const prepared = () =>
    crew
      .view()
      .then(({ activities }) => activities.find((each) => 'title' in each && each.title === template.title))
  await expect.poll(async () => (await prepared())?.phase).toBe('draft')
  const id = (await prepared())?.id ?? ''
  const until = stage.server.now() + 7 * 24 * 3_600_000
  await crew.act({ type: 'OpenEvaluation', activity: id, until })

  // All on one page, and the phone's owner nowhere on it.
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(template.title)
  await expect(phone.getByText(form.anonymous)).toBeVisible()
  await expect(phone.getByText('Enhetsleder')).toBeHidden()
  await expectAccessible(phone, 'form')
  await expectRoomForFingers(phone, 'form')
  await expectToFit(phone, 'form')
  await tap(phone, FIRST, '5')
  await tap(phone, SECOND, '3')
  await ask(phone, LAST).getByRole('textbox').fill(WISH)
  await phone.waitForTimeout(500)
  await phone.reload()
  await expect(ask(phone, LAST).getByRole('textbox')).toHaveValue(WISH)
  await expect(ask(phone, FIRST).getByRole('radio', { name: '5' })).toBeChecked()

  // Without a net it waits, and says so; then it goes by itself.
  stage.forgive()
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: form.send }).tap()
  await expect(phone.getByText(form.waits)).toBeVisible()
  await phone.context().setOffline(false)
  await expect(phone.getByText(form.sent)).toBeVisible()

  await expect(hall.getByText(hallWords.evaluation.how)).toBeVisible()
  await crew.act({ type: 'CloseGathering' })
  const guest = await stage.phone()
  await join(guest, 'Verneombud')
  await expect(guest.getByRole('heading', { level: 1 }).first()).toHaveText(template.title)
  await tap(guest, FIRST, '5')
  await guest.getByRole('button', { name: form.send }).tap()
  await expect(guest.getByText(form.sent)).toBeVisible()
  const others = await Promise.all([stage.phone(), stage.phone(), stage.phone()])
  for (const [nth, other] of others.entries()) {
    await join(other, `Deltaker ${nth + 1}`)
    await tap(other, FIRST, '4')
    await other.getByRole('button', { name: form.send }).tap()
    await expect(other.getByText(form.sent)).toBeVisible()
  }

  await crew.act({ type: 'CloseEvaluation', activity: id })
  await crew.act({ type: 'SetEvaluationResults', activity: id, results: 'shown' })
  await expect(phone.getByText(form.results)).toBeVisible()
  await expect(phone.getByText(form.tooFew).first()).toBeVisible()
  await expect(phone.getByText(WISH)).toHaveCount(0)
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(FIRST)
})

test.describe('a machine where one may make gatherings', () => {
  test.use({ stageOptions: { at: at(15), gathering: 'demo', url: null } })

  test('[EV26] the next gathering’s evaluation is set beside this one’s with one press, and the hall sees it once it is to', async ({
    stage,
  }) => {
    test.setTimeout(90_000)
    const { crew } = stage
    const desk = await stage.console()
    const says = console_.evaluation
    const [form] = (await crew.view()).activities.filter(({ kind }) => kind === 'evaluation')
    if (form?.kind !== 'evaluation') throw new Error('the demo has no evaluation')
    const [useful] = form.questions
    const title = useful?.question.text ?? ''
    const send = (value: number) => ({
      ...({ type: 'SendForm', activity: form.id } as const),
      answers: [{ question: useful?.id ?? '', answer: { type: 'scale' as const, value } }],
    })
    await crew.act({ type: 'OpenEvaluation', activity: form.id, until: null })
    for (const guest of await crew.arriveAll({ Vefsn: 5, Sund: 2 })) await guest.send(send(3))
    await crew.act({ type: 'CloseEvaluation', activity: form.id })

    const next = await another(stage, await takenAlong(desk))
    const copy = (await next.crew.view()).activities.find(({ kind }) => kind === 'evaluation')
    const activity = copy?.id ?? ''
    const place = copy?.kind === 'evaluation' ? (copy.questions[0]?.id ?? '') : ''
    await next.crew.act({ type: 'OpenEvaluation', activity, until: null })
    for (const value of [2, 4, 5, 5, 4]) {
      const phone = await next.join(`Deltaker ${next.phones.length + 1}`)
      const answers = [{ question: place, answer: { type: 'scale' as const, value } }]
      expect(await phone.send({ type: 'SendForm', activity, answers })).toMatchObject({ ok: true })
    }
    await next.crew.act({ type: 'CloseEvaluation', activity })

    // The same browser leads both: what it led before is found, and said how much of it is the same.
    const later = await desk.context().newPage()
    await later.goto(next.link)
    await expect(later.getByText(says.same(1, form.questions.length))).toBeVisible({ timeout: 20_000 })
    await later.getByRole('button', { name: new RegExp(`^${says.compareWith('')}`) }).click()
    const result = later.locator('.formresult').filter({ hasText: title })
    await expect(result).toContainText(`: ${says.answers(7)}`)
    await expect(result.locator('.was')).toHaveCount(5)
    await expect(result).toContainText('før 100 %')
    await expectAccessible(later, 'compared')

    const card = () => next.phones[0]?.view('hall').activities.find(({ id }) => id === activity)
    await next.crew.act({ type: 'SetEvaluationResults', activity, results: 'shown' })
    await expect.poll(card).toMatchObject({ results: [{ tally: { answered: 5 } }, {}, {}, {}, {}] })
    expect(card()).not.toHaveProperty('compared')
    await later.getByRole('button', { name: says.showCompared }).click()
    await expect.poll(card).toMatchObject({ results: [{ earlier: { answered: 7 } }, {}, {}, {}, {}] })
    await later.getByRole('button', { name: says.dropCompared }).click()
    await expect.poll(async () => JSON.stringify(card())).not.toContain('earlier')
    await expect(later.getByRole('button', { name: new RegExp(`^${says.compareWith('')}`) })).toBeVisible()
    await later.close()
    for (const phone of next.phones) phone.close()
    next.crew.close()
  })
})
