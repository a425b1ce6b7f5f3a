import { expect, test } from 'vitest'
import { listFor, planRehearsal } from '#server/rehearsal/rehearsal-plan.ts'
import { prepared } from '#tests/domain/commitments/promises.ts'
import { TEN } from '#tests/support/given.ts'

test('[FO18] a rehearsal makes up no promises', () => {
  const gathering = prepared()
  const casting = { seed: 1, people: 6, listed: listFor(gathering, 6) }
  expect(planRehearsal(gathering, casting, TEN).prompts).toEqual([])
})
