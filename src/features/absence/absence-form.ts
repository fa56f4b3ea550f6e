import {
  ABSENCE_REASONS,
  type Absence,
  type AbsenceReason,
  type AbsenceRefusal,
  DEPUTY_CAPACITIES,
  type Deputy,
  type DeputyCapacity,
} from '../../domain/access/absence.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { absenceRefusalSentence } from '../../words/vi/absence-words.ts';
import type { Choices } from './choices.ts';

export interface Problem {
  field: string;
  text: string;
}

/** An absence as it was typed. */
export interface AbsenceTyped {
  reason: string;
  from: string;
  until: string;
  /** Empty: nobody stands in. */
  deputy: string;
  capacity: string;
  number: string;
  date: string;
  /** Empty: as long as the absence. */
  deputyUntil: string;
  /** Of each none ticked: all. */
  roles: readonly string[];
  acts: readonly string[];
  fields: readonly string[];
  procedures: readonly string[];
}

export const ABSENCE_FIELDS = {
  ...{ reason: 'lydo', from: 'tungay', until: 'denngay', deputy: 'nguoithay', capacity: 'tucach' },
  ...{ number: 'so', date: 'ngayky', deputyUntil: 'thayden' },
  ...{ roles: 'vaitro', acts: 'viec', fields: 'linhvuc', procedures: 'thutuc' },
} as const;

const MOST_NUMBER = 100;

export function readAbsence(body: unknown): AbsenceTyped {
  const text = (name: keyof typeof ABSENCE_FIELDS) => textField(body, ABSENCE_FIELDS[name]);
  const day = (name: 'from' | 'until' | 'date' | 'deputyUntil') => readDate(body, ABSENCE_FIELDS[name]);
  const ticked = (name: 'roles' | 'acts' | 'fields' | 'procedures') =>
    textFields(body, ABSENCE_FIELDS[name]).filter((value) => value !== '');
  return {
    ...{ reason: text('reason'), from: day('from'), until: day('until'), deputy: text('deputy') },
    ...{ capacity: text('capacity'), number: text('number'), date: day('date') },
    deputyUntil: day('deputyUntil'),
    ...{ roles: ticked('roles'), acts: ticked('acts') },
    ...{ fields: ticked('fields'), procedures: ticked('procedures') },
  };
}

const isReason = (text: string): text is AbsenceReason =>
  (ABSENCE_REASONS as readonly string[]).includes(text);
const isCapacity = (text: string): text is DeputyCapacity =>
  (DEPUTY_CAPACITIES as readonly string[]).includes(text);

/** What is wrong with it as it stands; whether it can be recorded, the domain says. */
export function absenceProblems(typed: AbsenceTyped, choices: Choices): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (name: keyof typeof ABSENCE_FIELDS, text: string) =>
    problems.push({ field: ABSENCE_FIELDS[name], text });
  const addDay = (name: 'from' | 'until' | 'date' | 'deputyUntil', what: string) =>
    problems.push(...dayProblems(ABSENCE_FIELDS[name], typed[name], what));
  if (!isReason(typed.reason)) add('reason', 'Chọn lý do vắng mặt');
  addDay('from', 'ngày vắng đầu tiên');
  addDay('until', 'ngày vắng cuối cùng');
  if (typed.deputy === '') return problems;
  if (!choices.colleagues.some(({ id }) => id === typed.deputy))
    add('deputy', 'Người thay phải đang làm việc ở cùng cơ quan. Xin chọn người khác');
  if (!isCapacity(typed.capacity)) add('capacity', 'Chọn tư cách của người thay');
  if (typed.number === '') add('number', 'Ghi số, ký hiệu văn bản giao việc thay');
  if (typed.number.length > MOST_NUMBER) add('number', 'Số văn bản dài quá 100 ký tự');
  addDay('date', 'ngày của văn bản');
  if (typed.deputyUntil !== '') addDay('deputyUntil', 'ngày thay cuối cùng');
  for (const name of ['roles', 'acts', 'fields', 'procedures'] as const)
    if (typed[name].some((value) => !choices[name].some((choice) => choice.value === value)))
      add(name, 'Có mục không còn trong danh sách. Xin chọn lại');
  return problems;
}

/** What was typed, once nothing is wrong with it. */
export function composeAbsence(typed: AbsenceTyped, made: { id: string; by: string; at: string }): Absence {
  const { id, by, at } = made;
  const reason = isReason(typed.reason) ? typed.reason : 'other';
  const { from, until } = typed;
  return { id, reason, from, until, deputy: deputyOf(typed), recorded: { by, at }, ended: null };
}

function deputyOf(typed: AbsenceTyped): Deputy | null {
  if (typed.deputy === '' || !isCapacity(typed.capacity)) return null;
  const some = <Value extends string>(values: readonly string[]) =>
    values.length === 0 ? null : (values as readonly Value[]);
  return {
    officer: typed.deputy,
    capacity: typed.capacity,
    decision: { number: typed.number, date: typed.date },
    until: typed.deputyUntil || typed.until,
    limits: {
      ...{ roles: some(typed.roles), acts: some(typed.acts) },
      ...{ fields: some(typed.fields), procedures: some(typed.procedures) },
    },
  };
}

const FIELD_OF: Readonly<Record<AbsenceRefusal['code'], keyof typeof ABSENCE_FIELDS>> = {
  ...{ 'days-turned': 'until', 'days-over': 'until', 'absence-overlaps': 'from' },
  ...{ 'deputy-is-absent-one': 'deputy', 'deputy-elsewhere': 'deputy', 'deputy-absent': 'deputy' },
  ...{ 'deputy-until-outside': 'deputyUntil', 'nothing-lent': 'roles' },
};

export function problemOf(refusal: AbsenceRefusal): Problem {
  return { field: ABSENCE_FIELDS[FIELD_OF[refusal.code]], text: absenceRefusalSentence(refusal) };
}
