import { readFile } from 'node:fs/promises'
import { QUESTIONS, SIX, THEME_DAYS } from '#client/screens/sheet/samples/questions.ts'
import { words as promises } from '#client/words/nb/commitments-phone.ts'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as polls } from '#client/words/nb/poll-console.ts'
import { words as replay } from '#client/words/nb/replay.ts'
import { words as report } from '#client/words/nb/report-console.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { asks, asksForPromises, opensForm, promise, sendsForm, showsForm, tells } from './asked.ts'
import { onPhone } from './devices.ts'
import { morning, picture, STAGED } from './pictures.ts'
import { at, expect, LAPTOP, PHONE, type Stage, test } from './stage.ts'

test.use(STAGED)
test.setTimeout(180_000)

const HERE = { Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 4, Sund: 3 }
const { template } = consoleWords.evaluation
const FORM: readonly Question[] = [
  ...template.agree
    .slice(0, 3)
    .map((text): Question => ({ type: 'scale', text, steps: 5, low: template.low, high: template.high })),
  { type: 'text', text: template.open[1] ?? '' },
]
const PROMISES = {
  Steinkjer: {
    ...{ what: 'Ti minutter om nærvær på hver avdeling', who: 'Leder sykehjem', by: '2013-02-15' },
    how: 'Det står i referatet',
  },
  Jondal: {
    ...{ what: 'Låner samtalekortene fra Bømlo', who: 'Leder skole', by: '2013-03-15' },
    how: 'Alle lederne har brukt dem en gang',
  },
  Bømlo: {
    ...{ what: 'Felles partsmøte før budsjettet', who: 'Hovedtillitsvalgt', by: '2013-02-20' },
    how: 'Møtet er holdt',
  },
}
const OWN = {
  ...{ what: 'Ringe alle som er borte, den første dagen. Leder ringer selv.', who: 'HR-leder' },
  ...{ by: '2012-12-01', how: 'Loggen viser det' },
}

/** On the wall in all its kinds, with what twenty-one have answered. */
test('[EE50] the pictures of answers of every kind', async ({ stage }) => {
  const { crew } = stage
  const hall = await stage.screen()
  const guests = await crew.arriveAll(HERE)
  await morning(stage)
  for (const question of [
    QUESTIONS.ranking,
    QUESTIONS.shares,
    QUESTIONS.number,
    THEME_DAYS,
    QUESTIONS.words,
  ]) {
    await asks(stage, question, guests, SIX[question.type] ?? [])
    await expect(hall.getByRole('heading', { level: 1 })).toHaveText(question.text)
    await expect(hall.locator('.leaving')).toHaveCount(0)
    await picture(hall, `P5-${question.type}`)
  }
})

async function asVefsn(stage: Stage) {
  const page = await stage.phone()
  await onPhone(page).joinAs('Vefsn', 'Hovedtillitsvalgt')
  return page
}

test('[EE50] the pictures of questions of every kind on the phone', async ({ stage }) => {
  const page = await asVefsn(stage)
  await morning(stage)
  const { crew } = stage
  const field = page.locator('.qf')
  const { ranking, shares, number } = QUESTIONS
  const ways: readonly (readonly [Question, () => Promise<unknown>])[] = [
    [ranking, () => field.getByRole('button', { name: 'Kultur for å si fra', exact: true }).tap()],
    [shares, () => field.getByRole('textbox').first().fill('6')],
    [number, () => field.getByRole('textbox').fill('7,5')],
    [THEME_DAYS, () => field.getByRole('radio').first().check()],
    [QUESTIONS.words, () => field.getByRole('textbox').first().fill('nær')],
  ]
  for (const [question, begin] of ways) {
    const activity = await crew.poll(question)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.text)
    await begin()
    await picture(page, `F4-${question.type}`)
    await crew.act({ type: 'ClosePoll', activity })
    await expect(page.locator('.qf')).toHaveCount(0)
  }
})

test('[EE50] the pictures of an evaluation: the form, what came of it, and the leader’s desk', async ({
  stage,
}) => {
  const { crew } = stage
  const page = await asVefsn(stage)
  const hall = await stage.screen()
  const guests = await crew.arriveAll({ ...HERE, Vefsn: 3 })
  await morning(stage)
  await opensForm(stage, 'Hvordan var samlingen for deg?', FORM, at(23, 0, 7))
  const tap = async (nth: number, step: string) =>
    await page.locator('.evalform fieldset').nth(nth).locator('label').filter({ hasText: step }).tap()
  await tap(0, '5')
  await tap(1, '3')
  await page.locator('.evalform textarea').fill('Mer tid i kommunegruppa på slutten.')
  await page.evaluate(() => scrollTo(0, 0))
  await picture(page, 'F8-evaluation')
  for (const [nth, guest] of guests.entries())
    await sendsForm(guest, [
      { type: 'scale', value: [5, 4, 4, 3, 5, 2][nth % 6] ?? 4 },
      { type: 'scale', value: [3, 4, 2, 5][nth % 4] ?? 3 },
      { type: 'scale', value: [4, 4, 5][nth % 3] ?? 4 },
    ])
  await picture(hall, 'P-evaluation')
  const desk = await stage.open(stage.links().leader, LAPTOP)
  await expect(desk.locator('.evaldesk')).toBeVisible()
  await desk.locator('.evaldesk').scrollIntoViewIfNeeded()
  await picture(desk, 'C-evaluation')
  await showsForm(stage)
  await expect(hall.locator('.evalresult')).toBeVisible()
  await expect(hall.locator('.leaving')).toHaveCount(0)
  await picture(hall, 'P-evaluation-result')
})

