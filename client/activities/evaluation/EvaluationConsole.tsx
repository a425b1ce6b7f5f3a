import { createSignal, For, Show, untrack } from 'solid-js'
import { AlikeNote } from '#client/activities/poll/parts/AlikeNote.tsx'
import { PollFigure } from '#client/activities/poll/parts/PollFigure.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Link } from '#client/screens/console/parts/Link.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { closeCommand } from '#client/screens/console/run/commands.ts'
import { words } from '#client/screens/console/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { dateText, timeText } from '#client/words/format.ts'
import type { Tally } from '#shared/activities/poll/count.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { EvaluationPart } from '#shared/views/evaluation-part.ts'
import { ENDS, type End, typedOf, untilOf } from './ends.model.ts'
import { Compare } from './parts/Compare.tsx'
import './evaluation-console.css'

/** An evaluation on the leader's desk: until when it is open, how many have sent it, never what they say; and what it came to. */
export function EvaluationConsole(props: { readonly form: EvaluationPart; readonly onEdit: () => void }) {
  const desk = useDesk()
  const says = () => words().evaluation
  // An open form begins with the end that it has.
  const set = untrack(() => (props.form.phase === 'open' ? props.form.until : null))
  const [end, setEnd] = createSignal<End>(set === null ? 'gathering' : 'time')
  const [typed, setTyped] = createSignal(untrack(() => typedOf(set, desk.view.gathering.zone)))
  const [missing, setMissing] = createSignal(false)
  const isClosed = () => desk.view.gathering.phase === 'closed'
  const locked = () => !desk.online() || isClosed()
  const when = (at: Instant) => {
    const { zone } = desk.view.gathering
    return says().until(dateText(words().common, wallClock(at, zone).date), timeText(at, zone))
  }

  function open() {
    const until = untilOf(end(), typed(), desk.now(), desk.view.gathering.zone)
    setMissing(until === undefined)
    if (until !== undefined)
      void desk.ask('asked', { type: 'OpenEvaluation', activity: props.form.id, until })
  }
  const against = () => props.form.compared?.title || says().earlier
  const answersText = (count: number, earlier: Tally | undefined) =>
    [says().answers(count), ...(earlier ? [`${against()}: ${says().answers(earlier.answered)}`] : [])].join(
      ' · ',
    )
  const alikeOf = (id: string) => props.form.alike?.find(({ question }) => question === id)
  const show = (results: 'shown' | 'hidden') =>
    void desk.ask('asked', { type: 'SetEvaluationResults', activity: props.form.id, results })

  const ends = () => (
    <fieldset class="field">
      <legend class="lab">{says().closes}</legend>
      <div class="row">
        <For each={ENDS}>
          {(each) => (
            <label class="check">
              <input
                type="radio"
                name={`end-${props.form.id}`}
                checked={end() === each}
                onChange={() => setEnd(each)}
              />
              {says().ends[each]}
            </label>
          )}
        </For>
      </div>
      <Show when={end() === 'time'}>
        <input
          type="datetime-local"
          class="inp"
          aria-label={says().ends.time}
          aria-invalid={missing()}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Show>
      <Note tone="err" text={missing() ? says().noTime : null} live />
      <Show when={props.form.phase === 'open'}>
        <button type="button" class="btn" disabled={locked()} onClick={open}>
          {says().setEnd}
        </button>
      </Show>
    </fieldset>
  )

  return (
    <article class="act evaldesk">
      <ActivityHead
        activity={props.form}
        about={words().asked.types.evaluation}
        onEdit={() => props.onEdit()}
        onOpen={open}
        onClose={() => void desk.ask('asked', closeCommand(props.form))}
      />
      <Said at="asked" quiet />
      <Show when={props.form.phase === 'draft'}>
        <ol class="formlist">
          <For each={props.form.questions}>{({ question }) => <li>{question.text}</li>}</For>
        </ol>
      </Show>
      <Show when={!isClosed() && props.form.phase !== 'closed'}>{ends()}</Show>
      <Show when={props.form.phase === 'open'}>
        <p>
          <b class="num bigger">{props.form.answered}</b> {says().sent(props.form.answered)}{' '}
          <span class="mut">{props.form.until === null ? says().withGathering : when(props.form.until)}</span>
        </p>
        <p class="sm mut">{says().onlyCount}</p>
        <Show when={props.form.until !== null}>
          <Link heading={says().link} help={says().linkHelp} href={desk.view.join.url} qr />
        </Show>
      </Show>
      <Show when={props.form.phase === 'closed'}>
        <p class="row">
          <span class="num">{words().asked.answeredShort(props.form.answered)}</span>
          <button
            type="button"
            class="btn"
            aria-pressed={props.form.shown}
            disabled={!desk.online()}
            onClick={() => show(props.form.shown ? 'hidden' : 'shown')}
          >
            {props.form.shown ? says().hide : says().show}
          </button>
          <Show when={!props.form.shown && props.form.alike}>
            {(alike) => <span class="sm">{says().alike(alike().length)}</span>}
          </Show>
        </p>
        <Compare form={props.form} />
        <For each={props.form.results}>
          {(result) => (
            <section class="formresult">
              <h3>{result.question.text}</h3>
              <AlikeNote alike={alikeOf(result.id)} kept={!props.form.shown} />
              <Show when={result.tally} fallback={<p class="sm mut">{says().tooFew}</p>}>
                {(counted) => (
                  <>
                    <p class="sm mut num">{answersText(counted().answered, result.earlier)}</p>
                    <PollFigure
                      question={result.question}
                      tally={counted()}
                      first={result.earlier ?? null}
                      against={result.earlier && against()}
                      right={null}
                      closed
                    />
                  </>
                )}
              </Show>
            </section>
          )}
        </For>
        <Show when={!isClosed()}>{ends()}</Show>
      </Show>
    </article>
  )
}
