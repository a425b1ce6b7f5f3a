import type { Page } from '@playwright/test'
import { overfull as FIGURE } from '#client/screens/sheet/samples/figures-given.ts'
import { PLAIN_SCALE, QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { words as promises } from '#client/words/nb/commitments-phone.ts'
import { words as form } from '#client/words/nb/evaluation-phone.ts'
import { asksForPromises, opensForm, sendsForm, showsForm } from '#tests/e2e/asked.ts'
import { expect, type Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { ASKED, FORM, FORM_ANSWERS, PROMISE } from './samples.ts'
import type { State } from './walk.ts'

/** Every other kind of question, the form, and promises. `guests`: five who are there by then; `home`: where the phone's owner is from. */
export function askedOnPhone(
  stage: Stage,
  page: Page,
  guests: () => readonly Guest[],
  home: string,
): readonly State[] {
  const { crew } = stage
  const polls: string[] = []
  async function closeAll() {
    for (const { id, kind, phase } of (await crew.view()).activities)
      if (kind === 'poll' && phase === 'open') await crew.act({ type: 'ClosePoll', activity: id })
  }
  return [
    {
      name: 'every other kind of question, one answered',
      async begin() {
        await closeAll()
        for (const [question] of ASKED) polls.push(await crew.poll(question))
        polls.push(await crew.poll(PLAIN_SCALE))
        // Open text has a field of another kind.
        await expect(page.locator('.qf')).toHaveCount(polls.length - 1)
        await page
          .locator('fieldset')
          .filter({ hasText: QUESTIONS.yesno.text })
          .locator('label')
          .first()
          .tap()
        await page.getByRole('button', { name: 'Tiltak nummer 3 i planen', exact: true }).first().tap()
      },
    },
    {
      name: 'what came of each',
      async begin() {
        for (const [nth, [, answers]] of ASKED.entries()) {
          const activity = polls[nth] ?? ''
          for (const [place, guest] of guests().entries()) {
            const answer = answers[place % answers.length]
            if (answer) await crew.answer(guest, activity, answer)
          }
          await crew.act({ type: 'SetResults', activity, results: 'shown' })
        }
        await expect(page.locator('.results').first()).toBeVisible()
      },
    },
    {
      name: 'a form',
      async begin() {
        await closeAll()
        await opensForm(stage, 'Slik var samlingen', FORM, null)
        await page.locator('.evalform label').filter({ hasText: /^4$/ }).first().tap()
        await page.locator('.evalform textarea').fill('Mer tid i kommunegruppa.')
        await expect(page.getByRole('button', { name: form.send })).toBeVisible()
      },
    },
    {
      name: 'a form that is sent, and what came of it',
      async begin() {
        await page.getByRole('button', { name: form.send }).tap()
        await expect(page.getByText(form.sent)).toBeVisible()
        await Promise.all(guests().map((guest) => sendsForm(guest, FORM_ANSWERS)))
        await showsForm(stage)
        await expect(page.getByText(form.results)).toBeVisible()
      },
    },
    {
      name: 'promises, and what was promised last time',
      async begin() {
        await asksForPromises(stage, { [home]: PROMISE })
        await page.getByRole('radio', { name: promises.status.dropped }).check()
        await page.getByRole('button', { name: promises.save, exact: true }).tap()
        await expect(page.getByText(promises.refusals['why-needed'] as string)).toBeVisible()
        await page.getByRole('textbox', { name: promises.labels.what, exact: true }).fill('Ringe')
        await page.locator('details.plan summary').tap()
      },
    },
    {
      name: 'promised',
      async begin() {
        const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
        await field(promises.labels.what).fill(PROMISE.what)
        await field(promises.labels.who).fill(PROMISE.who)
        await page.getByRole('radio', { name: promises.twoWeeks }).check()
        await field(promises.labels.how).fill(PROMISE.how)
        await page.getByRole('button', { name: promises.show, exact: true }).tap()
        // The demo has one of its own.
        await expect(page.locator('.promised').filter({ hasText: PROMISE.what })).toBeVisible()
      },
    },
    {
      name: 'a figure, unfolded to its table',
      async begin() {
        await crew.act(FIGURE)
        await crew.show('figure', FIGURE.figure)
        await page.locator('.figheld > details > summary').tap()
        await page.locator('.figheld details details summary').tap()
        await expect(page.locator('.figheld details details table')).toBeVisible()
      },
    },
  ]
}
