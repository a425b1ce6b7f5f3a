/**
 * A programme as it came in an e-mail: the times and kinds of the gathering of 2012, the wording our own, people named by
 * what they do. Bold, bullets, capitals and sub-lines are as people write them.
 */
export const PROGRAMME = `Velkommen til nettverkssamling nummer to
Nettverk for nærvær, 12.–13. september 2012, Bergen

## DAG 1, onsdag 12. september 2012

- **10.00 Velkommen**
  Bakgrunn, mål og opplegg
  Presentasjonsrunde: kommunenes mål på kort og lang sikt
- **12.00 LUNSJ**
- **13.00 DYPDYKK I PROSJEKTENE**
  Gradering og tilrettelegging v/ nettverkslederen
  Hva skal til, og hvorfor har vi tro på det?
- **14.00 Nærvær i Bergen: fra prosjekt til drift**
  v/ HR-seksjonen i Bergen kommune
- **15.00 Pause med kaffe**
- **15.20 Samtaler om nye ideer å ta med hjem**
- **16.30 Avslutning dag 1**
- **19.00 Middag**

## Dag 2, torsdag 13. september 2012

- **08.30 Oppstart**
- **08.45 Å lede tett på: tanker om nærhet**
  v/ gjest fra KS-Konsulent
- **10.30 Pause og utsjekking**
- **10.50 Oppsummering i plenum**
- **12.00 LUNSJ**
- **13.00 Når vanetenkningen tar plassen**
  v/ professor i innovasjon
- **14.00 Veien videre**
  Det første vi gjør når vi er hjemme
- **14.45 Evaluering og vel hjem**
`
