import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { compareJournals } from './freigabe/getrennt';
import { attackFromTheAuthority, openOpfer, type Opfer } from './freigabe/korrupt';
import { openWelt, type Welt } from './freigabe/welt';
import { revokeWithoutAuthority } from './freigabe/widerruf';
import type { Datenbank } from './promises';
import { settle } from './settle';

jest.setTimeout(1_800_000);

/** One world for all three, in this order: the last one lets the desks of the offices turn everything upside down. */
const provenOn = (datenbank: Datenbank) => () => {
  let welt: Welt;
  let opfer: readonly Opfer[];
  beforeAll(async () => {
    welt = await openWelt(datenbank);
    opfer = await openOpfer(welt);
  });
  afterAll(() => welt?.close());

  it('the journals of two controllers share no identifier, in no column', async () => {
    const { shared, ...found } = await compareJournals(welt);
    expect(shared.slice(0, 5)).toEqual([]);
    settle('protokolleGetrennt', found);
  });

  it('a revocation at an office works while authority and gateway are gone, and is told when they are back', async () => {
    const { broken, ...found } = await revokeWithoutAuthority(welt);
    expect(broken).toEqual([]);
    settle('widerrufAmAmt', found);
  });

  it('an authority that seals anything gets nothing that the Auszug does not cover', async () => {
    const { beyond, ...found } = await attackFromTheAuthority(welt, opfer);
    expect(beyond.slice(0, 3)).toEqual([]);
    settle('korrupteBehoerde', found);
  });
};

describe('against a corrupted authority, on SQLite', provenOn('sqlite'));
describeMariadb('against a corrupted authority, on MariaDB', provenOn('mariadb'));
