import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHtml } from '../../web/render-html.ts';
import { InboxRow, InboxTable } from './inbox-table.tsx';
import { ROW_WORDS, type RowView, type RowWords } from './row-view.ts';
import { TABS, type Tab } from './tabs.ts';

/** The same numbers each time, so that what fails fails again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const roll = dice(20_261_123);
const one = <Thing,>(...things: readonly Thing[]): Thing => things[roll(things.length)] as Thing;

/** Names and notes as people type them, and what would be an element, an attribute or a place in the stencil if it were let. */
const TEXTS = [
  ...[
    'Nguyễn Thị Bé Sáu',
    'Đăng ký <khai sinh>',
    'A & B "C"',
    "x' onclick='y",
    '</td><script>',
    '&amp;',
    ' ',
  ],
  ...['-words-of-code-', '-words-of-left-', '$&', '$1', 'Hẹn trả: thứ Sáu\nHạn của bước: 16:03', '0'],
];

function row(): RowView {
  const words = Object.fromEntries(ROW_WORDS.map((word) => [word, one('', ...TEXTS)])) as RowWords;
  const tone = () => one(null, 'on-time', 'nearly-due', 'late') as RowView['tones']['left'];
  const tones = { left: tone(), stepLeft: tone(), forecast: tone() };
  return { ...words, id: `${roll(1_000)}`, tones, isToHandOver: roll(2) === 1 };
}

test('rows are what would be rendered for them alone, whoever was listed before', () => {
  let compared = 0;
  for (let list = 0; list < 200; list += 1) {
    const tab = one(...(Object.keys(TABS) as Tab[]));
    const rows = Array.from({ length: 1 + roll(25) }, row);
    const allPicked = roll(2) === 1;
    const html = renderHtml(<InboxTable rows={rows} tab={tab} allPicked={allPicked} firstPick="chon" />);
    const first = rows.find(({ pick }) => pick !== '');
    const alone = rows.map((each) => {
      const boxId = each === first ? 'chon' : undefined;
      const about = { tab, allPicked, withBoxes: first !== undefined, boxId };
      return renderHtml(<InboxRow row={each} about={about} />);
    });
    assert.equal(
      html.slice(html.indexOf('<tbody>'), html.indexOf('</table>')),
      `<tbody>${alone.join('')}</tbody>`,
    );
    compared += rows.length;
  }
  assert.ok(compared > 1_000, `${compared}`);
});
