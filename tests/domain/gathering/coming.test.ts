import { expect, onTestFinished, test, vi } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { contextOf, play, stateAfter } from '#tests/support/given.ts'
import { hall, planned, talkPrepared } from '#tests/support/samples.ts'

const bare = stateAfter([...hall, planned])
const talking = play(stateAfter([...hall, planned, talkPrepared]), [example.OpenConversation])

const JOINS: RoomCommand = { type: 'Join', name: 'Rådgiver i Os', municipality: null, title: '' }

test.each([
  ['no tables hold and nobody talks', bare],
  ['groups are not found yet, or nobody is listed in them', talking],
])('[SV65] that somebody comes is decided without a list of people being made for it: %s', (_, state) => {
  const { people } = state
  const made = vi.spyOn(people.roster, 'set')
  onTestFinished(() => made.mockRestore())
  const decision = decide(state, JOINS, contextOf({ by: { role: 'visitor' }, device: 'new-phone' }))
  expect(decision).toMatchObject({ ok: true, events: [{ type: 'v1.PersonJoined' }] })
  expect(made).not.toHaveBeenCalled()
})
