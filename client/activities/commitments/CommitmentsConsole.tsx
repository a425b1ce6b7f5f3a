import { createMemo, For, Show } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { ActivityHead } from '#client/screens/console/parts/ActivityHead.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { closeCommand, openCommand } from '#client/screens/console/run/commands.ts'
import { words } from '#client/screens/console/words.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import { language } from '#client/words/words.ts'
import type { LeaderCommitments } from '#shared/views/commitments-part.ts'
import { yearOf } from './by-when.ts'
import { BringLast } from './parts/BringLast.tsx'
import { LastRows } from './parts/LastRows.tsx'
import { SheetRow } from './parts/SheetRow.tsx'
import { saveCalendar } from './save-calendar.ts'
import './commitments-console.css'

/** Promises on the leader's desk: who has confirmed, who is missing, and what has become of last time's. */
export function CommitmentsConsole(props: { readonly all: LeaderCommitments; readonly onEdit: () => void }) {
  const desk = useDesk()
  const says = () => words().promises
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const homes = () => municipalitiesIn(desk.view)
  const nameOf = (id: string) => homes().find((each) => each.id === id)?.name ?? ''
  const year = createMemo(() => yearOf(desk.now(), desk.view.gathering.zone))
  const ready = () => props.all.sheets.filter(({ state }) => state === 'ready')
  const missing = () =>
    props.all.sheets.filter(({ state }) => state !== 'ready').map(({ municipality }) => nameOf(municipality))
  const calendar = () =>
    saveCalendar(says().file, {
      ...{ gathering: desk.view.gathering.id, session: recall(sessionPlace(desk.view.gathering.id)) ?? '' },
      ...{ activity: props.all.id, language: language() },
    })
  return (
    <article class="act promisedesk">
      <ActivityHead
        activity={props.all}
        about={words().asked.types.commitments}
        onEdit={() => props.onEdit()}
        onOpen={() => void desk.ask('asked', openCommand(props.all))}
        onClose={() => void desk.ask('asked', closeCommand(props.all))}
      />
      <Said at="asked" quiet />
      <Show when={props.all.phase !== 'draft' && props.all.most > 0}>
        <section>
          <h3 class="head">
            {says().ready(ready().length, props.all.sheets.length)}
            <Show when={missing().length > 0 && props.all.phase === 'open'}>
              <span class="sm mut">{says().missing(missing().join(', '))}</span>
            </Show>
          </h3>
          <ul class="sheets">
            <For each={props.all.sheets.map(({ municipality }) => municipality)}>
              {(municipality) => (
                <SheetRow
                  all={props.all}
                  municipality={municipality}
                  name={nameOf(municipality)}
                  locked={locked()}
                  year={year()}
                />
              )}
            </For>
          </ul>
          <Show when={ready().length > 0}>
            <div class="row">
              <button
                type="button"
                class="btn quiet"
                aria-describedby={`left-out-${props.all.id}`}
                onClick={() => void calendar()}
              >
                {says().calendar}
              </button>
              <span class="xs mut" id={`left-out-${props.all.id}`}>
                {missing().length > 0 ? says().leftOut(missing().join(', ')) : ''}
              </span>
            </div>
          </Show>
        </section>
      </Show>
      <section>
        <h3 class="head">{says().last}</h3>
        <Show when={props.all.carried.length > 0} fallback={<p class="sm mut">{says().lastHelp}</p>}>
          <LastRows all={props.all} locked={locked()} year={year()} nameOf={nameOf} />
        </Show>
        <BringLast
          activity={props.all.id}
          locked={locked()}
          atOnce={props.all.phase === 'draft' && props.all.carried.length === 0}
        />
      </section>
    </article>
  )
}
