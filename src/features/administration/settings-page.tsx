import type { ComponentChildren } from 'preact';
import {
  type Agency,
  type AgencySettings,
  EQUIPMENT_KINDS,
  type Equipment,
  type Unit,
} from '../../domain/organisation/agency.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FileField } from '../../web/components/file-field.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { Problem } from './positions.ts';
import { type ContactTyped, EQUIPMENT_WORDS, UNIT_KINDS } from './settings-form.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './whose.ts';

export interface FrameProps {
  agency: Agency;
  version: number;
  commandId: string;
  problems: readonly Problem[];
  saved: boolean;
}

type Frame = FrameProps & { title: string; token: string };

/** What a form of these has in common: the way back, what is wrong, the version that was seen. */
function Page({
  title,
  agency,
  version,
  commandId,
  problems,
  saved,
  token,
  action,
  upload = false,
  button,
  beside,
  children,
}: Frame & {
  action: string;
  upload?: boolean;
  button: string;
  beside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <Main>
      <Trail places={[{ text: 'Quản trị', href: paths.administrationOf(agency.id) }, { text: title }]} />
      {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
      {saved && (
        <p class="mc-notice" role="status">
          Đã lưu.
        </p>
      )}
      <h1 class="govuk-heading-m">
        {title}: {agency.name}
      </h1>
      {beside}
      <form
        class="mc-panel"
        method="post"
        action={action}
        encType={upload ? 'multipart/form-data' : undefined}
      >
        <HiddenToken token={token} />
        <input type="hidden" name={COMMAND_FIELD} value={commandId} />
        <input type="hidden" name={VERSION_FIELD} value={version} />
        {children}
        <div class="mc-acts">
          <button type="submit" class="govuk-button">
            {button}
          </button>
          <a class="govuk-link" href={paths.administration}>
            Thôi
          </a>
        </div>
      </form>
    </Main>
  );
}

const errorIn = (problems: readonly Problem[]) => (field: string) =>
  problems.find((problem) => problem.field === field)?.text;

/** Where the agency is, and what stands over its forms. */
export function contactPage(props: FrameProps & { typed: ContactTyped }): StaffPage {
  const { typed, problems } = props;
  const title = 'Địa chỉ, giờ làm việc, đầu biểu mẫu';
  const errorOf = errorIn(problems);
  const field = (id: string, label: string, value: string, hint?: string) => (
    <EntryField {...{ id, name: id, label, value, hint }} error={errorOf(id)} />
  );
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Page {...props} title={title} token={token} action={paths.agencySettings} button="Lưu">
        <div class="mc-pair">
          {field('diachi', 'Địa chỉ', typed.address)}
          {field('gio', 'Giờ làm việc', typed.hours, 'Như ghi trên cửa. Người nộp thấy khi tra cứu.')}
          {field('dienthoai', 'Điện thoại', typed.phone)}
          {field('thu', 'Thư điện tử (không bắt buộc)', typed.email)}
          {field('tenngan', 'Tên ngắn trong tin nhắn', typed.shortName)}
        </div>
        <h2 class="govuk-heading-s">Đầu biểu mẫu</h2>
        <p class="govuk-body">Để trống thì in theo tên cơ quan. Giấy đã in trước đây giữ tên lúc in.</p>
        <div class="mc-pair">
          {field('captren', 'Dòng trên: cơ quan chủ quản', typed.above)}
          {field('tenin', 'Dòng dưới: tên cơ quan', typed.own)}
        </div>
      </Page>
    ),
  };
}

/** Its units, and one more. */
export function unitsPage(props: FrameProps & { units: readonly Unit[] }): StaffPage {
  const { units, problems, agency } = props;
  const title = 'Phòng, bộ phận, quầy';
  const errorOf = errorIn(problems);
  const isNew = (row: number) => row >= agency.units.length;
  const rows = units.length > agency.units.length ? units : [...units, null];
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Page {...props} title={title} token={token} action={paths.agencyUnits} button="Lưu">
        {rows.map((unit, row) => (
          <div class="mc-pair" key={unit?.code ?? 'them'} title={unit ? `Mã ${unit.code}` : undefined}>
            <EntryField
              {...{ id: `ten-${row}`, name: `ten-${row}`, value: unit?.name ?? '' }}
              label={isNew(row) ? 'Thêm phòng, bộ phận' : 'Tên'}
              error={errorOf(`ten-${row}`)}
            />
            <SelectField
              {...{ id: `loai-${row}`, name: `loai-${row}`, label: 'Loại', value: unit?.kind ?? 'section' }}
              options={Object.entries(UNIT_KINDS).map(([value, text]) => ({ value, text }))}
            />
          </div>
        ))}
      </Page>
    ),
  };
}

