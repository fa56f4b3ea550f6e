import type { ComponentChildren } from 'preact';
import { Main } from '../../web/components/main.tsx';
import { opens } from '../../web/page-rights.ts';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';

const LISTS = [
  { name: 'Sổ theo dõi hồ sơ', address: paths.register },
  { name: 'Cuối ngày', address: paths.dayEnd },
  { name: 'Cần kiểm tra', address: paths.exceptions },
  { name: 'Bàn giao giấy', address: paths.handOvers },
  { name: 'Tin báo chờ gửi', address: paths.notices },
] as const;

interface FrameProps {
  /** Address of the list. */
  current: string;
  title: string;
  /** The token is for its forms. */
  children: ComponentChildren | ((token: string) => ComponentChildren);
}

/** One of the lists of the desk, with the way to those others that who is signed in may open. */
export function listsPage({ current, title, children }: FrameProps): StaffPage {
  return {
    title,
    job: 'lists',
    main: (token, signedIn) => (
      <Main>
        <nav class="mc-tabs" aria-label="Danh sách của quầy">
          <ul>
            {LISTS.filter(({ address }) => opens(signedIn, address)).map(({ name, address }) => (
              <li key={address}>
                <a href={address} aria-current={address === current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <h1 class="govuk-heading-m mc-lists__head">{title}</h1>
        {typeof children === 'function' ? children(token) : children}
      </Main>
    ),
  };
}
