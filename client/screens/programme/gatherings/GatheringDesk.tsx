import { createMemo, createSignal, type JSX, Match, Show, Suspense, Switch } from 'solid-js'
import { openGathering } from '#client/connection/open-gathering.ts'
import { isBeingWritten } from '#client/screens/programme/create-writing.ts'
import { daysText } from '#client/screens/programme/dates.ts'
import { createAsk, useDesk, whyNot } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { LeadersLink } from '#client/screens/programme/make/LeadersLink.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { Opened } from '#client/screens/programme/parts/Opened.tsx'
import { words } from '#client/screens/programme/words.ts'
import { replayOf } from '#client/screens/replay/replay.model.ts'
import { ArrowRightIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'
import { withWords } from '#client/ui/with-words.ts'
import { PROGRAMME_LIMITS as LIMITS } from '#shared/programme/limits.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'
import { gatheringToCalendar } from './gathering-to-calendar.ts'
import { InvitationTexts } from './InvitationTexts.tsx'
import { PlannedForm, plannedForm } from './PlannedForm.tsx'
import { Replies } from './Replies.tsx'

/** The library's texts are large, and come when a gathering is made. */
const MakeForm = withWords(
  () => import('#client/screens/programme/make/MakeForm.tsx').then((part) => part.MakeForm),
  () => import('#client/library/texts.ts'),
  () => import('#client/screens/home/words.ts'),
)

/** One gathering: what it is, whether it is made, who is asked and what they say. */
export function GatheringDesk(props: { readonly id: string }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gathering
  const look = desk.createLook(() => ({ look: 'gathering', planned: props.id }))
  // On its way out it is what it last was.
  const planned = createMemo<OwnerPlanned | undefined>((last) => look()?.gathering ?? last)
  const [opens, setOpens] = createSignal<'edit' | 'make' | null>(
    isBeingWritten(desk.view.id, plannedForm({ planned: props.id })) && !desk.locked() ? 'edit' : null,
  )
  const [made, setMade] = createSignal<string | null>(null)
  const line = (is: OwnerPlanned) => {
    const when =
      is.from === null ? deskWords().gatherings.noDate : daysText(words(), is.from, is.to, desk.view.today)
    return [words().kinds[is.kind], when, is.place].filter((text) => text !== '').join(' · ')
  }
  return (
    <Show when={planned()}>
      {(is) => (
        <Opened title={is().title} onClose={() => desk.go('gatherings')}>
          <p class="mut">{line(is())}</p>
          <Show when={is().stands === 'cancelled'}>
            <p class="b">{says().cancelled(is().why)}</p>
          </Show>
          <Switch
            fallback={
              <Acts
                planned={is()}
                made={made()}
                onEdit={() => setOpens('edit')}
                onMake={() => setOpens('make')}
              />
            }
          >
            <Match when={opens() === 'edit'}>
              <PlannedForm planned={is()} phase={is().phase} onDone={() => setOpens(null)} />
            </Match>
            <Match when={opens() === 'make'}>
              <Suspense>
                <MakeForm
                  planned={is()}
                  onMade={(address) => {
                    setMade(address)
                    setOpens(null)
                  }}
                  onClose={() => setOpens(null)}
                />
              </Suspense>
            </Match>
          </Switch>
          <Show when={is().made !== null && is().stands !== 'cancelled'}>
            <LeadersLink planned={is()} />
          </Show>
          <Show when={is().municipalities.length > 0} fallback={<p class="mut">{says().nobody}</p>}>
            <Replies planned={is()} />
            <InvitationTexts planned={is()} />
          </Show>
        </Opened>
      )}
    </Show>
  )
}

function Acts(props: {
  readonly planned: OwnerPlanned
  /** Leads the gathering that has just been made. */
  readonly made: string | null
  readonly onEdit: () => void
  readonly onMake: () => void
}): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gathering
  const asks = createAsk(desk)
  const [cancels, setCancels] = createSignal(false)
  const [why, setWhy] = createSignal('')
  const is = () => props.planned
  const isToCome = () => is().stands === 'planned' || is().stands === 'made'
  /** Something has stood on the wall. */
  const isSeen = () => is().stands === 'running' || is().stands === 'held'
  async function cancel() {
    if (await asks.ask({ type: 'CancelGathering', planned: is().id, why: why() })) setCancels(false)
  }
  return (
    <>
      <div class="row acts">
        <Show when={props.made} fallback={<Console planned={is()} onMake={() => props.onMake()} />}>
          {(address) => <ToConsole address={address()} />}
        </Show>
        <Show when={!desk.locked() && is().stands !== 'held' && is().stands !== 'cancelled'}>
          <button type="button" class="btn" onClick={() => props.onEdit()}>
            {words().common.edit}
          </button>
        </Show>
        <Show when={is().from}>
          <button type="button" class="btn" onClick={() => gatheringToCalendar(is(), desk.view)}>
            {says().calendar}
          </button>
        </Show>
        <Show when={isSeen() && is().made}>
          {(made) => (
            <a class="btn" href={replayOf(made(), desk.view.id)} target="_blank" rel="noopener">
              {says().again}
            </a>
          )}
        </Show>
        <Show when={!desk.locked() && is().stands === 'planned'}>
          <button
            type="button"
            class="btn"
            disabled={asks.busy()}
            onClick={() => void asks.ask({ type: 'SayGatheringHeld', planned: is().id })}
          >
            {says().sayHeld}
          </button>
        </Show>
        <Show when={!desk.locked() && isToCome() && !cancels()}>
          <button type="button" class="btn" onClick={() => setCancels(true)}>
            {says().cancel}
          </button>
        </Show>
        <Show when={!desk.locked() && is().stands === 'cancelled'}>
          <button
            type="button"
            class="btn"
            disabled={asks.busy()}
            onClick={() => void asks.ask({ type: 'ReviveGathering', planned: is().id })}
          >
            {says().revive}
          </button>
        </Show>
      </div>
      <Show when={cancels()}>
        <form
          class="deskform"
          onSubmit={(event) => {
            event.preventDefault()
            void cancel()
          }}
        >
          <Field label={says().why} help={says().whyHelp} value={why()} limit={LIMITS.why} onInput={setWhy} />
          <div class="row">
            <button type="submit" class="btn pri" disabled={asks.busy()}>
              {says().cancelNow}
            </button>
            <button type="button" class="btn" onClick={() => setCancels(false)}>
              {says().keep}
            </button>
          </div>
        </form>
      </Show>
      <Note tone="err" text={asks.error()} live />
    </>
  )
}

