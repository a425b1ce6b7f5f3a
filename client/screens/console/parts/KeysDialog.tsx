import { For } from 'solid-js'
import { setSingleKeys, singleKeys } from '#client/screens/console/make-keys.ts'
import { words } from '#client/screens/console/words.ts'
import { Dialog } from './Dialog.tsx'

export function KeysDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={props.open} heading={words().keys.heading} onClose={() => props.onClose()}>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys()}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        {words().keys.singles}
      </label>
      <p class="sm mut">{words().keys.singlesHelp}</p>
      <table class="keys">
        <tbody>
          <For each={words().keys.list}>
            {([key, does]) => (
              <tr>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="sm mut">{words().keys.whileTyping}</p>
    </Dialog>
  )
}
