import type { FastifyInstance } from 'fastify';
import { readingLimits } from '../domain/access/may-read.ts';
import { mayOpen, type PageRight } from '../domain/access/page-right.ts';
import type { Agency } from '../domain/organisation/agency.ts';
import { notYourPageSentence } from '../words/vi/not-your-page.ts';
import { Main } from './components/main.tsx';
import { rightOf } from './page-rights.ts';
import { homeOf, type SignedIn } from './signed-in.ts';
import type { SendStaffPage, StaffPage } from './staff-page.ts';

export interface GuardDeps {
  office: { agencies(): readonly Agency[]; answersFor(agency: string): readonly string[] };
  send: SendStaffPage;
}

/**
 * Pages behind here are opened by those whom the table of pages lets in (`page-rights.ts`), and what they read of dossiers
 * is bounded by their limits (`may-read.ts`). Both are asked once, here, before any slice.
 */
export function guardPages(app: FastifyInstance, { office, send }: GuardDeps): void {
  app.addHook('preHandler', async (request, reply) => {
    const { signedIn, method } = request;
    if (!signedIn) return undefined;
    const address = request.routeOptions.url ?? '';
    const right = rightOf(method, address);
    if (!right) throw new Error(`no row in src/web/page-rights.ts says who may open ${method} ${address}`);
    if (!mayOpen(right, signedIn.powers, signedIn.agency))
      return send(request, reply, notYourPage(right, signedIn, office.agencies()), 403);
    request.signedIn = withLimits(signedIn, office);
    return undefined;
  });
}

function withLimits(signedIn: SignedIn, office: GuardDeps['office']): SignedIn {
  const { identity, powers, agency } = signedIn;
  if (identity.kind !== 'officer') return signedIn;
  const province = office.agencies().map(({ id }) => id);
  const limits = readingLimits(
    { duties: powers, agency, answersFor: office.answersFor(agency.id) },
    province,
  );
  return { ...signedIn, identity: { ...identity, limits } };
}

function notYourPage(
  right: PageRight,
  { officer, agency }: SignedIn,
  agencies: readonly Agency[],
): StaffPage {
  const { roles = null, decides = null } = right.for === 'officers' ? right : {};
  const deciding = agencies.filter(({ supervises }) => decides !== null && supervises?.includes(decides));
  const named = decides === null ? null : deciding.map(({ name }) => name);
  return {
    title: 'Việc của người khác',
    job: null,
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Trang này là việc của người khác</h1>
        <p class="govuk-body">{notYourPageSentence(roles ?? [], named)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={homeOf(officer, agency)}>
            Về công việc của tài khoản này
          </a>
        </p>
      </Main>
    ),
  };
}
