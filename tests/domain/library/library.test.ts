import { expect, test } from 'vitest'
import { prepareOf } from '#shared/library/apply.ts'
import { texts as en } from '#shared/library/en/texts.ts'
import { groupsOf } from '#shared/library/groups.ts'
import { LIBRARY, LIBRARY_IDS, type LibraryId, setupOf } from '#shared/library/library.ts'
import { lackOf, minutesOf } from '#shared/library/minutes.ts'
import { texts as nb } from '#shared/library/nb/texts.ts'
import { texts as nn } from '#shared/library/nn/texts.ts'
import { makeIds, play, stateAfter, TEN } from '#tests/support/given.ts'
import { hallOf } from '#tests/support/talks.ts'

const LANGUAGES = { nb, nn, en }
const cases = LIBRARY_IDS.flatMap((id) =>
  Object.entries(LANGUAGES).map(([language, texts]) => ({ id, language, text: texts.activities[id] })),
)
const hall = () => stateAfter(hallOf(13, { tables: [5, 4, 4] }))

test.each(cases)(
  '[LI1] $id in $language is prepared as a leader would have, opened, and gone through',
  ({ id, text }) => {
    const command = prepareOf(setupOf(id, text), { id: 'ready', item: null }, makeIds())
    let state = play(hall(), [command])
    expect(state.activities.get('ready')).toMatchObject({ phase: 'draft' })
    const opening = {
      conversation: 'OpenConversation',
      panel: 'OpenPanel',
      presentations: 'OpenPresentations',
      commitments: 'OpenCommitments',
      poll: 'OpenPoll',
      evaluation: 'OpenEvaluation',
    } as const
    const type = opening[setupOf(id, text).kind]
    state = play(state, [
      type === 'OpenEvaluation' ? { type, activity: 'ready', until: null } : { type, activity: 'ready' },
    ])
    const activity = state.activities.get('ready')
    if (activity?.kind !== 'conversation') return expect(activity).toMatchObject({ phase: 'open' })
    for (const { id: step } of activity.steps.slice(1))
      state = play(state, [{ type: 'BeginStep', activity: 'ready', step }, { now: TEN }])
    expect(state.activities.get('ready')).toMatchObject({ step: activity.steps.at(-1)?.id })
  },
)

test.each(cases)(
  '[LI2] $id in $language says what it is for, when, with what and how, and asks all that it asks for',
  ({ id, text }) => {
    const { title, purpose, when, needs, steps, asks } = text
    for (const each of [title, purpose, when, needs, ...steps, ...asks]) expect(each.trim()).toBe(each)
    for (const each of [title, purpose, when, needs, ...steps, ...asks]) expect(each).toMatch(/\S/)
    expect(JSON.stringify(text)).not.toContain('!')
    expect(steps.length).toBeGreaterThanOrEqual(2)
    const asked = JSON.stringify(setupOf(id, text))
    for (const each of asks) expect(asked).toContain(JSON.stringify(each))
    expect(asked).not.toContain('"prompt":""')
    expect(asks).toHaveLength(nb.activities[id].asks.length)
    expect(LIBRARY[id].least).toBeGreaterThan(1)
  },
)

test('[LI2] no language has another’s sentences', () => {
  const sentences = ({ activities }: typeof nb) =>
    Object.values(activities)
      .flatMap(({ purpose, needs, steps, asks }) => [purpose, needs, ...steps, ...asks])
      .filter((text) => text.length > 34)
  expect(sentences(nb).filter((text) => sentences(en).includes(text))).toEqual([])
  expect(sentences(nb).filter((text) => sentences(nn).includes(text))).toEqual([])
})

test('[LI11] who is together at a time follows from what is set up', () => {
  const groups = (id: LibraryId) => groupsOf(setupOf(id, nb.activities[id]))
  expect(groups('one-two-four-all')).toEqual(['alone', 'duo', 'four', 'hall'])
  expect(groups('goals-round')).toEqual(['municipality', 'hall'])
  expect(groups('panel')).toEqual(['hall'])
  expect(groups('theme-days')).toEqual(['alone'])
  expect(groups('way-forward')).toEqual(['municipality'])
})

test('[LI3] what is put in twice is two, with no step of one in the other', () => {
  const ids = makeIds()
  const setup = setupOf('premortem', nb.activities.premortem)
  const state = play(
    hall(),
    [prepareOf(setup, { id: 'one', item: null }, ids)],
    [prepareOf(setup, { id: 'two', item: null }, ids)],
  )
  const steps = ['one', 'two'].flatMap((id) => {
    const activity = state.activities.get(id)
    return activity?.kind === 'conversation' ? activity.steps.map((step) => step.id) : []
  })
  expect(steps).toHaveLength(8)
  expect(new Set(steps).size).toBe(8)
})

const minutes = (id: LibraryId, municipalities = 5) =>
  minutesOf(setupOf(id, nb.activities[id]), municipalities)

test('[LI4] how long an activity takes follows from its own clocks, and of a round from who takes part', () => {
  expect(minutes('one-two-four-all')).toBe(12)
  expect(minutes('panel')).toBe(15)
  expect(minutes('goals-round', 3)).toBe(36)
  expect(minutes('goals-round', 0)).toBe(60)
  expect(minutes('evaluation')).toBe(10)
})

test('[LI4] an item that is too short is told how many minutes it lacks, with what stands on it already', () => {
  const setup = setupOf('premortem', nb.activities.premortem)
  const poll = setupOf('theme-days', nb.activities['theme-days'])
  expect(lackOf(34, [setup], 5)).toBe(0)
  expect(lackOf(20, [setup], 5)).toBe(14)
  expect(lackOf(34, [poll, setup], 5)).toBe(5)
  expect(lackOf(null, [setup], 5)).toBe(0)
})
