import { nanoid } from 'nanoid'
import { createSignal, type JSX, Show } from 'solid-js'
import { words as figureWords } from '#client/figures/words.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { INDICATOR_BY } from '#shared/programme/indicators.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { numberIn } from './figures.model.ts'

const DECIMALS = ['0', '1', '2', '3'] as const

/** What is measured, where it stood, and where it is to go. */
export function IndicatorForm(props: {
  readonly indicator: OwnerIndicator | null
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().indicators
  const asks = createAsk(desk)
  const made = nanoid(10)
  const is = props.indicator
  const written = (value: number | undefined) =>
    value === undefined ? '' : `${value}`.replace('.', figureWords().decimal)
  const [draft, setDraft] = createSignal({
    ...{ title: is?.title ?? '', unit: is?.unit ?? '%', source: is?.source ?? '' },
    ...{ by: is?.by ?? ('quarter' as const), better: is?.better ?? ('low' as const) },
    decimals: DECIMALS[is?.decimals ?? 1] ?? ('1' as const),
    baseline: written(is?.baseline?.value),
    baselineWhen: is?.baseline?.when ?? '',
    target: written(is?.target?.value),
    targetWhen: is?.target?.when ?? '',
  })
  type Draft = ReturnType<typeof draft>
  const write = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const [sure, setSure] = createSignal(false)
  const wrong = () => [draft().baseline, draft().target].find((text) => numberIn(text) === undefined) ?? null
  const mark = (text: string, when: string) => {
    const value = numberIn(text) ?? null
    return value === null ? null : { value, when }
  }
  async function save() {
    if (wrong() !== null) return
    const { title, unit, source, by, better, decimals, baseline, baselineWhen, target, targetWhen } = draft()
    const isDone = await asks.ask({
      ...{ type: 'SetIndicator', indicator: props.indicator?.id ?? made, title, unit, source, by, better },
      ...{
        decimals: Number(decimals),
        baseline: mark(baseline, baselineWhen),
        target: mark(target, targetWhen),
      },
    })
    if (isDone) props.onDone()
  }
  async function remove(indicator: string) {
    if (!sure()) return void setSure(true)
    if (await asks.ask({ type: 'RemoveIndicator', indicator })) props.onDone()
  }
  const error = () => {
    const text = wrong()
    return text === null ? asks.error() : says().noNumber(text)
  }
  return (
    <form
      class="deskform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={says().title}
        help={says().titleHelp}
        value={draft().title}
        limit={LIMITS.title}
        onInput={(title) => write({ title })}
      />
      <div class="row">
        <Field
          label={says().unit}
          help={says().unitHelp}
          short
          value={draft().unit}
          limit={LIMITS.unit}
          onInput={(unit) => write({ unit })}
        />
        <Choose
          label={says().decimals}
          choices={DECIMALS.map((id) => ({ id, name: id }))}
          chosen={draft().decimals}
          choose={(decimals) => write({ decimals })}
        />
        <Choose
          label={says().by}
          choices={INDICATOR_BY.map((id) => ({ id, name: says().every[id] }))}
          chosen={draft().by}
          choose={(by) => write({ by })}
        />
        <Choose
          label={says().better}
          choices={(['low', 'high'] as const).map((id) => ({ id, name: says().best[id] }))}
          chosen={draft().better}
          choose={(better) => write({ better })}
        />
      </div>
      <Field
        label={says().source}
        value={draft().source}
        limit={LIMITS.source}
        onInput={(source) => write({ source })}
      />
      <div class="row">
        <Field
          label={says().baseline}
          short
          value={draft().baseline}
          onInput={(baseline) => write({ baseline })}
        />
        <Field
          label={says().when(says().baseline)}
          short
          value={draft().baselineWhen}
          limit={LIMITS.unit}
          onInput={(baselineWhen) => write({ baselineWhen })}
        />
      </div>
      <div class="row">
        <Field label={says().target} short value={draft().target} onInput={(target) => write({ target })} />
        <Field
          label={says().when(says().target)}
          short
          value={draft().targetWhen}
          limit={LIMITS.unit}
          onInput={(targetWhen) => write({ targetWhen })}
        />
      </div>
      <Note tone="err" text={error()} live />
      <div class="row">
        <button type="submit" class="btn pri" disabled={asks.busy()}>
          {words().common.save}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words().common.cancel}
        </button>
        <Show when={props.indicator}>
          {(indicator) => (
            <button
              type="button"
              class="btn quiet"
              disabled={asks.busy()}
              onClick={() => void remove(indicator().id)}
            >
              {sure() ? says().removeNow : says().remove}
            </button>
          )}
        </Show>
      </div>
    </form>
  )
}
