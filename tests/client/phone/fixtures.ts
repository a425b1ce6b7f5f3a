import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import type { Saved } from '#client/connection/create-outbox.ts'
import type { Entry, Sendable } from '#client/connection/outbox.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import { defaultPrivacy } from '#shared/gathering/privacy.ts'
import type { ActivityCard, ConversationCard, PollCard } from '#shared/views/activity-part.ts'
import type { DoorView } from '#shared/views/door.ts'
import type { GroupPoint } from '#shared/views/group.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { LobbyView } from '#shared/views/lobby.ts'
import type { OwnView } from '#shared/views/own.ts'
import { noticeOf } from '#shared/words/notice.ts'
import { BEFORE, ITEMS, NEXT_DAY, ZONE } from '#tests/client/projector/fixtures.ts'
import { plainCard } from '#tests/support/step-samples.ts'

export function hallView(run: Run = BEFORE, more: Partial<HallView> = {}): HallView {
  return {
    gathering: { id: 'g', title: 'Til stede', place: 'Mo i Rana', zone: ZONE, phase: 'open' },
    municipalities: [
      { id: 'vefsn', name: 'Vefsn' },
      { id: 'rana', name: 'Rana' },
    ],
    agenda: {
      revision: 1,
      title: '',
      days: [
        { id: 'd1', date: '2013-03-01', label: '', items: ITEMS },
        { id: 'd2', date: '2013-03-02', label: '', items: NEXT_DAY },
      ],
    },
    run,
    clock: 'all',
    links: [],
    tables: null,
    activities: [],
    plenary: null,
    summary: null,
    figure: null,
    shown: [],
    wonderings: [],
    ...more,
  }
}

export function ownView(more: Partial<OwnView> = {}): OwnView {
  return {
    person: null,
    ballots: [],
    calls: [],
    seat: null,
    talks: [],
    words: [],
    panels: [],
    speaker: null,
    wonderings: [],
    readBacks: [],
    ...more,
  }
}

export const CHOICES = [
  { id: 'a', text: 'Lederstøtte i hverdagen' },
  { id: 'b', text: 'Tilrettelegging tidlig' },
  { id: 'c', text: 'Kultur for å si fra' },
]

export function pollCard(more: Partial<PollCard> = {}): PollCard {
  return {
    kind: 'poll',
    id: 'poll',
    phase: 'open',
    question: { type: 'choice', text: 'Hva gir størst virkning?', choices: CHOICES },
    anonymous: false,
    results: 'hidden',
    tally: null,
    ...more,
  }
}

export function talkCard(more: Partial<ConversationCard> = {}): ConversationCard {
  return {
    kind: 'conversation',
    id: 'talk',
    phase: 'open',
    step: 's',
    prompt: 'Hva gjør at folk blir borte?',
    ...plainCard,
    ...more,
  }
}

export function cards(...all: ActivityCard[]): readonly ActivityCard[] {
  return all
}

export function groupPoint(id: string, by: string, at: number, more: Partial<GroupPoint> = {}): GroupPoint {
  return {
    id,
    activity: 'talk',
    step: 's',
    text: `tekst ${id}`,
    by,
    name: 'Deltaker 1',
    title: 'HR-leder',
    at,
    edited: false,
    late: false,
    ...more,
  }
}

export function entry(id: string, command: Sendable, more: Partial<Entry> = {}): Entry {
  return { id, command, writtenAt: 100, order: 100, refusal: null, ...more }
}

export function cast(choice: string, activity = 'poll'): Sendable {
  return { type: 'CastBallot', activity, answer: { type: 'choice', choice } }
}

export function add(point: string, text = `tekst ${point}`): Sendable {
  return { type: 'AddPoint', activity: 'talk', step: 's', point, text }
}

export function stored(command: Sendable, at: number): Saved {
  return { entry: entry(`stored ${at}`, command), at }
}

export function sent(more: Partial<Sent> = {}): Sent {
  return { entries: [], sending: null, saved: [], savedAt: () => null, online: true, trouble: null, ...more }
}

export function door(group: string, ...names: readonly string[]): DoorView {
  return { group, expected: names.map((name, at) => ({ id: `p${at + 1}`, name, title: '' })) }
}

export function lobby(names: readonly string[], expected: LobbyView['expected'] = []): LobbyView {
  return {
    title: 'Til stede',
    place: '',
    dates: [],
    phase: 'open',
    municipalities: names.map((name) => ({ id: name.toLowerCase(), name })),
    expected,
    notice: noticeOf(defaultPrivacy),
  }
}
