import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Complaint, Job, JobStanding } from './job-report.ts';
import { isFailing, type SystemStanding, systemWorries } from './system-worries.ts';

export interface SystemView extends SystemStanding {
  /** Null with the rest of the process. */
  program: { version: string; nodeVersion: string; profile: string } | null;
  complaints: readonly Complaint[];
}

/** Hệ thống: whether it does what it should, for who runs it. */
export function systemPage(view: SystemView): StaffPage {
  const { database, process, complaints } = view;
  const worries = systemWorries(view);
  return {
    title: 'Hệ thống',
    job: 'system',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Hệ thống</h1>
        <div class="mc-system">
          <section class="mc-panel" aria-labelledby="can-xu-ly">
            <h2 class="govuk-heading-s" id="can-xu-ly">
              Cần xử lý
            </h2>
            {worries.length === 0 ? (
              <p class="govuk-body">Không có gì cần xử lý lúc {instantWords(view.now)}.</p>
            ) : (
              <ul class="govuk-list govuk-list--bullet">
                {worries.map((worry) => (
                  <li key={worry}>{worry}</li>
                ))}
              </ul>
            )}
          </section>
          <section class="mc-panel" aria-labelledby="phan-mem">
            <h2 class="govuk-heading-s" id="phan-mem">
              Phần mềm và cơ sở dữ liệu
            </h2>
            <Software {...view} />
          </section>
          <section class="mc-panel" aria-labelledby="an-toan">
            <h2 class="govuk-heading-s" id="an-toan">
              Sao lưu và niêm phong
            </h2>
            <Safety {...view} />
          </section>
          <section class="mc-panel" aria-labelledby="dang-cho">
            <h2 class="govuk-heading-s" id="dang-cho">
              Đang chờ
            </h2>
            <SummaryList
              label="Đang chờ"
              rows={[
                { key: 'Hồ sơ trực tuyến chờ tiếp nhận', value: count(database.waitingAtDesks) },
                { key: 'Tin báo chưa gửi', value: count(database.unsentNotices) },
                { key: 'Hồ sơ hết hạn bổ sung chưa đóng', value: atMost(view.overdue.lapsed) },
                { key: 'Ý kiến quá hạn chưa nhắc', value: atMost(view.overdue.opinions) },
                { key: 'Biểu mẫu đang nhập dở', value: count(database.keptForms) },
                { key: 'Phiên đăng nhập chưa kết thúc', value: count(database.openSessions) },
              ]}
            />
          </section>
          {process && (
            <section class="mc-panel" aria-labelledby="chay-nen">
              <h2 class="govuk-heading-s" id="chay-nen">
                Việc chạy nền
              </h2>
              <Jobs jobs={process.jobs} />
            </section>
          )}
          {complaints.length > 0 && (
            <section class="mc-panel" aria-labelledby="chua-lam-duoc">
              <h2 class="govuk-heading-s" id="chua-lam-duoc">
                Chưa làm được
              </h2>
              <ul class="govuk-list">
                {complaints.map(({ at, line }) => (
                  <li key={`${at} ${line}`}>
                    {instantWords(at)}: {line}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </Main>
    ),
  };
}

function Software({ program, process, database }: SystemView) {
  return (
    <SummaryList
      label="Phần mềm và cơ sở dữ liệu"
      rows={[
        { key: 'Phiên bản Một Cửa', value: program?.version },
        { key: 'Hồ sơ cấu hình', value: program?.profile },
        { key: 'Node', value: program?.nodeVersion },
        { key: 'Khởi động', value: process && instantWords(process.startedAt) },
        { key: 'PostgreSQL', value: database.serverVersion },
        { key: 'Tệp nâng cấp mới nhất', value: database.schema },
        { key: 'Dung lượng cơ sở dữ liệu', value: bytes(database.bytes) },
        { key: 'Ổ đĩa còn trống', value: process?.freeBytes != null && bytes(process.freeBytes) },
      ]}
    />
  );
}

function Safety({ process, database: { lastSeal, unsealed } }: SystemView) {
  const backup = process?.lastBackup;
  return (
    <SummaryList
      label="Sao lưu và niêm phong"
      rows={[
        {
          key: 'Lần sao lưu gần nhất',
          value:
            process &&
            (backup ? `${instantWords(backup.at)}${backup.what && ` (${backup.what})`}` : 'chưa ghi nhận'),
        },
        {
          key: 'Niêm phong gần nhất',
          value: lastSeal ? `số ${lastSeal.number}, ${instantWords(lastSeal.at)}` : 'chưa có',
        },
        {
          key: 'Bản sao niêm phong mới nhất',
          value: process && (process.lastSealCopy === null ? 'chưa có' : `số ${process.lastSealCopy}`),
        },
        { key: 'Sự kiện chưa niêm phong', value: count(unsealed) },
      ]}
    />
  );
}

const JOB_WORDS: Readonly<Record<Job, string>> = {
  seal: 'Niêm phong sự kiện',
  watch: 'Theo dõi cơ sở dữ liệu',
  'due-work': 'Tự làm việc đến hạn',
  figures: 'Cập nhật số liệu',
  messages: 'Gửi tin báo',
  upkeep: 'Dọn dẹp',
};

function Jobs({ jobs }: { jobs: readonly JobStanding[] }) {
  return (
    <table class="mc-list">
      <thead>
        <tr>
          <th scope="col">Việc</th>
          <th scope="col">Làm xong gần nhất</th>
          <th scope="col">Lỗi gần nhất</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((standing) => (
          <tr key={standing.job}>
            <td>{JOB_WORDS[standing.job]}</td>
            <td data-label="Làm xong">{standing.doneAt ? instantWords(standing.doneAt) : 'chưa tới lượt'}</td>
            <td data-label="Lỗi">{standing.failedAt ? instantWords(standing.failedAt) : 'không'}</td>
            <td>
              {isFailing(standing) ? <Tag tone="late">Đang lỗi</Tag> : <Tag tone="on-time">Bình thường</Tag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIZE = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** Zero is said too. */
function count(number: number): string {
  return countWords(number);
}

function atMost(number: number): string {
  return number >= 100 ? 'từ 100 trở lên' : count(number);
}

function bytes(number: number): string {
  const mega = number / 1024 ** 2;
  return mega < 1024 ? `${SIZE.format(mega)} MB` : `${SIZE.format(mega / 1024)} GB`;
}
