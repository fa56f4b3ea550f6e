import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { done, openTestOffice } from '../../test/support/test-office.ts';
import { exportLogCommand } from './export-log.ts';

const cli = await openCli({ after });
const office = await openTestOffice({ after }, cli.database);
done(await office.receive());

const PERIOD = ['--from=2026-11-23', '--to=2026-11-23'];

test('export-log writes what was filed in the period, as either format, without names', async () => {
  const xes = await cli.run(exportLogCommand, ['--format=xes', ...PERIOD]);
  assert.equal(xes.code, 0, xes.err.join('\n'));
  const text = xes.out.join('\n');
  assert.equal(text.match(/<trace>/g)?.length, 1);
  assert.match(text, /value="counter-clerk@/);
  assert.ok(!text.includes('Nguyễn Thị Bé Sáu'));
  const ocel = await cli.run(exportLogCommand, ['--format=ocel', ...PERIOD, '--officers=digest']);
  const { objects, events } = JSON.parse(ocel.out.join('\n'));
  assert.equal(events.length, 2);
  assert.ok(objects.some(({ id }: { id: string }) => id.startsWith('officer:cb-')));
});

test('as of a moment before, and of another agency, it is a log of nothing', async () => {
  for (const narrower of [
    '--as-of=2026-11-22T00:00:00Z',
    `--agency=${office.place.otherCommune}`,
    '--procedure=khac',
  ]) {
    const { code, out } = await cli.run(exportLogCommand, ['--format=ocel', ...PERIOD, narrower]);
    assert.deepEqual([code, JSON.parse(out.join('\n')).events], [0, []], narrower);
  }
});

test('what is asked wrongly is refused with how to ask', async () => {
  for (const args of [
    [],
    ['--format=csv', ...PERIOD],
    ['--format=xes', '--from=23/11/2026'],
    ['--format=xes', '--from=2026-11-23', '--to=2026-11-01'],
    ['--format=xes', ...PERIOD, '--officers=names'],
    ['--format=xes', ...PERIOD, '--as-of=hôm qua'],
    ['--format=xes', ...PERIOD, '--khac'],
    ['--format=xes', ...PERIOD, '--agency=khong-co'],
  ]) {
    const { code, err } = await cli.run(exportLogCommand, args);
    assert.equal(code, 2, args.join(' '));
    assert.ok(err.length > 0);
  }
});
