(() => {
  'use strict';
  // What was looked for can be sent on as an address: ?suche=… and ?warum=Typ|Rolle|Zweck|Kategorie
  const adresse = new URLSearchParams(location.search);
  const daten = JSON.parse(document.getElementById('daten').textContent);

  // Search: a row stays if it has every word; what has no such row steps aside.
  const suche = document.getElementById('suche');
  const treffer = document.getElementById('treffer');
  const tabellen = [...document.querySelectorAll('table')].map((tabelle) => ({
    rahmen: tabelle.parentElement,
    zeilen: [...tabelle.tBodies[0].rows].map((zeile) => ({ zeile, text: zeile.textContent.toLowerCase() })),
  }));
  const filtern = () => {
    const worte = suche.value.toLowerCase().split(/\s+/).filter(Boolean);
    let gefunden = 0;
    for (const { rahmen, zeilen } of tabellen) {
      let sichtbar = 0;
      for (const { zeile, text } of zeilen) {
        const passt = worte.every((wort) => text.includes(wort));
        zeile.hidden = !passt;
        if (passt) sichtbar += 1;
      }
      rahmen.hidden = worte.length > 0 && sichtbar === 0;
      gefunden += sichtbar;
    }
    for (const abschnitt of document.querySelectorAll('main > section')) {
      abschnitt.hidden = worte.length > 0 && abschnitt.querySelector('.rahmen:not([hidden])') === null;
    }
    treffer.textContent = worte.length > 0 ? `${gefunden} Zeilen` : '';
  };
  suche.addEventListener('input', filtern);
  suche.form.addEventListener('submit', (ereignis) => ereignis.preventDefault());
  suche.value = adresse.get('suche') ?? '';
  filtern();

  // Why not: the refusing steps of one combination, as the decision gave them.
  const wahl = (id) => document.getElementById(id);
  const fuellen = (id, werte) => wahl(id).append(...werte.map((wert) => new Option(wert, wert)));
  const schluessel = Object.keys(daten.profilJe).map((text) => text.split('|'));
  const einmal = (stelle) => [...new Set(schluessel.map((teile) => teile[stelle]))];
  fuellen('wn-typ', einmal(0));
  fuellen('wn-rolle', einmal(1));
  fuellen('wn-zweck', einmal(2));
  fuellen('wn-kategorie', daten.kategorien);
  const antworten = () => {
    const profil = daten.profile[daten.profilJe[['wn-typ', 'wn-rolle', 'wn-zweck'].map((id) => wahl(id).value).join('|')]];
    const schritte = profil[wahl('wn-kategorie').value];
    wahl('wn-antwort').textContent = schritte
      ? `Abgelehnt. ${schritte.split(' ').map((schritt) => daten.schritte[schritt] ?? schritt).join(' Außerdem: ')}`
      : 'Möglich, mit den Bedingungen, die bei der Kategorie stehen.';
  };
  const fragen = ['wn-typ', 'wn-rolle', 'wn-zweck', 'wn-kategorie'];
  const gefragt = (adresse.get('warum') ?? '').split('|');
  fragen.forEach((id, stelle) => {
    if ([...wahl(id).options].some(({ value }) => value === gefragt[stelle])) wahl(id).value = gefragt[stelle];
    wahl(id).addEventListener('change', antworten);
  });
  antworten();
})();
