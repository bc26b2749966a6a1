#!/usr/bin/env python3
"""Zweiter Prüfer der Protokolle: Python 3 ohne weitere Pakete, ohne eine Zeile des Hauptprogramms.

    python3 pruefe.py [--pruefpunkte ORDNER --schluessel DATEI.pem] [--jetzt 2026-11-22T12:00:00Z] DATEI

DATEI ist eine SQLite-Datei des Amts (protokoll.sqlite, bei kim auch abgabe.sqlite) oder ein Export
(`npm run protokoll:pruefen -- <amt> --export DATEI`). Ende mit 0: unversehrt. 1: gebrochen. 2: nicht prüfbar.

Das Format, so genau, dass jemand einen dritten Prüfer schreiben kann
(the format, precise enough to write a third verifier from it):

Tables. `<stelle>_protokoll` holds one controller's journal; every process writes a chain of its own (`kette`), numbered
from 1 (`folge`). kim's store holds three more tables of the same kind, `einwilligung_ereignis` and `loeschaufgabe_ereignis` (one
chain each, of that name) and `ausstellung`, and in `kettenkopf` the head of each of their chains. An export has one JSON object a line,
{"tabelle": ..., "zeile": {column: value}}, chain by chain in sequence; a line without "tabelle" is its header.

Hashes, SHA-256 in lower-case hexadecimal, over UTF-8. Three domains, told apart by their first byte:
    inhalt_hash = H(00 ‖ salt ‖ nutzlast)                      salt: 32 hexadecimal digits
    hash        = H(01 ‖ J([previous hash, kette, folge, id, aufbewahrung, inhalt_hash]))
                                                               before the first entry: 64 zeros
    signature   = Ed25519 over 02 ‖ J({am, koepfe, stelle})    of a checkpoint, base64url without padding
J is canonical JSON: keys sorted, no spaces, non-ASCII characters as they are.
`aufbewahrung` is ABRUF or NACHWEIS; it is a column of a journal, NACHWEIS for every event, ABRUF for every Freigabe issued.

Columns. `id`: 26 characters of Crockford's base32, the first ten are the milliseconds since 1970; `am` (for events:
`erfasst_am`) is that time as ISO 8601 with milliseconds and Z. All other columns of a journal are copies out of `nutzlast`:
id, aufbewahrung and jti from its top, am, pseudonym, organisation, rolle, zweck, urteil and vorgang from its `eintrag`.

Purged. Salt, nutzlast and the copies are null, all of them, and the entry is older than its retention: ABRUF 180 days,
NACHWEIS three years from the end of its year. The chain goes on over a purged entry.

Checkpoints. A line {"am","koepfe":[{"folge","hash","kette"}],"signatur","stelle"} in canonical JSON and no other spelling,
in files <stelle in lower case>.*.jsonl. Each head must be found in the chain, those of older lines too. A last line
without its line feed was torn by a crash and never was one. What was appended after the newest checkpoint, or cut off
together with the checkpoint itself, nobody can know: keep copies where nobody who can write the journal can write.
"""
import argparse, base64, datetime, hashlib, json, os, re, sqlite3, sys

CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
PURGED = ('salt', 'nutzlast', 'jti', 'pseudonym', 'organisation', 'rolle', 'zweck', 'urteil', 'vorgang')
REGISTER = 'EINWILLIGUNGSREGISTER'
EVENTS = 'einwilligung_ereignis'
TASKS = 'loeschaufgabe_ereignis'


class Fault(Exception):
    """What is wrong with an entry, in the officer's words."""


class Unreadable(Exception):
    """Nothing can be said: neither whole nor broken."""


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':'))


def sha256(domain, text):
    return hashlib.sha256(domain + text.encode('utf-8', 'surrogatepass')).hexdigest()


def parse(text):
    def refuse(word):
        raise ValueError(word)
    return json.loads(text, parse_constant=refuse)


def demand(condition, fault):
    if not condition:
        raise Fault(fault)


