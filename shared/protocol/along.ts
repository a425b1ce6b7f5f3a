import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'

/** What is asked over http, as JSON (`POST /api/along…`), by somebody who is in a gathering of a programme, or is on the way in. */
const text = v.pipe(v.string(), v.maxLength(200))
/** What a phone keeps for a programme, 190 bits: whoever holds it is the person, so it goes nowhere but to the server, and in a link of their own. */
const secret = v.pipe(v.string(), v.minLength(24), v.maxLength(200))
const phone = { code: text, token: text }

/** Whether this phone's gathering is of a programme, and whether its person is known again there. */
export const AlongQuestion = v.strictObject(phone)
export type AlongAnswer = {
  /** Null: it is of none. */
  readonly of: {
    readonly programme: string
    readonly title: string
    readonly organiser: string
    readonly known: boolean
    /** As they are called here, for the phone to keep: a year from now nobody else has it. */
    readonly name: string
    readonly post: string
  } | null
}

/** They wish to be known again, by what this phone keeps from now on. */
export const BeKnownQuestion = v.strictObject({ ...phone, secret })

const held = v.strictObject({ programme: text, secret })
export const MOST_HELD = 20

/** Somebody at the door of a gathering who keeps something for some programmes: is it one of these? */
export const WelcomeBackQuestion = v.strictObject({
  code: text,
  held: v.pipe(v.array(held), v.maxLength(MOST_HELD)),
})
export type WelcomeBackAnswer = {
  /** Null: it is of none of them, or they are not known there. */
  readonly back: {
    readonly programme: string
    readonly title: string
    /** As they were called where they were last; empty where that has gone. */
    readonly name: string
    /** As it is called. */
    readonly municipality: string
    readonly post: string
    /** The same municipality as this gathering has it; null: it has none of that name. */
    readonly home: string | null
  } | null
}

/** They come in as themselves. */
export const ComeAlongQuestion = v.strictObject({
  ...{ ...phone, ...held.entries },
  ...{ name: v.pipe(v.string(), v.maxLength(1_000)), post: v.pipe(v.string(), v.maxLength(1_000)) },
  municipality: v.nullable(Id),
})

/** What a link of their own opens, on another phone. */
export const TakeAlongQuestion = v.strictObject(held.entries)
export type TakeAlongAnswer = {
  readonly title: string
  readonly name: string
  readonly municipality: string
  readonly post: string
  /** Gatherings of the programme that they are in and that are not over: this phone can go on there. */
  readonly inside: readonly { readonly code: string; readonly title: string }[]
}
/** They wish to be known no more: by what the phone keeps for the programme, or as whoever it speaks for in a gathering. */
export const ForgetAlongQuestion = v.union([
  v.strictObject({ ...held.entries }),
  v.strictObject({ ...phone }),
])
