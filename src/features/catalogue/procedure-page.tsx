import type { ComponentChildren } from 'preact';
import { Main } from '../../web/components/main.tsx';
import { Fees, LegalBasis, Limits, Papers, Results } from '../../web/components/procedure-facts.tsx';
import { externalAddress, paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { applicantSteps, channelsInWords, LEVEL_WORDS } from '../../words/vi/catalogue-words.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { catalogueAddress } from './catalogue-query.ts';
import { Desks } from './desks.tsx';
import type { ProcedureView } from './procedure-view.ts';
import { HEADING } from './start-page.tsx';

const MOST_EARLIER = 10;

/** Everything an applicant needs to know, in the order in which it is asked. */
export function procedurePage(view: ProcedureView): Page {
  const { procedure, standing } = view;
  const { name } = procedure;
  return {
    title: `${name.length > 100 ? `${name.slice(0, 99).toWellFormed().trimEnd()}…` : name} - ${HEADING}`,
    main: (
      <Main>
        <Trail {...view} />
        <h1 class={name.length > 200 ? 'govuk-heading-m' : 'govuk-heading-l'}>{name}</h1>
        <Identity {...procedure} />
        <Standing {...view} />
        <Part id="giay-to" title="Giấy tờ cần chuẩn bị">
          <Papers papers={procedure.papers} />
        </Part>
        <Part id="thoi-han" title="Thời hạn giải quyết">
          <Limits limits={procedure.limits} />
        </Part>
        <Part id="phi" title="Phí, lệ phí">
          <Fees fees={procedure.fees} />
        </Part>
        <Part id="cach-nop" title="Cách nộp">
          <Channels {...view} />
        </Part>
        {standing.is === 'in-force' && (
          <Part id="noi-nop" title="Nơi nộp và nhận kết quả">
            <Desks {...view} />
          </Part>
        )}
        <Part id="ket-qua" title="Kết quả nhận được">
          <Results results={procedure.results} />
        </Part>
        <Part id="cac-buoc" title="Các bước">
          <ol class="govuk-list govuk-list--number">
            {applicantSteps(procedure).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Part>
        <Part id="can-cu" title="Căn cứ pháp lý">
          <LegalBasis laws={procedure.legalBasis} />
          <p class="mc-version">
            {procedure.decision}. Áp dụng từ ngày {dateWords(procedure.validFrom)}. Phiên bản {view.version}.
          </p>
        </Part>
        <Versions {...view} />
        {standing.is !== 'replaced' && (
          <p class="govuk-body mc-again">
            <a class="govuk-link" href={paths.procedureSheet(procedure.id)}>
              Tờ để in (PDF)
            </a>
          </p>
        )}
      </Main>
    ),
  };
}

function Trail({ procedure, fieldKey }: ProcedureView) {
  return (
    <nav class="mc-trail" aria-label="Đường dẫn">
      <a class="govuk-link" href={paths.catalogue}>
        {HEADING}
      </a>{' '}
      <span aria-hidden="true">›</span>{' '}
      <a class="govuk-link" href={catalogueAddress({ field: fieldKey })}>
        {procedure.field}
      </a>
    </nav>
  );
}

function Identity({ nationalCode, level }: ProcedureView['procedure']) {
  return (
    <p class="mc-identity">
      Thủ tục {LEVEL_WORDS[level]}
      {nationalCode !== null && (
        <>
          , mã <span class="mc-nowrap">{nationalCode}</span>
        </>
      )}
    </p>
  );
}

function Standing({ standing, version, procedure }: ProcedureView) {
  if (standing.is === 'in-force') return null;
  return (
    <p class="mc-notice">
      {standing.is === 'to-come' ? (
        `Thủ tục này áp dụng từ ngày ${dateWords(procedure.validFrom)}; trước ngày đó chưa nhận hồ sơ.`
      ) : (
        <>
          Đây là phiên bản {version}, chỉ dùng cho hồ sơ đã nhận theo phiên bản này.{' '}
          <a class="govuk-link" href={paths.procedure(procedure.id)}>
            Xem phiên bản mới nhất
          </a>
        </>
      )}
    </p>
  );
}

/** What came before: a dossier keeps the version it was received under. */
function Versions({ procedure: { id }, version, standing }: ProcedureView) {
  if (standing.is === 'replaced' || version === 1) return null;
  const earlier = Array.from(
    { length: Math.min(version - 1, MOST_EARLIER) },
    (_, back) => version - 1 - back,
  );
  return (
    <p class="mc-version">
      Phiên bản trước:{' '}
      {earlier.map((one, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={paths.procedureVersion(id, one)}>
            {one}
          </a>
        </>
      ))}
    </p>
  );
}

function Channels({ procedure: { channels }, portal, standing }: ProcedureView) {
  const address = portal === null ? undefined : externalAddress(`https://${portal}`);
  const online = channels.includes('online') && standing.is === 'in-force' && address !== undefined;
  return (
    <>
      <p class="govuk-body">{channelsInWords(channels)}.</p>
      {online && (
        <p class="govuk-body">
          Trực tuyến tại{' '}
          <a class="govuk-link mc-nowrap" href={address}>
            {portal}
          </a>
          .
        </p>
      )}
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="mc-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