def same(one, other):
    return type(one) is type(other) and one == other


# --- one entry ---------------------------------------------------------------------------------------------------------

def milliseconds(entry_id):
    demand(isinstance(entry_id, str) and re.fullmatch('[0-9A-HJKMNP-TV-Z]{26}', entry_id), 'Der Zeitpunkt wurde verändert.')
    time = 0
    for character in entry_id[:10]:
        time = time * 32 + CROCKFORD.index(character)
    return time


def check_time(entry_id, text):
    time = milliseconds(entry_id)
    try:
        moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=time)
    except OverflowError:
        raise Fault('Der Zeitpunkt wurde verändert.')
    demand(same(moment.isoformat(timespec='milliseconds') + 'Z', text), 'Der Zeitpunkt wurde verändert.')


def check_content(row):
    salt, text = row['salt'], row['nutzlast']
    whole = isinstance(salt, str) and isinstance(text, str) and re.fullmatch('[0-9a-f]{32}', salt)
    demand(whole and sha256(b'\x00', salt + text) == row['inhalt_hash'], 'Der Inhalt wurde verändert.')


def check_purged(row, aufbewahrung, columns, now):
    demand(all(row[column] is None for column in columns), 'Der Eintrag ist nur zum Teil bereinigt.')
    due = {
        'ABRUF': now - datetime.timedelta(days=180),
        'NACHWEIS': datetime.datetime(now.year - 3, 1, 1, tzinfo=datetime.timezone.utc),
    }.get(aufbewahrung)
    demand(due and milliseconds(row['id']) < due.timestamp() * 1000, 'Der Eintrag wurde vor Ablauf seiner Aufbewahrung bereinigt.')


def check_copies(row, copies):
    for column, value in copies.items():
        demand(same(row[column], value), f'Die Spalte «{column}» sagt anderes als der Eintrag.')


def check_journal_entry(row, now):
    check_time(row['id'], row['am'])
    if row['nutzlast'] is None:
        return check_purged(row, row['aufbewahrung'], PURGED, now)
    check_content(row)
    try:
        content = parse(row['nutzlast'])
        said = content['eintrag']
        copies = {'id': content['id'], 'aufbewahrung': content['aufbewahrung'], 'am': said['am'], 'jti': content.get('jti'),
                  **{name: said.get(name) for name in ('pseudonym', 'organisation', 'rolle', 'zweck')},
                  'urteil': said['urteil'], 'vorgang': said['vorgang']}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Fault('Der Inhalt ist kein Eintrag.')
    check_copies(row, copies)


def event_check():
    """Events are found by their person; only the consent itself says who that is."""
    persons = {}

    def check(row):
        demand(row['kette'] == EVENTS, 'Der Eintrag steht in einer fremden Kette.')
        check_content(row)
        check_time(row['id'], row['erfasst_am'])
        try:
            event = parse(row['nutzlast'])
            given = event['einwilligung'] if event['ereignis'] == 'ERTEILT' else None
            if given:
                persons[given['id']] = {'fall': given['fallId'], 'klient': given['klientId']}
            consent = given['id'] if given else event['einwilligungId']
            copies = {'einwilligung': consent, 'ereignis': event['ereignis'], 'erfasst_am': event['erfasstAm']}
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Fault('Der Inhalt ist kein Ereignis einer Einwilligung.')
        demand(consent in persons, 'Die Einwilligung, um die es geht, wurde nie erteilt.')
        check_copies(row, {**persons[consent], **copies})

    return check


