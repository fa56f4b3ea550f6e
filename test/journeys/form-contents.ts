import type { Page } from 'playwright-core';

/** By name of the field: a text, the choice of a group, or whether a box is ticked. */
export type Contents = Readonly<Record<string, string | boolean>>;

/** As somebody types it, whether or not a fold hides it just now. */
export async function fillIn(page: Page, contents: Contents): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
  for (const [name, value] of Object.entries(contents)) {
    const fields = page.locator(`main [name="${name}"]`);
    const kind = await page.evaluate<string>(`document.querySelector('main [name="${name}"]').type`);
    if (typeof value === 'boolean') await fields.first().setChecked(value);
    else if (kind === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === 'select-one') await fields.selectOption(value);
    else await fields.fill(value);
  }
}

/** What stands in these fields now. */
export async function typedIn(page: Page, names: readonly string[]): Promise<Contents> {
  const entries = await page.evaluate<[string, string | boolean][]>(
    `${JSON.stringify(names)}.map((name) => {
      const fields = [...document.querySelectorAll('main [name="' + name + '"]')];
      const [first] = fields;
      if (!first) return [name, '(no such field)'];
      if (first.type === 'checkbox') return [name, first.checked];
      if (first.type === 'radio') return [name, fields.find((one) => one.checked)?.value ?? ''];
      return [name, first.value];
    })`,
  );
  return Object.fromEntries(entries);
}

/** Which fields have a message of their own beside them. */
export function complaints(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.govuk-error-summary a')].map((link) => {
      const field = document.getElementById(link.hash.slice(1));
      return field ? field.name || field.id : link.hash + ' leads nowhere';
    })`,
  );
}
