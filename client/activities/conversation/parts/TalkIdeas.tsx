import { createEffect, createMemo, type JSX, on, Show } from 'solid-js'
import type { AskNow } from '#client/activities/conversation/TalkPhone.tsx'
import { inOrderSeen } from '#client/activities/conversation/talk-ideas.model.ts'
import { talkWords } from '#client/activities/conversation/talk-text.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { Idea } from '#shared/views/talk-part.ts'

/** What this phone is shown of what the hall may support, and how much support one has left to give. */
export function TalkIdeas(props: {
  readonly card: ConversationCard
  readonly ideas: readonly Idea[]
  /** What to ask for next; null: all of them are here. */
  readonly hand: number | null
  readonly marks: readonly string[]
  readonly busy: boolean
  readonly ask: AskNow
}): JSX.Element {
  const left = () => Math.max(0, props.card.support - props.marks.length)
  const isMine = (id: string) => props.marks.includes(id)
  const open = () => props.card.phase === 'open'
  const ideas = createMemo<readonly Idea[]>((seen) => inOrderSeen(seen, props.ideas), [])
  let list: HTMLUListElement | undefined
  /** How many there were when more were asked for. */
  let before: number | null = null

  // Whoever reads with their ears, or by the keyboard, goes on at the first that has come.
  createEffect(
    on(
      () => ideas().length,
      (count) => {
        if (before === null || count <= before) return
        const first = list?.children[before]
        before = null
        if (first instanceof HTMLElement) first.focus({ preventScroll: true })
      },
      { defer: true },
    ),
  )

  function askMore(hand: number) {
    before = ideas().length
    props.ask({ type: 'AskIdeas', activity: props.card.id, hand })
  }

  return (
    <div>
      <h2 class="head">{talkWords().ideas}</h2>
      <Show when={open() && props.card.support > 0 && ideas().length > 0}>
        <p class="sm mut" role="status">
          {talkWords().support(left())}
        </p>
      </Show>
      <Show when={props.hand !== null}>
        <p class="sm mut">{talkWords().ideasSome}</p>
      </Show>
      <ul class="rows" ref={list}>
        <Each of={ideas()}>
          {(idea) => (
            <li class="idea" tabIndex={-1} classList={{ mine: isMine(idea().id) }}>
              <span>{idea().text}</span>
              <Show when={props.card.support > 0 && open()}>
                <button
                  type="button"
                  class="btn"
                  aria-pressed={isMine(idea().id)}
                  disabled={props.busy || (!isMine(idea().id) && left() === 0)}
                  onClick={() =>
                    props.ask({
                      type: 'SupportPoint',
                      activity: props.card.id,
                      point: idea().id,
                      support: !isMine(idea().id),
                    })
                  }
                >
                  <Show when={isMine(idea().id)}>
                    <CheckIcon />
                  </Show>
                  {isMine(idea().id) ? talkWords().unsupport : talkWords().supportThis}
                  <span class="sr">{idea().text}</span>
                </button>
              </Show>
            </li>
          )}
        </Each>
      </ul>
      <Show when={open() && props.hand}>
        {(hand) => (
          <button type="button" class="btn" disabled={props.busy} onClick={() => askMore(hand())}>
            {talkWords().moreIdeas}
          </button>
        )}
      </Show>
      <Show when={ideas().length === 0}>
        <p class="mut">{talkWords().noIdeas}</p>
      </Show>
    </div>
  )
}
