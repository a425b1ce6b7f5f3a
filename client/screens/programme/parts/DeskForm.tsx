import { type JSX, Show } from 'solid-js'
import type { Writing } from '#client/screens/programme/create-writing.ts'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'

type Asks = { readonly busy: () => boolean; readonly error: () => string | null }

/** A form of the programme’s pages: what is written, why it was not taken, and what one can do with it. */
export function DeskForm(props: {
  readonly asks: Asks
  readonly children: JSX.Element
  readonly save: () => Promise<unknown>
  /** Left out: it can be saved as it is. */
  readonly ready?: boolean
  /** What is wrong before anybody is asked. */
  readonly wrong?: string | null
  /** Left out: Save. */
  readonly saveText?: string
  /** Left out: it stays. */
  readonly onClose?: (() => void) | undefined
  readonly remove?: { readonly text: string; readonly act: () => void } | undefined
  /** Other acts, beside. */
  readonly more?: JSX.Element
  readonly writing?: Pick<Writing<never>, 'isBehind' | 'drop'>
  readonly saved?: boolean
  readonly label?: string
}): JSX.Element {
  return (
    <form
      class="deskform"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.asks.busy() && props.ready !== false) void props.save()
      }}
    >
      {props.children}
      <Show when={!props.asks.busy() && props.writing?.isBehind()}>
        <div class="behind" role="status">
          <Note tone="hold" text={deskWords().form.behind} />
          <button type="button" class="btn tiny" onClick={() => props.writing?.drop()}>
            {deskWords().form.asItStands}
          </button>
        </div>
      </Show>
      <Note tone="err" text={props.wrong ?? props.asks.error()} live />
      <Note tone="ok" text={props.saved ? deskWords().form.saved : null} live />
      <div class="row">
        <button type="submit" class="btn pri" disabled={props.asks.busy() || props.ready === false}>
          {props.saveText ?? words().common.save}
        </button>
        <Show when={props.onClose}>
          {(close) => (
            <button type="button" class="btn" onClick={() => close()()}>
              {words().common.cancel}
            </button>
          )}
        </Show>
        {props.more}
        <Show when={props.remove}>
          {(remove) => (
            <button
              type="button"
              class="btn quiet"
              disabled={props.asks.busy()}
              onClick={() => remove().act()}
            >
              {remove().text}
            </button>
          )}
        </Show>
      </div>
    </form>
  )
}
