import { expect, test } from 'vitest'
import { shown as evaluated } from '#client/screens/sheet/samples/evaluation.ts'
import { shown as figured } from '#client/screens/sheet/samples/figures.ts'
import {
  ANSWERS,
  POINTS,
  person,
  running,
  WRITTEN,
  withPoll,
  withTalk,
} from '#client/screens/sheet/samples/gathering.ts'
import { presenting, written } from '#client/screens/sheet/samples/panel.ts'
import { letOut } from '#client/screens/sheet/samples/polls.ts'
import { answered as promised } from '#client/screens/sheet/samples/promises.ts'
import { told } from '#client/screens/sheet/samples/reporting.ts'
import { floor } from '#client/screens/sheet/samples/rounds.ts'
import { fiveTables } from '#client/screens/sheet/samples/seating.ts'
import { eating, withNotes } from '#client/screens/sheet/samples/shown.ts'
import { shown as summed } from '#client/screens/sheet/samples/summary.ts'
import { screenOf } from '#client/screens/sheet/samples/views.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { SCENES, type Scene } from '#shared/gathering/stage.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { ownView } from '#shared/views/own.ts'
import { tagOf } from '#tests/support/given.ts'

const ALL: Readonly<Record<Exclude<Scene, 'black'>, readonly [Gathering, activity?: string]>> = {
  welcome: [running],
  now: [eating],
  question: [withPoll(running, 'choice', { answers: ANSWERS, results: 'shown', phase: 'closed' }), 'poll'],
  points: [withTalk(running, { points: POINTS }), 'talk'],
  presentations: [floor, 'round'],
  panel: [written, 'panel'],
  commitments: [promised, 'promises'],
  evaluation: [evaluated, 'form'],
  plenary: [presenting],
  summary: [summed],
  matrix: [told],
  profiles: [told],
  figure: [figured, 'fig-1'],
  goals: [withNotes],
  practical: [withNotes],
  item: [withNotes],
  seating: [fiveTables],
}

/** How the picture is made, and how one gets in: whoever holds a phone is in. */
const NOT_SAID = ['id', 'sounds', 'theme', 'scene', 'join', 'newest', 'part', 'role', 'kind']

function said(value: unknown, key = ''): readonly string[] {
  if (NOT_SAID.includes(key)) return []
  if (typeof value === 'string') return [`${key}=${value}`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, each]) => said(each, Array.isArray(value) ? key : name))
}

/** What the hall reads with this scene on that none of a phone's views says. */
function unheard(scene: Scene, [before, activity]: readonly [Gathering, string?]): readonly string[] {
  const gathering = { ...before, stage: { ...before.stage, scene, activity: activity ?? null } }
  const screen = screenOf(before, { scene, ...(activity ? { activity } : {}) }, false)
  const who = person(gathering)
  const group = gathering.people.roster.get(who)?.municipality ?? null
  const views = [hallView(gathering), ownView(gathering, who, tagOf(who)), groupView(gathering, group)]
  const told = JSON.stringify(views)
  return said(screen).filter(
    (each) => !told.includes(JSON.stringify(each.slice(each.indexOf('=') + 1)).slice(1, -1)),
  )
}

/** What stands on the wall alone, by the fields it is in. docs/trust.md says the same in words. */
const WALL_ALONE: Partial<Record<Scene, readonly string[]>> = {
  // Where others are called to; a phone is told of its own calls.
  now: ['place'],
  // What other municipalities write, point by point.
  points: ['text'],
  presentations: ['text'],
  commitments: ['status', 'state', 'what', 'why'],
  matrix: ['cells', 'own', 'project', 'text'],
  profiles: ['text'],
  goals: ['goals'],
  practical: ['contact', 'name', 'password', 'text'],
  item: ['text'],
  // Who sits where besides oneself.
  seating: ['name'],
}

test('[A-13] with any scene on, a phone is told every word of the wall but those that are listed', () => {
  expect(Object.keys(ALL).sort()).toEqual(SCENES.filter((scene) => scene !== 'black').sort())
  const fields = (of: readonly string[]) => [...new Set(of.map((each) => each.slice(0, each.indexOf('='))))]
  for (const scene of SCENES) {
    if (scene === 'black') continue
    expect(fields(unheard(scene, ALL[scene])).sort(), scene).toEqual([...(WALL_ALONE[scene] ?? [])].sort())
  }
})

test('[A-13] a word that only the wall had would be found', () => {
  const question = { type: 'text' as const, text: 'Bare på lerretet?' }
  const texts = { answers: WRITTEN, results: 'live' as const }
  const lifted = letOut(withPoll(running, question, texts))
  // Results that are live are the hall's alone, until the leader shows them on phones.
  expect(unheard('question', [lifted, 'poll'])).toContainEqual('text=Spør HR.')
})
