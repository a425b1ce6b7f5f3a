import { overfull as FIGURE } from '#client/screens/sheet/samples/figures-given.ts'
import { asks, asksForPromises, opensForm, promise, sendsForm, showsForm, tells } from '#tests/e2e/asked.ts'
import type { Stage } from '#tests/e2e/stage.ts'
import type { Guest } from '#tests/support/crew.ts'
import { ASKED, FORM, FORM_ANSWERS, MEASURES, PROMISE } from './samples.ts'
import type { State } from './walk.ts'

/** What is asked, promised and told, on the wall. `guests`: six who are there by then. `shows` waits for all of these marks. */
export function askedOnTheWall(
  stage: Stage,
  guests: () => readonly Guest[],
  shows: (...marks: readonly string[]) => Promise<void>,
): readonly State[] {
  const { crew } = stage
  const names = async () => (await crew.view()).arrivals.municipalities.map(({ name }) => name)
  const kinds = ASKED.map(([question, answers]) => ({
    name: `answers of the kind ${question.type}`,
    async begin() {
      await asks(stage, question, guests(), answers)
      await shows(`.question h1:has-text("${question.text.slice(0, 12)}")`)
    },
  }))
  return [
    ...kinds,
    {
      name: 'a form being filled in',
      async begin() {
        await opensForm(stage, 'Slik var samlingen', FORM, null)
        await Promise.all(guests().map((guest) => sendsForm(guest, FORM_ANSWERS)))
        await shows('.evalhall .pp')
      },
    },
    {
      name: 'what came of a form',
      async begin() {
        await showsForm(stage)
        await shows('.evalresult')
      },
    },
    {
      name: 'promises, with what was promised last time',
      async begin() {
        const all = await names()
        await asksForPromises(stage, Object.fromEntries(all.slice(0, 5).map((name) => [name, PROMISE])))
        await promise(stage, Object.fromEntries(all.slice(0, 4).map((name) => [name, PROMISE])))
        await shows('.promisewall .wall')
      },
    },
    {
      name: 'the matrix of measures',
      async begin() {
        await tells(stage, MEASURES, 'hver sjette uke')
        await crew.show('matrix')
        await shows('.matrix')
      },
    },
    {
      name: 'projects by profile',
      async begin() {
        await crew.show('profiles')
        await shows('.profiles')
      },
    },
    {
      name: 'a figure, with a ranking of sixty rows',
      async begin() {
        await crew.act(FIGURE)
        await crew.show('figure', FIGURE.figure)
        await shows('.figscene canvas', '.figranks .figrank')
      },
    },
  ]
}
