import type { Agency } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { embedWords } from '../../words/embed-words.ts';
import type { Language } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { inLanguage } from './asked-language.ts';
import type { AgencyAnswer } from './shapes.ts';

const TITLE = 'Ô tra cứu trên trang của cơ quan';

interface EmbedLineView {
  agency: Pick<Agency, 'id' | 'name'>;
  box: AgencyAnswer;
  /** Where the system answers, without a slash at its end. */
  site: string;
  language: Language;
  offered: readonly Language[];
}

/** The lines for the agency's own site, filled in, and how the box looks there (Điều 8.3). */
export function embedLinePage({ agency, box, site, language, offered }: EmbedLineView): StaffPage {
  const frame = inLanguage(paths.embed(agency.id), language);
  const { message } = embedWords(language);
  const lang = language === 'vi' ? '' : ` data-lang="${language}"`;
  return {
    title: TITLE,
    job: 'administration',
    main: () => (
      <Main>
        <Trail places={[{ text: 'Quản trị', href: paths.administration }, { text: TITLE }]} />
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <p class="govuk-body">
          Đặt một trong hai dòng dưới đây vào trang của cơ quan, ở chỗ muốn có ô tra cứu. Không phải đăng ký
          gì thêm; tên, địa chỉ, giờ làm việc trong ô lấy từ{' '}
          <a class="govuk-link" href={paths.agencySettings}>
            trang cài đặt của cơ quan
          </a>
          .
        </p>
        <nav class="mc-embed-languages" aria-label="Ngôn ngữ của ô tra cứu">
          <ul class="mc-beside">
            {offered.map((one) => (
              <li key={one}>
                <a
                  class="govuk-link"
                  href={inLanguage(paths.embedLine, one)}
                  aria-current={one === language ? 'true' : undefined}
                  lang={one}
                >
                  {lookupWords(one).name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="mc-panel">
          <ToCopy
            id="dong-script"
            label="Dòng script: trang cho chạy JavaScript"
            hint={`Nếu trang có Content-Security-Policy: thêm ${site} vào script-src và connect-src.`}
            text={`<script src="${site}${paths.widget}" data-agency="${agency.id}"${lang} async></script>`}
          />
          <ToCopy
            id="dong-khung"
            label="Dòng khung (iframe): trang không cho chạy JavaScript của nơi khác"
            hint={`Nếu trang có Content-Security-Policy: thêm ${site} vào frame-src.`}
            text={`<iframe src="${site}${frame}" title="Tra cứu hồ sơ một cửa" width="100%" height="700"></iframe>`}
          />
        </div>
        <h2 class="govuk-heading-s mc-copy-heading">Các đường dẫn và số nhận tin nhắn, nếu muốn đặt riêng</h2>
        <div class="mc-panel">
          {box.sms && (
            <ToCopy
              id="tin-nhan"
              label="Tra cứu bằng tin nhắn"
              text={`${message.before}${box.sms.text}${message.between}${box.sms.number}${message.after}`}
            />
          )}
          {box.links.map(({ name, url }, at) => (
            <ToCopy key={url} id={`duong-dan-${at}`} label={name} text={url} />
          ))}
        </div>
        <h2 class="govuk-heading-s mc-copy-heading" id="xem-truoc">
          Xem trước
        </h2>
        <iframe class="mc-embed-preview" src={frame} title={`Xem trước ô tra cứu của ${agency.name}`} />
      </Main>
    ),
  };
}

/** Marked whole with one click where no script runs; with one, a button copies it. */
function ToCopy({ id, label, hint, text }: { id: string; label: string; hint?: string; text: string }) {
  const rows = Math.ceil(text.length / 90);
  return (
    <div class="govuk-form-group mc-copy">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="govuk-hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      )}
      <textarea
        class="govuk-textarea mc-copy__text"
        id={id}
        rows={rows}
        readonly
        spellcheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-goi-y`}
      >
        {text}
      </textarea>
      <button type="button" class="govuk-button mc-button--quiet" data-copy={id} hidden>
        Chép
        <span class="govuk-visually-hidden">: {label}</span>
      </button>
      <span class="mc-copy__said" role="status" />
    </div>
  );
}
