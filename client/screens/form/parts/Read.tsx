import { For, type JSX, Show } from 'solid-js'
import type { Form } from '#client/screens/form/create-form.ts'
import { words } from '#client/screens/form/words.ts'

/** What has been told, to be read. */
export function Read(props: { readonly form: Form }): JSX.Element {
  const profile = () => {
    const picked = props.form.profile()
    return props.form.view.form.profiles.find(({ id }) => id === picked)?.text ?? ''
  }
  const measures = () =>
    props.form.view.form.measures
      .filter(({ id }) => props.form.isTicked(id))
      .map(({ id, text }) => {
        const note = props.form.note(id).text()
        return note === '' ? text : `${text}: ${note}`
      })
  const own = () =>
    props.form
      .own()
      .map((id) => props.form.ownText(id).text())
      .filter((text) => text !== '')
  const undecided = () => (props.form.undecided() ? [words().undecided] : [])
  return (
    <dl class="read">
      <Told term={words().project} text={props.form.field('project').text()} />
      <Told term={words().profile} text={profile()} />
      <Told term={words().shortGoals} text={props.form.field('shortGoals').text()} />
      <Told term={words().longGoals} text={props.form.field('longGoals').text()} />
      <dt>{words().measures}</dt>
      <dd>
        <Show when={[...measures(), ...own(), ...undecided()].length > 0} fallback={<Unsaid />}>
          <ul>
            <For each={[...measures(), ...own(), ...undecided()]}>{(text) => <li>{text}</li>}</For>
          </ul>
        </Show>
      </dd>
      <Told term={words().challenges} text={props.form.field('challenges').text()} />
    </dl>
  )
}

function Told(props: { readonly term: string; readonly text: string }): JSX.Element {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>
        <Show when={props.text !== ''} fallback={<Unsaid />}>
          {props.text}
        </Show>
      </dd>
    </>
  )
}

function Unsaid(): JSX.Element {
  return <span class="mut">{words().unsaid}</span>
}
