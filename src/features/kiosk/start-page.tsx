import type { Agency } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { DeskFacts } from './desk-facts.tsx';
import { ScanForm, type ScanFormProps } from './scan-form.tsx';

interface StartProps {
  /** Null: the machine is not paired, and only looks up. */
  agency: Agency | null;
  form: Pick<ScanFormProps, 'turn' | 'letters'>;
}

/** What a machine shows that nobody uses: where to put the receipt, and four things to touch. */
export function startPage({ agency, form }: StartProps): KioskPage {
  return {
    ...{ title: 'Máy tra cứu', place: agency?.name ?? null, back: null },
    main: (
      <Main>
        <h1 class="mc-kiosk__welcome">Kính chào Ông/Bà</h1>
        <ScanForm {...form} keypad={false} />
        <ul class="mc-kiosk__things">
          <Thing href={paths.kioskLookup} name="Tra cứu hồ sơ" what="Bấm mã số in trên giấy tiếp nhận" />
          {agency && (
            <>
              <Thing href={paths.kioskTickets} name="Lấy số thứ tự" what="Nộp hồ sơ, nhận kết quả tại quầy" />
              <Thing
                href={paths.kioskProcedures}
                name="Thủ tục hành chính"
                what="Giấy tờ cần có, thời hạn, phí và lệ phí"
              />
              <Thing href={paths.kioskDesk} name="Giờ làm việc" what="Địa chỉ, điện thoại của cơ quan" />
            </>
          )}
        </ul>
        {!agency && (
          <p class="mc-kiosk__unpaired">
            Máy này chưa được ghép với một Bộ phận Một cửa, nên chỉ tra cứu được hồ sơ.{' '}
            <a class="govuk-link" href={paths.kioskPairing}>
              Ghép máy (dành cho quản trị)
            </a>
          </p>
        )}
      </Main>
    ),
  };
}

function Thing({ href, name, what }: { href: string; name: string; what: string }) {
  return (
    <li>
      <a class="mc-thing" href={href}>
        <strong>{name}</strong>
        <span>{what}</span>
      </a>
    </li>
  );
}

export function deskPage(agency: Agency): KioskPage {
  const { name, address, hours, phone } = agency;
  return {
    ...{ title: 'Giờ làm việc', place: name, back: paths.kiosk },
    main: (
      <Main>
        <h1>Giờ làm việc, địa chỉ</h1>
        <DeskFacts heading="Bộ phận Tiếp nhận và Trả kết quả" {...{ name, address, hours, phone }} />
      </Main>
    ),
  };
}

/** For what a desk offers, from a machine that belongs to none. */
export function unpairedPage(): KioskPage {
  return {
    ...{ title: 'Máy chưa được ghép', place: null, back: paths.kiosk },
    main: (
      <Main>
        <h1>Máy này chưa được ghép</h1>
        <p class="govuk-body">Mời Ông/Bà tra cứu hồ sơ ở trang đầu, hoặc hỏi tại quầy.</p>
      </Main>
    ),
  };
}
