import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Reason } from '../../decision/facts';
import type { Review } from '../review';
import { inWorten } from '../worte';
import { alwaysNeeded, transmits } from './jeStelle';

/** The two layers of the matrix: what is possible at all, and why the rest is not. */
export const moeglich = (review: Review): readonly Abschnitt[] => [possible(review), refused(review)];

function possible({ matrix, bedingungen, zwecke }: Review): Abschnitt {
  const zweckNames = [...zwecke.keys()].filter((zweck) => matrix.zellen.some((zelle) => zelle.zweck === zweck));
  const always = alwaysNeeded(matrix.zellen.filter(transmits));
  const rows = new Map<string, string[]>();
  for (const { stelle, kategorie, organisationstyp, rolle } of matrix.zellen) rows.set(`${stelle}|${kategorie}|${organisationstyp}, ${rolle}`, []);
  const zeilen = [...rows.keys()].map((key) => {
    const [stelle = '', kategorie = '', empfaenger = ''] = key.split('|');
    const cell = (zweck: string) => matrix.zellen.find((zelle) => zelle.kategorie === kategorie && `${zelle.organisationstyp}, ${zelle.rolle}` === empfaenger && zelle.zweck === zweck);
    const first = zweckNames.flatMap((zweck) => cell(zweck) ?? [])[0];
    const further = (first?.bedingungen ?? []).filter((name) => !always.includes(name));
    const [typ = '', rolle = ''] = empfaenger.split(', ');
    return [stelle, kategorie, `${inWorten(typ)}, ${inWorten(rolle)}`, ...zweckNames.map((zweck) => (cell(zweck) ? 'möglich' : '–')), first?.uebermittlung === false ? 'keine Übermittlung' : liste(further, '–')];
  });
  return abschnitt(
    2,
    'moeglich',
    'Was überhaupt möglich ist',
    [
      `${matrix.zellen.length} Zellen. Möglich heißt: Es gibt eine Person und eine Unterschrift, mit denen die Entscheidung schweigt. Für jede Zelle, in der übermittelt wird, bleibt nötig, ausprobiert durch Wegnehmen:`,
      ...always.map((name) => `- ${name}: ${bedingungen[name] ?? name}`),
      'Die eigene Falldokumentation wird nicht übermittelt; für sie bleiben nur nötig: verpflichtet, fallbezug. Was darüber hinaus nötig ist, steht in der letzten Spalte:',
      ...Object.entries(bedingungen).filter(([name]) => !always.includes(name)).map(([name, text]) => `- ${name}: ${text}`),
    ],
    [{ titel: 'Mögliche Zellen', kopf: ['Stelle', 'Kategorie', 'Empfänger', ...zweckNames, 'außerdem nötig'], zeilen }],
  );
}

function refused({ matrix: { warumNicht }, gruende, kategorien }: Review): Abschnitt {
  const rows = new Map<string, { readonly zwecke: string[]; readonly empfaenger: string; readonly profil: number }>();
  for (const [key, profil] of Object.entries(warumNicht.profilJe)) {
    const [typ = '', rolle = '', zweck = ''] = key.split('|');
    const row = rows.get(`${typ}|${rolle}|${profil}`) ?? { zwecke: [], empfaenger: `${typ}, ${rolle}`, profil };
    row.zwecke.push(zweck);
    rows.set(`${typ}|${rolle}|${profil}`, row);
  }
  const zeilen = [...rows.values()].map(({ empfaenger, zwecke, profil }) => {
    const steps = warumNicht.profile[profil] ?? {};
    const by = new Map<string, number>();
    for (const text of Object.values(steps)) by.set(text, (by.get(text) ?? 0) + 1);
    const possibleOnes = kategorien.size - Object.keys(steps).length;
    const refusals = [...by].map(([text, count]) => `${count} durch ${text.split(' ').join(' und ')}`);
    return [empfaenger, zwecke.join(', '), String(possibleOnes), refusals.join('; ') || '–'];
  });
  return abschnitt(
    2,
    'warum-nicht',
    'Warum nicht?',
    [
      'Für alles Übrige der Schritt, der ablehnt, auch wenn alles Persönliche dafür spräche. Die Seite pruefbericht.html schlägt jede einzelne Kombination nach; die Schritte liegen als je eine Datei unter schema/decision/steps/.',
    ],
    [
      { titel: 'Ablehnungen je Empfänger', kopf: ['Empfänger', 'Zwecke', 'mögliche Kategorien', 'abgelehnte Kategorien'], zeilen },
      { titel: 'Gründe', kopf: ['Grund', 'Schritt', 'Bedeutung'], zeilen: Object.keys(gruende).map((name) => [name, String(gruende[name as Reason].schritt), gruende[name as Reason].text]) },
    ],
  );
}
