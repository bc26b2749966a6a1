import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, styleOf, type Html } from './html';

/** What every sheet has, whatever is on it. */
export interface Blatt {
  readonly titel: string;
  readonly sprache: string;
  readonly richtung: 'ltr' | 'rtl';
  /** Printed at the foot of every page; version and language, nothing of the person. */
  readonly fuss: string;
  readonly inhalt: readonly Html[];
}

/** A page that needs nothing else: no network, no font, no script. Made for A4; can also be filled in on the screen. */
export function dokumentOf({ titel, sprache, richtung, fuss, inhalt }: Blatt): string {
  // A version is looked at before it stands in a style sheet.
  const foot = /^[\p{L}\p{N} .,·:?!’-]*$/u.test(fuss) ? fuss : '';
  const css = styleOf(`${readFileSync(join(__dirname, 'blatt.css'), 'utf8')}@page { @bottom-left { content: "${foot}"; } }\n`);
  return html`<!doctype html>
<html lang="${sprache}" dir="${richtung}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${titel}</title>
<style>
${css}</style>
</head>
<body>
${inhalt}
</body>
</html>
`.markup;
}
