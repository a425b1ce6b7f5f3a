import type { GatheringTexts } from '#shared/library/parts.ts'

export const gatherings: GatheringTexts = {
  'goals-round': {
    title: 'Presentation round of goals',
    purpose: 'Everybody learns what the others want to reach, what they are doing, and what is hard.',
    when: 'First of all, before anybody gives advice to anybody.',
    needs: 'The municipalities must be entered. Ask them to bring goals and projects ready to tell.',
    steps: [
      'Draw the order, or set it yourself.',
      'Each municipality has twelve minutes: short and long-term goals, projects, what is hard.',
      'They write the goals on the phone as they talk, so that these come along.',
      'Whoever is done early gives the time to those who are left.',
    ],
    asks: [],
  },
  panel: {
    title: 'Panel across municipalities',
    purpose: 'One from each municipality looks for what is shared, and for what is new.',
    when: 'After everybody has presented. The panel often works over lunch.',
    needs: 'At least three municipalities. Observers who take notes during the presentations are a help.',
    steps: [
      'Let each municipality choose its member, or propose them yourself.',
      'The panel writes points under three assignments, and puts the most important first.',
      'The observers put their notes together in the last part of the break.',
      'The panel presents to the hall in fifteen minutes.',
    ],
    asks: [
      'What did you see in what the municipalities presented?',
      'Which challenges come back?',
      'Which measures do several share?',
      'What does culture do to presence?',
      'What else did you notice?',
      'How can we go on working with what we share?',
      'What is best done together?',
      'What do you need from each other?',
      'What is new, and what is bold?',
      'What had you not heard of before?',
      'What should somebody dare to try?',
    ],
  },
  wonderings: {
    title: 'The panel’s wonderings, out to the groups',
    purpose: 'What the panel wonders about becomes the whole hall’s question.',
    when: 'After the panel has presented.',
    needs:
      'People at tables. To send out the panel’s own words, do it from the panel’s board. Here are questions for those who want them ready.',
    steps: [
      'The tables talk about what shapes culture. One takes notes.',
      'Then they choose the two measures they believe in most.',
      'The hall sees what the tables chose, and the panel answers.',
    ],
    asks: [
      'What shapes the culture of a workplace?',
      'Which of our measures pull the culture the right way? Put two first',
      'What does this tell all of us?',
    ],
  },
  'new-tables': {
    title: 'New tables, with those you know least',
    purpose: 'People meet somebody new, preferably from another municipality, before they work together.',
    when: 'When people have sat together for long, or first on day two.',
    needs:
      'Draw new tables on the page “Tables” first, such as five tables of the same size. This activity is what they do once they sit.',
    steps: [
      'Show the new tables, and let people move.',
      'Round the table: name, municipality, and one thing the others do not know.',
      'Each table goes on when it is ready.',
    ],
    asks: ['Round the table: Who are you, where do you come from, and what is on your mind at work now?'],
  },
  reflecting: {
    title: 'Reflecting pairs, then round the table',
    purpose: 'Everybody gets to think aloud and be listened to before the table talks.',
    when: 'Right after a talk that has set something going.',
    needs: 'People at tables. If the number is odd, there is a group of three.',
    steps: [
      'In pairs: One talks for five minutes, the other listens. Then they change.',
      'Round the table: Each says one thing, in turn. The table puts two points first.',
      'The hall sees what the tables have put first.',
    ],
    asks: [
      'What struck you in what you heard, and why?',
      'Round the table: What will you do more of, and what can you stop doing?',
      'What comes back at several tables?',
    ],
  },
  'old-thoughts': {
    title: 'Which old thoughts can we do without',
    purpose: 'The municipality finds habits and notions that are in the way, and puts some of them aside.',
    when: 'Before plans are made, preferably after a talk about thinking anew.',
    needs: 'Each municipality together by itself.',
    steps: [
      'The group writes what it takes for granted, and chooses three thoughts it can do without.',
      'The hall sees what the others put aside.',
    ],
    asks: [
      'Which old thoughts about our work can we do without?',
      'Which of them do several of us have, and what comes instead?',
    ],
  },
  'deep-dive': {
    title: 'Deep dive in the projects',
    purpose: 'Projects get advice from people who have tried something like them.',
    when: 'When everybody knows the projects in outline.',
    needs: 'Municipalities with a project, and mixed tables.',
    steps: [
      'The municipality agrees on what it takes, and why it believes in it.',
      'Round the table: Each tells of the project at home and what could tip it over.',
      'Each writes one piece of advice, and to whom.',
      'The hall sees the advice and supports two.',
    ],
    asks: [
      'What does it take to lower absence where we are, and why do we believe in it?',
      'Round the table: Tell briefly of the project at home. What could tip it over?',
      'Give one piece of advice to a project you heard of. Write first which municipality it is for',
      'Which advice is worth taking?',
    ],
  },
  'take-home': {
    title: 'What can we take home',
    purpose: 'The municipality turns what it has heard into something it can try.',
    when: 'After an example from another municipality, or towards the end of the day.',
    needs: 'Each municipality together by itself.',
    steps: [
      'The group writes ideas, and chooses the three it wants to take home.',
      'The hall sees them, and each supports three.',
    ],
    asks: [
      'What of this can we take home, and what must we change to make it fit?',
      'Which ideas do you want to join?',
    ],
  },
  'morning-exercise': {
    title: 'Morning exercise',
    purpose: 'People wake up and laugh a little before they sit down.',
    when: 'First on day two, or when the air is heavy.',
    needs: 'Room to stand. Everybody can do it sitting.',
    steps: [
      'The screen shows what to do, with a clock. Go on when it is out.',
      'Nothing is written. Those who would rather not, watch.',
    ],
    asks: [
      'Stand up or stay seated. Stretch your arms, and breathe out slowly',
      'Find somebody you have not talked with. One moves slowly, the other is the mirror. Change after a minute',
      'Walk five steps, say good morning to three people, and find your place again',
    ],
  },
  'way-forward': {
    title: 'The way forward',
    purpose: 'Each municipality decides the first thing it does at home, who answers for it, and by when.',
    when: 'The last work before the evaluation. The next gathering begins with it.',
    needs: 'Somebody from each municipality who can promise something on its behalf.',
    steps: [
      'The municipalities look at their goals: What have we reached, and are they bold enough?',
      'They write goals, measures and ways of working in the plan.',
      'They promise one or two things, each with somebody who answers for it, and a date.',
      'The screen shows the promises as they are confirmed.',
    ],
    asks: [],
  },
  'theme-days': {
    title: 'Theme days',
    purpose: 'You find out what people want to meet about next, and who can come.',
    when: 'While you are together and can agree on something.',
    needs: 'Replace the options with your own themes, with a date if you can.',
    steps: ['Each answers yes, maybe or no to each option.', 'The hall sees which days suit most.'],
    asks: [
      'Which theme days can you join?',
      'Culture and attitudes',
      'Graded sick leave and adjusted work',
      'Leading close to people',
    ],
  },
  evaluation: {
    title: 'Evaluation',
    purpose: 'You learn what was of use, and what should be otherwise.',
    when: 'The last thing before people leave. The form can stay open until the evening.',
    needs:
      'At least five who answer, or nothing is shown. Ask the same each time, and the answers can be compared.',
    steps: [
      'Each answers seven questions on the phone, without a name.',
      'You show the answers when the form is closed.',
    ],
    asks: [
      'How was the gathering',
      'strongly disagree',
      'strongly agree',
      'I got something I can use at home',
      'There was enough time to talk across municipalities',
      'The conversations across municipalities were useful',
      'I got to say what I wanted to say',
      'I know what we will do when we get home',
      'What was best?',
      'What should we do differently next time?',
    ],
  },
}
