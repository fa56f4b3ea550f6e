import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';

export interface OfficerUsage {
  id: string;
  name: string;
  roles: string;
  signIns: number;
  dossiers: number;
  lastSignIn: string | null;
  /** Has not signed in for as long as the province lets go by. */
  idle: boolean;
}

export interface AgencyUsage {
  id: string;
  name: string;
  officers: number;
  used: number;
  signIns: number;
  dossiers: number;
  idle: number;
}

export interface UsageView {
  agency: string;
  since: string;
  idleDays: number;
  officers: readonly OfficerUsage[];
  /** Of the province, for who oversees it; null: of the own agency only. */
  agencies: readonly AgencyUsage[] | null;
}

/** Tình hình sử dụng (Điều 16.2): who uses the system, and who has not for some days. */
export function usagePage(view: UsageView): StaffPage {
  const { agency, since, idleDays, officers, agencies } = view;
  const idle = officers.filter((one) => one.idle).length;
  return {
    title: 'Tình hình sử dụng',
    job: 'usage',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Tình hình sử dụng: {agency}</h1>
        <p class="govuk-body mc-lists__what">
          Từ ngày {dayWords(since)}. {idleWords(idle, idleDays)}
        </p>
        {officers.length === 0 ? (
          <p class="mc-empty">Cơ quan này chưa có cán bộ nào trên hệ thống.</p>
        ) : (
          <Officers officers={officers} />
        )}
        {agencies && (
          <section aria-labelledby="theo-co-quan">
            <h2 class="govuk-heading-s mc-usage__more" id="theo-co-quan">
              Theo cơ quan
            </h2>
            <Agencies agencies={agencies} />
          </section>
        )}
      </Main>
    ),
  };
}

function idleWords(idle: number, days: number): string {
  return idle === 0
    ? `Ai cũng đã đăng nhập trong ${days} ngày làm việc qua.`
    : `${idle} người không đăng nhập trong ${days} ngày làm việc qua: xin nhắc sử dụng, hoặc khóa tài khoản không còn dùng.`;
}

function Officers({ officers }: { officers: readonly OfficerUsage[] }) {
  return (
    <table class="mc-list mc-usage">
      <thead>
        <tr>
          <th scope="col">Cán bộ</th>
          <th scope="col">Lần đăng nhập</th>
          <th scope="col">Hồ sơ đã xử lý</th>
          <th scope="col">Đăng nhập gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {officers.map(({ id, name, roles, signIns, dossiers, lastSignIn, idle }) => (
          <tr key={id}>
            <td class="mc-list__holder">
              <strong>{name}</strong> <span class="mc-usage__roles">{roles}</span>
            </td>
            <td data-label="Lần đăng nhập">{signIns}</td>
            <td data-label="Hồ sơ đã xử lý">{dossiers}</td>
            <td data-label="Đăng nhập gần nhất" class={idle ? 'mc-usage__idle' : undefined}>
              {lastSignIn === null ? (
                'chưa lần nào'
              ) : (
                <time title={instantWords(lastSignIn)}>{dayWords(lastSignIn)}</time>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agencies({ agencies }: { agencies: readonly AgencyUsage[] }) {
  return (
    <table class="mc-list mc-usage">
      <thead>
        <tr>
          <th scope="col">Cơ quan</th>
          <th scope="col">Có đăng nhập</th>
          <th scope="col">Lần đăng nhập</th>
          <th scope="col">Hồ sơ đã xử lý</th>
          <th scope="col">Lâu không đăng nhập</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map(({ id, name, officers, used, signIns, dossiers, idle }) => (
          <tr key={id}>
            <td class="mc-list__holder">
              <a class="govuk-link" href={`${paths.usage}?coquan=${encodeURIComponent(id)}`}>
                {name}
              </a>
            </td>
            <td data-label="Có đăng nhập">
              {used}/{officers} người
            </td>
            <td data-label="Lần đăng nhập">{signIns}</td>
            <td data-label="Hồ sơ đã xử lý">{dossiers}</td>
            <td data-label="Lâu không đăng nhập" class={idle > 0 ? 'mc-usage__idle' : undefined}>
              {idle}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
