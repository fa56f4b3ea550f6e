import type { FastifyInstance } from 'fastify';
import { MOST_SERVICES } from '../../domain/queue/queue-setting.ts';
import { readQueueSetting, writeQueueSetting } from '../../store/queue/queue-settings.ts';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { QueueDeps } from './calling-routes.ts';
import { formProblems, readSettingForm, type SettingTyped, settingOf, typedOf } from './setting-form.ts';

const VERSION = 'phienban';
const EMPTY_ROWS = 2;
const TITLE = 'Dịch vụ, quầy và ưu tiên khi gọi số';

/** How one's own desk takes people in turn: by the agency's administrator. */
export function settingRoutes(app: FastifyInstance, { database, now, send }: QueueDeps): void {
  app.get(paths.queueSetting, async (request, reply) => {
    const { agency, identity } = getSignedIn(request);
    const { version, setting } = await readQueueSetting(database, identity, agency.id);
    const saved = textField(request.query, 'da-luu') !== '';
    const view = { typed: typedOf(setting), version, problems: [], saved };
    return send(request, reply, settingPage(view));
  });

  app.post(paths.queueSetting, async (request, reply) => {
    const { agency, identity, officer } = getSignedIn(request);
    const typed = readSettingForm(request.body);
    const { version, setting: before } = await readQueueSetting(database, identity, agency.id);
    const setting = settingOf(typed, before);
    const problems = formProblems(setting);
    const again = (found: SettingView['problems']) =>
      send(request, reply, settingPage({ typed, version, problems: found, saved: false }), 422);
    if (problems.length > 0) return again(problems);
    const seen = Number(textField(request.body, VERSION));
    const written =
      seen === version &&
      (await writeQueueSetting(
        ...([database, identity] as const),
        { agency: agency.id, version, setting },
        { officer: officer.id, at: now() },
      ));
    return written ? reply.redirect(`${paths.queueSetting}?da-luu=1`, 303) : again([MOVED]);
  });
}

const MOVED = {
  field: 'ten-0',
  text: 'Trong lúc đó có người khác đã sửa. Chữ vừa gõ còn nguyên ở dưới: xin xem lại rồi lưu',
};

interface SettingView {
  typed: SettingTyped;
  version: number;
  problems: readonly { field: string; text: string }[];
  saved: boolean;
}

function settingPage({ typed, version, problems, saved }: SettingView): StaffPage {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const empty = Math.min(EMPTY_ROWS, MOST_SERVICES - typed.services.length);
  const rows = [
    ...typed.services,
    ...Array.from({ length: empty }, () => ({ id: '', name: '', letter: '' })),
  ];
  return {
    title: problems.length > 0 ? `Chưa lưu được - ${TITLE}` : TITLE,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administration },
            { text: 'Kiosk và gọi số', href: paths.devices },
            { text: 'Dịch vụ, quầy' },
          ]}
        />
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
        {saved && (
          <p class="mc-notice" role="status">
            Đã lưu. Số lấy từ nay theo danh sách này.
          </p>
        )}
        <h1 class="govuk-heading-m">{TITLE}</h1>
        <form class="mc-panel" method="post" action={paths.queueSetting}>
          <HiddenToken token={token} />
          <input type="hidden" name={VERSION} value={version} />
          <p class="govuk-body">
            Mỗi dịch vụ có dãy số riêng trong ngày. Bỏ trống một dòng thì bỏ dịch vụ đó.
          </p>
          {rows.map(({ id, name, letter }, row) => (
            <div class="mc-pair" key={`${row}`}>
              <input type="hidden" name={`id-${row}`} value={id} />
              <EntryField
                {...{ id: `ten-${row}`, name: `ten-${row}`, label: `Dịch vụ ${row + 1}`, value: name }}
                error={errorOf(`ten-${row}`)}
              />
              <EntryField
                {...{ id: `chu-${row}`, name: `chu-${row}`, label: 'Chữ cái trước số', value: letter }}
                error={errorOf(`chu-${row}`)}
              />
            </div>
          ))}
          <EntryField
            {...{ id: 'soquay', name: 'soquay', label: 'Số quầy', value: typed.counters }}
            inputMode="numeric"
            error={errorOf('soquay')}
          />
          <TextareaField
            {...{ id: 'uutien', name: 'uutien', label: 'Đối tượng được ưu tiên', value: typed.priorities }}
            hint="Mỗi dòng một đối tượng, theo quy định mà cơ quan áp dụng. Để trống thì gọi theo thứ tự đến. Số chỉ ghi là ưu tiên, không ghi vì sao."
            rows={3}
            error={errorOf('uutien')}
          />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              Lưu
            </button>
            <a class="govuk-link" href={paths.devices}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}