test('[EE50] the pictures of promises: written, on the wall, and answered the next time', async ({
  stage,
}) => {
  const page = await asVefsn(stage)
  const hall = await stage.screen()
  await morning(stage)
  await asksForPromises(stage, {}, 1, false)
  const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
  await field(promises.labels.what).fill(OWN.what)
  await field(promises.labels.who).fill('alle')
  await page.getByRole('radio', { name: '1. desember' }).check()
  await expect(page.getByText(promises.refusals['one-role'] as string)).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await picture(page, 'F9-promise')
  await promise(stage, PROMISES)
  await expect(hall.locator('.wall')).toContainText('Felles partsmøte')
  await stage.advance(60_000)
  await picture(hall, 'P10-promises')
  const desk = await stage.open(stage.links().leader, LAPTOP)
  await desk.locator('.promisedesk').scrollIntoViewIfNeeded()
  await picture(desk, 'C-promises')
})

test('[EE50] the picture of promises that are looked at the next time', async ({ stage }) => {
  const page = await asVefsn(stage)
  await morning(stage)
  await asksForPromises(stage, { ...PROMISES, Vefsn: OWN }, 1, true)
  await page.getByRole('radio', { name: promises.status['under-way'] }).check()
  await picture(page, 'F9-last')
})

test('[EE50] the pictures of the municipalities’ forms, the matrix and the figures', async ({ stage }) => {
  const { crew } = stage
  const hall = await stage.screen()
  const links = await crew.formLinks()
  const form = await stage.open(links.get('Sund') ?? '', PHONE)
  await expect(form.getByRole('checkbox').first()).toBeVisible()
  await picture(form, 'M-form')
  await tells(stage, [], 'hver sjette uke')
  await morning(stage)
  for (const [scene, mark, name] of [
    ['matrix', '.matrix', 'P-matrix'],
    ['profiles', '.profiles', 'P-profiles'],
  ] as const) {
    await crew.show(scene)
    await expect(hall.locator(mark)).toBeVisible()
    await expect(hall.locator('.leaving')).toHaveCount(0)
    await picture(hall, name)
  }
  const figure = (await crew.view()).figures[0]?.id ?? ''
  await crew.show('figure', figure)
  await expect(hall.locator('.figscene canvas')).toBeVisible()
  await expect(hall.locator('.leaving')).toHaveCount(0)
  await picture(hall, 'P9-figure')

  const desk = await stage.open(stage.links().leader, LAPTOP)
  await desk.getByRole('link', { name: consoleWords.head.reporting, exact: true }).click()
  await desk.locator('.replist .pick').first().click()
  await picture(desk, 'C-forms')
  await desk.getByRole('link', { name: consoleWords.head.figures, exact: true }).click()
  await desk.locator('.figname').first().click()
  await expect(desk.locator('.figbody canvas')).toBeVisible()
  await picture(desk, 'C-figures')
})

test('[EE50] the pictures of questions at the console, and of the report', async ({ stage }) => {
  const { crew } = stage
  const guests = await crew.arriveAll(HERE)
  await morning(stage)
  await stage.advanceTo(at(13, 28))
  const poll = await crew.open('Hva skal neste temadag')
  const card = (await crew.view()).activities.find(({ id }) => id === poll)
  const choices = card?.kind === 'poll' && card.question.type === 'choice' ? card.question.choices : []
  for (const [nth, guest] of guests.entries()) {
    const choice = choices[[0, 1, 0, 2, 0, 1, 3][nth % 7] ?? 0]
    if (choice) await crew.answer(guest, poll, { type: 'choice', choice: choice.id })
  }
  const desk = await stage.open(stage.links().leader, LAPTOP)
  await desk.getByRole('link', { name: consoleWords.head.polls, exact: true }).click()
  await desk.getByRole('button', { name: polls.add, exact: true }).click()
  await desk.getByLabel(polls.question).fill('Hva trenger dere mest hjelp til fra de andre kommunene?')
  await desk.getByText(polls.kinds.choices, { exact: true }).click()
  await desk.getByRole('textbox', { name: polls.option(1), exact: true }).focus()
  for (const text of [
    'Samtaler som virker',
    'Avtaler med legene',
    'Opplæring av vikarer',
    'Bruk av tall på enheten',
  ]) {
    await desk.keyboard.insertText(text)
    await desk.keyboard.press('Enter')
  }
  await expect(desk.getByText(polls.saved('13:28'))).toBeVisible()
  await picture(desk, 'C4-questions')

  await desk.getByRole('link', { name: consoleWords.head.about, exact: true }).click()
  const part = desk.getByRole('region', { name: report.heading, exact: true })
  await part.scrollIntoViewIfNeeded()
  await picture(desk, 'C-report')
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    part.getByRole('button', { name: report.format.html, exact: true }).click(),
  ])
  const paper = await desk.context().newPage()
  await paper.setViewportSize({ width: 794, height: 1123 })
  await paper.setContent(await readFile(await file.path(), 'utf8'))
  await picture(paper, 'D-report')

  const [again] = await Promise.all([
    desk.context().waitForEvent('page'),
    part.getByRole('link', { name: report.openAgain }).click(),
  ])
  await again.setViewportSize({ width: 1440, height: 900 })
  await again.getByRole('slider', { name: replay.slider }).press('End')
  await again.getByRole('button', { name: replay.before, exact: true }).click()
  await expect(again.getByText(replay.picture)).toHaveCount(0)
  await expect(again.frameLocator('iframe').getByRole('main')).toBeVisible()
  await picture(again, 'C-replay')
})
