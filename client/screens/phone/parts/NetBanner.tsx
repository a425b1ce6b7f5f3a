import { type JSX, Match, Show, Switch } from 'solid-js'
import { words } from '#client/screens/phone/words.ts'
import { CheckIcon, NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'

export type NetState =
  | { readonly type: 'fine' }
  | { readonly type: 'offline'; readonly since: string; readonly durable: boolean }
  | { readonly type: 'storage' }
  | { readonly type: 'sent' }

/** Calm, and the reassurance first: everything still works. */
export function NetBanner(props: { readonly net: NetState }): JSX.Element {
  return (
    <div role="status">
      <Show when={props.net.type !== 'fine'}>
        <div class="off" classList={{ sent: props.net.type === 'sent' }}>
          <Switch>
            <Match when={props.net.type === 'offline' && props.net}>
              {(net) => (
                <>
                  <NoNetIcon />
                  <b>{words().common.offlineSince(net().since)}</b>
                  <span>{net().durable ? words().net.safe : words().net.safeHere}</span>
                </>
              )}
            </Match>
            <Match when={props.net.type === 'storage'}>
              <WarningIcon />
              <b>{words().net.storage}</b>
              <span>{words().net.storageHelp}</span>
            </Match>
            <Match when={props.net.type === 'sent'}>
              <CheckIcon />
              <b>{words().net.sent}</b>
              <span>{words().net.sentHelp}</span>
            </Match>
          </Switch>
        </div>
      </Show>
    </div>
  )
}
