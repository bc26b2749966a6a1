import { openDatabase } from '../../../subgraphs/kit/database';
import { antrag, assign, openCity, users } from './city';

/** Grants and revokes until it is killed, and says what has been acknowledged. */
async function grantForever(url: string): Promise<void> {
  const city = await openCity(await openDatabase(url, { readOnly: false }));
  await assign(city, 'F-1', ['K-1'], users.ki);
  for (;;) {
    const erteilung = await city.authority.grant(antrag(city, 'F-1', 'K-1'), users.ki);
    if (erteilung.ergebnis !== 'ERTEILT') throw new Error(erteilung.ergebnis);
    process.stdout.write(`ERTEILT ${erteilung.einwilligung}\n`);
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', einwilligung: erteilung.einwilligung, umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    process.stdout.write(`WIDERRUFEN ${erteilung.einwilligung}\n`);
  }
}

void grantForever(process.argv[2] ?? '');
