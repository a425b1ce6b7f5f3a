import { nanoid } from 'nanoid'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { type CandidateRow, candidateGroups } from '#client/summary/desk.model.ts'
import { metaOf, rowLabel } from '#client/summary/summary.model.ts'
import { words } from '#client/summary/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import type { Candidate } from '#shared/views/summary-part.ts'

/** Everything there is to pick from, under where it came from. */
export function Candidates(props: { readonly of: readonly Candidate[] }): JSX.Element {
  const desk = useDesk()
  const groups = createMemo(() =>
    candidateGroups({ candidates: props.of, picks: desk.view.summary.picks }, words(), hallWords().summary),
  )
  return (
    <div class="sumcols">
      <Each of={groups()}>
        {(group) => (
          <section class="col" aria-label={[group().heading, group().title].join(' ')}>
            <div class="head">
              <h2>{group().heading}</h2>
              <span class="sm mut">{words().count(group().rows.length)}</span>
            </div>
            <Show when={group().title !== ''}>
              <h3 class="sumtitle">{group().title}</h3>
            </Show>
            <Show when={group().origin === 'notes'}>
              <p class="sm mut">{words().notYet}</p>
            </Show>
            <ul class="plain">
              <Each of={group().rows}>{(row) => <Row row={row()} />}</Each>
            </ul>
          </section>
        )}
      </Each>
    </div>
  )
}

function Row(props: { readonly row: CandidateRow }): JSX.Element {
  const desk = useDesk()
  const place = () => `summary/${props.row.id}`
  const is = () => props.row.candidate
  const nameOf = (id: string) => municipalitiesIn(desk.view).find((each) => each.id === id)?.name ?? ''
  const meta = () => metaOf(is(), nameOf, hallWords().summary)
  function press() {
    const { picked, candidate } = props.row
    if (picked !== null) void desk.ask(place(), { type: 'UnpickFromSummary', pick: picked.pick })
    else
      void desk.ask(place(), {
        type: 'PickForSummary',
        ...{ pick: nanoid(), source: { ...candidate.source }, before: null },
      })
  }
  return (
    <li class="pt" classList={{ chosen: props.row.picked !== null }}>
      <div>
        <p class="ptwords">{is().text}</p>
        <Show when={is().results}>
          {(results) => (
            <p class="sm">
              <For each={results().rows}>
                {(row) => (
                  <span class="sumres">
                    {rowLabel(row, hallWords().summary)} <b>{row.count}</b>
                  </span>
                )}
              </For>
            </p>
          )}
        </Show>
        <Show when={meta() !== ''}>
          <p class="ptmeta sm mut">{meta()}</p>
        </Show>
      </div>
      <button
        type="button"
        class="ptplus"
        aria-pressed={props.row.picked !== null}
        aria-label={
          props.row.picked === null
            ? words().pick(is().text)
            : words().unpick(props.row.picked.number, is().text)
        }
        disabled={!desk.online() || desk.view.gathering.phase === 'closed'}
        onClick={press}
      >
        <Show when={props.row.picked} fallback={<PlusIcon />}>
          {(picked) => <>{picked().number}</>}
        </Show>
      </button>
      <div class="ptsaid">
        <Said at={place()} quiet />
      </div>
    </li>
  )
}
