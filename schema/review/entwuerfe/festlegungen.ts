import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';

/** § 79 Abs. 2 SGB X: what has to be laid down in writing for every Abrufverfahren. */
export const festlegungen: Entwurf = {
  datei: 'entwurf-festlegungen',
  titel: 'Entwurf: Festlegungen für Abrufverfahren (§ 79 Abs. 2 SGB X, § 6 DSG NRW)',
  abschnitte: (review) => [scope(review), ...review.stellen.flatMap(({ name, abrufverfahren }) => abrufverfahren.map((verfahren) => sectionOf(name, verfahren)))],
};

const scope = ({ stellen }: Review): Abschnitt =>
  abschnitt(2, 'umfang', 'Wofür es Festlegungen gibt', [
    'Ohne Festlegung gibt es keinen automatischen Abruf: Das Amt startet nicht, wenn seine abgabe.yaml einen nennt und die Angaben fehlen. Ob ein Abrufverfahren zulässig ist und wer es genehmigt, entscheidet der Verantwortliche mit seiner Aufsicht, nicht dieses Dokument.',
    `Stellen ohne Abrufverfahren: ${liste(stellen.filter(({ abrufverfahren }) => abrufverfahren.length === 0).map(({ name }) => name))}.`,
  ]);

const sectionOf = (stelle: string, verfahren: Review['stellen'][number]['abrufverfahren'][number]): Abschnitt =>
  abschnitt(2, verfahren.id.toLowerCase(), `${stelle}: ${verfahren.id}`, [], [
    {
      titel: verfahren.id,
      kopf: ['Angabe', 'Inhalt'],
      zeilen: [
        ['Anlass und Zweck (Nr. 1)', `${verfahren.anlass} Zwecke: ${liste(verfahren.zwecke)}`],
        ['Dritte, an die übermittelt wird (Nr. 2)', liste(verfahren.empfaenger)],
        ['Art der zu übermittelnden Daten (Nr. 3)', liste(verfahren.kategorien)],
        ['Maßnahmen nach Art. 32 DSGVO (Nr. 4)', verfahren.massnahmen],
        ['Rechtsgrundlage', verfahren.rechtsgrundlage],
        ['Genehmigt', `${verfahren.genehmigtVon}, ${verfahren.genehmigtAm}`],
        ['Aufsicht unterrichtet am, Aktenzeichen', auszufuellen],
      ],
    },
  ]);
