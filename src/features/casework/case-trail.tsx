import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';

/** Where the page lies; `act` where it is one of the forms of the dossier. */
export function CaseTrail({ code, act }: { code: string; act?: { id: string; title: string } }) {
  const dossier = { text: `Hồ sơ ${code}`, unbroken: true };
  return (
    <Trail
      places={[
        { text: 'Xử lý', href: paths.inbox },
        ...(act ? [{ ...dossier, href: paths.dossier(act.id) }, { text: act.title }] : [dossier]),
      ]}
    />
  );
}
