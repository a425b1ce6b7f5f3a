import { unreachable } from '#shared/kernel/decision.ts'
import type { Programme } from './programme.ts'
import type { Promised, PromiseEvent } from './promises.ts'

export function evolvePromises(programme: Programme, event: PromiseEvent): Programme {
  const { promises, promised } = programme
  if (event.type === 'v1.PromiseTaken') {
    const { promise: id, municipality, name, what, who, by, how, from, at } = event
    if (promises.has(id)) return programme
    const words = { what, who, by, how }
    const taken = from === null ? null : words
    const fresh: Promised = {
      ...{ id, municipality, name, ...words, from, at },
      ...{ said: [], before: [], taken, goneAt: null },
    }
    return { ...programme, promises: promises.set(id, fresh), promised: [...promised, id] }
  }
  const before = promises.get(event.promise)
  return before ? { ...programme, promises: promises.set(before.id, changed(before, event)) } : programme
}

function changed(promise: Promised, event: Exclude<PromiseEvent, { type: 'v1.PromiseTaken' }>): Promised {
  switch (event.type) {
    case 'v1.PromiseReworded': {
      const { what, who, by, how, at } = event
      const words = { what, who, by, how }
      const { said } = event
      const was = { what: promise.what, who: promise.who, by: promise.by, how: promise.how, until: at, said }
      const isTaken = said.role === 'gathering'
      const taken = isTaken ? words : promise.taken
      const goneAt = isTaken ? null : promise.goneAt
      return { ...promise, ...words, before: [...promise.before, was], taken, goneAt }
    }
    case 'v1.PromiseGone':
      return { ...promise, goneAt: event.at }
    case 'v1.PromiseStandsAgain':
      return { ...promise, goneAt: null }
    case 'v1.PromisePlaced':
      return { ...promise, municipality: event.municipality }
    case 'v1.PromiseStatusSaid': {
      const { status, why, learned, by, at } = event
      return { ...promise, said: [...promise.said, { status, why, learned, by, at }] }
    }
    default:
      return unreachable(event)
  }
}

const EVENTS: { readonly [Type in PromiseEvent['type']]: true } = {
  'v1.PromiseTaken': true,
  'v1.PromiseReworded': true,
  'v1.PromiseGone': true,
  'v1.PromiseStandsAgain': true,
  'v1.PromisePlaced': true,
  'v1.PromiseStatusSaid': true,
}
export function isPromiseEvent(event: { readonly type: string }): event is PromiseEvent {
  return Object.hasOwn(EVENTS, event.type)
}
