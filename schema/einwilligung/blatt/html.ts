/** Markup that may stand as it is. Only this file makes it; every other text is escaped where it is put in. */
class Html {
  constructor(readonly markup: string) {}
}

export type { Html };

export type Inhalt = string | number | Html | undefined | readonly Inhalt[];

/** A piece of a page: html`<p>${name}</p>`. Names are whatever people wrote, so nothing put in is ever markup by accident. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Inhalt[]): Html => new Html(parts.map((part, index) => part + markupOf(contents[index])).join(''));

/** A style sheet of our own. @throws Error if it could end the element it stands in */
export function styleOf(css: string): Html {
  if (css.includes('<')) throw new Error('a style sheet does not contain markup');
  return new Html(css);
}

function markupOf(content: Inhalt): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return content.map(markupOf).join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