/** The way to the console of the gathering, which is made the first time. */
function Console(props: { readonly planned: OwnerPlanned; readonly onMake: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().gathering
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string | null>(null)
  /** Shown to be pressed: a window that opens by itself, some while after a press, is kept shut by browsers. */
  const [address, setAddress] = createSignal<string | null>(null)
  async function open() {
    setBusy(true)
    setError(null)
    const opened = await openGathering(desk.view.id, props.planned.id)
    setBusy(false)
    if (opened.ok) setAddress(opened.address)
    else setError(whyNot(opened as Parameters<typeof whyNot>[0]))
  }
  const isToBeMade = () => props.planned.made === null
  return (
    <Show when={props.planned.stands !== 'cancelled' && (!isToBeMade() || props.planned.stands !== 'held')}>
      <Show
        when={address()}
        fallback={
          <button
            type="button"
            class="btn pri"
            disabled={busy() || !desk.online() || (isToBeMade() && desk.locked())}
            onClick={() => (isToBeMade() ? props.onMake() : void open())}
          >
            {isToBeMade() ? says().make : says().fetch}
          </button>
        }
      >
        {(href) => <ToConsole address={href()} />}
      </Show>
      <Note tone="err" text={error()} live />
    </Show>
  )
}

function ToConsole(props: { readonly address: string }): JSX.Element {
  return (
    <a class="btn pri" href={props.address} target="_blank" rel="noopener">
      {deskWords().gathering.toConsole}
      <ArrowRightIcon />
    </a>
  )
}
