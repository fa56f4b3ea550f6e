import type { PublicView } from '../../domain/dossier/public-view.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { hoursIn } from '../../words/opening-hours-words.ts';
import { telephoneAddress } from '../paths.ts';

/** Whom to ask, where and when; what an agency has not told is left out. */
export function AgencyBlock({
  name,
  address,
  hours,
  phone,
  words = lookupWords('vi'),
}: PublicView['agency'] & { words?: LookupWords }) {
  const said = words.agency;
  const lang = words.language === 'vi' ? undefined : 'vi';
  const open = hours === null ? null : hoursIn(words, hours);
  return (
    <section class="mc-agency" aria-labelledby="co-quan">
      <h2 id="co-quan">{said.heading}</h2>
      <p class="mc-agency__name" lang={lang}>
        {name}
      </p>
      {(address ?? hours ?? phone) !== null && (
        <dl class="mc-facts">
          {address !== null && (
            <>
              <dt>{said.address}</dt>
              <dd lang={lang}>{address}</dd>
            </>
          )}
          {open !== null && (
            <>
              <dt>{said.hours}</dt>
              <dd lang={open.lang}>{open.text}</dd>
            </>
          )}
          {phone !== null && (
            <>
              <dt>{said.phone}</dt>
              <dd>
                <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
                  {phone}
                </a>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
