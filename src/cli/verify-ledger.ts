import { verifyLedger } from '../store/seals/verify-ledger.ts';
import { EXIT } from './command.ts';
import { withSystem } from './with-system.ts';
import { withoutArguments } from './without-arguments.ts';

export const verifyLedgerCommand = withoutArguments({
  name: 'verify-ledger',
  usage: 'verify-ledger',
  summary: 'kiểm tra chuỗi sự kiện, đầu chuỗi và niêm phong; nêu tên từng chỗ bị sửa, cắt hoặc xoá',
  run: (_args, around) =>
    withSystem(around, async ({ database, keyring, sealer }) => {
      const { dossiers, events, faults, remarks } = await verifyLedger(database, keyring, sealer.folder);
      for (const remark of remarks) around.err(remark);
      for (const fault of faults) around.out(JSON.stringify({ ok: false, ...fault }));
      if (faults.length > 0) return EXIT.checkFailed;
      around.out(JSON.stringify({ ok: true, dossiers, events }));
      return EXIT.done;
    }),
});
