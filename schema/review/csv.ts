/** A table as RFC 4180 writes it: commas, CRLF, quotes doubled. A cell that a spreadsheet would run as a formula is made text. */
export const csvOf = (kopf: readonly string[], zeilen: readonly (readonly string[])[]): string => [kopf, ...zeilen].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
