import { createMemo, createSignal, Index, onMount, Show } from 'solid-js'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { isError, itemCount, lineSpan } from '#client/screens/console/programme/programme.model.ts'
import { words } from '#client/screens/console/words.ts'
import { UndoIcon, WarningIcon } from '#client/ui/icons.tsx'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'

export type EditorHandle = { readonly goTo: (line: number) => void }

/** As in console.css. */
const LINE_HEIGHT = 32

/** The pasted text with its line numbers. Lines are not folded, so that each number stands at its line. */
export function Editor(props: {
  readonly programme: ProgrammeDesk
  readonly ref: (handle: EditorHandle) => void
}) {
  const [scrolled, setScrolled] = createSignal(0)
  let field: HTMLTextAreaElement | undefined
  const lineCount = createMemo(() => props.programme.text().split('\n').length)
  const numbers = createMemo(() => Array.from({ length: lineCount() }, (_, line) => line + 1).join('\n'))
  const marks = () => props.programme.reading().warnings.filter(({ code }) => code !== 'empty')
  onMount(() => props.ref({ goTo }))

  function goTo(line: number) {
    if (field === undefined) return
    const [from, to] = lineSpan(field.value, line)
    field.focus()
    field.setSelectionRange(from, to)
    field.scrollTop = Math.max(0, (line - 4) * LINE_HEIGHT)
    field.scrollLeft = 0
  }

  /** What was there before a paste or a drop can be had back with one press. */
  function beforeInput(event: InputEvent) {
    if (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop')
      props.programme.remember('paste')
  }

  return (
    <section class="paste" aria-labelledby="paste">
      <div class="head">
        <h2 id="paste">{words().programme.paste}</h2>
        <span class="sm mut">{words().programme.pasteFrom}</span>
      </div>
      <p class="sm mut" id="paste-help">
        {words().programme.pasteHelp}
      </p>
      {/* A form of its own: at every key, browsers look through all fields that share one, and fields without a form share the page. */}
      <form class="editor" onSubmit={(event) => event.preventDefault()}>
        <div class="gutter" aria-hidden="true">
          <div class="scroller" style={{ '--scrolled': `${scrolled()}` }}>
            {numbers()}
          </div>
        </div>
        <div class="marks" aria-hidden="true">
          <div class="scroller" style={{ '--scrolled': `${scrolled()}` }}>
            <Index each={marks()}>
              {(warning) => (
                <i classList={{ hint: !isError(warning()) }} style={{ '--at': `${warning().line - 1}` }} />
              )}
            </Index>
          </div>
        </div>
        <textarea
          ref={field}
          aria-label={words().programme.text}
          aria-describedby="paste-help"
          spellcheck={false}
          wrap="off"
          placeholder={words().programme.placeholder}
          value={props.programme.text()}
          onBeforeInput={beforeInput}
          onInput={(event) => props.programme.type(event.currentTarget.value)}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
        />
      </form>
      <div class="row foot">
        <Show
          when={!props.programme.isTooLong()}
          fallback={
            <span class="msg err sm" role="status">
              <WarningIcon />
              {words().programme.tooBig(TEXT_LIMITS.source)}
            </span>
          }
        >
          <span class="sm mut">
            {words().programme.summary(lineCount(), itemCount(props.programme.days()))}
          </span>
        </Show>
        <button
          type="button"
          class="btn quiet"
          disabled={props.programme.lastChange() === null}
          onClick={() => props.programme.goBack()}
        >
          <UndoIcon />
          {props.programme.lastChange() === 'change'
            ? words().programme.undoChange
            : words().programme.undoPaste}
        </button>
      </div>
    </section>
  )
}
