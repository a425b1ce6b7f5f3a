import { type JSX, Show } from 'solid-js'
import { titleOf } from '#client/screens/projector/now/title.model.ts'
import type { Waiting as Model } from '#client/screens/projector/now/waiting.model.ts'
import { Figures } from '#client/screens/projector/parts/Figures.tsx'
import { startText } from '#client/screens/projector/start-text.ts'
import { words } from '#client/screens/projector/words.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { NextList } from './NextList.tsx'
import { Title } from './Title.tsx'

function headline(model: Model): string {
  switch (model.state) {
    case 'before':
      return model.title.text
    case 'between':
      return words().thanksToday
    case 'over':
      return words().thanks
    case 'closed':
      return words().closed
    case 'empty':
      return words().programmeComes
    default:
      return unreachable(model.state)
  }
}

/** Nothing is on: when it begins, or a quiet word. The figures stay where the countdown will be. */
export function Waiting(props: { readonly model: Model }): JSX.Element {
  const start = () => props.model.start
  const seconds = () => Math.ceil((start()?.left ?? 0) / 1_000)
  const toStart = () => words().toStart(Math.floor(seconds() / 60), seconds() % 60)
  return (
    <section class="nu waiting">
      <div class="head">
        <Show when={start()}>
          {(begins) => (
            <p class="nowrow">
              <span class="nowtag">{startText(begins(), props.model.state === 'between')}</span>
            </p>
          )}
        </Show>
        <Title model={titleOf(headline(props.model))} />
        <Show when={props.model.state === 'empty'}>
          <p class="speakers">{words().programmeComesMore}</p>
        </Show>
      </div>
      <Show when={start()}>
        <div
          class="time"
          role="timer"
          aria-label={props.model.counting ? toStart() : props.model.face.parts.join(':')}
        >
          <Figures face={props.model.face} />
          <p class="lasted">{props.model.counting ? words().untilStart : '\u00a0'}</p>
        </div>
        <NextList rows={props.model.rows} late={null} heading={words().first} />
      </Show>
    </section>
  )
}
