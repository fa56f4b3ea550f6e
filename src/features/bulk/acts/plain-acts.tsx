import { type BulkAct, PLAIN } from '../bulk-act.ts';

const WITH_PAPERS = 'kemgiay';

/** Bàn giao nhiều hồ sơ (NĐ 61 Đ18). */
export const handOverAct: BulkAct = {
  ...PLAIN,
  command: 'hand-over',
  done: 'Đã chuyển',
  notDone: 'chuyển được',
  fields: [WITH_PAPERS],
  beside: (typed) => (
    <label class="mc-inbox__papers">
      <input
        type="checkbox"
        name={WITH_PAPERS}
        value="co"
        checked={typed.fresh || typed.isTicked(WITH_PAPERS)}
      />{' '}
      Kèm hồ sơ giấy
    </label>
  ),
  tell: (typed) => () => ({
    ...{ type: 'hand-over', officer: null, withPapers: typed.isTicked(WITH_PAPERS), late: null },
  }),
};

export const claimAct: BulkAct = {
  ...PLAIN,
  command: 'claim',
  done: 'Đã nhận xử lý',
  notDone: 'nhận xử lý được',
  tell: () => () => ({ type: 'claim', late: null }),
};

/** A draft that was approved goes on to who signs: nobody takes that back, so it is looked over. */
export const approveAct: BulkAct = {
  ...PLAIN,
  command: 'approve',
  done: 'Đã duyệt kết quả của',
  notDone: 'duyệt được',
  lookOver: () => [{ key: 'Sau khi duyệt', value: 'dự thảo kết quả được chuyển đến người ký' }],
  tell: () => () => ({ type: 'approve', late: null }),
};

/** Ruling 12: the time ends with it. */
export const takeInAct: BulkAct = {
  ...PLAIN,
  command: 'take-in',
  done: 'Đã nhận về quầy kết quả của',
  notDone: 'nhận được',
  tell: () => () => ({ type: 'take-in', late: null }),
};
