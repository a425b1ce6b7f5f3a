import type { MethodTexts } from '#shared/library/parts.ts'

export const methods: MethodTexts = {
  'alone-group-plenary': {
    title: 'Alone, group, plenary',
    purpose: 'Everybody thinks first, so that those who talk fast do not decide what it is about.',
    when: 'When you want many answers, and a few to go on with.',
    needs: 'People at tables.',
    steps: [
      'Alone: Each writes points.',
      'At the table: The points come up. The table chooses three.',
      'All together: The hall sees what the tables chose.',
    ],
    asks: [
      'What matters most to do something about?',
      'Which three matter most, and why?',
      'What do we take on first?',
    ],
  },
  'one-two-four-all': {
    title: '1-2-4-all',
    purpose: 'Ideas grow from one to all in twelve minutes, and nobody sits silent.',
    when: 'When you need breadth fast.',
    needs: 'At least eight. Samling draws the pairs and the fours.',
    steps: [
      'Alone for one minute.',
      'In pairs for two minutes.',
      'In fours for four minutes. Put two first.',
      'All together for five minutes.',
    ],
    asks: [
      'What should we do?',
      'What do you share, and what is new to you?',
      'Which two ideas are best?',
      'What stands out?',
    ],
  },
  'round-robin': {
    title: 'Round robin',
    purpose: 'Each has the word once, for as long as the others, without interruption.',
    when: 'When a few tend to do the talking, or the matter is hard.',
    needs: 'Tables of four to eight. The phones show whose turn it is.',
    steps: [
      'Round the table: The time is shared out, and the whole hall changes at once. Each can write keywords.',
      'The table chooses three points.',
      'The hall sees them.',
    ],
    asks: [
      'Round the table: What do you need help with, and what can you help others with?',
      'Which three points do we take to the others?',
      'Who can help whom?',
    ],
  },
  fishbowl: {
    title: 'Fishbowl',
    purpose: 'A few talk together for real while all the others listen.',
    when: 'When the matter is unfinished, and you want to hear people think together.',
    needs:
      'Four or five chairs in the middle, one of them empty. Samling does not draw who sits there. It shows the question, keeps the time and takes in what the others write.',
    steps: [
      'Alone: Each writes what the circle should take up.',
      'The circle talks. Whoever wants in takes the empty chair, and another leaves. The others write on the phone.',
      'In pairs: What did we hear?',
      'All together: What we take with us.',
    ],
    asks: [
      'What do you want those in the middle to talk about?',
      'The circle is talking. Write what you want to remember, or ask',
      'What did you hear that surprised you?',
      'What do we take with us from the circle?',
    ],
  },
  'dot-voting': {
    title: 'Dot voting',
    purpose: 'The hall sorts many proposals in a few minutes.',
    when: 'When there is more on the board than you have time for.',
    needs:
      'Nothing. The proposals are written here. If you have them already, make a poll in which people share out points.',
    steps: [
      'Alone: Each writes proposals.',
      'All together: Everybody sees them, and each has three dots. Those with the most stand first.',
    ],
    asks: ['What do you propose that we do together?', 'Support three proposals'],
  },
  appreciative: {
    title: 'Appreciative interview',
    purpose: 'You learn from what has worked instead of digging in what is missing.',
    when: 'When people are tired of problems, or something new is to begin.',
    needs: 'A quiet room. Pairs must be able to hear each other.',
    steps: [
      'In pairs: One tells for seven minutes of a time it went well. The other asks. Then they change.',
      'In fours: Retell briefly what you heard, and put first two things that made it possible.',
      'All together: What can we do more of?',
    ],
    asks: [
      'Tell of a time when it worked. What happened, and what did you do?',
      'Retell it briefly. Which two things made it possible?',
      'What of this can we do more of?',
    ],
  },
  premortem: {
    title: 'Premortem: what went wrong',
    purpose: 'You find what could tip the plan over while something can still be done about it.',
    when: 'When the plan is ready, and everybody agrees a little too much.',
    needs: 'A plan or a measure to think of. At least five, preferably managers and union representatives.',
    steps: [
      'Alone: Imagine that a year has gone, and that you failed. Write why.',
      'At the table: Choose the three likeliest reasons.',
      'All together: Each supports three.',
      'In municipalities: Write what you do now to prevent it.',
    ],
    asks: [
      'A year has gone, and we failed. What went wrong?',
      'Which three reasons are the likeliest?',
      'Which of them must we do something about?',
      'What do we do now so that it does not happen?',
    ],
  },
  'world-cafe': {
    title: 'World café',
    purpose: 'Thoughts move between tables and grow with each round.',
    when: 'When you have time, and a question that is everybody’s.',
    needs:
      'At least twelve, and tables for four. Samling draws new fours across municipalities for each round, and the points follow people. Nobody stays behind as host.',
    steps: [
      'First round: in fours, one takes notes.',
      'Second round: new fours. Begin with what you bring.',
      'Third round: new fours once more.',
      'All together: Each supports three points.',
    ],
    asks: [
      'What does it take for people to be well at work?',
      'What did you hear in the last round, and what will you build on?',
      'What can we do together that nobody manages alone?',
      'What has grown?',
    ],
  },
}
