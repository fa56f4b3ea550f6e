import { dueReasonSentences } from '../../documents/due-reason-words.ts';
import { limitWords } from '../../documents/limit-words.ts';
import type { ProvedView } from '../../domain/dossier/proved-view.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AgencyBlock } from '../../web/components/agency-block.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { AskedPapers, DueReasonDetails, ProvedFacts } from '../../web/components/proved-facts.tsx';
import { type VisitShown, visitWords } from '../../web/components/visitor-list.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DUE_WORDS, NEXT_ACTION_SENTENCES, publicSentence } from '../../words/vi/public-sentence.ts';
import { viRatingWords } from '../../words/vi/rating-words.ts';

export interface OwnRow {
  id: string;
  procedure: string;
  view: PublicView;
}

export function ownDossiersPage(token: string, rows: readonly OwnRow[]): Page {
  const title = 'Hồ sơ của tôi';
  return {
    title,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{title}</h1>
        {rows.length === 0 ? <NoDossiers /> : <OwnDossiers rows={rows} />}
        <SignOut token={token} />
      </Main>
    ),
  };
}

function NoDossiers() {
  return (
    <p class="govuk-body">
      Chưa có hồ sơ nào ghi đúng số định danh, số điện thoại hoặc địa chỉ thư vừa dùng để đăng nhập. Nếu hồ sơ
      ghi số khác, mời Ông/Bà{' '}
      <a class="govuk-link" href={paths.lookup}>
        tra cứu bằng mã số hồ sơ
      </a>{' '}
      hoặc hỏi cơ quan nơi đã nộp.
    </p>
  );
}

function OwnDossiers({ rows }: { rows: readonly OwnRow[] }) {
  return (
    <ul class="mc-citizen__list">
      {rows.map(({ id, procedure, view }) => (
        <li key={id}>
          <a class="govuk-link mc-citizen__name" href={paths.citizenDossier(id)}>
            {procedure}
          </a>
          <p>
            <span class="mc-nowrap">{view.code}</span>, {view.agency.name}
          </p>
          <p>
            <strong>{publicSentence(view)}</strong>
            {view.due && ` ${DUE_WORDS[view.due.kind]}: ${instantWords(view.due.at)}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}

export interface OwnDossierView {
  view: PublicView;
  more: ProvedView;
  visits: readonly VisitShown[];
  /** Where it is rated; null: it is not over. */
  rating: string | null;
}

export function ownDossierPage(token: string, { view, more, visits, rating }: OwnDossierView): Page {
  const sentence = publicSentence(view);
  return {
    title: sentence.replace(/\.$/, ''),
    main: (
      <Main data-code={view.code} data-status={view.status}>
        <p class="mc-standing__code">
          Hồ sơ <span class="mc-nowrap">{view.code}</span>
        </p>
        <h1 class="mc-standing__sentence">{sentence}</h1>
        {view.due && (
          <dl class={`mc-standing__due${view.late ? ' mc-standing__due--late' : ''}`}>
            <dt>{DUE_WORDS[view.due.kind]}</dt>
            <dd>
              <time dateTime={view.due.at}>{instantWords(view.due.at)}</time>
            </dd>
          </dl>
        )}
        {more.reason && view.due?.kind === 'promise' && (
          <DueReasonDetails sentences={dueReasonSentences(more.reason)} />
        )}
        <p class="govuk-body mc-standing__next">{NEXT_ACTION_SENTENCES[view.next]}</p>
        <AskedPapers asked={more.asked} />
        <Dots dots={view.dots} />
        <ProvedFacts view={more} limit={more.limit && limitWords(more.limit)} />
        {rating && (
          <p class="govuk-body">
            <a class="govuk-link" href={rating}>
              {viRatingWords.link}
            </a>
          </p>
        )}
        <Visits visits={visits} />
        <AgencyBlock {...view.agency} />
        <p class="govuk-body mc-again">
          <a class="govuk-link" href={paths.citizen}>
            Các hồ sơ của tôi
          </a>
        </p>
        <SignOut token={token} />
      </Main>
    ),
  };
}

/** Open from the beginning: here it is part of what one came for. */
function Visits({ visits }: Pick<OwnDossierView, 'visits'>) {
  return (
    <section class="mc-about" aria-labelledby="ai-da-xem">
      <h2 id="ai-da-xem">Ai đã xem hồ sơ</h2>
      {visits.length === 0 ? (
        <p class="govuk-body">Chưa có cán bộ nào mở xem hồ sơ này.</p>
      ) : (
        <ul class="mc-citizen__visits">
          {visits.map((visit) => (
            <li key={`${visit.at} ${visit.agency} ${visit.role} ${visit.purpose}`}>{visitWords(visit)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SignOut({ token }: { token: string }) {
  return (
    <form method="post" action={paths.citizenSignOut} class="mc-citizen__out">
      <HiddenToken token={token} />
      <button type="submit" class="govuk-button mc-button--quiet">
        Đăng xuất
      </button>
    </form>
  );
}
