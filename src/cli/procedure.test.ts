import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { procedureCommand } from './procedure.ts';

test('a procedure that a profile has from another is published by its id, as it is here', async () => {
  const cli = await openCli({ after });
  const change = { PROFILE: 'an-giang-2025' };
  const done = await cli.run(procedureCommand, ['publish', 'dang-ky-ho-kinh-doanh'], { change });
  assert.deepEqual([done.code, done.out], [0, ['{"id":"dang-ky-ho-kinh-doanh","version":1}']]);
  const superuser = await cli.database.superuser();
  const { rows } = await superuser.query(
    "select data->>'level' as level from office_current where stream = 'procedure'",
  );
  assert.deepEqual(rows, [{ level: 'commune' }]);
  const none = await cli.run(procedureCommand, ['publish', 'doi-giay-phep-lai-xe'], { change });
  assert.deepEqual(
    [none.code, none.err],
    [2, ['Bộ cấu hình an-giang-2025 không có thủ tục doi-giay-phep-lai-xe.']],
  );
});
