import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changed,
  minutesIn,
  movedStep,
  newStep,
  planOf,
  READY,
  readySteps,
  type StepDraft,
  stepsToEdit,
  stepsToSave,
  turnsFor,
} from '#client/activities/conversation/talk-draft.model.ts'
import {
  type AskDraft,
  commandsFrom,
  draftOf,
  emptyDraft,
  problemOf,
} from '#client/screens/console/ask/ask.model.ts'
import { talkConsole as en } from '#client/words/en/talk-console.ts'
import { talkConsole as nb } from '#client/words/nb/talk-console.ts'
import { talkConsole as nn } from '#client/words/nn/talk-console.ts'
import { checkSteps } from '#shared/activities/conversation/check-steps.ts'
import {
  BRINGS,
  CAPTURES,
  PACES,
  SEES,
  TABLE_ROLES,
  TURNS,
  WHERE,
  WHO,
} from '#shared/activities/conversation/steps.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'

const ENDS = { low: 'lav', high: 'høy' }
function ids() {
  let made = 0
  return () => `s${++made}`
}
const QUESTION = 'Når merket du sist at noen trengte å bli spurt?'
const asked = (talk: readonly StepDraft[], more: Partial<AskDraft> = {}): AskDraft => ({
  ...emptyDraft('samtale', ENDS),
  type: 'conversation',
  text: QUESTION,
  talk,
  ...more,
})

test('[SF30] every ready conversation is one that the server takes, in each language, with a prompt for each step', () => {
  for (const words of [nb, nn, en])
    for (const name of READY) {
      const steps = readySteps(name, words.ready[name].steps, ids())
      expect(words.ready[name].steps).toHaveLength(steps.length)
      expect(checkSteps(stepsToSave(QUESTION, steps))).toMatchObject({ ok: true })
      expect(planOf(steps)).toBe(name)
    }
  expect(new Set(READY.map((name) => nb.ready[name].name)).size).toBe(READY.length)
})

test('[SF30] a setting that is changed makes it a plan of one’s own; another prompt does not', () => {
  const steps = readySteps('reflecting', nb.ready.reflecting.steps, ids())
  expect(planOf(steps.map((step) => ({ ...step, prompt: 'Noe annet' })))).toBe('reflecting')
  expect(planOf(steps.map((step) => changed(step, { minutes: 12 })))).toBe(null)
  expect(planOf(steps.slice(1))).toBe(null)
})

const part = fc.oneof(
  fc.record({ who: fc.constantFrom(...WHO) }),
  fc.record({ capture: fc.constantFrom(...CAPTURES) }),
  fc.record({ sees: fc.constantFrom(...SEES) }),
  fc.record({ turns: fc.constantFrom(...TURNS) }),
  fc.record({ pace: fc.constantFrom(...PACES) }),
  fc.record({ where: fc.constantFrom(...WHERE) }),
  fc.record({ brings: fc.constantFrom(...BRINGS) }),
  fc.record({ minutes: fc.option(fc.integer({ min: 1, max: 600 })) }),
  fc.record({ each: fc.option(fc.integer({ min: 1, max: 600 })) }),
  fc.record({ support: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ top: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ roles: fc.subarray([...TABLE_ROLES]) }),
)

test('[SF31] whatever is chosen in whatever order, the server takes it', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const step = parts.reduce<StepDraft>((is, each) => changed(is, each), newStep(ids()))
      expect(checkSteps(stepsToSave(QUESTION, [step]))).toMatchObject({ ok: true })
      expect(turnsFor(step.who)).toContain(step.turns)
    }),
  )
})

test('[SF31] a step without a prompt of its own has the question’s, and is written on as it was', () => {
  const steps = readySteps('oneTwoFourAll', nb.ready.oneTwoFourAll.steps, ids())
  const saved = stepsToSave(QUESTION, steps)
  expect(saved.map(({ prompt }) => prompt === QUESTION)).toEqual([true, true, false, false])
  expect(stepsToEdit(saved)).toEqual({ question: QUESTION, steps })
})

test('[SF31] steps are moved and their minutes counted', () => {
  const steps = readySteps('reflecting', [], ids())
  expect(movedStep(steps, 2, 0).map(({ id }) => id)).toEqual(['s3', 's1', 's2'])
  expect(movedStep(steps, 0, -1)).toBe(steps)
  expect(movedStep(steps, 2, 3)).toBe(steps)
  expect(minutesIn(steps)).toEqual({ minutes: 30, open: false })
  expect(minutesIn([...steps, { minutes: null }])).toEqual({ minutes: 30, open: true })
})

test('[SF31] what is saved is prepared and opened, and a prepared one is changed as the same steps', () => {
  const steps = readySteps('buzz', [''], ids())
  const [prepare, open] = commandsFrom(asked(steps), true, () => 'new')
  expect(prepare).toMatchObject({
    type: 'PrepareConversation',
    activity: 'new',
    item: 'samtale',
    steps: [{ id: 's1', prompt: QUESTION, who: 'duo', capture: 'nothing', minutes: 3 }],
  })
  expect(open).toEqual({ type: 'OpenConversation', activity: 'new' })
  const saved = stepsToSave(QUESTION, steps).map((step) => ({ ...step, skipped: false }))
  const draft = draftOf(
    { kind: 'conversation', id: 'talk', item: null, phase: 'draft', steps: saved, talk: null, points: [] },
    ENDS,
  )
  expect(draft).toMatchObject({ activity: 'talk', text: QUESTION, talk: [{ id: 's1', prompt: '' }] })
  expect(commandsFrom(draft, false, () => 'new')).toMatchObject([
    { type: 'ReviseConversation', activity: 'talk', steps: [{ id: 's1' }] },
  ])
})

test('[SF31] a prompt that is too long is told before it is sent', () => {
  const long = { ...newStep(ids()), prompt: 'a'.repeat(TEXT_LIMITS.question + 1) }
  expect(problemOf(asked([newStep(ids()), long]))).toMatchObject({ code: 'tooLong' })
  expect(problemOf(asked([newStep(ids())]))).toBe(null)
})

test('[CT52] a step that is given to a role begins as one that the group sees; what the leader chooses after that stands', () => {
  const table = newStep(ids())
  expect(table.sees).toBe('everybody')
  const role = changed(table, { who: 'role' })
  expect([role.sees, role.role]).toEqual(['group', 'project-leader'])
  expect(changed(role, { sees: 'everybody' }).sees).toBe('everybody')
  expect(changed({ ...table, sees: 'nobody', capture: 'own' }, { who: 'role' }).sees).toBe('nobody')
})
