import type { Scope } from './scope.ts';

/** The lists of an inbox, as addresses name them. */
export const TABS = {
  'cua-toi': 'Việc của tôi',
  'cho-nhan': 'Chưa ai nhận',
  'cho-tiep-nhan': 'Chờ tiếp nhận',
  'cho-tra': 'Chờ trả',
  'sap-han': 'Sắp hạn',
  'tre-han': 'Trễ hạn',
  'cho-bo-sung': 'Chờ bổ sung',
  'vang-mat': 'Ở người vắng',
  'ca-co-quan': 'Cả cơ quan',
} as const;

export type Tab = keyof typeof TABS;

/** What there is to see for whoever has these duties. */
export function tabsOf(scope: Scope): readonly Tab[] {
  const shown: Readonly<Record<Tab, boolean>> = {
    'cua-toi': true,
    'cho-nhan': scope.unassignedOf.length > 0,
    'cho-tiep-nhan': scope.counter || scope.returnUnits.length > 0,
    'cho-tra': scope.returnUnits.length > 0,
    'sap-han': true,
    'tre-han': true,
    'cho-bo-sung': true,
    'vang-mat': scope.away.length > 0,
    'ca-co-quan': scope.wholeAgency,
  };
  return (Object.keys(TABS) as Tab[]).filter((tab) => shown[tab]);
}

/** A head gives out what a specialist picks up. */
export function tabName(tab: Tab, scope: Scope): string {
  return tab === 'cho-nhan' && scope.unassignedOf.some(({ role }) => role === null)
    ? 'Chờ phân công'
    : TABS[tab];
}

/** What is waited for on a day: the result, or an answer whether it is taken in. */
export function dueName(tab: Tab): string {
  return tab === 'cho-tiep-nhan' ? 'Hạn trả lời' : 'Hẹn trả';
}

/** Nothing there: said kindly, and only what is true. */
export const EMPTY: Readonly<Record<Tab, string>> = {
  'cua-toi': 'Không có việc nào đang chờ.',
  'cho-nhan': 'Hồ sơ của bộ phận đều đã có người nhận.',
  'cho-tiep-nhan': 'Không có hồ sơ nào chờ tiếp nhận.',
  'cho-tra': 'Không còn kết quả nào chờ trả.',
  'sap-han': 'Không có hồ sơ nào sắp đến hạn.',
  'tre-han': 'Không có hồ sơ nào trễ hạn.',
  'cho-bo-sung': 'Không có hồ sơ nào chờ người nộp bổ sung.',
  'vang-mat': 'Không có hồ sơ nào chờ ở người vắng mặt mà chưa có người thay.',
  'ca-co-quan': 'Cơ quan không có hồ sơ nào đang giải quyết.',
};
