import type { Browser } from '../../../test/support/test-app.ts';

/** As a browser would send them: every named field of the form on the page. */
export function fieldsOf(html: string): Record<string, string[]> {
  const main = html.slice(html.indexOf('<main'));
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    if (name !== '' && name !== '_csrf') fields[name] = [...(fields[name] ?? []), unescaped(value)];
  };
  for (const [, attributes = ''] of main.matchAll(/<input ((?:"[^"]*"|[^">])*)>/g)) {
    const type = attribute(attributes, 'type');
    const ticked = !/^(checkbox|radio)$/.test(type) || /\schecked/.test(` ${attributes}`);
    if (type !== 'file' && ticked) add(attribute(attributes, 'name'), attribute(attributes, 'value'));
  }
  for (const [, attributes = '', text = ''] of main.matchAll(/<textarea ([^>]*)>([^<]*)</g)) {
    add(attribute(attributes, 'name'), text);
  }
  for (const [, attributes = '', options = ''] of main.matchAll(/<select ([^>]*)>(.*?)<\/select>/g)) {
    add(
      attribute(attributes, 'name'),
      attribute(/<option ([^>]*selected[^>]*)>/.exec(options)?.[1] ?? '', 'value'),
    );
  }
  return fields;
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** Led to the address of the page that comes next, as a browser is. */
export async function send(clerk: Browser, form: string, fields: Record<string, string | string[]>) {
  const answer = await clerk.post(form, fields);
  return answer.statusCode === 303 ? clerk.get(String(answer.headers.location)) : answer;
}
