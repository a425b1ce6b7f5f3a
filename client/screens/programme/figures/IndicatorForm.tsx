import { nanoid } from 'nanoid'
import type { JSX } from 'solid-js'
import { words as figureWords } from '#client/figures/words.ts'
import { createSure } from '#client/screens/programme/create-sure.ts'
import { createWriting } from '#client/screens/programme/create-writing.ts'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { DeskForm } from '#client/screens/programme/parts/DeskForm.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { INDICATOR_BY } from '#shared/programme/indicators.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { numberIn } from './figures.model.ts'

const DECIMALS = ['0', '1', '2', '3'] as const

/** Where an indicator is written; null: a new one. */
export const indicatorForm = (indicator: string | null) => `indicator/${indicator ?? ''}`

/** What is measured, where it stood, and where it is to go. */
export function IndicatorForm(props: {
  readonly indicator: OwnerIndicator | null
  readonly onDone: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().indicators
  const asks = createAsk(desk)
  const made = nanoid(10)
  const written = (value: number | undefined) =>
    value === undefined ? '' : `${value}`.replace('.', figureWords().decimal)
  const writing = createWriting(desk.view.id, indicatorForm(props.indicator?.id ?? null), () => {
    const is = props.indicator
    return {
      id: is?.id ?? made,
      ...{ title: is?.title ?? '', unit: is?.unit ?? '%', source: is?.source ?? '' },
      ...{ by: is?.by ?? ('quarter' as const), better: is?.better ?? ('low' as const) },
      decimals: DECIMALS[is?.decimals ?? 1] ?? ('1' as const),
      baseline: written(is?.baseline?.value),
      baselineWhen: is?.baseline?.when ?? '',
      target: written(is?.target?.value),
      targetWhen: is?.target?.when ?? '',
    }
  })
  const { draft, write } = writing
  const sure = createSure()
  function close() {
    writing.drop()
    props.onDone()
  }
  const wrong = () => [draft().baseline, draft().target].find((text) => numberIn(text) === undefined) ?? null
  const mark = (text: string, when: string) => {
    const value = numberIn(text) ?? null
    return value === null ? null : { value, when }
  }
  async function save() {
    if (wrong() !== null) return
    const { id: indicator, title, unit, source, by, better, decimals } = draft()
    const { baseline, baselineWhen, target, targetWhen } = draft()
    const isDone = await asks.ask({
      ...{ type: 'SetIndicator', indicator, title, unit, source, by, better },
      ...{
        decimals: Number(decimals),
        baseline: mark(baseline, baselineWhen),
        target: mark(target, targetWhen),
      },
    })
    if (isDone) close()
  }
  async function remove(indicator: string) {
    if (await asks.ask({ type: 'RemoveIndicator', indicator })) close()
  }
  const wrongText = () => {
    const text = wrong()
    return text === null ? null : says().noNumber(text)
  }
  return (
    <DeskForm
      asks={asks}
      save={save}
      writing={writing}
      wrong={wrongText()}
      onClose={close}
      remove={
        props.indicator
          ? {
              text: sure.waits() ? says().removeNow : says().remove,
              act: () => sure.press(() => remove(props.indicator?.id ?? '')),
            }
          : undefined
      }
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
    </DeskForm>
  )
}
