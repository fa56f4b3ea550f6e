import type { ComponentChildren } from 'preact';
import { HiddenToken } from './components/hidden-token.tsx';
import { MAIN_ID, SkipLink } from './components/skip-link.tsx';
import { opens } from './page-rights.ts';
import { paths } from './paths.ts';
import { hasInbox, hasRole, type SignedIn } from './signed-in.ts';

export interface StaffFrame {
  provinceName: string;
  styleSheet: string;
  icon: string;
  script: string;
}

/** What differs between officers whose jobs are the same, and from page to page. */
export interface StaffWords {
  title: string;
  agency: string;
  agencyInShort: string;
  officer: string;
  /** Where their work begins. */
  home: string;
  /** For the sign-out form. */
  token: string;
  /** What was searched for, kept in the field. */
  searched: string;
}

interface StaffLayoutProps extends StaffFrame, StaffWords {
  /** Those of the navigation that are theirs, and to which of them the page belongs. */
  jobs: readonly Job[];
  job: StaffJob | null;
  children?: ComponentChildren;
}

export type StaffJob =
  | 'intake'
  | 'work'
  | 'papers'
  | 'return'
  | 'queue'
  | 'lists'
  | 'figures'
  | 'dashboard'
  | 'figure-tables'
  | 'evaluation'
  | 'reports'
  | 'outages'
  | 'absence'
  | 'system'
  | 'messages'
  | 'message-words'
  | 'search'
  | 'calendar'
  | 'drafting'
  | 'administration'
  | 'accounts'
  | 'trail'
  | 'usage'
  | 'mining'
  | 'why-not';

export interface Job {
  job: StaffJob;
  name: string;
  address: string;
  /** None: whoever may open it (`page-rights.ts`); else only these of them. */
  roles?: readonly Parameters<typeof hasRole>[1][];
}

/** Whoever works on dossiers has a line of their own; who oversees compares agencies. */
const EVALUATED = [
  ...(['counter-clerk', 'return-clerk', 'desk-head', 'unit-head', 'specialist'] as const),
  ...(['signer', 'records-officer', 'cashier', 'supervisor'] as const),
];

const JOBS: readonly Job[] = [
  { job: 'intake', name: 'Tiếp nhận', address: paths.intake },
  { job: 'work', name: 'Xử lý', address: paths.inbox },
  { job: 'papers', name: 'Bàn giao giấy', address: paths.handOvers },
  { job: 'return', name: 'Trả kết quả', address: paths.returnDesk, roles: ['return-clerk'] },
  { job: 'queue', name: 'Gọi số', address: paths.calling },
  { job: 'lists', name: 'Sổ theo dõi', address: paths.register },
  { job: 'dashboard', name: 'Bảng điều khiển', address: paths.dashboard },
  { job: 'figures', name: 'Số liệu', address: paths.figures },
  { job: 'figure-tables', name: 'Biểu số liệu', address: paths.figureTables },
  { job: 'reports', name: 'Báo cáo', address: paths.reports },
  {
    ...{ job: 'evaluation', name: 'Thi đua, đánh giá', address: paths.evaluation },
    roles: EVALUATED,
  },
  { job: 'search', name: 'Tra cứu', address: paths.search },
  { job: 'calendar', name: 'Lịch làm việc', address: paths.calendar },
  {
    ...{ job: 'outages', name: 'Sự cố hệ thống', address: paths.outages },
    roles: ['system-admin', 'agency-admin', 'desk-head'],
  },
  { job: 'absence', name: 'Vắng mặt', address: paths.absences },
  { job: 'system', name: 'Hệ thống', address: paths.system },
  { job: 'messages', name: 'Tin nhắn', address: paths.messages },
  { job: 'message-words', name: 'Lời báo', address: paths.messageWords },
  { job: 'administration', name: 'Quản trị', address: paths.administration },
  { job: 'accounts', name: 'Tài khoản', address: paths.accounts },
  { job: 'why-not', name: 'Quyền xem hồ sơ', address: paths.whyNot },
  { job: 'trail', name: 'Nhật ký truy cập', address: paths.trail },
  { job: 'usage', name: 'Tình hình sử dụng', address: paths.usage },
  { job: 'mining', name: 'Khai phá quy trình', address: paths.mining },
  { job: 'drafting', name: 'Danh mục thủ tục', address: paths.imports },
];

/** By what navigation asks of an officer. */
export type Employed = Pick<SignedIn, 'officer' | 'agency' | 'powers'>;

export function jobsOf(signedIn: Employed): readonly Job[] {
  return JOBS.filter((one) => isFor(one, signedIn));
}

function isFor({ job, address, roles }: Job, signedIn: Employed): boolean {
  if (job === 'work') return hasInbox({ duties: signedIn.powers });
  return opens(signedIn, address) && (roles === undefined || hasRole(signedIn, ...roles));
}

/** The frame of every page of officers: slim head, the jobs on the left, one search box that `/` focuses. */
export function StaffLayout(props: StaffLayoutProps) {
  const { title, provinceName, styleSheet, icon, script, jobs, job, searched, children } = props;
  return (
    <html lang="vi" class="govuk-template mc-staff">
      <head>
        <meta charset="utf-8" />
        <title>
          {title} - Một cửa điện tử - {props.agencyInShort}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#a4161a" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
        <script src={script} type="module" />
      </head>
      <body class="govuk-template__body">
        <SkipLink to={MAIN_ID} />
        <header class="mc-bar">
          <a class="mc-bar__home" href={props.home}>
            <span class="mc-bar__name">Một cửa</span>
            <span class="mc-bar__agency">{props.agency}</span>
          </a>
          <search class="mc-bar__search">
            <form action={paths.search} method="get">
              <label class="govuk-visually-hidden" for="tim-nhanh">
                Tìm theo mã, tên, điện thoại, số giấy tờ hoặc thủ tục
              </label>
              <input
                class="mc-bar__field"
                id="tim-nhanh"
                name="q"
                type="search"
                value={searched}
                placeholder="Tìm mã, tên, điện thoại…"
                title="Phím / đưa con trỏ vào đây"
                aria-keyshortcuts="/"
                data-search-field
              />
            </form>
          </search>
          <Who {...props} class="mc-bar__who" />
          {/* On a phone the jobs and the way out are folded away; it opens without script. */}
          <details class="mc-menu">
            <summary class="mc-menu__open">Menu</summary>
            <div class="mc-menu__page">
              <nav aria-label="Công việc">
                <Jobs jobs={jobs} current={job} />
              </nav>
              <Who {...props} class="mc-menu__who" />
            </div>
          </details>
        </header>
        <div class="mc-desk">
          <nav class="mc-jobs" aria-label="Công việc">
            <Jobs jobs={jobs} current={job} />
            <p class="mc-jobs__province">{provinceName}</p>
          </nav>
          <div class="mc-desk__page">{children}</div>
        </div>
      </body>
    </html>
  );
}

function Jobs({ jobs, current }: { jobs: readonly Job[]; current: StaffJob | null }) {
  return (
    <ul>
      {jobs.map(({ job, name, address }) => (
        <li key={job}>
          <a href={address} aria-current={job === current ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Who is signed in, and the way out. */
function Who(props: Pick<StaffWords, 'officer' | 'token'> & { class: string }) {
  return (
    <div class={props.class}>
      <a href={paths.ownAccount}>{props.officer}</a>
      <form method="post" action={paths.signOut}>
        <HiddenToken token={props.token} />
        <button type="submit" class="mc-bar__out">
          Đăng xuất
        </button>
      </form>
    </div>
  );
}
