import { beginOffice } from '../begin-office.ts';
import { formatLocalMinute, localMinuteOf } from '../domain/calendar/local-time.ts';
import { receivingAgencies } from '../domain/procedure/receiving-agencies.ts';
import { EXIT } from './command.ts';
import { birthRegistration } from './demo/birth-registration.ts';
import { driveDossier } from './demo/demo-dossier.ts';
import { openDemoOffice } from './demo/demo-office.ts';
import { sealNow } from './seal.ts';
import { withSystem } from './with-system.ts';
import { withoutArguments } from './without-arguments.ts';

export const demoCommand = withoutArguments({
  name: 'demo',
  usage: 'demo',
  summary: 'đưa một hồ sơ mẫu từ quầy tiếp nhận đến khi trả kết quả, qua đúng các dịch vụ của hệ thống',
  run: (_args, around) =>
    withSystem(around, async (system) => {
      const begun = await beginOffice(system);
      if (!begun.ok) {
        around.err(begun.reason.message);
        return begun.reason.exit;
      }
      await openDemoOffice(system, begun.value);
      const { office } = system;
      const birth = office.findProcedure('dang-ky-khai-sinh')?.content;
      const [commune] = birth ? receivingAgencies(birth, office.agencies()) : [];
      if (!commune) throw new Error('the demo needs a commune that registers births');
      const demo = birthRegistration(commune.id, 'returned');
      const done = await driveDossier(system, demo, (line, at) =>
        around.out(`${formatLocalMinute(localMinuteOf(at)).replace('T', ' ')}  ${line}`),
      );
      await sealNow(system);
      around.out(`code: ${done.code}`);
      return EXIT.done;
    }),
});
