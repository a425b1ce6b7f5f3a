import type { LibraryWords } from '#client/words/nb/library.ts'

export const words: LibraryWords = {
  search: 'Search',
  searchHelp: 'Arrow up and down go between the activities. Enter adds.',
  time: 'Time',
  anyTime: 'Any length',
  upTo: (minutes) => `Up to ${minutes} min`,
  over: (minutes) => `Over ${minutes} min`,
  together: 'Who together',
  anyGroup: 'Any groups',
  groups: {
    alone: 'Alone',
    duo: 'In pairs',
    four: 'In fours',
    table: 'At the table',
    municipality: 'In municipalities',
    hall: 'The whole hall',
  },
  item: 'Put on',
  noItem: 'No item yet',
  found: (count) =>
    count === 0
      ? 'No activity fits. Try another word or more minutes.'
      : count === 1
        ? '1 activity'
        : `${count} activities`,
  minutes: (minutes) => `${minutes} min`,
  each: (minutes) => `${minutes} min per municipality`,
  least: (count) => `from ${count} people`,
  steps: 'How it goes',
  when: 'When',
  needs: 'Needs',
  asks: 'What they are asked',
  put: 'Add',
  putOn: (title, item) => `Add ${title} to ${item}`,
  putNowhere: (title) => `Add ${title}`,
  done: (item) => `Added to “${item}”.`,
  doneNowhere: 'Added, on no item.',
  undo: 'Undo',
  undoOf: (title) => `Undo ${title}`,
  lackWith: (has, lack) => `The item lasts ${has} min. With this on it, ${lack} min are lacking.`,
  lack: (has, lack) => `The item lasts ${has} min. All that is on it lacks ${lack} min.`,
  mine: 'Mine',
  mineHelp: 'Activities that you have kept, in this browser. They follow you to other gatherings.',
  noneMine: 'You have none of your own yet. Choose “Keep” beside an activity in the programme.',
  keeping: 'Keeping activities',
  ready: 'Ready activities',
  keep: 'Keep',
  keepOf: (name) => `Keep ${name}`,
  kept: 'Kept',
  rename: 'New name',
  renameOf: (name) => `New name of ${name}`,
  forget: 'Remove',
  forgetOf: (name) => `Remove ${name} from Mine`,
  forgotten: (name) => `“${name}” has been removed.`,
  unknown: (kind) =>
    kind === ''
      ? 'Samling does not understand this activity. It is kept as it is.'
      : `Samling does not understand this activity (“${kind}”). It may come from a newer version, and is kept as it is.`,
  unnamed: 'No name',
  saveFile: 'Save mine as a file',
  openFile: 'Fetch from a file',
  fileName: 'activities',
  taken: (count) => (count === 1 ? '1 activity was fetched.' : `${count} activities were fetched.`),
  takenNone: 'You had all of the file already.',
  trouble: {
    tooLarge: () => 'The file is too large. It may be 1 MB.',
    notActivities: () => 'This is neither a file of activities nor a programme file from Samling.',
    tooNew: (found) =>
      `The file was made by a newer version of Samling (format ${found}). Nothing has changed. Update Samling and try again.`,
    tooMany: (found, most) => `The file has ${found} activities. There is room for ${most} at a time.`,
    emptyFile: () => 'There are no activities in the file.',
    full: (_, most) => `There is room for ${most} of your own. Remove some first.`,
    newer: (found) =>
      `Your activities were saved by a newer version of Samling (format ${found}). They have not been touched. Update Samling to use them.`,
    failed: () => 'The browser keeps nothing. It is gone when you close the page.',
  },
}
