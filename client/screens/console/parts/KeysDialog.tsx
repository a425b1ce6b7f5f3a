import { setSingleKeys, singleKeys } from '#client/screens/console/make-keys.ts'
import { words } from '#client/screens/console/words.ts'
import { Dialog } from './Dialog.tsx'
import { KeyList } from './KeyList.tsx'

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
      <KeyList />
      <p class="sm mut">{words().keys.whileTyping}</p>
      <p class="sm mut">{words().keys.onHall}</p>
    </Dialog>
  )
}
