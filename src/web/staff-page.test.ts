import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h, type VNode } from 'preact';
import { OFFICER_ROLES, type OfficerRole } from '../domain/access/roles.ts';
import type { Agency, Officer } from '../domain/organisation/agency.ts';
import { renderHtml } from './render-html.ts';
import { homeOf } from './signed-in.ts';
import { jobsOf, StaffLayout } from './staff-layout.tsx';
import { staffHtml } from './staff-page.ts';

const FRAME = { provinceName: 'Tỉnh <Kiên Giang>', styleSheet: '/a.css', icon: '/i.svg', script: '/s.js' };
const htmlOf = staffHtml(FRAME);

const AGENCIES = [
  { id: 'p', name: 'UBND phường Vĩnh Thanh', shortName: 'Vĩnh Thanh' },
  { id: 's', name: 'Sở <Nội vụ> & "khác"', shortName: 'SNV', supervises: ['procedures', 'figures'] },
] as unknown as readonly Agency[];
const NAMES = ['Võ Hoài Nam', '<b>Ý</b> & "Ơ"'];
const SEARCHED = [undefined, '', '000.00.08.H33', '"><script>'];

function officerOf(name: string, agency: Agency, ...roles: readonly OfficerRole[]): Officer {
  const duties = roles.map((role) => ({ unit: 'mot-cua', role }));
  return { id: 'o', name, agency: agency.id, duties } as unknown as Officer;
}

test('a page of officers is what would be rendered for it alone, whoever asked before', () => {
  let compared = 0;
  for (const agency of AGENCIES)
    for (const [n, role] of OFFICER_ROLES.entries())
      for (const other of OFFICER_ROLES.slice(n))
        for (const job of ['work', 'search', null] as const)
          for (const name of NAMES)
            for (const searched of SEARCHED) {
              const officer = officerOf(name, agency, role, other);
              const signedIn = { officer, agency, powers: officer.duties };
              const title = `Việc của ${name}`;
              const main = (token: string): VNode => h('main', null, token, h('b', null, name));
              const token = `${compared}`;
              const alone = h(
                StaffLayout,
                {
                  ...{ ...FRAME, title, token, job, searched: searched ?? '', jobs: jobsOf(signedIn) },
                  ...{ officer: name, agency: agency.name, agencyInShort: agency.shortName },
                  home: homeOf(officer, agency),
                },
                main(token),
              );
              const html = htmlOf(signedIn, { title, job, searched, main }, token);
              assert.equal(html, `<!doctype html>${renderHtml(alone)}`);
              compared += 1;
            }
  assert.ok(compared > 1_000, `${compared}`);
});
