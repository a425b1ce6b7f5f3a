import type { Locator, Page } from '@playwright/test'
import { ANSWERED, PLAIN_SCALE, QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { words } from '#client/words/nb/phone.ts'
import { poll as hallWords } from '#client/words/nb/poll-hall.ts'
import { words as asked } from '#client/words/nb/poll-phone.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { onPhone } from './devices.ts'
import { type Hands, keyboard, pointer } from './hands.ts'
import { expectAccessible, expectRoomForFingers, expectToFit } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(10), gathering: 'demo' } })

const KINDS = ['ranking', 'shares', 'number', 'dates', 'words', 'yesno'] as const
type Kind = (typeof KINDS)[number]
const [FIRST, , LAST] = QUESTIONS.ranking.choices.map(({ text }) => text) as [string, string, string]
const DRAFT = '7,'
/** The whole of it: a join code may have these letters too. */
const KS = /^KS$/

/** How one person answers each kind. The order is that of the questions on the page. */
const ways: Readonly<Record<Kind, (hands: Hands, question: Locator) => Promise<void>>> = {
  async ranking({ press, page }, question) {
    const name = (text: string) => question.getByRole('button', { name: text, exact: true })
    await press(name(FIRST))
    await press(name(LAST))
    await press(question.getByRole('list', { name: asked.ranking.rest }).getByRole('button'))
    await expect(question.locator('ol li')).toHaveCount(3)
    await press(name(asked.ranking.up(LAST)))
    await expect(question.locator('ol li').first()).toContainText(LAST)
    // Whoever moved it is still there: on the way that is left.
    if (await page.evaluate(() => matchMedia('(hover: hover)').matches))
      await expect(name(asked.ranking.down(LAST))).toBeFocused()
    await press(question.getByRole('button', { name: words.poll.deliver }))
  },
  async shares({ press, paste }, question) {
    await paste(question.getByRole('textbox', { name: asked.shares.to(FIRST) }), '6')
    await press(question.getByRole('button', { name: asked.shares.more(LAST) }))
    await expect(question.getByText(asked.shares.left(3))).toBeVisible()
    await paste(question.getByRole('textbox', { name: asked.shares.to(LAST) }), '99')
    await press(question.getByRole('button', { name: asked.shares.fewer(FIRST) }))
    await expect(question.getByText(asked.shares.left(1))).toBeVisible()
    await press(question.getByRole('button', { name: asked.shares.more(FIRST) }))
    await expect(question.getByText(asked.shares.none)).toBeVisible()
    await press(question.getByRole('button', { name: words.poll.deliver }))
  },
  async number({ press, paste }, question) {
    const field = question.getByRole('textbox', { name: asked.answer })
    await paste(field, '107')
    await field.blur()
    await expect(question.getByText(asked.number.outside(asked.number.between('0', '100')))).toBeVisible()
    await paste(field, '7,5')
    await press(question.getByRole('button', { name: words.poll.deliver }))
  },
  async dates({ choose }, question) {
    for (const [nth, how] of [asked.dates.yes, asked.dates.maybe, asked.dates.no].entries())
      await choose(question.getByRole('group').nth(nth).getByRole('radio', { name: how }))
  },
  async words({ press, paste }, question) {
    await paste(question.getByRole('textbox', { name: asked.words.word(1) }), 'nær')
    await paste(question.getByRole('textbox', { name: asked.words.word(2) }), 'KS')
    await press(question.getByRole('button', { name: words.poll.deliver }))
  },
  async yesno({ choose }, question) {
    await choose(question.getByRole('radio', { name: asked.yesno.unsure }))
  },
}

const questionOn = (page: Page, { text }: Question) =>
  page.locator('fieldset').filter({ has: page.getByRole('heading', { level: 1, name: text, exact: true }) })

