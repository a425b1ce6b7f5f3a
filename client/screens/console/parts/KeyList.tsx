import { For } from 'solid-js'
import { words } from '#client/screens/console/words.ts'

/** Every key, and what it does; on the console and on a hall screen that steers. */
export function KeyList() {
  return (
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
  )
}
