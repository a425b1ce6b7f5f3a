/** What a decision comes to: facts to store, or a refusal that reaches the one who asked. Refusals are values. */
export type Decision<Event, Refusal extends string> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly code: Refusal; readonly detail?: string }

export function accepted<Event>(...events: readonly Event[]): Decision<Event, never> {
  return { ok: true, events }
}

/** `detail` is data for the refusal's text (a limit, a name), never a sentence. */
export function refused<Refusal extends string>(code: Refusal, detail?: string): Decision<never, Refusal> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}

/** Ends every exhaustive switch: a new member of the union stops the build here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
