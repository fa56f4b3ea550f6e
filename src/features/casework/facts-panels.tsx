import type { PersonRef } from '../../domain/dossier/references.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths, telephoneAddress } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { CHANNEL_WORDS } from '../../words/vi/procedure-words.ts';
import { Moment } from './moment.tsx';
import { Panel } from './panel.tsx';
import { paperLines } from './paper-lines.ts';
import type { CaseFile } from './queries.ts';

/** What a dossier is: the left side of its page. */
export function Applicant({ file }: { file: CaseFile }) {
  const { applicant, owner, delegate } = file.state;
  const paper = delegate?.paper ? file.wording(delegate.paper) : null;
  return (
    <Panel id="nguoi-nop" title="Người nộp hồ sơ">
      <Person file={file} person={applicant} />
      {owner && (
        <>
          <h3 class="mc-case__sub">Chủ hồ sơ</h3>
          <Person file={file} person={owner} />
        </>
      )}
      {delegate && (
        <>
          <h3 class="mc-case__sub">Người được ủy quyền</h3>
          <Person file={file} person={delegate.person} />
          <SummaryList rows={[{ key: 'Giấy tờ ủy quyền', value: paper }]} />
        </>
      )}
    </Panel>
  );
}

function Person({ file, person }: { file: CaseFile; person: PersonRef }) {
  const known = file.person(person);
  if (!known) return <p class="govuk-body">(thông tin đã xóa)</p>;
  const { kind, name, identityKind, identityNumber, address, phone, email } = known;
  return (
    <SummaryList
      rows={[
        { key: kind === 'individual' ? 'Họ và tên' : 'Tên tổ chức', value: <strong>{name}</strong> },
        {
          key: identityKind ?? (kind === 'individual' ? 'Số giấy tờ' : 'Mã số'),
          value: identityNumber && <span class="mc-nowrap">{identityNumber}</span>,
        },
        { key: 'Địa chỉ', value: address },
        {
          key: 'Điện thoại',
          value: phone && (
            <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
              {phone}
            </a>
          ),
        },
        { key: 'Thư điện tử', value: email },
      ]}
    />
  );
}

const RETURN_WAYS = { ...CHANNEL_WORDS, counter: 'tại quầy' } as const;

export function Request({ file }: { file: CaseFile }) {
  const { state, procedure, agency } = file;
  const { returnBy, post } = state;
  const address = returnBy.address ? file.wording(returnBy.address) : null;
  const way = capitalise(RETURN_WAYS[returnBy.way]);
  return (
    <Panel id="yeu-cau" title="Yêu cầu giải quyết">
      <SummaryList
        rows={[
          { key: 'Nội dung', value: state.subject ? file.wording(state.subject) : null },
          { key: 'Lĩnh vực', value: state.field },
          { key: 'Mã thủ tục', value: procedure.nationalCode },
          { key: 'Cơ quan tiếp nhận', value: agency.name },
          {
            key: 'Nộp',
            value: `${capitalise(CHANNEL_WORDS[state.channel])}, ${instantWords(state.submittedAt)}`,
          },
          { key: 'Bưu gửi', value: post && `${post.tracking}, đến ${instantWords(post.arrivedAt)}` },
          { key: 'Nơi nộp trực tuyến', value: filedAt(file) },
          { key: 'Tiếp nhận', value: 'clock' in state ? <Moment at={state.clock.receivedAt} /> : null },
          { key: 'Nhận kết quả', value: address === null ? way : `${way}: ${address}` },
        ]}
      />
    </Panel>
  );
}

/** At another system, under its own reference: what the applicant may name, and what is asked there. */
function filedAt({ filings }: CaseFile): string | null {
  const filing = filings.find(({ kind }) => kind === 'dossier');
  if (!filing) return null;
  return `${filing.connection}, số ${filing.reference}, lúc ${instantWords(filing.filedAt)}`;
}

export function Papers({ file }: { file: CaseFile }) {
  const lines = paperLines(file);
  const { sets } = file.state;
  return (
    <Panel id="thanh-phan" title={sets > 1 ? `Thành phần hồ sơ (${sets} bộ)` : 'Thành phần hồ sơ'}>
      {lines.length === 0 ? (
        <p class="govuk-body">Chưa ghi giấy tờ nào.</p>
      ) : (
        <ul class="mc-handed-in">
          {lines.map(({ key, name, counts, files }) => (
            <li key={key}>
              <span class="mc-handed-in__name">{name}</span>
              {counts !== '' && <span class="mc-handed-in__counts">{counts}</span>}
              {files.length > 0 && (
                <ul class="mc-handed-in__files">
                  {files.map((one) => (
                    <li key={one.id}>
                      <FileLink dossier={file.id} {...one} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FileLink(props: { dossier: string; id: string; name: string; about: string; viewable: boolean }) {
  const { dossier, id, name, about, viewable } = props;
  const address = paths.file(dossier, id);
  return (
    <>
      <a class="govuk-link" href={viewable ? `${address}?xem=1` : address}>
        {name}
      </a>{' '}
      <span class="mc-handed-in__about">({about})</span>
      {viewable && (
        <>
          {' '}
          <a class="govuk-link" href={address} download>
            Tải về<span class="govuk-visually-hidden"> {name}</span>
          </a>
        </>
      )}
    </>
  );
}

export function ResultOf({ file }: { file: CaseFile }) {
  const { state } = file;
  if (!('result' in state) || !state.result) return null;
  const { outcome, approvedAt, signedAt, issued } = state.result;
  const issuedAs = issued && (
    <>
      <span class="mc-nowrap">số {issued.number}</span>, {issued.electronic ? 'bản điện tử' : 'bản giấy'},{' '}
      {instantWords(issued.at)}
    </>
  );
  return (
    <Panel id="ket-qua" title="Kết quả">
      <SummaryList
        rows={[
          { key: issued ? 'Kết quả' : 'Dự thảo', value: capitalise(OUTCOMES[outcome]) },
          { key: 'Duyệt', value: approvedAt && <Moment at={approvedAt} /> },
          { key: 'Ký', value: signedAt && <Moment at={signedAt} /> },
          { key: 'Phát hành', value: issuedAs },
          { key: 'Về Bộ phận Một cửa', value: state.clock.endedAt && <Moment at={state.clock.endedAt} /> },
          { key: 'Trả', value: state.status === 'returned' ? <Moment at={state.returnedAt} /> : null },
        ]}
      />
    </Panel>
  );
}

const OUTCOMES = { granted: 'đồng ý giải quyết', refused: 'từ chối giải quyết, có nêu lý do' } as const;
