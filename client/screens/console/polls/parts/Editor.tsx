import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import type { Drafts } from '#client/screens/console/polls/create-drafts.ts'
import {
  canBeToEach,
  hasChoices,
  hasGlance,
  KINDS,
  type Kind,
  type QuestionDraft,
  READS_WELL,
} from '#client/screens/console/polls/draft.model.ts'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { problemText } from '#client/screens/console/polls/texts.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { CheckIcon, NoNetIcon, PlayIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { DraftTools } from './DraftTools.tsx'
import { Fields } from './Fields.tsx'
import { Options } from './Options.tsx'
import { Right } from './Right.tsx'

export type EditorProps = {
  readonly id: string
  readonly draft: QuestionDraft
  readonly drafts: Drafts
  /** Another question is open meanwhile. */
  readonly isOther: boolean
  readonly onChoose: (id: string) => void
}

/** A question as it is being written; what is written is kept at every key, and sent when the keys rest. */
export function Editor(props: EditorProps): JSX.Element {
  const desk = useDesk()
  const help = createUniqueId()
  const [asked, setAsked] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  let text: HTMLTextAreaElement | undefined
  const problem = createMemo(() => problemOf(props.draft))
  /** Said when somebody would open it, and while it is put right; an unfinished draft is no mistake. */
  const wrong = () => (asked() ? problem() : null)
  const change = (part: Partial<QuestionDraft>) => props.drafts.change(props.id, part)
  const isLong = () => props.draft.text.length > READS_WELL
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed' || busy()

  async function open() {
    setAsked(true)
    if (problem() !== null) return text?.focus()
    setBusy(true)
    const isThere = await props.drafts.save(props.id)
    if (isThere) await desk.ask('polls', { type: 'OpenPoll', activity: props.id })
    setBusy(false)
  }

  return (
    <form
      class="polled"
      onSubmit={(event) => {
        event.preventDefault()
        if (!locked() && !props.isOther) void open()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <div class="head">
        <h2>{props.isOther ? words().nextHeading : words().draftHeading}</h2>
        <Kept id={props.id} drafts={props.drafts} />
      </div>
      <div class="field">
        <label for="poll-text">{words().question}</label>
        <textarea
          id="poll-text"
          class="inp bigger"
          rows={2}
          ref={text}
          value={props.draft.text}
          aria-describedby={`${help}-text ${help}-wrong`}
          aria-invalid={wrong()?.field === 'text'}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <span class="xs mut num" id={`${help}-text`}>
          {isLong()
            ? words().questionLong(props.draft.text.length, TEXT_LIMITS.question)
            : words().questionHelp(props.draft.text.length, READS_WELL)}
        </span>
      </div>
      <KindPick kind={props.draft.type} onPick={(type) => change({ type })} />
      <Show when={hasChoices(props.draft.type)}>
        <Options
          draft={props.draft}
          onChange={change}
          invalid={wrong()?.field === 'choices'}
          described={`${help}-wrong`}
        />
      </Show>
      <Fields
        draft={props.draft}
        onChange={change}
        wrong={wrong()?.field ?? null}
        described={`${help}-wrong`}
      />
      <Right draft={props.draft} onChange={change} />
      <fieldset class="field">
        <legend class="lab">{words().who}</legend>
        <For each={[true, false]}>
          {(anonymous) => (
            <label class="check">
              <input
                type="radio"
                name="poll-who"
                checked={props.draft.anonymous === anonymous}
                onChange={() => change({ anonymous })}
              />
              {anonymous ? words().anonymous : words().named}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={!hasGlance(props.draft.type)}>
        <Spread id={help} draft={props.draft} onChange={change} />
      </Show>
      <Show when={hasGlance(props.draft.type)}>
        <label class="check">
          <input
            type="checkbox"
            checked={props.draft.glance}
            onChange={(event) => change({ glance: event.currentTarget.checked })}
          />
          {words().glance}
        </label>
      </Show>
      <div class="row" role="status" id={`${help}-wrong`}>
        <Show when={wrong()}>
          {(is) => (
            <span class="msg err">
              <WarningIcon />
              {problemText(is())}
            </span>
          )}
        </Show>
        <Said at="polls" quiet />
        <Said at={`poll/${props.id}`} quiet />
      </div>
      <div class="row">
        <button type="submit" class="btn md" disabled={locked() || props.isOther}>
          <PlayIcon />
          {words().openIt}
        </button>
        <Show when={props.isOther}>
          <span class="sm mut">{words().closeOpenFirst}</span>
        </Show>
        <DraftTools {...props} />
      </div>
    </form>
  )
}

/** Whether it is on the server, and since when; else why not. */
function Kept(props: { readonly id: string; readonly drafts: Drafts }): JSX.Element {
  const desk = useDesk()
  const state = () => props.drafts.stateOf(props.id)
  const text = () => {
    const is = state()
    switch (is.is) {
      case 'saved':
        return is.at === null ? '' : words().saved(timeText(is.at, desk.view.gathering.zone))
      case 'unfinished':
        return words().notReady
      case 'waits':
        return words().waits
      case 'refused':
        return ''
      case 'typing':
        return words().typing
    }
  }
  return (
    <span class="sm" role="status">
      <Show when={text()}>
        <span class="msg" classList={{ ok: state().is === 'saved', mut: state().is !== 'saved' }}>
          <Show when={state().is === 'saved'}>
            <CheckIcon />
          </Show>
          <Show when={state().is === 'waits'}>
            <NoNetIcon />
          </Show>
          {text()}
        </span>
      </Show>
    </span>
  )
}

/** Who sees how the answers are spread; for each municipality only where the answers have names. */
function Spread(props: {
  readonly id: string
  readonly draft: QuestionDraft
  readonly onChange: (part: Partial<QuestionDraft>) => void
}): JSX.Element {
  const isToEach = () => props.draft.toEach === true && canBeToEach(props.draft)
  return (
    <fieldset class="field" aria-describedby={`${props.id}-spread`}>
      <legend class="lab">{words().spread}</legend>
      <For each={[false, true]}>
        {(toEach) => (
          <label class="check" classList={{ mut: toEach && !canBeToEach(props.draft) }}>
            <input
              type="radio"
              name="poll-spread"
              checked={isToEach() === toEach}
              disabled={toEach && !canBeToEach(props.draft)}
              onChange={() => props.onChange({ toEach })}
            />
            {toEach ? words().toEach : words().together}
          </label>
        )}
      </For>
      <span class="xs mut" id={`${props.id}-spread`}>
        {canBeToEach(props.draft) ? words().toEachHelp : words().toEachNamed}
      </span>
    </fieldset>
  )
}

function KindPick(props: { readonly kind: Kind; readonly onPick: (kind: Kind) => void }): JSX.Element {
  return (
    <fieldset class="field">
      <legend class="lab">{words().kind}</legend>
      <div class="kinds">
        <For each={KINDS}>
          {(kind) => (
            <label class="kind">
              <input
                type="radio"
                name="poll-kind"
                class="sr"
                checked={props.kind === kind}
                onChange={() => props.onPick(kind)}
              />
              <span>{words().kinds[kind]}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
