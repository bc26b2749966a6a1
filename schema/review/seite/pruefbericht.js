(() => {
  'use strict';
  // What was looked for can be sent on as an address: ?suche=… and ?warum=Typ|Rolle|Zweck|Kategorie
  const adresse = new URLSearchParams(location.search);
  const daten = JSON.parse(document.getElementById('daten').textContent);

  const wahl = (id) => document.getElementById(id);
  const fuellen = (id, werte) => wahl(id).append(...werte.map(([wert, text]) => new Option(text, wert)));
  const selbst = (werte) => werte.map((wert) => [wert, wert]);
  fuellen('f-stelle', selbst(daten.stellen));
  fuellen('f-empfaenger', Object.entries(daten.empfaenger));
  fuellen('f-zweck', selbst(daten.zwecke));

  // What a recipient can be given: profiles name what is refused, so everything they do not name is possible.
  const moeglich = (empfaenger, zweck, kategorien) => {
    const wer = empfaenger ? [empfaenger] : Object.keys(daten.empfaenger);
    const wofuer = zweck ? [zweck] : daten.zwecke;
    return wer.some((einer) => wofuer.some((einZweck) => kategorien.every((kategorie) => !(kategorie in daten.profile[daten.profilJe[`${einer}|${einZweck}`]]))));
  };
  const bekannt = new Set(daten.kategorien);
  const genannt = (text) => [...new Set(text.match(/\b[A-Z]{2,}_[A-Z0-9_]+\b/g) ?? [])].filter((wort) => bekannt.has(wort));

  // Search and filter: a row stays if it has every word and fits every choice; what has no such row steps aside.
  const suche = wahl('suche');
  const treffer = wahl('treffer');
  const tabellen = [...document.querySelectorAll('main table')].map((tabelle) => ({
    rahmen: tabelle.parentElement,
    zeilen: [...tabelle.tBodies[0].rows].map((zeile) => ({
      zeile,
      text: zeile.textContent.toLowerCase(),
      original: zeile.textContent,
      // Only where rows are fields or categories do category names say what can be given.
      kategorien: /: (Felder|Kategorien)/.test(tabelle.caption.textContent) || tabelle.tHead.rows[0].cells[1]?.textContent === 'Kategorie' ? genannt([...zeile.cells].slice(0, 4).map((zelle) => zelle.textContent).join(' ')) : [],
      stelle: tabelle.closest('section').id.startsWith('stelle-') ? tabelle.closest('section').id.slice('stelle-'.length).toUpperCase() : zeile.cells[0].textContent,
    })),
  }));
  const filtern = () => {
    const worte = suche.value.toLowerCase().split(/\s+/).filter(Boolean);
    const [stelle, empfaenger, zweck] = ['f-stelle', 'f-empfaenger', 'f-zweck'].map((id) => wahl(id).value);
    const wirdGefiltert = worte.length > 0 || Boolean(stelle || empfaenger || zweck);
    const fuerWen = ({ original, kategorien }) => {
      if (!empfaenger && !zweck) return true;
      if (kategorien.length > 0) return moeglich(empfaenger, zweck, kategorien);
      return (!empfaenger || original.includes(daten.empfaenger[empfaenger])) && (!zweck || original.includes(zweck));
    };
    let gefunden = 0;
    for (const { rahmen, zeilen } of tabellen) {
      let sichtbar = 0;
      for (const eine of zeilen) {
        const passt = worte.every((wort) => eine.text.includes(wort)) && (!stelle || eine.stelle === stelle) && fuerWen(eine);
        eine.zeile.hidden = !passt;
        if (passt) sichtbar += 1;
      }
      rahmen.hidden = wirdGefiltert && sichtbar === 0;
      gefunden += sichtbar;
    }
    for (const abschnitt of document.querySelectorAll('main > section')) {
      abschnitt.hidden = wirdGefiltert && abschnitt.querySelector('.rahmen:not([hidden])') === null && abschnitt.id !== 'warum-nicht';
    }
    treffer.textContent = wirdGefiltert ? `${gefunden} Zeilen` : '';
  };
  for (const id of ['suche', 'f-stelle', 'f-empfaenger', 'f-zweck']) wahl(id).addEventListener('input', filtern);
  suche.form.addEventListener('submit', (ereignis) => ereignis.preventDefault());
  suche.form.addEventListener('reset', () => setTimeout(filtern));
  suche.value = adresse.get('suche') ?? '';
  for (const name of ['stelle', 'empfaenger', 'zweck']) wahl(`f-${name}`).value = adresse.get(name) ?? '';
  filtern();

  // Why not: the refusing steps of one combination, as the decision gave them.
  const schluessel = Object.keys(daten.profilJe).map((text) => text.split('|'));
  const einmal = (stelle) => [...new Set(schluessel.map((teile) => teile[stelle]))];
  fuellen('wn-typ', selbst(einmal(0)));
  fuellen('wn-rolle', selbst(einmal(1)));
  fuellen('wn-zweck', selbst(einmal(2)));
  fuellen('wn-kategorie', selbst(daten.kategorien));
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
