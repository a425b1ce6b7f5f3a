import { For, type JSX, Show } from 'solid-js'
import type { Ask } from '#client/activities/panel/create-ask.ts'
import type { Rewording } from '#client/activities/panel/create-rewording.ts'
import type { BoardRow } from '#client/activities/panel/panel-phone.model.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { CardWords } from './CardWords.tsx'

/** One point on the panel's board, and what any member may do with it. */
export function BoardCard(props: {
  readonly activity: string
  readonly row: BoardRow
  /** The municipalities by name. */
  readonly from: readonly string[]
  readonly doing: Ask
  readonly locked: boolean
  readonly rewording: Rewording
  /** The point that is to be merged into another; null: none is. */
  readonly merging: string | null
  readonly merge: (card: string | null) => void
}): JSX.Element {
  const editing = () => props.rewording.cards().includes(props.row.id)
  const on = () => ({ activity: props.activity, card: props.row.id })
  const off = () => props.locked || props.doing.offline()
  const take = () => {
    const from = props.merging
    if (from === null) return
    void props.doing
      .ask({ type: 'MergeCards', activity: props.activity, into: props.row.id, cards: [from] })
      .then((ok) => ok && props.merge(null))
  }
  const about = () =>
    [
      props.row.mine ? says().yours : props.row.who,
      props.row.merged > 1 ? says().mergedOf(props.row.merged) : '',
      props.from.join(', '),
      props.row.late ? says().late : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')

  return (
    <li
      classList={{ mine: props.row.mine, chosen: props.row.isChosen, moving: props.merging === props.row.id }}
    >
      <Show
        when={editing()}
        fallback={
          <>
            <span>{props.row.text}</span>
            <small>
              <span>{about()}</span>
              <Show when={props.row.support > 0}>
                <span class="num">{says().support(props.row.support)}</span>
              </Show>
              <Show when={props.row.met}>
                {(met) => (
                  <span role="status">
                    {says().met(`${met().who} ${says().took[met().what] ?? ''}`, met().before)}
                  </span>
                )}
              </Show>
            </small>
          </>
        }
      >
        <CardWords
          activity={props.activity}
          card={props.row.id}
          now={props.row.text}
          rewording={props.rewording}
          doing={props.doing}
          off={off()}
        />
      </Show>
      <Show
        when={props.merging === null}
        fallback={
          <div class="tools">
            <Show when={props.merging !== props.row.id}>
              <button
                type="button"
                class="btn"
                disabled={off()}
                aria-label={says().mergeInto(props.row.text)}
                onClick={take}
              >
                {says().here}
              </button>
            </Show>
          </div>
        }
      >
        <div class="tools">
          <button
            type="button"
            class="btn"
            aria-pressed={props.row.mySupport}
            aria-label={says().supportThis(props.row.text)}
            disabled={off()}
            onClick={() =>
              void props.doing.ask({ type: 'SupportCard', ...on(), support: !props.row.mySupport })
            }
          >
            <Show when={props.row.mySupport}>
              <CheckIcon />
            </Show>
            {says().supports}
          </button>
          <button
            type="button"
            class="btn"
            aria-pressed={props.row.isChosen}
            aria-label={says().chooseThis(props.row.text)}
            disabled={off()}
            onClick={() =>
              void props.doing.ask(
                props.row.isChosen
                  ? { type: 'UnchooseCard', ...on() }
                  : { type: 'ChooseCard', ...on(), before: null },
              )
            }
          >
            <Show when={props.row.isChosen}>
              <CheckIcon />
            </Show>
            {says().toPlenary}
          </button>
          <details>
            <summary>{says().more}</summary>
            <div class="tools">
              <button
                type="button"
                class="btn quiet"
                disabled={off()}
                onClick={() => props.merge(props.row.id)}
              >
                {says().merge}
              </button>
              <button
                type="button"
                class="btn quiet"
                disabled={off()}
                onClick={() => props.rewording.begin(props.row.id, props.row.text)}
              >
                {says().edit}
              </button>
              <Show when={props.row.parts.length > 0}>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={off()}
                  onClick={() => void props.doing.ask({ type: 'SplitCard', ...on(), part: null })}
                >
                  {says().split}
                </button>
              </Show>
              <Show when={props.row.withdraws}>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={off()}
                  onClick={() =>
                    void props.doing.ask({
                      type: 'RemovePoint',
                      activity: props.activity,
                      point: props.row.id,
                    })
                  }
                >
                  {says().withdraw}
                </button>
              </Show>
            </div>
            <Show when={props.row.parts.length > 0}>
              <ul class="dashes sm">
                <For each={props.row.parts}>{(part) => <li>{part.text}</li>}</For>
              </ul>
            </Show>
          </details>
        </div>
      </Show>
    </li>
  )
}