def task_check():
    """Tasks are found by their organisation and person; only their beginning says who that is."""
    bearers = {}

    def check(row):
        demand(row['kette'] == TASKS, 'Der Eintrag steht in einer fremden Kette.')
        check_content(row)
        check_time(row['id'], row['erfasst_am'])
        try:
            event = parse(row['nutzlast'])
            begun = event['aufgabe'] if event['ereignis'] == 'ENTSTANDEN' else None
            if begun:
                bearers[begun['id']] = {'fall': begun['fallId'], 'klient': begun['klientId'], 'organisation': begun['organisation']}
            task = begun['id'] if begun else event['aufgabeId']
            copies = {'aufgabe': task, 'ereignis': event['ereignis'], 'erfasst_am': event['erfasstAm']}
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Fault('Der Inhalt ist kein Ereignis einer Aufgabe.')
        demand(task in bearers, 'Die Aufgabe, um die es geht, ist nie entstanden.')
        check_copies(row, {**bearers[task], **copies})

    return check


def check_issued(row, now):
    check_time(row['id'], row['am'])
    if row['nutzlast'] is None:
        return check_purged(row, 'ABRUF', ('salt', 'nutzlast'), now)
    check_content(row)


# --- chains ------------------------------------------------------------------------------------------------------------

class Witness:
    """Heads that somebody vouches for; what was not come by at the end is missing."""

    def __init__(self, heads):
        self.open = {}
        for head in heads:
            self.open.setdefault((head['kette'], head['folge']), []).append(head['hash'])

    def check(self, row):
        hashes = self.open.pop((row['kette'], row['folge']), ())
        demand(all(same(one, row['hash']) for one in hashes), 'Ein Zeuge bezeugt hier einen anderen Eintrag: Die Kette wurde neu geschrieben.')


def verify_chains(rows, check, witnesses):
    """rows: (row, aufbewahrung), chain by chain in sequence. The first entry that is not what was once written ends it."""
    report = {'ketten': 0, 'eintraege': 0, 'bereinigt': 0, 'fehler': None}
    previous = None
    for row, aufbewahrung in rows:
        if previous is None or not same(previous['kette'], row['kette']):
            report['ketten'] += 1
            previous = {'kette': row['kette'], 'folge': 0, 'hash': '0' * 64}
        try:
            demand(same(row['folge'], previous['folge'] + 1), f"Auf Nummer {previous['folge']} folgt Nummer {row['folge']}: Es fehlt ein Eintrag, oder einer ist zu viel.")
            link = [previous['hash'], previous['kette'], row['folge'], row['id'], aufbewahrung, row['inhalt_hash']]
            demand(all(isinstance(part, (str, int)) for part in link) and same(sha256(b'\x01', canonical(link)), row['hash']),
                   'Der Eintrag gehört nicht an diese Stelle der Kette oder wurde verändert.')
            check(row)
            for witness in witnesses:
                witness.check(row)
        except Fault as fault:
            report['fehler'] = {'kette': row['kette'], 'folge': row['folge'], 'id': row['id'], 'grund': str(fault)}
            return report
        report['eintraege'] += 1
        report['bereinigt'] += row['nutzlast'] is None
        previous = row
    for witness in witnesses:
        for kette, folge in witness.open:
            report['fehler'] = {'kette': kette, 'folge': folge, 'grund': 'Ein Zeuge bezeugt diesen Eintrag, es gibt ihn nicht mehr: Das Ende der Kette wurde abgeschnitten.'}
            return report
    return report


def verify_journal(rows, heads, now):
    return verify_chains(((row, row['aufbewahrung']) for row in rows), lambda row: check_journal_entry(row, now), [Witness(heads)])


def verify_register(tables, heads, now):
    """The register's own heads are a witness too, though not one to trust alone; and none of its chains is without a head."""
    kept = tables.get('kettenkopf', [])
    checks = {EVENTS: event_check(), TASKS: task_check(), 'ausstellung': lambda row: check_issued(row, now)}
    rows = [(row, 'ABRUF' if name == 'ausstellung' else 'NACHWEIS') for name in checks for row in tables.get(name, [])]
    table_of = {id(row): name for name in checks for row in tables.get(name, [])}
    check = lambda row: checks[table_of[id(row)]](row)
    report = verify_chains(rows, check, [Witness(heads), Witness([head for head in kept if head['folge'] > 0])])
    if report['fehler'] is None:
        reached = {head['kette']: head['folge'] for head in kept}
        for kette, folge in {row['kette']: row['folge'] for row, _ in rows}.items():
            if reached.get(kette, 0) < folge:
                report['fehler'] = {'kette': kette, 'folge': folge, 'grund': 'Der Kettenkopf reicht nicht bis zu diesem Eintrag: Er wurde verändert oder gelöscht.'}
                break
    return report