const NO_EQUIPMENT: Equipment = { unit: '', kind: 'counter', name: '', count: 1, note: '' };
const EMPTY_ROWS = 2;

/** The register of counters and devices (Điều 4.5). */
export function equipmentPage(props: FrameProps & { rows: readonly Equipment[] }): StaffPage {
  const { rows, problems, agency } = props;
  const title = 'Quầy và thiết bị';
  const errorOf = errorIn(problems);
  const all = [...rows, ...Array.from({ length: EMPTY_ROWS }, () => NO_EQUIPMENT)];
  const places = agency.units.map(({ code, name }) => ({ value: code, text: name }));
  const desk = agency.units.find(({ kind }) => kind === 'desk')?.code ?? '';
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Page
        {...{ ...props, title, token, action: paths.equipment, button: 'Lưu' }}
        beside={
          <p class="govuk-body">
            Bỏ trống tên và ghi chú của một dòng thì dòng đó được bỏ.{' '}
            <a class="govuk-link" href={paths.equipmentTable}>
              Tải bảng (CSV)
            </a>
          </p>
        }
      >
        <input type="hidden" name="sohang" value={all.length} />
        {all.map((one, row) => (
          <div class="mc-equipment" key={`${row}`}>
            <SelectField
              {...{ id: `loai-${row}`, name: `loai-${row}`, label: 'Loại', value: one.kind }}
              options={EQUIPMENT_KINDS.map((value) => ({ value, text: EQUIPMENT_WORDS[value] }))}
            />
            <EntryField
              {...{ id: `ten-${row}`, name: `ten-${row}`, label: 'Tên, số hiệu', value: one.name }}
              error={errorOf(`ten-${row}`)}
            />
            <SelectField
              {...{ id: `bp-${row}`, name: `bp-${row}`, label: 'Nơi đặt', value: one.unit || desk }}
              options={places}
              error={errorOf(`bp-${row}`)}
            />
            <EntryField
              {...{ id: `so-${row}`, name: `so-${row}`, label: 'Số lượng', value: String(one.count) }}
              inputMode="numeric"
              error={errorOf(`so-${row}`)}
            />
            <EntryField
              {...{ id: `ghichu-${row}`, name: `ghichu-${row}`, label: 'Ghi chú', value: one.note }}
              error={errorOf(`ghichu-${row}`)}
            />
          </div>
        ))}
      </Page>
    ),
  };
}

/** The internal regulation (quy chế), every version of it (Điều 8.2). */
export function regulationsPage(
  props: FrameProps & { typed: { number: string; date: string }; settings: AgencySettings },
): StaffPage {
  const { typed, settings, problems } = props;
  const title = 'Quy chế nội bộ';
  const errorOf = errorIn(problems);
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Page
        {...{ ...props, title, token, action: paths.regulations, button: 'Thêm bản quy chế', upload: true }}
        beside={<Regulations {...settings} />}
      >
        <h2 class="govuk-heading-s">Thêm bản mới</h2>
        <div class="mc-pair">
          <EntryField
            {...{ id: 'so', name: 'so', label: 'Số, ký hiệu', value: typed.number, error: errorOf('so') }}
          />
          <DateField
            {...{ id: 'ngay', name: 'ngay', label: 'Ngày ban hành', value: typed.date }}
            error={errorOf('ngay')}
          />
        </div>
        <FileField
          {...{ id: 'tep', name: 'tep', label: 'Tệp văn bản', hint: 'PDF hoặc DOCX, nhiều nhất 20 MB' }}
          error={errorOf('tep')}
        />
      </Page>
    ),
  };
}

function Regulations({ regulations }: Pick<AgencySettings, 'regulations'>) {
  if (regulations.length === 0) return <p class="mc-empty">Cơ quan chưa đưa quy chế nào lên.</p>;
  return (
    <table class="mc-list">
      <thead>
        <tr>
          <th scope="col">Bản</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ban hành</th>
          <th scope="col">Tệp</th>
        </tr>
      </thead>
      <tbody>
        {regulations.map(({ version, number, date, file }, index) => (
          <tr key={version}>
            <td data-label="Bản">
              {version}
              {index === 0 && ' (hiện hành)'}
            </td>
            <td data-label="Số, ký hiệu">{number}</td>
            <td data-label="Ngày ban hành">{dateWords(date)}</td>
            <td data-label="Tệp">
              <a class="govuk-link" href={paths.regulationFile(file.sha256)}>
                {file.name}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
