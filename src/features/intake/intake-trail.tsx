import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';

/** Back to the list of procedures. */
export function IntakeTrail() {
  return <Trail places={[{ text: 'Tiếp nhận', href: paths.intake }]} />;
}

/** From the jobs down to what is put right. */
export function CorrectTrail({ id, code }: { id: string; code: string }) {
  return (
    <Trail
      places={[
        { text: 'Xử lý', href: paths.inbox },
        { text: `Hồ sơ ${code}`, href: paths.dossier(id), unbroken: true },
        { text: 'Sửa lỗi nhập' },
      ]}
    />
  );
}