# --- checkpoints: Ed25519 (RFC 8032), slow and plain ---------------------------------------------------------------------

P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    a, b = (one[1] - one[0]) * (other[1] - other[0]), (one[1] + one[0]) * (other[1] + other[0])
    c, d = 2 * one[3] * other[3] * D, 2 * one[2] * other[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def point_of(data):
    number = int.from_bytes(data, 'little')
    y, sign = number & (2 ** 255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def bytes_of(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, 'little')


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def is_signed(public, message, signature):
    if len(signature) != 64 or int.from_bytes(signature[32:], 'little') >= L:
        return False
    key = point_of(public)
    if key is None:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), 'little') % L
    minus = (P - key[0], key[1], 1, P - key[3])
    return bytes_of(add(times(int.from_bytes(signature[32:], 'little'), BASE), times(h, minus))) == signature[:32]


def public_key(pem):
    der = base64.b64decode(''.join(line for line in pem.split('\n') if '-----' not in line))
    if len(der) != 44 or der[:12] != bytes.fromhex('302a300506032b6570032100'):
        raise Unreadable('Der Schlüssel ist kein öffentlicher Ed25519-Schlüssel.')
    return der[12:]


def checkpoint_of(line, public):
    """The checkpoint in a line, or None if it is none, is spelled otherwise, or is not signed by this key."""
    try:
        found = parse(line)
        if canonical(found) != line or set(found) != {'am', 'koepfe', 'signatur', 'stelle'}:
            return None
        for head in found['koepfe']:
            if {name: type(value) for name, value in head.items()} != {'kette': str, 'folge': int, 'hash': str} or head['folge'] < 1:
                return None
        signature = base64.urlsafe_b64decode(found['signatur'] + '=' * (-len(found['signatur']) % 4))
        if base64.urlsafe_b64encode(signature).decode().rstrip('=') != found['signatur']:
            return None
        message = b'\x02' + canonical({name: found[name] for name in ('am', 'koepfe', 'stelle')}).encode('utf-8', 'surrogatepass')
        return found if is_signed(public, message, signature) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def read_checkpoints(folder, name, public):
    """@return heads, and the first line that cannot be trusted"""
    heads = []
    for file in sorted(os.listdir(folder)):
        if not (file.startswith(name.lower() + '.') and file.endswith('.jsonl')):
            continue
        with open(os.path.join(folder, file), encoding='utf-8', errors='replace', newline='') as lines:
            for number, line in enumerate(lines.read().split('\n')[:-1], 1):
                found = checkpoint_of(line, public)
                if found is None or found['stelle'] != name:
                    return heads, f'{file}:{number}'
                heads += found['koepfe']
    return heads, None


# --- files -------------------------------------------------------------------------------------------------------------

