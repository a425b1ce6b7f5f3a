import { type Accessor, createSignal, getOwner, onCleanup } from 'solid-js'
import { type Millis, SECOND } from '#shared/kernel/instant.ts'
import { ECHO, type KeyAction } from './keys.model.ts'

/** As long as what was said stands there. */
export const LASTS: Millis = 5 * SECOND

/** A step that may leave something half done: what it is, and where it leads. Leading elsewhere it is another step. */
export type Weighty = { readonly act: 'next' | 'back' | 'close'; readonly to: string }

/** Whether a key may be such a step; any other key means something else than the second press. */
export function isWeighty({ type }: KeyAction): boolean {
  return type === 'next' || type === 'back' || type === 'open-close'
}

/**
 * A step that would end what is going on says so first, and the next press of the same does it. Nothing stands in the way on a console that
 * the whole hall sees: who goes on with something else need not answer.
 */
export type SecondPress = {
  /** Whether the step is to be taken now. `ends`: what it would end, in words; null: nothing, and one press is enough. */
  readonly goes: (step: Weighty, ends: string | null, at?: Millis) => boolean
  /** What has been said and waits for the second press. */
  readonly note: Accessor<string | null>
  readonly waits: (act: Weighty['act'], to?: string) => boolean
  readonly forget: () => void
}

export function createSecondPress(): SecondPress {
  const [first, setFirst] = createSignal<(Weighty & { readonly at: Millis; readonly ends: string }) | null>(
    null,
  )
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget() {
    clearTimeout(timer)
    setFirst(null)
  }
  if (getOwner() !== null) onCleanup(forget)

  function goes(step: Weighty, ends: string | null, at = performance.now()): boolean {
    const was = first()
    const isSame = was !== null && was.act === step.act && was.to === step.to
    // The echo of a worn button is no second thought.
    if (isSame && ends !== null && at - was.at < ECHO) return false
    forget()
    if (ends === null || isSame) return true
    setFirst({ ...step, at, ends })
    timer = setTimeout(forget, LASTS)
    return false
  }

  return {
    goes,
    note: () => first()?.ends ?? null,
    waits(act, to) {
      const is = first()
      return is !== null && is.act === act && (to === undefined || is.to === to)
    },
    forget,
  }
}
