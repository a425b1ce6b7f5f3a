import type { GatheringTexts } from '#shared/library/parts.ts'

/** What network gatherings have used. */
export const gatherings: GatheringTexts = {
  'goals-round': {
    title: 'Presentasjonsrunde om mål',
    purpose: 'Alle får vite hva de andre vil oppnå, hva de holder på med, og hva som er vanskelig.',
    when: 'Først på samlingen, før noen skal gi råd til hverandre.',
    needs: 'Kommunene må være lagt inn. Be dem ha mål og prosjekter klare på forhånd.',
    steps: [
      'Trekk rekkefølgen, eller sett den selv.',
      'Hver kommune har tolv minutter: mål på kort og lang sikt, prosjektene, det som er vanskelig.',
      'De skriver målene på telefonen mens de snakker, så de blir med videre.',
      'Den som er tidlig ferdig, gir tiden til dem som er igjen.',
    ],
    asks: [],
  },
  panel: {
    title: 'Panel på tvers av kommunene',
    purpose: 'Én fra hver kommune ser etter det som er felles, og det som er nytt.',
    when: 'Etter at alle har presentert seg. Panelet arbeider ofte i lunsjen.',
    needs: 'Minst tre kommuner. Observatører som noterer mens det presenteres, er en hjelp.',
    steps: [
      'La hver kommune velge sitt medlem, eller foreslå selv.',
      'Panelet skriver punkter under tre oppdrag, og setter de viktigste først.',
      'Observatørene samordner notatene sine i siste del av pausen.',
      'Panelet legger fram for salen på femten minutter.',
    ],
    asks: [
      'Hva så dere i det kommunene la fram?',
      'Hvilke utfordringer går igjen?',
      'Hvilke tiltak er felles for flere?',
      'Hva gjør kulturen med nærværet?',
      'Hva annet la dere merke til?',
      'Hvordan kan vi arbeide videre med det som er felles?',
      'Hva egner seg å gjøre sammen?',
      'Hva trenger dere av hverandre?',
      'Hva er nytt, og hva er dristig?',
      'Hva hadde dere ikke hørt om før?',
      'Hva burde noen tørre å prøve?',
    ],
  },
  wonderings: {
    title: 'Panelets undring ut i gruppene',
    purpose: 'Det panelet undrer seg over, blir hele salens spørsmål.',
    when: 'Etter at panelet har lagt fram.',
    needs:
      'Folk ved bordene. Vil du sende ut panelets egne ord, gjør du det fra panelets tavle. Her ligger spørsmål til dem som vil ha dem klare.',
    steps: [
      'Bordene snakker om hva som former kulturen. Én noterer.',
      'Så velger de de to tiltakene de har mest tro på.',
      'Salen ser det bordene valgte, og panelet svarer.',
    ],
    asks: [
      'Hva er det som former kulturen på en arbeidsplass?',
      'Hvilke av tiltakene våre trekker kulturen i riktig retning? Løft fram to',
      'Hva sier dette oss alle?',
    ],
  },
  'new-tables': {
    title: 'Ny bordsetting med dem du kjenner minst',
    purpose: 'Folk møter noen nye, helst fra en annen kommune, og blir kjent før de skal arbeide.',
    when: 'Når folk har sittet lenge sammen, eller først på dag to.',
    needs:
      'Trekk nye bord på siden «Bord» først, for eksempel fem bord med like mange. Denne aktiviteten er det første de gjør når de har satt seg.',
    steps: [
      'Vis de nye bordene, og la folk flytte seg.',
      'Rundt bordet: navn, kommune og én ting de andre ikke vet.',
      'Hvert bord går videre når det er klart.',
    ],
    asks: ['Rundt bordet: Hvem er du, hvor kommer du fra, og hva er du opptatt av på jobben nå?'],
  },
  reflecting: {
    title: 'Reflekterende duo, så rundt bordet',
    purpose: 'Alle får tenke høyt og bli lyttet til før bordet snakker.',
    when: 'Rett etter et foredrag som har satt noe i gang.',
    needs: 'Folk ved bordene. Blir noen til overs, blir det en gruppe på tre.',
    steps: [
      'To og to: Den ene snakker i fem minutter, den andre lytter. Så bytter de.',
      'Rundt bordet: Hver sier én ting, etter tur. Bordet løfter fram to punkter.',
      'Salen ser det bordene har løftet fram.',
    ],
    asks: [
      'Hva traff deg i det du hørte, og hvorfor?',
      'Rundt bordet: Hva vil du gjøre mer av, og hva kan du slutte med?',
      'Hva går igjen ved bordene?',
    ],
  },
  'old-thoughts': {
    title: 'Hvilke gamle tanker kan vi klare oss uten',
    purpose: 'Kommunen finner vaner og forestillinger som står i veien, og legger noen av dem bort.',
    when: 'Før planene lages, gjerne etter et foredrag om å tenke nytt.',
    needs: 'Kommunene samlet hver for seg.',
    steps: [
      'Kommunegruppa skriver det de tar for gitt, og velger tre tanker de kan klare seg uten.',
      'Salen ser hva de andre legger bort.',
    ],
    asks: [
      'Hvilke gamle tanker om arbeidet vårt kan vi klare oss uten?',
      'Hvilke av dem har flere av oss, og hva kommer i stedet?',
    ],
  },
  'deep-dive': {
    title: 'Dypdykk i prosjektene',
    purpose: 'Prosjektene får råd fra folk som har prøvd noe liknende.',
    when: 'Når alle kjenner prosjektene i grove trekk.',
    needs: 'Kommuner med et prosjekt, og blandede bord.',
    steps: [
      'Kommunen samler seg om hva som skal til, og hvorfor de har tro på det.',
      'Rundt bordet: Hver forteller om prosjektet hjemme og det som kan velte det.',
      'Hver skriver ett råd, med kommunen det er til.',
      'Salen ser rådene og støtter to.',
    ],
    asks: [
      'Hva skal til for å få ned fraværet hos oss, og hvorfor har vi tro på det?',
      'Rundt bordet: Fortell kort om prosjektet hjemme. Hva kan velte det?',
      'Gi ett råd til et prosjekt du hørte om. Skriv først hvilken kommune det er til',
      'Hvilke råd er verdt å følge?',
    ],
  },
  'take-home': {
    title: 'Hva kan vi ta med hjem',
    purpose: 'Kommunen gjør om det de har hørt, til noe de kan prøve selv.',
    when: 'Etter et eksempel fra en annen kommune, eller mot slutten av dagen.',
    needs: 'Kommunene samlet hver for seg.',
    steps: [
      'Kommunegruppa skriver ideer, og velger de tre de vil ha med hjem.',
      'Salen ser dem, og hver støtter tre.',
    ],
    asks: [
      'Hva av dette kan vi ta med hjem, og hva må vi gjøre om for at det skal passe hos oss?',
      'Hvilke ideer vil du være med på?',
    ],
  },
  'morning-exercise': {
    title: 'Morgentrim',
    purpose: 'Folk våkner og ler litt før de skal sitte.',
    when: 'Først på dag to, eller når lufta er tung.',
    needs: 'Plass til å stå. Alle kan gjøre det sittende.',
    steps: [
      'Lerretet viser hva dere gjør, med klokke. Gå til neste når den er ute.',
      'Ingenting skrives. Den som ikke vil være med, ser på.',
    ],
    asks: [
      'Reis deg eller bli sittende. Strekk armene opp, pust rolig ut',
      'Finn én du ikke har snakket med. Den ene beveger seg sakte, den andre er speilet. Bytt etter et minutt',
      'Gå fem skritt, si god morgen til tre, og finn plassen din igjen',
    ],
  },
  'way-forward': {
    title: 'Veien videre',
    purpose: 'Hver kommune bestemmer det første de gjør hjemme, hvem som svarer for det, og når.',
    when: 'Som det siste arbeidet før evalueringen. Neste samling begynner med dette.',
    needs: 'Noen fra hver kommune som kan love noe på dens vegne.',
    steps: [
      'Kommunene ser på målene: Hva har vi fått til, og er de dristige nok?',
      'De skriver mål, tiltak og arbeidsmåte i planen.',
      'De lover én eller to ting, hver med en som svarer for den, og en frist.',
      'Lerretet viser løftene etter hvert som de blir bekreftet.',
    ],
    asks: [],
  },
  'theme-days': {
    title: 'Temadager',
    purpose: 'Dere finner ut hva folk vil møtes om neste gang, og hvem som kan.',
    when: 'Når dere er samlet og kan avtale noe.',
    needs: 'Bytt ut valgene med temaene dine, gjerne med dato.',
    steps: ['Hver svarer ja, kanskje eller nei til hvert valg.', 'Salen ser hvilke dager flest kan.'],
    asks: [
      'Hvilke temadager kan du være med på?',
      'Kultur og holdninger',
      'Gradering og tilrettelegging',
      'Å lede tett på',
    ],
  },
  evaluation: {
    title: 'Evaluering',
    purpose: 'Dere får vite hva som var til nytte, og hva som bør bli annerledes.',
    when: 'Det siste før folk går. Skjemaet kan stå åpent til kvelden.',
    needs:
      'Minst fem som svarer, ellers vises ingenting. Spør om det samme hver gang, så kan svarene sammenliknes.',
    steps: [
      'Hver svarer på sju spørsmål på telefonen, uten navn.',
      'Du viser svarene når skjemaet er stengt.',
    ],
    asks: [
      'Slik var samlingen',
      'helt uenig',
      'helt enig',
      'Jeg fikk noe jeg kan bruke hjemme',
      'Det var nok tid til å snakke sammen på tvers',
      'Samtalene på tvers var nyttige',
      'Jeg fikk sagt det jeg ville si',
      'Jeg vet hva vi skal gjøre når vi kommer hjem',
      'Hva var det beste?',
      'Hva bør vi gjøre annerledes neste gang?',
    ],
  },
}