def tables_in_sqlite(file):
    connection = sqlite3.connect(f'file:{os.path.abspath(file)}?mode=ro', uri=True)
    connection.text_factory = lambda data: data.decode('utf-8', 'replace')
    connection.row_factory = sqlite3.Row
    try:
        said, = connection.execute('PRAGMA integrity_check(1)').fetchone()
        if said != 'ok':
            raise Fault(f'Die Datenbankdatei widerspricht sich selbst ({said}).')
        names = [name for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        wanted = [name for name in names if name.endswith('_protokoll') or name in (EVENTS, TASKS, 'ausstellung', 'kettenkopf')]
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY kette, folge')] for name in wanted}
    except sqlite3.DatabaseError as error:
        raise Unreadable(f'Die Datei lässt sich nicht lesen: {error}')
    finally:
        connection.close()


def tables_in_export(file):
    tables = {}
    with open(file, encoding='utf-8', newline='') as lines:
        for line in lines:
            said = parse(line)
            if 'tabelle' in said:
                tables.setdefault(said['tabelle'], []).extend([said['zeile']] if 'zeile' in said else [])
    return tables


def verify_tables(tables, heads_of, now):
    """@return name -> report, in the order of their names"""
    reports = {}
    for table in sorted(tables):
        if table.endswith('_protokoll'):
            name = table[:-len('_protokoll')].upper()
            reports[name] = verify_journal(tables[table], heads_of(name), now)
    if EVENTS in tables:
        reports[REGISTER] = verify_register(tables, heads_of(REGISTER), now)
    return reports


def moment_of(text):
    return datetime.datetime.fromisoformat(text.replace('Z', '+00:00'))


def verify_many():
    """For comparing verifiers: on every line {"jetzt", "tabellen": {name: rows}, "koepfe": {name: heads}}; answers a line each."""
    for line in sys.stdin:
        said = parse(line)
        if 'pruefpunkt' in said:
            answer = checkpoint_of(said['pruefpunkt'], bytes.fromhex(said['schluessel'])) is not None
        else:
            answer = verify_tables(said['tabellen'], lambda name: said['koepfe'].get(name, []), moment_of(said['jetzt']))
        print(json.dumps(answer), flush=False)


def main():
    options = argparse.ArgumentParser(description='Zweiter Prüfer der Protokolle')
    options.add_argument('datei', nargs='?')
    options.add_argument('--pruefpunkte')
    options.add_argument('--schluessel')
    options.add_argument('--jetzt')
    options.add_argument('--viele', action='store_true')
    given = options.parse_args()
    if given.viele:
        verify_many()
        return 0
    if not given.datei or bool(given.pruefpunkte) != bool(given.schluessel):
        raise Unreadable('Erwartet wird eine Datei; --pruefpunkte und --schluessel gehören zusammen.')
    with open(given.datei, 'rb') as file:
        is_sqlite = file.read(16) == b'SQLite format 3\x00'
    tables = tables_in_sqlite(given.datei) if is_sqlite else tables_in_export(given.datei)
    public = public_key(open(given.schluessel, encoding='ascii').read()) if given.schluessel else None
    now = moment_of(given.jetzt) if given.jetzt else datetime.datetime.now(datetime.timezone.utc)
    broken = not tables
    untrusted = {}

    def heads_of(name):
        heads, untrusted[name] = read_checkpoints(given.pruefpunkte, name, public) if public else ([], None)
        return heads

    for name, report in verify_tables(tables, heads_of, now).items():
        fault = report['fehler']
        if fault:
            print(f"{name}: GEBROCHEN. Kette {fault['kette']}, Nummer {fault['folge']}" + (f", Eintrag {fault['id']}" if 'id' in fault else '') + f": {fault['grund']}")
        else:
            print(f"{name}: unversehrt. {report['eintraege']} Einträge in {report['ketten']} Ketten, davon {report['bereinigt']} bereinigt.")
        if untrusted[name]:
            print(f"{name}: GEBROCHEN. Der Prüfpunkt {untrusted[name]} ist nicht mit dem genannten Schlüssel signiert oder wurde verändert.")
        broken = broken or bool(fault or untrusted[name])
    if not public:
        print('Ohne --pruefpunkte fällt ein abgeschnittenes Ende nicht auf.')
    return 1 if broken else 0


if __name__ == '__main__':
    try:
        sys.exit(main())
    except Fault as fault:
        print(f'GEBROCHEN. {fault}')
        sys.exit(1)
    except (Unreadable, OSError, ValueError, KeyError, TypeError) as error:
        print(f'Nicht prüfbar: {error}')
        sys.exit(2)
