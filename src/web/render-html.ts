import { type ComponentChildren, h, isValidElement, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * What Preact would render, for components that are plain functions of their props, as all of ours are: no hooks, no
 * context, no classes. Preact's own renderer is ready for those, and reads each name of an attribute anew.
 */
export function renderHtml(node: ComponentChildren): string {
  return render(node, 'html');
}

/** HTML that was made before: it goes out as it is. Not inside what Preact itself must render (`asPreact`). */
export class Rendered {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Attributes are written differently inside an image. */
type Within = 'html' | 'svg';

function render(node: ComponentChildren, within: Within): string {
  if (typeof node === 'string') return escaped(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) {
    let html = '';
    for (const child of node) html += render(child, within);
    return html;
  }
  if (typeof node !== 'object') return String(node);
  if (node instanceof Rendered) return node.html;
  // What was parsed from JSON may look like an element, and is none.
  if (!isValidElement(node)) return '';
  const { type, props } = node as VNode<Props>;
  if (typeof type === 'string') return renderElement(type, props, within);
  return render((type as (props: Props) => ComponentChildren)(props), within);
}

type Props = Record<string, unknown> & { children?: ComponentChildren };

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function renderElement(type: string, props: Props, within: Within): string {
  // What these hold is not written as an attribute.
  if ((type === 'select' || type === 'textarea') && 'value' in props) return asPreact(type, props, within);
  let html = `<${type}`;
  for (const name in props) {
    if (name === 'children') continue;
    const value = props[name];
    if (value === null || value === undefined) continue;
    const attribute = ATTRIBUTES[within].get(name) ?? learn(name, within);
    if (attribute.written === null || typeof value === 'object') return asPreact(type, props, within);
    if (typeof value === 'boolean' && !attribute.tellsFalse) {
      if (value) html += attribute.written;
    } else if (value === '') html += attribute.written;
    else html += `${attribute.written}="${escaped(String(value))}"`;
  }
  if (VOID.has(type)) return `${html}/>`;
  const inside = type === 'svg' ? 'svg' : type === 'foreignObject' ? 'html' : within;
  return `${html}>${render(props.children, inside)}</${type}>`;
}

/** Preact knows what else there is. */
function asPreact(type: string, props: Record<string, unknown>, within: Within): string {
  const element = h(type, props);
  if (within === 'html') return renderToString(element);
  return renderToString(h('svg', null, element)).slice('<svg>'.length, -'</svg>'.length);
}

interface Attribute {
  /** With the blank before it; null: it is no plain attribute. */
  written: string | null;
  /** `aria-hidden="false"` says something; `hidden="false"` would not. */
  tellsFalse: boolean;
}

/** By the names that components use, of which there are some eighty. */
const ATTRIBUTES: Readonly<Record<Within, Map<string, Attribute>>> = { html: new Map(), svg: new Map() };

/** Asked of Preact itself, once. */
function learn(name: string, within: Within): Attribute {
  const attribute = {
    written: /^<i( [^\s=]+)="x">/.exec(asPreact('i', { [name]: 'x' }, within))?.[1] ?? null,
    tellsFalse: asPreact('i', { [name]: false }, within) !== '<i></i>',
  };
  ATTRIBUTES[within].set(name, attribute);
  return attribute;
}

const SIGN = /["&<]/;

function escaped(text: string): string {
  if (!SIGN.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
