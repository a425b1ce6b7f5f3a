import { createSignal, type JSX, Show } from 'solid-js'
import { createLook } from '#client/screens/programme/create-look.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { Choose } from '#client/screens/programme/parts/Choose.tsx'
import { toldWords as says } from '#client/screens/programme/told-words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { MatrixFilter, ProgrammeMatrix } from '#shared/programme/matrix.ts'
import { ALL, countyOptions, filterOf, profileId, profileOptions } from './matrix.model.ts'
import './matrix.css'
import { MatrixFiles } from './MatrixFiles.tsx'
import { MatrixTable } from './MatrixTable.tsx'

const EVERYTHING: MatrixFilter = { county: null, profile: null }

/** Who does what, over all gatherings of the programme. */
export function Matrix(): JSX.Element {
  const desk = useDesk()
  const [filter, setFilter] = createSignal(EVERYTHING)
  const look = createLook(
    () => (desk.view.told.municipalities === 0 ? null : { look: 'matrix', ...filter() }),
    () => desk.view.told.at,
  )
  const matrix = () => (desk.view.told.municipalities === 0 ? null : (look.found()?.matrix ?? null))
  return (
    <main class="desk told">
      <div class="head">
        <h1>{says().heading}</h1>
      </div>
      <p class="mut">{says().lead}</p>
      <Show when={desk.view.told.municipalities > 0} fallback={<Nothing />}>
        <Show when={look.error()}>
          <Note tone="err" text={look.error()} live />
          <button type="button" class="btn" onClick={() => look.again()}>
            {says().again}
          </button>
        </Show>
        <Show
          when={matrix()}
          fallback={
            <Show when={look.error() === null}>
              <p class="mut" role="status">
                {says().loading}
              </p>
            </Show>
          }
        >
          {(is) => <Told matrix={is()} filter={filter()} busy={look.busy()} choose={setFilter} />}
        </Show>
      </Show>
    </main>
  )
}

function Nothing(): JSX.Element {
  const desk = useDesk()
  return (
    <div class="empty">
      <p>{says().none}</p>
      <p class="mut">{says().noneMore}</p>
      <button type="button" class="btn" onClick={() => desk.go('gatherings')}>
        {says().toGatherings}
      </button>
    </div>
  )
}

function Told(props: {
  readonly matrix: ProgrammeMatrix
  readonly filter: MatrixFilter
  readonly busy: boolean
  readonly choose: (filter: MatrixFilter) => void
}): JSX.Element {
  const county = () => props.filter.county ?? ALL
  const profile = () => profileId(props.filter.profile)
  return (
    <>
      <div class="row toldbar">
        <search class="row" aria-label={says().filter}>
          <Choose
            label={says().county}
            choices={countyOptions(props.matrix, says())}
            chosen={county()}
            choose={(id) => props.choose(filterOf(id, profile(), props.matrix))}
          />
          <Choose
            label={says().profile}
            choices={profileOptions(props.matrix, says())}
            chosen={profile()}
            choose={(id) => props.choose(filterOf(county(), id, props.matrix))}
          />
        </search>
        <MatrixFiles filter={props.filter} />
      </div>
      <p role="status">{says().shown(props.matrix.rows.length, props.matrix.silent)}</p>
      <Show when={props.matrix.rows.length > 0} fallback={<Nobody choose={props.choose} />}>
        <MatrixTable matrix={props.matrix} busy={props.busy} />
      </Show>
    </>
  )
}

function Nobody(props: { readonly choose: (filter: MatrixFilter) => void }): JSX.Element {
  return (
    <div class="empty">
      <p>{says().nobody}</p>
      <button type="button" class="btn" onClick={() => props.choose(EVERYTHING)}>
        {says().showAll}
      </button>
    </div>
  )
}
