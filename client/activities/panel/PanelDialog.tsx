import { nanoid } from 'nanoid'
import { createSignal, For, onMount, Show, untrack } from 'solid-js'
import { saveLabel } from '#client/screens/console/ask/save-label.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { ArrowUpIcon } from '#client/ui/more-icons.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { movedUp, problemWith, readAssignments, withIds, writeAssignments } from './assignments-text.model.ts'
import './panel-console.css'

export type PanelDialogProps = {
  readonly open: boolean
  /** The panel that is changed; null for a new one. */
  readonly activity: string | null
  readonly item: string | null
  /** The leader would rather ask something. */
  readonly onAsk: () => void
  readonly onClose: () => void
}

/** Assignments with sub-questions, written like a programme: a line each, and how they are read beside it. */
export function PanelDialog(props: PanelDialogProps) {
  return (
    <Dialog
      open={props.open}
      wide
      heading={props.activity === null ? words().panel.prepare : words().panel.edit}
      onClose={() => props.onClose()}
    >
      <PanelForm {...props} />
    </Dialog>
  )
}

function PanelForm(props: PanelDialogProps) {
  const desk = useDesk()
  const there = () => {
    const found = desk.view.activities.find(({ id }) => id === props.activity)
    return found?.kind === 'panel' ? found : undefined
  }
  const known = () =>
    (there()?.assignments ?? []).map(({ questions, ...each }) => ({
      ...each,
      questions: questions.map(({ id, text }) => ({ id, text })),
    }))
  const asText = () => known().map((each) => ({ ...each, questions: each.questions.map(({ text }) => text) }))
  const [text, write] = createSignal(untrack(() => writeAssignments(asText())))
  const [id, setId] = createSignal(untrack(() => props.activity))
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  let field: HTMLTextAreaElement | undefined
  onMount(() => field?.focus())
  const written = () => readAssignments(text())
  const problem = () => problemWith(written())
  const item = () =>
    desk.view.agenda.days
      .flatMap(({ items }) => items)
      .find((each) => each.id === (there()?.item ?? props.item))

  async function save(opens: boolean) {
    setTried(true)
    if (problem() !== null) return field?.focus()
    setBusy(true)
    const activity = id() ?? nanoid()
    const assignments = withIds(written(), known(), words().panel.anything, nanoid)
    const prepare: GatheringCommand =
      id() === null
        ? { type: 'PreparePanel', activity, item: props.item, assignments }
        : { type: 'RevisePanel', activity, assignments }
    let { ok } = await desk.ask('panel', prepare)
    // Prepared, but not opened: trying again must not prepare a second one.
    if (ok) setId(activity)
    if (ok && opens) ok = (await desk.ask('panel', { type: 'OpenPanel', activity })).ok
    setBusy(false)
    if (ok) props.onClose()
  }
  const off = () => !desk.online() || busy()

  return (
    <form
      class="ask panelform"
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
    >
      <div class="both">
        <div class="field">
          <label for="panel-text">{words().panel.tasks}</label>
          <textarea
            id="panel-text"
            class="inp"
            rows={12}
            aria-describedby="panel-help panel-problem"
            aria-invalid={tried() && problem() !== null}
            value={text()}
            ref={field}
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              if (!off()) void save(false)
            }}
          />
          <p class="xs mut" id="panel-help">
            {words().panel.textHelp}
          </p>
        </div>
        <div class="reading">
          <h3>{words().panel.reading}</h3>
          <ol>
            <For each={written()} fallback={<li class="mut sm">{words().panel.readingNone}</li>}>
              {(each, nth) => (
                <li>
                  <span>
                    <b>
                      <span class="num">{nth() + 1}.</span> {each.title}
                    </b>{' '}
                    <Show when={each.minutes}>
                      {(minutes) => <span class="xs mut num">{words().panel.lasts(minutes())}</span>}
                    </Show>
                  </span>
                  <Show when={nth() > 0}>
                    <button
                      type="button"
                      class="btn quiet tiny"
                      onClick={() => write(writeAssignments(movedUp(written(), nth())))}
                    >
                      <ArrowUpIcon label={words().panel.moveUp(each.title)} />
                    </button>
                  </Show>
                  <ul class="sm">
                    <For each={each.questions} fallback={<li class="mut">{words().panel.anything}</li>}>
                      {(question) => <li>{question}</li>}
                    </For>
                  </ul>
                </li>
              )}
            </For>
          </ol>
        </div>
      </div>
      <p class="msg err" id="panel-problem" role="status">
        <Show when={tried() && problem()}>
          {(is) => (
            <>
              <WarningIcon />
              {words().panel.problems[is()]}
            </>
          )}
        </Show>
      </p>
      <Said at="panel" quiet />
      <div class="row">
        <button type="submit" class="btn pri md clip" disabled={off()}>
          {saveLabel(props.activity, item()?.title)}
        </button>
        <Show when={there() === undefined || there()?.phase === 'draft'}>
          <button type="button" class="btn md" disabled={off()} onClick={() => void save(true)}>
            {words().panel.openIt}
          </button>
        </Show>
        <button type="button" class="btn quiet md" onClick={() => props.onClose()}>
          {words().ask.cancel}
        </button>
        <Show when={props.activity === null}>
          <button type="button" class="btn quiet md" onClick={() => props.onAsk()}>
            {words().round.askInstead}
          </button>
        </Show>
      </div>
      <p class="xs mut">{words().panel.openHelp}</p>
    </form>
  )
}
