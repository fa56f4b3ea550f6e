import { paths } from '../../web/paths.ts';

export type CatalogueTab = 'imports' | 'drafts' | 'in-force';

const TABS: readonly { tab: CatalogueTab; name: string; address: string }[] = [
  { tab: 'imports', name: 'Bản nhập từ nguồn', address: paths.imports },
  { tab: 'drafts', name: 'Đang soạn', address: paths.drafts },
  { tab: 'in-force', name: 'Đã công bố', address: paths.inForce },
];

/** The three lists: what came in, what is worked on, what is in force. */
export function CatalogueTabs({ here }: { here: CatalogueTab }) {
  return (
    <nav class="mc-tabs" aria-label="Danh mục thủ tục">
      <ul>
        {TABS.map(({ tab, name, address }) => (
          <li key={tab}>
            <a href={address} aria-current={tab === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
