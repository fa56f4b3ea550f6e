import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { renderHtml } from './render-html.ts';

const same = (node: VNode) => assert.equal(renderHtml(node), renderToString(node));

const Cells = ({ name }: { name: string }) => (
  <>
    <td>{name}</td>
    {[1, 2.5, null, undefined, false, true, '', 0]}
  </>
);

const Row = ({ name, children }: { name: string; children?: ComponentChildren }) => (
  <tr title={name}>
    <td class="a">{children}</td>
    <Cells name={name} />
  </tr>
);

describe('what is rendered is what Preact renders', () => {
  it('elements, components, fragments and lists', () => {
    same(
      <table>
        {['một', 'hai'].map((name) => (
          <Row key={name} name={name}>
            <br />
            <b>{name}</b>
          </Row>
        ))}
        <Row name="ba" />
      </table>,
    );
  });

  it('signs that mean something in HTML', () => {
    const signs = `a<b>&"'</b> &amp; \u00a0 Đơn “1”`;
    same(
      <p title={signs} data-x={signs}>
        {signs}
        <i>{signs}</i>
      </p>,
    );
    assert.ok(!renderHtml(<p>{'<script>'}</p>).includes('<script'));
  });

  it('attributes: absent, empty, told, and by their names in HTML', () => {
    same(
      <form autocomplete="off" noValidate hidden={false} data-a data-b={false} aria-hidden="true">
        <label for="x" class="">
          x
        </label>
        <input
          id="x"
          type="text"
          value=""
          inputMode="numeric"
          maxLength={4}
          tabIndex={-1}
          enterKeyHint="send"
          aria-describedby={undefined}
          aria-invalid={false}
          aria-current={true}
          spellcheck={false}
          required
          disabled={false}
        />
        <time dateTime="2026-11-23T01:30:00.000Z" />
        <td colSpan={2} rowSpan={0} />
        <a href="/a?b=1&c=2">a</a>
      </form>,
    );
  });

  it('what holds more than attributes', () => {
    same(
      <form>
        <textarea name="a" value={'<b>\n"x"'} />
        <select name="s" value="2">
          <option value="1">1</option>
          <option value="2">2</option>
        </select>
        <select name="t">
          <option value="1" selected>
            1
          </option>
        </select>
        <p style={{ color: 'red', marginTop: 2 }}>x</p>
        <input type="checkbox" defaultChecked />
      </form>,
    );
  });

  it('images, in which names are written otherwise', () => {
    same(
      <div>
        <svg viewBox="0 0 9 9" preserveAspectRatio="none" aria-hidden="true" strokeWidth={2}>
          <rect width={3} height="3" strokeWidth={2} class="a" style={{ fill: 'red' }} />
        </svg>
        <input inputMode="numeric" />
      </div>,
    );
  });
});

it('what looks like an element but was read from somewhere is none', () => {
  const read = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"key":null}') as VNode;
  assert.equal(renderHtml(<p>{read}</p>), '<p></p>');
});
