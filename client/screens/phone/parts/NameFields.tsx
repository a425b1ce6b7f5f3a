import { type JSX, Show } from 'solid-js'
import type { Draft } from '#client/connection/create-draft.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'

/** Whatever people want to be called, and what they do at home. */
export function NameFields(props: {
  readonly name: Draft
  readonly title: Draft
  readonly missing: boolean
}): JSX.Element {
  return (
    <>
      <div class="field" classList={{ bad: props.missing }} data-asks="name">
        <label class="lab" for="name">
          {words().join.name}
        </label>
        <input
          id="name"
          value={props.name.text()}
          onInput={(event) => props.name.write(event.currentTarget.value)}
          autocomplete="name"
          maxlength={TEXT_LIMITS.name}
          aria-invalid={props.missing}
          aria-describedby={props.missing ? 'no-name' : undefined}
        />
        <Show when={props.missing}>
          <Note tone="err" text={words().refusals['name-empty'] as string} id="no-name" live />
        </Show>
      </div>
      <div class="field">
        <label class="lab" for="title">
          {words().join.role}
        </label>
        <input
          id="title"
          value={props.title.text()}
          onInput={(event) => props.title.write(event.currentTarget.value)}
          autocomplete="organization-title"
          maxlength={TEXT_LIMITS.title}
          aria-describedby="title-help"
        />
        <small id="title-help">{words().join.roleHelp}</small>
      </div>
    </>
  )
}
