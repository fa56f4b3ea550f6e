import type { PublicAgency } from '../../domain/dossier/public-view.ts';

/** Whom to ask, where and when. Nothing of it is a link: a machine in a hall calls nobody. */
export function DeskFacts({ heading, name, address, hours, phone }: PublicAgency & { heading: string }) {
  const facts = [
    ['Địa chỉ', address],
    ['Giờ làm việc', hours],
    ['Điện thoại', phone],
  ] as const;
  return (
    <section class="mc-agency" aria-labelledby="co-quan">
      <h2 id="co-quan">{heading}</h2>
      <p class="mc-agency__name">{name}</p>
      <dl class="mc-facts">
        {facts.map(
          ([what, said]) =>
            said !== null && (
              <>
                <dt>{what}</dt>
                <dd>{said}</dd>
              </>
            ),
        )}
      </dl>
    </section>
  );
}
