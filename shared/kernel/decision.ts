export type Accepted<Event> = { readonly ok: true; readonly events: readonly Event[] }

/** `detail` is data for the refusal's text (a limit, a name), never a sentence. */
export type Refused<Refusal extends string> = {
  readonly ok: false
  readonly code: Refusal
  readonly detail?: string
}

/** What a decision comes to: facts to store, or a refusal that reaches the one who asked. Refusals are values. */
export type Decision<Event, Refusal extends string> = Accepted<Event> | Refused<Refusal>

export function accepted<Event>(...events: readonly Event[]): Accepted<Event> {
  return { ok: true, events }
}

export function refused<Refusal extends string>(code: Refusal, detail?: string): Refused<Refusal> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}

/** Ends every exhaustive switch: a new member of the union stops the build here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
