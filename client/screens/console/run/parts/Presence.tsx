import { createComputed, createSignal, For, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { useDesk } from '#client/screens/console/desk.tsx'
import {
  type GroupLine,
  MOST_DOTS,
  type PersonLine,
  presence,
} from '#client/screens/console/run/people.model.ts'
import { words } from '#client/screens/console/words.ts'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { FreeSeat } from './FreeSeat.tsx'
import { GoneHome } from './GoneHome.tsx'
import { NewPhone } from './NewPhone.tsx'

/** Who is here, municipality by municipality; names a press away. */
export function Presence(props: { readonly onAbout: () => void }) {
  const desk = useDesk()
  const [is, setIs] = createStore<{ groups: readonly GroupLine[] }>({ groups: [] })
  createComputed(() => {
    const { people, online, arrivals } = desk.view
    setIs('groups', reconcile(presence({ people, online, arrivals }), { key: 'id' }))
  })
  return (
    <section class="presence" aria-labelledby="presence">
      <div class="head">
        <h2 id="presence">{words().people.heading}</h2>
        <span class="sm">
          {words().head.present(desk.view.arrivals.arrived, desk.view.arrivals.expected)}
        </span>
      </div>
      <Show
        when={desk.view.arrivals.expected > 0}
        fallback={
          <div class="empty">
            <p class="b">{words().people.none}</p>
            <p class="mut">{words().people.noneHelp}</p>
            <button type="button" class="btn" onClick={() => props.onAbout()}>
              {words().people.goToAbout}
            </button>
          </div>
        }
      >
        <ul class="pres">
          <For each={is.groups}>{(group) => <Group group={group} />}</For>
        </ul>
        <p class="sr">{words().people.key}</p>
      </Show>
    </section>
  )
}

function Group(props: { readonly group: GroupLine }) {
  const [open, setOpen] = createSignal(false)
  const name = () => props.group.name || words().people.guests
  const dots = () => props.group.people.length <= MOST_DOTS
  const note = () => {
    const { offline, missing, gone } = props.group
    const parts = [
      ...(offline > 0 ? [words().people.offline(offline)] : []),
      ...(missing > 0 ? [words().people.missing(missing)] : []),
      ...(gone > 0 ? [words().people.gone(gone)] : []),
    ]
    return parts.join(' · ')
  }
  return (
    <li>
      <button type="button" class="grp" aria-expanded={open()} onClick={() => setOpen(!open())}>
        <span class="clip">{name()}</span>
        <Show
          when={dots()}
          fallback={
            <span class="d num">
              {words().head.present(props.group.here + props.group.offline, props.group.people.length)}
            </span>
          }
        >
          <span class="d" aria-hidden="true">
            <For each={props.group.people}>{(person) => <i class={person.dot} />}</For>
          </span>
        </Show>
        <span class="xs mut note">{note()}</span>
        <ChevronDownIcon class="chev" />
      </button>
      <Show when={open()}>
        <ul class="names">
          <For each={props.group.people}>{(person) => <Name person={person} />}</For>
        </ul>
      </Show>
    </li>
  )
}

function Name(props: { readonly person: PersonLine }) {
  const state = () => {
    const { people } = words()
    if (props.person.gone) return people.hasGone
    return { here: people.here, offline: people.noNet, missing: people.notCome }[props.person.dot]
  }
  return (
    <li>
      <span class="d" aria-hidden="true">
        <i class={props.person.dot} />
      </span>
      <span>
        {props.person.name}
        <span class="xs mut block">
          {[props.person.title, state()].filter((text) => text !== '').join(' · ')}
        </span>
      </span>
      <Show when={props.person.arrived || props.person.gone}>
        <NewPhone person={props.person} />
        <span class="offers">
          <FreeSeat person={props.person} />
          <GoneHome person={props.person} />
        </span>
      </Show>
    </li>
  )
}
