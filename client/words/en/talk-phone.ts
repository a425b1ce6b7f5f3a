import type { TalkPhone } from '#client/words/nb/talk-phone.ts'
import { talkNames } from './talk-names.ts'

export const talkPhone: TalkPhone = {
  ...talkNames,
  now: (name) => `Now: ${name}`,
  partner: 'Your partner',
  partners: 'Your partners',
  atTable: (name) => `Table ${name}`,
  withYou: 'With you',
  andOthers: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  comesLater: 'You will see whom you talk with when the next step begins. Join somebody until then.',
  aloneNow: 'Think for yourself. Nobody speaks yet.',
  plenaryNow: 'The whole hall together. Watch the screen.',
  notYours: 'Others are talking together now. Do listen.',
  turns: {
    speak: 'Your turn to speak',
    listen: 'Your turn to listen',
    together: 'Talk together',
    next: 'You are next',
    done: 'Everybody has spoken',
  },
  turnHelp: {
    speak: 'Your partner listens and gives no advice.',
    speakTable: 'The rest of the table listens.',
    listen: 'Only ask “tell me more”. Give no advice.',
    listenTo: (name) => `${name} is speaking.`,
    together: 'What did you hear from each other?',
    done: 'Use the time that is left together.',
  },
  parts: {
    youSpeak: 'You speak',
    speaks: (name) => `${name} speaks`,
    partnerSpeaks: 'Your partner speaks',
    together: 'Together',
    now: 'now',
    done: 'done',
  },
  order: 'The order',
  gone: 'has left',
  finished: 'I have finished',
  goOn: (name) => `Pass on to ${name}`,
  goOnAll: 'Everybody has spoken',
  back: 'Back one',
  passOn: (name) => `${name} has finished`,
  roles: { moderator: 'gives the floor', timekeeper: 'keeps the time', notes: 'takes notes' },
  yourRole: {
    moderator: 'You give the floor at the table',
    timekeeper: 'You keep the time at the table',
    notes: 'You take notes for the table',
  },
  call: 'Call the network leader',
  called: (time) => `The network leader was called at ${time}`,
  uncall: 'No longer needed',
  needsNet: 'Needs the network.',
  sound: 'Sound when the turn changes',
  soundOn: 'on',
  soundOff: 'off',
  points: { own: 'Your points', group: 'Points from you all' },
  seen: {
    nobody: 'Only you see what you write. Not even the network leader.',
    ownGroup: 'You and the network leader see what you write. It is not shown on the screen.',
    group: 'Those you talk with and the network leader see who wrote it. It is not shown on the screen.',
    everybody:
      'Everybody sees the text on the screen, without names. Those you talk with and the network leader see who wrote it.',
    ownEverybody:
      'Everybody sees the text on the screen, without names. The network leader sees who wrote it.',
  },
  fromBefore: (prompt) => `You began this in “${prompt}”. It goes there.`,
  lift: (left) =>
    left === 0 ? 'You have put all first' : left === 1 ? 'Put one more first' : `Put up to ${left} first`,
  liftThis: 'Put first',
  lowerThis: 'Take down',
  support: (left) =>
    left === 0
      ? 'You have given all your support'
      : left === 1
        ? 'You have 1 mark of support left'
        : `You have ${left} marks of support left`,
  supportThis: 'Support',
  unsupport: 'Supported',
  unsupportThis: 'Take back',
  earlier: (count) => `Take along something you wrote (${count})`,
  take: 'Take it here',
  takenFrom: 'taken along from an earlier step',
  ideas: 'The ideas',
  noIdeas: 'No ideas yet.',
  next: 'Next',
  heardStep: (name, prompt) => `${name}: ${prompt}`,
}
