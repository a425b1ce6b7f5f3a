import { type Accessor, createMemo, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Board } from '#shared/views/screen.ts'
import { isStepped } from './conversation-phone.model.ts'
import { type BoardModel, type BoardPage, boardModel } from './conversation-projector.model.ts'
import { PointColumns } from './parts/PointColumns.tsx'
import { TalkProjector } from './TalkProjector.tsx'

type ConversationProjectorProps = {
  /** Null once the board is on its way out, or before there is one. */
  readonly board: Board | null
  readonly now: Accessor<Instant>
}
/** A conversation with steps, turns or a clock; or one prompt and the points by municipality as they come in. */
export function ConversationProjector(props: ConversationProjectorProps): JSX.Element {
  // On its way out a picture stays what it was.
  const stepped = createMemo<boolean>((was) => (props.board ? isStepped(props.board.card) : was), false)
  return (
    <Show when={stepped()} fallback={<Prompt {...props} />}>
      <TalkProjector {...props} />
    </Show>
  )
}

/** The prompt, and the points by municipality as they come in. */
function Prompt(props: ConversationProjectorProps): JSX.Element {
  const model = createModel<BoardModel>(() => (props.board ? boardModel(props.board) : null))
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()} fallback={<h1 class="comes">{words().talkComes}</h1>}>
      {(shown) => (
        <section class="board" classList={{ bare: shown().count === 0 }}>
          <div class="split">
            <h1
              class="q"
              ref={fit}
              style={{ '--size': shown().setting.size, '--lines': shown().setting.lines }}
            >
              {shown().prompt}
            </h1>
            <Show when={shown().count > 0}>
              <span class="aside num">{words().points(shown().count)}</span>
            </Show>
          </div>
          <Show
            when={shown().count > 0}
            fallback={<p class="lead">{shown().closed ? words().noPointsClosed : words().noPoints}</p>}
          >
            <PointColumns page={shown().pages[pages().page]} />
          </Show>
          <Pages
            count={shown().pages.length}
            page={pages().page}
            left={pages().left}
            name={pageName(shown().pages[pages().page])}
          />
        </section>
      )}
    </Show>
  )
}

function pageName(page: BoardPage | undefined): string {
  const first = page?.first || words().guests
  const last = page?.last || words().guests
  return first === last ? first : `${first}–${last}`
}
