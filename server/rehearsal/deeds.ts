import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import type { PlannedDeed } from './deed-plan.ts'
import type { Line } from './line.ts'
import type { Prompt } from './rehearsal-plan.ts'

/**
 * What is sent for a deed: by what this phone has been told, as its page would. Nothing where there is nothing to do: no table, no point to put
 * first, no mark left to give.
 */
export function commandsFor(
  { view }: Pick<Line, 'view'>,
  { player, prompt: number, deed, pick }: PlannedDeed,
  { activity, step }: Prompt,
): readonly GatheringCommand[] {
  const talk = view('own')?.talks.find((each) => each.activity === activity && each.step === step)
  switch (deed.type) {
    case 'line': {
      const isOpen = view('hall')?.activities.some(({ id, phase }) => id === activity && phase === 'open')
      if (!isOpen) return []
      const point = `l${player}-${number}`
      return [{ type: 'AddPoint', activity, step: deed.part, point, text: deed.text }]
    }
    case 'know': {
      const mates = view('own')?.seat?.mates.filter(({ known }) => !known) ?? []
      const mate = mates[pick % Math.max(1, mates.length)]
      return mate ? [{ type: 'KnowWell', person: mate.id, knows: true }] : []
    }
    case 'call':
      return talk?.circle && talk.circle.called === null
        ? [{ type: 'CallLeader', activity, circle: talk.circle.id, run: talk.run }]
        : []
    case 'top': {
      const card = cardOf(view, activity, step)
      const points = talk?.points.length ? talk.points : homePoints(view, activity, step)
      const left = points.filter(({ top }) => !top)
      const chosen = left[pick % Math.max(1, left.length)]
      const isFull = points.length - left.length >= (card?.top ?? 0)
      return chosen && !isFull ? [{ type: 'MarkTop', activity, point: chosen.id, top: true }] : []
    }
    case 'support': {
      const card = cardOf(view, activity, step)
      const marks = talk?.marks ?? []
      const ideas = (talk?.ideas ?? talk?.points ?? []).filter(({ id }) => !marks.includes(id))
      const count = Math.min(deed.marks, (card?.support ?? 0) - marks.length, ideas.length)
      return Array.from({ length: Math.max(0, count) }, (_, nth): GatheringCommand => {
        const point = ideas[(pick + nth) % ideas.length]?.id ?? ''
        return { type: 'SupportPoint', activity, point, support: true }
      })
    }
  }
}

function cardOf(view: Line['view'], activity: string, step: string | null) {
  const card = view('hall')?.activities.find(({ id }) => id === activity)
  return card?.kind === 'conversation' && card.step === step ? card : undefined
}

/** A municipality's points are in the view that its phones share. */
function homePoints(view: Line['view'], activity: string, step: string | null) {
  const home = view('group')
  return (home?.points ?? [])
    .filter((point) => point.activity === activity && point.step === step)
    .map(({ id }) => ({ id, top: home?.tops.includes(id) ?? false }))
}

/**
 * How somebody speaks when it is their turn: for so much of what is an equal part of `whole`. Null: they forget to say that they have finished.
 */
export type Speaker = { readonly whole: Millis; readonly share: number | null }
/** Whoever comes next waits so many times as long before passing on the turn of somebody who has forgotten, or has no phone. */
const WAITS = 2

/** The turn that this phone passes on now, round the table at its own pace. */
export function turnToPass(
  { activity, circle, run }: OwnTalk,
  { whole, share }: Speaker,
  now: Instant,
): Extract<GatheringCommand, { type: 'TakeTurn' }> | null {
  if (!circle || share === null) return null
  const speaks = (share * whole) / (circle.order.length + 1)
  const { place, since } = circle.turn
  if (place >= circle.order.length) return null
  const isMine = (at: number) => circle.people[circle.order[at % circle.order.length] ?? -1]?.me === true
  const mine = isMine(place) && now - since >= speaks
  const next = isMine(place + 1) && now - since >= WAITS * speaks
  return mine || next
    ? { type: 'TakeTurn', activity, circle: circle.id, run, from: place, to: place + 1 }
    : null
}
