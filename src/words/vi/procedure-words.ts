import type { LegWork } from '../../domain/dossier/events.ts';
import type { Channel, StepWork } from '../../domain/procedure/procedure.ts';

/** How a dossier is handed in, or its result handed out. */
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  counter: 'trực tiếp tại quầy',
  post: 'qua bưu chính',
  online: 'trực tuyến',
};

/** What is done at a step. */
export const STEP_WORDS: Readonly<Record<StepWork, string>> = {
  intake: 'tiếp nhận',
  assign: 'phân công',
  examine: 'thẩm định',
  approve: 'duyệt',
  sign: 'ký',
  issue: 'phát hành',
  return: 'trả kết quả',
};

/** The same, and what is done beside the steps. */
export const WORK_WORDS: Readonly<Record<LegWork, string>> = {
  ...STEP_WORDS,
  opinion: 'cho ý kiến',
  part: 'phối hợp giải quyết',
};
