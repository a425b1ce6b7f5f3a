import type { RemoteWords } from '#client/words/nb/remote.ts'

export const words: RemoteWords = {
  remote: 'Remote control',
  next: 'Next',
  nothingMore: 'Nothing more today',
  round: 'Round',
  programme: 'Programme',
  steers: 'What the buttons steer',
  place: (place, count) => `${place} of ${count}`,
  step: (place, of) => `step ${place} of ${of}`,
  point: (place, of) => `point ${place} of ${of}`,
  note: 'Note to self',
  noNote: 'No note for this item.',
  sending: 'Sending …',
  done: 'Done',
  disk: {
    full: 'The disk is full. Nothing new is saved before there is room on the machine.',
    failed: 'The disk does not answer. Nothing new is saved now.',
  },
  offline: (since) =>
    `No connection since ${since}. The clock goes on. The buttons work again when it is back.`,
  linkHelp: 'Open the remote control again from the console: Links, Remote control.',
  sleeps: 'Turn off auto-lock on the phone, and the screen stays awake.',
}
