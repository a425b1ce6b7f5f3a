import { nanoid } from 'nanoid'
import { createEffect, createSignal, For, on, onMount, Show } from 'solid-js'
import { saveLabel } from '#client/screens/console/ask/save-label.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { type AskDraft, type AskProblem, commandsFrom, problemOf } from './ask.model.ts'
import { AskAnswers } from './parts/AskAnswers.tsx'

export type AskProps = {
  readonly open: boolean
  readonly draft: AskDraft
  readonly onChange: (part: Partial<AskDraft>) => void
  /** It is saved, and the draft can be forgotten. */
  readonly onDone: () => void
  /** Every kind and setting, on the page for questions. */
  readonly onEvery?: () => void
  /** The leader would rather have a round of presentations. */
  readonly onRound?: () => void
  /** Or a panel. */
  readonly onPanel?: () => void
  /** Or promises. */
  readonly onPromises?: () => void
  /** Or an anonymous form of several questions. */
  readonly onEvaluation?: () => void
  readonly onClose: () => void
}

/** One dialog, made for the keyboard: the question, Ctrl+Enter, and it is on every phone. */
export function AskDialog(props: AskProps) {
  return (
    <Dialog
      open={props.open}
      wide
      heading={props.draft.activity === null ? words().ask.heading : words().ask.editHeading}
      onClose={() => props.onClose()}
    >
      <AskForm {...props} />
    </Dialog>
  )
}

function AskForm(props: AskProps) {
  const desk = useDesk()
  const [problem, setProblem] = createSignal<AskProblem | null>(null)
  const [busy, setBusy] = createSignal(false)
  let question: HTMLTextAreaElement | undefined
  onMount(() => question?.focus())
  createEffect(
    on(
      () => ({ ...props.draft }),
      () => setProblem(null),
      { defer: true },
    ),
  )

  const item = () =>
    desk.view.agenda.days.flatMap(({ items }) => items).find(({ id }) => id === props.draft.item)

  const ways = () =>
    [
      { text: words().ask.every, go: props.onEvery },
      { text: words().round.instead, go: props.onRound },
      { text: words().panel.instead, go: props.onPanel },
      { text: words().promises.prepare, go: props.onPromises },
      { text: words().evaluation.prepare, go: props.onEvaluation },
    ].flatMap(({ text, go }) => (go ? [{ text, go }] : []))

  async function save(opens: boolean) {
    const found = problemOf(props.draft)
    setProblem(found)
    if (found !== null) return question?.focus()
    setBusy(true)
    let ok = true
    for (const command of commandsFrom(props.draft, opens, nanoid)) {
      if (ok) ok = (await desk.ask('ask', command)).ok
      // Prepared, but not opened: trying again must not prepare a second one.
      if (ok && 'activity' in command) props.onChange({ activity: command.activity })
    }
    setBusy(false)
    if (ok) props.onDone()
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    if (!busy()) void save(true)
  }

  return (
    <form
      class="ask"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <div class="field">
        <label for="ask-text">{words().ask.question}</label>
        <textarea
          id="ask-text"
          class="inp bigger"
          rows={2}
          ref={question}
          aria-describedby="ask-help"
          aria-invalid={problem()?.code === 'needQuestion'}
          value={props.draft.text}
          onInput={(event) => props.onChange({ text: event.currentTarget.value })}
        />
        <span class="xs mut num" id="ask-help">
          {words().ask.questionHelp(props.draft.text.length, TEXT_LIMITS.question)}
        </span>
      </div>
      <AskAnswers draft={props.draft} onChange={(part) => props.onChange(part)} />
      <div class="row" role="status">
        <Show when={problem()}>
          {(is) => (
            <span class="msg err">
              <WarningIcon />
              {problemText(is())}
            </span>
          )}
        </Show>
        <Said at="ask" quiet />
      </div>
      <div class="row">
        <button type="submit" class="btn pri md" disabled={!desk.online() || busy()}>
          {words().ask.openNow} <kbd aria-hidden="true">Ctrl ↵</kbd>
        </button>
        <button
          type="button"
          class="btn md clip"
          disabled={!desk.online() || busy()}
          onClick={() => save(false)}
        >
          {saveLabel(props.draft.activity, item()?.title)}
        </button>
        <button type="button" class="btn quiet md" onClick={() => props.onClose()}>
          {words().ask.cancel}
        </button>
        <span class="sm mut">{desk.online() ? words().ask.keptDraft : words().banner.offlineShort}</span>
      </div>
      <Show when={props.draft.activity === null && ways().length > 0}>
        <fieldset class="row instead">
          <legend class="lab">{words().ask.instead}</legend>
          <For each={ways()}>
            {({ text, go }) => (
              <button type="button" class="btn quiet" onClick={() => go()}>
                {text}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </form>
  )
}

function problemText(problem: AskProblem): string {
  const { ask } = words()
  return problem.code === 'tooLong' ? ask.tooLong(problem.limit) : ask[problem.code]
}
