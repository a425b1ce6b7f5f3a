import type { Step, StepAsked } from './steps.ts'

/** What a ready conversation says, in the three languages. `{kommune}` stands for a municipality's name. */
export type TemplateText = { readonly nb: string; readonly nn: string; readonly en: string }
type TemplateStep = Partial<Omit<Step, 'id' | 'prompt'>> &
  Pick<Step, 'who' | 'capture'> & {
    readonly prompt: TemplateText
    /** Done once for each municipality. */
    readonly perMunicipality?: true
  }
export type Template = {
  readonly id: string
  readonly name: TemplateText
  /** What it is good for, and what it takes. */
  readonly about: TemplateText
  readonly steps: readonly TemplateStep[]
}

/** Conversations that facilitators know by name, as steps to be changed at will. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'alone-group-plenary',
    name: { nb: 'Alene – gruppe – plenum', nn: 'Åleine – gruppe – plenum', en: 'Alone – group – plenary' },
    about: {
      nb: 'Alle får tenke selv før de snakker. Det viktigste fra hvert bord kommer opp i salen.',
      nn: 'Alle får tenkje sjølve før dei snakkar. Det viktigaste frå kvart bord kjem opp i salen.',
      en: 'Everybody thinks before they talk. What matters most at each table comes up in the hall.',
    },
    steps: [
      {
        who: 'alone',
        capture: 'own',
        sees: 'group',
        minutes: 3,
        prompt: {
          nb: 'Hva mener du selv? Skriv noen stikkord.',
          nn: 'Kva meiner du sjølv? Skriv nokre stikkord.',
          en: 'What do you think yourself? Write a few words.',
        },
      },
      {
        who: 'table',
        capture: 'top',
        top: 3,
        sees: 'group',
        minutes: 12,
        brings: 'all',
        prompt: {
          nb: 'Del det dere har skrevet. Hvilke tre punkter er viktigst?',
          nn: 'Del det de har skrive. Kva tre punkt er viktigast?',
          en: 'Share what you have written. Which three points matter most?',
        },
      },
      {
        who: 'plenary',
        capture: 'points',
        minutes: 10,
        brings: 'marked',
        support: 3,
        prompt: {
          nb: 'Det viktigste fra bordene',
          nn: 'Det viktigaste frå borda',
          en: 'What matters most, from the tables',
        },
      },
    ],
  },
  {
    id: 'one-two-four-all',
    name: { nb: '1-2-4-alle', nn: '1-2-4-alle', en: '1-2-4-all' },
    about: {
      nb: 'Tanken vokser fra én til to til fire til alle. Tar et kvarter og passer også i store saler.',
      nn: 'Tanken veks frå éin til to til fire til alle. Tek eit kvarter og passar òg i store salar.',
      en: 'A thought grows from one to two to four to all. Takes a quarter of an hour, also in a large hall.',
    },
    steps: [
      {
        who: 'alone',
        capture: 'own',
        sees: 'group',
        minutes: 1,
        prompt: {
          nb: 'Tenk alene: Hva ser du?',
          nn: 'Tenk åleine: Kva ser du?',
          en: 'Think alone: what do you see?',
        },
      },
      {
        who: 'duo',
        capture: 'own',
        sees: 'group',
        minutes: 2,
        brings: 'all',
        prompt: {
          nb: 'Bygg videre på tankene, to og to.',
          nn: 'Bygg vidare på tankane, to og to.',
          en: 'Build on your thoughts, two and two.',
        },
      },
      {
        who: 'four',
        capture: 'top',
        top: 1,
        sees: 'group',
        minutes: 4,
        brings: 'all',
        prompt: {
          nb: 'Hva går igjen hos dere fire? Velg ett punkt.',
          nn: 'Kva går att hos dykk fire? Vel eitt punkt.',
          en: 'What do the four of you have in common? Choose one point.',
        },
      },
      {
        who: 'plenary',
        capture: 'points',
        minutes: 5,
        brings: 'marked',
        prompt: {
          nb: 'Hva sto fram i samtalene?',
          nn: 'Kva stod fram i samtalane?',
          en: 'What stood out in your talks?',
        },
      },
    ],
  },
  {
    id: 'reflecting-duo',
    name: {
      nb: 'Reflekterende duo og bordet rundt',
      nn: 'Reflekterande duo og bordet rundt',
      en: 'Reflecting duo and round the table',
    },
    about: {
      nb: 'Én snakker, én lytter, så bytter de. Etterpå sier hver ved bordet én ting de hørte.',
      nn: 'Éin snakkar, éin lyttar, så byter dei. Etterpå seier kvar ved bordet éin ting dei høyrde.',
      en: 'One speaks, one listens, then they change. Afterwards each at the table says one thing they heard.',
    },
    steps: [
      {
        who: 'duo',
        where: 'across',
        capture: 'nothing',
        minutes: 10,
        turns: 'phases',
        each: 5,
        prompt: {
          nb: 'Fortell om en gang det lyktes. Hva gjorde at det gikk?',
          nn: 'Fortel om ein gong det lukkast. Kva gjorde at det gjekk?',
          en: 'Tell of a time when it went well. What made it work?',
        },
      },
      {
        who: 'table',
        capture: 'points',
        minutes: 10,
        turns: 'round',
        pace: 'own',
        roles: ['timekeeper', 'notes'],
        prompt: {
          nb: 'Si én ting du hørte, uten å nevne hvem.',
          nn: 'Sei éin ting du høyrde, utan å nemne kven.',
          en: 'Say one thing that you heard, without saying from whom.',
        },
      },
    ],
  },
  {
    id: 'municipality-reflection',
    name: { nb: 'Refleksjon i kommunen', nn: 'Refleksjon i kommunen', en: 'Reflection by municipality' },
    about: {
      nb: 'De som reiser hjem sammen, finner ut hva de tar med seg, og hva de kan slutte med.',
      nn: 'Dei som reiser heim saman, finn ut kva dei tek med seg, og kva dei kan slutte med.',
      en: 'Those who go home together find out what to take along, and what to stop doing.',
    },
    steps: [
      {
        who: 'municipality',
        capture: 'points',
        minutes: 12,
        prompt: {
          nb: 'Hva tar vi med oss hjem?',
          nn: 'Kva tek vi med oss heim?',
          en: 'What do we take home?',
        },
      },
      {
        who: 'municipality',
        capture: 'top',
        top: 1,
        minutes: 8,
        prompt: {
          nb: 'Hvilke gamle tanker kan vi klare oss uten? Velg én.',
          nn: 'Kva gamle tankar kan vi klare oss utan? Vel éin.',
          en: 'Which old thoughts can we do without? Choose one.',
        },
      },
    ],
  },
  {
    id: 'buzz',
    name: { nb: 'Summing', nn: 'Summing', en: 'Buzz' },
    about: {
      nb: 'Tre minutter med den du sitter ved siden av. Ingenting skal skrives.',
      nn: 'Tre minutt med den du sit ved sida av. Ingenting skal skrivast.',
      en: 'Three minutes with whoever you sit next to. Nothing is written.',
    },
    steps: [
      {
        who: 'duo',
        where: 'within',
        capture: 'nothing',
        minutes: 3,
        prompt: {
          nb: 'Hva tenker dere om det dere nettopp hørte?',
          nn: 'Kva tenkjer de om det de nett høyrde?',
          en: 'What do you make of what you have just heard?',
        },
      },
    ],
  },
  {
    id: 'ideas',
    name: { nb: 'Ideer med støtte', nn: 'Idear med støtte', en: 'Ideas with support' },
    about: {
      nb: 'Bordene foreslår, og alle støtter det de har mest tro på.',
      nn: 'Borda kjem med framlegg, og alle støttar det dei har mest tru på.',
      en: 'Tables propose, and everybody supports what they believe in most.',
    },
    steps: [
      {
        who: 'table',
        capture: 'points',
        minutes: 12,
        prompt: {
          nb: 'Hvilke nye ideer vil dere prøve hjemme?',
          nn: 'Kva nye idear vil de prøve heime?',
          en: 'Which new ideas will you try at home?',
        },
      },
      {
        who: 'plenary',
        capture: 'points',
        minutes: 6,
        brings: 'all',
        support: 3,
        prompt: {
          nb: 'Gi støtte til de tre ideene du har mest tro på.',
          nn: 'Gi støtte til dei tre ideane du har mest tru på.',
          en: 'Support the three ideas you believe in most.',
        },
      },
    ],
  },
  {
    id: 'advice',
    name: { nb: 'Råd til hvert prosjekt', nn: 'Råd til kvart prosjekt', en: 'Advice to each project' },
    about: {
      nb: 'Én kommune om gangen får råd om det som skal til for at prosjektet lykkes.',
      nn: 'Éin kommune om gongen får råd om det som skal til for at prosjektet lukkast.',
      en: 'One municipality at a time gets advice on what it takes for its project to succeed.',
    },
    steps: [
      {
        who: 'table',
        capture: 'points',
        minutes: 6,
        perMunicipality: true,
        prompt: {
          nb: 'Råd til {kommune}: Hva skal til for at det lykkes?',
          nn: 'Råd til {kommune}: Kva skal til for at det lukkast?',
          en: 'Advice to {kommune}: what does it take to succeed?',
        },
      },
    ],
  },
]

/** The steps of a ready conversation, to be prepared as they are or changed first. */
export function stepsFrom(
  template: Template,
  language: keyof TemplateText,
  municipalities: readonly { readonly name: string }[],
  newId: () => string,
): readonly StepAsked[] {
  return template.steps.flatMap(({ prompt, perMunicipality, roles, ...step }) => {
    const text = prompt[language]
    const prompts = perMunicipality
      ? municipalities.map(({ name }) => text.replaceAll('{kommune}', name))
      : [text]
    return prompts.map((each) => ({
      ...step,
      ...(roles === undefined ? {} : { roles: [...roles] }),
      id: newId(),
      prompt: each,
    }))
  })
}
