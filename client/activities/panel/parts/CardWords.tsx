import { createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js'
import type { Ask } from '#client/activities/panel/create-ask.ts'
import type { Rewording } from '#client/activities/panel/create-rewording.ts'
import type { LostWords } from '#client/activities/panel/panel-phone.model.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

/** The words of a point, worded anew. What was refused, or has been written on meanwhile, stands. */
export function CardWords(props: {
  readonly activity: string
  readonly card: string
  /** What the point says now. */
  readonly now: string
  readonly rewording: Rewording
  readonly doing: Ask
  readonly off: boolean
}): JSX.Element {
  const id = createUniqueId()
  const draft = () => props.rewording.draftOf(props.card)
  const text = () => draft().text()
  const begun = untrack(() => props.now)
  const isLeftOver = untrack(text) !== begun
  /** What it says: as it was begun, or as it was found to be since; who saves again has read it. */
  const [from, setFrom] = createSignal(begun)
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const card = props.card
    const sent = text()
    const ok = await props.doing.ask({
      type: 'ReviseCard',
      activity: props.activity,
      card,
      text: sent,
      from: from(),
    })
    if (!ok) setFrom(props.now)
    if (ok && props.rewording.draftOf(card).text() === sent) props.rewording.end(card)
  }
  return (
    <form class="pwrite" onSubmit={save}>
      <label class="lab" for={id}>
        {says().edit}
      </label>
      <textarea
        id={id}
        rows="3"
        value={text()}
        onInput={(event) => draft().write(event.currentTarget.value)}
      />
      <Show when={isLeftOver || props.now !== begun}>
        <p class="sm" role="status">
          {says().saysNow(props.now)}
        </p>
      </Show>
      <div class="row">
        <button type="button" class="btn quiet" onClick={() => props.rewording.end(props.card)}>
          {says().cancel}
        </button>
        <button
          type="submit"
          class="btn pri"
          disabled={props.off || text().trim() === '' || tooLong(text(), TEXT_LIMITS.point)}
        >
          {says().save}
        </button>
      </div>
    </form>
  )
}

/** Words whose point somebody else has merged or taken away while they were being written. */
export function LostCardWords(props: {
  readonly lost: LostWords
  readonly rewording: Rewording
}): JSX.Element {
  const id = createUniqueId()
  const draft = () => props.rewording.draftOf(props.lost.id)
  return (
    <div class="pwrite">
      <label class="lab" for={id}>
        {props.lost.into === null ? says().wordsGone : says().wordsMerged(props.lost.into.text)}
      </label>
      <textarea
        id={id}
        rows="3"
        value={draft().text()}
        onInput={(event) => draft().write(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="btn quiet" onClick={() => props.rewording.end(props.lost.id)}>
          {says().discardWords}
        </button>
        <Show when={props.lost.into}>
          {(into) => (
            <button
              type="button"
              class="btn"
              // What is being written there as well is not written over.
              disabled={props.rewording.cards().includes(into().id)}
              onClick={() => {
                props.rewording.begin(into().id, draft().text())
                props.rewording.end(props.lost.id)
              }}
            >
              {says().useWords}
            </button>
          )}
        </Show>
      </div>
    </div>
  )
}
