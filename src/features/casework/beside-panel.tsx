import { SummaryList } from '../../web/components/summary-list.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { capitalise } from '../../words/vi/phrases.ts';
import { type AskedEntry, askedEntries } from './asked-entries.ts';
import { Moment } from './moment.tsx';
import { Panel } from './panel.tsx';
import type { CaseFile } from './queries.ts';

/** Who else has to do with it: opinions, parts of the work in other agencies, officers beside the one who has it. */
export function Beside({ file }: { file: CaseFile }) {
  const asked = askedEntries(file);
  const participants = 'beside' in file.state ? file.state.beside.participants : [];
  if (asked.length === 0 && participants.length === 0) return null;
  const of = (as: (typeof participants)[number]['as']) =>
    participants.filter((one) => one.as === as).map(({ officer }) => file.names.officer(officer));
  return (
    <Panel id="phoi-hop" title="Phối hợp, lấy ý kiến">
      <SummaryList
        rows={[
          { key: 'Người phối hợp', value: of('co-ordinating').join(', ') },
          { key: 'Người theo dõi', value: of('following').join(', ') },
        ]}
      />
      {asked.length > 0 && (
        <ul class="mc-asked-of">
          {asked.map((entry) => (
            <li key={entry.leg}>
              <Asked {...entry} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Asked({ part, who, since, until, state }: AskedEntry) {
  return (
    <>
      <p class="mc-asked-of__who">
        <strong>{part ?? 'Lấy ý kiến'}</strong>: {who} <Tag tone={state.tone}>{capitalise(state.words)}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: 'Chuyển', value: <Moment at={since} /> },
          { key: 'Trả lời trước', value: until && <Moment at={until} /> },
          { key: 'Trả lời', value: state.at && <Moment at={state.at} /> },
        ]}
      />
    </>
  );
}
