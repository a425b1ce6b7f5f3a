import { nanoid } from 'nanoid'
import { createSignal, For, onMount, Show, untrack } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import './commitments-console.css'

export type CommitmentsDialogProps = {
  readonly open: boolean
  /** What is changed; null for new ones. */
  readonly activity: string | null
  readonly item: string | null
  readonly onClose: () => void
}

/** How each municipality is to promise: under which heading, how much, and whether its plan is asked for. */
export function CommitmentsDialog(props: CommitmentsDialogProps) {
  return (
    <Dialog
      open={props.open}
      heading={props.activity === null ? words().promises.prepare : words().promises.edit}
      onClose={() => props.onClose()}
    >
      <Form {...props} />
    </Dialog>
  )
}

const MOST = [0, 1, 2, 3] as const

function Form(props: CommitmentsDialogProps) {
  const desk = useDesk()
  const says = () => words().promises
  const there = untrack(() => {
    const found = desk.view.activities.find(({ id }) => id === props.activity)
    return found?.kind === 'commitments' ? found : undefined
  })
  const [title, setTitle] = createSignal(there?.title ?? '')
  const [most, setMost] = createSignal(there?.most ?? 1)
  const [plan, setPlan] = createSignal(there?.plan ?? false)
  const [id, setId] = createSignal(untrack(() => props.activity))
  const [busy, setBusy] = createSignal(false)
  let field: HTMLInputElement | undefined
  onMount(() => field?.focus())
  const off = () => !desk.online() || busy()

  async function save(opens: boolean) {
    setBusy(true)
    const activity = id() ?? nanoid()
    const asked = { activity, title: title(), most: most(), plan: plan() }
    const prepare: GatheringCommand =
      id() === null
        ? { type: 'PrepareCommitments', item: props.item, ...asked }
        : { type: 'ReviseCommitments', ...asked }
    let { ok } = await desk.ask('promises', prepare)
    // Prepared, but not opened: trying again must not prepare a second one.
    if (ok) setId(activity)
    if (ok && opens) ok = (await desk.ask('promises', { type: 'OpenCommitments', activity })).ok
    setBusy(false)
    if (ok) props.onClose()
  }

  return (
    <form
      class="ask promiseask"
      onSubmit={(event) => {
        event.preventDefault()
        if (!off()) void save(false)
      }}
    >
      <p class="sm mut">{says().about}</p>
      <div class="field">
        <label for="promise-title">{says().title}</label>
        <input
          id="promise-title"
          class="inp"
          maxlength={TEXT_LIMITS.heading}
          aria-describedby="promise-title-help"
          value={title()}
          ref={field}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <span class="xs mut" id="promise-title-help">
          {says().titleHelp}
        </span>
      </div>
      <fieldset>
        <legend>{says().most}</legend>
        <For each={MOST}>
          {(count) => (
            <label class="check">
              <input
                type="radio"
                name="promise-most"
                checked={most() === count}
                onChange={() => setMost(count)}
              />
              {says().mostChoices[count]}
            </label>
          )}
        </For>
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={plan()} onChange={(event) => setPlan(event.currentTarget.checked)} />
        {says().plan}
      </label>
      <Said at="promises" quiet />
      <div class="row">
        <button type="submit" class="btn pri md" disabled={off()}>
          {says().save}
        </button>
        <Show when={most() > 0 || (there?.carried.length ?? 0) > 0}>
          <button type="button" class="btn md" disabled={off()} onClick={() => void save(true)}>
            {says().openNow}
          </button>
        </Show>
        <button type="button" class="btn quiet md" onClick={() => props.onClose()}>
          {says().cancel}
        </button>
      </div>
    </form>
  )
}
