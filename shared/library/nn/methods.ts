import type { MethodTexts } from '#shared/library/parts.ts'

export const methods: MethodTexts = {
  'alone-group-plenary': {
    title: 'Åleine, gruppe, plenum (IGP)',
    purpose: 'Alle tenkjer sjølve først, så dei som snakkar fort, ikkje bestemmer kva det handlar om.',
    when: 'Når du vil ha mange svar, og nokre få å gå vidare med.',
    needs: 'Folk ved borda.',
    steps: [
      'Åleine: Kvar skriv sine punkt.',
      'Ved bordet: Punkta kjem fram. Bordet vel tre.',
      'I plenum: Salen ser det borda valde.',
    ],
    asks: [
      'Kva er viktigast å gjere noko med?',
      'Kva tre er dei viktigaste, og kvifor?',
      'Kva tek vi tak i først?',
    ],
  },
  'one-two-four-all': {
    title: '1–2–4–alle',
    purpose: 'Idear veks frå éin til alle på tolv minutt, og ingen blir sitjande stille.',
    when: 'Når de treng breidd fort.',
    needs: 'Minst åtte. Samling trekkjer par og firarar.',
    steps: [
      'Åleine i eitt minutt.',
      'To og to i to minutt.',
      'Fire og fire i fire minutt. Løft fram to.',
      'Alle i fem minutt.',
    ],
    asks: [
      'Kva bør vi gjere?',
      'Kva har de felles, og kva er nytt for deg?',
      'Kva to idear er dei beste?',
      'Kva skil seg ut?',
    ],
  },
  'round-robin': {
    title: 'Runden (round robin)',
    purpose: 'Kvar får ordet éin gong, like lenge, utan avbrot.',
    when: 'Når nokre få pleier å ta ordet, eller saka er vanskeleg.',
    needs: 'Bord med fire til åtte. Telefonane viser kven sin tur det er.',
    steps: [
      'Rundt bordet: Tida blir delt likt, og heile salen byter samstundes. Kvar kan skrive stikkord.',
      'Bordet vel tre punkt.',
      'Salen ser dei.',
    ],
    asks: [
      'Rundt bordet: Kva treng du hjelp til, og kva kan du hjelpe andre med?',
      'Kva tre punkt tek vi med til dei andre?',
      'Kven kan hjelpe kven?',
    ],
  },
  fishbowl: {
    title: 'Akvarium (fishbowl)',
    purpose: 'Nokre få snakkar saman på ordentleg medan alle andre høyrer på.',
    when: 'Når saka er uferdig, og de vil høyre nokon tenkje saman.',
    needs:
      'Fire eller fem stolar i midten, éin av dei tom. Samling trekkjer ikkje kven som sit der. Ho viser spørsmålet, held tida og tek imot det dei andre skriv.',
    steps: [
      'Åleine: Kvar skriv det dei vil at ringen skal ta opp.',
      'Ringen snakkar. Den som vil inn, tek den tomme stolen, og ein annan går ut. Dei andre skriv på telefonen.',
      'To og to: Kva høyrde vi?',
      'I plenum: Det vi tek med oss.',
    ],
    asks: [
      'Kva vil du at dei i midten skal snakke om?',
      'Ringen snakkar. Skriv det du vil hugse, eller spørje om',
      'Kva høyrde du som overraska deg?',
      'Kva tek vi med oss frå ringen?',
    ],
  },
  'dot-voting': {
    title: 'Prikkavstemming',
    purpose: 'Salen sorterer mange framlegg på nokre minutt.',
    when: 'Når det ligg meir på tavla enn de rekk.',
    needs:
      'Ingenting. Framlegga blir skrivne her. Har du dei frå før, lagar du ei avstemming der folk fordeler poeng.',
    steps: [
      'Åleine: Kvar skriv framlegg.',
      'I plenum: Alle ser dei, og kvar har tre prikkar. Dei med flest kjem øvst.',
    ],
    asks: ['Kva gjer du framlegg om at vi går saman om?', 'Gi tre framlegg støtta di'],
  },
  appreciative: {
    title: 'Anerkjennande intervju',
    purpose: 'De lærer av det som har verka, i staden for å grave i det som manglar.',
    when: 'Når folk er slitne av problem, eller når noko nytt skal i gang.',
    needs: 'Ro i rommet. To og to må kunne høyre kvarandre.',
    steps: [
      'To og to: Den eine fortel i sju minutt om ein gong det gjekk godt. Den andre spør. Så byter dei.',
      'Fire og fire: Fortel kort att det de høyrde, og løft fram to ting som gjorde det mogleg.',
      'I plenum: Kva kan vi gjere meir av?',
    ],
    asks: [
      'Fortel om ein gong de fekk det til. Kva hende, og kva gjorde du?',
      'Fortel kort att. Kva to ting gjorde det mogleg?',
      'Kva av dette kan vi gjere meir av?',
    ],
  },
  premortem: {
    title: 'Premortem: kva gjekk gale',
    purpose: 'De finn det som kan velte planen, medan det enno kan gjerast noko med.',
    when: 'Når planen er klar, og alle er litt for samde.',
    needs: 'Ein plan eller eit tiltak å tenkje på. Minst fem, helst både leiarar og tillitsvalde.',
    steps: [
      'Åleine: Tenk at det har gått eit år, og at de ikkje lukkast. Skriv kvifor.',
      'Ved bordet: Vel dei tre mest sannsynlege grunnane.',
      'I plenum: Kvar støttar tre.',
      'I kommunen: Skriv kva de gjer no for å hindre det.',
    ],
    asks: [
      'Det har gått eit år, og vi lukkast ikkje. Kva gjekk gale?',
      'Kva tre grunnar er mest sannsynlege?',
      'Kva for nokre av dei må vi gjere noko med?',
      'Kva gjer vi no for at det ikkje skal hende?',
    ],
  },
  'world-cafe': {
    title: 'Kafébord (world café)',
    purpose: 'Tankar flyttar mellom borda og veks for kvar runde.',
    when: 'Når de har god tid, og eit spørsmål som gjeld alle.',
    needs:
      'Minst tolv, og bord til fire. Samling trekkjer nye firarar på tvers av kommunane for kvar runde, og punkta følgjer folk. Ingen blir sitjande att som vert.',
    steps: [
      'Første runde: fire og fire, éin noterer.',
      'Andre runde: nye fire. Begynn med det de har med dykk.',
      'Tredje runde: nye fire igjen.',
      'I plenum: Kvar støttar tre punkt.',
    ],
    asks: [
      'Kva skal til for at folk har det godt på jobb?',
      'Kva høyrde du i førre runde, og kva vil du byggje vidare på?',
      'Kva kan vi gjere saman som ingen klarer åleine?',
      'Kva har vakse fram?',
    ],
  },
}
