import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { isHeld, leadLeg, standingOf } from '../../domain/dossier/state.ts';
import { StepList } from '../../web/components/step-list.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import { holderWords } from '../../words/vi/actor-words.ts';
import { durationWords } from '../../words/vi/date-words.ts';
import { handOverWords } from '../../words/vi/hand-over-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { STANDING_WORDS } from '../../words/vi/status-words.ts';
import { legsToAnswer } from './acts/leg-choice.tsx';
import { type DueStanding, stepDue } from './due-standing.ts';
import { lateAccount } from './late-account.ts';
import { Moment } from './moment.tsx';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';
import { CONTROL_SLIP } from './slip-link.ts';
import { stepEntries } from './step-entries.ts';
import { WhyThisDate } from './why-this-date.tsx';

interface StandingProps {
  file: CaseFile;
  due: DueStanding | null;
  /** Who looks at it. */
  actor: Actor;
}

/** Where a dossier stands: who has it, until when, and why then. */
export function Standing({ file, due, actor }: StandingProps) {
  const { state, names } = file;
  const leg = isHeld(state) ? leadLeg(state) : null;
  const step = stepDue(file);
  return (
    <Panel id="tinh-trang" title="Tình trạng">
      <SummaryList
        rows={[
          { key: 'Hồ sơ', value: capitalise(STANDING_WORDS[standingOf(state)]) },
          { key: 'Nơi đây trả lời trước', value: ownAnswer(file, actor) },
          { key: 'Đang giữ', value: leg && holderWords(leg, names) },
          { key: 'Giữ từ', value: leg && <Moment at={leg.since} /> },
          {
            key: 'Chuyển xử lý',
            value:
              state.status === 'received'
                ? capitalise(handOverWords({ ...state, receivedAt: state.clock.receivedAt }))
                : null,
          },
          {
            key: due?.label ?? '',
            value: due && (
              <>
                <strong class="mc-due">
                  <Moment at={due.at} />
                </strong>
                <span class={`mc-due__words mc-due__words--${due.tone}`}>{capitalise(due.words)}.</span>
                {due.remark !== null && <span class="mc-due__remark">{due.remark}</span>}
                <Account file={file} />
              </>
            ),
          },
          { key: 'Hẹn ban đầu', value: firstPromise(file) },
          { key: 'Chờ bổ sung đến', value: lapse(file) },
          { key: 'Hạn của bước này', value: step && <StepDue at={step} late={step < file.now} /> },
        ]}
      />
      {'clock' in state && <WhyThisDate file={file} clock={state.clock} />}
    </Panel>
  );
}

/** Whoever was asked has a time of their own, which is neither the dossier's nor that of its step. */
function ownAnswer(file: CaseFile, actor: Actor) {
  const asked = (['part', 'opinion'] as const).flatMap((kind) => legsToAnswer({ file, actor }, kind));
  const [first] = asked.flatMap(({ stepDue }) => stepDue ?? []).toSorted();
  return first === undefined ? null : <StepDue at={first} late={first < file.now} />;
}

/** The dossier may be in time though a step is not. */
function StepDue({ at, late }: { at: Instant; late: boolean }) {
  return (
    <>
      <Moment at={at} />
      {late && <span class="mc-due__words mc-due__words--late">Đã quá hạn.</span>}
    </>
  );
}

/** The date as it was before a new one was told: what the dossier is judged against (ruling 15). */
function firstPromise({ state }: CaseFile) {
  if (!('clock' in state) || state.clock.basePromise === state.clock.due.promise) return null;
  return (
    <>
      <Moment at={state.clock.basePromise} />
      <span class="mc-due__remark">Đánh giá đúng hẹn, trễ hẹn theo ngày này.</span>
    </>
  );
}

/** Until when the supplement may come, where the regime closes the dossier after that. */
function lapse({ state }: CaseFile) {
  return state.status === 'awaiting-supplement' && state.expiresAt !== null ? (
    <Moment at={state.expiresAt} />
  ) : null;
}

/** On whose account it is late (ruling 17). */
function Account({ file }: { file: CaseFile }) {
  const shares = lateAccount(file).map(
    ({ who, minutes }) => `${who} ${durationWords(minutes, file.minutesOfDay)}`,
  );
  return shares.length === 0 ? null : <span class="mc-due__remark">Do: {shares.join('; ')}.</span>;
}

export function Steps({ file }: { file: CaseFile }) {
  return (
    <Panel id="cac-buoc" title="Các bước giải quyết">
      <StepList steps={stepEntries(file)} />
      {'clock' in file.state && (
        <p class="govuk-body-s mc-whole-slip">
          <a class="govuk-link" href={paths.slip(file.id, CONTROL_SLIP)}>
            Phiếu kiểm soát quá trình giải quyết (PDF)
          </a>
        </p>
      )}
    </Panel>
  );
}
