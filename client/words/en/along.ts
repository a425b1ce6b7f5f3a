import type { AlongWords } from '#client/words/nb/along.ts'

export const words: AlongWords = {
  title: (programme: string) => `The next gathering of “${programme}”`,
  offer:
    'You can be recognised when the programme meets again. Then you need not write who you are, and you are seated with people you have not met.',
  keeps:
    'The programme remembers that it was you who was here, whom you sat with of those who have also said yes, and whether you were on a panel. Not your answers. It stands until you say no, and is then forgotten everywhere.',
  tick: 'Recognise me next time',
  yes: 'Saved: you will be recognised next time, on this phone.',
  no: 'Saved: you will not be recognised, and what was remembered is erased.',
  notKept: 'The browser keeps nothing, so this phone cannot be recognised.',
  link: 'Take your place to another phone',
  linkHelp:
    'Open the link or scan the code with the other phone. Whoever has the link becomes you: give it to nobody else.',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  copyFailed: 'The link could not be copied. Mark it and copy it yourself.',
  code: 'Code with your link',
  wrong: 'That did not work. Try again.',
  take: {
    heading: 'Take your place here',
    who: (name: string, from: string) => [name, from].filter((part) => part !== '').join(', '),
    nameless: 'you',
    ask: (who: string, programme: string) =>
      `Is this phone to be ${who} in “${programme}”? It is then recognised at the gatherings there.`,
    yes: 'Yes, use this phone',
    done: 'This phone is recognised. At the next gathering you scan the code as usual.',
    goOn: (title: string) => `Go in to “${title}”`,
    gone: 'The link is not valid. Whoever had it may have said no, or it was copied wrongly.',
    home: 'To my gatherings',
  },
  back: {
    heading: 'Welcome back',
    as: (who: string) => `Join as ${who}`,
    name: 'Your name',
    known: (programme: string) => `This phone is known from “${programme}”.`,
    other: 'If you are somebody else, fill in below.',
  },
}
