/**
 * The demo gathering's programme, as a leader would paste it. Times, kinds and structure are those of the two-day gathering
 * that Samling was made from, with a few minutes on one's feet added; the wording is our own, and people are named by what they do. Days have no date: a run day
 * takes the date it is started on, so that the demo works any day.
 */
export const DEMO_PROGRAMME = `Nærvær på timeplanen

Dag 1

10.00 Velkommen
- Hvorfor vi er her, hva vi vil oppnå og hvordan dagene er lagt opp
- Presentasjonsrunde: kommunenes mål på kort og lang sikt
- Prosjektene som er i gang, og det som er vanskelig
12.00 Lunsj
13.00 Dypdykk i prosjektene
v/ Nettverkslederen
- Tilrettelegging og gradert sykmelding
- Hva skal til, hvorfor tror vi på det, og hvilke råd har vi til andre?
14.00 Foredrag: Slik gjorde Bergen nærvær til hverdag
v/ HR-seksjonen i Bergen kommune
- Fra prosjekt til drift, og det de strever med nå
15.00 Kaffepause
15.20 Samtaler om nye ideer å ta med hjem
16.30 Avslutning av dag 1
19.00 Middag

Dag 2

08.30 Oppstart
08.45 Foredrag: Å lede tett på
v/ Gjest fra KS-Konsulent
- Relasjoner, nærvær og lederrollen
10.30 Pause og utsjekking
10.50 Oppsummering i plenum
v/ Representant fra programledelsen
12.00 Lunsj
13.00 Foredrag: Når vanetenkningen tar plassen
v/ Professor i innovasjon
13.50 Energizer: opp og ut, to og to
14.00 Veien videre
- Det første vi gjør når vi er hjemme igjen
14.45 Evaluering og vel hjem
`
