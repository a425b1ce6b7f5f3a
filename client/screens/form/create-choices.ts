import { type Accessor, batch, createEffect, createSignal } from 'solid-js'
import type { Outcome } from '#client/connection/create-shared.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'

type Value = string | boolean | null
type Held = Readonly<Record<string, Value>>
type Refused = Extract<Outcome, { ok: false }>

/** What is ticked and picked: it stands as it was pressed until the server has it, and survives a reload. */
export type Choices = {
  readonly value: (part: string) => Value
  readonly put: (part: string, value: Value) => void
  readonly refusal: (part: string) => Refused | null
  readonly waiting: Accessor<number>
  /** Tries what was refused once more. */
  readonly again: () => void
}

export function createChoices(
  place: string,
  current: (part: string) => Value,
  send: (part: string, value: Value) => Promise<Outcome>,
): Choices {
  const [held, hold] = createSignal<Held>(heldAt(place))
  const [refused, refuse] = createSignal<Readonly<Record<string, Refused>>>({})
  /** Accepted, but the view has not told so yet. */
  const [through, pass] = createSignal<Held>({})

  function set(next: Held) {
    hold(next)
    if (Object.keys(next).length === 0) forget(place)
    else keep(place, JSON.stringify(next))
  }
  async function give(part: string, value: Value) {
    const outcome = await send(part, value)
    // Pressed again meanwhile: that answer is for what was.
    if (held()[part] !== value || !Object.hasOwn(held(), part)) return
    // In one step: a field that stands there because of it must not go and come again under whoever writes in it.
    batch(() => {
      if (!outcome.ok && outcome.code === 'reporting-not-open') return
      set(without(held(), part))
      if (outcome.ok) pass({ ...through(), [part]: value })
      else refuse({ ...refused(), [part]: outcome })
    })
  }
  function put(part: string, value: Value) {
    batch(() => {
      refuse(without(refused(), part))
      pass(without(through(), part))
      set({ ...held(), [part]: value })
    })
    void give(part, value)
  }
  createEffect(() => {
    for (const [part, value] of Object.entries(through()))
      if (current(part) === value) pass(without(through(), part))
  })
  const again = () => {
    for (const [part, value] of Object.entries(held())) {
      if (current(part) === value) set(without(held(), part))
      else void give(part, value)
    }
  }
  again()

  return {
    value(part) {
      if (Object.hasOwn(held(), part)) return held()[part] ?? null
      if (Object.hasOwn(through(), part)) return through()[part] ?? null
      return current(part)
    },
    put,
    refusal: (part) => refused()[part] ?? null,
    waiting: () => Object.keys(held()).length,
    again,
  }
}

function without<Of>(all: Readonly<Record<string, Of>>, part: string): Readonly<Record<string, Of>> {
  const { [part]: _gone, ...rest } = all
  return rest
}

/** Written by ourselves: what cannot be read is not ours, and is passed over. */
function heldAt(place: string): Held {
  try {
    const found: unknown = JSON.parse(recall(place) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(
      Object.entries(found).filter(
        ([, value]) => value === null || typeof value === 'string' || typeof value === 'boolean',
      ),
    )
  } catch {
    return {}
  }
}
