import { clockAfterSupplement } from '../../domain/dossier/clock.ts';
import type { ClockAfterSupplement } from '../../domain/dossier/events.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { ActContext } from './act-form.ts';

/** What asking for a supplement now will do to the time, said before it is done (ruling 9). */
export function clockIfAsked({ file, officers, actor }: ActContext): string {
  const { state, procedure, regime, agency, calendar, now } = file;
  if (!('clock' in state))
    return 'Hồ sơ chưa tiếp nhận nên chưa tính thời hạn. Người nộp bổ sung đủ thì cơ quan mới tiếp nhận.';
  const version = state.procedure.version;
  const context = { ...{ now, actor, regime, agency, calendar, officers, code: null } };
  const after = clockAfterSupplement(
    state.clock,
    { ...context, procedure: { version, content: procedure } },
    now,
  );
  return after.ok ? IF_ASKED[after.value](instantWords(state.clock.due.promise)) : '';
}

const IF_ASKED: Readonly<Record<ClockAfterSupplement, (due: string) => string>> = {
  restart: () =>
    'Thời hạn tạm dừng từ lúc này. Khi nhận đủ bổ sung, thời hạn được tính lại từ đầu và hẹn ngày mới.',
  resume: () =>
    'Thời hạn tạm dừng từ lúc này. Đã qua thời gian được tính lại từ đầu, nên khi nhận đủ bổ sung chỉ tính tiếp phần còn lại.',
  unchanged: (due) =>
    `Hồ sơ đã quá hạn (${due}). Yêu cầu bổ sung lúc này không tạm dừng và không làm thay đổi ngày hẹn.`,
};

/** What receiving it now will do. */
export function clockIfProvided({ file: { state } }: Pick<ActContext, 'file'>): string {
  const pause = 'clock' in state ? state.clock.pauses.at(-1) : undefined;
  return pause ? IF_PROVIDED[pause.afterwards] : 'Nhận xong, hồ sơ trở lại chờ tiếp nhận.';
}

const IF_PROVIDED: Readonly<Record<ClockAfterSupplement, string>> = {
  restart: 'Chỉ xác nhận khi đã nhận đủ: thời hạn được tính lại từ đầu ngay khi xác nhận.',
  resume: 'Chỉ xác nhận khi đã nhận đủ: thời hạn được tính tiếp ngay khi xác nhận.',
  unchanged: 'Hồ sơ đã quá hạn khi yêu cầu bổ sung nên ngày hẹn không đổi.',
};
