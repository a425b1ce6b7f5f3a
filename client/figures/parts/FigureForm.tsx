import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { words } from '#client/figures/console-words.ts'
import {
  type Draft,
  draftOf,
  emptyDraft,
  figureCommand,
  figureIn,
  type Need,
  withChosen,
} from '#client/figures/draft.model.ts'
import { words as hallWords } from '#client/figures/words.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { WarningIcon } from '#client/ui/icons.tsx'
import { type Choice, chosen, proposal } from '#shared/figures/choose.ts'
import type { Cube, ReadFigures } from '#shared/figures/cube.ts'
import { FIGURE_LIMITS, type Figure } from '#shared/figures/figures.ts'
import { ChooseNumbers } from './ChooseNumbers.tsx'
import { FigureReader } from './FigureReader.tsx'
import { ImportNumbers } from './ImportNumbers.tsx'

/** A figure being made or changed. What was typed stays until it is saved, or left. */
export function FigureForm(props: {
  /** Null for a new one. */
  readonly figure: Figure | null
  readonly newId: () => string
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}): JSX.Element {
  const desk = useDesk()
  const id = props.figure?.id ?? props.newId()
  const [draft, setDraft] = createStore<Draft>(
    props.figure ? draftOf(props.figure, hallWords()) : { ...emptyDraft },
  )
  const [read, setRead] = createSignal<ReadFigures | null>(null)
  /** What could be read last: a wrong file after it takes nothing away. */
  const [cube, setCube] = createSignal<Cube | null>(null)
  const [choice, setChoice] = createSignal<Choice | null>(null)
  const [isOpen, setOpen] = createSignal(props.figure === null)
  const [need, setNeed] = createSignal<Need | null>(null)
  const made = createMemo(() => {
    const [is, picked] = [cube(), choice()]
    return is && picked ? chosen(is, picked) : null
  })
  function choose(picked: Choice | null) {
    setChoice(picked)
    const [is, now] = [cube(), made()]
    if (is && now) setDraft(withChosen(draft, now, is, hallWords()))
    setNeed(null)
  }
  function take(result: ReadFigures | null) {
    setRead(result)
    if (result?.ok !== true) return
    setCube(result.cube)
    choose(proposal(result.cube))
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const command = figureCommand(draft, id)
    setNeed(typeof command === 'string' ? command : null)
    if (typeof command === 'string') return
    const outcome = await desk.ask('figures/form', command)
    if (outcome.ok) props.onDone(id)
  }
  const preview = createMemo(() => figureIn(draft))
  const line = (
    part: 'heading' | 'subtitle' | 'source' | 'unit' | 'target' | 'ranked',
    label: string,
    help?: string,
  ) => (
    <Line
      label={label}
      help={help}
      value={draft[part]}
      wrong={need() === part}
      onInput={(typed) => setDraft({ [part]: typed })}
    />
  )
  return (
    <form class="figform" onSubmit={(event) => void save(event)} novalidate>
      <div class="figfields">
        <Show
          when={isOpen()}
          fallback={
            <button type="button" class="btn" onClick={() => setOpen(true)}>
              {words().again}
            </button>
          }
        >
          <ImportNumbers read={read()} chosen={made()} onRead={take} />
        </Show>
        <Show when={cube() && choice()}>
          {(picked) => (
            <Show when={cube()}>
              {(is) => <ChooseNumbers cube={is()} choice={picked()} onChoose={choose} />}
            </Show>
          )}
        </Show>
        <fieldset class="figwords">
          <legend>{words().words}</legend>
          {line('heading', words().finding, words().findingHelp)}
          {line('source', words().source, words().sourceHelp)}
          <div class="figparts">
            {line('unit', words().unit, words().unitHelp)}
            {line('target', words().target, words().targetHelp)}
            <div class="field">
              <label for="figure-decimals">{words().decimals}</label>
              <input
                id="figure-decimals"
                class="inp"
                type="number"
                min={0}
                max={FIGURE_LIMITS.decimals}
                value={draft.decimals}
                onInput={(event) => {
                  const count = event.currentTarget.valueAsNumber
                  if (Number.isInteger(count) && count >= 0 && count <= FIGURE_LIMITS.decimals)
                    setDraft({ decimals: count })
                }}
              />
            </div>
          </div>
          {line('subtitle', words().subtitle, words().subtitleHelp)}
          <Show when={draft.chart?.by === 'quarter' && draft.chart.series.length === 1}>
            <label class="check">
              <input
                type="checkbox"
                checked={draft.mean}
                onChange={(event) => setDraft({ mean: event.currentTarget.checked })}
              />
              {words().mean}
            </label>
          </Show>
          <Show when={draft.rows}>
            {line('ranked', words().ranked)}
            <div class="field">
              <label for="figure-best">{words().best}</label>
              <select
                id="figure-best"
                class="inp"
                onChange={(event) =>
                  setDraft({ best: event.currentTarget.value === 'high' ? 'high' : 'low' })
                }
              >
                <option value="low" selected={draft.best === 'low'}>
                  {words().bests.low}
                </option>
                <option value="high" selected={draft.best === 'high'}>
                  {words().bests.high}
                </option>
              </select>
            </div>
          </Show>
        </fieldset>
        <div class="row" role="status">
          <Show when={need()}>
            {(is) => (
              <span class="msg err">
                <WarningIcon /> {words().needs[is()]}
              </span>
            )}
          </Show>
          <Said at="figures/form" />
        </div>
        <div class="row">
          <button
            type="submit"
            class="btn pri md"
            disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
          >
            {words().save}
          </button>
          <button type="button" class="btn md" onClick={() => props.onCancel()}>
            {words().cancel}
          </button>
        </div>
      </div>
      <section class="figview" aria-label={words().preview}>
        <h2 class="lab">{words().preview}</h2>
        <Show when={preview()} fallback={<p class="mut">{words().needs.numbers}</p>}>
          {(figure) => <FigureReader figure={figure()} theme="" />}
        </Show>
      </section>
    </form>
  )
}

function Line(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly wrong: boolean
  readonly onInput: (typed: string) => void
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="inp"
        autocomplete="off"
        value={props.value}
        aria-invalid={props.wrong}
        aria-describedby={props.help ? `${id}-help` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.help}>
        {(help) => (
          <span class="xs mut" id={`${id}-help`}>
            {help()}
          </span>
        )}
      </Show>
    </div>
  )
}
