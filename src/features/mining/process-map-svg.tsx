import type { MoveKind } from '../../domain/mining/moves.ts';
import type { NodeId } from '../../domain/mining/path.ts';
import type { ProcessMap } from '../../domain/mining/process-map.ts';
import type { Process } from '../../domain/procedure/procedure.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { MOVE_WORDS } from '../../words/vi/mining-words.ts';
import { layOut, MEASURES, type PlacedArrow, type PlacedNode } from './map-layout.ts';

interface SvgProps {
  map: ProcessMap;
  process: Process;
  nameOf: (node: NodeId) => string;
  /** Working minutes as people say them. */
  durationOf: (minutes: number) => string;
  /** Of a step as approved. */
  budgetOf: (step: Process['steps'][number]) => string;
  addressOf: (from: NodeId, to: NodeId) => string;
}

const LETTERS_A_LINE = 34;
const LETTERS_PLANNED = 29;
const HEADS = [MEASURES.nodeWidth, MEASURES.node, MEASURES.plannedWidth, MEASURES.planned] as const;

/** The approved process on the left, what dossiers did on the right; each arrow leads to its dossiers. */
export function ProcessMapSvg(props: SvgProps) {
  const { width, height, nodes, arrows } = layOut(props.map, props.process);
  const most = Math.max(1, ...arrows.map(({ arrow }) => arrow.waited.count));
  const [, observed, , planned] = HEADS;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is no group of fields
    <svg
      class="mc-map"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby="so-do-ten"
    >
      <title id="so-do-ten">
        Sơ đồ đường đi của hồ sơ bên cạnh quy trình đã duyệt; số liệu ở các bảng bên dưới
      </title>
      <defs>
        {(Object.keys(MOVE_WORDS) as MoveKind[]).map((kind) => (
          <marker
            {...{ key: kind, id: `dau-${kind}`, viewBox: '0 0 10 10', refX: 9, refY: 5 }}
            {...{ markerWidth: 9, markerHeight: 9, markerUnits: 'userSpaceOnUse', orient: 'auto' }}
          >
            <path class={`mc-map__head mc-map__head--${kind}`} d="M 0 0 L 10 5 L 0 10 z" />
          </marker>
        ))}
      </defs>
      <text class="mc-map__column" x={planned} y={18}>
        Quy trình đã duyệt
      </text>
      <text class="mc-map__column" x={observed} y={18}>
        Hồ sơ đã đi
      </text>
      <g class="mc-map__plan">{nodes.map((one) => one.step && <Planned {...props} placed={one} />)}</g>
      {arrows.map((one) => (
        <ArrowLine key={one.path} placed={one} width={1.5 + (4.5 * one.arrow.waited.count) / most} />
      ))}
      {nodes.map((one) => (
        <Node key={one.node} {...props} placed={one} />
      ))}
      {arrows.map((one) => (
        <ArrowLabel key={one.path} {...props} placed={one} />
      ))}
    </svg>
  );
}

function Planned({
  placed: { step, y, next },
  budgetOf,
  nameOf,
  process,
}: SvgProps & { placed: PlacedNode }) {
  if (!step) return null;
  const lines = linesOf(nameOf(step.code), LETTERS_PLANNED);
  const isLast = process.steps.at(-1) === step;
  const middle = MEASURES.planned + MEASURES.plannedWidth / 2;
  return (
    <g>
      <rect class="mc-map__approved" x={MEASURES.planned + 1} y={y} {...boxOf(MEASURES.plannedWidth - 2)} />
      <NameLines lines={lines} x={MEASURES.planned + 12} y={y} />
      <text class="mc-map__figures" x={MEASURES.planned + 12} y={y + 54}>
        {budgetOf(step)}
      </text>
      {!isLast && (
        <path
          class="mc-map__line mc-map__line--approved"
          d={`M ${middle} ${y + MEASURES.nodeHeight} V ${next - 2}`}
          marker-end="url(#dau-again)"
        />
      )}
    </g>
  );
}

function Node({ placed: { node, y, seen, step }, nameOf }: SvgProps & { placed: PlacedNode }) {
  const isAdded = step === null && !node.startsWith('@');
  const tone = seen === undefined ? 'never' : isAdded ? 'added' : node.startsWith('@') ? 'place' : 'step';
  return (
    <g>
      <rect
        class={`mc-map__node mc-map__node--${tone}`}
        x={MEASURES.node}
        y={y}
        {...boxOf(MEASURES.nodeWidth)}
      />
      <NameLines
        lines={linesOf(isAdded ? `${nameOf(node)} (ngoài quy trình)` : nameOf(node), LETTERS_A_LINE)}
        x={MEASURES.node + 12}
        y={y}
      />
      <text class="mc-map__figures" x={MEASURES.node + 12} y={y + 54}>
        {seen === undefined
          ? 'không có hồ sơ nào qua'
          : [
              `${countWords(seen.stays)} lượt`,
              seen.inHand.length > 0 && `đang có ${countWords(seen.inHand.length)} hồ sơ`,
            ]
              .filter(Boolean)
              .join(' · ')}
      </text>
    </g>
  );
}

function ArrowLine({ placed: { path, kind }, width }: { placed: PlacedArrow; width: number }) {
  return (
    <path
      class={`mc-map__line mc-map__line--${kind}`}
      d={path}
      stroke-width={width.toFixed(1)}
      marker-end={`url(#dau-${kind})`}
    />
  );
}

function ArrowLabel({ placed, nameOf, durationOf, addressOf }: SvgProps & { placed: PlacedArrow }) {
  const { arrow, kind, label } = placed;
  const { from, to, waited } = arrow;
  const count = countWords(waited.count);
  const told = labelWords(placed, nameOf, durationOf);
  const width = Math.round(told.length * 7 + 14);
  return (
    <a
      class={`mc-map__label mc-map__label--${kind}`}
      href={addressOf(from, to)}
      aria-label={`${nameOf(from)} đến ${nameOf(to)}: ${count} lần, ${MOVE_WORDS[kind]}; trước đó chờ ${durationOf(waited.median)}, chín phần mười không quá ${durationOf(waited.p90)}. Xem hồ sơ`}
    >
      <rect x={label.x} y={label.y} width={width} height={MEASURES.labelHeight} rx="4" />
      <text x={label.x + 7} y={label.y + 16}>
        {told}
      </text>
    </a>
  );
}

function labelWords(
  { arrow: { to, waited }, kind, shape }: PlacedArrow,
  nameOf: SvgProps['nameOf'],
  durationOf: SvgProps['durationOf'],
): string {
  const count = `${countWords(waited.count)} lần`;
  if (shape === 'out') return `${count}: ${nameOf(to)}`;
  if (kind === 'planned') return `${count} · ${durationOf(waited.median)} / ${durationOf(waited.p90)}`;
  return `${count} ${SHORT[kind] ?? MOVE_WORDS[kind]}`;
}

/** Where a bow leaves little room. */
const SHORT: Partial<Record<MoveKind, string>> = {
  ...{ skipped: 'bỏ qua', returned: 'trả lại', again: 'đi tiếp', undone: 'sửa lại' },
};

function NameLines({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  return (
    <text class="mc-map__name" x={x} y={y + (lines.length > 1 ? 18 : 26)}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : 17}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function boxOf(width: number) {
  return { width, height: MEASURES.nodeHeight, rx: 6 };
}

/** Two lines at most; what is longer is cut, for the table has it whole. */
function linesOf(name: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '' || last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${(lines[1] ?? '').slice(0, letters - 2)}…`];
}
