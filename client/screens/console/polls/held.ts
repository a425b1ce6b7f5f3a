import { forget, keep, recall } from '#client/connection/storage.ts'
import type { QuestionDraft } from './draft.model.ts'

/** A draft that this browser holds on to. */
export type Held = { readonly id: string; readonly item: string | null; readonly draft: QuestionDraft }

const place = (gathering: string) => `samling/questions/${gathering}`

/** What was being written when the page was left. Written by ourselves: what cannot be read is not ours, and is passed over. */
export function heldAt(gathering: string): Record<string, Held> {
  try {
    const found: unknown = JSON.parse(recall(place(gathering)) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(
      Object.entries(found).filter(([id, held]) => held?.id === id && isDraft(held.draft)),
    )
  } catch {
    return {}
  }
}

export function keepHeld(gathering: string, held: readonly Held[]): void {
  if (held.length === 0) forget(place(gathering))
  else keep(place(gathering), JSON.stringify(Object.fromEntries(held.map((each) => [each.id, each]))))
}

function isDraft(draft: unknown): boolean {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'text' in draft &&
    typeof draft.text === 'string' &&
    'choices' in draft &&
    Array.isArray(draft.choices) &&
    'labels' in draft &&
    Array.isArray(draft.labels)
  )
}
