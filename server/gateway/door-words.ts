import type { DoorNote } from '#shared/protocol/messages.ts'

/** What a phone at the door is told, in every language: it has nothing but its first page yet. */
export const DOOR_WORDS: Readonly<Record<DoorNote['is'], DoorNote['words']>> = {
  locked: {
    nb: {
      title: 'Døra er låst',
      text: 'Nettverkslederen slipper ikke inn flere nå. Skal du være med, si fra til nettverkslederen. Siden åpner seg selv når døra åpnes.',
    },
    nn: {
      title: 'Døra er låst',
      text: 'Nettverksleiaren slepper ikkje inn fleire no. Skal du vere med, sei frå til nettverksleiaren. Sida opnar seg sjølv når døra blir opna.',
    },
    en: {
      title: 'The door is locked',
      text: 'The network leader lets nobody new in just now. If you are to take part, tell the network leader. This page opens by itself when the door does.',
    },
  },
  waiting: {
    nb: {
      title: 'Du venter ved døra',
      text: 'Nettverkslederen ser navnet ditt og slipper deg inn. La siden stå åpen; den går videre av seg selv.',
    },
    nn: {
      title: 'Du ventar ved døra',
      text: 'Nettverksleiaren ser namnet ditt og slepper deg inn. La sida stå open; ho går vidare av seg sjølv.',
    },
    en: {
      title: 'You are waiting at the door',
      text: 'The network leader sees your name and lets you in. Leave this page open; it goes on by itself.',
    },
  },
  'turned-away': {
    nb: {
      title: 'Du ble ikke sluppet inn',
      text: 'Snakk med nettverkslederen om dette er feil. Da kan du slippes inn likevel, og siden går videre av seg selv.',
    },
    nn: {
      title: 'Du vart ikkje sleppt inn',
      text: 'Snakk med nettverksleiaren om dette er feil. Då kan du bli sleppt inn likevel, og sida går vidare av seg sjølv.',
    },
    en: {
      title: 'You were not let in',
      text: 'Talk to the network leader if this is wrong. You can still be let in, and this page goes on by itself.',
    },
  },
}
