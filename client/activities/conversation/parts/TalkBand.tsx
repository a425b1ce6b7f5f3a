import { For, type JSX, Show } from 'solid-js'
import { lengthText } from '#client/activities/conversation/length-text.ts'
import type { Block, TalkHall } from '#client/activities/conversation/talk-hall.model.ts'
import { MinuteBar } from '#client/screens/projector/now/parts/MinuteBar.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon, RepeatIcon } from '#client/ui/icons.tsx'
import { PeopleIcon, SpeechIcon } from '#client/ui/more-icons.ts'
import { figuresText } from '#client/words/format.ts'

const ICONS = {
  speaker: SpeechIcon,
  together: PeopleIcon,
  turn: SpeechIcon,
  round: RepeatIcon,
  spoken: CheckIcon,
  talk: SpeechIcon,
  next: RepeatIcon,
} as const

/** What happens now, wide and with its time, and what comes after it. */
export function TalkBand(props: { readonly talk: TalkHall; readonly most: number }): JSX.Element {
  const coming = () => props.talk.coming.slice(0, props.most)
  return (
    <ol class="phases" classList={{ single: coming().length === 0, pair: coming().length === 1 }}>
      <li class="ph live" classList={{ over: props.talk.count?.over, paused: props.talk.count?.paused }}>
        <div>
          <Heading block={props.talk.live} talk={props.talk} />
        </div>
        <Show when={props.talk.count}>
          {(count) => (
            <>
              <span
                class="count num"
                classList={{ long: figuresText(count().left).length > 5 }}
                role="timer"
                aria-label={words().left(
                  Math.floor(Math.abs(count().left) / 60_000),
                  Math.floor((Math.abs(count().left) / 1_000) % 60),
                )}
              >
                {figuresText(count().left)}
              </span>
              <MinuteBar cells={count().cells} />
            </>
          )}
        </Show>
        <Show when={props.talk.three}>{(three) => <p class="three num">{threeText(three())}</p>}</Show>
      </li>
      <For each={coming()}>
        {(block) => (
          <li class="ph later">
            <div>
              <Heading block={block} talk={props.talk} />
            </div>
            <Show when={block.length}>
              {(length) => <span class="dur">{lengthText(words().talk, length())}</span>}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

function Heading(props: { readonly block: Block; readonly talk: TalkHall }): JSX.Element {
  return (
    <>
      <h2 classList={{ does: props.block.is === 'talk' }}>
        {ICONS[props.block.is]({})}
        {titleOf(props.block, props.talk)}
      </h2>
      <p>{helpOf(props.block, props.talk)}</p>
    </>
  )
}

const letter = (nth: number) => words().talk.letters[nth] ?? ''

function threeText(three: NonNullable<TalkHall['three']>): string {
  const { three: says } = words().talk
  if (three === 'own') return says.own
  const figures = figuresText(three.left)
  return three.speaker === null ? says.together(figures) : says.speaks(letter(three.speaker), figures)
}

function titleOf(block: Block, talk: TalkHall): string {
  const { talk: says } = words()
  switch (block.is) {
    case 'speaker':
      return says.speaks(letter(block.nth))
    case 'together':
      return says.together
    case 'turn':
      return says.turn(block.nth, block.of)
    case 'round':
      return says.round
    case 'spoken':
      return says.allSpoken
    case 'next':
      return says.steps[block.name]
    default:
      // What the step is called stands above the prompt.
      return says.help[talk.name]
  }
}

function helpOf(block: Block, talk: TalkHall): string {
  const { talk: says } = words()
  switch (block.is) {
    case 'speaker': {
      const other = letter(block.nth === 0 ? 1 : 0)
      return block.id === talk.live.id ? says.listensAsks(other) : says.listens(other)
    }
    case 'together':
      return talk.hasThree ? says.togetherAll : says.togetherHelp
    case 'turn':
      return talk.whole === null
        ? says.turnHelp
        : `${says.turnHelp} · ${says.wholeRound(figuresText(talk.whole))}`
    case 'round':
      return says.roundHelp
    case 'spoken':
      return says.allSpokenHelp
    case 'next':
      return block.prompt
    default:
      return talk.writes ? says.writeOnPhone : ''
  }
}
