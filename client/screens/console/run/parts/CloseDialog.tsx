import { useDesk } from '#client/screens/console/desk.tsx'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { words } from '#client/screens/console/words.ts'

/** Asks once: the button that closes the gathering stands where the one that ended the day was. */
export function CloseDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const desk = useDesk()
  function close() {
    props.onClose()
    void desk.ask('transport', { type: 'CloseGathering' })
  }
  return (
    <Dialog open={props.open} heading={words().transport.closeSure} onClose={() => props.onClose()}>
      <p>{words().about.endHelp}</p>
      <div class="row sure">
        <button type="button" class="btn pri" disabled={!desk.online()} onClick={close}>
          {words().transport.closeGathering}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onClose()}>
          {words().transport.notYet}
        </button>
      </div>
    </Dialog>
  )
}