test('[EE84] every kind of question is answered with keys alone and with a finger, drafts outlive a reload, and hall and phones show what came of it', async ({
  stage,
}) => {
  test.setTimeout(90_000)
  const { crew } = stage
  const keys = await stage.phone({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 })
  const finger = await stage.phone()
  const hall = await stage.screen()
  for (const [page, name] of [
    [keys, 'Enhetsleder'],
    [finger, 'Verneombud'],
  ] as const) {
    await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
    await page.getByRole('radio', { name: words.join.notListed }).check()
    await page.getByLabel(words.join.name).fill(name)
    await page.getByRole('button', { name: words.join.join, exact: true }).click()
    await expect(page.locator('.bar')).toContainText(name)
  }
  await crew.start('Velkommen')

  const polls = new Map<Kind, string>()
  for (const kind of KINDS) polls.set(kind, await crew.poll(QUESTIONS[kind], kind === 'number'))
  const scale = await crew.poll(PLAIN_SCALE)
  for (const page of [keys, finger]) await expect(page.locator('.qf')).toHaveCount(7)
  await expect(questionOn(finger, QUESTIONS.number)).toContainText(words.poll.anonymous)
  await expect(questionOn(finger, QUESTIONS.ranking)).toContainText(words.poll.named)
  await expectAccessible(finger, 'asked')
  await expectRoomForFingers(finger, 'asked')
  await expectToFit(finger, 'asked')

  // What is half done is still there after a reload, and nobody has been told of it.
  const half = questionOn(finger, QUESTIONS.ranking)
  await half.getByRole('button', { name: LAST, exact: true }).tap()
  await questionOn(finger, QUESTIONS.number).getByRole('textbox').fill(DRAFT)
  await expect(half.getByText(words.talk.draftSaved)).toBeVisible()
  await finger.reload()
  await expect(half.locator('ol li')).toContainText([LAST])
  await expect(questionOn(finger, QUESTIONS.number).getByRole('textbox')).toHaveValue(DRAFT)
  await half.getByRole('button', { name: asked.ranking.remove(LAST) }).tap()

  await Promise.all(
    [keyboard(keys), pointer(finger, 'finger')].map(async (hands) => {
      for (const kind of KINDS) await ways[kind](hands, questionOn(hands.page, QUESTIONS[kind]))
      await hands.choose(
        questionOn(hands.page, PLAIN_SCALE).getByRole('radio', { name: asked.scale.notRelevant }),
      )
      await expect(onPhone(hands.page).status).toHaveText(words.poll.delivered)
    }),
  )

  // Four more in the hall; then it is shown.
  const guests = await crew.arriveAll({ Vefsn: 2, Bømlo: 2 })
  const given: readonly (readonly [string, Answer])[] = [
    ...KINDS.map((kind) => [polls.get(kind) ?? '', ANSWERED[kind]] as const),
    [scale, { type: 'scale', value: 4 }],
  ]
  for (const [activity, answer] of given) {
    await Promise.all(guests.map((guest) => crew.answer(guest, activity, answer)))
    await crew.act({ type: 'SetResults', activity, results: 'shown' })
  }
  await crew.act({ type: 'ClosePoll', activity: polls.get('number') ?? '' })
  // All six have said the same without a name: it is kept back until the leader shows it all the same.
  await crew.show('question', polls.get('number') ?? '')
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS.number.text)
  await expect(hall.getByText(hallWords.median)).toHaveCount(0)
  await crew.act({ type: 'SetResults', activity: polls.get('number') ?? '', results: 'shown' })
  // What people have written waits for the leader's glance.
  await crew.show('question', polls.get('words') ?? '')
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS.words.text)
  await expect(hall.getByText(KS)).toHaveCount(0)
  const written = (await crew.view()).activities.find(({ id }) => id === polls.get('words'))
  const texts = written?.kind === 'poll' ? (written.tally?.words ?? []).map(({ id }) => id) : []
  await crew.act({ type: 'LetThrough', activity: polls.get('words') ?? '', texts })

  const onHall: Readonly<Record<Kind, string | RegExp>> = {
    ranking: hallWords.place('1,0'),
    shares: LAST,
    number: hallWords.median,
    dates: hallWords.can(6),
    words: KS,
    yesno: hallWords.unsure,
  }
  const onPhones: Readonly<Record<Kind, string>> = {
    ranking: asked.results.yourPlace(1),
    shares: asked.results.yourPoints(6),
    number: asked.results.median('7,5 %'),
    dates: asked.dates.maybe,
    words: 'nær 6',
    yesno: asked.results.yours,
  }
  for (const kind of KINDS) {
    await crew.show('question', polls.get(kind) ?? '')
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[kind].text)
    await expect(hall.getByText(onHall[kind]).first()).toBeAttached()
    for (const page of [keys, finger])
      await expect(questionOn(page, QUESTIONS[kind]).locator('.results')).toContainText(onPhones[kind])
  }
  await expect(questionOn(finger, PLAIN_SCALE).locator('.results')).toContainText(
    asked.results.notRelevant(2),
  )
  await expectAccessible(finger, 'results')
  await expectToFit(finger, 'results')
})

test('[PO50] [PO49] a municipality sees its own answers on its phone once the poll has closed, nobody else’s do; and what was too few to be counted says so', async ({
  stage,
}) => {
  const { crew } = stage
  const people = await crew.arriveAll({ Vefsn: 5, Bømlo: 5 })
  const own = await stage.phone()
  await onPhone(own).join('Vefsn', 'Enhetsleder')
  const guest = await stage.phone()
  await onPhone(guest).join('Sund', 'Verneombud')
  await crew.start('Velkommen')

  const activity = 'toeach'
  await crew.act(
    {
      ...{ type: 'PreparePoll', activity, item: null, question: QUESTIONS.yesno },
      ...{ anonymous: false, toEach: true },
    },
    { type: 'OpenPoll', activity },
  )
  const question = questionOn(own, QUESTIONS.yesno)
  await expect(question.getByText(asked.results.toEach)).toBeVisible()
  await question.getByRole('radio', { name: asked.yesno.yes }).check()
  await expect(onPhone(own).status).toHaveText(words.poll.delivered)
  await Promise.all(
    people.map(({ send }, nth) =>
      send({ type: 'CastBallot', activity, answer: { type: 'yesno', value: nth < 5 ? 'yes' : 'no' } }),
    ),
  )
  await crew.act({ type: 'SetResults', activity, results: 'shown' })
  const results = question.locator('.results')
  const mine = results.filter({ hasText: asked.results.own })
  await expect(results.filter({ hasText: asked.results.title })).toContainText(asked.results.answers(11))
  await expect(mine).toHaveCount(0)
  await crew.act({ type: 'ClosePoll', activity })
  await expect(mine).toContainText(asked.results.answers(6))
  await expect(mine.getByRole('listitem').filter({ hasText: asked.yesno.yes })).toContainText('6 (100 %)')
  await expectAccessible(own, 'own answers')
  await expectToFit(own, 'own answers')
  const others = questionOn(guest, QUESTIONS.yesno).locator('.results')
  await expect(others).toHaveCount(1)
  await expect(others).toContainText(asked.results.answers(11))

  // Three answers without a name are too few: they wait while the gathering goes on.
  const few = await crew.poll(QUESTIONS.scale, true)
  const sealed = questionOn(own, QUESTIONS.scale)
  await sealed.getByRole('radio').first().check()
  await expect(onPhone(own).status).toHaveText(words.poll.delivered)
  await crew.act({ type: 'ClosePoll', activity: few })
  await expect(sealed.getByText(asked.results.uncounted.waits(5))).toBeVisible()
})
