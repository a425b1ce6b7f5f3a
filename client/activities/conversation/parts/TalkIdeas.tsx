import { type JSX, Show } from 'solid-js'
import type { AskNow } from '#client/activities/conversation/TalkPhone.tsx'
import { talkWords } from '#client/activities/conversation/talk-text.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { Idea } from '#shared/views/talk-part.ts'

/** What the whole hall may support, and how much support one has left to give. */
export function TalkIdeas(props: {
  readonly card: ConversationCard
  readonly ideas: readonly Idea[]
  readonly marks: readonly string[]
  readonly busy: boolean
  readonly ask: AskNow
}): JSX.Element {
  const left = () => Math.max(0, props.card.support - props.marks.length)
  const isMine = (id: string) => props.marks.includes(id)
  return (
    <div>
      <h2 class="head">{talkWords().ideas}</h2>
      <Show when={props.card.phase === 'open' && props.card.support > 0 && props.ideas.length > 0}>
        <p class="sm mut" role="status">
          {talkWords().support(left())}
        </p>
      </Show>
      <ul class="rows">
        <Each of={props.ideas}>
          {(idea) => (
            <li class="idea" classList={{ mine: isMine(idea().id) }}>
              <span>{idea().text}</span>
              <Show when={props.card.support > 0 && props.card.phase === 'open'}>
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
      <Show when={props.ideas.length === 0}>
        <p class="mut">{talkWords().noIdeas}</p>
      </Show>
    </div>
  )
}
