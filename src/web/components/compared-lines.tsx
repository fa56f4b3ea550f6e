interface ComparedLinesProps {
  lines: readonly string[];
  others: readonly string[];
  kind: 'before' | 'now';
}

function Hidden({ children }: { children: string }) {
  return <span class="govuk-visually-hidden">{children}</span>;
}

/** Lines that are not on the other side stand out, by a word for who cannot see it. */
export function ComparedLines({ lines, others, kind }: ComparedLinesProps) {
  const own = lines.filter((line) => !others.includes(line));
  const same = lines.length - own.length;
  return (
    <ul class="mc-plain-list">
      {own.map((line, index) => (
        <li key={`${line} ${String(index)}`}>
          <Hidden>{kind === 'before' ? 'Bỏ: ' : 'Mới: '}</Hidden>
          {kind === 'before' ? <del>{line}</del> : <ins>{line}</ins>}
        </li>
      ))}
      {own.length === 0 && same === 0 && <li class="mc-quiet">không có</li>}
      {same > 0 && <li class="mc-quiet">{same} dòng như nhau</li>}
    </ul>
  );
}
