import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rendered, renderHtml } from './render-html.ts';
import { stencilKinds } from './stencil-kinds.ts';

const MOST = 4;

/** An empty name is not there at all, as a cell without words has no label. */
const Line = ({ tone, name, note }: { tone: string; name: string; note: string }) => (
  <p class={`line--${tone}`} title={`${name}: ${note}`}>
    {name !== '' && <b>{name}</b>}
    {note}
  </p>
);

function open() {
  const kinds = stencilKinds(['name', 'note'], MOST);
  let rendered = 0;
  const line = (tone: string, name: string | Rendered, note: string) =>
    kinds(tone, { name, note }, (marks) => {
      rendered += 1;
      return <Line tone={tone} {...marks} />;
    }).html;
  return { line, rendered: () => rendered };
}

test('a kind is rendered once, and nothing of one is in the next', () => {
  const { line, rendered } = open();
  for (const [name, note] of [
    ['Bé Sáu', 'một'],
    ['<b>', '"&"'],
    ['-words-of-note-', '$& $1'],
  ] as const)
    assert.equal(line('late', name, note), renderHtml(<Line tone="late" name={name} note={note} />));
  assert.equal(rendered(), 1);
});

test('what is empty, or otherwise by its kind, is a kind of its own', () => {
  const { line, rendered } = open();
  assert.equal(line('late', 'Bé Sáu', ''), '<p class="line--late" title="Bé Sáu: "><b>Bé Sáu</b></p>');
  assert.equal(line('late', '', 'một'), '<p class="line--late" title=": một">một</p>');
  assert.equal(line('on-time', '', 'một'), '<p class="line--on-time" title=": một">một</p>');
  assert.equal(rendered(), 3);
});

test('what was rendered before is put in as it is', () => {
  const { line } = open();
  assert.ok(line('late', new Rendered('<i>1</i>'), '').endsWith('<b><i>1</i></b></p>'));
});

test('no more kinds are kept than said', () => {
  const { line, rendered } = open();
  for (let n = 0; n < 3 * MOST; n += 1) line(`${n % (MOST + 1)}`, 'a', 'b');
  assert.equal(rendered(), 3 * MOST, 'one too many for what is kept, so none was found again');
});
