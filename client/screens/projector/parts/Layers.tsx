import { type Accessor, createComputed, createSignal, For, type JSX, on, onCleanup } from 'solid-js'
import { type SceneKey, sameScene } from '#client/screens/projector/projector.model.ts'

type Layer = { readonly key: SceneKey; readonly leaving: Accessor<boolean>; readonly leave: () => void }

/** Longer than the fade; what has faded is taken away. */
const GONE_AFTER = 700

function makeLayer(key: SceneKey): Layer {
  const [leaving, setLeaving] = createSignal(false)
  return { key, leaving, leave: () => setLeaving(true) }
}

type LayersProps = {
  readonly scene: SceneKey
  readonly children: (key: SceneKey) => JSX.Element
}

/** The middle of the picture: when the scene changes, the old one fades out while the new one fades in over it. */
export function Layers(props: LayersProps): JSX.Element {
  const [layers, setLayers] = createSignal<readonly Layer[]>([])
  const timers = new Set<ReturnType<typeof setTimeout>>()
  function change(key: SceneKey) {
    const old = layers()
    if (old.some((layer) => !layer.leaving() && sameScene(layer.key, key))) return
    for (const layer of old) layer.leave()
    setLayers([...old, makeLayer({ ...key })])
    timers.add(setTimeout(() => setLayers((all) => all.filter((layer) => !layer.leaving())), GONE_AFTER))
  }
  createComputed(on(() => props.scene, change))
  onCleanup(() => timers.forEach(clearTimeout))
  return (
    <For each={layers()}>
      {(layer) => (
        <div
          class="layer"
          classList={{ leaving: layer.leaving() }}
          aria-hidden={layer.leaving() ? 'true' : undefined}
        >
          {props.children(layer.key)}
        </div>
      )}
    </For>
  )
}
