import { type Accessor, For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ProfilesOnScreen } from '#shared/views/form.ts'
import { Top } from './MatrixProjector.tsx'
import { type ProfilesModel, profilesModel } from './profiles.model.ts'

/** Whose project is mainly about what. */
export function ProfilesProjector(props: {
  /** Null once the scene is on its way out. */
  readonly profiles: ProfilesOnScreen | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<ProfilesModel>(() =>
    props.profiles ? profilesModel(props.profiles, words().reporting) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()?.pages[pages().page]} fallback={<h1 class="comes">{words().reporting.comes}</h1>}>
      {(page) => (
        <section class="reported">
          <Top heading={words().reporting.profiles} count={model()?.count ?? 0} />
          <ul class="profiles">
            <For each={page().lines}>
              {(line) => (
                <li classList={{ none: line.count === 0 }}>
                  <b class="sum num">{line.count}</b>
                  <span class="what">{line.text}</span>
                  <span>{line.names}</span>
                </li>
              )}
            </For>
          </ul>
          <Pages
            count={model()?.pages.length ?? 0}
            page={pages().page}
            left={pages().left}
            name={page().name}
          />
        </section>
      )}
    </Show>
  )
}
