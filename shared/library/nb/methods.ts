import type { MethodTexts } from '#shared/library/parts.ts'

/** Methods in wide use. */
export const methods: MethodTexts = {
  'alone-group-plenary': {
    title: 'Alene, gruppe, plenum (IGP)',
    purpose: 'Alle tenker selv først, så de som snakker fort, ikke bestemmer hva det handler om.',
    when: 'Når du vil ha mange svar, og noen få å gå videre med.',
    needs: 'Folk ved bordene.',
    steps: [
      'Alene: Hver skriver sine punkter.',
      'Ved bordet: Punktene kommer fram. Bordet velger tre.',
      'I plenum: Salen ser det bordene valgte.',
    ],
    asks: [
      'Hva er viktigst å gjøre noe med?',
      'Hvilke tre er de viktigste, og hvorfor?',
      'Hva tar vi tak i først?',
    ],
  },
  'one-two-four-all': {
    title: '1–2–4–alle',
    purpose: 'Ideer vokser fra én til alle på tolv minutter, og ingen blir sittende stille.',
    when: 'Når dere trenger bredde fort.',
    needs: 'Minst åtte. Samling trekker par og firere.',
    steps: [
      'Alene i ett minutt.',
      'To og to i to minutter.',
      'Fire og fire i fire minutter. Løft fram to.',
      'Alle i fem minutter.',
    ],
    asks: [
      'Hva bør vi gjøre?',
      'Hva har dere felles, og hva er nytt for deg?',
      'Hvilke to ideer er de beste?',
      'Hva skiller seg ut?',
    ],
  },
  'round-robin': {
    title: 'Runden (round robin)',
    purpose: 'Hver får ordet én gang, like lenge, uten avbrytelser.',
    when: 'Når noen få pleier å ta ordet, eller saken er vanskelig.',
    needs: 'Bord med fire til åtte. Telefonene viser hvem sin tur det er.',
    steps: [
      'Rundt bordet: Tiden deles likt, og hele salen bytter samtidig. Hver kan skrive stikkord.',
      'Bordet velger tre punkter.',
      'Salen ser dem.',
    ],
    asks: [
      'Rundt bordet: Hva trenger du hjelp til, og hva kan du hjelpe andre med?',
      'Hvilke tre punkter tar vi med til de andre?',
      'Hvem kan hjelpe hvem?',
    ],
  },
  fishbowl: {
    title: 'Akvarium (fishbowl)',
    purpose: 'Noen få snakker sammen på ordentlig mens alle andre hører på.',
    when: 'Når saken er uferdig, og dere vil høre noen tenke sammen.',
    needs:
      'Fire eller fem stoler i midten, én av dem tom. Samling trekker ikke hvem som sitter der. Den viser spørsmålet, holder tiden og tar imot det de andre skriver.',
    steps: [
      'Alene: Hver skriver det de vil at ringen skal ta opp.',
      'Ringen snakker. Den som vil inn, tar den tomme stolen, og en annen går ut. De andre skriver på telefonen.',
      'To og to: Hva hørte vi?',
      'I plenum: Det vi tar med oss.',
    ],
    asks: [
      'Hva vil du at de i midten skal snakke om?',
      'Ringen snakker. Skriv det du vil huske, eller spørre om',
      'Hva hørte du som overrasket deg?',
      'Hva tar vi med oss fra ringen?',
    ],
  },
  'dot-voting': {
    title: 'Prikkavstemning',
    purpose: 'Salen sorterer mange forslag på noen minutter.',
    when: 'Når det ligger mer på tavla enn dere rekker.',
    needs:
      'Ingenting. Forslagene skrives her. Har du dem fra før, lager du en avstemning der folk fordeler poeng.',
    steps: [
      'Alene: Hver skriver forslag.',
      'I plenum: Alle ser dem, og hver har tre prikker. De med flest kommer øverst.',
    ],
    asks: ['Hva foreslår du at vi går sammen om?', 'Gi tre forslag din støtte'],
  },
  appreciative: {
    title: 'Anerkjennende intervju',
    purpose: 'Dere lærer av det som har virket, i stedet for å grave i det som mangler.',
    when: 'Når folk er slitne av problemer, eller når noe nytt skal i gang.',
    needs: 'Ro i rommet. To og to må kunne høre hverandre.',
    steps: [
      'To og to: Den ene forteller i sju minutter om en gang det gikk godt. Den andre spør. Så bytter de.',
      'Fire og fire: Gjenfortell kort det dere hørte, og løft fram to ting som gjorde det mulig.',
      'I plenum: Hva kan vi gjøre mer av?',
    ],
    asks: [
      'Fortell om en gang dere fikk det til. Hva skjedde, og hva gjorde du?',
      'Gjenfortell kort. Hvilke to ting gjorde det mulig?',
      'Hva av dette kan vi gjøre mer av?',
    ],
  },
  premortem: {
    title: 'Premortem: hva gikk galt',
    purpose: 'Dere finner det som kan velte planen, mens det ennå kan gjøres noe med.',
    when: 'Når planen er klar, og alle er litt for enige.',
    needs: 'En plan eller et tiltak å tenke på. Minst fem, helst både ledere og tillitsvalgte.',
    steps: [
      'Alene: Tenk at det har gått et år, og at dere ikke lyktes. Skriv hvorfor.',
      'Ved bordet: Velg de tre mest sannsynlige grunnene.',
      'I plenum: Hver støtter tre.',
      'I kommunen: Skriv hva dere gjør nå for å hindre det.',
    ],
    asks: [
      'Det har gått et år, og vi lyktes ikke. Hva gikk galt?',
      'Hvilke tre grunner er mest sannsynlige?',
      'Hvilke av dem må vi gjøre noe med?',
      'Hva gjør vi nå for at det ikke skal skje?',
    ],
  },
  'world-cafe': {
    title: 'Kafébord (world café)',
    purpose: 'Tanker flyttes mellom bordene og vokser for hver runde.',
    when: 'Når dere har god tid, og et spørsmål som angår alle.',
    needs:
      'Minst tolv, og bord til fire. Samling trekker nye firere på tvers av kommunene for hver runde, og punktene følger folk. Ingen blir sittende igjen som vert.',
    steps: [
      'Første runde: fire og fire, én noterer.',
      'Andre runde: nye fire. Begynn med det dere har med dere.',
      'Tredje runde: nye fire igjen.',
      'I plenum: Hver støtter tre punkter.',
    ],
    asks: [
      'Hva skal til for at folk har det godt på jobb?',
      'Hva hørte du i forrige runde, og hva vil du bygge videre på?',
      'Hva kan vi gjøre sammen som ingen klarer alene?',
      'Hva har vokst fram?',
    ],
  },
}
